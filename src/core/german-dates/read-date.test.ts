import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, calendarDate } from '../base/calendar-date.ts';
import type { Result } from '../base/result.ts';
import { readDate } from './read-date.ts';

// 2026-11-18 is a Wednesday.
const today = calendarDate('2026-11-18');

function read(outcome: Result<unknown>): unknown {
  return outcome.ok ? outcome.value : outcome.refusals[0].code;
}

const near: [string, string][] = [
  ['24.11.', '2026-11-24'], ['24.11', '2026-11-24'], ['24.11.26', '2026-11-24'], ['24.11.2026', '2026-11-24'],
  ['24. 11. 2026', '2026-11-24'], ['24/11/2026', '2026-11-24'], ['24-11-26', '2026-11-24'], ['2026-11-24', '2026-11-24'],
  ['24. November', '2026-11-24'], ['24 nov 2026', '2026-11-24'], ['1. März 27', '2027-03-01'], ['1.Mrz', '2027-03-01'],
  ['Di, 24.11.', '2026-11-24'], ['Dienstag, den 24. November 2026', '2026-11-24'], ['am 24.11.', '2026-11-24'],
  ['24th November 2026', '2026-11-24'], ['November 24, 2026', '2026-11-24'], [' 24.11. ', '2026-11-24'],
  // Without a year the nearest date: yesterday is not next year, and 3 January is the coming one.
  ['17.11.', '2026-11-17'], ['3.1.', '2027-01-03'], ['29.2.', '2028-02-29'], ['29.2.28', '2028-02-29'],
  ['24.11.46', '2046-11-24'], ['24.11.47', '1947-11-24'],
  ['heute', '2026-11-18'], ['morgen', '2026-11-19'], ['Übermorgen', '2026-11-20'], ['uebermorgen', '2026-11-20'],
  ['gestern', '2026-11-17'], ['vorgestern', '2026-11-16'], ['tomorrow', '2026-11-19'],
  ['in 3 Tagen', '2026-11-21'], ['in einer Woche', '2026-11-25'], ['in zwei Wochen', '2026-12-02'], ['vor 3 Tagen', '2026-11-15'],
  ['2 weeks ago', '2026-11-04'],
  ['Dienstag', '2026-11-24'], ['Freitag', '2026-11-20'], ['Mittwoch', '2026-11-25'], ['sonnabend', '2026-11-21'], ['Do.', '2026-11-19'],
  ['am Dienstag', '2026-11-24'], ['diesen Freitag', '2026-11-20'], ['kommenden Freitag', '2026-11-20'],
  ['nächsten Dienstag', '2026-11-24'], ['letzten Dienstag', '2026-11-17'], ['letzten Mittwoch', '2026-11-11'],
  ['nächste Woche Freitag', '2026-11-27'], ['Freitag nächster Woche', '2026-11-27'], ['next Tuesday', '2026-11-24'],
];

for (const [typed, date] of near) {
  test(`on Wednesday, 18 November 2026 „${typed}“ is ${date}`, () => assert.equal(read(readDate(typed, today)), date));
}

const past: [string, string][] = [
  ['24.11.', '2025-11-24'], ['18.11.', '2026-11-18'], ['24.11.34', '1934-11-24'], ['24.11.26', '2026-11-24'], ['5.3.27', '1927-03-05'],
  ['Dienstag', '2026-11-17'], ['Mittwoch', '2026-11-11'], ['Freitag', '2026-11-13'],
];

for (const [typed, date] of past) {
  test(`looking back from that day „${typed}“ is ${date}`, () => assert.equal(read(readDate(typed, today, 'past')), date));
}

const refused: [string, string][] = [
  ['', 'date-unreadable'], ['bald', 'date-unreadable'], ['24', 'date-unreadable'], ['24.11.202', 'date-unreadable'],
  ['1.2.3.4', 'date-unreadable'], ['vorvorgestern', 'date-unreadable'], ['in 5000 Tagen', 'date-unreadable'], ['constructor', 'date-unreadable'],
  ['11/24/2026', 'date-no-such-month'], ['0.0.', 'date-no-such-month'], ['31.11.', 'date-no-such-day'], ['29.2.2027', 'date-no-such-day'],
  ['0.5.', 'date-no-such-day'], ['2026-02-30', 'date-no-such-day'], ['1.1.3026', 'date-year-out-of-range'], ['1.1.0001', 'date-year-out-of-range'],
  ['nächsten Freitag', 'date-ambiguous'],
];

for (const [typed, code] of refused) {
  test(`„${typed}“ is refused as ${code}`, () => assert.equal(read(readDate(typed, today)), code));
}

test('a refusal says what would be right', () => {
  assert.deepEqual(readDate('31.11.', today), {
    ok: false, refusals: [{ code: 'date-no-such-day', facts: { day: 31, month: 11, last: 30 } }],
  });
  assert.deepEqual(readDate('nächsten Freitag', today), {
    ok: false, refusals: [{ code: 'date-ambiguous', facts: { coming: '2026-11-20', following: '2026-11-27' } }],
  });
  assert.deepEqual(readDate('irgendwann', today), {
    ok: false, refusals: [{ code: 'date-unreadable', facts: { example: '18.11.2026' } }],
  });
});

test('every date of some years is read back in each of its forms', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 7000 }), (days) => {
      const date = addDays(today, days);
      const [year, month, day] = date.split('-') as [string, string, string];
      for (const form of [date, `${day}.${month}.${year}`, `${Number(day)}.${Number(month)}.${year.slice(2)}`, `${day}/${month}/${year}`]) {
        assert.equal(read(readDate(form, today)), date, form);
      }
    }),
    { seed: 24_11, numRuns: 500 },
  );
});
