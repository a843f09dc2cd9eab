import type { Refusal } from '../../base/result.ts';

/** The largest amount taken for no slip of the pen: a million euros. */
const mostCents = 100_000_000;

/** Adds a refusal if the amount is no whole number of cents between the bounds. */
export function checkAmount(amount: number, least: number, path: string, refusals: Refusal[]): void {
  if (!Number.isInteger(amount) || amount < least || amount > mostCents) {
    refusals.push({ code: 'law-amount-invalid', facts: { least, most: mostCents }, path });
  }
}
