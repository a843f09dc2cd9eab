import { addMonths, type CalendarDate } from '#core/base/calendar-date.ts';
import { ok, refuse, type Result } from '#core/base/result.ts';
import { canonicalJson, type Snapshot } from '#core/impact/sroi/snapshot.ts';
import type { ValueMap } from '#core/impact/sroi/value-map.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { measuredBy } from '../comparison/read-comparisons.ts';
import { sayDay } from '#core/german-dates/say-short.ts';
import { sayNumber, sayInstantDay, sha256 } from '../say.ts';
import { sroiTexts } from '../texts/sroi.ts';
import { atForm, emptyDraft, feed, refuseDraft, withLine, type Draft, type LedgerSum } from './draft.ts';
import { besideOf, computeMap, frozen, keptDraws, liveDraws, refuseToPrint, type Beside, type Computed } from './compute-map.ts';
import { inputOf, outcomeOf } from './line-of.ts';
import type { TypedFrame, TypedInput, TypedOutcome } from './sroi.schema.ts';
import {
  insertMap, insertReview, insertRun, listReviews, listRuns, lockMap, mapById, runById, sumsOfLedger, updateMap, type KeptMap, type Review, type RunLine,
} from './value-maps.queries.ts';
import type { Verdict } from '../analyses.tables.ts';

/** A map as its workbench shows it: what it gives now, and the runs that were kept. */
export type MapView = {
  readonly kept: KeptMap;
  readonly computed: Result<Computed>;
  readonly beside: Beside | null;
  readonly runs: readonly RunLine[];
  readonly period: { readonly from: CalendarDate; readonly to: CalendarDate };
};

/** The map computed with what the ledger says today. Refuses one that is not there. */
export async function readMap(ctx: Ctx, mapId: string, changed?: Draft): Promise<Result<MapView>> {
  const kept = await mapById(ctx.tx, ctx.quartier.id, mapId);
  if (kept === undefined) return refuse('not-found');
  const draft = changed ?? kept.document;
  const fed = await fedMap(ctx, kept.name, draft);
  const computed = fed.ok ? computeMap(fed.value, draft.convention, liveDraws) : fed;
  const runs = await listRuns(ctx.tx, ctx.quartier.id, mapId);
  return ok({ kept: { ...kept, document: draft }, computed, beside: computed.ok ? besideOf(computed.value) : null, runs, period: periodOf(ctx) });
}

/** The twelve months up to today: what a quantity of the ledger counts. */
function periodOf(ctx: Ctx): { from: CalendarDate; to: CalendarDate } {
  return { from: addMonths(ctx.today, -12), to: ctx.today };
}

async function fedMap(ctx: Ctx, name: string, draft: Draft): Promise<Result<ValueMap>> {
  const t = sroiTexts(ctx.locale);
  const { from, to } = periodOf(ctx);
  const isFed = [...draft.inputs, ...draft.outcomes].some(({ source }) => source !== undefined);
  const sums: readonly LedgerSum[] = isFed ? await sumsOfLedger(ctx.tx, from, to) : [];
  return feed(name, draft, sums, (source, amount) => t('fed', { source: t(`source.${source}`), amount: sayNumber(amount, ctx.locale, 0), from: sayDay(from, ctx.locale), to: sayDay(to, ctx.locale) }));
}

/** Adds a map, empty with the usual stakeholders or as a copy of another one. Refuses a copy of one that is not there. */
export async function addMap(ctx: Ctx, input: { readonly id: string; readonly name: string; readonly from: string | null }): Promise<Result<{ id: string }>> {
  const source = input.from === null ? undefined : await mapById(ctx.tx, ctx.quartier.id, input.from);
  if (input.from !== null && source === undefined) return refuse('not-found');
  const stakeholders = sroiTexts(ctx.locale)('stakeholders.usual').split('\n');
  await insertMap(ctx.tx, ctx.quartier.id, { id: input.id, name: input.name, document: source?.document ?? { ...emptyDraft, stakeholders }, at: ctx.now });
  ctx.audit({ what: 'value-map:added', personId: null, detail: { map: input.id } });
  return ok({ id: input.id });
}

type Changed = { readonly name: string; readonly document: Draft };

/** Changes a map: what it becomes must be a map that core computes. Refuses a stale form. */
async function changeMap(ctx: Ctx, mapId: string, version: number, change: (kept: KeptMap) => Promise<Result<Changed>>): Promise<Result<undefined>> {
  const kept = await mapById(ctx.tx, ctx.quartier.id, mapId);
  if (kept === undefined) return refuse('not-found');
  if (kept.version !== version) return refuse('changed-meanwhile');
  const changed = await change(kept);
  if (!changed.ok) return changed;
  if (!await updateMap(ctx.tx, ctx.quartier.id, { id: mapId, version, ...changed.value, at: ctx.now })) return refuse('changed-meanwhile');
  ctx.audit({ what: 'value-map:changed', personId: null, detail: { map: mapId } });
  return ok(undefined);
}

/** Changes the frame of a map: name, purpose, stakeholders, rate, convention, the question about harm. */
export function changeFrame(ctx: Ctx, typed: TypedFrame): Promise<Result<undefined>> {
  return changeMap(ctx, typed.mapId, typed.version, async ({ document }) => {
    const question = sroiTexts(ctx.locale)('harm.question');
    const draft: Draft = {
      ...document, purpose: typed.purpose, convention: typed.convention, rate: { ...document.rate, value: typed.rate / 100 },
      stakeholders: typed.stakeholders.split('\n').map((line) => line.trim()).filter((line) => line !== ''),
      negativeAnswers: typed.harm === '' ? [] : [{ question, answer: typed.harm }],
    };
    const fed = await fedMap(ctx, typed.name, draft);
    const refused = fed.ok ? refuseDraft(fed.value) : fed;
    return refused ?? ok({ name: typed.name, document: draft });
  });
}

type TypedLine = { readonly input: TypedInput } | { readonly outcome: TypedOutcome };

/** The draft with an input or an outcome put in or changed; what core refuses comes at the fields of the line. */
export async function withTypedLine(ctx: Ctx, { document, name }: KeptMap, typed: TypedLine): Promise<Result<Draft>> {
  const list = 'input' in typed ? 'inputs' as const : 'outcomes' as const;
  const { place } = 'input' in typed ? typed.input : typed.outcome;
  const changed = 'input' in typed
    ? withPart(document, 'inputs', place, inputOf(typed.input))
    : withPart(document, 'outcomes', place, outcomeOf(typed.outcome, await measuredFor(ctx, typed.outcome)));
  if (!changed.ok) return changed;
  const fed = await fedMap(ctx, name, changed.value);
  const refused = fed.ok ? refuseDraft(fed.value) : fed;
  return refused === undefined ? changed : atForm(refused, { list, index: place === 0 ? document[list].length : place - 1 });
}

function withPart<K extends 'inputs' | 'outcomes'>(document: Draft, list: K, place: number, line: Result<Draft[K][number]>): Result<Draft> {
  if (!line.ok) return line;
  const lines = withLine<Draft[K][number]>(document[list], place, line.value);
  return lines.ok ? ok({ ...document, [list]: lines.value }) : lines;
}

/** Takes a line out of a map. Refuses a stale page and a line that is not there. */
export function removeLine(ctx: Ctx, gone: { readonly mapId: string; readonly version: number; readonly place: number; readonly list: 'inputs' | 'outcomes' }): Promise<Result<undefined>> {
  return changeMap(ctx, gone.mapId, gone.version, async ({ name, document }) => {
    const lines = withLine<unknown>(document[gone.list], gone.place, undefined);
    return lines.ok ? ok({ name, document: { ...document, [gone.list]: lines.value } }) : lines;
  });
}

function measuredFor(ctx: Ctx, { origin, protocolId }: TypedOutcome): ReturnType<typeof measuredBy> {
  return origin === 'comparison' && protocolId !== null ? measuredBy(ctx, protocolId) : Promise.resolve(undefined);
}

/** Keeps a line of a map. */
export function keepLine(ctx: Ctx, typed: TypedLine): Promise<Result<undefined>> {
  const { mapId, version } = 'input' in typed ? typed.input : typed.outcome;
  return changeMap(ctx, mapId, version, async (kept) => {
    const document = await withTypedLine(ctx, kept, typed);
    return document.ok ? ok({ name: kept.name, document: document.value }) : document;
  });
}

/** Freezes a map as a run with its hash, with more draws than the live page. Refuses a stale page and a map that cannot be computed. */
export async function freezeMap(ctx: Ctx, input: { readonly mapId: string; readonly id: string; readonly mapVersion: number; readonly note: string }): Promise<Result<{ id: string }>> {
  const { tx, quartier } = ctx;
  await lockMap(tx, quartier.id, input.mapId);
  const kept = await mapById(tx, quartier.id, input.mapId);
  if (kept === undefined) return refuse('not-found');
  if (kept.version !== input.mapVersion) return refuse('changed-meanwhile');
  const fed = await fedMap(ctx, kept.name, kept.document);
  const computed = fed.ok ? computeMap(fed.value, kept.document.convention, keptDraws) : fed;
  if (!computed.ok) return computed;
  const { hash, ...content } = frozen(computed.value, sha256);
  await insertRun(tx, quartier.id, {
    id: input.id, mapId: kept.id, mapVersion: kept.version, content: canonicalJson(content), hash, note: input.note,
    isPrintable: refuseToPrint(computed.value, besideOf(computed.value)).ok, frozenBy: ctx.actor.personId, frozenAt: ctx.now,
  });
  ctx.audit({ what: 'sroi-run:frozen', personId: null, detail: { run: input.id } });
  return ok({ id: input.id });
}

/** A kept run with everything that stands beside it. */
export type RunView = {
  readonly line: RunLine; readonly computed: Computed; readonly beside: Beside; readonly reviews: readonly Review[];
  /** Whether the content still has the hash it was frozen with. */
  readonly isUnchanged: boolean;
};

/** A run as it was kept. Refuses one that is not there. */
export async function readRun(ctx: Ctx, runId: string): Promise<Result<RunView>> {
  const found = await runById(ctx.tx, ctx.quartier.id, runId);
  if (found === undefined) return refuse('not-found');
  const { content, ...line } = found;
  const snapshot = JSON.parse(content) as Omit<Snapshot, 'hash'>;
  const reviews = await listReviews(ctx.tx, ctx.quartier.id, runId);
  return ok({ line, computed: snapshot, beside: besideOf(snapshot), reviews, isUnchanged: sha256(content) === line.hash });
}

/** Notes what somebody says to a run. Refuses whoever froze it: four eyes. */
export async function reviewRun(ctx: Ctx, input: { readonly runId: string; readonly id: string; readonly verdict: Verdict; readonly note: string }): Promise<Result<undefined>> {
  const run = await runById(ctx.tx, ctx.quartier.id, input.runId);
  if (run === undefined) return refuse('not-found');
  if (run.frozenBy !== null && run.frozenBy === ctx.actor.personId) return refuse('sroi-review-own');
  await insertReview(ctx.tx, ctx.quartier.id, { ...input, reviewedBy: ctx.actor.personId, reviewedAt: ctx.now });
  ctx.audit({ what: 'sroi-run:reviewed', personId: null, detail: { run: input.runId, verdict: input.verdict } });
  return ok(undefined);
}

/** When a run was kept, in words. */
export function sayFrozen(ctx: Ctx, line: RunLine): string {
  return sroiTexts(ctx.locale)('run.title', { name: line.mapName, number: line.number, day: sayInstantDay(line.frozenAt, ctx.quartier.timeZone, ctx.locale) });
}
