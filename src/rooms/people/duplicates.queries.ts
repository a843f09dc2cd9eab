import { sql } from 'kysely';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { PersonFields } from './persons.queries.ts';
import type { PeopleTables } from './people.tables.ts';

const people = (tx: Tx) => tx.withTables<PeopleTables>();

/** Pairs of active persons who may be one, most alike first; `score` from 0.75 to 1. */
export async function selectLikelyDuplicates(tx: Tx, most: number): Promise<{ oneId: string; otherId: string; score: number }[]> {
  const found = await sql<{ oneId: string; otherId: string; score: number }>`
    select one_id as "oneId", other_id as "otherId", score from people.likely_duplicates(${most})`.execute(tx);
  return found.rows;
}

/** What hangs on a person in this room. */
export type Hanging = { readonly channels: number; readonly ties: number; readonly consents: number; readonly roles: number };

/** How many channels, ties, consents and roles a person has, to weigh two entries against each other. */
export async function countHanging(tx: Tx, quartierId: string, personId: string): Promise<Hanging> {
  const found = await sql<Hanging>`
    select
      (select count(*)::integer from people.channel where quartier_id = ${quartierId} and person_id = ${personId}) as channels,
      (select count(*)::integer from people.tie where quartier_id = ${quartierId} and ${personId} in (person_id, other_person_id)) as ties,
      (select count(*)::integer from people.live_consent where quartier_id = ${quartierId} and person_id = ${personId}) as consents,
      (select count(*)::integer from people.role where quartier_id = ${quartierId} and person_id = ${personId}) as roles`.execute(tx);
  return found.rows[0]!;
}

/** Locks both rows until the transaction ends, so that two merges of the same person follow one another. */
export async function lockPair(
  tx: Tx, quartierId: string, ids: readonly [string, string],
): Promise<{ id: string; version: number; status: string }[]> {
  return people(tx).selectFrom('people.person').select(['id', 'version', 'status'])
    .where('quartier_id', '=', quartierId).where('id', 'in', ids).orderBy('id').forUpdate().execute();
}

/** Notes the merge with the row of the merged person as it was. */
export async function appendMerge(
  tx: Tx, quartierId: string, merge: { id: string; keptId: string; mergedId: string; mergedBy: string | null },
): Promise<void> {
  await sql`
    insert into people.merge (quartier_id, id, kept_person_id, merged_person_id, merged_by, before)
    select quartier_id, ${merge.id}, ${merge.keptId}, id, ${merge.mergedBy}::uuid, to_jsonb(p)
    from people.person p where quartier_id = ${quartierId} and id = ${merge.mergedId}`.execute(tx);
}

/** Writes the chosen fields into the kept row and makes the other one point to it. */
export async function mergeRows(
  tx: Tx, quartierId: string,
  merge: { keptId: string; mergedId: string; fields: PersonFields; today: CalendarDate },
): Promise<void> {
  const { fields } = merge;
  await people(tx).updateTable('people.person').set({
    given_name: fields.givenName, family_name: fields.familyName, salutation: fields.salutation,
    birth_date: fields.birthDate, household_id: fields.householdId, lives_elsewhere: fields.livesElsewhere,
    languages: [...fields.languages], aids: [...fields.aids], locale: fields.locale, matters: fields.matters,
    version: sql`version + 1`,
  }).where('quartier_id', '=', quartierId).where('id', '=', merge.keptId).execute();
  await people(tx).updateTable('people.person').set({
    status: 'merged', status_since: merge.today, merged_into: merge.keptId, version: sql`version + 1`,
  }).where('quartier_id', '=', quartierId).where('id', '=', merge.mergedId).execute();
}

/** Lets all rows that may still change follow to the kept person, in every room (migration 000002). */
export async function repoint(tx: Tx, keptId: string, mergedId: string): Promise<void> {
  await sql`select people.merge_into(${keptId}, ${mergedId})`.execute(tx);
}
