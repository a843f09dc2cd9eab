import type { Refusal, Result } from '#core/base/result.ts';
import { ok } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { read, write, type Answer, type Route, type Typed } from '#platform/http/route.ts';
import { choosePerson } from '../choose-person.ts';
import { freeOf } from '../free-times.ts';
import {
  absence, changedHelper, goneAbsence, leaving, newHelper, newHelperQuery, onBoard, oneHelper, rosterQuery, type BogenInput,
} from '../helping.schema.ts';
import { changeHelferbogen, endsWithHelper, enrolHelper, leaveRoster, noteAbsence, noteOnBoard, takeBackAbsence } from '../keep-roster.ts';
import { helperPage, leavePage } from '../pages/helper.ts';
import { changeHelperPage, newHelperPage } from '../pages/helferbogen.ts';
import type { Refused } from '../pages/refused.ts';
import { rosterPage } from '../pages/roster.ts';
import { helperFact, type HelperFact } from '../read-roster.ts';
import type { HelperProfile } from '../roster.queries.ts';
import { readHelper, readRoster } from '../show-roster.ts';
import { countAhead } from '../show-visits.ts';
import { backTo, typedText } from './again.ts';

/** The roster: who helps, the Helferbogen, absences, leaving. */
export const rosterRoutes: readonly Route[] = [
  read({
    path: '/helfende', allow: 'helping:use', input: rosterQuery,
    handle: async (ctx, { liste, seite }) => ok(rosterPage(ctx, await readRoster(ctx, { list: liste, page: seite }))),
  }),
  read({
    path: '/helfende/neu', allow: 'helping:use', input: newHelperQuery,
    handle: async (ctx, { mensch, wer }) => {
      const choice = await choosePerson(ctx, { id: mensch, typed: wer });
      const known = choice.chosen && await helperFact(ctx, choice.chosen.id);
      return ok(known === undefined ? newHelperPage(ctx, choice) : { kind: 'redirect', to: `/helfende/${known.personId}` });
    },
  }),
  write({
    path: '/helfende', allow: 'helping:use', input: newHelper,
    handle: async (ctx, { personId, ...input }) =>
      toHelper(await enrolHelper(ctx, { personId, profile: profileOf(input, undefined) }), 'aufgenommen'),
    again: async (ctx, typed, refusals) => newHelperPage(ctx, await choosePerson(ctx, { id: typedText(typed, 'personId') || null, typed: '' }), { typed, refusals }),
  }),
  read({
    path: '/helfende/:id', allow: 'helping:use', input: oneHelper,
    handle: async (ctx, { id }) => {
      const view = await readHelper(ctx, id);
      return view.ok ? ok(helperPage(ctx, view.value)) : view;
    },
  }),
  read({
    path: '/helfende/:id/bearbeiten', allow: 'helping:use', input: oneHelper,
    handle: async (ctx, { id }) => withHelper(ctx, id, (helper) => changeHelperPage(ctx, helper)),
  }),
  write({
    path: '/helfende/:id/bearbeiten', allow: 'helping:use', input: changedHelper,
    handle: async (ctx, { id, version, ...input }) => {
      const profile = profileOf(input, await helperFact(ctx, id));
      return toHelper(await changeHelferbogen(ctx, { personId: id, version, profile }), 'gespeichert');
    },
    again: async (ctx, typed, refusals) => {
      const helper = await helperFact(ctx, typedText(typed, 'id'));
      return helper === undefined ? backTo('/helfende') : changeHelperPage(ctx, helper, { typed, refusals });
    },
  }),
  write({
    path: '/helfende/:id/dabei', allow: 'helping:use', input: onBoard,
    handle: async (ctx, { id, answer, back }) => {
      const done = await noteOnBoard(ctx, { personId: id, answer });
      const notice = answer === 'yes' ? 'dabei' : 'pause';
      if (!done.ok || back === 'profile') return toHelper(done, notice);
      return ok({ kind: 'redirect', to: `/helfende?liste=asleep&hinweis=${notice}` });
    },
    again: helperAgain,
  }),
  read({
    path: '/helfende/:id/aufhoeren', allow: 'helping:use', input: oneHelper,
    handle: async (ctx, { id }) => {
      const helper = await helperFact(ctx, id);
      return withHelper(ctx, id, await leaveShown(ctx, helper));
    },
  }),
  write({
    path: '/helfende/:id/aufhoeren', allow: 'helping:use', input: leaving,
    handle: async (ctx, { id, seen }) => toHelper(await leaveRoster(ctx, { personId: id, seen }), 'hoert-auf'),
    again: async (ctx, typed, refusals) => {
      const helper = await helperFact(ctx, typedText(typed, 'id'));
      return helper === undefined ? backTo('/helfende') : (await leaveShown(ctx, helper, { typed, refusals }))(helper);
    },
  }),
  write({
    path: '/helfende/:id/abwesend', allow: 'helping:use', input: absence,
    handle: async (ctx, { id, from, until }) => toHelper(await noteAbsence(ctx, { personId: id, from, until }), 'abwesend'),
    again: helperAgain,
  }),
  write({
    path: '/helfende/:id/abwesend/:absenceId/weg', allow: 'helping:use', input: goneAbsence,
    handle: async (ctx, { id, absenceId }) => toHelper(await takeBackAbsence(ctx, { personId: id, absenceId }), 'da'),
    again: helperAgain,
  }),
];

function toHelper(done: Result<{ personId: string }>, notice: string): Result<Answer> {
  return done.ok ? ok({ kind: 'redirect', to: `/helfende/${done.value.personId}?hinweis=${notice}` }) : done;
}

async function withHelper(ctx: Ctx, personId: string, show: (helper: HelperFact) => Answer): Promise<Result<Answer>> {
  const view = await readHelper(ctx, personId);
  return view.ok ? ok(show(view.value.helper)) : view;
}

async function leaveShown(ctx: Ctx, helper: HelperFact | undefined, refused?: Refused): Promise<(helper: HelperFact) => Answer> {
  const ending = helper === undefined ? [] : await endsWithHelper(ctx, helper.personId);
  const ahead = await countAhead(ctx, ending.map(({ id }) => id));
  return (known) => leavePage(ctx, known, ending, ahead, refused);
}

async function helperAgain(ctx: Ctx, typed: Typed, refusals: readonly Refusal[]): Promise<Answer> {
  const view = await readHelper(ctx, typedText(typed, 'id'));
  return view.ok ? helperPage(ctx, view.value, { typed, refusals }) : backTo('/helfende');
}

function profileOf(input: BogenInput, known: HelperFact | undefined): HelperProfile {
  return {
    helperClass: input.helperClass, activities: input.activities, free: freeOf(input.free, known?.free), maxMinPerWeek: input.hours,
    maxWalkMin: input.walk, maxPersons: input.persons, refuses: input.refuses, hasCar: input.hasCar, isPaid: input.isPaid,
    secrecySignedOn: input.secrecySignedOn, status: known?.status ?? 'active',
  };
}
