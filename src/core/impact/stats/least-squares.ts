import { Matrix, QrDecomposition } from 'ml-matrix';
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

  const scaled = new Matrix(rows.length, width);
  const right = new Matrix(rows.length, 1);
  rows.forEach((row, index) => {
    const root = weights === undefined ? 1 : Math.sqrt(weights[row]!);
    for (let column = 0; column < width; column++) scaled.set(index, column, columns[column]![row]! * root);
    right.set(index, 0, outcome[row]! * root);
  });
  const lengths = Array.from({ length: width }, (_, column) => {
    let squares = 0;
    for (let index = 0; index < rows.length; index++) squares += scaled.get(index, column) ** 2;
    return Math.sqrt(squares);
  });
  const qr = new QrDecomposition(scaled);
  const r = qr.upperTriangularMatrix;
  const dependent = lengths.findIndex((length, column) => !(Math.abs(r.get(column, column)) > length * collinearBelow));
  if (dependent !== -1) return refuse('column-collinear', { column: names[dependent]! }, names[dependent]!);

  const solved = qr.solve(right);
  const coefficients = Float64Array.from({ length: width }, (_, column) => solved.get(column, 0));
  const residuals = outcome.map((value, row) => columns.reduce((rest, column, index) => rest - column[row]! * coefficients[index]!, value));
  const residualDf = rows.length - width;
  const { unexplained, whole } = sumsOfSquares(outcome, residuals, weights, rows);
  return ok({
    names, coefficients, residuals, bread: breadOf(r, width), design, weights,
    observations: rows.length, residualDf,
    sigma: residualDf > 0 ? Math.sqrt(unexplained / residualDf) : 0,
    rSquared: whole > 0 ? 1 - unexplained / whole : 1,
  });
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

/** R⁻¹ R⁻ᵀ by back substitution. */
function breadOf(r: Matrix, width: number): Float64Array[] {
  const inverse = Array.from({ length: width }, () => new Float64Array(width));
  for (let column = 0; column < width; column++) {
    for (let row = column; row >= 0; row--) {
      let value = row === column ? 1 : 0;
      for (let k = row + 1; k <= column; k++) value -= r.get(row, k) * inverse[k]![column]!;
      inverse[row]![column] = value / r.get(row, row);
    }
  }
  return inverse.map((left) => Float64Array.from(inverse, (right) => {
    let sum = 0;
    for (let k = 0; k < width; k++) sum += left[k]! * right[k]!;
    return sum;
  }));
}
