import type { Tx } from '#platform/db/tx.ts';
import type { GradingRow } from './grading/grading.queries.ts';
import type { EntitlementTables } from './entitlements.tables.ts';

/** What a synthetic Quartier or another house brings along. */
export type EntitlementRows = { readonly gradings: readonly GradingRow[] };

/** Writes them as they are, in one statement. */
export async function importEntitlements(tx: Tx, quartierId: string, { gradings }: EntitlementRows): Promise<void> {
  if (gradings.length === 0) return;
  await tx.withTables<EntitlementTables>().insertInto('entitlements.grading').values(gradings.map((grading) => ({
    quartier_id: quartierId, id: grading.id, person_id: grading.personId, pflegegrad: grading.pflegegrad, from_day: grading.from,
    to_day: grading.to, insurance: grading.insurance, living_form: grading.livingForm, land: grading.land, decided_by: grading.decidedBy,
    notice_on: grading.noticeOn, replaces_id: grading.replacesId, recorded_by: null, recorded_at: grading.recordedAt,
  }))).execute();
}
