import { ok, refuse, type Result } from '../../base/result.ts';
import { noncentralStudentCdf, studentQuantile } from './tails.ts';

/** What a two-sample t test is planned with: difference and spread in the same unit, two-sided level `alpha`. */
export type PowerPlan = { readonly difference: number; readonly sd: number; readonly alpha: number };

/** The chance to find this difference with n per group (as R's power.t.test: the wrong direction does not count). */
export function powerOfGroups(nPerGroup: number, { difference, sd, alpha }: PowerPlan): number {
  const df = Math.max(1e-7, 2 * (nPerGroup - 1));
  return 1 - noncentralStudentCdf(studentQuantile(1 - alpha / 2, df), df, Math.sqrt(nPerGroup / 2) * Math.abs(difference) / sd);
}

/** How many per group are needed for this power, not rounded. Refuses `power-unreachable`. */
export function groupSizeFor(power: number, plan: PowerPlan): Result<number> {
  if (!(plan.difference !== 0 && plan.sd > 0 && plan.alpha > 0 && plan.alpha < 1 && power > plan.alpha && power < 1)) return refuse('power-unreachable');
  let high = 4;
  while (powerOfGroups(high, plan) < power) {
    high *= 2;
    if (high > 1e7) return refuse('power-unreachable');
  }
  return ok(bisect(high / 2 < 2 ? 2 : high / 2, high, (n) => powerOfGroups(n, plan) >= power));
}

/** The smallest difference that n per group find with this power: what a small Quartier can show at all. */
export function detectableDifference(nPerGroup: number, power: number, { sd, alpha }: Omit<PowerPlan, 'difference'>): Result<number> {
  if (!(nPerGroup >= 2 && sd > 0 && alpha > 0 && alpha < 1 && power > alpha && power < 1)) return refuse('power-unreachable');
  let high = sd;
  while (powerOfGroups(nPerGroup, { difference: high, sd, alpha }) < power) {
    high *= 2;
    if (high > 1e3 * sd) return refuse('power-unreachable');
  }
  return ok(bisect(0, high, (difference) => powerOfGroups(nPerGroup, { difference, sd, alpha }) >= power));
}

function bisect(from: number, to: number, isEnough: (value: number) => boolean): number {
  let low = from;
  let high = to;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
