import { ok, refuse, type Result } from '#core/base/result.ts';
import type { Io } from './command.ts';
import { parseCsv } from './parse-csv.ts';
import { parseJson } from './read-json.ts';
import { readText } from './read-text.ts';

/** A table as it came in: cells by column, in the order of the columns. Text of CSV stays text, JSON keeps its numbers. */
export type ReadTable = { readonly rows: number; readonly columns: ReadonlyMap<string, readonly (string | number | null)[]> };

/**
 * Reads a table from the standard input: CSV with a line of names (RFC 4180; comma, semicolon or tab), or JSON: a list of
 * objects, one per row, or an object of lists, one per column. Refuses what is neither, and names the line or row.
 */
export async function readTable(io: Io): Promise<Result<ReadTable>> {
  const text = await readText(io);
  if (!text.ok) return text;
  const begin = text.value.trimStart();
  if (begin === '') return refuse('table-missing');
  if (begin.startsWith('[') || begin.startsWith('{')) {
    const value = parseJson(text.value);
    return value.ok ? tableOf(value.value) : value;
  }
  const parsed = parseCsv(text.value);
  if (!parsed.ok) return parsed;
  const { names, rows } = parsed.value;
  return ok({ rows: rows.length, columns: new Map(names.map((name, column) => [name, rows.map((row) => row[column]!)])) });
}

function tableOf(value: unknown): Result<ReadTable> {
  if (Array.isArray(value)) return tableOfRows(value);
  const lists = Object.entries(value as object);
  const lengths = new Set(lists.map(([, list]) => (Array.isArray(list) ? list.length : -1)));
  const [length = 0, ...others] = lengths;
  if (length < 1) return refuse('table-not-rows');
  if (others.length > 0) return refuse('table-columns-unequal');
  return tableOfRows(Array.from({ length }, (_, row) => Object.fromEntries(lists.map(([name, list]) => [name, (list as unknown[])[row]]))));
}

function tableOfRows(value: readonly unknown[]): Result<ReadTable> {
  if (value.length === 0) return refuse('table-not-rows');
  const wrong = value.findIndex((row) => typeof row !== 'object' || row === null || Array.isArray(row));
  if (wrong !== -1) return refuse('table-row-invalid', { row: wrong + 1 });
  const rows = value as Record<string, unknown>[];
  const columns = new Map<string, (string | number | null)[]>();
  for (const name of new Set(rows.flatMap((row) => Object.keys(row)))) {
    const cells: (string | number | null)[] = [];
    for (const [index, row] of rows.entries()) {
      const cell = Object.hasOwn(row, name) ? row[name] : null;
      if (typeof cell === 'string' || typeof cell === 'number') cells.push(cell);
      else if (typeof cell === 'boolean') cells.push(cell ? 1 : 0);
      else if (cell === null) cells.push(null);
      else return refuse('table-cell-invalid', { column: name, row: index + 1 }, name);
    }
    columns.set(name, cells);
  }
  return ok({ rows: rows.length, columns });
}
