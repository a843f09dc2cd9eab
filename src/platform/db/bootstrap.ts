import { Client } from 'pg';
import type { PoolConfig } from 'pg';

// Another process doing the same at this moment: duplicate_object, duplicate_database, unique_violation.
const alreadyThere = ['42710', '42P04', '23505'];

/**
 * Creates what the software needs in a new cluster, or nothing if it is there: `miteinander_owner` owns the database
 * `miteinander` and runs the migrations; the application is `miteinander_app`, which owns nothing and cannot bypass
 * row-level security.
 */
export async function bootstrap(connection: PoolConfig): Promise<void> {
  const client = new Client(connection);
  await client.connect();
  try {
    const { rows } = await client.query<{ done: boolean }>(
      `select count(*) = 2 and exists (select from pg_database where datname = 'miteinander') as done
         from pg_roles where rolname in ('miteinander_owner', 'miteinander_app')`,
    );
    if (rows[0]?.done === true) return;
    for (const statement of [
      'create role miteinander_owner login nosuperuser nocreatedb nocreaterole nobypassrls',
      'create role miteinander_app login nosuperuser nocreatedb nocreaterole nobypassrls',
      'create database miteinander owner miteinander_owner',
    ]) {
      await client.query(statement).catch((error: { code?: string }) => {
        if (!alreadyThere.includes(error.code ?? '')) throw error;
      });
    }
  } finally {
    await client.end();
  }
}
