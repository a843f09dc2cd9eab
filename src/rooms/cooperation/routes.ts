import { z } from 'zod';
import { ok, refuse } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { id } from '#platform/http/fields.ts';
import { newId } from '#platform/new-id.ts';
import { read, write, type Answer, type Route, type Typed } from '#platform/http/route.ts';
import {
  changedOrganisation, confirmedOrganisation, directoryQuery, newOrganisation, oneOrganisation,
} from './cooperation.schema.ts';
import { addOrganisation, changeOrganisation, confirmOrganisation } from './keep-organisations.ts';
import type { Organisation } from './organisations.queries.ts';
import { directoryPage } from './pages/directory-page.ts';
import { organisationFormPage } from './pages/organisation-form.ts';
import { organisationPage } from './pages/organisation-page.ts';
import { organisationById, readDirectory } from './read-organisations.ts';

/** Every route of room cooperation. */
export const cooperationRoutes: readonly Route[] = [
  read({
    path: '/angebote', allow: 'directory:see', input: directoryQuery,
    handle: async (ctx, input) => ok(directoryPage(ctx, await readDirectory(ctx, input))),
  }),
  read({
    path: '/angebote/neu', allow: 'people:change', input: z.object({}),
    handle: async (ctx) => ok(organisationFormPage(ctx, { newId: newId(ctx.now) })),
  }),
  write({
    path: '/angebote/neu', allow: 'people:change', input: newOrganisation,
    handle: async (ctx, input) => {
      const added = await addOrganisation(ctx, input);
      return added.ok ? ok({ kind: 'redirect', to: `/angebote/${added.value.id}?hinweis=gespeichert` }) : added;
    },
    again: async (ctx, typed, refusals) => organisationFormPage(ctx, { newId: idIn(typed, 'id') ?? newId(ctx.now) }, { typed, refusals }),
  }),
  read({
    path: '/angebote/:organisationId', allow: 'directory:see', input: oneOrganisation,
    handle: async (ctx, { organisationId }) => {
      const found = await organisationById(ctx, organisationId);
      return found === undefined ? refuse('not-found') : ok(organisationPage(ctx, found));
    },
  }),
  read({
    path: '/angebote/:organisationId/bearbeiten', allow: 'people:change', input: oneOrganisation,
    handle: async (ctx, { organisationId }) => {
      const found = await organisationById(ctx, organisationId);
      return found === undefined ? refuse('not-found') : ok(organisationFormPage(ctx, found));
    },
  }),
  write({
    path: '/angebote/:organisationId/bearbeiten', allow: 'people:change', input: changedOrganisation,
    handle: async (ctx, input) => {
      const changed = await changeOrganisation(ctx, input);
      return changed.ok ? ok({ kind: 'redirect', to: `/angebote/${input.organisationId}?hinweis=gespeichert` }) : changed;
    },
    again: (ctx, typed, refusals) => withOrganisation(ctx, typed, (found) => organisationFormPage(ctx, found, { typed, refusals })),
  }),
  write({
    path: '/angebote/:organisationId/bestaetigen', allow: 'people:change', input: confirmedOrganisation,
    handle: async (ctx, input) => {
      const confirmed = await confirmOrganisation(ctx, input);
      return confirmed.ok ? ok({ kind: 'redirect', to: `/angebote/${input.organisationId}?hinweis=bestaetigt` }) : confirmed;
    },
    again: (ctx, typed, refusals) => withOrganisation(ctx, typed, (found) => organisationPage(ctx, found, refusals)),
  }),
];

async function withOrganisation(ctx: Ctx, typed: Typed, show: (organisation: Organisation) => Answer): Promise<Answer> {
  const organisationId = idIn(typed, 'organisationId');
  const found = organisationId === null ? undefined : await organisationById(ctx, organisationId);
  return found === undefined ? { kind: 'redirect', to: '/angebote' } : show(found);
}

function idIn(typed: Typed, name: string): string | null {
  const read = id.safeParse(typed[name]);
  return read.success ? read.data : null;
}
