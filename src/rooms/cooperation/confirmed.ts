import { addMonths, type CalendarDate } from '#core/base/calendar-date.ts';

/** An entry that nobody confirmed for so many months may be out of date. */
const monthsTrusted = 6;

/** Whether what the directory says was confirmed in the last six months. */
export function isConfirmed(confirmedOn: CalendarDate | null, today: CalendarDate): boolean {
  return confirmedOn !== null && addMonths(confirmedOn, monthsTrusted) >= today;
}
