import assert from 'node:assert/strict';
import { test } from 'node:test';
import { balanceOf, unbalancedRows } from './balance.ts';
import { inverseProbabilityWeights, stabilisedWeights, strataOf, subclassesOf, weightsOfSets } from './weights.ts';

const isTreated = Uint8Array.of(1, 1, 0, 0, 0, 1, 0);
const setOf = Int32Array.of(0, 0, 0, 1, 1, 1, -1);

test('sets weigh the other group so that it stands for the group meant, scaled to the units used', () => {
  // Set 0: two treated, one control; set 1: one treated, two controls. ATT: controls 2, ½, ½, scaled from 3 to 3.
  assert.deepEqual([...weightsOfSets(setOf, 2, isTreated, 'ATT')], [1, 1, 2, 0.5, 0.5, 1, 0]);
  // ATC: treated ½, ½ and 2, sum 3.
  assert.deepEqual([...weightsOfSets(setOf, 2, isTreated, 'ATC')], [0.5, 0.5, 1, 1, 1, 2, 0]);
  // ATE: 3/2, 3/2, 3 and 3, 3/2, 3/2, scaled from 6 to 3 each.
  assert.deepEqual([...weightsOfSets(setOf, 2, isTreated, 'ATE')], [0.75, 0.75, 1.5, 0.75, 0.75, 1.5, 0]);
  assert.deepEqual([...weightsOfSets(Int32Array.of(0, 0), 1, Uint8Array.of(1, 1), 'ATT')], [0, 0], 'a set with one group only is not used');
});

test('inverse probabilities by hand: 1/p, 1/(1−p), odds, and stabilised by the share of the group', () => {
  const p = Float64Array.of(0.25, 0.5);
  const group = Uint8Array.of(1, 0);
  assert.deepEqual([...inverseProbabilityWeights(p, group, 'ATE')], [4, 2]);
  assert.deepEqual([...inverseProbabilityWeights(p, group, 'ATT')], [1, 1]);
  assert.deepEqual([...inverseProbabilityWeights(p, group, 'ATC')], [3, 1]);
  assert.deepEqual([...stabilisedWeights(p, group)], [2, 1]);
});

test('subclasses hold equally many of the treated, strata one combination each', () => {
  const score = Float64Array.of(0.1, 0.2, 0.3, 0.4, 0.15, 0.35);
  assert.deepEqual([...subclassesOf(score, Uint8Array.of(1, 1, 1, 1, 0, 0), 2, 'ATT')], [0, 0, 1, 1, 0, 1]);
  const { setOf: strata, sets } = strataOf([Int32Array.of(0, 0, 1, 0), Int32Array.of(1, 1, 1, 0)], 4);
  assert.deepEqual([[...strata], sets], [[0, 0, 1, 2], 3]);
});

test('balance by hand: difference over the spread of the treated, and what misses the limits', () => {
  const values = Float64Array.of(1, 3, 2, 6, 4);
  const { rows: [row], effectiveControls } = balanceOf([{ name: 'x', values }], Uint8Array.of(1, 1, 0, 0, 0), 'ATT', Float64Array.of(1, 1, 2, 1, 1));
  // Treated mean 2, variance 2; controls (2·2 + 6 + 4)/4 = 3.5; effective 16/6.
  assert.ok(row !== undefined && Math.abs(row.smd! + 1.5 / Math.SQRT2) < 1e-12);
  assert.equal(row.meanControl, 3.5);
  assert.ok(Math.abs(effectiveControls - 16 / 6) < 1e-12);
  // Distribution functions: ½, 0, ½, ¼, 0 at 1, 2, 3, 4, 6.
  assert.deepEqual([row.ecdfMax, row.ecdfMean], [0.5, 0.25]);
  assert.equal(unbalancedRows({ rows: [row], effectiveTreated: 2, effectiveControls }).length, 1);
  const same = balanceOf([{ name: 'x', values: Float64Array.of(5, 5, 5) }], Uint8Array.of(1, 1, 0), 'ATT').rows[0]!;
  assert.deepEqual([same.smd, same.varianceRatio], [0, null]);
});
