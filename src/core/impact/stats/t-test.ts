import { ok, refuse, type Result } from '../../base/result.ts';
import { meanOfValues, varianceOf } from './describe.ts';
import { studentQuantile, studentTwoSided } from './tails.ts';

/** A difference with its error. The interval has 95 %; p is two-sided. */
export type TestedDifference = {
  readonly estimate: number;
  readonly standardError: number;
  readonly t: number;
  readonly df: number;
  readonly p: number;
  readonly interval95: readonly [number, number];
};

/** Puts a t statistic together. A standard error of 0 is refused by whoever calls, as it has no t. */
export function testedDifference(estimate: number, standardError: number, df: number): TestedDifference {
  const t = estimate / standardError;
  const reach = studentQuantile(0.975, df) * standardError;
  return { estimate, standardError, t, df, p: studentTwoSided(t, df), interval95: [estimate - reach, estimate + reach] };
}

/** Welch's test of mean(x) − mean(y), which does not assume equal spread. Refuses `group-too-small` and `values-constant`. */
export function welchTest(x: ArrayLike<number>, y: ArrayLike<number>): Result<TestedDifference> {
  const least = Math.min(x.length, y.length);
  if (least < 2) return refuse('group-too-small', { found: least, needed: 2 });
  const shareX = varianceOf(x) / x.length;
  const shareY = varianceOf(y) / y.length;
  const square = shareX + shareY;
  if (!(square > 0)) return refuse('values-constant');
  const df = square ** 2 / (shareX ** 2 / (x.length - 1) + shareY ** 2 / (y.length - 1));
  return ok(testedDifference(meanOfValues(x) - meanOfValues(y), Math.sqrt(square), df));
}

/** The test of the mean of x − y over pairs. Refuses `lengths-differ`, `group-too-small`, `values-constant`. */
export function pairedTest(x: ArrayLike<number>, y: ArrayLike<number>): Result<TestedDifference> {
  if (x.length !== y.length) return refuse('lengths-differ', { first: x.length, second: y.length });
  if (x.length < 2) return refuse('group-too-small', { found: x.length, needed: 2 });
  const differences = Float64Array.from({ length: x.length }, (_, index) => x[index]! - y[index]!);
  const standardError = Math.sqrt(varianceOf(differences) / differences.length);
  if (!(standardError > 0)) return refuse('values-constant');
  return ok(testedDifference(meanOfValues(differences), standardError, differences.length - 1));
}
