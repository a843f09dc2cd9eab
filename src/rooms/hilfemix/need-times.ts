import { addDays, type CalendarDate } from '#core/base/calendar-date.ts';
import { minutes, type Minutes } from '#core/base/minutes.ts';
import { dateOfDay, dayNumberOf } from '#core/recurrence/day-number.ts';
import { seriesDays } from '#core/recurrence/series-days.ts';
import { seriesOf, type Schedule } from '#rooms/helping/index.ts';
import type { PartOfDay } from './hilfemix.tables.ts';
import type { NeedFields } from './needs.queries.ts';

/** What of a need says when it is. */
export type NeedTimes = Pick<NeedFields,
  'every' | 'everyN' | 'weekdays' | 'timeOfDay' | 'partOfDay' | 'duration' | 'startsOn' | 'endsOn'>;

/** Parts of the day in minutes since midnight, as in the picture of the week; a night ends on the next morning. */
export const partHours: Readonly<Record<PartOfDay, { readonly from: number; readonly until: number; readonly usual: number }>> = {
  morning: { from: 6 * 60, until: 11 * 60, usual: 9 * 60 },
  noon: { from: 11 * 60, until: 14 * 60, usual: 12 * 60 },
  afternoon: { from: 14 * 60, until: 18 * 60, usual: 15 * 60 },
  evening: { from: 18 * 60, until: 22 * 60, usual: 18 * 60 + 30 },
  night: { from: 22 * 60, until: 30 * 60, usual: 22 * 60 },
};

/** A time to begin with where a need names none. */
const usualTime = 10 * 60;

/** The time at which a need begins, or the usual one of its part of the day: a proposal to be changed by hand. */
export function likelyTime(need: Pick<NeedTimes, 'timeOfDay' | 'partOfDay'>): Minutes {
  return need.timeOfDay ?? minutes(need.partOfDay === null ? usualTime : partHours[need.partOfDay].usual);
}

/** The part of the day in which a time lies. */
export function partOfDayAt(time: number): PartOfDay {
  const parts = Object.entries(partHours) as [PartOfDay, { from: number; until: number }][];
  return parts.find(([, { from, until }]) => time >= from && time < until)?.[0] ?? 'night';
}

/** The days between two days, both included, on which help is needed. */
export function daysOfNeed(need: NeedTimes, from: CalendarDate, to: CalendarDate): CalendarDate[] {
  // Days do not depend on the zone.
  const series = seriesOf({ ...need, timeOfDay: likelyTime(need) }, '', 'UTC');
  return seriesDays(series, dayNumberOf(from), dayNumberOf(to)).map(dateOfDay);
}

/** Minutes of help that a need takes in a week of its turn; a single time and a month count as one visit. */
export function minutesInWeek(need: Pick<NeedTimes, 'every' | 'weekdays' | 'duration'>): number {
  return need.duration * (need.every === 'week' ? need.weekdays.length : 1);
}

/**
 * The schedule of a commission for a need, to begin with: from its first day on that is not past, at the likely time;
 * with `only` for that one day, as when somebody stands in.
 */
export function scheduleOf(need: NeedTimes, today: CalendarDate, only: CalendarDate | null): Schedule {
  const { everyN, duration, endsOn } = need;
  const timeOfDay = likelyTime(need);
  if (only !== null) return { every: 'once', everyN: 1, weekdays: [], timeOfDay, duration, startsOn: only, endsOn: null };
  if (need.startsOn >= today) {
    return { every: need.every, everyN, weekdays: need.weekdays, timeOfDay, duration, startsOn: need.startsOn, endsOn };
  }
  // The turns of a need are counted from its own first day, so the commission begins on a day of the need.
  const [next = today] = daysOfNeed({ ...need, endsOn: null }, today, addDays(today, 400));
  return { every: need.every, everyN, weekdays: need.weekdays, timeOfDay, duration, startsOn: next, endsOn };
}
