import { calendarDate, daysBetween } from '../base/calendar-date.ts';
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

// The inverse of daysBetween, again by Howard Hinnant's civil-calendar algorithm (years from March, eras of 400 years).
function civilOf(day: number): { year: number; month: number; day: number } {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** The calendar date of a day number. */
export function dateOfDay(day: number): CalendarDate {
  const civil = civilOf(day);
  return `${civil.year}-${twoDigits(civil.month)}-${twoDigits(civil.day)}` as CalendarDate;
}

/** Months since year 0 (January of year 0 = 0) of the month in which the day lies. */
export function monthNumberOf(day: number): number {
  const civil = civilOf(day);
  return civil.year * 12 + civil.month - 1;
}

/** Day number of the first day of a month. */
export function firstDayOfMonth(month: number): number {
  return dayNumberOf(`${Math.floor(month / 12)}-${twoDigits(month % 12 + 1)}-01` as CalendarDate);
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
