import { ok, refuse, refuseAll, type Result } from '#core/base/result.ts';
import { canonicalJson } from '#core/impact/sroi/snapshot.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { sha256 } from '../say.ts';
import { contentOf, datasetById, insertComparison, insertDataset, insertProtocol, protocolById } from './comparisons.queries.ts';
import type { TypedProtocol } from './comparison.schema.ts';
import { namingColumns } from '../surveys/import-answers.ts';
import { livingTable, tableOf } from './own-data.ts';
import { refuseProtocol, runProtocol, type Protocol } from './run-protocol.ts';

/**
 * Keeps a table of observations from outside with its codebook. Refuses unreadable CSV, columns that name people, and columns that
 * the codebook does not explain.
 */
export async function importDataset(ctx: Ctx, input: {
  readonly id: string; readonly name: string; readonly source: string; readonly licence: string; readonly codebook: string; readonly content: string;
}): Promise<Result<{ id: string }>> {
  const table = tableOf(input.content);
  if (!table.ok) return refuseAll(table.refusals.map((refusal) => ({ ...refusal, path: 'content' })))!;
  const columns = [...table.value.columns.keys()];
  const naming = columns.find((column) => namingColumns.test(column));
  if (naming !== undefined) return refuse('comparison-column-names', { column: naming }, 'content');
  const unexplained = columns.filter((column) => !input.codebook.split('\n').some((line) => line.trimStart().startsWith(column)));
  if (unexplained.length > 0) return refuse('comparison-codebook-incomplete', { columns: unexplained.join(', ') }, 'codebook');
  await insertDataset(ctx.tx, ctx.quartier.id, { ...input, hash: sha256(input.content), columns, rows: table.value.rows, surveyId: null, ownWaveIds: [], importedBy: ctx.actor.personId, importedAt: ctx.now });
  ctx.audit({ what: 'dataset:imported', personId: null, detail: { dataset: input.id, rows: table.value.rows } });
  return ok({ id: input.id });
}

/** Freezes what is to be compared and how, before anybody sees an effect. Refuses data that is not there and columns it does not have. */
export async function freezeProtocol(ctx: Ctx, typed: TypedProtocol): Promise<Result<{ id: string }>> {
  const dataset = await datasetById(ctx.tx, ctx.quartier.id, typed.datasetId);
  if (dataset === undefined) return refuse('not-found');
  if (typed.replacesId !== null && await protocolById(ctx.tx, ctx.quartier.id, typed.replacesId) === undefined) return refuse('not-found');
  const { method, treatment, covariates, outcome, link, estimand, exact, subclasses, caliper } = typed;
  const plan = { method, treatment, covariates, outcome, link, estimand, exact, subclasses, ...(caliper === null ? {} : { caliper }) };
  const refused = refuseProtocol(dataset.columns, plan);
  if (refused !== undefined) return refused;
  const protocol: Protocol = { name: typed.name, question: typed.question, better: typed.better, plan, datasetHash: dataset.hash };
  const content = canonicalJson(protocol);
  await insertProtocol(ctx.tx, ctx.quartier.id, {
    id: typed.id, datasetId: dataset.id, name: typed.name, content, hash: sha256(content), replacesId: typed.replacesId, frozenBy: ctx.actor.personId, frozenAt: ctx.now,
  });
  ctx.audit({ what: 'protocol:frozen', personId: null, detail: { protocol: typed.id } });
  return ok({ id: typed.id });
}

/** Carries out a frozen protocol on the data it was frozen for, once. Refuses data that changed and what cannot be compared. */
export async function carryOut(ctx: Ctx, protocolId: string): Promise<Result<undefined>> {
  const line = await protocolById(ctx.tx, ctx.quartier.id, protocolId);
  const content = line === undefined ? undefined : await contentOf(ctx.tx, ctx.quartier.id, line.datasetId);
  if (line === undefined || content === undefined) return refuse('not-found');
  if (line.result !== null) return ok(undefined);
  const protocol = JSON.parse(line.content) as Protocol;
  if (sha256(content) !== protocol.datasetHash) return refuse('comparison-data-changed');
  const table = await livingTable(ctx, line.datasetId);
  const result = table.ok ? runProtocol(table.value.table, protocol, table.value.withdrawn) : table;
  if (!result.ok) return result;
  const kept = canonicalJson(result.value);
  await insertComparison(ctx.tx, ctx.quartier.id, { protocolId, content: kept, hash: sha256(kept), computedAt: ctx.now });
  ctx.audit({ what: 'protocol:carried-out', personId: null, detail: { protocol: protocolId } });
  return ok(undefined);
}
