import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { ConsentHow, EntitlementTables } from '../entitlements.tables.ts';

const entitlements = (tx: Tx) => tx.withTables<EntitlementTables>();

/** A self-check that somebody asked us to keep. */
export type KeptCheck = { readonly id: string; readonly answers: string; readonly consentOn: CalendarDate; readonly keepUntil: CalendarDate };

/** The newest self-check kept about these ids that may still be kept today; undefined if there is none. */
export async function newestCheck(tx: Tx, quartierId: string, personIds: readonly string[], today: CalendarDate): Promise<KeptCheck | undefined> {
  return entitlements(tx).selectFrom('entitlements.self_check')
    .select(['id', 'answers', sql<CalendarDate>`consent_on`.as('consentOn'), sql<CalendarDate>`keep_until`.as('keepUntil')])
    .where('quartier_id', '=', quartierId).where('person_id', '=', sql<string>`any(${personIds as string[]}::uuid[])`)
    .where('keep_until', '>=', today).orderBy('recorded_at', 'desc').orderBy('id', 'desc').executeTakeFirst();
}

/** Keeps a self-check with the consent to it; the same id a second time changes nothing. */
export async function insertCheck(tx: Tx, quartierId: string, check: KeptCheck & {
  readonly personId: string; readonly consentHow: ConsentHow; readonly recordedBy: string | null; readonly recordedAt: Temporal.Instant;
}): Promise<void> {
  await entitlements(tx).insertInto('entitlements.self_check').values({
    quartier_id: quartierId, id: check.id, person_id: check.personId, answers: check.answers, consent_how: check.consentHow,
    consent_on: check.consentOn, keep_until: check.keepUntil, recorded_by: check.recordedBy, recorded_at: check.recordedAt,
  }).onConflict((taken) => taken.columns(['quartier_id', 'id']).doNothing()).execute();
}

/** Deletes all self-checks kept about these ids. */
export async function deleteChecks(tx: Tx, quartierId: string, personIds: readonly string[]): Promise<void> {
  await entitlements(tx).deleteFrom('entitlements.self_check')
    .where('quartier_id', '=', quartierId).where('person_id', '=', sql<string>`any(${personIds as string[]}::uuid[])`).execute();
}

/** Deletes what was kept long enough. */
export async function deleteExpiredChecks(tx: Tx, quartierId: string, today: CalendarDate): Promise<void> {
  await entitlements(tx).deleteFrom('entitlements.self_check').where('quartier_id', '=', quartierId).where('keep_until', '<', today).execute();
}
