import { z } from 'zod';
import { ok, refuse, type Refusal, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { id } from '#platform/http/fields.ts';
import { read, write, type Answer, type Route, type Typed } from '#platform/http/route.ts';
import { newId } from '#platform/new-id.ts';
import { newDataset, newProtocol, nothing, oneDataset, oneProtocol } from '../comparison/comparison.schema.ts';
import { livingTable } from '../comparison/own-data.ts';
import { datasetById, listDatasets, listProtocols, protocolById } from '../comparison/comparisons.queries.ts';
import { carryOut, freezeProtocol, importDataset } from '../comparison/keep-comparison.ts';
import { readComparison } from '../comparison/read-comparisons.ts';
import type { Protocol, ProtocolResult } from '../comparison/run-protocol.ts';
import { comparisonsPage, datasetPage, protocolForm, type DataView } from '../pages/comparison-pages.ts';
import { effectPage } from '../pages/effect-page.ts';
import { listSurveys } from '../surveys/surveys.queries.ts';
import { findAssignment } from '../reports/find-assignment.ts';
import { comparisonInR } from '../reports/run-in-r.ts';
import { codebookRows, writeCodebook } from '../reports/write-export.ts';
import { comparisonFigures, writeFigures } from '../reports/write-figures.ts';

/** Comparisons: data from outside, frozen plans, effects, and what is needed to calculate them again. */
export const comparisonRoutes: readonly Route[] = [
  read({
    path: '/wirkung/vergleich', allow: 'figures:see', input: nothing,
    handle: async (ctx) => ok(comparisonsPage(ctx, await listProtocols(ctx.tx, ctx.quartier.id))),
  }),
  read({ path: '/wirkung/vergleich/daten', allow: 'evaluation:change', input: nothing, handle: async (ctx) => ok(datasetPage(ctx, newId(ctx.now), await readData(ctx))) }),
  write({
    path: '/wirkung/vergleich/daten', allow: 'evaluation:change', input: newDataset,
    handle: async (ctx, input) => {
      const imported = await importDataset(ctx, input);
      return imported.ok ? ok({ kind: 'redirect', to: `/wirkung/vergleich/daten/${imported.value.id}/plan?hinweis=eingespielt` }) : imported;
    },
    again: async (ctx, typed, refusals) => datasetPage(ctx, idIn(typed, 'id') ?? newId(ctx.now), await readData(ctx), { typed, refusals }),
  }),
  read({ path: '/wirkung/vergleich/daten/:datasetId/plan', allow: 'evaluation:change', input: oneDataset, handle: (ctx, { datasetId, ersetzt }) => showForm(ctx, datasetId, ersetzt) }),
  write({
    path: '/wirkung/vergleich/daten/:datasetId/plan', allow: 'evaluation:change', input: newProtocol,
    handle: async (ctx, input) => {
      const kept = await freezeProtocol(ctx, input);
      return kept.ok ? ok({ kind: 'redirect', to: `/wirkung/vergleich/plan/${kept.value.id}?hinweis=festgelegt` }) : kept;
    },
    again: async (ctx, typed, refusals) => orList(await showForm(ctx, idIn(typed, 'datasetId'), idIn(typed, 'replacesId'), { typed, refusals })),
  }),
  read({ path: '/wirkung/vergleich/plan/:protocolId', allow: 'figures:see', input: oneProtocol, handle: (ctx, { protocolId }) => showEffect(ctx, protocolId) }),
  write({
    path: '/wirkung/vergleich/plan/:protocolId/rechnen', allow: 'evaluation:change', input: oneProtocol,
    handle: async (ctx, { protocolId }) => {
      const done = await carryOut(ctx, protocolId);
      return done.ok ? ok({ kind: 'redirect', to: `/wirkung/vergleich/plan/${protocolId}?hinweis=gerechnet` }) : done;
    },
    again: async (ctx, typed, refusals) => orList(await showEffect(ctx, idIn(typed, 'protocolId'), refusals)),
  }),
  exported('daten.csv', 'text/csv; charset=utf-8', async (ctx, { datasetId }) => {
    const living = await livingTable(ctx, datasetId);
    return living.ok ? living.value.content : undefined;
  }),
  exported('codebuch.csv', 'text/csv; charset=utf-8', async (ctx, { datasetId }) => {
    const dataset = await datasetById(ctx.tx, ctx.quartier.id, datasetId);
    return dataset === undefined ? undefined : writeCodebook(codebookRows(dataset.columns, dataset.codebook));
  }),
  exported('zuordnung.csv', 'text/csv; charset=utf-8', assignment),
  exported('zahlen.csv', 'text/csv; charset=utf-8', async (_, { result }) => (result === null ? undefined : writeFigures(comparisonFigures(JSON.parse(result) as ProtocolResult)))),
  exported('nachrechnen.R', 'text/plain; charset=utf-8', async (ctx, { datasetId, content }) => {
    const living = await livingTable(ctx, datasetId);
    return living.ok ? comparisonInR(JSON.parse(content) as Protocol, living.value.content) : undefined;
  }),
  exported('plan.json', 'application/json', async (_, line) => `{"protocol":${line.content},"protocolHash":"${line.hash}","result":${line.result ?? 'null'},"resultHash":${JSON.stringify(line.resultHash)}}\n`),
];

/** Which row is in which set; undefined before the protocol was carried out. */
async function assignment(ctx: Ctx, { datasetId, content, result }: NonNullable<Awaited<ReturnType<typeof protocolById>>>): Promise<string | undefined> {
  const living = await livingTable(ctx, datasetId);
  const found = living.ok && result !== null ? findAssignment(living.value.table, JSON.parse(content) as Protocol) : undefined;
  return found?.ok === true ? found.value : undefined;
}

/** A file of a protocol, the same bytes whenever it is asked for; for whoever evaluates. */
function exported(name: string, mediaType: string, write: (ctx: Ctx, line: NonNullable<Awaited<ReturnType<typeof protocolById>>>) => Promise<string | undefined>): Route {
  return read({
    path: `/wirkung/vergleich/plan/:protocolId/${name}`, allow: 'evaluation:change', input: oneProtocol,
    handle: async (ctx, { protocolId }): Promise<Result<Answer>> => {
      const line = await protocolById(ctx.tx, ctx.quartier.id, protocolId);
      const content = line === undefined ? undefined : await write(ctx, line);
      if (content === undefined) return refuse('not-found');
      ctx.audit({ what: 'comparison:exported', personId: null, detail: { protocol: protocolId, file: name } });
      return ok({ kind: 'file', bytes: new TextEncoder().encode(content), mediaType, name });
    },
  });
}

async function readData({ tx, quartier }: Ctx): Promise<DataView> {
  const [datasets, surveys] = await Promise.all([listDatasets(tx, quartier.id), listSurveys(tx, quartier.id)]);
  return { datasets, surveys };
}

async function showForm(ctx: Ctx, datasetId: string | null, replacesId: string | null, refused?: { typed: Typed; refusals: readonly Refusal[] }): Promise<Result<Answer>> {
  const dataset = datasetId === null ? undefined : await datasetById(ctx.tx, ctx.quartier.id, datasetId);
  if (dataset === undefined) return refuse('not-found');
  const replaced = replacesId === null ? undefined : await protocolById(ctx.tx, ctx.quartier.id, replacesId);
  const replaces = replaced === undefined ? undefined : { id: replaced.id, protocol: JSON.parse(replaced.content) as Protocol };
  return ok(protocolForm(ctx, dataset, { newId: newId(ctx.now), replaces }, refused));
}

async function showEffect(ctx: Ctx, protocolId: string | null, refusals?: readonly Refusal[]): Promise<Result<Answer>> {
  const view = protocolId === null ? refuse('not-found') : await readComparison(ctx, protocolId);
  return view.ok ? ok(effectPage(ctx, view.value, refusals)) : view;
}

function orList(shown: Result<Answer>): Answer {
  return shown.ok ? shown.value : { kind: 'redirect', to: '/wirkung/vergleich' };
}

function idIn(typed: Typed, name: string): string | null {
  const found = z.object({ [name]: id }).safeParse(typed);
  return found.success ? String(found.data[name]) : null;
}
