import { ok, refuse, type Result } from '../../base/result.ts';
import { meanOfValues, varianceOf } from '../stats/describe.ts';
import { studentQuantile, studentTwoSided } from '../stats/tails.ts';

/** Estimates from several imputations pooled into one. */
export type Pooled = {
  readonly estimate: number;
  readonly standardError: number;
  readonly within: number;
  readonly between: number;
  readonly total: number;
  /** Relative increase of the variance through what is missing. */
  readonly increase: number;
  /** Degrees of freedom of Barnard and Rubin (1999). */
  readonly df: number;
  /** Those of Rubin (1987), as if the sample were endless; null without spread between the imputations. */
  readonly dfLargeSample: number | null;
  readonly lambda: number;
  readonly missingInformation: number;
  readonly interval95: readonly [number, number];
  readonly p: number;
};

/**
 * Pools the estimates and squared errors of m imputations by Rubin's rules. `completeDf` are the degrees of freedom that the
 * complete data would have (n − k). Refuses `imputations-too-few` and `variance-invalid`.
 */
export function poolImputations(estimates: readonly number[], variances: readonly number[], completeDf: number): Result<Pooled> {
  const m = estimates.length;
  if (m < 2 || variances.length !== m) return refuse('imputations-too-few', { found: Math.min(m, variances.length), needed: 2 });
  if (!variances.every((variance) => variance > 0) || !(completeDf > 0)) return refuse('variance-invalid');
  const estimate = meanOfValues(estimates);
  const within = meanOfValues(variances);
  const between = varianceOf(estimates);
  const total = within + (1 + 1 / m) * between;
  const increase = (1 + 1 / m) * between / within;
  const lambda = (1 + 1 / m) * between / total;
  const dfLargeSample = between > 0 ? (m - 1) / lambda ** 2 : null;
  const dfObserved = (completeDf + 1) / (completeDf + 3) * completeDf * (1 - lambda);
  const df = dfLargeSample === null ? dfObserved : dfLargeSample * dfObserved / (dfLargeSample + dfObserved);
  const standardError = Math.sqrt(total);
  const reach = studentQuantile(0.975, df) * standardError;
  return ok({
    estimate, standardError, within, between, total, increase, df, dfLargeSample, lambda,
    missingInformation: (increase + 2 / (df + 3)) / (increase + 1),
    interval95: [estimate - reach, estimate + reach], p: studentTwoSided(estimate / standardError, df),
  });
}
