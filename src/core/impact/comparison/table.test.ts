import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codedColumns, completeRows, readBinary, readLevels, readNumbers, readVariable, type Cell, type Table } from './table.ts';

const tableOf = (columns: Record<string, readonly Cell[]>): Table => ({ rows: Object.values(columns)[0]!.length, columns: new Map(Object.entries(columns)) });
const codesOf = (result: { ok: boolean; refusals?: readonly { code: string; facts?: { row?: unknown } }[] }): unknown => result.refusals?.map(({ code, facts }) => `${code} ${facts?.row ?? ''}`.trim());

test('numbers are read from text and numbers; every other cell is refused with its row', () => {
  const table = tableOf({ a: ['1', ' 2.5 ', -3, '1e3', 0], b: ['1', 'x', '', '1,5', '1e60'], c: ['', null, 'NA', ' ', ''] });
  assert.deepEqual(readNumbers(table, 'a'), { ok: true, value: Float64Array.of(1, 2.5, -3, 1000, 0) });
  assert.deepEqual(codesOf(readNumbers(table, 'b')), ['cell-not-number 2', 'cell-missing 3', 'cell-not-number 4', 'cell-too-large 5']);
  assert.deepEqual(codesOf(readNumbers(table, 'c')), ['column-empty']);
  assert.deepEqual(codesOf(readNumbers(table, 'd')), ['column-unknown']);
});

test('groups are 0 and 1, or false and true in any letters, and both occur', () => {
  assert.deepEqual(readBinary(tableOf({ t: ['TRUE', 'false', 1, '0'] }), 't'), { ok: true, value: Uint8Array.of(1, 0, 1, 0) });
  assert.deepEqual(codesOf(readBinary(tableOf({ t: [0, 1, 2] }), 't')), ['cell-not-binary 3']);
  assert.deepEqual(codesOf(readBinary(tableOf({ t: [1, 1] }), 't')), ['group-empty']);
});

test('text makes a category, whose first level has no column; a slip among numbers is refused', () => {
  const race = readVariable(tableOf({ race: ['white', 'black', 'hispan', 'white'] }), 'race');
  assert.ok(race.ok);
  assert.deepEqual(codedColumns([race.value]), { names: ['racehispan', 'racewhite'], columns: [Float64Array.of(0, 0, 1, 0), Float64Array.of(1, 0, 0, 1)] });
  assert.equal(codedColumns([race.value], true).names.length, 3);
  assert.deepEqual(codesOf(readVariable(tableOf({ age: ['70', '81', '8o', '77'] }), 'age')), ['cell-not-number 3']);
  assert.deepEqual(codesOf(readLevels(tableOf({ unit: ['a', 'NA'] }), 'unit')), ['cell-missing 2']);
});

test('rows without a value in the named columns are left out and counted', () => {
  const { table, left } = completeRows(tableOf({ a: [1, null, 3], b: ['', 'x', 'y'], c: [null, null, null] }), ['a', 'b']);
  assert.deepEqual([table.rows, left, table.columns.get('b')], [1, 2, ['y']]);
});
