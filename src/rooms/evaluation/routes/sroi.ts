import { z } from 'zod';
import { ok, refuse, type Refusal, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { id } from '#platform/http/fields.ts';
import { parseInput } from '#platform/http/input.ts';
import { read, write, type Answer, type Route, type Typed } from '#platform/http/route.ts';
import { newId } from '#platform/new-id.ts';
import { listComputed } from '../comparison/read-comparisons.ts';
import { framePage, inputPage, outcomePage } from '../pages/map-forms.ts';
import { mapPage } from '../pages/map-page.ts';
import { runPage, runsPage } from '../pages/run-page.ts';
import { sroiListPage } from '../pages/sroi-list-page.ts';
import { addMap, changeFrame, freezeMap, keepLine, readMap, readRun, removeLine, reviewRun, withTypedLine, type MapView } from '../sroi/keep-map.ts';
import { frame, freezing, inputLine, lineGone, lineQuery, newMap, oneMap, oneRun, outcomeLine, review, runsQuery } from '../sroi/sroi.schema.ts';
import { listMaps, listRuns, mapById, type KeptMap } from '../sroi/value-maps.queries.ts';

type Refused = { readonly typed: Typed; readonly refusals: readonly Refusal[] };

/** The SROI workbench: value maps, runs, reviews. */
export const sroiRoutes: readonly Route[] = [
  read({ path: '/wirkung/wert', allow: 'figures:see', input: z.object({}), handle: async (ctx) => ok(await showList(ctx)) }),
  write({
    path: '/wirkung/wert', allow: 'evaluation:change', input: newMap,
    handle: async (ctx, input) => leadOn(await addMap(ctx, input), ({ id: mapId }) => `/wirkung/wert/${mapId}/rahmen`),
    again: (ctx, typed, refusals) => showList(ctx, { typed, refusals }),
  }),
  read({
    path: '/wirkung/wert/laeufe', allow: 'figures:see', input: runsQuery,
    handle: async (ctx, { a, b }) => {
      const opened = async (runId: string | null) => {
        const run = runId === null ? undefined : await readRun(ctx, runId);
        return run?.ok === true ? run.value : undefined;
      };
      return ok(runsPage(ctx, await listRuns(ctx.tx, ctx.quartier.id), await opened(a), await opened(b)));
    },
  }),
  read({
    path: '/wirkung/wert/lauf/:runId', allow: 'figures:see', input: oneRun,
    handle: (ctx, { runId }) => showRun(ctx, runId),
  }),
  write({
    path: '/wirkung/wert/lauf/:runId/pruefung', allow: 'evaluation:change', input: review,
    handle: async (ctx, input) => leadOn(await reviewRun(ctx, input), () => `/wirkung/wert/lauf/${input.runId}?hinweis=geprueft`),
    again: async (ctx, typed, refusals) => orList(await showRun(ctx, idIn(typed, 'runId'), { typed, refusals })),
  }),
  read({ path: '/wirkung/wert/:mapId', allow: 'figures:see', input: oneMap, handle: (ctx, { mapId }) => showMap(ctx, mapId) }),
  read({
    path: '/wirkung/wert/:mapId/rahmen', allow: 'evaluation:change', input: oneMap,
    handle: (ctx, { mapId }) => withMap(ctx, mapId, (kept) => framePage(ctx, kept)),
  }),
  write({
    path: '/wirkung/wert/:mapId/rahmen', allow: 'evaluation:change', input: frame,
    handle: async (ctx, input) => leadOn(await changeFrame(ctx, input), () => savedAt(input.mapId)),
    again: async (ctx, typed, refusals) => orList(await withMap(ctx, idIn(typed, 'mapId'), (kept) => framePage(ctx, kept, { typed, refusals }))),
  }),
  read({
    path: '/wirkung/wert/:mapId/einsatz', allow: 'evaluation:change', input: lineQuery,
    handle: (ctx, { mapId, zeile }) => withMap(ctx, mapId, (kept) => inputPage(ctx, kept, placeIn(kept.document.inputs, zeile))),
  }),
  write({
    path: '/wirkung/wert/:mapId/einsatz', allow: 'evaluation:change', input: inputLine,
    handle: async (ctx, input) => {
      if (input.deed !== 'try') return leadOn(await keepLine(ctx, { input }), () => savedAt(input.mapId));
      return tried(ctx, input.mapId, { input }, (kept, view) => inputPage(ctx, kept, input.place, { typed: typedOf(input), refusals: [] }, view));
    },
    again: async (ctx, typed, refusals) => orList(await withMap(ctx, idIn(typed, 'mapId'), (kept) =>
      inputPage(ctx, kept, placeTyped(typed, kept.document.inputs), { typed, refusals }))),
  }),
  read({
    path: '/wirkung/wert/:mapId/veraenderung', allow: 'evaluation:change', input: lineQuery,
    handle: async (ctx, { mapId, zeile }) => {
      const comparisons = await listComputed(ctx);
      return withMap(ctx, mapId, (kept) => outcomePage(ctx, kept, placeIn(kept.document.outcomes, zeile), comparisons));
    },
  }),
  write({
    path: '/wirkung/wert/:mapId/veraenderung', allow: 'evaluation:change', input: outcomeLine,
    handle: async (ctx, outcome) => {
      if (outcome.deed !== 'try') return leadOn(await keepLine(ctx, { outcome }), () => savedAt(outcome.mapId));
      const comparisons = await listComputed(ctx);
      return tried(ctx, outcome.mapId, { outcome }, (kept, view) => outcomePage(ctx, kept, outcome.place, comparisons, { typed: typedOf(outcome), refusals: [] }, view));
    },
    again: async (ctx, typed, refusals) => {
      const comparisons = await listComputed(ctx);
      return orList(await withMap(ctx, idIn(typed, 'mapId'), (kept) => outcomePage(ctx, kept, placeTyped(typed, kept.document.outcomes), comparisons, { typed, refusals })));
    },
  }),
  ...(['einsatz', 'veraenderung'] as const).map((part) => write({
    path: `/wirkung/wert/:mapId/${part}/streichen`, allow: 'evaluation:change', input: lineGone,
    handle: async (ctx, input) => leadOn(await removeLine(ctx, { ...input, list: part === 'einsatz' ? 'inputs' : 'outcomes' }), () => savedAt(input.mapId)),
    again: async (ctx, typed, refusals) => orList(await showMap(ctx, idIn(typed, 'mapId'), { typed, refusals })),
  })),
  write({
    path: '/wirkung/wert/:mapId/festhalten', allow: 'evaluation:change', input: freezing,
    handle: async (ctx, input) => leadOn(await freezeMap(ctx, input), (run) => `/wirkung/wert/lauf/${run.id}?hinweis=festgehalten`),
    again: async (ctx, typed, refusals) => orList(await showMap(ctx, idIn(typed, 'mapId'), { typed, refusals })),
  }),
];

async function showList(ctx: Ctx, refused?: Refused): Promise<Answer> {
  const [maps, runs] = [await listMaps(ctx.tx, ctx.quartier.id), await listRuns(ctx.tx, ctx.quartier.id)];
  return sroiListPage(ctx, { maps, runs, newId: newId(ctx.now) }, refused);
}

async function showMap(ctx: Ctx, mapId: string, refused?: Refused): Promise<Result<Answer>> {
  const view = await readMap(ctx, mapId);
  return view.ok ? ok(mapPage(ctx, { ...view.value, newId: newId(ctx.now) }, refused)) : view;
}

async function showRun(ctx: Ctx, runId: string, refused?: Refused): Promise<Result<Answer>> {
  const view = await readRun(ctx, runId);
  return view.ok ? ok(runPage(ctx, { ...view.value, newId: newId(ctx.now) }, refused)) : view;
}

async function withMap(ctx: Ctx, mapId: string, show: (kept: KeptMap) => Answer): Promise<Result<Answer>> {
  const kept = await mapById(ctx.tx, ctx.quartier.id, mapId);
  return kept === undefined ? refuse('not-found') : ok(show(kept));
}

/** The form of a line with the map as it would be, and nothing kept. */
async function tried(
  ctx: Ctx, mapId: string, typed: Parameters<typeof withTypedLine>[2], show: (kept: KeptMap, view: MapView) => Answer,
): Promise<Result<Answer>> {
  const kept = await mapById(ctx.tx, ctx.quartier.id, mapId);
  if (kept === undefined) return refuse('not-found');
  const draft = await withTypedLine(ctx, kept, typed);
  if (!draft.ok) return draft;
  const view = await readMap(ctx, mapId, draft.value);
  return view.ok ? ok(show(kept, view.value)) : view;
}

/** The fields of a line as its form shows them again. */
function typedOf(input: Readonly<Record<string, string | number | boolean | null>>): Typed {
  return Object.fromEntries(Object.entries(input).flatMap(([name, value]) =>
    (value === null || value === false ? [] : [[name, value === true ? 'yes' : typeof value === 'number' ? String(value).replace('.', ',') : value]])));
}

const savedAt = (mapId: string): string => `/wirkung/wert/${mapId}?hinweis=gespeichert`;

function leadOn<T>(done: Result<T>, to: (value: T) => string): Result<Answer> {
  return done.ok ? ok({ kind: 'redirect', to: to(done.value) }) : done;
}

function orList(shown: Result<Answer>): Answer {
  return shown.ok ? shown.value : { kind: 'redirect', to: '/wirkung/wert' };
}

// An id that cannot be one finds nothing.
const nobody = '00000000-0000-0000-0000-000000000000';

function idIn(typed: Typed, name: string): string {
  const found = parseInput(z.object({ [name]: id }), typed);
  return found.ok ? String(found.value[name]) : nobody;
}

function placeIn(lines: readonly unknown[], place: number): number {
  return place <= lines.length ? place : 0;
}

function placeTyped(typed: Typed, lines: readonly unknown[]): number {
  const place = Number(typed['place']);
  return Number.isInteger(place) && place >= 0 ? placeIn(lines, place) : 0;
}
