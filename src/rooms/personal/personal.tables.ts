import type { ColumnType } from 'kysely';
import type { Temporal } from 'temporal-polyfill';

type Once<T> = ColumnType<T, T, never>;

/** The tables of room personal (PostgreSQL schema `personal`), see migrations/000009-personal.sql. */
export type PersonalTables = {
  'personal.feed': {
    quartier_id: Once<string>; id: Once<string>; person_id: Once<string>; token_hash: Once<Buffer>;
    created_at: Once<Temporal.Instant>; revoked_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>;
  };
};
