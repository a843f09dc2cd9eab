import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rankSumTest, signedRankTest } from './wilcoxon.ts';

test('small samples without ties are exact: 3 against 3 apart leave 1 in 10 on both sides', () => {
  // 20 ways to choose 3 of 6; the least sum and the greatest are one each: p = 2/20.
  assert.deepEqual(rankSumTest([1, 2, 3], [4, 5, 6]), { ok: true, value: { statistic: 0, p: 0.1, isExact: true } });
  // 70 ways to choose 4 of 8: statistic 1 is reached from below by 2 of them.
  assert.deepEqual(rankSumTest([1, 2, 3, 5], [4, 6, 7, 8]), { ok: true, value: { statistic: 1, p: 4 / 70, isExact: true } });
});

test('signed ranks of few pairs are exact: five rises leave 1 in 16', () => {
  assert.deepEqual(signedRankTest([2, 4, 6, 8, 10], [1, 2, 3, 4, 5]), { ok: true, value: { statistic: 15, p: 2 / 32, isExact: true } });
});

test('pairs without any difference and empty groups are refused', () => {
  assert.equal(signedRankTest([1, 2], [1, 2]).ok, false);
  assert.equal(rankSumTest([], [1]).ok, false);
  assert.equal(rankSumTest([1, 1], [1, 1]).ok, false);
  assert.equal(signedRankTest([1], [1, 2]).ok, false);
});
