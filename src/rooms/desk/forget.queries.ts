import { sql } from 'kysely';
import type { Tx } from '#platform/db/tx.ts';
import type { Forget } from '#platform/erasure/erasure.ts';

/** Takes the words about a person out of the contact book and the names out of the words about others; numbers and times stay. */
export const forgetInDesk: Forget = async (tx, { personIds, traces, entryIds, unsureTraces }) => {
  await sql`select desk.forget(
    ${[...personIds]}::uuid[], ${[...traces]}::text[], ${[...entryIds]}::uuid[], ${[...unsureTraces]}::text[])`.execute(tx);
};

/** Entries about others in which one of these expressions occurs, newest first. */
export async function entriesNaming(
  tx: Tx, quartierId: string, traces: readonly string[], notAbout: readonly string[], most: number,
): Promise<{ id: string; number: number; text: string }[]> {
  if (traces.length === 0) return [];
  const found = await sql<{ id: string; number: number; text: string }>`
    select id, number, text from desk.entry
    where quartier_id = ${quartierId} and (person_id is null or person_id <> all (${[...notAbout]}::uuid[]))
      and platform.names_one(concat_ws(' ', text, promise, caller), ${[...traces]}::text[])
    order by number desc limit ${most}`.execute(tx);
  return found.rows;
}
