/**
 * Division of whole numbers with a named rounding. Numerators stay far below 2^53 (the largest product in the law is
 * Bezugsgroesse × percent × rate, below 10^13), so plain numbers are exact; a numerator that is not throws.
 */

function whole(numerator: number, denominator: number): void {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || numerator < 0 || denominator <= 0) {
    throw new RangeError(`not a division of whole numbers: ${numerator} / ${denominator}`);
  }
}

/** Rounded down. */
export function divideDown(numerator: number, denominator: number): number {
  whole(numerator, denominator);
  return (numerator - numerator % denominator) / denominator;
}

/** Rounded half up (kaufmaennisch). */
export function divideHalfUp(numerator: number, denominator: number): number {
  const down = divideDown(numerator, denominator);
  return 2 * (numerator - down * denominator) >= denominator ? down + 1 : down;
}

/** Rounded up. */
export function divideUp(numerator: number, denominator: number): number {
  const down = divideDown(numerator, denominator);
  return down * denominator === numerator ? down : down + 1;
}

/** Whether the exact quotient lies in the middle between two whole numbers, where authorities round differently. */
export function isTie(numerator: number, denominator: number): boolean {
  whole(numerator, denominator);
  return 2 * (numerator % denominator) === denominator;
}
