import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { leastCount, maskCount, maskRow, type MaskedRow } from './small-counts.ts';

test('A count from 1 to 4 is masked, 0 and 5 are shown', () => {
  assert.deepEqual([0, 1, 4, 5, 120].map((count) => maskCount(count)), [0, 'masked', 'masked', 5, 120]);
});

test('One small count in a row masks the smallest other too, so that the total does not give it away', () => {
  // 40 − 20 − 12 would be 8, but not which share of it is the 3.
  assert.deepEqual(maskRow([20, 3, 12, 5]), { counts: [20, 'masked', 12, 'masked'], total: 40 });
});

test('Two small counts that add up to 2 would both be 1, so a third is masked', () => {
  assert.deepEqual(maskRow([1, 1, 9, 30]), { counts: ['masked', 'masked', 'masked', 30], total: 41 });
});

test('Where nothing is left to hide behind, the total is masked too', () => {
  assert.deepEqual(maskRow([3]), { counts: ['masked'], total: 'masked' });
  assert.deepEqual(maskRow([2, 0, 0]), { counts: ['masked', 0, 0], total: 'masked' });
});

test('A row without small counts is shown as it is', () => {
  assert.deepEqual(maskRow([0, 7, 12]), { counts: [0, 7, 12], total: 19 });
});

test('Whoever subtracts what is shown from the total cannot narrow a masked count to fewer than five values', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 1, maxLength: 8 }), (counts) => {
    const row = maskRow(counts);
    counts.forEach((count, i) => {
      if (row.counts[i] !== 'masked') assert.equal(row.counts[i], count);
      else if (row.total !== 'masked') assert.ok(possibleValues(row, row.total) >= leastCount, JSON.stringify(row));
      if (count > 0 && count < leastCount) assert.equal(row.counts[i], 'masked');
    });
  }), { seed: 20_090_618, numRuns: 2000 });
});

/** The attack: the masked counts are at least 1 each and share what is left of the total. */
function possibleValues(row: MaskedRow, total: number): number {
  const shown = row.counts.reduce<number>((sum, count) => sum + (count === 'masked' ? 0 : count), 0);
  const masked = row.counts.filter((count) => count === 'masked').length;
  const left = total - shown;
  return masked === 1 ? 1 : Math.max(0, left - (masked - 1));
}
