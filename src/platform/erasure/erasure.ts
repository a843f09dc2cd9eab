import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';

/** A person who is being erased, as every room gets to know it. */
export type Erased = {
  /** The person's id and the ids of entries that were merged into it. */
  readonly personIds: readonly string[];
  /** How the person shows in texts that others wrote: regular expressions of PostgreSQL. */
  readonly traces: readonly string[];
  /** Traces that may mean somebody else, such as a family name that several bear. */
  readonly unsureTraces: readonly string[];
  /** Entries of the contact book in which somebody looked and says that an unsure trace means this person. */
  readonly entryIds: readonly string[];
};

/** What a room does when a person is erased; in the transaction of the erasure, after which nothing of it can come back. */
export type Forget = (tx: Tx, erased: Erased) => Promise<void>;

/** One row that is held about a person: the table with its schema, and its columns by name. */
export type HeldLine = { readonly heldIn: string; readonly line: Readonly<Record<string, unknown>> };

/** Every row of every table that is about these persons (Art. 15 DSGVO), found in the catalogue of the database; for the desk only. */
export async function heldAbout(tx: Tx, personIds: readonly string[]): Promise<HeldLine[]> {
  const found = await sql<HeldLine>`
    select held_in as "heldIn", line from platform.held_about(${[...personIds]}::uuid[])`.execute(tx);
  return found.rows;
}

/** Leaves of the audit who looked at whom and when, and nothing that was noted beside it. */
export const forgetInAudit: Forget = async (tx, { personIds }) => {
  await sql`select platform.forget(${[...personIds]}::uuid[])`.execute(tx);
};
