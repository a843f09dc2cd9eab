import { ok, refuse, type Result } from '../../base/result.ts';
import { fitLeastSquares, withConstant, type LeastSquares } from '../stats/least-squares.ts';
import { clusteredCovarianceOf, covarianceOf, jackknifeErrorOf, standardErrorOf } from '../stats/sandwich.ts';
import { studentQuantile, studentTwoSided } from '../stats/tails.ts';
import type { Estimand } from './balance.ts';

/**
 * How the error of an effect is worked out. `HC1`: the sandwich, clustered by set where units are in sets, as MatchIt's documentation
 * has it. `jackknife`: each set, or each unit where there are none, is left out once; it holds in small groups, too.
 */
export const errorKinds = ['HC1', 'jackknife'] as const;
export type ErrorKind = (typeof errorKinds)[number];

/** An effect with its error; t with `df` degrees of freedom. */
export type Effect = {
  readonly estimate: number;
  readonly standardError: number;
  readonly interval95: readonly [number, number];
  readonly p: number;
  readonly df: number;
};

/** What an effect is worked out from. `clusterOf` is −1 for units that do not take part; `covariates` are adjusted for. */
export type EffectData = {
  readonly outcome: Float64Array;
  readonly isTreated: Uint8Array;
  readonly weights: Float64Array;
  readonly clusterOf: Int32Array | undefined;
  readonly covariates: { readonly names: readonly string[]; readonly columns: readonly Float64Array[] };
  /** HC1 unless given, and where some set cannot be left out. */
  readonly errors?: ErrorKind;
};

const treatment = '(treatment)';

/** The difference of weighted means. */
export function differenceInMeans(data: EffectData): Result<Effect> {
  return effectOf(data, [treatment], [Float64Array.from(data.isTreated)], () => 0);
}

/** The difference after regression on the covariates, the same slope in both groups. */
export function adjustedDifference(data: EffectData): Result<Effect> {
  const { names, columns } = data.covariates;
  return effectOf(data, [treatment, ...names], [Float64Array.from(data.isTreated), ...columns], () => 0);
}

/**
 * G-computation: a regression with slopes of their own for the treated, its difference averaged over those for whom the effect
 * is meant; the error by the delta method.
 */
export function gComputation(data: EffectData, estimand: Estimand): Result<Effect> {
  const { names, columns } = data.covariates;
  const isMeant = (row: number): boolean => data.weights[row]! > 0 && (estimand === 'ATE' || data.isTreated[row] === (estimand === 'ATT' ? 1 : 0));
  const averages = columns.map((column) => {
    let sum = 0;
    let weight = 0;
    column.forEach((value, row) => {
      if (!isMeant(row)) return;
      sum += value * data.weights[row]!;
      weight += data.weights[row]!;
    });
    return sum / weight;
  });
  const interactions = columns.map((column) => column.map((value, row) => value * data.isTreated[row]!));
  return effectOf(
    data,
    [treatment, ...names, ...names.map((name) => `${treatment}:${name}`)],
    [Float64Array.from(data.isTreated), ...columns, ...interactions],
    (index) => (index >= 2 + columns.length ? averages[index - 2 - columns.length]! : 0),
  );
}

/** Fits, and weighs the coefficients: 1 for the treatment, `multiplier` for the others by their place. */
function effectOf(data: EffectData, names: readonly string[], columns: readonly Float64Array[], multiplier: (index: number) => number): Result<Effect> {
  const fitted = fitLeastSquares(data.outcome, withConstant(names, columns, data.outcome.length), data.weights);
  if (!fitted.ok) return fitted;
  if (fitted.value.residualDf < 1) return refuse('rows-too-few', { rows: fitted.value.observations, columns: names.length + 1 });
  const multipliers = Float64Array.from(fitted.value.coefficients, (_, index) => (index === 1 ? 1 : multiplier(index)));
  const estimate = fitted.value.coefficients.reduce((sum, coefficient, index) => sum + coefficient * multipliers[index]!, 0);
  return tested(estimate, fitted.value, multipliers, data);
}

function tested(estimate: number, model: LeastSquares, multipliers: Float64Array, { clusterOf, errors }: EffectData): Result<Effect> {
  const { standardError, df } = errorOf(model, multipliers, clusterOf, errors);
  if (!(standardError > 0)) return refuse('values-constant');
  const reach = studentQuantile(0.975, df) * standardError;
  return ok({ estimate, standardError, interval95: [estimate - reach, estimate + reach], p: studentTwoSided(estimate / standardError, df), df });
}

function errorOf(model: LeastSquares, multipliers: Float64Array, clusterOf: Int32Array | undefined, errors: ErrorKind = 'HC1'): { standardError: number; df: number } {
  const left = errors === 'HC1' ? undefined : jackknifeErrorOf(model, clusterOf === undefined ? (row) => row : (row) => clusterOf[row]!, multipliers);
  if (left !== undefined) return { standardError: left.standardError, df: clusterOf === undefined ? model.residualDf : left.groups - 1 };
  const covariance = clusterOf === undefined ? covarianceOf(model, 'HC1') : clusteredCovarianceOf(model, clusterOf);
  return { standardError: standardErrorOf(covariance, multipliers), df: model.residualDf };
}
