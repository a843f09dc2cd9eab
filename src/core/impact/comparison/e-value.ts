import { ok, refuse, type Result } from '../../base/result.ts';

/**
 * How strongly something unmeasured would have to go with both the treatment and the outcome (as risk ratios) to explain the
 * effect away: E = RR + √(RR (RR − 1)), for the estimate and for the limit of its interval nearer to 1 (VanderWeele and Ding 2017).
 */
export type EValue = { readonly estimate: number; readonly limit: number };

/** The E-values of a risk ratio with its 95 % interval. Refuses `ratio-invalid`. */
export function eValueOfRatio(ratio: number, interval: readonly [number, number]): Result<EValue> {
  const [low, high] = interval;
  if (!(ratio > 0 && low > 0 && low <= ratio && ratio <= high && Number.isFinite(high))) return refuse('ratio-invalid', { ratio, low, high });
  const limit = ratio >= 1 ? Math.max(1, low) : Math.min(1, high);
  return ok({ estimate: eValueOf(ratio), limit: eValueOf(limit) });
}

/**
 * Those of a difference in standard deviations of the outcome, by RR ≈ exp(0.91 d) and the interval exp(0.91 d ± 1.78 se)
 * (Chinn 2000, VanderWeele and Ding 2017). Refuses `ratio-invalid`.
 */
export function eValueOfDifference(difference: number, standardError: number): Result<EValue> {
  const ratio = Math.exp(0.91 * difference);
  return eValueOfRatio(ratio, [Math.exp(0.91 * difference - 1.78 * standardError), Math.exp(0.91 * difference + 1.78 * standardError)]);
}

function eValueOf(ratio: number): number {
  const above = ratio < 1 ? 1 / ratio : ratio;
  return above + Math.sqrt(above * (above - 1));
}
