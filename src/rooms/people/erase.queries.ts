import { sql } from 'kysely';
import type { Tx } from '#platform/db/tx.ts';
import type { Forget } from '#platform/erasure/erasure.ts';

/**
 * How a person shows in texts that others wrote: regular expressions, the longest first, so that a full name goes as a whole;
 * `isSure` is false where the same may mean somebody else.
 */
export async function tracesOf(tx: Tx, personIds: readonly string[]): Promise<{ trace: string; isSure: boolean }[]> {
  const found = await sql<{ trace: string; isSure: boolean }>`
    select trace, bool_or(is_sure) as "isSure" from people.traces(${[...personIds]}::uuid[]) group by trace order by length(trace) desc`.execute(tx);
  return found.rows;
}

/** Empties the rows of a person: name, birth date, household, channels, ties, roles; ends consents and proxies. */
export const forgetInPeople: Forget = async (tx, { personIds, traces }) => {
  await sql`select people.forget(${[...personIds]}::uuid[], ${[...traces]}::text[])`.execute(tx);
};
