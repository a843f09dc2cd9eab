import { ok, refuse, refuseAll, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import type { Typed } from '#platform/http/route.ts';
import { differencesOf, readTyped, settled, stateOf, type FormState, type Question } from './answers.ts';
import { openSurvey } from './keep-survey.ts';
import { insertEntry, listEntries, listPanel, type Channel, type Entry, type Panelist, type Survey } from './surveys.queries.ts';
import { listWaves, type Wave } from './waves.queries.ts';

export type OpenWave = { readonly survey: Survey; readonly questions: readonly Question[]; readonly wave: Wave; readonly panel: readonly Panelist[]; readonly entries: readonly Entry[] };

/** A wave with all that was typed in; refuses one that is not of this survey. */
export async function openWave(ctx: Ctx, surveyId: string, waveId: string): Promise<Result<OpenWave>> {
  const opened = await openSurvey(ctx, surveyId);
  if (!opened.ok) return opened;
  const wave = (await listWaves(ctx.tx, ctx.quartier.id)).find(({ id }) => id === waveId);
  if (wave === undefined || wave.surveyId !== surveyId) return refuse('not-found');
  const [panel, entries] = await Promise.all([listPanel(ctx.tx, surveyId), listEntries(ctx.tx, ctx.quartier.id, waveId)]);
  return ok({ ...opened.value, wave, panel, entries });
}

/** The state of each number of the panel. */
export function formStates({ panel, entries, questions }: OpenWave): { readonly panelist: Panelist; readonly state: FormState }[] {
  return panel.map((panelist) => ({ panelist, state: stateOf(entries.filter(({ number }) => number === panelist.number), questions) }));
}

/**
 * Takes a form in: first or second pass, whichever is open. Refuses numbers that nobody has, a lost consent, a form typed in
 * as often as needed, answers that there are not, and an empty form. The same id again changes nothing.
 */
export async function typeIn(
  ctx: Ctx, input: { readonly surveyId: string; readonly waveId: string; readonly id: string; readonly nr: number; readonly channel: Channel }, typed: Typed,
): Promise<Result<FormState>> {
  const opened = await openWave(ctx, input.surveyId, input.waveId);
  if (!opened.ok) return opened;
  const { questions, entries } = opened.value;
  const own = entries.filter(({ number }) => number === input.nr);
  const sent = own.find(({ id }) => id === input.id);
  if (sent !== undefined) return ok(stateOf(own.filter(({ pass }) => pass <= sent.pass), questions));
  const refused = refuseNumber(opened.value, input.nr);
  if (refused !== undefined) return refused;
  const answers = readTyped(questions, typed);
  if (!answers.ok) return answers;
  if (Object.keys(answers.value).length === 0) return refuse('form-empty', undefined, 'nr');
  const state = stateOf(own, questions);
  if (state === 'done') return refuse('form-done', { number: String(input.nr) }, 'nr');
  if (state === 'differs') return refuse('form-differs', { number: String(input.nr) }, 'nr');
  const entry: Entry = { id: input.id, number: input.nr, pass: own.length + 1, channel: own[0]?.channel ?? input.channel, answers: answers.value };
  await insertEntry(ctx.tx, ctx.quartier.id, { ...entry, waveId: input.waveId, surveyId: input.surveyId, by: ctx.actor.personId, at: ctx.now });
  return ok(stateOf([...own, entry], questions));
}

/** A form whose two passes differ. */
export type Difference = { readonly question: Question; readonly first: string | undefined; readonly second: string | undefined };

/** Where the two passes of a number differ; refuses a number of which there are not two. */
export function readDifferences({ entries, questions }: OpenWave, nr: number): Result<readonly Difference[]> {
  const [first, second, third] = [1, 2, 3].map((pass) => entries.find((entry) => entry.number === nr && entry.pass === pass));
  if (first === undefined || second === undefined || third !== undefined) return refuse('nothing-differs', { number: String(nr) });
  return ok(differencesOf(first.answers, second.answers, questions)
    .map((question) => ({ question, first: first.answers[question.item.key], second: second.answers[question.item.key] })));
}

/** Keeps what stands on the paper where two passes differ, as the third. Refuses without a decision for each difference. */
export async function decide(
  ctx: Ctx, input: { readonly surveyId: string; readonly waveId: string; readonly id: string; readonly nr: number }, typed: Typed,
): Promise<Result<FormState>> {
  const opened = await openWave(ctx, input.surveyId, input.waveId);
  if (!opened.ok) return opened;
  if (opened.value.entries.some(({ id }) => id === input.id)) return ok('done');
  const refused = refuseNumber(opened.value, input.nr);
  if (refused !== undefined) return refused;
  const differences = readDifferences(opened.value, input.nr);
  if (!differences.ok) return differences;
  const decided = readTyped(differences.value.map(({ question }) => question), typed);
  if (!decided.ok) return decided;
  const isEmptyOnPaper = (key: string): boolean => typed[`empty-${key}`] !== undefined && typed[`empty-${key}`] !== '';
  const open = refuseAll(differences.value.map(({ question }) => question.item.key).filter((key) => decided.value[key] === undefined && !isEmptyOnPaper(key))
    .map((key) => ({ code: 'difference-open', path: `a-${key}` })));
  if (open !== undefined) return open;
  const first = opened.value.entries.find((entry) => entry.number === input.nr && entry.pass === 1)!;
  await insertEntry(ctx.tx, ctx.quartier.id, {
    id: input.id, number: input.nr, pass: 3, channel: first.channel, answers: settled(first.answers, differences.value.map(({ question }) => question), decided.value),
    waveId: input.waveId, surveyId: input.surveyId, by: ctx.actor.personId, at: ctx.now,
  });
  return ok('done');
}

function refuseNumber({ panel }: OpenWave, nr: number): ReturnType<typeof refuse> | undefined {
  const panelist = panel.find(({ number }) => number === nr);
  if (panelist === undefined) return refuse('panel-number-unknown', { number: String(nr) }, 'nr');
  return panelist.isConsented ? undefined : refuse('panel-consent-over', { number: String(nr) }, 'nr');
}
