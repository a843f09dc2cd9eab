import { sql } from 'kysely';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Arrangement } from './arrangements.queries.ts';
import type { NeedFields } from './needs.queries.ts';

/** Everything that room hilfemix knows of a Quartier. Ids are uuids made by the caller. */
export type HilfemixRows = {
  readonly arrangements: readonly (Omit<Arrangement, 'version'> & { readonly personId: string })[];
  /** A need is closed if `closedOn` is set. */
  readonly needs: readonly (NeedFields & {
    readonly id: string; readonly personId: string; readonly entryId: string | null; readonly closedOn: CalendarDate | null;
  })[];
};

/** So many rows go to the database in one statement. */
const batch = 5_000;

/**
 * Inserts arrangements and needs, for the synthetic Quartier and for moves from other software; run in scope `system` or
 * `quartier`, after the persons. Throws if a row breaks a rule of the database; then nothing of the transaction stays.
 */
export async function importHilfemix(tx: Tx, quartierId: string, rows: HilfemixRows): Promise<void> {
  for (const some of batches(rows.arrangements)) {
    await sql`
      insert into hilfemix.arrangement (quartier_id, person_id, wishes, key_is_where, review_on, agreed_on)
      select ${quartierId}::uuid, r.* from jsonb_to_recordset(${some}::jsonb) as r ("personId" uuid, wishes text,
        "keyIsWhere" text, "reviewOn" date, "agreedOn" date)`.execute(tx);
  }
  for (const some of batches(rows.needs)) {
    await sql`
      insert into hilfemix.need (quartier_id, id, person_id, own_words, activity, urgency, every, every_n, weekdays,
        time_of_day_min, part_of_day, duration_min, starts_on, ends_on, requirements, excluded_person_ids, closed_on,
        entry_id, status)
      select ${quartierId}::uuid, r.*, case when r."closedOn" is null then 'open' else 'closed' end
      from jsonb_to_recordset(${some}::jsonb) as r (id uuid, "personId" uuid, "ownWords" text, activity text,
        urgency smallint, every text, "everyN" smallint, weekdays smallint[], "timeOfDay" smallint, "partOfDay" text,
        duration smallint, "startsOn" date, "endsOn" date, requirements text[], "excludedPersonIds" uuid[],
        "closedOn" date, "entryId" uuid)`.execute(tx);
  }
}

function batches(rows: readonly unknown[]): string[] {
  return Array.from({ length: Math.ceil(rows.length / batch) }, (_, index) =>
    JSON.stringify(rows.slice(index * batch, (index + 1) * batch)));
}
