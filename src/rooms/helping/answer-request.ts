import { ok, refuse, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import type { AnswerChannel, AnswerWord } from './helping.tables.ts';
import { appendAnswer, requestById, type RequestLine } from './requests.queries.ts';

/**
 * Records what somebody answered, by phone, text message, letter or on screen; a no needs no reason. Refuses an unknown
 * question and a second, different answer; the same answer again changes nothing.
 */
export async function answerRequest(
  ctx: Ctx, input: { requestId: string; answer: AnswerWord; how: AnswerChannel },
): Promise<Result<RequestLine>> {
  const { tx, quartier, now, today } = ctx;
  const request = await requestById(tx, quartier.id, input.requestId);
  if (request === undefined) return refuse('not-found');
  if (request.answer === input.answer) return ok(request);
  const isFirst = await appendAnswer(tx, {
    quartierId: quartier.id, requestId: request.id, helperPersonId: request.helperPersonId, answer: input.answer,
    how: input.how, answeredAt: now, day: today, recordedBy: ctx.actor.personId,
  });
  if (!isFirst) return refuse('answered-before', { name: request.helperName });
  ctx.audit({ what: 'request:answered', personId: request.personId, detail: { request: request.id, answer: input.answer } });
  return ok({ ...request, answer: input.answer, answeredAt: now });
}
