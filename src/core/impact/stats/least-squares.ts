import { ok, refuse, type Result } from '../../base/result.ts';

/** A design matrix: one name per column, columns of equal length. The constant is a column like any other. */
export type Design = { readonly names: readonly string[]; readonly columns: readonly Float64Array[] };

/** A fitted linear model, with what its errors are worked out from. */
export type LeastSquares = {
  readonly names: readonly string[];
  readonly coefficients: Float64Array;
  /** Observed less fitted values, unweighted, row by row. */
  readonly residuals: Float64Array;
  /** (X′WX)⁻¹, the bread of every sandwich. */
  readonly bread: readonly Float64Array[];
  readonly design: Design;
  /** Undefined for equal weights. Rows of weight 0 do not take part. */
  readonly weights: Float64Array | undefined;
  /** Rows that take part (weight above 0). */
  readonly observations: number;
  readonly residualDf: number;
  /** Root of the weighted residual sum of squares over `residualDf`; 0 if no degree of freedom is left. */
  readonly sigma: number;
  /** Share of the weighted variance explained, about the mean. */
  readonly rSquared: number;
};

/** R takes a column as a combination of those before it if less than this share of its length is new. */
const collinearBelow = 1e-7;

/** The constant and the given columns. */
export function withConstant(names: readonly string[], columns: readonly Float64Array[], rows: number): Design {
  return { names: ['(Intercept)', ...names], columns: [new Float64Array(rows).fill(1), ...columns] };
}

/**
 * Ordinary or weighted least squares by Householder QR; normal equations would lose six digits on Longley's data. Refuses
 * `rows-too-few` and `column-collinear`, which names the first column that those before it determine.
 */
export function fitLeastSquares(outcome: Float64Array, design: Design, weights?: Float64Array): Result<LeastSquares> {
  const { names, columns } = design;
  const width = columns.length;
  const rows: number[] = [];
  for (let row = 0; row < outcome.length; row++) if (weights === undefined || weights[row]! > 0) rows.push(row);
  if (rows.length < width) return refuse('rows-too-few', { rows: rows.length, columns: width });

  // A loop, because Float64Array.from with a function takes ten times as long.
  const scale = (values: Float64Array): Float64Array => {
    const result = new Float64Array(rows.length);
    for (let index = 0; index < result.length; index++) result[index] = values[rows[index]!]! * (weights === undefined ? 1 : Math.sqrt(weights[rows[index]!]!));
    return result;
  };
  const scaled = columns.map(scale);
  const lengths = scaled.map((column) => Math.sqrt(squaresOf(column, 0)));
  const right = scale(outcome);
  const r = triangularise(scaled, right);
  const dependent = lengths.findIndex((length, column) => !(Math.abs(r[column]![column]!) > length * collinearBelow));
  if (dependent !== -1) return refuse('column-collinear', { column: names[dependent]! }, names[dependent]!);

  const coefficients = new Float64Array(width);
  for (let column = width - 1; column >= 0; column--) {
    let value = right[column]!;
    for (let k = column + 1; k < width; k++) value -= r[column]![k]! * coefficients[k]!;
    coefficients[column] = value / r[column]![column]!;
  }
  const fitted = combine(columns, coefficients);
  const residuals = outcome.map((value, row) => value - fitted[row]!);
  const residualDf = rows.length - width;
  const { unexplained, whole } = sumsOfSquares(outcome, residuals, weights, rows);
  return ok({
    names, coefficients, residuals, bread: breadOf(r, width), design, weights,
    observations: rows.length, residualDf,
    sigma: residualDf > 0 ? Math.sqrt(unexplained / residualDf) : 0,
    rSquared: whole > 0 ? 1 - unexplained / whole : 1,
  });
}

/** The columns times their coefficients, row by row. */
export function combine(columns: readonly Float64Array[], coefficients: Float64Array): Float64Array<ArrayBuffer> {
  const sums = new Float64Array(columns[0]?.length ?? 0);
  columns.forEach((column, index) => {
    const coefficient = coefficients[index]!;
    for (let row = 0; row < sums.length; row++) sums[row]! += column[row]! * coefficient;
  });
  return sums;
}

function sumsOfSquares(outcome: Float64Array, residuals: Float64Array, weights: Float64Array | undefined, rows: readonly number[]): { unexplained: number; whole: number } {
  const weightOf = (row: number): number => weights?.[row] ?? 1;
  let sum = 0;
  let weight = 0;
  for (const row of rows) {
    sum += outcome[row]! * weightOf(row);
    weight += weightOf(row);
  }
  let unexplained = 0;
  let whole = 0;
  for (const row of rows) {
    unexplained += weightOf(row) * residuals[row]! ** 2;
    whole += weightOf(row) * (outcome[row]! - sum / weight) ** 2;
  }
  return { unexplained, whole };
}

function squaresOf(column: Float64Array, from: number): number {
  let squares = 0;
  for (let row = from; row < column.length; row++) squares += column[row]! ** 2;
  return squares;
}

/** Householder's reflections column by column (Golub and Van Loan, Matrix Computations, 5.2): R of the columns; the right side is turned with them. */
function triangularise(columns: readonly Float64Array[], right: Float64Array): Float64Array[] {
  const r = columns.map(() => new Float64Array(columns.length));
  columns.forEach((column, k) => {
    const length = Math.sqrt(squaresOf(column, k));
    const diagonal = column[k]! > 0 ? -length : length;
    r[k]![k] = diagonal;
    column[k]! -= diagonal;
    const squares = squaresOf(column, k);
    const reflect = (target: Float64Array): void => {
      let product = 0;
      for (let row = k; row < column.length; row++) product += column[row]! * target[row]!;
      const factor = squares > 0 ? 2 * product / squares : 0;
      for (let row = k; row < column.length; row++) target[row]! -= factor * column[row]!;
    };
    for (let later = k + 1; later < columns.length; later++) {
      reflect(columns[later]!);
      r[k]![later] = columns[later]![k]!;
    }
    reflect(right);
  });
  return r;
}

/** R⁻¹ R⁻ᵀ by back substitution. */
function breadOf(r: readonly Float64Array[], width: number): Float64Array[] {
  const inverse = Array.from({ length: width }, () => new Float64Array(width));
  for (let column = 0; column < width; column++) {
    for (let row = column; row >= 0; row--) {
      let value = row === column ? 1 : 0;
      for (let k = row + 1; k <= column; k++) value -= r[row]![k]! * inverse[k]![column]!;
      inverse[row]![column] = value / r[row]![row]!;
    }
  }
  return inverse.map((left) => Float64Array.from(inverse, (right) => {
    let sum = 0;
    for (let k = 0; k < width; k++) sum += left[k]! * right[k]!;
    return sum;
  }));
}
