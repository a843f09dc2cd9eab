import assert from 'node:assert/strict';
import { test } from 'node:test';
import { helperOf, needOf, smallInstance } from '../example.ts';
import { explainVisit } from './explain.ts';
import { rankHelpers } from './rank-helpers.ts';

// Two visits of an hour from 10 to 11 o'clock, on days 0 and 1.
const instance = smallInstance({
  persons: [{ id: 'gerda', place: 0, knows: ['anna'], excludes: ['carl'] }],
  helpers: [
    helperOf('dienst', { helperClass: 'professional', isOrganisation: true, tariffs: [{ payer: 'own', centsPerHour: 3000 }] }),
    helperOf('half', { free: [{ day: 1, from: 540, to: 720 }] }), helperOf('ben', { place: 2 }), helperOf('anna'), helperOf('carl'),
    helperOf('dora', { free: [{ day: 0, from: 900, to: 930 }] }),
  ],
  needs: [needOf('shopping', { windows: [{ from: 600, to: 660 }], visits: [{ days: [0] }, { days: [1] }] })],
});

test('who covers the whole need comes first, then as the levels have it; who cannot come is named with the rule', () => {
  const ranked = rankHelpers(instance, [], 'shopping');
  assert.ok(ranked.ok);
  assert.deepEqual(ranked.value.map(({ helper, visits, hindrances }) => [helper, visits, hindrances.map(({ rule }) => rule)]), [
    ['anna', 2, []], ['ben', 2, []], ['dienst', 2, []], ['half', 1, []], ['carl', 0, ['not-refused']], ['dora', 0, ['helper-free']],
  ]);
  const [anna, ben, dienst] = ranked.value;
  assert.deepEqual(anna!.times, [{ visit: 0, day: 0, start: 600 }, { visit: 1, day: 1, start: 600 }]);
  // Two visits of an hour that no longer stay open count 120 each; Ben is not known (4 each) and goes 20 minutes more each time.
  assert.equal(anna!.change.levels['open-soon'], -240);
  assert.equal(ben!.change.levels.order! - anna!.change.levels.order!, 2 * (4 + 20));
  // 60 euros, three for each cent.
  assert.equal(dienst!.change.wishes['own-money'], 18_000);
});

test('what is firmly agreed stays out of it, and of one visit the order is that of the explanation', () => {
  const agreed = [{ need: 'shopping', visit: 0, day: 0, parts: [{ helper: 'anna', start: 600 }], hold: 'firm' as const }];
  const ranked = rankHelpers({ ...instance, agreed }, [], 'shopping');
  assert.ok(ranked.ok && ranked.value.every(({ visits }) => visits <= 1));
  const single = { ...instance, needs: [{ ...instance.needs[0]!, visits: [{ days: [0] }] }] };
  const [one, explained] = [rankHelpers(single, [], 'shopping'), explainVisit(single, [], 'shopping', 0)];
  assert.ok(one.ok && explained.ok);
  const possible = explained.value.helpers.filter(({ verdict }) => verdict === 'possible').map(({ helper }) => helper);
  assert.deepEqual(one.value.filter(({ visits }) => visits > 0).map(({ helper }) => helper), possible);
});

test('a need that is not there is refused, one without visits leaves everybody without any', () => {
  assert.equal(rankHelpers(instance, [], 'nothing').ok, false);
  const none = rankHelpers({ ...instance, needs: [{ ...instance.needs[0]!, visits: [] }] }, [], 'shopping');
  assert.ok(none.ok && none.value.every(({ visits }) => visits === 0));
});
