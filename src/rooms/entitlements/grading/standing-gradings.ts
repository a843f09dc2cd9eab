import { addDays, type CalendarDate } from '#core/base/calendar-date.ts';
import type { GradingRow } from './grading.queries.ts';

/** What holds from a day to a day, both included; `to: null` is until further notice. */
export type StandingGrading = GradingRow;

/**
 * The journal as it stands: corrected lines are left out, each line ends the day before the next one begins, or on its own
 * last day if that is earlier. Of two lines with the same first day the later written one counts. Oldest first.
 */
export function standingGradings(rows: readonly GradingRow[]): StandingGrading[] {
  const replaced = new Set(rows.map(({ replacesId }) => replacesId));
  const live = rows.filter(({ id }) => !replaced.has(id))
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : Number(a.recordedAt.epochMilliseconds) - Number(b.recordedAt.epochMilliseconds)))
    .filter((row, index, all) => all[index + 1]?.from !== row.from);
  return live.map((row, index) => {
    const next = live[index + 1];
    return { ...row, to: earlier(row.to, next === undefined ? null : addDays(next.from, -1)) };
  });
}

/** What holds on this day; undefined if nothing is on record. */
export function gradingOn(gradings: readonly StandingGrading[], day: CalendarDate): StandingGrading | undefined {
  return gradings.findLast(({ from, to }) => from <= day && (to === null || day <= to));
}

function earlier(a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
