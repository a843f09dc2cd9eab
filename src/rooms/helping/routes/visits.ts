import type { output } from 'zod';
import { ok, type Refusal, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { read, write, type Answer, type Route, type Typed } from '#platform/http/route.ts';
import { z } from 'zod';
import { callOffVisit, restoreVisit } from '../call-off-visit.ts';
import { oneVisit, seenVisit, slips, slipsQuery, visitReport, weekQuery } from '../helping.schema.ts';
import { slipsPage } from '../pages/slips.ts';
import { missedPage, visitPage } from '../pages/visit.ts';
import { weekPage } from '../pages/week.ts';
import { einsatzlisteSheet } from '../print-sheets.ts';
import { reportVisit } from '../report-visit.ts';
import { readMissed, readSlips, readVisit, readWeek } from '../show-visits.ts';
import { readMinutes, typeInReports } from '../type-in-reports.ts';
import { backTo, typedText } from './again.ts';

/** Visits: the week, what was not reported, slips, reports and corrections. */
export const visitRoutes: readonly Route[] = [
  read({ path: '/woche', allow: 'helping:use', input: weekQuery, handle: async (ctx, query) => ok(weekPage(ctx, await readWeek(ctx, query))) }),
  read({ path: '/besuche/offen', allow: 'helping:use', input: z.object({}), handle: async (ctx) => ok(missedPage(ctx, await readMissed(ctx))) }),
  read({
    path: '/besuche/:id', allow: 'helping:use', input: oneVisit,
    handle: async (ctx, { id }) => {
      const view = await readVisit(ctx, id);
      return view.ok ? ok(visitPage(ctx, view.value)) : view;
    },
  }),
  write({ path: '/besuche/:id/bericht', allow: 'helping:use', input: visitReport, handle: takeReport, again: visitAgain }),
  // A correction is a report of a visit that has one already; the address only says what the reader is doing.
  write({ path: '/besuche/:id/korrektur', allow: 'helping:use', input: visitReport, handle: takeReport, again: visitAgain }),
  write({
    path: '/besuche/:id/faellt-aus', allow: 'helping:use', input: seenVisit,
    handle: async (ctx, { id, version }) => toVisit(id, await callOffVisit(ctx, { visitId: id, version }), 'faellt-aus'),
    again: visitAgain,
  }),
  write({
    path: '/besuche/:id/doch', allow: 'helping:use', input: seenVisit,
    handle: async (ctx, { id, version }) => toVisit(id, await restoreVisit(ctx, { visitId: id, version }), 'doch'),
    again: visitAgain,
  }),
  read({ path: '/berichte', allow: 'helping:use', input: slipsQuery, handle: async (ctx, query) => ok(slipsPage(ctx, await readSlips(ctx, query))) }),
  write({
    path: '/berichte', allow: 'helping:use', input: slips,
    handle: async (ctx, { von, bis, reports }) => {
      const done = await typeInReports(ctx, reports);
      const days = von === null || bis === null ? '' : `von=${von}&bis=${bis}&`;
      return done.ok ? ok({ kind: 'redirect', to: `/berichte?${days}hinweis=berichtet` }) : done;
    },
    again: async (ctx, typed, refusals) => {
      const filled = Object.keys(typed).filter((name) => name.startsWith('outcome-') && typed[name] !== '').map((name) => name.slice('outcome-'.length));
      const days = slipsQuery.parse({ von: typedText(typed, 'von'), bis: typedText(typed, 'bis') });
      return slipsPage(ctx, await readSlips(ctx, days, filled.filter((id) => z.uuid().safeParse(id).success)), { typed, refusals });
    },
  }),
  read({
    path: '/berichte/einsatzliste.pdf', allow: 'helping:use', input: slipsQuery,
    handle: async (ctx, query) => {
      const { from, to } = await readSlips(ctx, query);
      return einsatzlisteSheet(ctx, from, to);
    },
  }),
];

async function takeReport(ctx: Ctx, input: output<typeof visitReport>): Promise<Result<Answer>> {
  const minutes = readMinutes(input.minutes);
  if (!minutes.ok) return minutes;
  const { outcome, reason, how, version } = input;
  const done = await reportVisit(ctx, { id: input.reportId, visitId: input.id, outcome, minutes: minutes.value, reason, how, version });
  if (done.ok && input.back === 'missed') return ok({ kind: 'redirect', to: '/besuche/offen?hinweis=berichtet' });
  return toVisit(input.id, done, 'berichtet');
}

function toVisit(id: string, done: Result<unknown>, notice: string): Result<Answer> {
  return done.ok ? ok({ kind: 'redirect', to: `/besuche/${id}?hinweis=${notice}` }) : done;
}

async function visitAgain(ctx: Ctx, typed: Typed, refusals: readonly Refusal[]): Promise<Answer> {
  const view = await readVisit(ctx, typedText(typed, 'id'));
  return view.ok ? visitPage(ctx, view.value, { typed, refusals }) : backTo('/besuche/offen');
}
