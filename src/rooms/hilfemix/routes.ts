import { ok, type Refusal } from '#core/base/result.ts';
import { parseCalendarDate } from '#core/base/calendar-date.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { id } from '#platform/http/fields.ts';
import { read, write, type Answer, type Route, type Typed } from '#platform/http/route.ts';
import { askForNeed } from './ask-for-need.ts';
import { commissionForNeed } from './commission-for-need.ts';
import {
  asked, changedNeed, closedNeed, commissioned, keptArrangement, newNeed, oneNeed, onePerson, planSheet, ways, weekSheet, why,
} from './hilfemix.schema.ts';
import { keepArrangement } from './keep-arrangement.ts';
import { addNeed, changeNeed, closeNeed } from './keep-needs.ts';
import { changeNeedPage } from './pages/change-need-page.ts';
import { hilfemixPage, type RefusedHilfemix } from './pages/hilfemix-page.ts';
import { proposalPage } from './pages/proposal-page.ts';
import { waysPage } from './pages/ways-page.ts';
import { whyPage } from './pages/why-page.ts';
import { printNotfallblatt, printUnterstuetzungsplan, printWochenplan } from './print-sheets.ts';
import { readChangeNeed } from './read-change-need.ts';
import { readHilfemix } from './read-hilfemix.ts';
import { openNeed, readProposal } from './read-proposal.ts';
import { readWays, readWhy } from './ways/read-ways.ts';
import { readStandIn } from './ways/stand-in.ts';

/** Every route of room hilfemix. */
export const hilfemixRoutes: readonly Route[] = [
  read({
    path: '/menschen/:personId/hilfemix', allow: 'hilfemix:use', input: onePerson,
    handle: async (ctx, { personId, montag, eintrag }) => {
      const view = await readHilfemix(ctx, { personId, day: montag, entryId: eintrag });
      return view.ok ? ok(hilfemixPage(ctx, view.value)) : view;
    },
  }),
  read({
    path: '/menschen/:personId/wege', allow: 'hilfemix:use', input: ways,
    handle: async (ctx, input) => {
      const view = await readWays(ctx, input);
      return view.ok ? ok(waysPage(ctx, view.value)) : view;
    },
  }),
  read({
    path: '/menschen/:personId/wege/:needId', allow: 'hilfemix:use', input: why,
    handle: async (ctx, input) => {
      const view = await readWhy(ctx, input);
      return view.ok ? ok(whyPage(ctx, view.value)) : view;
    },
  }),
  write({
    path: '/menschen/:personId/bedarf', allow: 'hilfemix:use', input: newNeed,
    handle: async (ctx, input) => {
      const added = await addNeed(ctx, input);
      return added.ok ? ok({ kind: 'redirect', to: `/bedarf/${added.value.id}?hinweis=aufgenommen` }) : added;
    },
    again: (ctx, typed, refusals) => hilfemixAgain(ctx, typed, { need: { typed, refusals } }),
  }),
  write({
    path: '/menschen/:personId/absprache', allow: 'hilfemix:use', input: keptArrangement,
    handle: async (ctx, input) => {
      const kept = await keepArrangement(ctx, input);
      return kept.ok ? ok({ kind: 'redirect', to: `/menschen/${kept.value.personId}/hilfemix?hinweis=abgesprochen` }) : kept;
    },
    again: (ctx, typed, refusals) => hilfemixAgain(ctx, typed, { arrangement: { typed, refusals } }),
  }),
  read({
    path: '/menschen/:personId/unterstuetzungsplan.pdf', allow: 'hilfemix:use', input: planSheet,
    handle: printUnterstuetzungsplan,
  }),
  read({ path: '/menschen/:personId/wochenplan.pdf', allow: 'hilfemix:use', input: weekSheet, handle: printWochenplan }),
  read({ path: '/menschen/:personId/notfallblatt.pdf', allow: 'hilfemix:use', input: planSheet, handle: printNotfallblatt }),
  read({
    path: '/bedarf/:needId', allow: 'hilfemix:use', input: oneNeed,
    handle: async (ctx, { needId, tag, mit }) => {
      const view = await openNeed(ctx, needId, tag);
      const commissionFor = mit === null ? undefined : { helperPersonId: mit, organisationId: null };
      if (!view.ok) return view;
      const standIn = tag === null ? ok(undefined) : await readStandIn(ctx, needId, tag);
      return standIn.ok ? ok(proposalPage(ctx, view.value, { commissionFor, standIn: standIn.value })) : standIn;
    },
  }),
  write({
    path: '/bedarf/:needId/anfragen', allow: 'hilfemix:use', input: asked,
    handle: async (ctx, input) => {
      const done = await askForNeed(ctx, input);
      return done.ok ? ok({ kind: 'redirect', to: needHref(input, 'gefragt') }) : done;
    },
    again: (ctx, typed, refusals) => proposalAgain(ctx, typed, refusals, false),
  }),
  write({
    path: '/bedarf/:needId/beauftragen', allow: 'hilfemix:use', input: commissioned,
    handle: async (ctx, input) => {
      const done = await commissionForNeed(ctx, input);
      return done.ok ? ok({ kind: 'redirect', to: needHref(input, 'beauftragt') }) : done;
    },
    again: (ctx, typed, refusals) => proposalAgain(ctx, typed, refusals, true),
  }),
  read({
    path: '/bedarf/:needId/aendern', allow: 'hilfemix:use', input: oneNeed,
    handle: async (ctx, { needId }) => {
      const view = await readChangeNeed(ctx, needId);
      return view.ok ? ok(changeNeedPage(ctx, view.value)) : view;
    },
  }),
  write({
    path: '/bedarf/:needId/aendern', allow: 'hilfemix:use', input: changedNeed,
    handle: async (ctx, input) => {
      const changed = await changeNeed(ctx, input);
      return changed.ok ? ok({ kind: 'redirect', to: `/bedarf/${input.needId}?hinweis=geaendert` }) : changed;
    },
    again: changeAgain,
  }),
  write({
    path: '/bedarf/:needId/schliessen', allow: 'hilfemix:use', input: closedNeed,
    handle: async (ctx, input) => {
      const closed = await closeNeed(ctx, input);
      return closed.ok ? ok({ kind: 'redirect', to: `/menschen/${closed.value.personId}/hilfemix?hinweis=geschlossen` }) : closed;
    },
    again: changeAgain,
  }),
];

function needHref({ needId, tag }: { needId: string; tag: string | null }, notice: string): string {
  return `/bedarf/${needId}?${tag === null ? '' : `tag=${tag}&`}hinweis=${notice}`;
}

async function hilfemixAgain(ctx: Ctx, typed: Typed, refused: RefusedHilfemix): Promise<Answer> {
  const personId = idIn(typed, 'personId');
  const view = personId === null ? undefined : await readHilfemix(ctx, { personId, day: null, entryId: idIn(typed, 'entryId') });
  if (view?.ok !== true) return nowhere;
  // The form keeps the id it came with, so that a second try adds the same need.
  const newId = refused.need === undefined ? view.value.newId : idIn(typed, 'id') ?? view.value.newId;
  return hilfemixPage(ctx, { ...view.value, newId }, refused);
}

async function proposalAgain(ctx: Ctx, typed: Typed, refusals: readonly Refusal[], isCommission: boolean): Promise<Answer> {
  const tag = typed['tag'];
  const needId = idIn(typed, 'needId');
  const only = typeof tag === 'string' ? parseCalendarDate(tag) ?? null : null;
  const view = needId === null ? undefined : await readProposal(ctx, needId, only);
  if (view?.ok !== true) return nowhere;
  const refused = { typed, refusals };
  if (!isCommission) return proposalPage(ctx, view.value, { refused });
  const newIds = { ...view.value.newIds, commission: idIn(typed, 'id') ?? view.value.newIds.commission };
  const commissionFor = { helperPersonId: idIn(typed, 'helperPersonId'), organisationId: idIn(typed, 'organisationId') };
  return proposalPage(ctx, { ...view.value, newIds }, { refused, commissionFor });
}

async function changeAgain(ctx: Ctx, typed: Typed, refusals: readonly Refusal[]): Promise<Answer> {
  const needId = idIn(typed, 'needId');
  const view = needId === null ? undefined : await readChangeNeed(ctx, needId);
  if (view?.ok !== true) return nowhere;
  // The button that closes sends no field: then the form shows the need as it is now.
  return changeNeedPage(ctx, view.value, { typed: typed['activity'] === undefined ? undefined : typed, refusals });
}

const nowhere: Answer = { kind: 'redirect', to: '/menschen' };

function idIn(typed: Typed, name: string): string | null {
  const read = id.safeParse(typed[name]);
  return read.success ? read.data : null;
}
