import type { Temporal } from 'temporal-polyfill';
import { weekdayOf, type CalendarDate } from '../base/calendar-date.ts';
import type { Locale } from '../base/locale.ts';
import { once } from '../base/once.ts';
import { sayWeekday } from './say.ts';

/** A date for lists, with its weekday: `Di 24.11.`, `Tue 24/11`. The year is left out. */
export function sayShortDate(date: CalendarDate, locale: Locale): string {
  const weekday = sayWeekday(weekdayOf(date), locale);
  const day = Number(date.slice(8));
  const month = Number(date.slice(5, 7));
  if (locale === 'en') return `${weekday.slice(0, 3)} ${day}/${month}`;
  return `${weekday.slice(0, 2)} ${day}.${month}.`;
}

/** A civil date in figures, with its year: `30.06.2027`, `30/06/2027`. */
export function sayDay(date: string, locale: Locale): string {
  const [year, month, day] = date.split('-');
  return locale === 'en' ? `${day}/${month}/${year}` : `${day}.${month}.${year}`;
}

const germanMonth = once(() => new Intl.DateTimeFormat('de-DE', { month: 'short', timeZone: 'UTC' }));
const englishMonth = once(() => new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }));

/** The month of a date or of `YYYY-MM` in short: `Jan`, `März`, `Mar`. */
export function sayShortMonth(month: string, locale: Locale): string {
  return (locale === 'en' ? englishMonth() : germanMonth()).format(Date.parse(`${month.slice(0, 7)}-01`));
}

/** A moment on the clock of a place: `Di 24.11.2026, 10:05`. */
export function sayInstant(instant: Temporal.Instant, timeZone: string, locale: Locale): string {
  // `2026-11-24T10:05:00+01:00`, written in one go: lists ask it for every row.
  const local = instant.toString({ timeZone });
  const [date, year, clock] = [local.slice(0, 10) as CalendarDate, local.slice(0, 4), local.slice(11, 16)];
  return locale === 'en' ? `${sayShortDate(date, locale)}/${year}, ${clock}` : `${sayShortDate(date, locale)}${year}, ${clock}`;
}
