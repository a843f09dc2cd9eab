import type { Weekday } from '../base/calendar-date.ts';
import { dayNumberOf, firstDayOfMonth, monthNumberOf, weekdayOfDay } from './day-number.ts';
import type { Rule, Series } from './series.ts';

/**
 * The days between `from` and `to` (day numbers, both included) that the rule names, ascending and each once.
 * Own calendar arithmetic because a general RFC 5545 expander took about ten times as long; it is checked against
 * rrule-temporal in series-days.test.ts. Throws for an interval that is no whole number from 1.
 */
export function seriesDays(series: Series, from: number, to: number): number[] {
  const { rule } = series;
  const start = dayNumberOf(series.start);
  const first = Math.max(from, start);
  const last = series.until === undefined ? to : Math.min(to, dayNumberOf(series.until));
  if (first > last) return [];
  if (rule.every === 'once') return from <= start ? [start] : [];
  if (!Number.isInteger(rule.interval) || rule.interval < 1) throw new RangeError(`not an interval: ${rule.interval}`);
  return rule.every === 'week' ? weekly(rule, start, first, last) : monthly(rule, start, first, last);
}

function weekly(rule: Rule & { every: 'week' }, start: number, first: number, last: number): number[] {
  const weekdays = [...new Set(rule.weekdays)].sort();
  const step = 7 * rule.interval;
  const anchor = start - weekdayOfDay(start) + 1;
  const days: number[] = [];
  for (let monday = anchor + Math.floor((first - anchor) / step) * step; monday <= last; monday += step) {
    for (const weekday of weekdays) {
      const day = monday + weekday - 1;
      if (day >= first && day <= last) days.push(day);
    }
  }
  return days;
}

function monthly(rule: Rule & { every: 'month' }, start: number, first: number, last: number): number[] {
  const anchor = monthNumberOf(start);
  const lastMonth = monthNumberOf(last);
  const days: number[] = [];
  const skip = Math.floor((monthNumberOf(first) - anchor) / rule.interval);
  for (let month = anchor + skip * rule.interval; month <= lastMonth; month += rule.interval) {
    const day = dayInMonth(rule, month);
    if (day !== undefined && day >= first && day <= last) days.push(day);
  }
  return days;
}

function dayInMonth(rule: Rule & { every: 'month' }, month: number): number | undefined {
  const firstDay = firstDayOfMonth(month);
  const lastDay = firstDayOfMonth(month + 1) - 1;
  const day = 'day' in rule
    ? rule.day === 'last' ? lastDay : firstDay + rule.day - 1
    : rule.nth === 'last'
      ? lastDay - daysFrom(rule.weekday, weekdayOfDay(lastDay))
      : firstDay + daysFrom(weekdayOfDay(firstDay), rule.weekday) + 7 * (rule.nth - 1);
  return day <= lastDay ? day : undefined;
}

/** Days from one weekday to the next such other weekday, 0–6. */
function daysFrom(from: Weekday, to: Weekday): number {
  return (to - from + 7) % 7;
}
