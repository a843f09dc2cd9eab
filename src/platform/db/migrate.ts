import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, DatabaseError } from 'pg';
import type { ClientConfig } from 'pg';
import { DatabaseStartError } from './start-error.ts';
import { stepText } from './start-texts.ts';

type Migration = {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
  /** Line 1 is `--! breaking`: code that does not know this migration cannot work with its tables. */
  readonly breaking: boolean;
};

type Applied = Pick<Migration, 'number' | 'name' | 'sha256' | 'breaking'>;

export type MigrateOptions = { onProgress(line: string): void };

// Any number that nothing else locks with.
const lockKey = 7_264_017;

/**
 * Brings a database to the newest state: applies the files `NNNNNN-name.sql` of the folder that it has not seen yet, in
 * order, each in a transaction of its own; forward only. Several processes may do so at once. Connect as the owner.
 * Returns the names applied. Throws DatabaseStartError, and changes nothing, if an applied file was altered, one comes
 * too late for its number, or the database holds a breaking migration that this code does not know.
 */
export async function migrate(owner: ClientConfig, folder: string, { onProgress }: MigrateOptions): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = new Client(owner);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    const applied = await readApplied(client);
    const pending = pendingOf(migrations, applied, onProgress);
    for (const migration of pending) {
      onProgress(stepText('migrating', { name: migration.name }));
      await apply(client, migration);
    }
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d.*\.sql$/.test(name)).sort();
  const migrations: Migration[] = [];
  for (const name of names) {
    const number = Number(/^(\d{6})-[a-z0-9-]+\.sql$/.exec(name)?.[1]);
    if (Number.isNaN(number) || number === migrations.at(-1)?.number) throw new DatabaseStartError('migration-name', { name });
    // Git may check files out with CRLF; that is no change.
    const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
    const sha256 = createHash('sha256').update(sql).digest('hex');
    migrations.push({ number, name, sql, sha256, breaking: sql.startsWith('--! breaking\n') });
  }
  return migrations;
}

async function readApplied(client: Client): Promise<Applied[]> {
  await client.query(`
    create schema if not exists platform_migration;
    create table if not exists platform_migration.applied (
      number int primary key,
      name text not null,
      sha256 text not null,
      breaking boolean not null,
      applied_at timestamptz not null default now()
    )`);
  const { rows } = await client.query<Applied>(
    'select number, name, sha256, breaking from platform_migration.applied order by number',
  );
  return rows;
}

function pendingOf(migrations: Migration[], applied: Applied[], onProgress: (line: string) => void): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.number, migration]));
  const newestKnown = migrations.at(-1)?.number ?? 0;
  for (const { number, name, sha256, breaking } of applied) {
    const file = known.get(number);
    if (file === undefined) {
      if (breaking || number < newestKnown) throw new DatabaseStartError('migration-unknown', { name });
      onProgress(stepText('newer-migration', { name }));
    } else if (file.sha256 !== sha256) {
      throw new DatabaseStartError('migration-changed', { name: file.name });
    }
  }
  const done = new Set(applied.map(({ number }) => number));
  const newestApplied = applied.at(-1)?.number ?? 0;
  const pending = migrations.filter(({ number }) => !done.has(number));
  const late = pending.find(({ number }) => number < newestApplied);
  if (late !== undefined) throw new DatabaseStartError('migration-order', { name: late.name });
  return pending;
}

async function apply(client: Client, { number, name, sql, sha256, breaking }: Migration): Promise<void> {
  await client.query('begin');
  try {
    // First the row: should anyone ever migrate without the lock, the second one fails here and not half-way.
    const { rows } = await client.query<{ id: string }>(
      `insert into platform_migration.applied (number, name, sha256, breaking) values ($1, $2, $3, $4)
       returning pg_current_xact_id()::text as id`,
      [number, name, sha256, breaking],
    );
    await client.query(sql);
    const { rows: after } = await client.query<{ id: string | null }>('select pg_current_xact_id_if_assigned()::text as id');
    if (after[0]?.id !== rows[0]?.id) throw new Error('the file ends the transaction itself (commit or rollback)');
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw new DatabaseStartError('migration-failed', { name, line: lineOf(sql, error), reason: (error as Error).message }, { cause: error });
  }
}

function lineOf(sql: string, error: unknown): number {
  const position = error instanceof DatabaseError ? Number(error.position ?? 1) : 1;
  return sql.slice(0, position - 1).split('\n').length;
}
