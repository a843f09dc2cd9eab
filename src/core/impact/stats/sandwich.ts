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

/**
 * The standard error of a sum of coefficients by leaving out each group of rows once (jackknife): the root of
 * (G−1)/G · Σ (c′(β − β₍g₎))², without refitting, as β − β₍g₎ = (X′WX − X_g′W_gX_g)⁻¹ X_g′W_g u_g. In small groups the sandwiches are too
 * small, since residuals shrink where a row weighs much (MacKinnon and White 1985; Bell and McCaffrey 2002); with groups of one row it is HC3
 * times (n−1)/n. Undefined where some group cannot be left out.
 */
export function jackknifeErrorOf(model: LeastSquares, groupOf: (row: number) => number, multipliers: ArrayLike<number>): { readonly standardError: number; readonly groups: number } | undefined {
  const { design: { columns }, residuals } = model;
  const rowsOf = Map.groupBy(residuals.keys().filter((row) => weightOf(model, row) > 0), groupOf);
  const whole = crossProducts(model, rowsOf.values().toArray().flat());
  let squares = 0;
  for (const rows of rowsOf.values()) {
    const own = crossProducts(model, rows);
    const score = Float64Array.from(columns, (column) => rows.reduce((sum, row) => sum + column[row]! * weightOf(model, row) * residuals[row]!, 0));
    const change = solvePositive(whole.map((line, j) => line.map((value, k) => value - own[j]![k]!)), score);
    if (change === undefined) return undefined;
    squares += change.reduce((sum, value, j) => sum + value * multipliers[j]!, 0) ** 2;
  }
  return { standardError: Math.sqrt((rowsOf.size - 1) / rowsOf.size * squares), groups: rowsOf.size };
}

function crossProducts(model: LeastSquares, rows: readonly number[]): Float64Array[] {
  const { columns } = model.design;
  const sums = columns.map(() => new Float64Array(columns.length));
  for (const row of rows) {
    const weight = weightOf(model, row);
    for (let j = 0; j < columns.length; j++) {
      const value = columns[j]![row]! * weight;
      for (let k = 0; k <= j; k++) sums[j]![k]! += value * columns[k]![row]!;
    }
  }
  for (let j = 0; j < columns.length; j++) for (let k = 0; k < j; k++) sums[k]![j] = sums[j]![k]!;
  return sums;
}

/** Solves A x = b for a positive definite A by Cholesky, in place; undefined if A has lost a direction. */
function solvePositive(a: readonly Float64Array[], b: Float64Array): Float64Array | undefined {
  const width = b.length;
  for (let j = 0; j < width; j++) {
    const diagonal = a[j]![j]!;
    let pivot = diagonal;
    for (let k = 0; k < j; k++) pivot -= a[j]![k]! ** 2;
    if (!(pivot > 1e-12 * diagonal)) return undefined;
    const root = Math.sqrt(pivot);
    a[j]![j] = root;
    for (let i = j + 1; i < width; i++) {
      let value = a[i]![j]!;
      for (let k = 0; k < j; k++) value -= a[i]![k]! * a[j]![k]!;
      a[i]![j] = value / root;
    }
  }
  for (let i = 0; i < width; i++) {
    for (let k = 0; k < i; k++) b[i]! -= a[i]![k]! * b[k]!;
    b[i]! /= a[i]![i]!;
  }
  for (let i = width - 1; i >= 0; i--) {
    for (let k = i + 1; k < width; k++) b[i]! -= a[k]![i]! * b[k]!;
    b[i]! /= a[i]![i]!;
  }
  return b;
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
