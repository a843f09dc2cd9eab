import type { ZodType, output } from 'zod';
import { ok, type Refusal, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { read, write, type Answer, type Route, type Typed } from '#platform/http/route.ts';
import { addChannel, preferChannel, removeChannel } from './change-channels.ts';
import { changePerson } from './change-person.ts';
import { addProxy, endProxy } from './change-proxies.ts';
import { addRole, endRole } from './change-roles.ts';
import { addTie, endTie, namesakes } from './change-ties.ts';
import { selectOrganisations } from './consents.queries.ts';
import { formId, typedPersonId, typedText } from './form-id.ts';
import { invitePerson } from './invite-person.ts';
import { channelsPage } from './pages/channels.ts';
import { editPersonPage } from './pages/edit-person.ts';
import { personPage } from './pages/person.ts';
import type { RefusedForm } from './pages/person-form.ts';
import { proxiesPage } from './pages/proxies.ts';
import { rolesPage } from './pages/roles.ts';
import { seenPage } from './pages/seen.ts';
import { tiesPage } from './pages/ties.ts';
import type { PeopleParts } from './people-parts.ts';
import {
  changedPerson, endedProxy, endedRole, endedTie, newChannel, newProxy, newRole, newTie, onePerson, removedChannel,
} from './people.schema.ts';
import { formView, keptIdOf, readCard, readPerson, storedValues, type PersonView } from './read-person.ts';
import { whoHasSeen } from './who-has-seen.ts';

/** The page of a person and the pages that change what is written of her. */
export function personRoutes(parts: PeopleParts): readonly Route[] {
  return [
    read({
      path: '/menschen/:personId', allow: 'people:see', input: onePerson,
      handle: async (ctx, { personId }) => {
        const kept = await keptIdOf(ctx, personId);
        if (kept !== undefined) return ok({ kind: 'redirect', to: `/menschen/${kept}` });
        const view = await readPerson(ctx, personId);
        return view.ok ? ok(personPage(ctx, view.value)) : view;
      },
    }),
    read({
      path: '/menschen/:personId/bearbeiten', allow: 'people:change', input: onePerson,
      handle: async (ctx, { personId }) => editPage(ctx, personId),
    }),
    write({
      path: '/menschen/:personId/bearbeiten', allow: 'people:change', input: changedPerson,
      handle: (ctx, input) => thenTo(changePerson(ctx, input), `/menschen/${input.personId}?hinweis=geaendert`),
      again: async (ctx, typed, refusals) => {
        const personId = typedPersonId(typed);
        const form = personId === undefined ? undefined : await editPage(ctx, personId, { typed, refusals });
        return form?.ok === true ? form.value : { kind: 'redirect', to: '/menschen' };
      },
    }),
    read({
      path: '/menschen/:personId/wer-hat-gesehen', allow: 'people:see', input: onePerson,
      handle: async (ctx, { personId }) => {
        const card = await readCard(ctx, personId);
        if (!card.ok) return card;
        ctx.audit({ what: 'audit:read', personId });
        return ok(seenPage(ctx, card.value, await whoHasSeen(ctx, personId)));
      },
    }),
    write({
      path: '/menschen/:personId/einladung', allow: 'invitation:print', input: onePerson,
      handle: (ctx, { personId }) => invitePerson(ctx, personId, parts),
      again: pageAgain((ctx, view, refused) => personPage(ctx, view, refused)),
    }),
    ...partRoutes('kanaele', showChannels, [
      change('', newChannel, addChannel, 'dazu'), change('/entfernen', removedChannel, removeChannel, 'geaendert'),
      change('/bevorzugen', removedChannel, preferChannel, 'geaendert'),
    ]),
    ...partRoutes('beziehungen', showTies, [change('', newTie, addTie, 'dazu'), change('/beenden', endedTie, endTie, 'beendet')]),
    ...partRoutes('vollmacht', showProxies, [change('', newProxy, addProxy, 'dazu'), change('/beenden', endedProxy, endProxy, 'beendet')]),
    ...partRoutes('aufgaben', showRoles, [change('', newRole, addRole, 'dazu'), change('/beenden', endedRole, endRole, 'beendet')]),
  ];
}

type Show = (ctx: Ctx, view: PersonView, refused?: RefusedForm) => Answer | Promise<Answer>;
type Change = (part: string, show: Show) => Route;

/** One page of a person with the forms on it: each form posts, leads back to the page, or shows it with what was typed. */
function partRoutes(part: string, show: Show, changes: readonly Change[]): readonly Route[] {
  return [
    read({
      path: `/menschen/:personId/${part}`, allow: 'people:change', input: onePerson,
      handle: async (ctx, { personId }) => {
        const view = await readPerson(ctx, personId);
        return view.ok ? ok(await show(ctx, view.value)) : view;
      },
    }),
    ...changes.map((one) => one(part, show)),
  ];
}

function change<S extends ZodType<{ personId: string }>>(
  path: string, input: S, make: (ctx: Ctx, input: output<S>) => Promise<Result<undefined>>, notice: string,
): Change {
  return (part, show) => write({
    path: `/menschen/:personId/${part}${path}`, allow: 'people:change', input,
    handle: (ctx, typed) => thenTo(make(ctx, typed), `/menschen/${typed.personId}/${part}?hinweis=${notice}`),
    again: pageAgain(show),
  });
}

async function thenTo(changed: Promise<Result<undefined>>, to: string): Promise<Result<Answer>> {
  const result = await changed;
  return result.ok ? ok({ kind: 'redirect', to }) : result;
}

/** Shows a page of a person again with what was typed and why it was refused. */
export function pageAgain(show: Show): (ctx: Ctx, typed: Typed, refusals: readonly Refusal[]) => Promise<Answer> {
  return async (ctx, typed, refusals) => {
    const personId = typedPersonId(typed);
    const view = personId === undefined ? undefined : await readPerson(ctx, personId);
    return view?.ok === true ? show(ctx, view.value, { typed, refusals }) : { kind: 'redirect', to: '/menschen' };
  };
}

async function editPage(ctx: Ctx, personId: string, refused?: RefusedForm): Promise<Result<Answer>> {
  const card = await readCard(ctx, personId);
  if (!card.ok) return card;
  if (refused === undefined) ctx.audit({ what: 'person:read', personId });
  return ok(editPersonPage(ctx, card.value, await formView(ctx, storedValues(card.value), refused?.typed), refused));
}

const showChannels: Show = (ctx, view, refused) => channelsPage(ctx, view, formId(ctx, refused?.typed), refused);

const showTies: Show = async (ctx, view, refused) => tiesPage(ctx, view, {
  formId: formId(ctx, refused?.typed),
  namesakes: refused === undefined ? [] : await namesakes(ctx, typedText(refused.typed, 'otherName')),
}, refused);

const showProxies: Show = (ctx, view, refused) => proxiesPage(ctx, view, formId(ctx, refused?.typed), refused);

const showRoles: Show = async (ctx, view, refused) => rolesPage(ctx, view, {
  formId: formId(ctx, refused?.typed), organisations: await selectOrganisations(ctx.tx, ctx.quartier.id),
}, refused);
