import type { LeastSquares } from './least-squares.ts';

/** Errors that allow for unequal spread (MacKinnon and White 1985); HC1 is Stata's `robust`. */
export type RobustVariant = 'classical' | 'HC0' | 'HC1' | 'HC2' | 'HC3';

/** The covariance of the coefficients: classical (σ²), or one of the sandwiches, as R's `vcov` and sandwich::vcovHC give it. */
export function covarianceOf(model: LeastSquares, variant: RobustVariant): readonly Float64Array[] {
  const { bread, residuals, observations, residualDf, sigma } = model;
  if (variant === 'classical') return bread.map((row) => row.map((value) => value * sigma ** 2));
  const weighted = residuals.map((residual, row) => {
    const leverage = variant === 'HC2' || variant === 'HC3' ? leverageOf(model, row) : 0;
    const bent = variant === 'HC2' ? Math.sqrt(1 - leverage) : variant === 'HC3' ? 1 - leverage : 1;
    return bent > 1e-10 ? weightOf(model, row) * residual / bent : 0;
  });
  const factor = variant === 'HC1' ? observations / residualDf : 1;
  return sandwich(model, scoreRows(model, weighted), factor);
}

/** How errors within a cluster are allowed for. `HC1`: G/(G−1)·(N−1)/(N−K), as sandwich::vcovCL and Stata; `HC0`: without. */
export type ClusterVariant = 'HC0' | 'HC1';

/**
 * The covariance of the coefficients when rows of one cluster may depend on each other (Liang and Zeger 1986). `clusterOf`
 * numbers the clusters from 0; `counted` is K if it shall differ from the number of columns.
 */
export function clusteredCovarianceOf(
  model: LeastSquares, clusterOf: ArrayLike<number>, variant: ClusterVariant = 'HC1', counted = model.names.length,
): readonly Float64Array[] {
  const weighted = model.residuals.map((residual, row) => weightOf(model, row) * residual);
  const sums = new Map<number, Float64Array>();
  const { columns } = model.design;
  for (let row = 0; row < weighted.length; row++) {
    if (weightOf(model, row) === 0) continue;
    const cluster = clusterOf[row]!;
    const sum = sums.get(cluster) ?? new Float64Array(columns.length);
    for (let column = 0; column < columns.length; column++) sum[column]! += columns[column]![row]! * weighted[row]!;
    sums.set(cluster, sum);
  }
  const clusters = sums.size;
  const factor = variant === 'HC0' ? 1 : clusters / (clusters - 1) * (model.observations - 1) / (model.observations - counted);
  return sandwich(model, [...sums.values()], factor);
}

/** The standard errors that stand on the diagonal of a covariance. */
export function standardErrorsOf(covariance: readonly Float64Array[]): Float64Array {
  return Float64Array.from(covariance, (row, index) => Math.sqrt(Math.max(0, row[index]!)));
}

/** The standard error of a sum of coefficients with these multipliers. */
export function standardErrorOf(covariance: readonly Float64Array[], multipliers: ArrayLike<number>): number {
  let variance = 0;
  for (let row = 0; row < covariance.length; row++) {
    for (let column = 0; column < covariance.length; column++) variance += multipliers[row]! * covariance[row]![column]! * multipliers[column]!;
  }
  return Math.sqrt(Math.max(0, variance));
}

function weightOf({ weights }: LeastSquares, row: number): number {
  return weights === undefined ? 1 : weights[row]!;
}

/** The share that a row has in its own fitted value. */
function leverageOf(model: LeastSquares, row: number): number {
  const { bread, design: { columns } } = model;
  let leverage = 0;
  for (let j = 0; j < columns.length; j++) {
    for (let k = 0; k < columns.length; k++) leverage += columns[j]![row]! * bread[j]![k]! * columns[k]![row]!;
  }
  return leverage * weightOf(model, row);
}

function* scoreRows({ design: { columns } }: LeastSquares, weighted: Float64Array): Generator<Float64Array> {
  for (let row = 0; row < weighted.length; row++) {
    if (weighted[row] === 0) continue;
    yield Float64Array.from(columns, (column) => column[row]! * weighted[row]!);
  }
}

function sandwich({ bread }: LeastSquares, scores: Iterable<Float64Array>, factor: number): Float64Array[] {
  const width = bread.length;
  const meat = Array.from({ length: width }, () => new Float64Array(width));
  for (const score of scores) {
    for (let j = 0; j < width; j++) for (let k = 0; k < width; k++) meat[j]![k]! += score[j]! * score[k]!;
  }
  return product(product(bread, meat), bread).map((row) => row.map((value) => value * factor));
}

function product(left: readonly Float64Array[], right: readonly Float64Array[]): Float64Array[] {
  return left.map((row) => Float64Array.from(right, (_, column) => {
    let sum = 0;
    for (let k = 0; k < row.length; k++) sum += row[k]! * right[k]![column]!;
    return sum;
  }));
}
