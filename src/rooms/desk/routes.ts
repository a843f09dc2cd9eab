import { z } from 'zod';
import { ok } from '#core/base/result.ts';
import { id, text } from '#platform/http/fields.ts';
import { newId } from '#platform/new-id.ts';
import { read, write, type Route, type Typed } from '#platform/http/route.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import type { Refusal } from '#core/base/result.ts';
import { callRoutes } from './call-routes.ts';
import { captureEntry } from './capture-entry.ts';
import { bookPage as bookQuery, capture, followUp, identified, oneEntry } from './desk.schema.ts';
import { followUpEntry } from './follow-up.ts';
import { handoverSheet, readHandover } from './hand-over.ts';
import { identifyCaller } from './identify-caller.ts';
import { openDesk } from './open-desk.ts';
import { assignPage } from './pages/assign.ts';
import { bookPage } from './pages/book.ts';
import { captureForm } from './pages/capture-form.ts';
import { entryPage } from './pages/entry.ts';
import { handoverPage } from './pages/handover.ts';
import { homePage } from './pages/home.ts';
import { readAssignment, readBook, readEntry } from './read-book.ts';

export const deskRoutes: readonly Route[] = [
  ...callRoutes,
  read({
    path: '/tisch', allow: 'desk:use', input: z.object({}),
    handle: async (ctx) => ok(homePage(ctx, await openDesk(ctx), captureForm(ctx, newId(ctx.now)))),
  }),
  read({
    path: '/kontaktbuch', allow: 'desk:use', input: bookQuery,
    handle: async (ctx, input) => ok(bookPage(ctx, await readBook(ctx, input))),
  }),
  write({
    path: '/kontaktbuch', allow: 'desk:use', input: capture,
    handle: async (ctx, input) => {
      const recorded = await captureEntry(ctx, input);
      return recorded.ok ? ok({ kind: 'redirect', to: `/kontaktbuch/${recorded.value.number}?hinweis=erfasst` }) : recorded;
    },
    again: async (ctx, typed, refusals) =>
      homePage(ctx, await openDesk(ctx), captureForm(ctx, formId(ctx, typed), { typed, refusals }), true),
  }),
  read({
    path: '/kontaktbuch/zuordnen', allow: 'desk:use', input: z.object({ eintrag: id, mensch: id }),
    handle: async (ctx, { eintrag, mensch }) => {
      const found = await readAssignment(ctx, eintrag, mensch);
      return found.ok ? ok(assignPage(ctx, found.value)) : found;
    },
  }),
  read({
    path: '/kontaktbuch/:number', allow: 'desk:use', input: oneEntry.extend({ wer: text(120) }),
    handle: async (ctx, { number, wer }) => {
      const view = await readEntry(ctx, number, wer);
      return view.ok ? ok(entryPage(ctx, view.value)) : view;
    },
  }),
  write({
    path: '/kontaktbuch/:number/folge', allow: 'desk:use', input: followUp,
    handle: async (ctx, input) => {
      const done = await followUpEntry(ctx, input);
      return done.ok ? ok({ kind: 'redirect', to: `/kontaktbuch/${done.value.number}?hinweis=ergaenzt` }) : done;
    },
    again: entryAgain,
  }),
  write({
    path: '/kontaktbuch/:number/person', allow: 'desk:use', input: identified,
    handle: async (ctx, input) => {
      const done = await identifyCaller(ctx, input);
      return done.ok ? ok({ kind: 'redirect', to: `/kontaktbuch/${done.value.number}?hinweis=zugeordnet` }) : done;
    },
    again: entryAgain,
  }),
  read({
    path: '/uebergabe', allow: 'desk:use', input: z.object({}),
    handle: async (ctx) => ok(handoverPage(ctx, await readHandover(ctx))),
  }),
  read({
    path: '/uebergabe.pdf', allow: 'desk:use', input: z.object({ an: text(80) }),
    handle: async (ctx, { an }) => handoverSheet(ctx, await readHandover(ctx), an),
  }),
];

async function entryAgain(ctx: Ctx, typed: Typed, refusals: readonly Refusal[]) {
  const view = await readEntry(ctx, Number(typed['number']), '');
  if (!view.ok) return { kind: 'redirect', to: '/kontaktbuch' } as const;
  const { newIds } = view.value;
  return entryPage(ctx, { ...view.value, newIds: { ...newIds, followUp: formId(ctx, typed) } }, { typed, refusals });
}

// The form keeps the id it came with, so that a second try of the same words is still the same entry.
function formId(ctx: Ctx, typed: Typed): string {
  const kept = id.safeParse(typed['id']);
  return kept.success ? kept.data : newId(ctx.now);
}
