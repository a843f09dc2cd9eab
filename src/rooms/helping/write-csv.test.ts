import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeCsv } from './write-csv.ts';

const textOf = (rows: readonly (readonly (string | number | null)[])[]): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(['a'], rows));

test('A spreadsheet reads umlauts, and no text of ours becomes a formula', () => {
  assert.equal(textOf([['Müller; "Hans"', -60, null]]), '\uFEFFa\r\n"Müller; ""Hans""";-60;\r\n');
  for (const text of ['=1+1', '+49', '-x', '@sum', ' =1', '\t=1', '\u00a0=1']) {
    assert.ok(textOf([[text]]).split('\r\n')[1]!.replace(/^"/, '').startsWith('\''), JSON.stringify(text));
  }
});
