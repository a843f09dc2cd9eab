import { addDays, daysBetween, mondayOf, parseCalendarDate, weekdayOf } from '../base/calendar-date.ts';
import type { CalendarDate, Weekday } from '../base/calendar-date.ts';
import { ok, refuse } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { monthCalled, numberCalled, typedWords, weekdayCalled } from './typed-words.ts';

/** Which date is meant where the words leave it open: the nearest (appointments) or the last one (births, reports). */
export type Direction = 'near' | 'past';

const relativeDays: Readonly<Record<string, number>> = {
  heute: 0, today: 0, morgen: 1, tomorrow: 1, uebermorgen: 2, 'day after tomorrow': 2, gestern: -1, yesterday: -1, vorgestern: -2,
};

/**
 * Reads a date as people type it: `24.11.`, `24.11.26`, `24. November 2026`, `2026-11-24`, `heute`, `übermorgen`,
 * `Dienstag`, `nächste Woche Dienstag`, `in zwei Wochen`, `vor 3 Tagen`; German or English, day before month.
 *
 * Without a year the one is taken in which the date is nearest to today, with `past` the last that is not after today; a
 * year of two digits lies at most 20 years ahead, with `past` not ahead at all. A weekday alone is the coming one, never
 * today, with `past` the last one.
 *
 * Refuses `date-unreadable` (with an `example`), `date-no-such-month` (`month`), `date-no-such-day` (`day`, `month`, and the
 * `last` day that the month has), `date-year-out-of-range` (`year`, `least`, `most`), and, because people mean two different
 * days by „nächsten Dienstag“ while this week's is still to come, `date-ambiguous` (`coming`, `following`).
 */
export function readDate(text: string, today: CalendarDate, direction: Direction = 'near'): Result<CalendarDate> {
  const typed = typedWords(text);
  if (typed === undefined) return unreadable(today);
  const words = typed.replace(/^(am|on|den|der) /, '');
  const days = Object.hasOwn(relativeDays, words) ? relativeDays[words] : daysAway(words);
  if (days !== undefined) return ok(addDays(today, days));
  return readWeekday(words, today, direction) ?? readCalendarDay(words, today, direction) ?? unreadable(today);
}

function unreadable(today: CalendarDate): Result<never> {
  return refuse('date-unreadable', { example: `${Number(today.slice(8))}.${Number(today.slice(5, 7))}.${today.slice(0, 4)}` });
}

/** `in 3 Tagen`, `vor einer Woche`, `3 days ago`: days from today. */
function daysAway(words: string): number | undefined {
  const match = /^(in|vor) ([a-z0-9]+) (tag|woche|day|week)(?:en|e|n|s)?$/.exec(words)
    ?? /^()([a-z0-9]+) (day|week)s? ago$/.exec(words);
  const count = match === null ? undefined : numberCalled(match[2]!);
  if (match === null || count === undefined || count > 1000) return undefined;
  return count * (match[3] === 'tag' || match[3] === 'day' ? 1 : 7) * (match[1] === 'in' ? 1 : -1);
}

const thisOne = ['diesen', 'kommenden', 'this', 'coming'];
const nextOne = ['naechsten', 'naechster', 'next'];
const lastOne = ['letzten', 'vorigen', 'vergangenen', 'last'];
const nextWeek = /^(?:naechste woche|next week) ([a-z]+)$|^([a-z]+) (?:naechster woche|naechste woche|next week)$/;

function readWeekday(words: string, today: CalendarDate, direction: Direction): Result<CalendarDate> | undefined {
  const inNextWeek = nextWeek.exec(words);
  if (inNextWeek !== null) {
    const weekday = weekdayCalled(inNextWeek[1] ?? inNextWeek[2]!);
    return weekday === undefined ? undefined : ok(addDays(mondayOf(today), 6 + weekday));
  }
  const [which, name, ...more] = words.includes(' ') ? words.split(' ') : [undefined, words];
  const weekday = weekdayCalled(name ?? '');
  if (weekday === undefined || more.length > 0) return undefined;
  const coming = addDays(today, daysUntil(weekday, today));
  const before = addDays(coming, weekday === weekdayOf(today) ? -14 : -7);
  if (which === undefined) return ok(direction === 'past' ? before : coming);
  if (lastOne.includes(which)) return ok(before);
  if (thisOne.includes(which)) return ok(coming);
  if (!nextOne.includes(which)) return undefined;
  return mondayOf(coming) === mondayOf(today)
    ? refuse('date-ambiguous', { coming, following: addDays(coming, 7) })
    : ok(coming);
}

/** 1–7: today's own weekday is a week away. */
function daysUntil(weekday: Weekday, today: CalendarDate): number {
  return (weekday - weekdayOf(today) + 6) % 7 + 1;
}

type Parts = { readonly day: number; readonly month: number; readonly year: string | undefined };

function readCalendarDay(words: string, today: CalendarDate, direction: Direction): Result<CalendarDate> | undefined {
  const parts = partsOf(words);
  if (parts === undefined) return undefined;
  if (parts.month < 1 || parts.month > 12) return refuse('date-no-such-month', { month: parts.month });
  const years = possibleYears(parts.year, today, direction);
  const dates = years.flatMap((year) => dateOf(year, parts) ?? []);
  const [best] = direction === 'past' && parts.year === undefined ? dates.filter((date) => date <= today) : dates;
  if (best !== undefined) {
    return ok(parts.year === undefined && direction === 'near' ? nearest(dates, today) : best);
  }
  const year = years[0]!;
  if (year < 1800 || year > 2199) return refuse('date-year-out-of-range', { year, least: 1800, most: 2199 });
  const last = [31, 30, 29, 28].find((day) => dateOf(year, { ...parts, day }) !== undefined)!;
  return refuse('date-no-such-day', { day: parts.day, month: parts.month, last });
}

/** Day, month and year as typed, after a weekday that may stand before them; undefined if it is another form. */
function partsOf(words: string): Parts | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words);
  if (iso !== null) return { day: Number(iso[3]), month: Number(iso[2]), year: iso[1] };
  const [, weekday, rest] = /^([a-z]+\.?),? (.+)$/.exec(words) ?? [];
  if (weekday !== undefined && weekdayCalled(weekday) !== undefined) return partsOf(rest!.replace(/^(den|der|the) /, ''));
  const numbers = /^(\d{1,2})([./-]) ?(\d{1,2})(?:\2 ?(\d{4}|\d{2})?)?$/.exec(words);
  if (numbers !== null) return { day: Number(numbers[1]), month: Number(numbers[3]), year: numbers[4] };
  const named = /^(\d{1,2})(?:\.|st|nd|rd|th)? ?([a-z]+)\.?(?: (\d{4}|\d{2}))?$/.exec(words);
  const month = named === null ? undefined : monthCalled(named[2]!);
  if (named !== null && month !== undefined) return { day: Number(named[1]), month, year: named[3] };
  const english = /^([a-z]+) (\d{1,2})(?:,? (\d{4}))?$/.exec(words);
  const monthFirst = english === null ? undefined : monthCalled(english[1]!);
  return english === null || monthFirst === undefined
    ? undefined
    : { day: Number(english[2]), month: monthFirst, year: english[3] };
}

/** The years that may be meant, the likeliest first. */
function possibleYears(typed: string | undefined, today: CalendarDate, direction: Direction): number[] {
  const thisYear = Number(today.slice(0, 4));
  // 29 February may be up to eight years away.
  if (typed === undefined) {
    return Array.from({ length: 9 }, (_, distance) => thisYear - distance)
      .concat(direction === 'past' ? [] : Array.from({ length: 8 }, (_, distance) => thisYear + 1 + distance));
  }
  if (typed.length === 4) return [Number(typed)];
  const latest = direction === 'past' ? thisYear : thisYear + 20;
  const inThisCentury = Math.floor(latest / 100) * 100 + Number(typed);
  return [inThisCentury > latest ? inThisCentury - 100 : inThisCentury];
}

function dateOf(year: number, { day, month }: Parts): CalendarDate | undefined {
  return parseCalendarDate([String(year).padStart(4, '0'), month, day].map((part) => String(part).padStart(2, '0')).join('-'));
}

function nearest(dates: readonly CalendarDate[], today: CalendarDate): CalendarDate {
  return dates.reduce((best, date) => Math.abs(daysBetween(today, date)) < Math.abs(daysBetween(today, best)) ? date : best);
}
