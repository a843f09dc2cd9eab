import { sql } from 'kysely';
import type { Forget } from '#platform/erasure/erasure.ts';

/** Ends what was agreed with a person, removes profile, absences and remarks; the help ledger stays as it was booked. */
export const forgetInHelping: Forget = async (tx, { personIds, traces }) => {
  await sql`select helping.forget(${[...personIds]}::uuid[], ${[...traces]}::text[])`.execute(tx);
};
