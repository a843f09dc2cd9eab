import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../base/seeded-random.ts';
import { draw, findDistributionFaults, meanOf, samplerOf, type Distribution } from './distributions.ts';
import { shareAbove, simulate, spreadOf } from './monte-carlo.ts';
import { incompleteBeta } from './special-functions.ts';

const spreads: readonly { distribution: Distribution; sd: number }[] = [
  { distribution: { kind: 'fixed', value: 7 }, sd: 0 },
  { distribution: { kind: 'uniform', min: 2, max: 8 }, sd: 6 / Math.sqrt(12) },
  { distribution: { kind: 'triangular', min: 0, mode: 1, max: 5 }, sd: Math.sqrt((0 + 1 + 25 - 0 - 0 - 5) / 18) },
  { distribution: { kind: 'pert', min: 0, mode: 2, max: 10 }, sd: Math.sqrt((3 - 0) * (10 - 3) / 7) },
  { distribution: { kind: 'normal', mean: -3, sd: 2 }, sd: 2 },
  { distribution: { kind: 'lognormal', meanLog: 0.5, sdLog: 0.4 }, sd: Math.exp(0.5 + 0.08) * Math.sqrt(Math.exp(0.16) - 1) },
  { distribution: { kind: 'gamma', shape: 0.7, scale: 3 }, sd: Math.sqrt(0.7) * 3 },
  { distribution: { kind: 'beta', alpha: 2, beta: 5 }, sd: Math.sqrt(10 / (49 * 8)) },
  { distribution: { kind: 'beta', alpha: 2, beta: 5, min: 10, max: 20 }, sd: 10 * Math.sqrt(10 / (49 * 8)) },
  { distribution: { kind: 'discrete', values: [{ value: 1, weight: 3 }, { value: 5, weight: 1 }] }, sd: Math.sqrt(3) },
];

test('20,000 draws have the mean and the spread of their distribution', () => {
  for (const { distribution, sd } of spreads) {
    const drawn = spreadOf(simulate([distribution], ([value]) => value!, 20_000, seededRandom(11)));
    // Five standard errors of the mean; the spread itself varies by a few percent.
    assert.ok(Math.abs(drawn.mean - meanOf(distribution)) <= 5 * sd / Math.sqrt(20_000) + 1e-12, `${distribution.kind}: mean ${drawn.mean}`);
    assert.ok(Math.abs(drawn.sd - sd) <= 0.05 * sd, `${distribution.kind}: sd ${drawn.sd} instead of ${sd}`);
  }
});

test('20,000 draws of beta and PERT lie along their distribution function (Kolmogorov and Smirnov; further off comes once in 8,000 times)', () => {
  for (const [alpha, beta] of [[2, 5], [5, 2], [1.4, 4.6], [3, 3], [1.001, 1.001], [1, 5], [5, 1], [1, 1], [0.3, 0.6], [0.6, 0.3], [0.9, 40], [40, 0.9], [0.02, 0.5], [300, 700], [900, 1_100]] as const) {
    const drawn = simulate([{ kind: 'beta', alpha, beta }], ([value]) => value!, 20_000, seededRandom(5)).sort();
    let furthest = 0;
    drawn.forEach((value, index) => {
      // Below the resolution of a double at the ends several draws may fall on one value.
      if (index + 1 < drawn.length && drawn[index + 1] === value) return;
      furthest = Math.max(furthest, Math.abs(incompleteBeta(value, 1 - value, alpha, beta) - (index + 1) / drawn.length));
    });
    assert.ok(furthest < 2.2 / Math.sqrt(drawn.length), `beta(${alpha}, ${beta}): ${furthest}`);
  }
});

test('the same seed draws the same values, in whatever way they are asked for', () => {
  const distribution: Distribution = { kind: 'pert', min: 0, mode: 1, max: 4 };
  const [one, other] = [seededRandom(3), seededRandom(3)];
  const sample = samplerOf(distribution);
  assert.deepEqual(Array.from({ length: 5 }, () => draw(distribution, one)), Array.from({ length: 5 }, () => sample(other)));
});

test('impossible distributions are named, possible ones are not', () => {
  for (const { distribution } of spreads) assert.deepEqual(findDistributionFaults(distribution, 'x'), []);
  const impossible: Distribution[] = [
    { kind: 'uniform', min: 2, max: 1 }, { kind: 'triangular', min: 0, mode: 6, max: 5 }, { kind: 'normal', mean: 0, sd: -1 }, { kind: 'fixed', value: Number.NaN },
    { kind: 'beta', alpha: 0, beta: 1 }, { kind: 'gamma', shape: -1, scale: 1 }, { kind: 'discrete', values: [{ value: 1, weight: 0 }] }, { kind: 'lognormal', meanLog: Infinity, sdLog: 1 },
  ];
  for (const distribution of impossible) assert.equal(findDistributionFaults(distribution, 'proxy')[0]?.path, 'proxy', distribution.kind);
});

test('a simulation can be stopped and counts what lies above a limit', () => {
  const some = simulate([{ kind: 'uniform', min: 0, max: 1 }], ([value]) => value!, 50_000, seededRandom(1), (share) => share < 0.3);
  assert.equal(some.length, 20_000);
  assert.ok(Math.abs(shareAbove(some, 0.25) - 0.75) < 0.02);
  assert.equal(shareAbove(Float64Array.of(1, 2, 3, 4), 2), 0.5);
  assert.deepEqual(spreadOf(Float64Array.of(5)).sd, 0);
});
