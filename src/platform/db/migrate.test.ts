import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Client } from 'pg';
import type { PoolConfig } from 'pg';
import { testDatabase } from '../../../tests/support/db.ts';
import { migrate } from './migrate.ts';
import { DatabaseStartError } from './start-error.ts';
import type { DatabaseStartCode } from './start-texts.ts';

const t = await testDatabase();
const base = await mkdtemp(join(tmpdir(), 'miteinander-migrate-'));
after(async () => {
  await t.drop();
  await rm(base, { recursive: true });
});

let count = 0;

/** An empty database, dropped with the test, and a folder with these files. */
async function given(context: { after(done: () => Promise<unknown>): void }, files: Record<string, string>) {
  const database = `migrate_${process.pid}_${count++}`;
  await query({ ...t.connection('postgres'), database: 'postgres' }, `create database ${database} owner miteinander_owner`);
  context.after(() => query({ ...t.connection('postgres'), database: 'postgres' }, `drop database ${database} with (force)`));
  const owner: PoolConfig = { ...t.connection('miteinander_owner'), database };
  const folder = join(base, database);
  await mkdir(folder);
  const put = (more: Record<string, string>): Promise<unknown> =>
    Promise.all(Object.entries(more).map(([name, text]) => writeFile(join(folder, name), text)));
  await put(files);
  const lines: string[] = [];
  return {
    folder, put, lines,
    run: (from = folder) => migrate(owner, from, { onProgress: (line) => lines.push(line) }),
    query: (sql: string) => query(owner, sql),
  };
}

async function query(connection: PoolConfig, sql: string): Promise<unknown[]> {
  const client = new Client(connection);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function refusal(work: Promise<unknown>): Promise<{ code: DatabaseStartCode; facts: object; message: string }> {
  const error = await work.then(() => assert.fail('not refused'), (reason: unknown) => reason);
  assert(error instanceof DatabaseStartError, String(error));
  return error;
}

const people = 'create table person (name text);\n';
const desk = '-- two statements\ncreate table entry (text text);\ninsert into entry values (\'a;b\');\n';

test('migrations are applied once, in order, and other files are left alone', async (context) => {
  const { run, query, lines } = await given(context, { '000002-desk.sql': desk, '000001-people.sql': people, 'schema.sql': 'nonsense' });
  assert.deepEqual(await run(), ['000001-people.sql', '000002-desk.sql']);
  assert.equal(lines.length, 2);
  assert.deepEqual(await run(), []);
  assert.deepEqual(await query('select number, name, length(sha256) as hex from platform_migration.applied order by 1'), [
    { number: 1, name: '000001-people.sql', hex: 64 }, { number: 2, name: '000002-desk.sql', hex: 64 },
  ]);
  assert.deepEqual(await query('select text from entry'), [{ text: 'a;b' }]);
});

test('three processes that migrate at once apply each migration once', async (context) => {
  const { run, query } = await given(context, { '000001-people.sql': people, '000002-desk.sql': desk });
  const applied = await Promise.all([run(), run(), run()]);
  assert.equal(applied.flat().length, 2);
  assert.deepEqual(await query('select count(*)::int as n from entry'), [{ n: 1 }]);
});

test('a migration that fails leaves nothing of itself, keeps the ones before, and names file and line', async (context) => {
  const { run, query, put } = await given(context, { '000001-people.sql': people, '000002-desk.sql': 'create table entry ();\n\nselect * from nowhere;\n' });
  const error = await refusal(run());
  assert.equal(error.code, 'migration-failed');
  assert.deepEqual(error.facts, { name: '000002-desk.sql', line: 3, reason: 'relation "nowhere" does not exist' });
  assert.deepEqual(await query(`select to_regclass('person')::text as person, to_regclass('entry')::text as entry`), [{ person: 'person', entry: null }]);
  await put({ '000002-desk.sql': desk });
  assert.deepEqual(await run(), ['000002-desk.sql']);
});

test('a migration that ends its transaction itself is refused', async (context) => {
  const { run } = await given(context, { '000001-people.sql': `${people}commit; begin;` });
  assert.equal((await refusal(run())).code, 'migration-failed');
});

test('an applied migration that was changed is refused, other line ends are not', async (context) => {
  const { run, put } = await given(context, { '000001-people.sql': people });
  await run();
  await put({ '000001-people.sql': people.replaceAll('\n', '\r\n') });
  assert.deepEqual(await run(), []);
  await put({ '000001-people.sql': `${people}-- afterthought\n` });
  assert.equal((await refusal(run())).code, 'migration-changed');
});

test('a migration numbered before one already applied is refused', async (context) => {
  const { run, put } = await given(context, { '000002-desk.sql': desk });
  await run();
  await put({ '000001-people.sql': people });
  assert.equal((await refusal(run())).code, 'migration-order');
});

test('a wrong name and a number used twice are refused before anything is applied', async (context) => {
  const { run, query, put } = await given(context, { '000001-people.sql': people, '2-desk.sql': desk });
  assert.deepEqual((await refusal(run())).facts, { name: '2-desk.sql' });
  await put({ '2-desk.sql': '', '000001-z.sql': '' });
  assert.deepEqual((await refusal(run())).facts, { name: '000001-z.sql' });
  assert.deepEqual(await query(`select to_regclass('person') as person`), [{ person: null }]);
});

test('older code goes on with a newer database, with a word about it', async (context) => {
  const old = await given(context, { '000001-people.sql': people });
  await old.put({ '000002-desk.sql': desk });
  await old.run();
  await rm(join(old.folder, '000002-desk.sql'));
  old.lines.length = 0;
  assert.deepEqual(await old.run(), []);
  assert.equal(old.lines.length, 1);
  assert.match(old.lines[0]!, /000002-desk\.sql/);
});

test('older code refuses a database with a newer breaking migration', async (context) => {
  const old = await given(context, { '000001-people.sql': people, '000002-desk.sql': `--! breaking\n${desk}` });
  await old.run();
  await rm(join(old.folder, '000002-desk.sql'));
  assert.equal((await refusal(old.run())).code, 'migration-unknown');
});
