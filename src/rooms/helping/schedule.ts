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

/** Visits are laid out so many days ahead. */
export const daysAhead = 56;

/** The days and times of a schedule between two days, both included, as `core/recurrence` counts them. */
export function occurrencesOf(
  schedule: Schedule, id: string, timeZone: string, from: CalendarDate, to: CalendarDate,
): readonly Occurrence[] {
  const series: Series = {
    id, timeZone, start: schedule.startsOn, rule: ruleOf(schedule), timeOfDay: schedule.timeOfDay, duration: schedule.duration,
    ...(schedule.endsOn === null ? {} : { until: schedule.endsOn }),
  };
  return occurrences(series, [], from, to);
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
    once: 'am {date} um {time}', week: '{days} um {time}', weeks: 'alle {n} Wochen {days} um {time}',
    month: 'jeden Monat am {day}. um {time}', for: '{when}, {duration}',
  },
  'de-x-leicht': { once: 'Am {date} um {time}', week: '{days} um {time}' },
  en: {
    once: 'on {date} at {time}', week: '{days} at {time}', weeks: 'every {n} weeks {days} at {time}',
    month: 'every month on the {day}. at {time}', for: '{when}, {duration}',
  },
});

/** A schedule in words: „dienstags um 10 Uhr, 1 Stunde“. */
export function saySchedule(schedule: Schedule, locale: Locale): string {
  const t = words(locale);
  const time = sayTime(schedule.timeOfDay, locale);
  const days = sayWeekdays(schedule.weekdays, locale);
  const when = schedule.every === 'once' ? t('once', { date: sayDate(schedule.startsOn, locale), time })
    : schedule.every === 'month' ? t('month', { day: Number(schedule.startsOn.slice(8)), time })
      : schedule.everyN === 1 ? t('week', { days, time }) : t('weeks', { n: schedule.everyN, days, time });
  return t('for', { when, duration: sayDuration(schedule.duration, locale) });
}
