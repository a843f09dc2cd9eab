import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '#platform/db/tx.ts';
import type { AnalysesTables } from '../analyses.tables.ts';

const evaluation = (tx: Tx) => tx.withTables<AnalysesTables>();

/** A table of observations, without its rows. */
export type DatasetLine = {
  readonly id: string; readonly name: string; readonly source: string; readonly licence: string; readonly codebook: string; readonly hash: string;
  readonly columns: readonly string[]; readonly rows: number; readonly importedAt: Temporal.Instant;
  /** Made of answers of this Quartier: from which survey and waves; null and none if it came from outside. */
  readonly surveyId: string | null; readonly ownWaveIds: readonly string[];
};

/** A frozen protocol, and what it gave if it was carried out. */
export type ProtocolLine = {
  readonly id: string; readonly datasetId: string; readonly name: string; readonly content: string; readonly hash: string;
  readonly replacesId: string | null; readonly replacedById: string | null; readonly frozenAt: Temporal.Instant;
  readonly result: string | null; readonly resultHash: string | null; readonly computedAt: Temporal.Instant | null;
};

function selectDatasets(tx: Tx, quartierId: string) {
  return evaluation(tx).selectFrom('evaluation.dataset').where('quartier_id', '=', quartierId).select([
    'id', 'name', 'source', 'licence', 'codebook', 'hash', 'column_names as columns', 'row_count as rows', 'imported_at as importedAt',
    'survey_id as surveyId', 'own_wave_ids as ownWaveIds',
  ]);
}

/** The tables of observations, the newest first; whoever may not evaluate sees none. */
export function listDatasets(tx: Tx, quartierId: string): Promise<DatasetLine[]> {
  return selectDatasets(tx, quartierId).orderBy('imported_at', 'desc').orderBy('id', 'desc').limit(100).execute();
}

/** One table of observations without its rows. */
export function datasetById(tx: Tx, quartierId: string, id: string): Promise<DatasetLine | undefined> {
  return selectDatasets(tx, quartierId).where('id', '=', id).executeTakeFirst();
}

/** The rows of a table of observations as they came; `livingContent` has those that may still be used. */
export async function contentOf(tx: Tx, quartierId: string, id: string): Promise<string | undefined> {
  const found = await evaluation(tx).selectFrom('evaluation.dataset').where('quartier_id', '=', quartierId).where('id', '=', id).select('content').executeTakeFirst();
  return found?.content;
}

/** Keeps a table of observations; sent twice it is kept once. */
export async function insertDataset(tx: Tx, quartierId: string, dataset: Omit<DatasetLine, 'importedAt'> & {
  readonly content: string; readonly importedBy: string | null; readonly importedAt: Temporal.Instant;
}): Promise<void> {
  await evaluation(tx).insertInto('evaluation.dataset').values({
    quartier_id: quartierId, id: dataset.id, name: dataset.name, source: dataset.source, licence: dataset.licence, codebook: dataset.codebook,
    content: dataset.content, hash: dataset.hash, column_names: [...dataset.columns], row_count: dataset.rows,
    survey_id: dataset.surveyId, own_wave_ids: [...dataset.ownWaveIds], imported_by: dataset.importedBy,
    imported_at: dataset.importedAt,
  }).onConflict((conflict) => conflict.doNothing()).execute();
}

function selectProtocols(tx: Tx, quartierId: string) {
  return evaluation(tx).selectFrom('evaluation.protocol as p')
    .leftJoin('evaluation.comparison as c', (join) => join.onRef('c.quartier_id', '=', 'p.quartier_id').onRef('c.protocol_id', '=', 'p.id'))
    .where('p.quartier_id', '=', quartierId)
    .select([
      'p.id', 'p.dataset_id as datasetId', 'p.name', 'p.content', 'p.hash', 'p.replaces_id as replacesId', 'p.frozen_at as frozenAt',
      sql<string | null>`(select r.id from evaluation.protocol r where r.quartier_id = p.quartier_id and r.replaces_id = p.id order by r.frozen_at desc limit 1)`.as('replacedById'),
      'c.content as result', 'c.hash as resultHash', 'c.computed_at as computedAt',
    ]);
}

/** All protocols, the newest first. */
export function listProtocols(tx: Tx, quartierId: string): Promise<ProtocolLine[]> {
  return selectProtocols(tx, quartierId).orderBy('p.frozen_at', 'desc').orderBy('p.id', 'desc').limit(200).execute();
}

/** One protocol; undefined if there is none. */
export function protocolById(tx: Tx, quartierId: string, id: string): Promise<ProtocolLine | undefined> {
  return selectProtocols(tx, quartierId).where('p.id', '=', id).executeTakeFirst();
}

/** Freezes a protocol; sent twice it is frozen once. */
export async function insertProtocol(tx: Tx, quartierId: string, protocol: {
  readonly id: string; readonly datasetId: string; readonly name: string; readonly content: string; readonly hash: string;
  readonly replacesId: string | null; readonly frozenBy: string | null; readonly frozenAt: Temporal.Instant;
}): Promise<void> {
  await evaluation(tx).insertInto('evaluation.protocol').values({
    quartier_id: quartierId, id: protocol.id, dataset_id: protocol.datasetId, name: protocol.name, content: protocol.content, hash: protocol.hash,
    replaces_id: protocol.replacesId, frozen_by: protocol.frozenBy, frozen_at: protocol.frozenAt,
  }).onConflict((conflict) => conflict.doNothing()).execute();
}

/** Keeps what a protocol gave, once. */
export async function insertComparison(tx: Tx, quartierId: string, comparison: {
  readonly protocolId: string; readonly content: string; readonly hash: string; readonly computedAt: Temporal.Instant;
}): Promise<void> {
  await evaluation(tx).insertInto('evaluation.comparison').values({
    quartier_id: quartierId, protocol_id: comparison.protocolId, content: comparison.content, hash: comparison.hash, computed_at: comparison.computedAt,
  }).onConflict((conflict) => conflict.doNothing()).execute();
}
