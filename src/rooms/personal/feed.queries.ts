import { sql, type Kysely } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '#platform/db/tx.ts';
import { hashOfFeedToken } from './feed-token.ts';
import type { PersonalTables } from './personal.tables.ts';

const feeds = (tx: Tx) => tx.withTables<PersonalTables>();

/** Whose calendar the token opens, `.ics` behind it or not; undefined for an unknown or revoked one. */
export async function ownerOfFeed(
  db: Kysely<{}>, token: string,
): Promise<{ quartierId: string; personId: string } | undefined> {
  const hash = hashOfFeedToken(token);
  if (hash === undefined) return undefined;
  const found = await sql<{ quartier_id: string; person_id: string }>`select * from personal.owner_of_feed(${hash})`.execute(db);
  const row = found.rows[0];
  return row && { quartierId: row.quartier_id, personId: row.person_id };
}

/** An address of a calendar that still opens. */
export type Feed = { readonly id: string; readonly createdAt: Temporal.Instant };

/** The live feeds of a person, the newest first. */
export async function listFeeds(tx: Tx, quartierId: string, personId: string): Promise<Feed[]> {
  return feeds(tx).selectFrom('personal.feed').where('quartier_id', '=', quartierId).where('person_id', '=', personId)
    .where('revoked_at', 'is', null).orderBy('created_at', 'desc').orderBy('id')
    .select(['id', 'created_at as createdAt']).execute();
}

/** Opens a feed under the hash of its token; false if a feed with this id was opened before. */
export async function addFeed(
  tx: Tx, quartierId: string, feed: { id: string; personId: string; tokenHash: Buffer; createdAt: Temporal.Instant },
): Promise<boolean> {
  const row = await feeds(tx).insertInto('personal.feed').values({
    quartier_id: quartierId, id: feed.id, person_id: feed.personId, token_hash: feed.tokenHash, created_at: feed.createdAt,
  }).onConflict((known) => known.columns(['quartier_id', 'id']).doNothing()).returning('id').executeTakeFirst();
  return row !== undefined;
}

/** Closes a feed of this person for good; false if there is no such live one. */
export async function closeFeed(tx: Tx, quartierId: string, personId: string, id: string, at: Temporal.Instant): Promise<boolean> {
  const row = await feeds(tx).updateTable('personal.feed').set({ revoked_at: at }).where('quartier_id', '=', quartierId)
    .where('person_id', '=', personId).where('id', '=', id).where('revoked_at', 'is', null)
    .returning('id').executeTakeFirst();
  return row !== undefined;
}
