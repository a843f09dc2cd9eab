import { daysBetween, weekdayOf } from '../base/calendar-date.ts';
import type { CalendarDate, Weekday } from '../base/calendar-date.ts';
import type { Locale } from '../base/locale.ts';
import { formatTimeOfDay } from '../base/minutes.ts';
import type { Minutes } from '../base/minutes.ts';

const germanDays = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'] as const;
const englishDays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const germanMonths = [
  'Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember',
] as const;
const englishMonths = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
] as const;

/** The name of a weekday: `Dienstag`, `Tuesday`. */
export function sayWeekday(weekday: Weekday, locale: Locale): string {
  return (locale === 'en' ? englishDays : germanDays)[weekday - 1]!;
}

/**
 * A date in full: `Dienstag, 24. November 2026`, `Tuesday, 24 November 2026`; easy language leaves the year away, which for
 * visits is the present one.
 */
export function sayDate(date: CalendarDate, locale: Locale): string {
  const day = Number(date.slice(8));
  const month = (locale === 'en' ? englishMonths : germanMonths)[Number(date.slice(5, 7)) - 1]!;
  const weekday = sayWeekday(weekdayOf(date), locale);
  if (locale === 'en') return `${weekday}, ${day} ${month} ${date.slice(0, 4)}`;
  return locale === 'de' ? `${weekday}, ${day}. ${month} ${date.slice(0, 4)}` : `${weekday}, ${day}. ${month}`;
}

/** A time of day on the clock of 24 hours: `10 Uhr`, `10:30 Uhr`, `10:30`. */
export function sayTime(timeOfDay: Minutes, locale: Locale): string {
  if (locale === 'en') return formatTimeOfDay(timeOfDay);
  const hour = Math.floor(timeOfDay / 60);
  return timeOfDay % 60 === 0 ? `${hour} Uhr` : `${hour}:${String(timeOfDay % 60).padStart(2, '0')} Uhr`;
}

/**
 * A duration in hours and minutes: `45 Minuten`, `1 Stunde`, `1½ Stunden`, `2 Stunden 20 Minuten`; easy language without
 * fractions: `1 Stunde und 30 Minuten`. A counter-entry has a minus sign.
 */
export function sayDuration(duration: Minutes, locale: Locale): string {
  const sign = duration < 0 ? '−' : '';
  const hours = Math.floor(Math.abs(duration) / 60);
  const rest = Math.abs(duration) % 60;
  const [oneHour, manyHours, oneMinute, manyMinutes] =
    locale === 'en' ? ['hour', 'hours', 'minute', 'minutes'] : ['Stunde', 'Stunden', 'Minute', 'Minuten'];
  const hourText = `${hours} ${hours === 1 ? oneHour : manyHours}`;
  const minuteText = `${rest} ${rest === 1 ? oneMinute : manyMinutes}`;
  if (hours === 0) return sign + minuteText;
  if (rest === 0) return sign + hourText;
  if (locale === 'de-x-leicht') return `${sign}${hourText} und ${minuteText}`;
  return sign + (rest === 30 ? `${hours}½ ${manyHours}` : `${hourText} ${minuteText}`);
}

/**
 * On which days of the week, in their order, each once: `dienstags und donnerstags`, `montags bis freitags`, `täglich`;
 * easy language `jeden Dienstag und jeden Donnerstag`; `on Tuesdays and Thursdays`. Empty for none.
 */
export function sayWeekdays(weekdays: readonly Weekday[], locale: Locale): string {
  const days = [...new Set(weekdays)].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  const words = weekdayWords[locale];
  if (days.length === 7) return words.daily;
  const oneRun = days.length >= 3 && last - first === days.length - 1;
  if (oneRun) return words.range(sayWeekday(first, locale), sayWeekday(last, locale));
  const named = days.map((day) => words.each(sayWeekday(day, locale)));
  const list = named.length === 1 ? named[0]! : `${named.slice(0, -1).join(', ')} ${words.and} ${named.at(-1)!}`;
  return words.before + list;
}

type WeekdayWords = {
  readonly daily: string;
  readonly and: string;
  readonly before: string;
  each(day: string): string;
  range(first: string, last: string): string;
};

const weekdayWords: Readonly<Record<Locale, WeekdayWords>> = {
  de: {
    daily: 'täglich', and: 'und', before: '', each: (day) => `${day.toLowerCase()}s`,
    range: (first, last) => `${first.toLowerCase()}s bis ${last.toLowerCase()}s`,
  },
  'de-x-leicht': {
    daily: 'jeden Tag', and: 'und', before: '', each: (day) => `jeden ${day}`, range: (first, last) => `von ${first} bis ${last}`,
  },
  en: {
    daily: 'every day', and: 'and', before: 'on ', each: (day) => `${day}s`, range: (first, last) => `${first}s to ${last}s`,
  },
};

type Unit = 'days' | 'weeks' | 'months' | 'years';

const units: Readonly<Record<'de' | 'en', Readonly<Record<Unit, string>>>> = {
  de: { days: 'Tagen', weeks: 'Wochen', months: 'Monaten', years: 'Jahren' },
  en: { days: 'days', weeks: 'weeks', months: 'months', years: 'years' },
};

const nearDays: Readonly<Record<'de' | 'en', Readonly<Record<number, string>>>> = {
  de: { [-2]: 'vorgestern', [-1]: 'gestern', 0: 'heute', 1: 'morgen', 2: 'übermorgen' },
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
};

/**
 * How far a date is from today, either way: `heute`, `gestern`, `vor 5 Tagen`, from 14 days `vor 2 Wochen`, from 62 days
 * in whole months, from 731 days in whole years; `in 5 Tagen`.
 */
export function sayAgo(date: CalendarDate, today: CalendarDate, locale: Locale): string {
  const language = locale === 'en' ? 'en' : 'de';
  const days = daysBetween(today, date);
  const near = nearDays[language][days];
  if (near !== undefined) return near;
  const [amount, unit] = days < 0 ? distance(date, today) : distance(today, date);
  const text = `${amount} ${units[language][unit]}`;
  if (days > 0) return `in ${text}`;
  return language === 'en' ? `${text} ago` : `vor ${text}`;
}

// Where a unit begins, there are always at least two of it: no two months in a row have more than 62 days.
function distance(from: CalendarDate, to: CalendarDate): [number, Unit] {
  const days = daysBetween(from, to);
  if (days < 14) return [days, 'days'];
  if (days < 62) return [Math.floor(days / 7), 'weeks'];
  const months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12
    + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) - (to.slice(8) < from.slice(8) ? 1 : 0);
  return days < 731 ? [months, 'months'] : [Math.floor(months / 12), 'years'];
}
