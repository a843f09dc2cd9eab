import { sql, type Kysely } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { AuthTables } from './session.tables.ts';
import type { PersonRef } from './sessions.ts';

export type AuthDb = Kysely<AuthTables>;

/** The session of a token if it lives. Served by the unique index on the token. */
export function findSession(db: AuthDb, token: string, now: Temporal.Instant) {
  return db.selectFrom('auth.session').select(['id', 'user_id', 'expires_at', 'updated_at', 'means'])
    .where('token', '=', token).where('expires_at', '>', now)
    .executeTakeFirst();
}

/** Moves the end of a live session, but never past its latest, and returns it; undefined if it was ended meanwhile. */
export async function moveEnd(db: AuthDb, sessionId: string, end: Temporal.Instant, now: Temporal.Instant) {
  const moved = await db.updateTable('auth.session')
    .set({ expires_at: sql<Temporal.Instant>`least(latest_at, ${end}::timestamptz)`, updated_at: now })
    .where('id', '=', sessionId).where('expires_at', '>', now)
    .returning('expires_at').executeTakeFirst();
  return moved?.expires_at;
}

/** The live sessions of an account, the newest first. */
export function listLiveSessions(db: AuthDb, accountId: string, now: Temporal.Instant) {
  return db.selectFrom('auth.session').select(['id', 'means', 'user_agent', 'created_at', 'updated_at', 'expires_at'])
    .where('user_id', '=', accountId).where('expires_at', '>', now)
    .orderBy('created_at', 'desc').execute();
}

/** Ends a session of this account; false if it has no such session. */
export async function deleteSession(db: AuthDb, accountId: string, sessionId: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('auth.session')
    .where('user_id', '=', accountId).where('id', '=', sessionId).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Ends all sessions of the account but one; tells how many. */
export async function deleteOtherSessions(db: AuthDb, accountId: string, keptSessionId: string): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('auth.session')
    .where('user_id', '=', accountId).where('id', '<>', keptSessionId).executeTakeFirst();
  return Number(numDeletedRows);
}

/** Ends the session of a token, if there is one. */
export async function deleteSessionOfToken(db: AuthDb, token: string): Promise<void> {
  await db.deleteFrom('auth.session').where('token', '=', token).execute();
}

/** The account with this made-up address, made if it is missing. */
export async function accountWithAddress(db: AuthDb, address: string): Promise<string> {
  const find = () => db.selectFrom('auth.user').select('id').where('email', '=', address).executeTakeFirst();
  const found = await find();
  if (found !== undefined) return found.id;
  const made = await db.insertInto('auth.user').values({ email: address })
    .onConflict((conflict) => conflict.column('email').doNothing()).returning('id').executeTakeFirst();
  return (made ?? await find())!.id;
}

/** Keeps the hash of a new letter and takes an older unused one of the same person out of use. */
export async function insertLetter(db: AuthDb, letter: {
  person: PersonRef; hash: Uint8Array; createdBy: string | null; now: Temporal.Instant; expiresAt: Temporal.Instant;
}): Promise<void> {
  await db.updateTable('auth.letter_code').set({ replaced_at: letter.now })
    .where('quartier_id', '=', letter.person.quartierId).where('person_id', '=', letter.person.personId)
    .where('used_at', 'is', null).where('replaced_at', 'is', null).execute();
  await db.insertInto('auth.letter_code').values({
    quartier_id: letter.person.quartierId,
    person_id: letter.person.personId,
    code_hash: letter.hash,
    created_by: letter.createdBy,
    created_at: letter.now,
    expires_at: letter.expiresAt,
  }).execute();
}

/** Marks a live letter as used and tells whose it was. Of two at the same moment only one gets an answer. */
export async function useLetter(db: AuthDb, hash: Uint8Array, now: Temporal.Instant): Promise<PersonRef | undefined> {
  const used = await db.updateTable('auth.letter_code').set({ used_at: now })
    .where('code_hash', '=', hash).where('used_at', 'is', null).where('replaced_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['quartier_id', 'person_id']).executeTakeFirst();
  return used && { quartierId: used.quartier_id, personId: used.person_id };
}

/** Counts one attempt in each bucket and returns the counts, in one statement; sorted so that two never deadlock. */
export function countAttempts(db: AuthDb, buckets: readonly { bucket: string; windowStart: Temporal.Instant }[]) {
  return db.insertInto('auth.attempt')
    .values(buckets.map(({ bucket, windowStart }) => ({ bucket, window_start: windowStart }))
      .sort((a, b) => (a.bucket < b.bucket ? -1 : 1)))
    .onConflict((conflict) => conflict.columns(['bucket', 'window_start'])
      .doUpdateSet({ count: sql<number>`attempt.count + 1` }))
    .returning(['bucket', 'count']).execute();
}

/** Removes account (its sessions go with it) and letters of a person. */
export async function deletePerson(db: AuthDb, person: PersonRef, address: string): Promise<void> {
  await db.deleteFrom('auth.user').where('email', '=', address).execute();
  await db.deleteFrom('auth.letter_code')
    .where('quartier_id', '=', person.quartierId).where('person_id', '=', person.personId).execute();
}

/** Removes sessions and codes that have expired, and attempts and letters older than the given instants. */
export async function deleteExpired(db: AuthDb, now: Temporal.Instant, attemptsBefore: Temporal.Instant, lettersBefore: Temporal.Instant) {
  await db.deleteFrom('auth.session').where('expires_at', '<=', now).execute();
  await db.deleteFrom('auth.verification').where('expires_at', '<=', now).execute();
  await db.deleteFrom('auth.attempt').where('window_start', '<', attemptsBefore).execute();
  await db.deleteFrom('auth.letter_code').where('expires_at', '<', lettersBefore).execute();
}
