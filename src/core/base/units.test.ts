import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cents, sumCents } from './cents.ts';
import { formatTimeOfDay, minutes, parseTimeOfDay } from './minutes.ts';
import { refuse, refuseAll } from './result.ts';
import { seededRandom } from './seeded-random.ts';

test('cents are whole: a fraction of a cent is a fault of the caller', () => {
  assert.equal(sumCents([cents(1), cents(-3), cents(131_00)]), 13_098);
  assert.throws(() => cents(0.5), RangeError);
  assert.throws(() => cents(Number.NaN), RangeError);
  assert.throws(() => sumCents([cents(Number.MAX_SAFE_INTEGER), cents(1)]), RangeError);
});

test('a time of day is read only if it is on the clock', () => {
  assert.equal(parseTimeOfDay('10:05'), 605);
  assert.equal(parseTimeOfDay('24:00'), 1440);
  for (const text of ['24:01', '10:60', '10', '10:5', '-1:00', '']) assert.equal(parseTimeOfDay(text), undefined, text);
  assert.equal(formatTimeOfDay(minutes(605)), '10:05');
});

test('all reasons are refused at once, none is no refusal', () => {
  assert.equal(refuseAll([]), undefined);
  assert.deepEqual(refuseAll([{ code: 'a' }, { code: 'b', path: 'field' }])?.refusals, [{ code: 'a' }, { code: 'b', path: 'field' }]);
  assert.deepEqual(refuse('late', { days: 3 }, 'due').refusals, [{ code: 'late', facts: { days: 3 }, path: 'due' }]);
});

test('the same seed gives the same numbers, another seed others, a named fork does not disturb its source', () => {
  const draw = (seed: number) => Array.from({ length: 5 }, (() => { const random = seededRandom(seed); return () => random.next(); })());
  assert.deepEqual(draw(7), draw(7));
  assert.notDeepEqual(draw(7), draw(8));
  const one = seededRandom(1);
  const other = seededRandom(1);
  other.fork('helpers').next();
  assert.equal(one.next(), other.next());
});

test('numbers below ten come about equally often', () => {
  const random = seededRandom(20261122);
  const counts = Array<number>(10).fill(0);
  for (let i = 0; i < 100_000; i++) counts[random.below(10)]!++;
  // 10,000 expected, standard deviation 95: five of them each way.
  assert.ok(counts.every((count) => Math.abs(count - 10_000) < 475), counts.join(' '));
});

test('a weighted pick follows its weights, a shuffle keeps all items', () => {
  const random = seededRandom(3);
  let heavy = 0;
  for (let i = 0; i < 10_000; i++) if (random.pickWeighted(['light', 'heavy'], (item) => (item === 'heavy' ? 3 : 1)) === 'heavy') heavy++;
  // 7,500 expected, standard deviation 43.
  assert.ok(Math.abs(heavy - 7_500) < 220, String(heavy));
  assert.deepEqual(random.shuffle([1, 2, 3, 4]).toSorted(), [1, 2, 3, 4]);
  assert.throws(() => random.pick([]), RangeError);
});
