import type { Branded } from './brand.ts';

/** Money in whole euro cents. Never a float, never euros (ADR 0007). */
export type Cents = Branded<number, 'cents'>;

/** Whole cents. Throws for fractions, NaN and sums beyond the safe integer range: that is a fault in the caller. */
export function cents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not whole cents: ${amount}`);
  return amount as Cents;
}

/** The sum of all amounts; 0 for none. */
export function sumCents(amounts: Iterable<Cents>): Cents {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return cents(sum);
}
