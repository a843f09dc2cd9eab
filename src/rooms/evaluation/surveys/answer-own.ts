import { ok, refuse, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import type { Typed } from '#platform/http/route.ts';
import { questionsOf, readTyped, type Question } from './answers.ts';
import { packsOf } from './own-questions.ts';
import { insertEntry, listOpenToMe, type OpenToMe } from './surveys.queries.ts';

/** A running wave with its questions, as the one who takes part fills it in. */
export type OwnForm = { readonly open: OpenToMe; readonly questions: readonly Question[] };

/** The running waves in which the reader takes part and has not answered yet. */
export async function openSurveys({ tx }: Pick<Ctx, 'tx'>): Promise<OpenToMe[]> {
  return (await listOpenToMe(tx)).filter(({ isAnswered }) => !isAnswered);
}

/** The own form of a wave; refuses waves that are over, of others, or after consent was taken back. */
export async function readOwnForm({ tx }: Ctx, waveId: string): Promise<Result<OwnForm>> {
  const open = (await listOpenToMe(tx)).find((one) => one.waveId === waveId);
  return open === undefined ? refuse('not-found') : ok({ open, questions: questionsOf(packsOf(open.instruments)) });
}

/**
 * Keeps what somebody answered on screen about themselves: once, it needs no second typing. Refuses an empty form, answers that there
 * are not, and a form that was given in already, on whatever way.
 */
export async function answerOwn(ctx: Ctx, input: { readonly waveId: string; readonly id: string }, typed: Typed): Promise<Result<undefined>> {
  const form = await readOwnForm(ctx, input.waveId);
  if (!form.ok) return form;
  const { open, questions } = form.value;
  if (open.isAnswered) return refuse('own-form-given');
  const answers = readTyped(questions, typed);
  if (!answers.ok) return answers;
  if (Object.keys(answers.value).length === 0) return refuse('own-form-empty');
  await insertEntry(ctx.tx, ctx.quartier.id, {
    id: input.id, number: open.number, pass: 1, channel: 'screen', answers: answers.value, waveId: open.waveId, surveyId: open.surveyId, by: ctx.actor.personId, at: ctx.now,
  });
  return ok(undefined);
}
