import { refuse, ok, type Result } from '../../base/result.ts';
import type { SeededRandom } from '../../base/seeded-random.ts';
import { quantileOfSorted } from './describe.ts';
import { normalCdf, normalQuantile } from './normal.ts';

/** A figure computed from some rows (0-based, with repeats); undefined where these rows do not allow it. */
export type Statistic = (rows: Uint32Array) => number | undefined;

/** Which rows each replication drew: `replications` times `size` row numbers, one after the other. */
export type Resamples = { readonly size: number; readonly replications: number; readonly rows: Uint32Array };

/** The result of a bootstrap; intervals have 95 %. */
export type Bootstrap = {
  readonly estimate: number;
  readonly bias: number;
  readonly standardError: number;
  readonly percentile95: readonly [number, number];
  /** Bias-corrected and accelerated (Efron 1987); null where the statistic hardly varies, or lies beyond all replications. */
  readonly bca95: readonly [number, number] | null;
  readonly acceleration: number | null;
  readonly replications: number;
  /** Replications whose rows did not allow the statistic; they are left out. */
  readonly failed: number;
};

/** Draws rows with replacement, kept so that the same figures come out again later. */
export function drawResamples(size: number, replications: number, random: SeededRandom): Resamples {
  const rows = new Uint32Array(size * replications);
  for (let index = 0; index < rows.length; index++) rows[index] = random.below(size);
  return { size, replications, rows };
}

/**
 * The interval of a statistic by resampling rows. Quantiles are R's type 7, the acceleration comes from leaving out one row
 * at a time. Refuses `statistic-undefined` (the rows do not allow it) and `replications-failed` (more than one in ten failed).
 * `onProgress` hears the share done from time to time; if it returns false the work stops with `stopped`.
 */
export function bootstrap(statistic: Statistic, resamples: Resamples, onProgress?: (share: number) => boolean): Result<Bootstrap> {
  const { size, replications, rows } = resamples;
  const all = Uint32Array.from({ length: size }, (_, row) => row);
  const estimate = statistic(all);
  if (estimate === undefined || !Number.isFinite(estimate)) return refuse('statistic-undefined');

  const values: number[] = [];
  for (let replication = 0; replication < replications; replication++) {
    const value = statistic(rows.subarray(replication * size, (replication + 1) * size));
    if (value !== undefined && Number.isFinite(value)) values.push(value);
    if (replication % 1_000 === 999 && onProgress?.((replication + 1) / replications) === false) return refuse('stopped');
  }
  const failed = replications - values.length;
  if (values.length < 2 || failed > replications / 10) return refuse('replications-failed', { failed, replications });

  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  const sorted = Float64Array.from(values).sort();
  const acceleration = accelerationOf(statistic, all);
  return ok({
    estimate, bias: mean - estimate, standardError: Math.sqrt(variance),
    percentile95: [quantileOfSorted(sorted, 0.025), quantileOfSorted(sorted, 0.975)],
    bca95: acceleration === null ? null : bcaOf(sorted, estimate, acceleration),
    acceleration, replications, failed,
  });
}

/** Σd³ / (6 (Σd²)^1.5) over the deviations of the estimates without one row each. */
function accelerationOf(statistic: Statistic, all: Uint32Array): number | null {
  const without = new Float64Array(all.length);
  const rows = new Uint32Array(Math.max(0, all.length - 1));
  for (let left = 0; left < all.length; left++) {
    rows.set(all.subarray(0, left));
    rows.set(all.subarray(left + 1), left);
    const value = statistic(rows);
    if (value === undefined || !Number.isFinite(value)) return null;
    without[left] = value;
  }
  const mean = without.reduce((sum, value) => sum + value, 0) / without.length;
  let squares = 0;
  let cubes = 0;
  for (const value of without) {
    squares += (mean - value) ** 2;
    cubes += (mean - value) ** 3;
  }
  return squares > 0 ? cubes / (6 * squares ** 1.5) : null;
}

function bcaOf(sorted: Float64Array, estimate: number, acceleration: number): readonly [number, number] | null {
  let below = 0;
  for (const value of sorted) below += value < estimate ? 1 : value === estimate ? 0.5 : 0;
  const shift = normalQuantile(below / sorted.length);
  if (!Number.isFinite(shift)) return null;
  const at = (p: number): number => {
    const z = shift + normalQuantile(p);
    return quantileOfSorted(sorted, normalCdf(shift + z / (1 - acceleration * z)));
  };
  return [at(0.025), at(0.975)];
}
