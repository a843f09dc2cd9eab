import { sql } from 'kysely';
import type { Forget } from '#platform/erasure/erasure.ts';

/** Removes self-checks and every sheet that bears the name; gradings, bookings, numbers and sums stay. */
export const forgetInEntitlements: Forget = async (tx, { personIds, traces }) => {
  await sql`select entitlements.forget(${[...personIds]}::uuid[], ${[...traces]}::text[])`.execute(tx);
};
