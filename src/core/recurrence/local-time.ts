import { parseCalendarDate } from '../base/calendar-date.ts';
import type { CalendarDate } from '../base/calendar-date.ts';
import type { Branded } from '../base/brand.ts';
import { formatTimeOfDay, parseTimeOfDay } from '../base/minutes.ts';
import type { Minutes } from '../base/minutes.ts';

/** A wall time `YYYY-MM-DDTHH:MM` without a zone; the zone is kept beside it. Compares and sorts as text. */
export type LocalTime = Branded<string, 'local time'>;

/** The wall time of a date and a time of day (minutes since midnight, 00:00–23:59). */
export function localTime(date: CalendarDate, timeOfDay: Minutes): LocalTime {
  return `${date}T${formatTimeOfDay(timeOfDay)}` as LocalTime;
}

/** Reads `YYYY-MM-DDTHH:MM` of a day that exists, 00:00–23:59; undefined otherwise. */
export function parseLocalTime(text: string): LocalTime | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/.exec(text);
  if (!match || parseCalendarDate(match[1]!) === undefined) return undefined;
  const timeOfDay = parseTimeOfDay(match[2]!);
  return timeOfDay === undefined || timeOfDay >= 24 * 60 ? undefined : text as LocalTime;
}

/** The date of a wall time. */
export function dateOf(local: LocalTime): CalendarDate {
  return local.slice(0, 10) as CalendarDate;
}

/** The time of day of a wall time, in minutes since midnight. */
export function timeOfDayOf(local: LocalTime): Minutes {
  return (Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16))) as Minutes;
}
