import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarDate, type CalendarDate } from '../../base/calendar-date.ts';
import { helperOf, needOf, smallInstance } from '../example.ts';
import { planHilfemix } from '../plan.ts';
import { checkInstance } from './check-instance.ts';
import { borneOf, contextOf, freeTimes, priceOf } from './context.ts';
import type { Instance } from './instance.ts';

const found = (given: Partial<Instance>): string[] => checkInstance(smallInstance(given)).map(({ code, path }) => `${code} ${path}`);

test('a sound instance has nothing against it', () => {
  assert.deepEqual(found({}), []);
});

test('everything malformed is named at once, each with its path', () => {
  assert.deepEqual(found({
    start: '2026-02-30' as CalendarDate, days: 0, helpers: [helperOf('anna', { place: 7, free: [] }), helperOf('anna', { free: [{ day: 0, from: 600, to: 500 }], restMinutes: 900 })],
    persons: [{ id: 'gerda', weights: { 'no-such-wish': 1, 'short-ways': 2 } }], needs: [needOf('a', { person: 'otto', minutes: Number.NaN, visits: [{ days: [] }] })],
  }), [
    'plan-start-no-date start', 'plan-not-in-range days', 'plan-id-twice helpers[1].id', 'plan-wish-unknown persons[0].weights.no-such-wish', 'plan-wish-not-personal persons[0].weights.short-ways',
    'plan-not-in-range helpers[0].place', 'plan-ends-before-it-begins helpers[1].free[0]', 'plan-not-in-range helpers[1].free[0].day', 'plan-not-in-range helpers[1].restMinutes',
    'plan-person-unknown needs[0].person', 'plan-not-in-range needs[0].minutes', 'plan-no-day needs[0].visits[0].days', 'plan-more-visits-than-days needs[0].visits',
  ]);
});

test('what no plan could fulfil says what would make it possible', () => {
  assert.deepEqual(checkInstance(smallInstance({ needs: [needOf('a', { windows: [{ from: 600, to: 630 }] })] })), [{ code: 'plan-windows-too-short', path: 'needs[0].windows', facts: { minutes: 60, longest: 30 } }]);
  assert.deepEqual(checkInstance(smallInstance({ needs: [needOf('a', { visits: [{ days: [0, 1] }, { days: [0, 1] }, { days: [1] }] })] })), [{ code: 'plan-more-visits-than-days', path: 'needs[0].visits', facts: { visits: 3, days: 2 } }]);
  assert.deepEqual(found({ persons: [{ id: 'gerda', likes: ['anna'], excludes: ['anna'] }] }), ['plan-liked-and-excluded persons[0].likes']);
  assert.deepEqual(found({ travel: { kind: 'matrix', foot: [[0, 1], [1]] } }), ['plan-matrix-not-square travel.foot[1]']);
});

test('what is agreed but forbidden names the rule and its facts; two that are impossible together are refused when they meet', () => {
  const agreed = (need: string, helper: string, start: number) => ({ need, visit: 0, day: 0, parts: [{ helper, start }], hold: 'firm' as const });
  assert.deepEqual(checkInstance(smallInstance({ persons: [{ id: 'gerda', excludes: ['anna'] }], agreed: [agreed('shopping', 'anna', 300)] })), [
    { code: 'plan-agreed-forbidden', path: 'agreed[0].parts[0]', facts: { by: 'person', rule: 'not-refused', helper: 'anna' } },
    { code: 'plan-agreed-forbidden', path: 'agreed[0].parts[0]', facts: { start: 300, rule: 'in-window', helper: 'anna' } },
    { code: 'plan-agreed-forbidden', path: 'agreed[0].parts[0]', facts: { day: 0, start: 300, rule: 'helper-free', helper: 'anna' } },
  ]);
  const both = planHilfemix(smallInstance({ needs: [needOf('a'), needOf('b')], agreed: [agreed('a', 'anna', 600), agreed('b', 'anna', 630)] }));
  assert.ok(!both.ok);
  assert.deepEqual(both.refusals, [{ code: 'plan-agreed-together-impossible', facts: { need: 'b', visit: 0, day: 0 }, path: 'agreed[1]' }]);
});

test('weeks are calendar weeks: from Wednesday on, the second begins on the sixth day', () => {
  const context = contextOf(smallInstance({ start: calendarDate('2026-11-25'), days: 14 }));
  assert.deepEqual([context.weekOf(4), context.weekOf(5), context.weeks], [0, 1, 3]);
});

test('free times are joined and what is taken is cut out; unknown ones are the whole day', () => {
  const helper = helperOf('anna', { free: [{ day: 0, from: 600, to: 700 }, { day: 0, from: 480, to: 600 }], busy: [{ day: 0, from: 500, to: 520 }] });
  assert.deepEqual(freeTimes(helper, 1), [[{ from: 480, to: 500 }, { from: 520, to: 700 }]]);
  assert.deepEqual(freeTimes({ id: 'ben', helperClass: 'family', activities: 'all' }, 1), [[{ from: 0, to: 2160 }]]);
});

test('a visit is charged to the pot that the person has, and what they bear follows the corners', () => {
  const helper = helperOf('anna', { tariffs: [{ activities: ['garden'], payer: 'x', centsPerHour: 9 }, { payer: 'insurance', centsPerHour: 1000, centsPerVisit: 50 }, { payer: 'relief', centsPerHour: 2000 }] });
  const need = needOf('a', { minutes: 50 });
  assert.deepEqual(priceOf(need, { id: 'gerda', pots: [{ payer: 'relief', own: [] }] }, helper), { payer: 'relief', cents: 1667 });
  assert.deepEqual(priceOf(need, { id: 'gerda' }, helper), { payer: 'own', cents: 884 });
  assert.equal(priceOf(need, { id: 'gerda' }, helperOf('ben')), undefined);
  assert.deepEqual([0, 1500, 2000, 3000, 5000].map((charged) => borneOf([[2000, 0], [4000, 1000]], charged)), [0, 0, 0, 500, 2000]);
});
