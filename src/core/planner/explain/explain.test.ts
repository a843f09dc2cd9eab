import assert from 'node:assert/strict';
import { test } from 'node:test';
import { helperOf, needOf, smallInstance } from '../example.ts';
import { explainVisit } from './explain.ts';
import { whatIf } from './what-if.ts';

const instance = smallInstance({
  persons: [{ id: 'gerda', place: 0, knows: ['anna'], excludes: ['carl'] }],
  helpers: [
    helperOf('anna'), helperOf('ben', { place: 2 }), helperOf('carl'), helperOf('dora', { free: [{ day: 0, from: 900, to: 930 }] }),
    helperOf('emil', { mostMinutesPerWeek: 90, usedMinutesPerWeek: [60] }), helperOf('dienst', { helperClass: 'professional', isOrganisation: true, tariffs: [{ payer: 'own', centsPerHour: 3000 }] }),
  ],
  needs: [needOf('shopping', { windows: [{ from: 600, to: 660 }] })],
});
const visits = [{ need: 'shopping', visit: 0, day: 0, parts: [{ helper: 'anna', start: 600 }] }];

test('an explanation names who comes, the next best with what each level would lose, and what keeps everyone else', () => {
  const explained = explainVisit(instance, visits, 'shopping', 0);
  assert.ok(explained.ok);
  assert.deepEqual(explained.value.helpers.map(({ helper, verdict, change, hindrances }) => [helper, verdict, change?.levels ?? {}, hindrances.map(({ rule }) => rule)]), [
    ['anna', 'chosen', {}, []],
    // Not familiar 4, and 20 minutes more on the way.
    ['ben', 'possible', { order: 24 }, []],
    // 30 euros, three for each cent of one's own; rank 6 instead of 3 for four quarters, not familiar 4, no way of 20 minutes.
    ['dienst', 'possible', { money: 9000, order: 12 + 4 - 20 }, []],
    ['carl', 'blocked', {}, ['not-refused']],
    ['dora', 'blocked', {}, ['helper-free']],
    ['emil', 'blocked', {}, ['week-limit']],
  ]);
  assert.deepEqual(explained.value.helpers[1]!.change!.wishes, { 'familiar-face': 4, 'short-ways': 20 });
});

test('a gap is explained by every helper and the reason against each', () => {
  const alone = { ...instance, helpers: instance.helpers.filter(({ id }) => id === 'carl' || id === 'emil') };
  const explained = explainVisit(alone, [], 'shopping', 0);
  assert.ok(explained.ok && explained.value.planned === undefined);
  assert.deepEqual(explained.value.helpers.map(({ helper, verdict, hindrances }) => [helper, verdict, hindrances[0]!.rule]), [['carl', 'blocked', 'not-refused'], ['emil', 'blocked', 'week-limit']]);
});

test('a visit that does not exist is refused', () => {
  assert.ok(!explainVisit(instance, visits, 'shopping', 5).ok && !explainVisit(instance, visits, 'nothing', 0).ok);
});

test('what if Ben came, what if Carl, what if nobody', () => {
  assert.deepEqual(whatIf(instance, visits, 'shopping', 0, { day: 0, parts: [{ helper: 'ben', start: 600 }] }), { broken: [], change: { levels: { order: 24 }, wishes: { 'familiar-face': 4, 'short-ways': 20 } } });
  assert.deepEqual(whatIf(instance, visits, 'shopping', 0, { day: 0, parts: [{ helper: 'carl', start: 600 }] }).broken.map(({ code }) => code), ['not-refused']);
  assert.equal(whatIf(instance, visits, 'shopping', 0, undefined).change!.levels['open-soon'], 120);
});
