import { addDays, type CalendarDate } from '#core/base/calendar-date.ts';
import type { Need } from './needs.queries.ts';
import { daysOfNeed } from './need-times.ts';

/** A day on which help is needed and nobody comes. */
export type OpenDay = { readonly need: Need; readonly day: CalendarDate };

type ForNeed = { readonly id: string; readonly needId: string | null };
type Coming = { readonly commissionId: string; readonly day: CalendarDate; readonly status: string };

/**
 * The gaps of a week from today on: days of a need without a visit of a commission for it. Whoever comes on another day of
 * the week than was wished fills a gap, too.
 */
export function openDaysOf(
  needs: readonly Need[], commissions: readonly ForNeed[], visits: readonly Coming[], monday: CalendarDate, today: CalendarDate,
): OpenDay[] {
  const sunday = addDays(monday, 6);
  const needOf = new Map(commissions.map(({ id, needId }) => [id, needId]));
  return needs.flatMap((need) => {
    const wanted = daysOfNeed(need, monday, sunday);
    const coming = visits.filter(({ commissionId, status }) =>
      status !== 'cancelled' && status !== 'not_done' && needOf.get(commissionId) === need.id);
    const elsewhen = coming.filter(({ day }) => !wanted.includes(day)).length;
    const open = wanted.filter((day) => !coming.some((visit) => visit.day === day));
    return open.slice(elsewhen).filter((day) => day >= today).map((day) => ({ need, day }));
  });
}

/** Needs for which no commission runs; a single replacement does not cover what comes back every week. */
export function uncoveredAmong<N extends Pick<Need, 'id' | 'every'>>(
  needs: readonly N[], commissions: readonly (Pick<ForNeed, 'needId'> & { readonly schedule: { readonly every: string } })[],
): N[] {
  return needs.filter((need) => !commissions.some(({ needId, schedule }) =>
    needId === need.id && (schedule.every !== 'once' || need.every === 'once')));
}
