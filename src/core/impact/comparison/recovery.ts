import { compareGroups, type ComparisonPlan } from './compare-groups.ts';
import { differenceInDifferences } from './difference-in-differences.ts';
import type { ErrorKind } from './effect.ts';
import { syntheticComparison, syntheticPanel } from './synthetic-comparison.ts';
import { readBinary, readLevels, readNumbers, type Table } from './table.ts';
import { twoWayEffect } from './two-way-effects.ts';

/** How often the 95 % interval of an estimator held the effect that was put in. */
export type Recovery = { readonly estimator: string; readonly runs: number; readonly covered: number; readonly bias: number };

/** How large the made-up Quartiere are, what is true of them, and how errors are worked out. */
export type Truth = { readonly persons: number; readonly effect: number; readonly errors: ErrorKind };

type Estimate = { readonly estimate: number; readonly interval95: readonly [number, number] };

const plan: Omit<ComparisonPlan, 'method'> = {
  treatment: 'takesPart', covariates: ['age', 'alone', 'need', 'ties'], outcome: 'hoursAfter', link: 'logit', estimand: 'ATT', exact: [], subclasses: 6,
};

/** An estimator on the made-up data of one seed; undefined where it refuses. */
const estimators: Readonly<Record<string, (seed: number, truth: Truth) => Estimate | undefined>> = {
  'nearest, caliper 0.2, adjusted': (seed, { persons, effect, errors }) => adjusted(syntheticComparison(seed, persons, effect), { ...plan, errors, method: 'nearest', caliper: 0.2 }),
  'full matching, adjusted': (seed, { persons, effect, errors }) => adjusted(syntheticComparison(seed, persons, effect), { ...plan, errors, method: 'full' }),
  'full matching, g-computation': (seed, { persons, effect, errors }) => adjusted(syntheticComparison(seed, persons, effect), { ...plan, errors, method: 'full' }, 'gComputation'),
  'subclasses, g-computation': (seed, { persons, effect, errors }) => adjusted(syntheticComparison(seed, persons, effect), { ...plan, errors, method: 'subclass' }, 'gComputation'),
  'weighting, adjusted': (seed, { persons, effect, errors }) => adjusted(syntheticComparison(seed, persons, effect), { ...plan, errors, method: 'ipw' }),
  'change scores': (seed, { persons, effect }) => changeScores(syntheticComparison(seed, persons, effect)),
  'two-way effects, 60 Quartiere': (seed, { effect }) => twoWay(syntheticPanel(seed, 60, effect)),
};

/** Runs every estimator on as many made-up Quartiere as asked for, seeds counted on from `seed`. */
export function recoverEffects(runs: number, seed: number, truth: Truth, onProgress?: (line: string) => void): Recovery[] {
  return Object.entries(estimators).map(([estimator, estimate]) => {
    let covered = 0;
    let answered = 0;
    let sum = 0;
    for (let run = 0; run < runs; run++) {
      const found = estimate(seed + run, truth);
      if (found === undefined) continue;
      answered += 1;
      sum += found.estimate - truth.effect;
      if (found.interval95[0] <= truth.effect && truth.effect <= found.interval95[1]) covered += 1;
    }
    onProgress?.(`${estimator}: ${covered} of ${answered}`);
    return { estimator, runs: answered, covered, bias: answered > 0 ? sum / answered : 0 };
  });
}

function adjusted(table: Table, given: ComparisonPlan, which: 'adjusted' | 'gComputation' = 'adjusted'): Estimate | undefined {
  const compared = compareGroups(table, given);
  return compared.ok ? compared.value.estimates[which] ?? undefined : undefined;
}

/** The two waves of the made-up data as rows. */
function changeScores(table: Table): Estimate | undefined {
  const [before, after, takesPart] = [readNumbers(table, 'hoursBefore'), readNumbers(table, 'hoursAfter'), readBinary(table, 'takesPart')];
  if (!before.ok || !after.ok || !takesPart.ok) return undefined;
  const found = differenceInDifferences({
    outcome: Float64Array.of(...before.value, ...after.value), isTreated: Uint8Array.of(...takesPart.value, ...takesPart.value),
    isAfter: Uint8Array.from({ length: 2 * table.rows }, (_, row) => (row < table.rows ? 0 : 1)), unitOf: Int32Array.from({ length: 2 * table.rows }, (_, row) => row % table.rows),
  });
  return found.ok ? found.value.changeScores ?? undefined : undefined;
}

function twoWay(table: Table): Estimate | undefined {
  const [rate, active, quartier, time] = [readNumbers(table, 'rate'), readBinary(table, 'active'), readLevels(table, 'quartier'), readLevels(table, 'time')];
  if (!rate.ok || !active.ok || !quartier.ok || !time.ok) return undefined;
  const found = twoWayEffect({ outcome: rate.value, isTreated: active.value, unitOf: quartier.value.codes, timeOf: time.value.codes, clusterOf: quartier.value.codes, covariates: { names: [], columns: [] } });
  return found.ok ? found.value : undefined;
}
