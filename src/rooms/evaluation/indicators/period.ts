import { addDays, addMonths, calendarDate, type CalendarDate } from '#core/base/calendar-date.ts';

/** A year, or the last twelve months (`year` null), both days included. */
export type Period = { readonly year: number | null; readonly from: CalendarDate; readonly to: CalendarDate };

/** The period that was asked for; a year that is not over ends today, one that has not begun is the last twelve months. */
export function periodOf(year: number | null, today: CalendarDate): Period {
  const last = { year: null, from: addDays(addMonths(today, -12), 1), to: today };
  if (year === null || year > Number(today.slice(0, 4))) return last;
  const end = calendarDate(`${year}-12-31`);
  return { year, from: calendarDate(`${year}-01-01`), to: end < today ? end : today };
}
