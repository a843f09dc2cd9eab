import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { EntitlementTables, Insurance } from '../entitlements.tables.ts';
import type { Land } from '#core/law/landesrecht/laender.ts';
import type { PflegegradOrNone } from '#core/law/base/pflegegrad.ts';
import type { LivingForm } from '#core/law/sgb-xi/monthly-benefits.ts';

const entitlements = (tx: Tx) => tx.withTables<EntitlementTables>();

/** One line of the Einstufung as it was written. */
export type GradingRow = {
  readonly id: string;
  readonly personId: string;
  readonly pflegegrad: PflegegradOrNone;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  readonly insurance: Insurance;
  readonly livingForm: LivingForm;
  readonly land: Land;
  readonly decidedBy: string;
  readonly noticeOn: CalendarDate | null;
  readonly replacesId: string | null;
  readonly recordedAt: Temporal.Instant;
};

/** All lines about these ids, oldest first day first; of the same day the one written later comes later. */
export async function listGradings(tx: Tx, quartierId: string, personIds: readonly string[]): Promise<GradingRow[]> {
  return entitlements(tx).selectFrom('entitlements.grading').select([
    'id', 'person_id as personId', 'pflegegrad', sql<CalendarDate>`from_day`.as('from'), sql<CalendarDate | null>`to_day`.as('to'),
    'insurance', 'living_form as livingForm', 'land', 'decided_by as decidedBy', sql<CalendarDate | null>`notice_on`.as('noticeOn'),
    'replaces_id as replacesId', 'recorded_at as recordedAt',
  ]).where('quartier_id', '=', quartierId).where('person_id', '=', sql<string>`any(${personIds as string[]}::uuid[])`)
    .orderBy('from_day').orderBy('recorded_at').orderBy('id').execute();
}

/** Appends a line; the same id a second time changes nothing. */
export async function appendGrading(tx: Tx, quartierId: string, grading: GradingRow & { readonly recordedBy: string | null }): Promise<void> {
  await entitlements(tx).insertInto('entitlements.grading').values({
    quartier_id: quartierId, id: grading.id, person_id: grading.personId, pflegegrad: grading.pflegegrad, from_day: grading.from,
    to_day: grading.to, insurance: grading.insurance, living_form: grading.livingForm, land: grading.land, decided_by: grading.decidedBy,
    notice_on: grading.noticeOn, replaces_id: grading.replacesId, recorded_by: grading.recordedBy, recorded_at: grading.recordedAt,
  }).onConflict((taken) => taken.columns(['quartier_id', 'id']).doNothing()).execute();
}
