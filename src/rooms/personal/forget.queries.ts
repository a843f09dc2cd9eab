import { sql } from 'kysely';
import type { Forget } from '#platform/erasure/erasure.ts';

/** Removes the calendar feeds of a person. */
export const forgetInPersonal: Forget = async (tx, { personIds }) => {
  await sql`select personal.forget(${[...personIds]}::uuid[])`.execute(tx);
};
