import { refuse, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { answerRequest, requestsTo, type RequestLine } from '#rooms/helping/index.ts';

/** Says yes or no to a request on screen. Refuses one that was not put to this person, and a second, different answer. */
export async function answerQuestion(ctx: Ctx, input: { id: string; answer: 'yes' | 'no' }): Promise<Result<RequestLine>> {
  const { personId } = ctx.actor;
  const mine = personId === null ? [] : await requestsTo(ctx, personId);
  if (!mine.some(({ id }) => id === input.id)) return refuse('not-found');
  return answerRequest(ctx, { requestId: input.id, answer: input.answer, how: 'screen' });
}
