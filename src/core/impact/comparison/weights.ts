import { quantileOfSorted } from '../stats/describe.ts';
import type { Estimand } from './balance.ts';

/**
 * Weights of units in sets (pairs, strata, subclasses, full matches): within each set the other group stands for the group
 * that the effect is meant for. Scaled so that they sum to the number of units used in each group; units in no set, or in a
 * set with one group only, get 0.
 */
export function weightsOfSets(setOf: Int32Array, sets: number, isTreated: Uint8Array, estimand: Estimand): Float64Array {
  const counts = [new Float64Array(sets), new Float64Array(sets)] as const;
  setOf.forEach((set, unit) => {
    if (set >= 0) counts[isTreated[unit] === 1 ? 1 : 0][set]! += 1;
  });
  const weights = Float64Array.from(setOf, (set, unit) => {
    if (set < 0) return 0;
    const treated = counts[1][set]!;
    const controls = counts[0][set]!;
    if (treated === 0 || controls === 0) return 0;
    const meant = estimand === 'ATT' ? treated : estimand === 'ATC' ? controls : treated + controls;
    return meant / (isTreated[unit] === 1 ? treated : controls);
  });
  return scaledWithinGroups(weights, isTreated);
}

/** Weights of pairs whose controls may stand for several treated: as often as they do, scaled to the number of controls used. */
export function weightsOfRepeatedPairs(partnerOf: Int32Array, isTreated: Uint8Array): Float64Array {
  const weights = new Float64Array(partnerOf.length);
  partnerOf.forEach((partner, unit) => {
    if (partner < 0) return;
    weights[unit] = 1;
    weights[partner]! += 1;
  });
  return scaledWithinGroups(weights, isTreated);
}

/** Weights by the inverse of the probability of the group a unit is in (for ATT: odds for the controls), not scaled. */
export function inverseProbabilityWeights(probability: Float64Array, isTreated: Uint8Array, estimand: Estimand): Float64Array {
  return probability.map((p, unit) => {
    const own = isTreated[unit] === 1 ? p : 1 - p;
    return (estimand === 'ATE' ? 1 : estimand === 'ATT' ? p : 1 - p) / own;
  });
}

/** Inverse probability weights times the share of the own group, so that they spread less (for ATE). */
export function stabilisedWeights(probability: Float64Array, isTreated: Uint8Array): Float64Array {
  const share = isTreated.reduce((sum, value) => sum + value, 0) / isTreated.length;
  return inverseProbabilityWeights(probability, isTreated, 'ATE').map((weight, unit) => weight * (isTreated[unit] === 1 ? share : 1 - share));
}

/** Classes of a score with equally many of the group that the effect is meant for; bounds are its quantiles (type 7), closed on the left. */
export function subclassesOf(score: Float64Array, isTreated: Uint8Array, classes: number, estimand: Estimand): Int32Array {
  const meant = score.filter((_, unit) => estimand === 'ATE' || isTreated[unit] === (estimand === 'ATT' ? 1 : 0)).sort();
  const bounds = Array.from({ length: classes - 1 }, (_, index) => quantileOfSorted(meant, (index + 1) / classes));
  return Int32Array.from(score, (value) => bounds.filter((bound) => value >= bound).length);
}

/** One set per combination of levels. */
export function strataOf(codes: readonly Int32Array[], rows: number): { readonly setOf: Int32Array; readonly sets: number } {
  const numbers = new Map<string, number>();
  const setOf = Int32Array.from({ length: rows }, (_, row) => {
    const key = codes.map((column) => column[row]).join(' ');
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  });
  return { setOf, sets: numbers.size };
}

function scaledWithinGroups(weights: Float64Array, isTreated: Uint8Array): Float64Array {
  const sums = [0, 0];
  const used = [0, 0];
  weights.forEach((weight, unit) => {
    if (weight === 0) return;
    sums[isTreated[unit]!]! += weight;
    used[isTreated[unit]!]! += 1;
  });
  return weights.map((weight, unit) => (weight === 0 ? 0 : weight * used[isTreated[unit]!]! / sums[isTreated[unit]!]!));
}
