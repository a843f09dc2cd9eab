import { minutes as minutesOf, type Minutes } from '#core/base/minutes.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { commissionById, type Commission } from './commissions.queries.ts';
import type { Outcome, ReportChannel } from './helping.tables.ts';
import { book, lineOfReport, type NewLedgerRow } from './ledger.queries.ts';
import { toldLine } from './told.queries.ts';
import { appendReport, listReports, lockVisit, setVisitStatus, visitById, type ReportLine, type VisitLine } from './visits.queries.ts';

/** What somebody tells of a visit. */
export type Report = {
  readonly id: string;
  readonly visitId: string;
  readonly outcome: Outcome;
  /** How long it took; for `done` without a time the agreed duration counts. */
  readonly minutes: Minutes | null;
  readonly reason: string;
  readonly how: ReportChannel;
  /** The version of the visit that whoever reports has seen; without it the newest. */
  readonly version?: number | undefined;
};

/**
 * Records how a visit went and books it into the help ledger, in one transaction. A visit that was reported already is
 * corrected: the old booking is countered, never changed. Sent twice with the same id it books once. Refuses an unknown
 * or cancelled visit, one that lies ahead, a part without minutes, and a visit that changed since it was seen.
 */
export async function reportVisit(ctx: Ctx, report: Report): Promise<Result<VisitLine>> {
  const { tx, quartier, now } = ctx;
  await lockVisit(tx, quartier.id, report.visitId);
  const visit = await visitById(tx, quartier.id, report.visitId);
  if (visit === undefined) return refuse('not-found');
  const earlier = await listReports(tx, quartier.id, visit.id);
  if (earlier.some(({ id }) => id === report.id)) return ok(visit);
  if (report.version !== undefined && report.version !== visit.version) return refuse('changed-meanwhile');
  const minutes = minutesToBook(visit, report);
  const refused = refuseAll(reasonsAgainst(ctx, visit, report, minutes));
  if (refused !== undefined) return refused;

  const last = lastOf(earlier);
  const line: ReportLine = {
    id: report.id, outcome: report.outcome, minutes, reason: report.reason, how: report.how,
    reportedBy: ctx.actor.personId, reportedAt: now, correctsId: last?.id ?? null,
  };
  await appendReport(tx, quartier.id, visit.id, line);
  const booked = last === undefined
    ? await toldLine(tx, quartier.id, visit.commissionId, visit.day)
    : await lineOfReport(tx, quartier.id, last.id);
  if (booked !== undefined) await counter(ctx, booked);
  const commission = await commissionById(tx, quartier.id, visit.commissionId);
  if (minutes > 0 && commission !== undefined) await bookReport(ctx, visit, commission, line);
  if (!await setVisitStatus(tx, quartier.id, visit.id, visit.version, report.outcome)) return refuse('changed-meanwhile');
  ctx.audit({ what: last === undefined ? 'visit:reported' : 'visit:corrected', personId: visit.personId, detail: { visit: visit.id } });
  return ok({ ...visit, status: report.outcome, version: visit.version + 1 });
}

/** The report that counts: the one that no other corrects; undefined if nobody reported. */
export function lastOf(reports: readonly ReportLine[]): ReportLine | undefined {
  return reports.find(({ id }) => reports.every(({ correctsId }) => correctsId !== id));
}

// Done without a time means as agreed; a part needs its minutes.
function minutesToBook(visit: VisitLine, report: Report): Minutes {
  if (report.outcome === 'not_done') return minutesOf(0);
  return report.minutes ?? (report.outcome === 'done' ? visit.duration : minutesOf(0));
}

function reasonsAgainst(ctx: Ctx, visit: VisitLine, report: Report, minutes: Minutes): Refusal[] {
  const reasons: Refusal[] = [];
  if (visit.status === 'cancelled') reasons.push({ code: 'visit-cancelled' });
  if (visit.day > ctx.today && report.outcome !== 'not_done') reasons.push({ code: 'visit-lies-ahead', path: 'outcome' });
  if (report.outcome !== 'not_done' && minutes <= 0) reasons.push({ code: 'minutes-missing', path: 'minutes' });
  if (minutes > 1440) reasons.push({ code: 'minutes-beyond-a-day', path: 'minutes' });
  return reasons;
}

async function counter(ctx: Ctx, booked: NewLedgerRow & { readonly id: string }): Promise<void> {
  await book(ctx.tx, ctx.quartier.id, {
    ...booked, minutes: -booked.minutes as Minutes, cents: booked.cents === null ? null : -booked.cents,
    countersId: booked.id, bookedAt: ctx.now,
  });
}

async function bookReport(ctx: Ctx, visit: VisitLine, commission: Commission, report: ReportLine): Promise<void> {
  await book(ctx.tx, ctx.quartier.id, {
    day: visit.day, personId: visit.personId, helperPersonId: visit.helperPersonId, organisationId: visit.organisationId,
    helperClass: visit.helperClass, activity: visit.activity, minutes: report.minutes, payer: commission.payer,
    cents: centsFor(commission.centsPerHour, report.minutes), commissionId: visit.commissionId, reportId: report.id,
    countersId: null, source: 'report', bookedAt: ctx.now,
  });
}

/** What so many minutes cost at a price per hour, rounded half up to the cent; null if no price is agreed. */
export function centsFor(centsPerHour: number | null, minutes: Minutes): number | null {
  return centsPerHour === null ? null : Math.floor((centsPerHour * minutes + 30) / 60);
}
