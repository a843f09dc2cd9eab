import { sql } from 'kysely';
import type { Activity } from '#core/base/activity.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Entry } from './desk.queries.ts';

/** A line of the contact book as it is brought along; `at` is an instant as text (ISO 8601 with offset or `Z`). */
export type ImportedEntry = Omit<Entry, 'number' | 'personName' | 'at'> & { readonly at: string; readonly unmetActivity: Activity | null };

/** So many rows go to the database in one statement. */
const batch = 5_000;

/**
 * Appends entries to the contact book, numbered on from its last number in the order given, for the synthetic Quartier and
 * for moves from other software; run in scope `system` or `quartier`. An entry follows the one that opened its matter.
 * Throws if a row breaks a rule of the database; then nothing of the transaction stays.
 */
export async function importDesk(tx: Tx, quartierId: string, entries: readonly ImportedEntry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += batch) {
    const rows = entries.slice(from, from + batch).map((entry, index) => ({ ...entry, place: index + 1 }));
    await sql`
      with numbers as (
        insert into desk.numbering as n (quartier_id, last_number) values (${quartierId}, ${rows.length})
        on conflict (quartier_id) do update set last_number = n.last_number + ${rows.length} returning last_number)
      insert into desk.entry (quartier_id, id, number, thread_id, at, recorded_by, channel, kind, person_id, caller, callback,
        text, promise, due, state_after, unmet_activity)
      select ${quartierId}::uuid, r.id, numbers.last_number - ${rows.length} + r.place, r."threadId", r.at, r."recordedBy",
        r.channel, r.kind, r."personId", r.caller, r.callback, r.text, r.promise, r.due, r."stateAfter", r."unmetActivity"
      from numbers, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, place integer, "threadId" uuid,
        at timestamptz, "recordedBy" uuid, channel text, kind text, "personId" uuid, caller text, callback text, text text,
        promise text, due date, "stateAfter" text, "unmetActivity" text)
      order by r.place`.execute(tx);
  }
}
