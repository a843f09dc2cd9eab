import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarDate } from '#core/base/calendar-date.ts';
import { minutes } from '#core/base/minutes.ts';
import type { Need } from './needs.queries.ts';
import { openDaysOf, uncoveredAmong } from './open-days.ts';

const monday = calendarDate('2026-11-23');
const need: Need = {
  id: 'n', personId: 'p', personName: '', activity: 'shopping', ownWords: '', urgency: 2, startsOn: calendarDate('2026-11-02'),
  every: 'week', everyN: 1, weekdays: [1, 3, 5], timeOfDay: minutes(600), partOfDay: null, duration: minutes(60), endsOn: null,
  requirements: [], excludedPersonIds: [], status: 'open', closedOn: null, entryId: null, version: 1,
};
const commissions = [{ id: 'k', needId: 'n' }];
const visit = (day: string, status = 'planned') => ({ commissionId: 'k', day: calendarDate(day), status });
const gaps = (visits: ReturnType<typeof visit>[], today = monday): string[] =>
  openDaysOf([need], commissions, visits, monday, today).map(({ day }) => day);

test('Every day of a need without a visit is a gap', () => {
  assert.deepEqual(gaps([]), ['2026-11-23', '2026-11-25', '2026-11-27']);
  assert.deepEqual(gaps([visit('2026-11-25')]), ['2026-11-23', '2026-11-27']);
});

test('A visit that was called off or did not happen leaves its gap', () => {
  assert.deepEqual(gaps([visit('2026-11-25', 'cancelled'), visit('2026-11-23', 'not_done'), visit('2026-11-27', 'done')]),
    ['2026-11-23', '2026-11-25']);
});

test('Whoever comes on another day of the week fills a gap, too', () => {
  assert.deepEqual(gaps([visit('2026-11-24'), visit('2026-11-26'), visit('2026-11-28')]), []);
});

test('Days that are past are no gaps any more', () => {
  assert.deepEqual(gaps([], calendarDate('2026-11-26')), ['2026-11-27']);
});

test('A single replacement does not cover what comes back every week', () => {
  const once = { needId: 'n', schedule: { every: 'once' } };
  assert.equal(uncoveredAmong([need], [once]).length, 1);
  assert.equal(uncoveredAmong([{ ...need, every: 'once' as const }], [once]).length, 0);
  assert.equal(uncoveredAmong([need], [{ needId: 'n', schedule: { every: 'week' } }]).length, 0);
});
