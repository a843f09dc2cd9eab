/** P-values of several outcomes corrected by Holm (1979): the chance of a single false finding stays below the level. */
export function holm(values: readonly number[]): number[] {
  return stepwise(values, 1, (p, rank, n) => p * (n - rank), Math.max);
}

/** By Benjamini and Hochberg (1995): the expected share of false findings among all findings stays below the level. */
export function benjaminiHochberg(values: readonly number[]): number[] {
  return stepwise(values, -1, (p, rank, n) => p * n / (n - rank), Math.min);
}

/** Walks the values in order (1 rising, −1 falling), corrects each by its place, and keeps them monotone. */
function stepwise(values: readonly number[], direction: 1 | -1, correct: (p: number, rank: number, n: number) => number, keep: (a: number, b: number) => number): number[] {
  const order = values.map((_, index) => index).sort((a, b) => direction * (values[a]! - values[b]!));
  const corrected = values.map(() => 0);
  let last: number | undefined;
  order.forEach((index, rank) => {
    const own = Math.min(1, correct(values[index]!, rank, values.length));
    last = last === undefined ? own : keep(last, own);
    corrected[index] = last;
  });
  return corrected;
}
