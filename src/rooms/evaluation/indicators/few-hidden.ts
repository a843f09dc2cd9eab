import { leastCount } from '#core/base/small-counts.ts';

/**
 * Marks the rows of a list that are hidden because fewer than five persons or cases stand behind them. If that is one row
 * alone it could be worked out from the sum shown beside the list; then the smallest other one is hidden as well.
 */
export function fewHidden<Row>(rows: readonly Row[], countOf: (row: Row) => number): { readonly row: Row; readonly isHidden: boolean }[] {
  const hidden = new Set(rows.filter((row) => countOf(row) > 0 && countOf(row) < leastCount));
  const others = rows.filter((row) => !hidden.has(row)).sort((a, b) => countOf(a) - countOf(b));
  if (hidden.size === 1 && others[0] !== undefined) hidden.add(others[0]);
  return rows.map((row) => ({ row, isHidden: hidden.has(row) }));
}
