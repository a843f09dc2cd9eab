import { ok, refuseAll, type Refusal, type Result } from '../../base/result.ts';

/** A cell as it came: text, a number, or nothing. */
export type Cell = string | number | null;

/** A table of observations: columns of equal length by name, in the order they came. */
export type Table = { readonly rows: number; readonly columns: ReadonlyMap<string, readonly Cell[]> };

/** A column read for analysis: numbers, or levels in the order of their names. */
export type Variable =
  | { readonly kind: 'number'; readonly name: string; readonly values: Float64Array }
  | { readonly kind: 'category'; readonly name: string; readonly levels: readonly string[]; readonly codes: Int32Array };

const mostFaults = 10;
/** Beyond it products of four such numbers, as errors need them, leave the range of a double. */
const greatest = 1e50;
const missingWords = new Set(['', 'NA', 'NaN', 'null']);

/** Whether a cell holds nothing: empty, or one of the words that R and others export for it. */
export function isMissing(cell: Cell): cell is null | string {
  return cell === null || (typeof cell === 'string' && missingWords.has(cell.trim()));
}

/** The number that a cell holds; undefined for text and for what is not finite. Decimal comma is not read, it would be guessed. */
export function numberIn(cell: Cell): number | undefined {
  const value = typeof cell === 'number' ? cell : cell === null || cell.trim() === '' ? Number.NaN : Number(cell);
  return Number.isFinite(value) ? value : undefined;
}

/** Reads a column of numbers. Refuses `column-unknown`, `column-empty`, and by row (from 1) `cell-missing`, `cell-not-number` and `cell-too-large`. */
export function readNumbers(table: Table, name: string): Result<Float64Array> {
  const cells = table.columns.get(name);
  if (cells === undefined) return unknownColumn(table, name);
  if (cells.every(isMissing)) return refused([{ code: 'column-empty', path: name, facts: { column: name } }]);
  const faults: Refusal[] = [];
  const values = Float64Array.from(cells, (cell, row) => {
    const value = numberIn(cell);
    const where = { column: name, row: row + 1 };
    if (value !== undefined && Math.abs(value) > greatest && faults.length < mostFaults) faults.push({ code: 'cell-too-large', path: name, facts: { ...where, value: String(cell) } });
    if (value === undefined && faults.length < mostFaults) {
      faults.push(isMissing(cell) ? { code: 'cell-missing', path: name, facts: where } : { code: 'cell-not-number', path: name, facts: { ...where, value: String(cell) } });
    }
    return value ?? 0;
  });
  return faults.length > 0 ? refused(faults) : ok(values);
}

/** Reads a column of 0 and 1, also written FALSE and TRUE. Refuses as `readNumbers`, `cell-not-binary`, and `group-empty` where one of the two never occurs. */
export function readBinary(table: Table, name: string): Result<Uint8Array> {
  const cells = table.columns.get(name);
  if (cells === undefined) return unknownColumn(table, name);
  const numbers = readNumbers({ rows: table.rows, columns: new Map([[name, cells.map(truthAsNumber)]]) }, name);
  if (!numbers.ok) return numbers;
  const wrong = numbers.value.findIndex((value) => value !== 0 && value !== 1);
  if (wrong !== -1) return refused([{ code: 'cell-not-binary', path: name, facts: { column: name, row: wrong + 1, value: numbers.value[wrong]! } }]);
  const ones = numbers.value.reduce((sum, value) => sum + value, 0);
  if (ones === 0 || ones === table.rows) return refused([{ code: 'group-empty', path: name, facts: { column: name, value: ones === 0 ? 1 : 0 } }]);
  return ok(Uint8Array.from(numbers.value));
}

function truthAsNumber(cell: Cell): Cell {
  const word = typeof cell === 'string' ? cell.trim().toLowerCase() : '';
  return word === 'true' ? 1 : word === 'false' ? 0 : cell;
}

/** Reads a column whose values only tell units apart, such as a district or a person. Refuses `column-unknown` and `cell-missing`. */
export function readLevels(table: Table, name: string): Result<{ readonly levels: readonly string[]; readonly codes: Int32Array }> {
  const cells = table.columns.get(name);
  if (cells === undefined) return unknownColumn(table, name);
  const faults = cells.flatMap((cell, row): Refusal[] => (isMissing(cell) ? [{ code: 'cell-missing', path: name, facts: { column: name, row: row + 1 } }] : []));
  if (faults.length > 0) return refused(faults.slice(0, mostFaults));
  const words = cells.map((cell) => String(cell).trim());
  const levels = [...new Set(words)].sort();
  const codeOf = new Map(levels.map((level, code) => [level, code]));
  return ok({ levels, codes: Int32Array.from(words, (word) => codeOf.get(word)!) });
}

/**
 * Reads a covariate: a category if most of its cells are text, else numbers, so that a slip such as "12x" among numbers is
 * refused and not taken as a level.
 */
export function readVariable(table: Table, name: string): Result<Variable> {
  const cells = table.columns.get(name);
  if (cells === undefined) return unknownColumn(table, name);
  const texts = cells.filter((cell) => !isMissing(cell) && numberIn(truthAsNumber(cell)) === undefined).length;
  if (texts * 2 > cells.filter((cell) => !isMissing(cell)).length) {
    const read = readLevels(table, name);
    return read.ok ? ok({ kind: 'category', name, ...read.value }) : read;
  }
  const read = readNumbers({ rows: table.rows, columns: new Map([[name, cells.map(truthAsNumber)]]) }, name);
  return read.ok ? ok({ kind: 'number', name, values: read.value }) : read;
}

/** The rows that have a value in each of these columns, and how many were left out. */
export function completeRows(table: Table, names: readonly string[]): { readonly table: Table; readonly left: number } {
  const columns = names.map((name) => table.columns.get(name)).filter((cells) => cells !== undefined);
  const kept = Array.from({ length: table.rows }, (_, row) => row).filter((row) => columns.every((cells) => !isMissing(cells[row]!)));
  if (kept.length === table.rows) return { table, left: 0 };
  const picked = new Map([...table.columns].map(([name, cells]) => [name, kept.map((row) => cells[row]!)]));
  return { table: { rows: kept.length, columns: picked }, left: table.rows - kept.length };
}

/** Columns of numbers for a model: every level but the first becomes a column of 0 and 1, named as in R (`raceblack`). */
export function codedColumns(variables: readonly Variable[], withFirstLevel = false): { readonly names: readonly string[]; readonly columns: readonly Float64Array[] } {
  const coded = variables.flatMap((variable) => (variable.kind === 'number'
    ? [[variable.name, variable.values] as const]
    : variable.levels.slice(withFirstLevel ? 0 : 1).map((level) => {
      const code = variable.levels.indexOf(level);
      return [`${variable.name}${level}`, Float64Array.from(variable.codes, (own) => (own === code ? 1 : 0))] as const;
    })));
  return { names: coded.map(([name]) => name), columns: coded.map(([, column]) => column) };
}

function unknownColumn(table: Table, name: string): ReturnType<typeof refused> {
  return refused([{ code: 'column-unknown', path: name, facts: { column: name, columns: [...table.columns.keys()].join(', ') } }]);
}

function refused(faults: readonly Refusal[]): NonNullable<ReturnType<typeof refuseAll>> {
  return refuseAll(faults)!;
}

/** All refusals of several readings together, or all their values. */
export function readAll<T>(results: readonly Result<T>[]): Result<readonly T[]> {
  const refusals = results.flatMap((result) => (result.ok ? [] : [...result.refusals]));
  return refuseAll(refusals) ?? ok(results.flatMap((result) => (result.ok ? [result.value] : [])));
}
