import { Temporal } from 'temporal-polyfill';
import { calendarDate } from '../base/calendar-date.ts';
import type { CalendarDate } from '../base/calendar-date.ts';
import type { Minutes } from '../base/minutes.ts';
import { dateOfDay, dayNumberOf } from './day-number.ts';
import { dateOf, localTime, timeOfDayOf } from './local-time.ts';
import type { LocalTime } from './local-time.ts';
import type { Series, SeriesException } from './series.ts';
import { seriesDays } from './series-days.ts';
import { resolveWallTime } from './zone-time.ts';

/** One visit of a series. Unique by (`seriesId`, `originalStart`), the key under which generated visits are kept. */
export type Occurrence = {
  readonly seriesId: string;
  /** The wall time at which the rule places it; stays the same when it is moved, and on a day without that time. */
  readonly originalStart: LocalTime;
  /** The wall time at which it begins. */
  readonly localStart: LocalTime;
  readonly timeZone: string;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly duration: Minutes;
  readonly moved: boolean;
};

const minute = 60_000;
const day = 86_400_000;
// Calendar dates end with the year 2199.
const lastDay = dayNumberOf(calendarDate('2199-12-31'));

/**
 * The visits of a series that take place on the days `from` to `to` (both included), in order of their beginning.
 * Cancelled ones are left out; moved ones count for the day to which they were moved. Of several exceptions for the same
 * original start the last one counts; exceptions for a start that the rule does not name are ignored. When the clocks
 * change, see `resolveWallTime`. Throws for a series that `checkSeries` refuses.
 */
export function occurrences(
  series: Series, exceptions: readonly SeriesException[], from: CalendarDate, to: CalendarDate,
): Occurrence[] {
  const byOriginalStart = new Map(exceptions.map((exception) => [exception.originalStart, exception]));
  const found: Occurrence[] = [];
  for (const number of seriesDays(series, dayNumberOf(from), dayNumberOf(to))) {
    const start = localTime(dateOfDay(number), series.timeOfDay);
    if (!byOriginalStart.has(start)) found.push(occurrenceAt(series, start, start, series.duration));
  }
  for (const exception of byOriginalStart.values()) {
    if ('cancelled' in exception || !isOriginalStart(series, exception.originalStart)) continue;
    const target = dateOf(exception.movedTo);
    if (target < from || target > to) continue;
    found.push(occurrenceAt(series, exception.originalStart, exception.movedTo, exception.duration ?? series.duration));
  }
  return byOriginalStart.size === 0 ? found : found.sort(byStart);
}

function byStart(a: Occurrence, b: Occurrence): number {
  return Temporal.Instant.compare(a.start, b.start) || compareText(a.originalStart, b.originalStart);
}

/** Whether the rule of the series names this wall time, so that an exception may refer to it. */
export function isOriginalStart(series: Series, start: LocalTime): boolean {
  if (timeOfDayOf(start) !== series.timeOfDay) return false;
  const number = dayNumberOf(dateOf(start));
  return seriesDays(series, number, number).length === 1;
}

/** The first day from the start of the series that its rule names, at most 120 turns later; undefined for none. */
export function firstDate(series: Series): CalendarDate | undefined {
  // The rarest day, a fifth Monday in February, comes once in 28 or 40 years: 40 turns of a yearly rule.
  const { rule } = series;
  const turn = rule.every === 'once' ? 0 : rule.every === 'week' ? 7 * rule.interval : 31 * rule.interval;
  const start = dayNumberOf(series.start);
  const [first] = seriesDays(series, start, Math.min(start + 120 * turn, lastDay));
  return first === undefined ? undefined : dateOfDay(first);
}

/** The instant of a wall time in a zone and the wall time that clocks then show (see `resolveWallTime`). */
export function wallTimeAt(timeZone: string, local: LocalTime): { start: Temporal.Instant; localStart: LocalTime } {
  const wall = dayNumberOf(dateOf(local)) * day + timeOfDayOf(local) * minute;
  const resolved = resolveWallTime(timeZone, Number(local.slice(0, 4)), wall);
  return {
    start: Temporal.Instant.fromEpochMilliseconds(resolved.instant),
    localStart: resolved.wall === wall ? local : localTimeOf(resolved.wall),
  };
}

function occurrenceAt(series: Series, originalStart: LocalTime, asked: LocalTime, duration: Minutes): Occurrence {
  const { start, localStart } = wallTimeAt(series.timeZone, asked);
  return {
    seriesId: series.id,
    originalStart,
    localStart,
    timeZone: series.timeZone,
    start,
    end: Temporal.Instant.fromEpochMilliseconds(start.epochMilliseconds + duration * minute),
    duration,
    moved: asked !== originalStart,
  };
}

function localTimeOf(wall: number): LocalTime {
  const number = Math.floor(wall / day);
  return localTime(dateOfDay(number), Math.floor((wall - number * day) / minute) as Minutes);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
