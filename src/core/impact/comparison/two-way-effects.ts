import { ok, refuse, type Result } from '../../base/result.ts';
import { fitLeastSquares, type LeastSquares } from '../stats/least-squares.ts';
import { clusteredCovarianceOf } from '../stats/sandwich.ts';
import { testedDifference, type TestedDifference } from '../stats/t-test.ts';

/** A panel: one row per unit and time. `isTreated` may change over time; codes count from 0. */
export type Panel = {
  readonly outcome: Float64Array;
  readonly isTreated: Uint8Array;
  readonly unitOf: Int32Array;
  readonly timeOf: Int32Array;
  readonly clusterOf: Int32Array;
  readonly covariates: { readonly names: readonly string[]; readonly columns: readonly Float64Array[] };
};

export type TwoWayEffect = TestedDifference & {
  readonly observations: number;
  readonly units: number;
  readonly times: number;
  readonly clusters: number;
  readonly treatedClusters: number;
  /** By how the degrees of freedom are counted: none; all effects (sandwich, statsmodels); without those of units nested in clusters (fixest, reghdfe). */
  readonly standardErrors: { readonly HC0: number; readonly HC1: number; readonly HC1nested: number };
  readonly coefficients: Readonly<Record<string, number>>;
};

/** What is left of a column when unit and time means are taken out, and the model fitted on it. */
export type Within = { readonly model: LeastSquares; readonly effects: number; readonly nested: number };

const mostSweeps = 10_000;

/**
 * The two-way fixed effects estimate: outcome on treatment, unit and time effects and covariates, errors clustered (HC1 as
 * in sandwich::vcovCL, all effects counted; t with clusters − 1 degrees of freedom). Refuses `panel-row-twice`,
 * `clusters-too-few`, and `column-collinear` where the effects determine the treatment.
 */
export function twoWayEffect(panel: Panel): Result<TwoWayEffect> {
  const fitted = fitWithin(panel);
  if (!fitted.ok) return fitted;
  const { model, effects, nested } = fitted.value;
  const clusters = new Set(panel.clusterOf).size;
  if (clusters < 2) return refuse('clusters-too-few', { clusters, needed: 2 });
  const counted = effects + model.names.length;
  if (panel.outcome.length <= counted) return refuse('rows-too-few', { rows: panel.outcome.length, columns: counted });
  const errorBy = (variant: 'HC0' | 'HC1', count: number): number => Math.sqrt(Math.max(0, clusteredCovarianceOf(model, panel.clusterOf, variant, count)[0]![0]!));
  const standardErrors = { HC0: errorBy('HC0', counted), HC1: errorBy('HC1', counted), HC1nested: errorBy('HC1', counted - nested) };
  if (!(standardErrors.HC1 > 0)) return refuse('values-constant');
  const treated = new Set(panel.clusterOf.filter((_, row) => panel.isTreated[row] === 1));
  return ok({
    ...testedDifference(model.coefficients[0]!, standardErrors.HC1, clusters - 1),
    observations: panel.outcome.length, units: new Set(panel.unitOf).size, times: new Set(panel.timeOf).size,
    clusters, treatedClusters: treated.size, standardErrors,
    coefficients: Object.fromEntries(model.names.map((name, index) => [name, model.coefficients[index]!])),
  });
}

/**
 * Fits on what is left within units and times (Frisch, Waugh and Lovell), the treatment first. `effects` counts the
 * parameters taken out, `nested` those of units that lie within one cluster each (the constant stays).
 */
export function fitWithin(panel: Panel): Result<Within> {
  const twice = rowTwice(panel);
  if (twice !== undefined) return refuse('panel-row-twice', { row: twice + 1 });
  const names = ['treatment', ...panel.covariates.names];
  const raw = [Float64Array.from(panel.isTreated), ...panel.covariates.columns];
  const columns = raw.map((column) => residualOf(column, panel));
  const determined = columns.findIndex((column, index) => lengthOf(column) <= 1e-7 * lengthOf(raw[index]!));
  if (determined !== -1) return refuse('column-collinear', { column: names[determined]! }, names[determined]!);
  const fitted = fitLeastSquares(residualOf(panel.outcome, panel), { names, columns });
  if (!fitted.ok) return fitted;
  const units = new Set(panel.unitOf).size;
  return ok({ model: fitted.value, effects: units + new Set(panel.timeOf).size - components(panel), nested: isNested(panel) ? units - 1 : 0 });
}

/** Takes out unit and time means in turn until nothing changes; one round is enough where every unit is seen at all times. */
export function residualOf(values: Float64Array, { unitOf, timeOf }: Pick<Panel, 'unitOf' | 'timeOf'>): Float64Array {
  const rest = Float64Array.from(values);
  const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-300);
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    const moved = Math.max(takeOutMeans(rest, unitOf), takeOutMeans(rest, timeOf));
    if (moved <= 1e-14 * scale) break;
  }
  return rest;
}

/** How many numbers from 0 up to the greatest one there are. */
export function countOf(codes: Int32Array): number {
  return codes.reduce((most, code) => Math.max(most, code + 1), 0);
}

function takeOutMeans(values: Float64Array, groupOf: Int32Array): number {
  const groups = countOf(groupOf);
  const sums = new Float64Array(groups);
  const counts = new Float64Array(groups);
  values.forEach((value, row) => {
    sums[groupOf[row]!]! += value;
    counts[groupOf[row]!]! += 1;
  });
  let most = 0;
  for (let group = 0; group < groups; group++) {
    if (counts[group]! > 0) sums[group]! /= counts[group]!;
    most = Math.max(most, Math.abs(sums[group]!));
  }
  values.forEach((value, row) => { values[row] = value - sums[groupOf[row]!]!; });
  return most;
}

function lengthOf(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
}

function rowTwice({ unitOf, timeOf }: Panel): number | undefined {
  const seen = new Set<string>();
  for (let row = 0; row < unitOf.length; row++) {
    const key = `${unitOf[row]} ${timeOf[row]}`;
    if (seen.has(key)) return row;
    seen.add(key);
  }
  return undefined;
}

function isNested({ unitOf, clusterOf }: Panel): boolean {
  const clusters = new Map<number, number>();
  return unitOf.every((unit, row) => {
    const known = clusters.get(unit) ?? clusterOf[row]!;
    clusters.set(unit, known);
    return known === clusterOf[row];
  });
}

/** Parts of the panel that share neither units nor times; each costs one parameter less. */
function components({ unitOf, timeOf }: Panel): number {
  const units = countOf(unitOf);
  const parent = Int32Array.from({ length: units + countOf(timeOf) }, (_, index) => index);
  const rootOf = (start: number): number => {
    let node = start;
    while (parent[node] !== node) node = parent[node] = parent[parent[node]!]!;
    return node;
  };
  unitOf.forEach((unit, row) => { parent[rootOf(unit)] = rootOf(units + timeOf[row]!); });
  return new Set(Array.from(unitOf, rootOf)).size;
}
