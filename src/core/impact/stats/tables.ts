import { ok, refuse, type Result } from '../../base/result.ts';
import { sumOf } from './describe.ts';
import { logGamma } from './special-functions.ts';
import { chiSquaredTail, fTail } from './tails.ts';
import { normalQuantile } from './normal.ts';

/** Pearson's test of independence; with `isCorrected` a 2 × 2 table gets the continuity correction of Yates, as in R. */
export function chiSquaredTest(table: readonly (readonly number[])[], isCorrected = true): Result<{ statistic: number; df: number; p: number; leastExpected: number }> {
  const rowSums = table.map((row) => sumOf(row));
  const columnSums = (table[0] ?? []).map((_, column) => sumOf(table.map((row) => row[column]!)));
  const whole = sumOf(rowSums);
  if (table.length < 2 || columnSums.length < 2 || [...rowSums, ...columnSums].some((sum) => !(sum > 0))) return refuse('table-empty-line');
  const expected = table.map((_, row) => columnSums.map((sum) => rowSums[row]! * sum / whole));
  const yates = isCorrected && table.length === 2 && columnSums.length === 2
    ? Math.min(0.5, ...table.flatMap((row, i) => row.map((count, j) => Math.abs(count - expected[i]![j]!))))
    : 0;
  const statistic = sumOf(table.flatMap((row, i) => row.map((count, j) => (Math.abs(count - expected[i]![j]!) - yates) ** 2 / expected[i]![j]!)));
  const df = (table.length - 1) * (columnSums.length - 1);
  return ok({ statistic, df, p: chiSquaredTail(statistic, df), leastExpected: Math.min(...expected.flat()) });
}

/** Fisher's exact test of a 2 × 2 table, two-sided: all tables with the same margins that are no likelier than this one. */
export function fisherTest(table: readonly [readonly [number, number], readonly [number, number]]): Result<{ p: number }> {
  const [[a, b], [c, d]] = table;
  if (![a, b, c, d].every((count) => Number.isInteger(count) && count >= 0)) return refuse('count-invalid');
  const log = (n: number): number => logGamma(n + 1);
  const constant = log(a + b) + log(c + d) + log(a + c) + log(b + d) - log(a + b + c + d);
  const likelihood = (x: number): number => Math.exp(constant - log(x) - log(a + b - x) - log(a + c - x) - log(d - a + x));
  const limit = likelihood(a) * (1 + 1e-7);
  let p = 0;
  for (let x = Math.max(0, a - d); x <= Math.min(a + b, a + c); x++) {
    const chance = likelihood(x);
    if (chance <= limit) p += chance;
  }
  return ok({ p: Math.min(1, p) });
}

/** Two shares compared: chi-squared with correction of Yates, and the interval of their difference, as R's prop.test. */
export function compareShares(x: readonly [number, number], n: readonly [number, number]): Result<{ difference: number; statistic: number; p: number; interval95: readonly [number, number] }> {
  const tested = chiSquaredTest([[x[0], n[0] - x[0]], [x[1], n[1] - x[1]]]);
  if (!tested.ok) return tested;
  const [p1, p2] = [x[0] / n[0], x[1] / n[1]];
  const difference = p1 - p2;
  const correction = Math.min(0.5, Math.abs(difference) / (1 / n[0] + 1 / n[1]));
  const reach = normalQuantile(0.975) * Math.sqrt(p1 * (1 - p1) / n[0] + p2 * (1 - p2) / n[1]) + correction * (1 / n[0] + 1 / n[1]);
  return ok({ difference, statistic: tested.value.statistic, p: tested.value.p, interval95: [Math.max(-1, difference - reach), Math.min(1, difference + reach)] });
}

/** One-way analysis of variance. Refuses `group-too-small` and `values-constant`. */
export function analyseVariance(groups: readonly ArrayLike<number>[]): Result<{ f: number; df1: number; df2: number; p: number }> {
  const sizes = groups.map(({ length }) => length);
  const whole = sumOf(sizes);
  const least = Math.min(...sizes);
  if (groups.length < 2 || least < 1 || whole <= groups.length) return refuse('group-too-small', { found: groups.length < 2 ? groups.length : least, needed: 2 });
  const mean = sumOf(groups.map((group) => sumOf(group))) / whole;
  let between = 0;
  let within = 0;
  for (const group of groups) {
    const own = sumOf(group) / group.length;
    between += group.length * (own - mean) ** 2;
    for (let index = 0; index < group.length; index++) within += (group[index]! - own) ** 2;
  }
  if (!(within > 0)) return refuse('values-constant');
  const df1 = groups.length - 1;
  const df2 = whole - groups.length;
  const f = between / df1 / (within / df2);
  return ok({ f, df1, df2, p: fTail(f, df1, df2) });
}
