import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { calendarDate } from '../base/calendar-date.ts';
import type { CalendarDate } from '../base/calendar-date.ts';
import { minutes } from '../base/minutes.ts';
import { dateOfDay, dayNumberOf } from './day-number.ts';
import type { Rule, Series } from './series.ts';
import { seriesDays } from './series-days.ts';

function datesOf(rule: Rule, start: string, from: string, to: string, until?: string): string[] {
  const series: Series = {
    id: 's', timeZone: 'Europe/Berlin', start: calendarDate(start), rule, timeOfDay: minutes(600), duration: minutes(60),
    ...(until === undefined ? {} : { until: calendarDate(until) }),
  };
  return seriesDays(series, dayNumberOf(calendarDate(from)), dayNumberOf(calendarDate(to))).map(dateOfDay);
}

test('a weekly series names its weekdays in order, each once', () => {
  assert.deepEqual(
    datesOf({ every: 'week', interval: 1, weekdays: [4, 2, 2] }, '2026-11-03', '2026-11-01', '2026-11-15'),
    ['2026-11-03', '2026-11-05', '2026-11-10', '2026-11-12'],
  );
});

test('every second week is counted in weeks from Monday, from the week of the start', () => {
  // 5 November 2026 is a Thursday; its week has no Monday left, the next week of the series begins on 16 November.
  assert.deepEqual(
    datesOf({ every: 'week', interval: 2, weekdays: [1] }, '2026-11-05', '2026-11-01', '2026-12-07'),
    ['2026-11-16', '2026-11-30'],
  );
});

test('a month without a 31st has no visit, the last day is always there', () => {
  assert.deepEqual(
    datesOf({ every: 'month', interval: 1, day: 31 }, '2026-01-31', '2026-01-01', '2026-06-30'),
    ['2026-01-31', '2026-03-31', '2026-05-31'],
  );
  assert.deepEqual(
    datesOf({ every: 'month', interval: 1, day: 'last' }, '2028-01-15', '2028-01-01', '2028-04-30'),
    ['2028-01-31', '2028-02-29', '2028-03-31', '2028-04-30'],
  );
});

test('the 29th of February comes every four years, and not in 2100', () => {
  assert.deepEqual(
    datesOf({ every: 'month', interval: 12, day: 29 }, '2092-02-29', '2092-01-01', '2108-12-31'),
    ['2092-02-29', '2096-02-29', '2104-02-29', '2108-02-29'],
  );
});

test('a fifth Monday is visited only where there is one, a last Monday every month', () => {
  assert.deepEqual(
    datesOf({ every: 'month', interval: 1, nth: 5, weekday: 1 }, '2026-01-01', '2026-01-01', '2026-12-31'),
    ['2026-03-30', '2026-06-29', '2026-08-31', '2026-11-30'],
  );
  assert.deepEqual(
    datesOf({ every: 'month', interval: 3, nth: 'last', weekday: 1 }, '2026-01-01', '2026-01-01', '2026-12-31'),
    ['2026-01-26', '2026-04-27', '2026-07-27', '2026-10-26'],
  );
});

test('the series ends with its last day and a single visit happens once', () => {
  assert.deepEqual(
    datesOf({ every: 'week', interval: 1, weekdays: [7] }, '2026-12-20', '2026-12-01', '2027-12-31', '2027-01-03'),
    ['2026-12-20', '2026-12-27', '2027-01-03'],
  );
  assert.deepEqual(datesOf({ every: 'once' }, '2026-12-24', '2026-12-24', '2027-12-31'), ['2026-12-24']);
  assert.deepEqual(datesOf({ every: 'once' }, '2026-12-24', '2026-12-25', '2027-12-31'), []);
});

test('an interval of zero throws instead of running for ever', () => {
  assert.throws(() => datesOf({ every: 'week', interval: 0, weekdays: [1] }, '2026-01-01', '2026-01-01', '2026-02-01'), RangeError);
});

test('day numbers and dates are each other\'s inverse from 1800 to 2199', () => {
  for (let day = dayNumberOf(calendarDate('1800-01-01')); day <= dayNumberOf(calendarDate('2199-12-31')); day++) {
    assert.equal(dayNumberOf(dateOfDay(day)), day);
  }
});

const weekday = fc.constantFrom(1, 2, 3, 4, 5, 6, 7);
const anyRule = fc.oneof(
  fc.record({ every: fc.constant('week'), interval: fc.integer({ min: 1, max: 5 }), weekdays: fc.uniqueArray(weekday, { minLength: 1 }) }),
  fc.record({ every: fc.constant('month'), interval: fc.integer({ min: 1, max: 13 }), day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('last')) }),
  fc.record({ every: fc.constant('month'), interval: fc.integer({ min: 1, max: 13 }), nth: fc.constantFrom(1, 2, 3, 4, 5, 'last'), weekday }),
) as fc.Arbitrary<Exclude<Rule, { every: 'once' }>>;
const anyDate = fc.integer({ min: dayNumberOf(calendarDate('2019-12-01')), max: dayNumberOf(calendarDate('2034-12-31')) })
  .map(dateOfDay);

const twoLetters = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

function byRruleTemporal(rule: Exclude<Rule, { every: 'once' }>, start: CalendarDate, to: CalendarDate): string[] {
  const at = (date: string): Temporal.ZonedDateTime => Temporal.ZonedDateTime.from(`${date}T12:00[UTC]`);
  const which = rule.every === 'week'
    ? { freq: 'WEEKLY' as const, byDay: rule.weekdays.map((day) => twoLetters[day - 1]!) }
    : 'day' in rule
      ? { freq: 'MONTHLY' as const, byMonthDay: [rule.day === 'last' ? -1 : rule.day] }
      : { freq: 'MONTHLY' as const, byDay: [`${rule.nth === 'last' ? -1 : rule.nth}${twoLetters[rule.weekday - 1]}`] };
  const expander = new RRuleTemporal({ ...which, interval: rule.interval, wkst: 'MO', dtstart: at(start), tzid: 'UTC' });
  return expander.between(at(start), at(to), true).map((found) => found.toPlainDate().toString());
}

test('any rule names the same days as rrule-temporal', () => {
  fc.assert(
    fc.property(anyRule, anyDate, fc.integer({ min: 0, max: 900 }), (rule, start, days) => {
      const to = dateOfDay(dayNumberOf(start) + days);
      assert.deepEqual(datesOf(rule, start, start, to), byRruleTemporal(rule, start, to));
    }),
    { seed: 29_03, numRuns: 400 },
  );
});

test('any window split in two gives the same days as the whole', () => {
  fc.assert(
    fc.property(anyRule, anyDate, fc.nat(800), fc.nat(400), fc.nat(400), (rule, start, lead, head, tail) => {
      const a = dayNumberOf(start) + lead - 60;
      const [from, middle, next, to] = [a, a + head, a + head + 1, a + head + 1 + tail].map(dateOfDay) as
        [CalendarDate, CalendarDate, CalendarDate, CalendarDate];
      assert.deepEqual(
        datesOf(rule, start, from, to),
        [...datesOf(rule, start, from, middle), ...datesOf(rule, start, next, to)],
      );
    }),
    { seed: 25_10, numRuns: 300 },
  );
});
