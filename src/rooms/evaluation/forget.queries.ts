import { sql } from 'kysely';
import type { Forget } from '#platform/erasure/erasure.ts';

/** Takes the name out of answers and remarks; the answers stay under their number and are counted no longer. */
export const forgetInEvaluation: Forget = async (tx, { personIds, traces }) => {
  await sql`select evaluation.forget(${[...personIds]}::uuid[], ${[...traces]}::text[])`.execute(tx);
};
