import assert from 'node:assert/strict';
import { test } from 'node:test';
import { watchStop } from './stop.ts';
import { acceptedUpTo, geometricTemperature } from './temperature.ts';

test('a search ends at its iterations, when nothing gets better, when it is cancelled, and when its time is over', () => {
  const counted = watchStop({ iterations: 10 });
  assert.deepEqual([counted.reason(9, 0), counted.reason(10, 10), counted.share(5)], [undefined, 'iterations', 0.5]);

  const stalled = watchStop({ stalledFor: 3 });
  assert.deepEqual([stalled.reason(4, 2), stalled.reason(5, 2)], [undefined, 'stalled']);

  let milliseconds = 0;
  let isCancelled = false;
  const watch = watchStop({ iterations: 100, time: { milliseconds: 40, elapsed: () => milliseconds }, cancelled: () => isCancelled });
  milliseconds = 30;
  assert.deepEqual([watch.reason(1, 1), watch.share(1)], [undefined, 0.75]);
  isCancelled = true;
  assert.equal(watch.reason(1, 1), 'cancelled');
  isCancelled = false;
  milliseconds = 50;
  assert.deepEqual([watch.reason(1, 1), watch.share(1)], ['time', 1]);
});

test('a search without a limit is refused before it begins', () => {
  assert.throws(() => watchStop({ cancelled: () => false }), /needs a limit/);
});

test('a budget of nothing is used up at once and gives no NaN', () => {
  assert.equal(watchStop({ iterations: 0 }).share(0), 1);
  assert.equal(watchStop({ time: { milliseconds: 0, elapsed: () => 0 } }).share(0), 1);
});

test('the temperature falls by equal factors', () => {
  const temperature = geometricTemperature(100, 1);
  assert.deepEqual([0, 0.5, 1].map((share) => Math.round(temperature(share) * 1e9) / 1e9), [100, 10, 1]);
  assert.throws(() => geometricTemperature(0, 1), RangeError);
});

test('the accepted cost grows with the temperature; the draw decides how far', () => {
  assert.equal(acceptedUpTo(50, 10, 1 / Math.E), 60);
  assert.equal(acceptedUpTo(50, 10, 0), Infinity);
});
