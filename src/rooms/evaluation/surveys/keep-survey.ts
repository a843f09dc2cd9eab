import type { InstrumentPack } from '#core/impact/instruments/pack.ts';
import { ok, refuse, refuseAll, type Result } from '#core/base/result.ts';
import { foldName } from '#core/search-text/fold-name.ts';
import type { z } from 'zod';
import type { Ctx } from '#platform/http/ctx.ts';
import type { Typed } from '#platform/http/route.ts';
import { loadCards, mayDo, recordConsent, searchCards } from '#rooms/people/index.ts';
import type { newPanelist, newSurvey, newWave } from '../evaluation.schema.ts';
import { questionsOf, type Question } from './answers.ts';
import { packsOf } from './own-questions.ts';
import { wordingHolder } from './shipped-wordings.ts';
import { insertPanelist, insertSurvey, insertWave, listPanel, selectSurvey, updateWordings, type Survey } from './surveys.queries.ts';

/** A survey with its questions; refuses one that is not there. */
export async function openSurvey({ tx, quartier }: Ctx, surveyId: string): Promise<Result<{ readonly survey: Survey; readonly questions: readonly Question[] }>> {
  const survey = await selectSurvey(tx, quartier.id, surveyId);
  return survey === undefined ? refuse('not-found') : ok({ survey, questions: questionsOf(packsOf(survey.instruments)) });
}

/** Begins a survey. Refuses instruments that name a question alike: their answers could not be told apart. */
export async function keepSurvey(ctx: Ctx, { id, name, instruments }: z.output<typeof newSurvey>): Promise<Result<string>> {
  const keys = questionsOf(packsOf(instruments)).map(({ item }) => item.key);
  if (new Set(keys).size < keys.length) return refuse('survey-instruments-alike', undefined, 'instruments');
  await insertSurvey(ctx.tx, ctx.quartier.id, { id, name, instruments, by: ctx.actor.personId, at: ctx.now });
  ctx.audit({ what: 'survey:begun', personId: null, detail: { survey: id } });
  return ok(id);
}

/** Which texts of a survey are brought by its users: each question of an instrument whose words belong to others, and its answers. */
export function wordingKeys(survey: Pick<Survey, 'instruments'>): { readonly key: string; readonly pack: InstrumentPack; readonly isLegend: boolean }[] {
  return packsOf(survey.instruments).filter(({ id }) => wordingHolder(id) !== undefined).flatMap((pack) => [
    { key: `legend-${pack.id}`, pack, isLegend: true }, ...pack.items.map(({ key }) => ({ key, pack, isLegend: false })),
  ]);
}

/** Keeps the wordings that whoever holds the licence brought. Refuses a stale version and texts too long for a form. */
export async function keepWordings(ctx: Ctx, surveyId: string, version: number, typed: Typed): Promise<Result<string>> {
  const opened = await openSurvey(ctx, surveyId);
  if (!opened.ok) return opened;
  const texts = wordingKeys(opened.value.survey).map(({ key }) => [key, String(typed[`w-${key}`] ?? '').trim()] as const).filter(([, text]) => text !== '');
  const refused = refuseAll(texts.filter(([, text]) => text.length > 300).map(([key]) => ({ code: 'input-too-long', facts: { maximum: 300 }, path: `w-${key}` })));
  if (refused !== undefined) return refused;
  const isKept = await updateWordings(ctx.tx, ctx.quartier.id, surveyId, Object.fromEntries(texts), version);
  return isKept ? ok(surveyId) : refuse('changed-meanwhile');
}

/** Begins a wave of a survey. */
export async function keepWave(ctx: Ctx, wave: z.output<typeof newWave>): Promise<Result<string>> {
  if (wave.to < wave.from) return refuse('wave-ends-before', undefined, 'to');
  const opened = await openSurvey(ctx, wave.surveyId);
  if (!opened.ok) return opened;
  await insertWave(ctx.tx, ctx.quartier.id, wave);
  return ok(wave.id);
}

/**
 * Lets somebody take part, under the next number. Refuses without a living consent to evaluation, which the same form can
 * record; who takes part already keeps the number.
 */
export async function keepPanelist(ctx: Ctx, input: z.output<typeof newPanelist>): Promise<Result<string>> {
  const { tx, quartier } = ctx;
  const opened = await openSurvey(ctx, input.surveyId);
  if (!opened.ok) return opened;
  const personId = input.personId ?? await idOfName(ctx, input.personName);
  if (personId === undefined || !(await loadCards(tx, quartier.id, [personId])).has(personId)) return refuse('panel-person-unclear', undefined, 'personName');
  const isConsented = await mayDo(ctx, personId, { purpose: 'evaluation', category: 'history', group: 'evaluation' });
  if (!isConsented) {
    if (input.consentHow === '') return refuse('panel-consent-missing', undefined, 'consentHow');
    const recorded = await recordConsent(ctx, {
      id: input.id, personId, recipient: 'group:evaluation', categories: ['history'], purpose: 'evaluation', givenHow: input.consentHow,
      givenOn: null, validUntil: null, givenByProxyId: null, ownWords: '',
    });
    if (!recorded.ok) return recorded;
  }
  if (!(await listPanel(tx, input.surveyId)).some((panelist) => panelist.personId === personId)) {
    await insertPanelist(tx, quartier.id, input.surveyId, personId, ctx.today);
    ctx.audit({ what: 'survey:joined', personId, detail: { survey: input.surveyId } });
  }
  return ok(input.surveyId);
}

async function idOfName({ tx, quartier }: Ctx, typed: string): Promise<string | undefined> {
  const folded = foldName(typed);
  if (folded === '') return undefined;
  const hits = await searchCards(tx, quartier.id, { folded, digits: '' }, 2);
  return hits.length === 1 ? hits[0]!.id : undefined;
}
