import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Io } from './command.ts';
import { parseCsv } from './parse-csv.ts';
import { readTable } from './read-table.ts';

const codeOf = (result: { ok: boolean; refusals?: readonly { code: string; facts?: unknown }[] }): unknown => [result.refusals?.[0]?.code, result.refusals?.[0]?.facts];

function ioOf(text: string | Uint8Array): Io {
  return { locale: 'de', stdin: (async function* stdin() { yield text; })(), out: () => undefined, error: () => undefined };
}

test('whatever is written by RFC 4180 is read as it was, with each separator and line end', () => {
  const field = fc.string({ unit: fc.constantFrom('a', 'ü', '"', ',', ';', '\t', '\n', '\r\n', ' ', '1'), maxLength: 6 });
  fc.assert(fc.property(fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 8 }), fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n'), (rows, separator, end) => {
    const text = [['one', 'two'], ...rows].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join(end);
    assert.deepEqual(parseCsv(text), { ok: true, value: { names: ['one', 'two'], rows: rows.map((row) => [...row]) } });
  }), { numRuns: 300 });
});

test('plain fields, a last line without end, empty lines and the row names of R', () => {
  assert.deepEqual(parseCsv('"","x"\n1, 2\n\n2,3'), { ok: true, value: { names: ['', 'x'], rows: [['1', ' 2'], ['2', '3']] } });
  assert.deepEqual(parseCsv('a;b,c;d\r\n1;2;3\r\n'), { ok: true, value: { names: ['a', 'b,c', 'd'], rows: [['1', '2', '3']] } });
});

test('what is no CSV is refused with its line', () => {
  assert.deepEqual(codeOf(parseCsv('a,b\n1,"2\n3,4')), ['csv-quote-open', { line: 2 }]);
  assert.deepEqual(codeOf(parseCsv('a,b\n1,"2\n3",4,5')), ['csv-row-length', { line: 2, found: 4, expected: 2 }]);
  assert.deepEqual(codeOf(parseCsv('a,b\n"1\n1",2\n3\n')), ['csv-row-length', { line: 4, found: 1, expected: 2 }]);
  assert.deepEqual(codeOf(parseCsv('a,b\n1,2"3"\n')), ['csv-quote-stray', { line: 2 }]);
  assert.deepEqual(codeOf(parseCsv('a,b\n1,"2"3\n')), ['csv-quote-stray', { line: 2 }]);
  assert.deepEqual(codeOf(parseCsv('a,a\n1,2\n')), ['csv-column-twice', { column: 'a' }]);
  assert.deepEqual(codeOf(parseCsv('a,,b\n1,2,3\n')), ['csv-column-unnamed', { column: 2 }]);
  assert.deepEqual(codeOf(parseCsv('a,b\n')), ['csv-rows-missing', undefined]);
});

test('a table comes as CSV, as JSON rows or as JSON columns; true counts as 1, what is left out as missing', async () => {
  const expected = { ok: true, value: { rows: 2, columns: new Map([['a', [1, 0]], ['b', ['x', null]]]) } };
  assert.deepEqual(await readTable(ioOf('[{"a":true,"b":"x"},{"a":0}]')), expected);
  assert.deepEqual(await readTable(ioOf('{"a":[1,false],"b":["x",null]}')), expected);
  assert.deepEqual(await readTable(ioOf('\u{feff}a,b\n1,x\n')), { ok: true, value: { rows: 1, columns: new Map([['a', ['1']], ['b', ['x']]]) } });
  for (const [text, code] of [['', 'table-missing'], ['[]', 'table-not-rows'], ['{"a":1}', 'table-not-rows'], ['{"a":[1],"b":[]}', 'table-columns-unequal'], ['[1]', 'table-row-invalid'], ['[{"a":[1]}]', 'table-cell-invalid'], ['[{', 'json-broken']] as const) {
    assert.equal((codeOf(await readTable(ioOf(text))) as string[])[0], code, text);
  }
  assert.deepEqual((codeOf(await readTable(ioOf(Uint8Array.of(97, 255, 10)))) as string[])[0], 'json-not-utf8');
});
