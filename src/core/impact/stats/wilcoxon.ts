import { ok, refuse, type Result } from '../../base/result.ts';
import { normalCdf } from './normal.ts';

/** A rank test: its statistic as R counts it, the two-sided p-value, and whether that is exact. */
export type RankTest = { readonly statistic: number; readonly p: number; readonly isExact: boolean };

const exactBelow = 50;

/** Ranks from 1, ties sharing the mean of theirs, and the sum of t³ − t over the ties. */
export function ranksOf(values: ArrayLike<number>): { readonly ranks: Float64Array; readonly ties: number } {
  const order = Uint32Array.from({ length: values.length }, (_, index) => index).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length);
  let ties = 0;
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (let index = start; index < end; index++) ranks[order[index]!] = (start + 1 + end) / 2;
    ties += (end - start) ** 3 - (end - start);
    start = end;
  }
  return { ranks, ties };
}

/**
 * Wilcoxon's rank sum test (Mann and Whitney): exact below 50 each without ties, else the normal approximation with
 * correction for ties and continuity, as R's wilcox.test. Refuses `group-too-small` and `values-constant`.
 */
export function rankSumTest(x: ArrayLike<number>, y: ArrayLike<number>): Result<RankTest> {
  const m = x.length;
  const n = y.length;
  if (m < 1 || n < 1) return refuse('group-too-small', { found: 0, needed: 1 });
  const { ranks, ties } = ranksOf([...Array.from(x), ...Array.from(y)]);
  let statistic = -m * (m + 1) / 2;
  for (let index = 0; index < m; index++) statistic += ranks[index]!;
  if (ties === 0 && m < exactBelow && n < exactBelow) {
    return ok({ statistic, p: Math.min(1, 2 * rankSumTail(m, n, Math.min(statistic, m * n - statistic))), isExact: true });
  }
  const whole = m + n;
  const variance = m * n / 12 * (whole + 1 - ties / (whole * (whole - 1)));
  return variance > 0 ? ok({ statistic, p: approximate(statistic - m * n / 2, variance), isExact: false }) : refuse('values-constant');
}

/** Wilcoxon's signed rank test on pairs; differences of 0 are left out. Refuses as `rankSumTest`, and `lengths-differ`. */
export function signedRankTest(x: ArrayLike<number>, y: ArrayLike<number>): Result<RankTest> {
  if (x.length !== y.length) return refuse('lengths-differ', { first: x.length, second: y.length });
  const all = Array.from(x, (value, index) => value - y[index]!);
  const differences = all.filter((value) => value !== 0);
  const n = differences.length;
  if (n === 0) return refuse('values-constant');
  const { ranks, ties } = ranksOf(differences.map(Math.abs));
  const statistic = differences.reduce((sum, value, index) => sum + (value > 0 ? ranks[index]! : 0), 0);
  if (ties === 0 && n === all.length && n < exactBelow) return ok({ statistic, p: twoSided(countsOfSignedRanks(n), statistic), isExact: true });
  const variance = n * (n + 1) * (2 * n + 1) / 24 - ties / 48;
  return ok({ statistic, p: approximate(statistic - n * (n + 1) / 4, variance), isExact: false });
}

function approximate(excess: number, variance: number): number {
  const z = (excess - Math.sign(excess) * 0.5) / Math.sqrt(variance);
  return Math.min(1, 2 * normalCdf(-Math.abs(z)));
}

function twoSided(counts: Float64Array, statistic: number): number {
  const whole = counts.reduce((sum, count) => sum + count, 0);
  let below = 0;
  let above = 0;
  for (let value = 0; value < counts.length; value++) {
    if (value <= statistic) below += counts[value]!;
    if (value >= statistic) above += counts[value]!;
  }
  return Math.min(1, 2 * Math.min(below, above) / whole);
}

/**
 * The share of all choices of m out of m + n whose rank sum (less its least) is at most `most`, which lies in the lower half. How often each
 * occurs are the coefficients of the Gaussian binomial ∏ (1 − q^(n+i)) ÷ (1 − q^i); those of the lower half depend on lower ones only.
 */
function rankSumTail(m: number, n: number, most: number): number {
  const counts = new Float64Array(most + 1);
  counts[0] = 1;
  let whole = 1;
  for (let i = 1; i <= m; i++) {
    for (let value = most; value >= n + i; value--) counts[value]! -= counts[value - n - i]!;
    for (let value = i; value <= most; value++) counts[value]! += counts[value - i]!;
    whole *= (n + i) / i;
  }
  return counts.reduce((sum, count) => sum + count, 0) / whole;
}

function countsOfSignedRanks(n: number): Float64Array {
  const counts = new Float64Array(n * (n + 1) / 2 + 1);
  counts[0] = 1;
  for (let rank = 1; rank <= n; rank++) for (let value = counts.length - 1; value >= rank; value--) counts[value]! += counts[value - rank]!;
  return counts;
}
