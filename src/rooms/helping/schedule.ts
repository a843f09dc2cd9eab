import { addDays, type CalendarDate, type Weekday } from '#core/base/calendar-date.ts';
import type { Minutes } from '#core/base/minutes.ts';
import type { Locale } from '#core/base/locale.ts';
import { sayDate, sayDuration, sayTime, sayWeekdays } from '#core/german-dates/say.ts';
import { occurrences, type Occurrence } from '#core/recurrence/occurrences.ts';
import type { Rule, Series } from '#core/recurrence/series.ts';
import { textsOf } from '#web/texts/texts.ts';

/** When help happens: local wall time in the zone of the Quartier, never an instant. */
export type Schedule = {
  readonly every: 'once' | 'week' | 'month';
  readonly everyN: number;
  readonly weekdays: readonly Weekday[];
  readonly timeOfDay: Minutes;
  readonly duration: Minutes;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate | null;
};

/** When help is asked for: as a schedule, but the time of day may still be open. */
export type AskedSchedule = Omit<Schedule, 'timeOfDay'> & { readonly timeOfDay: Minutes | null };

/** Visits are laid out so many days ahead. */
export const daysAhead = 56;

/** The days and times of a schedule between two days, both included, as `core/recurrence` counts them. */
export function occurrencesOf(
  schedule: Schedule, id: string, timeZone: string, from: CalendarDate, to: CalendarDate,
): readonly Occurrence[] {
  return occurrences(seriesOf(schedule, id, timeZone), [], from, to);
}

/** The schedule as a series of `core/recurrence`. */
export function seriesOf(schedule: Schedule, id: string, timeZone: string): Series {
  return {
    id, timeZone, start: schedule.startsOn, rule: ruleOf(schedule), timeOfDay: schedule.timeOfDay, duration: schedule.duration,
    ...(schedule.endsOn === null ? {} : { until: schedule.endsOn }),
  };
}

/** The last day up to which visits are laid out on `today`. */
export function horizonFrom(today: CalendarDate): CalendarDate {
  return addDays(today, daysAhead);
}

function ruleOf(schedule: Schedule): Rule {
  if (schedule.every === 'once') return { every: 'once' };
  if (schedule.every === 'week') return { every: 'week', interval: schedule.everyN, weekdays: schedule.weekdays };
  return { every: 'month', interval: schedule.everyN, day: Number(schedule.startsOn.slice(8)) };
}

const words = textsOf({
  de: {
    once: 'am {date}', week: '{days}', weeks: 'alle {n} Wochen {days}', month: 'jeden Monat am {day}.',
    months: 'alle {n} Monate am {day}.', at: '{day} um {time}', for: '{when}, {duration}',
  },
  'de-x-leicht': { once: 'Am {date}' },
  en: {
    once: 'on {date}', week: '{days}', weeks: 'every {n} weeks {days}', month: 'every month on day {day}',
    months: 'every {n} months on day {day}', at: '{day} at {time}', for: '{when}, {duration}',
  },
});

/** A schedule in words: „dienstags um 10 Uhr, 1 Stunde“; without a time of day: „dienstags, 1 Stunde“. */
export function saySchedule(schedule: AskedSchedule, locale: Locale): string {
  const t = words(locale);
  const day = sayDays(schedule, locale);
  const when = schedule.timeOfDay === null ? day : t('at', { day, time: sayTime(schedule.timeOfDay, locale) });
  return t('for', { when, duration: sayDuration(schedule.duration, locale) });
}

function sayDays(schedule: AskedSchedule, locale: Locale): string {
  const t = words(locale);
  const { every, everyN: n } = schedule;
  if (every === 'once') return t('once', { date: sayDate(schedule.startsOn, locale) });
  if (every === 'month') return t(n === 1 ? 'month' : 'months', { n, day: Number(schedule.startsOn.slice(8)) });
  return t(n === 1 ? 'week' : 'weeks', { n, days: sayWeekdays(schedule.weekdays, locale) });
}
