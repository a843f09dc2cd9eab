import { addDays, calendarDate, daysBetween } from '../base/calendar-date.ts';
import type { CalendarDate, Weekday } from '../base/calendar-date.ts';

const epoch = calendarDate('1970-01-01');

/** Days since 1970-01-01: the form in which dates are counted on here; date objects cost most of the time otherwise. */
export function dayNumberOf(date: CalendarDate): number {
  return daysBetween(epoch, date);
}

/** ISO weekday of a day number; day 0 was a Thursday. */
export function weekdayOfDay(day: number): Weekday {
  return ((((day + 3) % 7) + 7) % 7 + 1) as Weekday;
}

/** The calendar date of a day number. */
export function dateOfDay(day: number): CalendarDate {
  return addDays(epoch, day);
}

/** Months since year 0 (January of year 0 = 0) of the month in which the day lies. */
export function monthNumberOf(day: number): number {
  const date = dateOfDay(day);
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** Day number of the first day of a month. */
export function firstDayOfMonth(month: number): number {
  return dayNumberOf(`${Math.floor(month / 12)}-${twoDigits(month % 12 + 1)}-01` as CalendarDate);
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
