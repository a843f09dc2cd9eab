import { leastCount } from '#core/base/small-counts.ts';
import type { Indicator } from '#core/impact/indicators/indicators.ts';

/**
 * The value of an indicator as it may leave the desk. `unknown`: nothing was counted that could tell, which is not 0.
 * `masked`: so few stand behind it that a person could be recognised. `n` is how many persons or cases it rests on.
 */
export type Figure =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'masked' }
  | { readonly kind: 'value'; readonly value: number; readonly n: number | null; readonly range?: { readonly least: number; readonly most: number } };

export type IndicatorFigure = { readonly indicator: Indicator; readonly figure: Figure };

const unknown: Figure = { kind: 'unknown' };
const masked: Figure = { kind: 'masked' };

/** A number of persons or places; masked from 1 to 4. `isKnown` is false where nothing was written down at all. */
export function countFigure(count: number | null, isKnown: boolean): Figure {
  if (!isKnown || count === null) return unknown;
  return isSmall(count) ? masked : { kind: 'value', value: count, n: count };
}

/** A share of persons or cases; masked if either side of it is so small that somebody could be recognised. */
export function shareFigure(part: number | null, whole: number | null): Figure {
  if (part === null || whole === null || whole === 0) return unknown;
  return isSmall(whole) || isSmall(part) || isSmall(whole - part) ? masked : { kind: 'value', value: part / whole, n: whole };
}

/** A sum, mean, median or share of hours that rests on so many persons or cases; masked if they are few. */
export function amountFigure(amount: number | null, n: number | null, range?: { readonly least: number; readonly most: number }): Figure {
  if (amount === null || n === null || n === 0 || !Number.isFinite(amount)) return unknown;
  return isSmall(n) ? masked : { kind: 'value', value: amount, n, ...(range === undefined ? {} : { range }) };
}

function isSmall(count: number): boolean {
  return count > 0 && count < leastCount;
}
