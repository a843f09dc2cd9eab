import { ok, refuse, refuseAll, type Refusal, type Result } from '../../base/result.ts';
import { fitBinaryRegression, type Link } from '../stats/binary-regression.ts';
import { varianceOf } from '../stats/describe.ts';
import { withConstant } from '../stats/least-squares.ts';
import { balanceOf, unbalancedRows, type Balance, type Estimand } from './balance.ts';
import { adjustedDifference, differenceInMeans, gComputation, type Effect, type EffectData, type ErrorKind } from './effect.ts';
import { matchFully } from './full-matching.ts';
import { matchNearest } from './nearest-neighbour.ts';
import { matchOptimalPairs, type Pairs } from './optimal-pairs.ts';
import { codedColumns, readAll, readBinary, readLevels, readNumbers, readVariable, type Table } from './table.ts';
import { inverseProbabilityWeights, strataOf, subclassesOf, weightsOfRepeatedPairs, weightsOfSets } from './weights.ts';

export const comparisonMethods = ['nearest', 'optimal', 'full', 'exact', 'subclass', 'ipw'] as const;
export type ComparisonMethod = typeof comparisonMethods[number];

/** What a protocol fixes before the outcomes are looked at. */
export type ComparisonPlan = {
  readonly method: ComparisonMethod;
  readonly treatment: string;
  readonly covariates: readonly string[];
  readonly outcome: string;
  readonly link: Link;
  readonly estimand: Estimand;
  /** In standard deviations of the propensity score. */
  readonly caliper?: number;
  /** Columns on which partners must agree exactly. */
  readonly exact: readonly string[];
  readonly subclasses: number;
  /** Whether `nearest` may take a control for several treated. */
  readonly mayRepeat?: boolean;
  /** HC1 unless given. */
  readonly errors?: ErrorKind;
};

/** The outcome of a comparison. `estimates` that the data do not allow are null, and a warning says why. */
export type Comparison = {
  readonly effect: Effect;
  readonly estimates: { readonly unadjusted: Effect; readonly differenceInMeans: Effect; readonly adjusted: Effect | null; readonly gComputation: Effect | null };
  readonly isBalanced: boolean;
  readonly balance: { readonly before: Balance; readonly after: Balance };
  readonly counts: {
    readonly treated: number; readonly controls: number; readonly treatedUsed: number; readonly controlsUsed: number; readonly sets: number | null;
  };
  readonly propensity: { readonly coefficients: Readonly<Record<string, number>>; readonly caliperWidth: number | null; readonly totalDistance: number | null } | null;
  readonly weights: Float64Array;
  readonly setOf: Int32Array | null;
  readonly scores: Float64Array | null;
  readonly warnings: readonly Refusal[];
};

type Grouping = { readonly weights: Float64Array; readonly setOf: Int32Array | undefined; readonly sets: number | null; readonly totalDistance: number | null };

/** Compares a group with another one that resembles it. Refuses what cannot be compared; everything doubtful is a warning. */
export function compareGroups(table: Table, plan: ComparisonPlan): Result<Comparison> {
  const treatment = readBinary(table, plan.treatment);
  const outcome = readNumbers(table, plan.outcome);
  const variables = readAll(plan.covariates.map((name) => readVariable(table, name)));
  const strata = readAll(plan.exact.map((name) => readLevels(table, name)));
  const refusals = [...findPlanFaults(plan), ...[treatment, outcome, variables, strata].flatMap((read) => (read.ok ? [] : read.refusals))];
  if (refusals.length > 0 || !treatment.ok || !outcome.ok || !variables.ok || !strata.ok) return refuseAll(refusals)!;
  const isTreated = treatment.value;
  const treated = isTreated.reduce((sum, value) => sum + value, 0);
  const least = Math.min(treated, table.rows - treated);
  if (least < 2) return refuse('group-too-small', { found: least, needed: 2 });

  const covariates = codedColumns(variables.value);
  const scored = plan.method === 'exact' ? ok(null) : fitBinaryRegression(Float64Array.from(isTreated), withConstant(covariates.names, covariates.columns, table.rows), plan.link);
  if (!scored.ok) return scored;
  const scores = scored.value?.probabilities ?? null;
  const width = scores === null || plan.caliper === undefined ? null : plan.caliper * Math.sqrt(varianceOf(scores));
  const apart = strataOf(strata.value.map(({ codes }) => codes), table.rows);
  const grouped = group(plan, scores, isTreated, apart, width ?? Infinity);
  if (!grouped.ok) return grouped;
  const { weights, setOf, sets, totalDistance } = grouped.value;

  const columns = balanceColumns(scores, variables.value);
  const before = balanceOf(columns, isTreated, plan.estimand);
  const after = balanceOf(columns, isTreated, plan.estimand, weights);
  const isClustered = plan.method === 'nearest' || plan.method === 'optimal' || plan.method === 'full' || plan.method === 'exact';
  const data: EffectData = { outcome: outcome.value, isTreated, weights, clusterOf: isClustered ? setOf : undefined, covariates, errors: plan.errors ?? 'HC1' };
  const unadjusted = differenceInMeans({ ...data, weights: new Float64Array(table.rows).fill(1), clusterOf: undefined });
  const effect = differenceInMeans(data);
  if (!unadjusted.ok) return unadjusted;
  if (!effect.ok) return effect;
  const adjusted = adjustedDifference(data);
  const computed = gComputation(data, plan.estimand);
  const counts = countsOf(isTreated, weights, sets);
  const missed = unbalancedRows(after);
  return ok({
    effect: effect.value,
    estimates: {
      unadjusted: unadjusted.value, differenceInMeans: effect.value,
      adjusted: adjusted.ok ? adjusted.value : null, gComputation: computed.ok ? computed.value : null,
    },
    isBalanced: missed.length === 0,
    balance: { before, after },
    counts,
    propensity: scored.value === null ? null : {
      coefficients: Object.fromEntries(scored.value.names.map((name, index) => [name, scored.value!.coefficients[index]!])), caliperWidth: width, totalDistance,
    },
    weights, setOf: setOf ?? null, scores,
    warnings: [
      ...missed.map(({ variable, smd, varianceRatio }): Refusal => ({
        code: 'balance-missed', path: variable, facts: { variable, smd: smd === null ? '–' : round(smd), varianceRatio: varianceRatio === null ? '–' : round(varianceRatio) },
      })),
      ...findDoubts(plan, counts, after, isTreated, scores, weights),
      ...(adjusted.ok ? [] : [{ code: 'adjustment-impossible' }]),
      ...(computed.ok ? [] : [{ code: 'g-computation-impossible' }]),
    ],
  });
}

function findPlanFaults(plan: ComparisonPlan): Refusal[] {
  const { method, estimand, covariates, exact, caliper, subclasses } = plan;
  const names = [plan.treatment, plan.outcome, ...covariates];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  return [
    ...(twice === undefined ? [] : [{ code: 'column-twice', path: twice, facts: { column: twice } }]),
    ...(covariates.length === 0 ? [{ code: 'covariates-missing', path: 'covariates' }] : []),
    ...((method === 'nearest' || method === 'optimal') && estimand !== 'ATT' ? [{ code: 'estimand-unsupported', path: 'estimand', facts: { method, estimand } }] : []),
    ...(method === 'exact' && exact.length === 0 ? [{ code: 'exact-missing', path: 'exact' }] : []),
    ...(caliper !== undefined && !(method === 'nearest' || method === 'optimal' || method === 'full') ? [{ code: 'caliper-unsupported', path: 'caliper', facts: { method } }] : []),
    ...(plan.mayRepeat === true && (method !== 'nearest' || exact.length > 0) ? [{ code: 'repeat-unsupported', path: 'repeat' }] : []),
    ...(method === 'subclass' && !(subclasses >= 2) ? [{ code: 'subclasses-too-few', path: 'subclasses' }] : []),
  ];
}

function group(plan: ComparisonPlan, scores: Float64Array | null, isTreated: Uint8Array, apart: ReturnType<typeof strataOf>, width: number): Result<Grouping> {
  if (scores === null) {
    const weights = weightsOfSets(apart.setOf, apart.sets, isTreated, plan.estimand);
    return isAnyUsed(weights) ? ok({ weights, setOf: withoutUnused(apart.setOf, weights), sets: setsUsed(apart.setOf, weights), totalDistance: null }) : refuse('no-overlap');
  }
  if (plan.method === 'ipw') return ok({ weights: inverseProbabilityWeights(scores, isTreated, plan.estimand), setOf: undefined, sets: null, totalDistance: null });
  if (plan.method === 'subclass') {
    const setOf = subclassesOf(scores, isTreated, plan.subclasses, plan.estimand);
    const weights = weightsOfSets(setOf, plan.subclasses, isTreated, plan.estimand);
    return isAnyUsed(weights) ? ok({ weights, setOf: withoutUnused(setOf, weights), sets: setsUsed(setOf, weights), totalDistance: null }) : refuse('no-overlap');
  }
  if (plan.mayRepeat === true) {
    const matched = matchNearest(scores, isTreated, width, true);
    return matched.ok ? ok({ weights: weightsOfRepeatedPairs(matched.value.partnerOf, isTreated), setOf: undefined, sets: null, totalDistance: matched.value.totalDistance }) : matched;
  }
  return withinStrata(plan, scores, isTreated, apart, width);
}

/** Matches each stratum for itself and numbers the sets through. */
function withinStrata(plan: ComparisonPlan, scores: Float64Array, isTreated: Uint8Array, apart: ReturnType<typeof strataOf>, width: number): Result<Grouping> {
  const setOf = new Int32Array(scores.length).fill(-1);
  let sets = 0;
  let totalDistance = 0;
  for (let stratum = 0; stratum < apart.sets; stratum++) {
    const units = Uint32Array.from({ length: scores.length }, (_, unit) => unit).filter((unit) => apart.setOf[unit] === stratum);
    const ownScores = Float64Array.from(units, (unit) => scores[unit]!);
    const ownTreated = Uint8Array.from(units, (unit) => isTreated[unit]!);
    const matched = plan.method === 'full'
      ? matchFully(ownScores, ownTreated, width)
      : pairsAsSets(plan.method === 'nearest' ? matchNearest(ownScores, ownTreated, width) : matchOptimalPairs(ownScores, ownTreated, width));
    if (!matched.ok) {
      if (matched.refusals[0].code === 'no-overlap') continue;
      return matched;
    }
    units.forEach((unit, index) => {
      const set = matched.value.setOf[index]!;
      if (set >= 0) setOf[unit] = sets + set;
    });
    sets += matched.value.sets;
    totalDistance += matched.value.totalDistance;
  }
  return sets === 0 ? refuse('no-overlap') : ok({ weights: weightsOfSets(setOf, sets, isTreated, plan.estimand), setOf, sets, totalDistance });
}

function pairsAsSets(matched: Result<Pairs>): Result<{ setOf: Int32Array; sets: number; totalDistance: number }> {
  if (!matched.ok) return matched;
  const { partnerOf, totalDistance } = matched.value;
  const setOf = new Int32Array(partnerOf.length).fill(-1);
  let sets = 0;
  partnerOf.forEach((partner, unit) => {
    if (partner < 0) return;
    setOf[unit] = sets;
    setOf[partner] = sets++;
  });
  return ok({ setOf, sets, totalDistance });
}

function isAnyUsed(weights: Float64Array): boolean {
  return weights.some((weight) => weight > 0);
}

function withoutUnused(setOf: Int32Array, weights: Float64Array): Int32Array {
  return setOf.map((set, unit) => (weights[unit]! > 0 ? set : -1));
}

function setsUsed(setOf: Int32Array, weights: Float64Array): number {
  return new Set(withoutUnused(setOf, weights).filter((set) => set >= 0)).size;
}

/** The score first, then every covariate with all its levels. */
function balanceColumns(scores: Float64Array | null, variables: Parameters<typeof codedColumns>[0]): { name: string; values: Float64Array }[] {
  const { names, columns } = codedColumns(variables, true);
  return [...(scores === null ? [] : [{ name: 'distance', values: scores }]), ...names.map((name, index) => ({ name, values: columns[index]! }))];
}

function countsOf(isTreated: Uint8Array, weights: Float64Array, sets: number | null): Comparison['counts'] {
  const treated = isTreated.reduce((sum, value) => sum + value, 0);
  const treatedUsed = weights.reduce((sum, weight, unit) => sum + (weight > 0 && isTreated[unit] === 1 ? 1 : 0), 0);
  const used = weights.reduce((sum, weight) => sum + (weight > 0 ? 1 : 0), 0);
  return { treated, controls: isTreated.length - treated, treatedUsed, controlsUsed: used - treatedUsed, sets };
}

const fewestEffective = 30;
const greatestShare = 0.1;

function findDoubts(plan: ComparisonPlan, counts: Comparison['counts'], after: Balance, isTreated: Uint8Array, scores: Float64Array | null, weights: Float64Array): Refusal[] {
  const doubts: Refusal[] = [];
  const left = counts.treated - counts.treatedUsed;
  if (left > 0 && plan.estimand !== 'ATC') doubts.push({ code: 'treated-left-out', facts: { left, treated: counts.treated } });
  const effective = Math.min(after.effectiveTreated, after.effectiveControls);
  if (effective < fewestEffective) doubts.push({ code: 'effective-size-small', facts: { effective: Math.round(effective * 10) / 10, needed: fewestEffective } });
  const outside = scores === null ? 0 : treatedOutside(scores, isTreated);
  if (outside > 0) doubts.push({ code: 'overlap-poor', facts: { outside, treated: counts.treated } });
  const controlWeight = weights.reduce((sum, weight, unit) => sum + (isTreated[unit] === 0 ? weight : 0), 0);
  const heaviest = weights.reduce((most, weight, unit) => (isTreated[unit] === 0 && weight > most ? weight : most), 0) / controlWeight;
  if (heaviest > greatestShare) doubts.push({ code: 'weight-heavy', facts: { percent: Math.round(heaviest * 100) } });
  return doubts;
}

/** Treated units whose score no control reaches on one of the sides. */
function treatedOutside(scores: Float64Array, isTreated: Uint8Array): number {
  let low = Infinity;
  let high = -Infinity;
  scores.forEach((score, unit) => {
    if (isTreated[unit] === 1) return;
    low = Math.min(low, score);
    high = Math.max(high, score);
  });
  return scores.reduce((sum, score, unit) => sum + (isTreated[unit] === 1 && (score < low || score > high) ? 1 : 0), 0);
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
