import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { AnalysesTables, Verdict } from '../analyses.tables.ts';
import type { Draft, LedgerSum } from './draft.ts';

const evaluation = (tx: Tx) => tx.withTables<AnalysesTables>();

/** A map as it is worked on. */
export type KeptMap = { readonly id: string; readonly name: string; readonly document: Draft; readonly version: number; readonly changedAt: Temporal.Instant };

/** A run as it stands in a list. */
export type RunLine = {
  readonly id: string; readonly mapId: string; readonly mapName: string; readonly mapVersion: number; readonly number: number; readonly hash: string;
  readonly isPrintable: boolean; readonly note: string; readonly frozenBy: string | null; readonly frozenAt: Temporal.Instant;
};

/** What was said to a run. */
export type Review = { readonly id: string; readonly verdict: Verdict; readonly note: string; readonly reviewedBy: string | null; readonly reviewedAt: Temporal.Instant };

/** All maps, the last changed first. */
export function listMaps(tx: Tx, quartierId: string): Promise<KeptMap[]> {
  return selectMaps(tx, quartierId).orderBy('changed_at', 'desc').orderBy('id').limit(200).execute();
}

/** One map; undefined if there is none. */
export function mapById(tx: Tx, quartierId: string, id: string): Promise<KeptMap | undefined> {
  return selectMaps(tx, quartierId).where('id', '=', id).executeTakeFirst();
}

function selectMaps(tx: Tx, quartierId: string) {
  return evaluation(tx).selectFrom('evaluation.value_map').where('quartier_id', '=', quartierId)
    .select(['id', 'name', 'document', 'version', 'changed_at as changedAt']);
}

/** Adds a map; sent twice it is added once. */
export async function insertMap(tx: Tx, quartierId: string, map: { readonly id: string; readonly name: string; readonly document: Draft; readonly at: Temporal.Instant }): Promise<void> {
  await evaluation(tx).insertInto('evaluation.value_map')
    .values({ quartier_id: quartierId, id: map.id, name: map.name, document: JSON.stringify(map.document), changed_at: map.at })
    .onConflict((conflict) => conflict.doNothing()).execute();
}

/** Changes a map; false if it was changed since the form was made. */
export async function updateMap(
  tx: Tx, quartierId: string, map: { readonly id: string; readonly version: number; readonly name: string; readonly document: Draft; readonly at: Temporal.Instant },
): Promise<boolean> {
  const updated = await evaluation(tx).updateTable('evaluation.value_map')
    .set({ name: map.name, document: JSON.stringify(map.document), changed_at: map.at, version: map.version + 1 })
    .where('quartier_id', '=', quartierId).where('id', '=', map.id).where('version', '=', map.version).executeTakeFirst();
  return updated.numUpdatedRows > 0n;
}

/** What the help ledger says between two days. */
export async function sumsOfLedger(tx: Tx, from: CalendarDate, to: CalendarDate): Promise<LedgerSum[]> {
  const { rows } = await sql<LedgerSum>`
    select kind, helper_class as "helperClass", amount from evaluation.ledger_sums(${from}, ${to})`.execute(tx);
  return rows.map((row) => ({ ...row, amount: Number(row.amount) }));
}

function selectRuns(tx: Tx, quartierId: string) {
  return evaluation(tx).selectFrom('evaluation.sroi_run as r')
    .innerJoin('evaluation.value_map as m', (join) => join.onRef('m.quartier_id', '=', 'r.quartier_id').onRef('m.id', '=', 'r.map_id'))
    .where('r.quartier_id', '=', quartierId)
    .select([
      'r.id', 'r.map_id as mapId', 'm.name as mapName', 'r.map_version as mapVersion', 'r.number', 'r.hash', 'r.is_printable as isPrintable', 'r.note',
      'r.frozen_by as frozenBy', 'r.frozen_at as frozenAt',
    ]);
}

/** All runs, or those of one map, the newest first. */
export function listRuns(tx: Tx, quartierId: string, mapId?: string): Promise<RunLine[]> {
  const runs = selectRuns(tx, quartierId).orderBy('r.frozen_at', 'desc').orderBy('r.number', 'desc').limit(200);
  return (mapId === undefined ? runs : runs.where('r.map_id', '=', mapId)).execute();
}

/** One run with its content; undefined if there is none. */
export function runById(tx: Tx, quartierId: string, id: string): Promise<(RunLine & { readonly content: string }) | undefined> {
  return selectRuns(tx, quartierId).select('r.content').where('r.id', '=', id).executeTakeFirst();
}

/** Freezes a run under the next number of its map; sent twice it is kept once. Needs the map locked, see `lockMap`. */
export async function insertRun(tx: Tx, quartierId: string, run: {
  readonly id: string; readonly mapId: string; readonly mapVersion: number; readonly content: string; readonly hash: string; readonly isPrintable: boolean;
  readonly note: string; readonly frozenBy: string | null; readonly frozenAt: Temporal.Instant;
}): Promise<void> {
  await sql`insert into evaluation.sroi_run (quartier_id, id, map_id, map_version, number, content, hash, is_printable, note, frozen_by, frozen_at)
    select ${quartierId}, ${run.id}, ${run.mapId}, ${run.mapVersion}, coalesce(max(number), 0) + 1, ${run.content}, ${run.hash}, ${run.isPrintable},
      ${run.note}, ${run.frozenBy}, ${run.frozenAt.toString()}
    from evaluation.sroi_run where quartier_id = ${quartierId} and map_id = ${run.mapId}
    on conflict (quartier_id, id) do nothing`.execute(tx);
}

/** Keeps others from freezing the same map until the transaction ends. */
export async function lockMap(tx: Tx, quartierId: string, id: string): Promise<void> {
  await evaluation(tx).selectFrom('evaluation.value_map').where('quartier_id', '=', quartierId).where('id', '=', id).select('id').forUpdate().execute();
}

/** What was said to a run, the last word first. */
export function listReviews(tx: Tx, quartierId: string, runId: string): Promise<Review[]> {
  return evaluation(tx).selectFrom('evaluation.sroi_review').where('quartier_id', '=', quartierId).where('run_id', '=', runId)
    .select(['id', 'verdict', 'note', 'reviewed_by as reviewedBy', 'reviewed_at as reviewedAt'])
    .orderBy('reviewed_at', 'desc').orderBy('id', 'desc').limit(50).execute();
}

/** Appends what somebody says to a run; sent twice it stands once. */
export async function insertReview(tx: Tx, quartierId: string, review: {
  readonly id: string; readonly runId: string; readonly verdict: Verdict; readonly note: string; readonly reviewedBy: string | null; readonly reviewedAt: Temporal.Instant;
}): Promise<void> {
  await evaluation(tx).insertInto('evaluation.sroi_review').values({
    quartier_id: quartierId, id: review.id, run_id: review.runId, verdict: review.verdict, note: review.note, reviewed_by: review.reviewedBy, reviewed_at: review.reviewedAt,
  }).onConflict((conflict) => conflict.doNothing()).execute();
}
