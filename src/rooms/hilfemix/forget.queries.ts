import { sql } from 'kysely';
import type { Forget } from '#platform/erasure/erasure.ts';

/** Removes the arrangement of a person, empties and closes the needs; what was done for them stays in the help ledger. */
export const forgetInHilfemix: Forget = async (tx, { personIds, traces }) => {
  await sql`select hilfemix.forget(${[...personIds]}::uuid[], ${[...traces]}::text[])`.execute(tx);
};
