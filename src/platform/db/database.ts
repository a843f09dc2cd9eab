import type { Duplex } from 'node:stream';
import { Kysely, PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';
import type { ClientBase, PoolConfig } from 'pg';
import { Temporal } from 'temporal-polyfill';
import { DatabaseStartError } from './start-error.ts';

/** A database as the code uses it. */
export type Database = {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  readonly db: Kysely<{}>;
  readonly pool: Pool;
  /** Waits for what is under way and closes all connections. */
  close(): Promise<void>;
};

/**
 * Opens a pool of connections whose values arrive as the house wants them: `date` as `YYYY-MM-DD`, `timestamptz` as
 * `Temporal.Instant`, `int8` as number (throws beyond 2^53 − 1), `numeric`, `interval` and `timestamp` as text, `json`
 * parsed; arrays of these likewise. Temporal values may be given as parameters. Statements asked at once on one connection
 * are sent at once. Opens no connection by itself.
 */
export function openDatabase(config: PoolConfig): Database {
  const pool = new Pool({
    options: plannerSettings, pipeline: true, idleTimeoutMillis: longestIdle, ...config, types: { getTypeParser } as PoolConfig['types'] & {},
  });
  pool.on('connect', dressClient);
  // An idle connection that breaks (server stopped) must not end the process; the next query tells.
  pool.on('error', () => undefined);
  const db = new Kysely<{}>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, close: () => db.destroy() };
}

// Policies hide how many rows a condition leaves, so the planner guesses: it plans each call anew, reads whole tables once
// and loops over them. With these a page takes a half to two thirds of the time (docs/benchmarks.md): plans are kept, index
// look-ups count as cheap as they are in memory, and no table is held back to be looped over.
const plannerSettings = '-c plan_cache_mode=force_generic_plan -c random_page_cost=1.1 -c enable_material=off -c jit=off';

// A connection holds the plans of its statements, and without them a page takes several times as long. So it outlives the
// pauses of a desk, and ends when the desk is closed.
const longestIdle = 30 * 60_000;

type Parse = (text: string) => unknown;

const oids: Readonly<Record<number, Parse>> = {
  20: parseInt8, // int8
  1082: String, // date
  1114: String, // timestamp
  1184: parseInstant, // timestamptz
  1186: String, // interval
  1700: String, // numeric
};
// The array type of each type above.
const elementOf: Readonly<Record<number, number>> = { 1016: 20, 1182: 1082, 1115: 1114, 1185: 1184, 1187: 1186, 1231: 1700 };
const parseTextArray = parserOf(1009);

function getTypeParser(oid: number, format?: string): Parse {
  if (format !== 'binary') {
    const own = oids[oid];
    if (own !== undefined) return own;
    const element = oids[elementOf[oid] ?? 0];
    if (element !== undefined) return (text) => mapNested(parseTextArray(text), element);
  }
  return parserOf(oid, format);
}

// pg's own parser; its types list only some of the numbers it takes.
function parserOf(oid: number, format = 'text'): Parse {
  return types.getTypeParser(oid as Parameters<typeof types.getTypeParser>[0], format as 'text') as Parse;
}

function mapNested(value: unknown, parse: Parse): unknown {
  if (Array.isArray(value)) return value.map((item) => mapNested(item, parse));
  return value === null ? null : parse(value as string);
}

function parseInt8(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`int8 beyond the safe range: ${text}`);
  return number;
}

// What our clock writes, to the millisecond: read in a tenth of the time, and a week holds hundreds of them.
const plainInstant = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,3})?[+-]\d\d(:\d\d)?$/;

function parseInstant(text: string): Temporal.Instant {
  const plain = plainInstant.exec(text);
  if (plain !== null) {
    return Temporal.Instant.fromEpochMilliseconds(Date.parse(`${text.slice(0, 10)}T${text.slice(11)}${plain[1] === undefined ? ':00' : ''}`));
  }
  // PostgreSQL writes `2026-11-22 17:55:07.123+00`; its `infinity` is no instant and throws.
  return Temporal.Instant.from(text);
}

// So many statements of one connection are kept prepared; whatever comes later is planned each time. Lists of changing
// length make ever new statements, which would fill the memory of the server.
const mostPrepared = 400;
const longestPrepared = 8_000;

// Planning a statement under row-level security costs as much as running it, so a connection prepares each one once. And
// pg would send a Temporal value as JSON, in quotes; PostgreSQL wants its plain text.
function dressClient(client: ClientBase): void {
  const query = client.query.bind(client) as (...all: unknown[]) => unknown;
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined || names.size >= mostPrepared || text.length > longestPrepared) return known;
    const name = `s${names.size}`;
    names.set(text, name);
    return name;
  };
  const gather = gatherWrites(client);
  client.query = ((first: unknown, second: unknown, ...rest: unknown[]) => {
    gather();
    // A text without parameters may hold several statements, which cannot be prepared.
    if (typeof first === 'string' && Array.isArray(second) && second.length > 0) {
      const name = nameOf(first);
      return query({ text: first, values: second.map(toParameter), ...(name === undefined ? {} : { name }) }, ...rest);
    }
    const values = (first as { values?: unknown } | null)?.values;
    if (Array.isArray(values)) return query({ ...(first as object), values: values.map(toParameter) }, second, ...rest);
    return query(first, second, ...rest);
  }) as typeof client.query;
}

// What is asked at once leaves in one write: each one wakes the server, which costs as much as a small statement.
function gatherWrites(client: ClientBase): () => void {
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
  let isHeld = false;
  return () => {
    if (isHeld) return;
    isHeld = true;
    stream.cork();
    process.nextTick(() => {
      isHeld = false;
      stream.uncork();
    });
  };
}

function toParameter(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toParameter);
  const tag = typeof value === 'object' && value !== null ? (value as { [Symbol.toStringTag]?: string })[Symbol.toStringTag] : undefined;
  return tag?.startsWith('Temporal.') === true ? String(value) : value;
}

/**
 * Refuses (DatabaseStartError) a pool whose role row-level security does not bind: a superuser, one with BYPASSRLS, or
 * one that owns, or is a member of a role that owns, a table outside the system schemas.
 */
export async function refuseIfOwner(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ role: string; rolsuper: boolean; rolbypassrls: boolean; owns: boolean }>(
    `select rolname as role, rolsuper, rolbypassrls, exists (
       select from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
          and n.nspname not like 'pg\\_%' and pg_has_role(current_user, c.relowner, 'member')) as owns
       from pg_roles where rolname = current_user`,
  );
  const found = rows[0]!;
  const reason = found.rolsuper ? 'ist Superuser' : found.rolbypassrls ? 'hat BYPASSRLS' : found.owns ? 'besitzt Tabellen' : undefined;
  if (reason !== undefined) throw new DatabaseStartError('app-role-too-strong', { role: found.role, reason });
}
