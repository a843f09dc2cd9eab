import type { SeededRandom } from '../../base/seeded-random.ts';
import { quantileOfSorted } from './describe.ts';
import { samplerOf, type Distribution } from './distributions.ts';

/** What many runs of a model gave. */
export type Spread = {
  readonly runs: number;
  readonly mean: number;
  readonly sd: number;
  readonly quantiles: Readonly<Record<'p2.5' | 'p5' | 'p25' | 'p50' | 'p75' | 'p95' | 'p97.5', number>>;
};

/**
 * Runs a model `runs` times with inputs drawn anew, in the order given; the same seed gives the same values. The model
 * gets one array, which is used again for the next run. `onProgress` may stop the work by returning false; then fewer come back.
 */
export function simulate(
  inputs: readonly Distribution[], model: (drawn: Float64Array) => number, runs: number, random: SeededRandom, onProgress?: (share: number) => boolean,
): Float64Array {
  const samplers = inputs.map(samplerOf);
  const drawn = new Float64Array(inputs.length);
  const results = new Float64Array(runs);
  for (let run = 0; run < runs; run++) {
    for (let index = 0; index < samplers.length; index++) drawn[index] = samplers[index]!(random);
    results[run] = model(drawn);
    if (run % 10_000 === 9_999 && onProgress?.((run + 1) / runs) === false) return results.slice(0, run + 1);
  }
  return results;
}

/** Mean, spread and quantiles (type 7) of at least one finite result. */
export function spreadOf(results: Float64Array): Spread {
  const sorted = Float64Array.from(results).sort();
  const runs = sorted.length;
  const mean = sorted.reduce((sum, value) => sum + value, 0) / runs;
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const at = (p: number): number => quantileOfSorted(sorted, p);
  return {
    runs, mean, sd: runs > 1 ? Math.sqrt(squares / (runs - 1)) : 0,
    quantiles: { 'p2.5': at(0.025), p5: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95), 'p97.5': at(0.975) },
  };
}

/** The share of results above a limit, such as of ratios above 1. */
export function shareAbove(results: Float64Array, limit: number): number {
  let above = 0;
  for (const result of results) if (result > limit) above += 1;
  return above / results.length;
}
