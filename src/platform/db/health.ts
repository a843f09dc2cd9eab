import { sql, type Kysely } from 'kysely';

/** True when the database answers a question. */
export async function isReachable(db: Kysely<{}>): Promise<boolean> {
  return sql`select 1`.execute(db).then(() => true, () => false);
}
