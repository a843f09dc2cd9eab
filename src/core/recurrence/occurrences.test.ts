import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays, calendarDate, weekdayOf } from '../base/calendar-date.ts';
import type { CalendarDate, Weekday } from '../base/calendar-date.ts';
import { minutes } from '../base/minutes.ts';
import { dateOf, localTime, parseLocalTime, timeOfDayOf } from './local-time.ts';
import type { LocalTime } from './local-time.ts';
import { firstDate, isOriginalStart, occurrences } from './occurrences.ts';
import type { Rule, Series, SeriesException } from './series.ts';

function seriesOf(rule: Rule, start: string, timeOfDay: number, more: Partial<Series> = {}): Series {
  return {
    id: 'walk', timeZone: 'Europe/Berlin', start: calendarDate(start), rule, timeOfDay: minutes(timeOfDay),
    duration: minutes(60), ...more,
  };
}

function local(text: string): LocalTime {
  const parsed = parseLocalTime(text);
  assert.ok(parsed, text);
  return parsed;
}

function between(series: Series, exceptions: readonly SeriesException[], from: string, to: string): string[] {
  return occurrences(series, exceptions, calendarDate(from), calendarDate(to))
    .map(({ localStart, start }) => `${localStart} ${start}`);
}

const sundays: Rule = { every: 'week', interval: 1, weekdays: [7] };
const tuesdays: Rule = { every: 'week', interval: 1, weekdays: [2] };

test('ten o\'clock stays ten o\'clock when the clocks change', () => {
  const series = seriesOf(sundays, '2026-01-01', 600);
  assert.deepEqual(between(series, [], '2026-03-22', '2026-03-29'), [
    '2026-03-22T10:00 2026-03-22T09:00:00Z', '2026-03-29T10:00 2026-03-29T08:00:00Z',
  ]);
  assert.deepEqual(between(series, [], '2026-10-18', '2026-10-25'), [
    '2026-10-18T10:00 2026-10-18T08:00:00Z', '2026-10-25T10:00 2026-10-25T09:00:00Z',
  ]);
});

test('a visit at half past two at night takes place on both nights of change and keeps its name', () => {
  const series = seriesOf(sundays, '2026-01-01', 150);
  const [spring] = occurrences(series, [], calendarDate('2026-03-29'), calendarDate('2026-03-29'));
  assert.equal(spring?.originalStart, '2026-03-29T02:30');
  assert.equal(spring.localStart, '2026-03-29T03:30');
  assert.equal(spring.moved, false);
  assert.deepEqual(between(series, [], '2026-10-25', '2026-11-01'), [
    '2026-10-25T02:30 2026-10-25T00:30:00Z', '2026-11-01T02:30 2026-11-01T01:30:00Z',
  ]);
});

test('a night watch lasts its eight hours also when the clocks change', () => {
  const watch = seriesOf({ every: 'week', interval: 1, weekdays: [6] }, '2026-01-01', 22 * 60, { duration: minutes(480) });
  const [spring] = occurrences(watch, [], calendarDate('2026-03-28'), calendarDate('2026-03-28'));
  assert.equal(spring?.end.toString(), '2026-03-29T05:00:00Z');
});

test('midnight belongs to the day that it begins', () => {
  assert.deepEqual(between(seriesOf(sundays, '2026-01-01', 0), [], '2026-03-29', '2026-03-29'), [
    '2026-03-29T00:00 2026-03-28T23:00:00Z',
  ]);
});

test('a cancelled visit is left out and a moved one counts for its new day', () => {
  const series = seriesOf(tuesdays, '2026-11-01', 600);
  const exceptions: SeriesException[] = [
    { originalStart: local('2026-11-10T10:00'), cancelled: true },
    { originalStart: local('2026-11-17T10:00'), movedTo: local('2026-11-26T15:30'), duration: minutes(90) },
  ];
  assert.deepEqual(between(series, exceptions, '2026-11-01', '2026-11-24'), [
    '2026-11-03T10:00 2026-11-03T09:00:00Z', '2026-11-24T10:00 2026-11-24T09:00:00Z',
  ]);
  const [moved] = occurrences(series, exceptions, calendarDate('2026-11-26'), calendarDate('2026-11-26'));
  assert.equal(moved?.originalStart, '2026-11-17T10:00');
  assert.equal(moved.end.toString(), '2026-11-26T16:00:00Z');
  assert.equal(moved.moved, true);
});

test('the last exception for a visit counts, one for no visit of the rule is ignored', () => {
  const series = seriesOf(tuesdays, '2026-11-01', 600);
  const exceptions: SeriesException[] = [
    { originalStart: local('2026-11-10T10:00'), cancelled: true },
    { originalStart: local('2026-11-10T10:00'), movedTo: local('2026-11-11T10:00') },
    { originalStart: local('2026-11-12T10:00'), movedTo: local('2026-11-12T11:00') },
    { originalStart: local('2026-11-03T09:00'), cancelled: true },
  ];
  assert.deepEqual(between(series, exceptions, '2026-11-01', '2026-11-14'), [
    '2026-11-03T10:00 2026-11-03T09:00:00Z', '2026-11-11T10:00 2026-11-11T09:00:00Z',
  ]);
  assert.equal(isOriginalStart(series, local('2026-11-12T10:00')), false);
  assert.equal(isOriginalStart(series, local('2026-11-03T10:00')), true);
});

test('the first date of a series is found also for rare rules', () => {
  assert.equal(firstDate(seriesOf({ every: 'month', interval: 12, nth: 5, weekday: 1 }, '2026-02-01', 600)), '2044-02-29');
  assert.equal(firstDate(seriesOf({ every: 'month', interval: 12, day: 31 }, '2026-02-01', 600)), undefined);
  assert.equal(firstDate(seriesOf(tuesdays, '2026-11-25', 600)), '2026-12-01');
  assert.equal(firstDate(seriesOf({ every: 'once' }, '2026-11-25', 600)), '2026-11-25');
});

// The last Sundays of March and October.
const changes = [2024, 2025, 2026, 2027, 2028, 2030]
  .flatMap((year) => [calendarDate(`${year}-03-31`), calendarDate(`${year}-10-31`)])
  .map((date) => addDays(date, -(weekdayOf(date) % 7)));
const anyWeekday = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>;

test('over every change of the clocks each visit is on the asked weekday at the asked wall time', () => {
  assert.ok(changes.includes(calendarDate('2026-03-29')) && changes.includes(calendarDate('2026-10-25')));
  fc.assert(
    fc.property(fc.constantFrom(...changes), fc.uniqueArray(anyWeekday, { minLength: 1 }), fc.nat(1439), (change, weekdays, time) => {
      const from = addDays(change, -10);
      const to = addDays(change, 10);
      const found = occurrences(seriesOf({ every: 'week', interval: 1, weekdays }, from, time), [], from, to);
      assert.equal(found.length, weekdays.length * 3);
      assert.equal(new Set(found.map(({ originalStart }) => originalStart)).size, found.length);
      for (const { originalStart, localStart, start } of found) {
        assert.ok(weekdays.includes(weekdayOf(dateOf(originalStart))));
        assert.equal(timeOfDayOf(originalStart), time);
        const shown = start.toZonedDateTimeISO('Europe/Berlin').toPlainDateTime().toString().slice(0, 16);
        assert.equal(localStart, shown);
        const missing = change.slice(5, 7) === '03' && dateOf(originalStart) === change && time >= 120 && time < 180;
        assert.equal(localStart, missing ? localTime(change, minutes(time + 60)) : originalStart);
      }
    }),
    { seed: 2026, numRuns: 300 },
  );
});

test('two windows side by side give what one window gives, exceptions included', () => {
  const window = fc.record({ start: fc.nat(400), head: fc.nat(60), tail: fc.nat(60) });
  const changed = fc.array(fc.record({ week: fc.nat(60), days: fc.integer({ min: -20, max: 20 }), cancelled: fc.boolean() }));
  fc.assert(
    fc.property(window, fc.nat(1439), changed, ({ start, head, tail }, time, list) => {
      const series = seriesOf(sundays, '2026-01-04', time);
      const exceptions = list.map(({ week, days, cancelled }): SeriesException => {
        const day = addDays(series.start, week * 7);
        const originalStart = localTime(day, series.timeOfDay);
        return cancelled
          ? { originalStart, cancelled }
          : { originalStart, movedTo: localTime(addDays(day, days), series.timeOfDay) };
      });
      const expand = (from: CalendarDate, to: CalendarDate): string[] =>
        occurrences(series, exceptions, from, to).map(({ originalStart, start, end }) => `${originalStart} ${start} ${end}`);
      const a = addDays(series.start, start - 30);
      const b = addDays(a, head);
      const c = addDays(b, 1 + tail);
      assert.deepEqual(expand(a, c), [...expand(a, b), ...expand(addDays(b, 1), c)]);
    }),
    { seed: 29, numRuns: 300 },
  );
});

test('the zone of the machine makes no difference', () => {
  const program = `
    import { occurrences } from ${JSON.stringify(new URL('./occurrences.ts', import.meta.url).href)};
    const series = { id: 's', timeZone: 'Europe/Berlin', start: '2026-01-01', timeOfDay: 150, duration: 60,
      rule: { every: 'week', interval: 1, weekdays: [6, 7] } };
    const found = occurrences(series, [{ originalStart: '2026-10-24T02:30', movedTo: '2026-10-25T02:00' }], '2026-01-01', '2026-12-31');
    console.log(JSON.stringify([new Date(2026, 0, 1).getTimezoneOffset(), found]));`;
  const outcomes = ['UTC', 'Europe/Berlin', 'Pacific/Auckland', 'America/Los_Angeles'].map((TZ) => {
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], { env: { ...process.env, TZ } });
    return JSON.parse(output.toString()) as [number, unknown[]];
  });
  assert.deepEqual(outcomes.map(([offset]) => offset), [0, -60, -780, 480]);
  for (const [, found] of outcomes) {
    assert.equal(found.length, 104);
    assert.deepEqual(found, outcomes[0]?.[1]);
  }
});

test('the instants are those of Temporal in any zone', () => {
  const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'Australia/Lord_Howe', 'Asia/Kolkata');
  fc.assert(
    fc.property(zones, fc.nat(1439), fc.nat(1000), (timeZone, time, lead) => {
      const from = addDays(calendarDate('2026-01-01'), lead);
      const series = seriesOf({ every: 'month', interval: 1, day: 'last' }, from, time, { timeZone });
      for (const { originalStart, start } of occurrences(series, [], from, addDays(from, 200))) {
        assert.equal(start.toString(), Temporal.PlainDateTime.from(originalStart).toZonedDateTime(timeZone).toInstant().toString());
      }
    }),
    { seed: 7, numRuns: 100 },
  );
});
