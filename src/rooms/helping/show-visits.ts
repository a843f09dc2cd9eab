import { addDays, daysBetween, mondayOf, type CalendarDate } from '#core/base/calendar-date.ts';
import { ok, refuse, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { newId } from '#platform/new-id.ts';
import { idsOf, loadCards } from '#rooms/people/index.ts';
import { choosePerson } from './choose-person.ts';
import { keepVisitsAhead } from './commission-helper.ts';
import { commissionById } from './commissions.queries.ts';
import type { CommissionView } from './pages/commission.ts';
import type { Slips } from './pages/slips.ts';
import type { VisitView } from './pages/visit.ts';
import type { Week } from './pages/week.ts';
import { visitsWithoutReport } from './read-visits.ts';
import { lastOf } from './report-visit.ts';
import { countPlannedAfter, listReports, listVisits, visitById, type ReachableVisit, type VisitLine } from './visits.queries.ts';

/** Lines of one table of slips or of missed visits. */
const mostLines = 100;
/** Visits that one picture of a week holds. */
const mostInWeek = 300;
/** Days that slips are typed in for at once. */
const mostDays = 31;

/** One visit with all its reports; refuses an unknown one. */
export async function readVisit(ctx: Ctx, id: string): Promise<Result<VisitView>> {
  const { tx, quartier, now } = ctx;
  const visit = await visitById(tx, quartier.id, id);
  if (visit === undefined) return refuse('not-found');
  const reports = await listReports(tx, quartier.id, id);
  const cards = await loadCards(tx, quartier.id, reports.flatMap(({ reportedBy }) => reportedBy ?? []));
  ctx.audit({ what: 'visit:read', personId: visit.personId, detail: { visit: id } });
  return ok({ visit, reports, last: lastOf(reports), names: new Map([...cards].map(([key, { name }]) => [key, name])), reportId: newId(now) });
}

/** One commission with its visits of the last and the next eight weeks; refuses an unknown one. */
export async function readCommission(ctx: Ctx, id: string): Promise<Result<CommissionView>> {
  const { tx, quartier, today } = ctx;
  const commission = await commissionById(tx, quartier.id, id);
  if (commission === undefined) return refuse('not-found');
  ctx.audit({ what: 'commission:read', personId: commission.personId, detail: { number: commission.number } });
  const visits = await listVisits(tx, quartier.id, { commissionId: id, from: addDays(today, -56), to: addDays(today, 3660), withCancelled: true }, 200);
  return ok({ commission, visits });
}

/** The missed visits, the latest first, each with an id for its report. */
export async function readMissed(ctx: Ctx): Promise<{ count: number; lines: readonly { visit: ReachableVisit; reportId: string }[] }> {
  const { count, visits } = await visitsWithoutReport(ctx, mostLines);
  return { count, lines: withReportIds(ctx, visits) };
}

/**
 * The visits whose slips can be typed in: begun between two days, by default this week up to today. Those with the ids
 * `also` stand there, too, although somebody reported them meanwhile: what was typed for them is not lost.
 */
export async function readSlips(ctx: Ctx, asked: { von: CalendarDate | null; bis: CalendarDate | null }, also: readonly string[] = []): Promise<Slips> {
  const { tx, quartier, today } = ctx;
  const from = asked.von ?? mondayOf(asked.bis ?? today);
  const last = asked.bis ?? (asked.von === null ? today : addDays(from, 6));
  const to = last < from ? from : daysBetween(from, last) > mostDays ? addDays(from, mostDays) : last;
  const open = await listVisits(tx, quartier.id, { from, to: to > today ? today : to, status: 'planned', onlyAsked: true }, mostLines + 1);
  const shown = open.slice(0, mostLines);
  const missing = also.slice(0, mostLines).filter((id) => shown.every((visit) => visit.id !== id));
  const reported: VisitLine[] = [];
  for (const id of missing) {
    const visit = await visitById(tx, quartier.id, id);
    if (visit !== undefined) reported.push(visit);
  }
  return { from, to, isCut: open.length > mostLines, lines: withReportIds(ctx, [...shown, ...reported]) };
}

function withReportIds<V extends VisitLine>(ctx: Ctx, visits: readonly V[]): { visit: V; reportId: string }[] {
  return visits.map((visit) => ({ visit, reportId: newId(ctx.now) }));
}

/** A week of visits; lays out visits first if that has not been done today. */
export async function readWeek(ctx: Ctx, asked: {
  montag: CalendarDate | null; mensch: string | null; wer: string; helfer: string | null; werhilft: string;
}): Promise<Week> {
  const monday = mondayOf(asked.montag ?? ctx.today);
  const [person, helper] = await Promise.all([
    choosePerson(ctx, { id: asked.mensch, typed: asked.wer }), choosePerson(ctx, { id: asked.helfer, typed: asked.werhilft }),
    keepVisitsAhead(ctx),
  ]);
  if (person.chosen !== undefined) ctx.audit({ what: 'week:read', personId: person.chosen.id });
  const visits = await listVisits(ctx.tx, ctx.quartier.id, {
    from: monday, to: addDays(monday, 6),
    personIds: person.chosen === undefined ? undefined : await idsOf(ctx, person.chosen.id),
    helperPersonId: helper.chosen?.id,
    // What runs by itself is of interest in the week of one person, and would hide the rest in the week of all.
    onlyAsked: person.chosen === undefined && helper.chosen === undefined,
  }, mostInWeek + 1);
  return { monday, person, helper, visits: visits.slice(0, mostInWeek), isCut: visits.length > mostInWeek };
}

/** How many planned visits after today belong to these commissions. */
export async function countAhead(ctx: Ctx, commissionIds: readonly string[]): Promise<number> {
  return commissionIds.length === 0 ? 0 : countPlannedAfter(ctx.tx, ctx.quartier.id, commissionIds, ctx.today);
}
