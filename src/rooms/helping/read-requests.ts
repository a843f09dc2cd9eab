import type { Ctx } from '#platform/http/ctx.ts';
import { listRequestsForNeed, listRequestsTo, listUnanswered, type RequestLine } from './requests.queries.ts';

/** So many requests to one helper are shown. */
const mostToOne = 50;

/** Requests still without an answer, the longest waiting first. */
export function unansweredRequests(ctx: Ctx, most: number): Promise<RequestLine[]> {
  return listUnanswered(ctx.tx, ctx.quartier.id, most);
}

/** Who was asked for a need, newest first. */
export function requestsForNeed(ctx: Ctx, needId: string): Promise<RequestLine[]> {
  return listRequestsForNeed(ctx.tx, ctx.quartier.id, needId);
}

/** Requests to one helper, the open ones first, then the newest. */
export function requestsTo(ctx: Ctx, helperPersonId: string): Promise<RequestLine[]> {
  return listRequestsTo(ctx.tx, ctx.quartier.id, helperPersonId, mostToOne);
}
