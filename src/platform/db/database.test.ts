import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { Pool } from 'pg';
import { Temporal } from 'temporal-polyfill';
import { testDatabase } from '../../../tests/support/db.ts';
import { connectionsFromEnvironment } from './connections.ts';
import { openDatabase, refuseIfOwner } from './database.ts';
import { inScope } from './scope.ts';
import type { DatabaseScope } from './scope.ts';
import type { Tx } from './tx.ts';

const t = await testDatabase();
after(() => t.drop());

const elm = '0196f000-0000-7000-8000-00000000000a';
const oak = '0196f000-0000-7000-8000-00000000000b';
const scopeOf = (quartierId: string): DatabaseScope =>
  ({ quartierId, personId: null, organisationId: null, scope: 'quartier', purpose: 'desk:use' });

await sql.raw(`
  create schema trial;
  create table trial.note (quartier_id uuid not null, text text not null);
  alter table trial.note enable row level security;
  create policy quartier on trial.note using (quartier_id = nullif(current_setting('app.quartier', true), '')::uuid);
  grant usage on schema trial to miteinander_app;
  grant select, insert on trial.note to miteinander_app;
  insert into trial.note values ('${elm}', 'Ulme'), ('${oak}', 'Eiche');
`).execute(t.ownerDb);

test('values arrive as text for dates and exact numbers, as number for int8, as Instant for timestamptz', async () => {
  const { rows: [row] } = await sql<{ instant: Temporal.Instant; instants: Temporal.Instant[] }>`select date '2028-02-29' as day, 9007199254740991::int8 as int8, 12.340::numeric as numeric,
    timestamptz '2026-03-29 02:30:00.123456+01' as instant, '{"a":[1]}'::jsonb as json, timestamp '2026-03-29 02:30' as local,
    array[date '0001-01-01', null] as days, array[array[1::int8, 2], array[3, 4]] as matrix,
    array[timestamptz '1970-01-01 00:00+00', timestamptz '2026-03-29 02:30:00.5+05:30'] as instants, interval '1 month 2 days' as interval, null::date as nothing`.execute(t.db);
  assert.deepEqual({ ...row, instant: String(row?.instant), instants: row?.instants.map(String) }, {
    day: '2028-02-29', int8: 9_007_199_254_740_991, numeric: '12.340', instant: '2026-03-29T01:30:00.123456Z', json: { a: [1] },
    local: '2026-03-29 02:30:00', days: ['0001-01-01', null], matrix: [[1, 2], [3, 4]], instants: ['1970-01-01T00:00:00Z', '2026-03-28T21:00:00.5Z'],
    interval: '1 mon 2 days', nothing: null,
  });
});

test('an int8 beyond the safe range throws instead of losing digits, and the connection stays usable', async () => {
  const one = openDatabase({ ...t.connection('miteinander_app'), max: 1 });
  try {
    await assert.rejects(sql`select 9007199254740992::int8`.execute(one.db), RangeError);
    assert.deepEqual((await sql`select 1::int8 as one`.execute(one.db)).rows, [{ one: 1 }]);
  } finally {
    await one.close();
  }
});

test('Temporal values can be given as parameters, alone and in arrays', async () => {
  const instant = Temporal.Instant.from('2026-10-25T00:30:00Z');
  const day = Temporal.PlainDate.from('2026-10-25');
  const { rows } = await sql`select ${instant}::timestamptz = timestamptz '2026-10-25 02:30+02' as instant,
    ${[instant]}::timestamptz[] = array[timestamptz '2026-10-25 02:30+02'] as instants, ${day}::date = date '2026-10-25' as day`.execute(t.db);
  assert.deepEqual(rows, [{ instant: true, instants: true, day: true }]);
});

test('the parsers are the pool\'s own: another pool still gets what pg gives', async () => {
  const other = new Pool(t.connection('miteinander_app'));
  try {
    assert.equal((await other.query('select 1::int8 as one')).rows[0].one, '1');
  } finally {
    await other.end();
  }
});

test('without a scope no row is visible, on a fresh connection and after a scope has ended', async () => {
  const one = openDatabase({ ...t.connection('miteinander_app'), max: 1 });
  const notes = () => sql<{ text: string }>`select text from trial.note order by 1`.execute(one.db).then(({ rows }) => rows);
  try {
    assert.deepEqual(await notes(), []);
    await inScope(one.db, scopeOf(elm), async () => undefined);
    assert.deepEqual(await notes(), []);
    await assert.rejects(inScope(one.db, scopeOf(elm), async () => { throw new Error('on purpose'); }), /on purpose/);
    assert.deepEqual(await notes(), []);
  } finally {
    await one.close();
  }
});

test('a scope sees its Quartier only and cannot write into another', async () => {
  const read = (scope: DatabaseScope) =>
    inScope(t.db, scope, async (tx) => (await sql<{ text: string }>`select text from trial.note`.execute(tx)).rows);
  const all = await Promise.all([elm, oak, elm, oak, elm, oak].map((id) => read(scopeOf(id))));
  assert.deepEqual(all.flat().map(({ text }) => text), ['Ulme', 'Eiche', 'Ulme', 'Eiche', 'Ulme', 'Eiche']);
  await assert.rejects(
    inScope(t.db, scopeOf(elm), (tx) => sql`insert into trial.note values (${oak}, 'fremd')`.execute(tx)), { code: '42501' });
});

test('all five settings are those of the scope, hostile text included', async () => {
  const rows = await inScope(t.db, {
    quartierId: elm, personId: oak, organisationId: null, scope: 'own', purpose: `own:see'; drop table trial.note; --`,
  }, async (tx) => (await sql`select current_setting('app.quartier') as quartier, current_setting('app.person') as person,
    current_setting('app.organisation') as organisation, current_setting('app.scope') as scope,
    current_setting('app.purpose') as purpose`.execute(tx)).rows);
  assert.deepEqual(rows, [{
    quartier: elm, person: oak, organisation: '', scope: 'own', purpose: `own:see'; drop table trial.note; --`,
  }]);
});

test('what the work throws is rolled back, what it returns is committed', async () => {
  const add = (text: string, fail: boolean) => inScope(t.db, scopeOf(elm), async (tx) => {
    await sql`insert into trial.note values (${elm}, ${text})`.execute(tx);
    if (fail) throw new Error('on purpose');
  });
  await assert.rejects(add('lost', true), /on purpose/);
  await add('kept', false);
  const { rows } = await sql`select text from trial.note where text in ('lost', 'kept')`.execute(t.ownerDb);
  assert.deepEqual(rows, [{ text: 'kept' }]);
});

test('statements of one scope that are asked at once are done in their order; the first failure is the one that is told', async () => {
  const add = (tx: Tx, text: string) => sql`insert into trial.note values (${elm}, ${text})`.execute(tx);
  const count = (tx: Tx) => sql<{ n: number }>`select count(*) as n from trial.note where text like 'at once %'`.execute(tx).then(({ rows }) => rows[0]!.n);
  const counts = await inScope(t.db, scopeOf(elm), async (tx) => {
    const [before, , between, , after] = await Promise.all([count(tx), add(tx, 'at once 1'), count(tx), add(tx, 'at once 2'), count(tx)]);
    return [before, between, after];
  });
  assert.deepEqual(counts, [0, 1, 2]);
  await assert.rejects(
    inScope(t.db, scopeOf(elm), (tx) => Promise.all([add(tx, 'at once 3'), sql`select 1/0`.execute(tx), add(tx, 'at once 4')])), { code: '22012' });
  assert.equal(await inScope(t.db, scopeOf(elm), count), 2);
});

test('what closes a scope belongs to it: if it fails, nothing is kept', async () => {
  const kept = () => sql<{ text: string }>`select text from trial.note where text like 'closing %' order by text`.execute(t.ownerDb)
    .then(({ rows }) => rows.map(({ text }) => text));
  const add = async (tx: Tx, text: string) => void await sql`insert into trial.note values (${elm}, ${text})`.execute(tx);
  await inScope(t.db, scopeOf(elm), (tx) => add(tx, 'closing 1'), (tx) => add(tx, 'closing 2'));
  assert.deepEqual(await kept(), ['closing 1', 'closing 2']);
  await assert.rejects(inScope(t.db, scopeOf(elm), (tx) => add(tx, 'closing 3'), async (tx) => void await sql`select 1/0`.execute(tx)), { code: '22012' });
  assert.deepEqual(await kept(), ['closing 1', 'closing 2']);
});

test('a wrong setting is told as such, and a failure that the work kept to itself is no success', async () => {
  await assert.rejects(inScope(t.db, { ...scopeOf(elm), quartierId: 'a\0b' }, (tx) => sql`select 1`.execute(tx)), { code: '22021' });
  await assert.rejects(inScope(t.db, scopeOf(elm), async (tx) => void await sql`select 1/0`.execute(tx).catch(() => undefined)), /rolled back/);
});

test('after its end a scope refuses every statement, so that none runs in the name of the next', async () => {
  const leaked = await inScope(t.db, scopeOf(elm), async (tx) => ({ tx }));
  await assert.rejects(sql`select 1`.execute(leaked.tx), /after its transaction had ended/);
});

test('a read-only scope refuses every change', async () => {
  await assert.rejects(
    inScope(t.db, { ...scopeOf(elm), readOnly: true }, (tx) => sql`insert into trial.note values (${elm}, 'x')`.execute(tx)),
    { code: '25006' });
});

test('the application may not connect as superuser, owner or member of the owner', async () => {
  for (const [role, reason] of [['postgres', 'ist Superuser'], ['miteinander_owner', 'besitzt Tabellen']] as const) {
    const pool = new Pool(t.connection(role));
    await assert.rejects(refuseIfOwner(pool), { code: 'app-role-too-strong', facts: { role, reason } });
    await pool.end();
  }
  const app = new Pool(t.connection('miteinander_app'));
  await refuseIfOwner(app);
  await app.end();
});

test('an external server needs both addresses; none means the embedded one', () => {
  const app = 'postgresql://app:geheim@db.example/miteinander';
  const owner = 'postgres://owner:geheim@db.example/miteinander';
  assert.equal(connectionsFromEnvironment({}), undefined);
  assert.equal(connectionsFromEnvironment({ DATABASE_URL: '' }), undefined);
  assert.deepEqual(connectionsFromEnvironment({ DATABASE_URL: app, DATABASE_OWNER_URL: owner }),
    { app: { connectionString: app }, owner: { connectionString: owner } });
  assert.throws(() => connectionsFromEnvironment({ DATABASE_URL: app }), { code: 'connection-half' });
  assert.throws(() => connectionsFromEnvironment({ DATABASE_OWNER_URL: owner }), { code: 'connection-half' });
  assert.throws(() => connectionsFromEnvironment({ DATABASE_URL: 'mysql://a:geheim@b/c', DATABASE_OWNER_URL: owner }),
    (error: Error & { code?: string }) => error.code === 'connection-invalid' && !error.message.includes('geheim'));
});
