import type { Id } from './model.ts';

const tables = [
  'household', 'person', 'organisation', 'tie', 'proxy', 'need', 'arrangement', 'consent',
  'entry', 'request', 'commission', 'ending', 'visit', 'report', 'ledger', 'grading', 'evaluation', 'analyses', 'calls',
] as const;
export type Table = (typeof tables)[number];

/**
 * A counter that hands out the ids of one table: seed, table and row number in the custom layout of UUID version 8
 * (RFC 9562, 5.8). They look made up on purpose, and rising numbers keep database indexes compact.
 */
export function idsOf(seed: number, table: Table): () => Id {
  const hex = (n: number, digits: number): string => n.toString(16).padStart(digits, '0');
  const prefix = `${hex(seed >>> 0, 8)}-${hex(tables.indexOf(table) + 1, 4)}-8000-8000-`;
  let row = 0;
  return () => prefix + hex(++row, 12);
}
