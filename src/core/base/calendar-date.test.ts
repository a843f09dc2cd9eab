import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays, addMonths, calendarDate, daysBetween, mondayOf, parseCalendarDate, weekdayOf, yearsBetween, type CalendarDate,
} from './calendar-date.ts';

test('only days that exist are calendar dates', () => {
  assert.equal(parseCalendarDate('2028-02-29'), '2028-02-29');
  for (const text of ['2026-02-29', '2026-13-01', '2026-1-1', '26-01-01', '0000-00-00', '9999-12-31', '', '2026-11-22T10:00']) {
    assert.equal(parseCalendarDate(text), undefined, text);
  }
  assert.throws(() => calendarDate('2026-04-31'), RangeError);
});

test('22 November 2026 is a Sunday, its Monday is the 16th', () => {
  assert.equal(weekdayOf(calendarDate('2026-11-22')), 7);
  assert.equal(mondayOf(calendarDate('2026-11-22')), '2026-11-16');
  assert.equal(mondayOf(calendarDate('2026-11-16')), '2026-11-16');
});

test('the 31st becomes the last day of a shorter month', () => {
  assert.equal(addMonths(calendarDate('2026-01-31'), 1), '2026-02-28');
  assert.equal(addMonths(calendarDate('2026-08-31'), -6), '2026-02-28');
});

test('somebody born on 29 February is a year older on 1 March in a common year', () => {
  const birth = calendarDate('1940-02-29');
  assert.equal(yearsBetween(birth, calendarDate('2026-02-28')), 85);
  assert.equal(yearsBetween(birth, calendarDate('2026-03-01')), 86);
});

const anyDate = fc.integer({ min: 0, max: 100_000 }).map((days) => addDays(calendarDate('1900-01-01'), days));

test('days added and days between are inverse, and weekdays go round in seven', () => {
  fc.assert(fc.property(anyDate, fc.integer({ min: -5_000, max: 5_000 }), (from, days) => {
    const to: CalendarDate = addDays(from, days);
    assert.equal(daysBetween(from, to), days);
    assert.equal(weekdayOf(to), ((((weekdayOf(from) - 1 + days) % 7) + 7) % 7) + 1);
  }), { seed: 20261122, numRuns: 500 });
});

test('days and months are added as Temporal adds them', () => {
  const starts = fc.integer({ min: -62_000, max: 84_000 }).map((day) => Temporal.PlainDate.from('1970-01-01').add({ days: day }));
  fc.assert(fc.property(starts, fc.integer({ min: -60_000, max: 60_000 }), fc.integer({ min: -900, max: 900 }), (start, days, months) => {
    const date = calendarDate(start.toString());
    assert.equal(addDays(date, days), start.add({ days }).toString());
    assert.equal(addMonths(date, months), start.add({ months }).toString());
  }));
});
