import type { Minutes } from '#core/base/minutes.ts';
import { ok, refuseAll, type Refusal, type Result } from '#core/base/result.ts';
import { readDuration } from '#core/german-dates/read-duration.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import type { Outcome } from './helping.tables.ts';
import { reportVisit } from './report-visit.ts';

/** One line of the table in which slips are typed in: the visit, its version, how it went, as typed. */
export type TypedReport = {
  readonly reportId: string;
  readonly visitId: string;
  readonly version: number;
  readonly outcome: Outcome;
  /** As typed: „90“, „1:30“, „1 ½ Stunden“; empty means as agreed. */
  readonly minutes: string;
  readonly reason: string;
};

/**
 * Records all slips of a table at once, or none: every line that cannot be taken is named with its reasons, at the fields
 * `minutes-<visit>` and `outcome-<visit>`.
 */
export async function typeInReports(ctx: Ctx, reports: readonly TypedReport[]): Promise<Result<{ count: number }>> {
  const refusals: Refusal[] = [];
  for (const { minutes, reportId, ...report } of reports) {
    const read = readMinutes(minutes);
    const done = read.ok ? await reportVisit(ctx, { ...report, id: reportId, minutes: read.value, how: 'paper' }) : read;
    if (!done.ok) {
      refusals.push(...done.refusals.map((refusal) => ({
        ...refusal, path: `${refusal.path === 'outcome' ? 'outcome' : 'minutes'}-${report.visitId}`,
      })));
    }
  }
  return refuseAll(refusals) ?? ok({ count: reports.length });
}

/** A duration as typed; null for nothing. Refuses what is no duration, at the field `minutes`. */
export function readMinutes(typed: string): Result<Minutes | null> {
  if (typed.trim() === '') return ok(null);
  const read = readDuration(typed);
  if (read.ok) return read;
  const [first, ...rest] = read.refusals;
  return { ok: false, refusals: [{ ...first, path: 'minutes' }, ...rest] };
}
