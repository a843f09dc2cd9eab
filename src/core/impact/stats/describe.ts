/** The sum with the lost digits carried along (Neumaier 1974), so that the order of rows hardly matters. */
export function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  let lost = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

/** The arithmetic mean of at least one value. */
export function meanOfValues(values: ArrayLike<number>): number {
  return sumOf(values) / values.length;
}

/** The sample variance (divisor n − 1) of at least two values. */
export function varianceOf(values: ArrayLike<number>): number {
  const mean = meanOfValues(values);
  const squares = new Float64Array(values.length);
  for (let index = 0; index < values.length; index++) squares[index] = (values[index]! - mean) ** 2;
  return sumOf(squares) / (values.length - 1);
}

/** The weighted mean; the weights need not sum to 1. */
export function weightedMeanOf(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  const products = new Float64Array(values.length);
  for (let index = 0; index < values.length; index++) products[index] = values[index]! * weights[index]!;
  return sumOf(products) / sumOf(weights);
}

/** The correlation of Pearson, undefined where one of the two does not vary. */
export function correlationOf(x: ArrayLike<number>, y: ArrayLike<number>): number | undefined {
  const meanX = meanOfValues(x);
  const meanY = meanOfValues(y);
  let xy = 0;
  let xx = 0;
  let yy = 0;
  for (let index = 0; index < x.length; index++) {
    const dx = x[index]! - meanX;
    const dy = y[index]! - meanY;
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  const scale = Math.sqrt(xx) * Math.sqrt(yy);
  return scale > 0 ? Math.max(-1, Math.min(1, xy / scale)) : undefined;
}

/** Kish's effective sample size of weights: (Σw)² / Σw². */
export function effectiveSampleSize(weights: ArrayLike<number>): number {
  let squares = 0;
  for (let index = 0; index < weights.length; index++) squares += weights[index]! ** 2;
  return squares > 0 ? sumOf(weights) ** 2 / squares : 0;
}

/** Which of the definitions of Hyndman and Fan (1996), numbered as in R; 7 is R's default, 6 that of SPSS, 2 that of SAS without ties. */
export type QuantileType = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** The quantile at p in [0, 1] of values that are already sorted; at least one value. */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number, type: QuantileType = 7): number {
  const n = sorted.length;
  const at = (index: number): number => sorted[Math.max(0, Math.min(n - 1, index - 1))]!;
  const fuzz = 4 * Number.EPSILON;
  if (type <= 3) {
    const position = type === 3 ? n * p - 0.5 : n * p;
    const below = Math.floor(position + fuzz);
    const isBetween = position - below > fuzz;
    if (type === 1) return at(isBetween ? below + 1 : below);
    if (type === 2) return isBetween ? at(below + 1) : (at(below) + at(below + 1)) / 2;
    return isBetween || below % 2 === 1 ? at(below + 1) : at(below);
  }
  const [a, b] = ({ 4: [0, 1], 5: [0.5, 0.5], 6: [0, 0], 7: [1, 1], 8: [1 / 3, 1 / 3], 9: [3 / 8, 3 / 8] } as const)[type as 4 | 5 | 6 | 7 | 8 | 9];
  const position = a + p * (n + 1 - a - b);
  const below = Math.floor(position + fuzz);
  const share = Math.abs(position - below) < fuzz ? 0 : position - below;
  return at(below) + (share === 0 ? 0 : share * (at(below + 1) - at(below)));
}

/** The quantile at p in [0, 1] of at least one value in any order. */
export function quantileOf(values: ArrayLike<number>, p: number, type: QuantileType = 7): number {
  return quantileOfSorted(Float64Array.from(values).sort(), p, type);
}
