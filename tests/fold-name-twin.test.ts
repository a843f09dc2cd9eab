import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { Client } from 'pg';
import { foldName, foldNameSql } from '#core/search-text/fold-name.ts';
import { testDatabase } from './support/db.ts';

const names = [
  'Müller', 'Mueller', 'MÜLLER', 'Mu\u0308ller', 'Groß', 'GROẞ', 'Hoffmann', 'Łukasz', 'Šołta', 'Erdoğan', 'IŞIK', 'DİLARA', 'Đorđević',
  'Sørensen', 'Müller–Lüdenscheidt', "O'Brien", 'O’Brien', 'Nguyễn Thị Hoa', 'ПЁТР Иваньков', 'ΓΙΏΡΓΟΣ', 'Heinrich 4.', 'أحمد', '', ' -- ', '🌳',
];

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.integer({ min: 1, max: 0x24ff }).map((code) => String.fromCodePoint(code)) }),
  fc.string({ unit: fc.constantFrom(...'aeoußäöüÄÖÜsSeEIİıŁł-\' Σσςæœþ\u0308\u0301ﬁ\u00a0') }),
);

const database = await testDatabase();
const client = new Client(database.connection('miteinander_owner'));
await client.connect();
after(async () => {
  await client.end();
  await database.drop();
});

test('PostgreSQL folds any name exactly as TypeScript does', async () => {
  const texts = [...names, ...fc.sample(anyText, { seed: 2, numRuns: 5000 })].map((text) => text.replaceAll('\u0000', ''));
  const { rows } = await client.query<{ folded: string }>(
    'select platform.fold_name(name) as folded from unnest($1::text[]) with ordinality as given (name, position) order by position',
    [texts],
  );
  assert.deepEqual(rows.map(({ folded }) => folded), texts.map(foldName));
});

test('the function of the migrations is the one that stands beside foldName', async () => {
  const definition = async (): Promise<unknown> =>
    (await client.query(`select pg_get_functiondef('platform.fold_name(text)'::regprocedure) as definition`)).rows;
  const migrated = await definition();
  await client.query('begin');
  await client.query(foldNameSql);
  const expected = await definition();
  await client.query('rollback');
  assert.deepEqual(migrated, expected);
});
