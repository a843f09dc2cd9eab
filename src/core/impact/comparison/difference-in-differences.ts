import { ok, refuse, refuseAll, type Refusal, type Result } from '../../base/result.ts';
import { meanOfValues, varianceOf } from '../stats/describe.ts';
import { normalQuantile } from '../stats/normal.ts';
import { fitLeastSquares, withConstant } from '../stats/least-squares.ts';
import { clusteredCovarianceOf, covarianceOf, standardErrorsOf } from '../stats/sandwich.ts';
import { testedDifference, welchTest, type TestedDifference } from '../stats/t-test.ts';

/** Mean of a group at a time, with the error of the mean; null where a single observation has none. */
export type GroupMean = { readonly n: number; readonly mean: number; readonly standardError: number | null };

/** A mean, with its standard error where it is known. */
export type KnownMean = { readonly mean: number; readonly standardError?: number | undefined };

/** The four means of a comparison before and after. */
export type FourMeans = Readonly<Record<'treatedBefore' | 'treatedAfter' | 'controlBefore' | 'controlAfter', KnownMean>>;

export type DifferenceOfMeans = {
  readonly changeTreated: number;
  readonly changeControl: number;
  readonly estimate: number;
  /** For four samples of different persons; null unless all four errors are known. */
  readonly standardError: number | null;
  readonly interval95: readonly [number, number] | null;
};

/** The difference of the differences of four means, its interval by the normal distribution. Refuses `number-invalid`. */
export function differenceOfMeans(means: FourMeans): Result<DifferenceOfMeans> {
  const faults = Object.entries(means).flatMap(([path, { mean, standardError = 0 }]): Refusal[] =>
    (Number.isFinite(mean) && Number.isFinite(standardError) && standardError >= 0 ? [] : [{ code: 'number-invalid', path }]));
  const changeTreated = means.treatedAfter.mean - means.treatedBefore.mean;
  const changeControl = means.controlAfter.mean - means.controlBefore.mean;
  const estimate = changeTreated - changeControl;
  const errors = Object.values(means).map(({ standardError }) => standardError);
  const isKnown = errors.every((error) => error !== undefined);
  const standardError = isKnown ? Math.hypot(...errors) : null;
  const reach = standardError === null ? 0 : normalQuantile(0.975) * standardError;
  return refuseAll(faults) ?? ok({
    changeTreated, changeControl, estimate, standardError, interval95: standardError === null ? null : [estimate - reach, estimate + reach],
  });
}

/** Observations of the two-by-two case, one per row; `unitOf` says who was asked twice (numbers from 0), if known. */
export type TwoByTwo = {
  readonly outcome: Float64Array;
  readonly isTreated: Uint8Array;
  readonly isAfter: Uint8Array;
  readonly unitOf?: Int32Array | undefined;
  readonly clusterOf?: Int32Array | undefined;
};

export type DifferenceInDifferences = {
  readonly means: Readonly<Record<'treatedBefore' | 'treatedAfter' | 'controlBefore' | 'controlAfter', GroupMean>>;
  /** All observations: regression on group, time and both; error clustered where clusters or units are known, else HC1. */
  readonly allObservations: TestedDifference & { readonly variant: 'HC1' | 'HC1 clustered'; readonly clusters: number | null; readonly classicalStandardError: number };
  /** Those observed before and after: Welch's test of the changes; null without units. */
  readonly changeScores: (TestedDifference & { readonly changeTreated: GroupMean; readonly changeControl: GroupMean }) | null;
};

/** Works out the two-by-two case from rows. Refuses `group-empty` with group and time, and `unit-twice` with the unit. */
export function differenceInDifferences(data: TwoByTwo): Result<DifferenceInDifferences> {
  const { outcome, isTreated, isAfter, unitOf } = data;
  const cell = (treated: number, after: number): Float64Array => outcome.filter((_, row) => isTreated[row] === treated && isAfter[row] === after);
  const cells = { treatedBefore: cell(1, 0), treatedAfter: cell(1, 1), controlBefore: cell(0, 0), controlAfter: cell(0, 1) };
  const empty = Object.entries(cells).flatMap(([name, values]): Refusal[] => (values.length === 0 ? [{ code: 'cell-group-empty', path: name, facts: { group: name } }] : []));
  const refusal = refuseAll(empty);
  if (refusal !== undefined) return refusal;
  const regression = regress(data);
  if (!regression.ok) return regression;
  const changes = unitOf === undefined ? ok(null) : changesOf(data, unitOf);
  if (!changes.ok) return changes;
  return ok({
    means: {
      treatedBefore: groupMean(cells.treatedBefore), treatedAfter: groupMean(cells.treatedAfter),
      controlBefore: groupMean(cells.controlBefore), controlAfter: groupMean(cells.controlAfter),
    },
    allObservations: regression.value,
    changeScores: changes.value,
  });
}

function groupMean(values: ArrayLike<number>): GroupMean {
  return { n: values.length, mean: meanOfValues(values), standardError: values.length > 1 ? Math.sqrt(varianceOf(values) / values.length) : null };
}

function regress({ outcome, isTreated, isAfter, unitOf, clusterOf = unitOf }: TwoByTwo): Result<DifferenceInDifferences['allObservations']> {
  const both = Float64Array.from(isTreated, (treated, row) => treated * isAfter[row]!);
  const design = withConstant(['group', 'time', 'group:time'], [Float64Array.from(isTreated), Float64Array.from(isAfter), both], outcome.length);
  const fitted = fitLeastSquares(outcome, design);
  if (!fitted.ok) return fitted;
  if (fitted.value.residualDf < 1 || !(fitted.value.sigma > 0)) return refuse('rows-too-few', { rows: outcome.length, columns: 4 });
  const clusters = clusterOf === undefined ? null : new Set(clusterOf).size;
  if (clusters !== null && clusters < 2) return refuse('clusters-too-few', { clusters, needed: 2 });
  const covariance = clusterOf === undefined ? covarianceOf(fitted.value, 'HC1') : clusteredCovarianceOf(fitted.value, clusterOf);
  const standardError = standardErrorsOf(covariance)[3]!;
  if (!(standardError > 0)) return refuse('values-constant');
  const df = clusters === null ? fitted.value.residualDf : clusters - 1;
  return ok({
    ...testedDifference(fitted.value.coefficients[3]!, standardError, df),
    variant: clusters === null ? 'HC1' : 'HC1 clustered', clusters,
    classicalStandardError: standardErrorsOf(covarianceOf(fitted.value, 'classical'))[3]!,
  });
}

/** The change of every unit seen at both times. */
function changesOf({ outcome, isTreated, isAfter }: TwoByTwo, unitOf: Int32Array): Result<DifferenceInDifferences['changeScores']> {
  const seen = new Map<number, { before?: number; after?: number; treated: number }>();
  for (let row = 0; row < outcome.length; row++) {
    const unit = seen.get(unitOf[row]!) ?? { treated: isTreated[row]! };
    const time = isAfter[row] === 1 ? 'after' : 'before';
    if (unit[time] !== undefined) return refuse('unit-twice', { row: row + 1 });
    if (unit.treated !== isTreated[row]) return refuse('unit-changes-group', { row: row + 1 });
    unit[time] = outcome[row]!;
    seen.set(unitOf[row]!, unit);
  }
  const changes = (treated: number): Float64Array => Float64Array.from(
    [...seen.values()].filter((unit) => unit.treated === treated && unit.before !== undefined && unit.after !== undefined), ({ before, after }) => after! - before!);
  const [treated, control] = [changes(1), changes(0)];
  const tested = welchTest(treated, control);
  // Too few seen twice is no fault of the data: the estimate from all observations stands.
  return ok(tested.ok ? { ...tested.value, changeTreated: groupMean(treated), changeControl: groupMean(control) } : null);
}
