import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarDate } from '../base/calendar-date.ts';
import type { Minutes } from '../base/minutes.ts';
import { minutes } from '../base/minutes.ts';
import { checkSeries } from './series.ts';
import type { Series } from './series.ts';

const walk: Series = {
  id: 'walk', timeZone: 'Europe/Berlin', start: calendarDate('2026-11-03'), timeOfDay: minutes(600), duration: minutes(60),
  rule: { every: 'week', interval: 1, weekdays: [2, 4] },
};

const rows: [string, Partial<Series>, string][] = [
  ['an unknown zone', { timeZone: 'Europe/Hoyerswerda' }, 'time-zone-unknown'],
  ['an end before the start', { until: calendarDate('2026-11-02') }, 'until-before-start'],
  ['no weekday', { rule: { every: 'week', interval: 1, weekdays: [] } }, 'no-weekday'],
  ['an interval of zero', { rule: { every: 'week', interval: 0, weekdays: [1] } }, 'interval-out-of-range'],
  ['half an interval', { rule: { every: 'month', interval: 1.5, day: 1 } }, 'interval-out-of-range'],
  ['the 32nd', { rule: { every: 'month', interval: 1, day: 32 } }, 'no-such-month-day'],
  ['24 o\'clock', { timeOfDay: minutes(1440) }, 'time-of-day-outside-day'],
  ['no duration', { duration: minutes(0) }, 'duration-outside-day'],
  ['a duration that is no number', { duration: NaN as Minutes }, 'duration-outside-day'],
];

for (const [title, change, code] of rows) {
  test(`a series with ${title} is refused`, () => {
    const checked = checkSeries({ ...walk, ...change });
    assert.ok(!checked.ok);
    assert.deepEqual(checked.refusals.map((refusal) => refusal.code), [code]);
  });
}

test('a right series is handed back, a wrong one with all its reasons', () => {
  assert.deepEqual(checkSeries(walk), { ok: true, value: walk });
  const checked = checkSeries({ ...walk, timeZone: '', timeOfDay: minutes(-1) });
  assert.ok(!checked.ok);
  assert.equal(checked.refusals.length, 2);
});
