import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculateSroi } from './calculate.ts';
import { conventionOf } from './conventions.ts';
import { rangedRatio } from './ranged-ratio.ts';
import { simulateSroi } from './simulate.ts';
import type { ValueMap } from './value-map.ts';

const map: ValueMap = {
  name: 'Probe', rate: { value: 0 }, inputs: [{ stakeholder: 'Stadt', value: { value: 100 }, kind: 'money' }],
  outcomes: [{ id: 'A', quantity: { value: 10, spread: { kind: 'uniform', min: 5, max: 15 } }, proxy: { value: 20 }, duration: 1, filters: {} }],
};

test('A ratio carries the range of its own draws', () => {
  const result = calculateSroi(map);
  const simulation = simulateSroi(map, { runs: 4_000, seed: 1 });
  assert.ok(result.ok && simulation.ok);
  const ranged = rangedRatio(result.value, simulation.value);
  assert.ok(ranged.ok);
  // 10 × 20 ÷ 100 = 2; quantities from 5 to 15 make ratios from 1 to 3, of which 95 % lie between 1.05 and 2.95.
  assert.equal(ranged.value.ratio, 2);
  assert.ok(Math.abs(ranged.value.low - 1.05) < 0.02 && Math.abs(ranged.value.high - 2.95) < 0.02);
  assert.equal(ranged.value.isAssumed, false);
});

test('Without inputs, and with draws of another convention, there is no ratio to print', () => {
  const result = calculateSroi({ ...map, inputs: [] });
  const net = conventionOf('net-ratio');
  const simulation = simulateSroi(map, { runs: 100, seed: 1 });
  assert.ok(result.ok && net.ok && simulation.ok);
  assert.deepEqual(rangedRatio(result.value, simulation.value), { ok: false, refusals: [{ code: 'sroi-no-ratio', facts: {}, path: 'inputs' }] });
  const other = calculateSroi(map, net.value);
  assert.ok(other.ok);
  const refused = rangedRatio(other.value, simulation.value);
  assert.equal(refused.ok || refused.refusals[0].code, 'sroi-range-foreign');
});
