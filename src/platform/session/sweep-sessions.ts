import type { Kysely } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { AuthTables } from './session.tables.ts';
import { deleteExpired } from './session.queries.ts';

/** Removes sessions and codes that have expired, codes two days after their end, letters after ninety. */
export async function sweepSessions(db: Kysely<{}>, now: Temporal.Instant): Promise<void> {
  await deleteExpired(db.withTables<AuthTables>(), now, now.subtract({ hours: 48 }), now.subtract({ hours: 90 * 24 }));
}
