import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Locale } from '#core/base/locale.ts';
import type { Tx } from '#platform/db/tx.ts';

/** A visit that did not happen, and who is to hear of it. */
export type ToTell = { readonly visitId: string; readonly personId: string; readonly email: string; readonly locale: Locale };

/** Who is still to be told by e-mail of visits reported as not done since then. */
export async function listToTell(tx: Tx, since: Temporal.Instant): Promise<ToTell[]> {
  const found = await sql<ToTell>`
    select visit_id as "visitId", person_id as "personId", email, locale from personal.to_tell(${since})`.execute(tx);
  return found.rows;
}

/** Notes that somebody was told; noting it twice is once. */
export async function noteTold(tx: Tx, quartierId: string, { visitId, personId }: ToTell, at: Temporal.Instant): Promise<void> {
  await sql`insert into personal.telling (quartier_id, visit_id, person_id, told_at)
    values (${quartierId}, ${visitId}, ${personId}, ${at}) on conflict do nothing`.execute(tx);
}
