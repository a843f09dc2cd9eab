import type { CalendarDate, Weekday } from '../base/calendar-date.ts';
import { refuseAll, ok } from '../base/result.ts';
import type { Refusal, Result } from '../base/result.ts';
import type { Minutes } from '../base/minutes.ts';
import type { LocalTime } from './local-time.ts';
import { isTimeZone } from './zone-time.ts';

/**
 * On which days. Weeks are ISO weeks from Monday and are counted from the week of the start, months from its month.
 * A month without the asked day (31 April, no fifth Monday) has no visit, as in RFC 5545 3.3.10; `'last'` always has one.
 */
export type Rule =
  | { readonly every: 'once' }
  | { readonly every: 'week'; readonly interval: number; readonly weekdays: readonly Weekday[] }
  | { readonly every: 'month'; readonly interval: number; readonly day: number | 'last' }
  | { readonly every: 'month'; readonly interval: number; readonly nth: 1 | 2 | 3 | 4 | 5 | 'last'; readonly weekday: Weekday };

/**
 * Visits that repeat at the same wall time. A wall time, a zone and a rule are kept, never an instant: ten o'clock stays
 * ten o'clock when the clocks change.
 */
export type Series = {
  readonly id: string;
  /** IANA name such as `Europe/Berlin`. */
  readonly timeZone: string;
  /** First possible day; the first visit is the first day from here on that the rule names. */
  readonly start: CalendarDate;
  /** Last possible day; without it the series is open. */
  readonly until?: CalendarDate;
  readonly rule: Rule;
  /** 00:00–23:59. */
  readonly timeOfDay: Minutes;
  /** Elapsed time, also over a change of the clocks. */
  readonly duration: Minutes;
};

/**
 * What happens instead of one visit, which is named by the wall time at which the rule places it. This name never
 * changes, however often the visit is moved.
 */
export type SeriesException = { readonly originalStart: LocalTime } & (
  | { readonly cancelled: true }
  | { readonly movedTo: LocalTime; readonly duration?: Minutes }
);

/** One day of visits lasts at most this long; longer help is several visits. */
const longestVisit = 24 * 60;

/**
 * The series itself if it can be expanded. Refuses with all reasons: `time-zone-unknown`, `until-before-start`,
 * `interval-out-of-range`, `no-weekday`, `no-such-month-day`, `time-of-day-outside-day`, `duration-outside-day`.
 */
export function checkSeries(series: Series): Result<Series> {
  const { rule } = series;
  const reasons: Refusal[] = [];
  const demand = (fulfilled: boolean, code: string, path: string, facts: NonNullable<Refusal['facts']>): void => {
    if (!fulfilled) reasons.push({ code, path, facts });
  };
  demand(isTimeZone(series.timeZone), 'time-zone-unknown', 'timeZone', { timeZone: series.timeZone });
  demand(
    series.until === undefined || series.until >= series.start,
    'until-before-start', 'until', { start: series.start, until: series.until ?? '' },
  );
  if (rule.every !== 'once') {
    demand(isWhole(rule.interval, 1, 1000), 'interval-out-of-range', 'rule.interval', { interval: rule.interval });
  }
  if (rule.every === 'week') {
    demand(
      rule.weekdays.length > 0 && rule.weekdays.every((weekday) => isWhole(weekday, 1, 7)),
      'no-weekday', 'rule.weekdays', { weekdays: rule.weekdays.join(',') },
    );
  }
  if (rule.every === 'month' && 'day' in rule && rule.day !== 'last') {
    demand(isWhole(rule.day, 1, 31), 'no-such-month-day', 'rule.day', { day: rule.day });
  }
  demand(
    isWhole(series.timeOfDay, 0, 24 * 60 - 1),
    'time-of-day-outside-day', 'timeOfDay', { timeOfDay: series.timeOfDay },
  );
  demand(
    isWhole(series.duration, 1, longestVisit),
    'duration-outside-day', 'duration', { duration: series.duration, most: longestVisit },
  );
  return refuseAll(reasons) ?? ok(series);
}

function isWhole(value: number, from: number, to: number): boolean {
  return Number.isInteger(value) && value >= from && value <= to;
}
