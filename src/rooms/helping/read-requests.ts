import type { Activity } from '#core/base/activity.ts';
import { addMonths, type CalendarDate } from '#core/base/calendar-date.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { monthsOfPrices } from './usual-prices.ts';
import { listBefore, listRequestsForNeed, listRequestsTo, listUnanswered, type RequestLine } from './requests.queries.ts';

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

/**
 * What was before a need is looked at: who was asked for it, newest first; whose visits to its person since a day took
 * place, by id of helper or organisation; and the usual price of its activity in cents an hour, null if it is not known.
 */
export function beforeNeed(
  ctx: Ctx, about: { readonly needId: string; readonly personId: string; readonly activity: Activity; readonly since: CalendarDate },
): Promise<{ requests: RequestLine[]; helped: string[]; centsPerHour: number | null }> {
  const { since: from, ...need } = about;
  return listBefore(ctx.tx, ctx.quartier.id, { ...need, from, to: ctx.today, pricesFrom: addMonths(ctx.today, -monthsOfPrices) });
}

/** Requests to one helper, the open ones first, then the newest. */
export function requestsTo(ctx: Ctx, helperPersonId: string): Promise<RequestLine[]> {
  return listRequestsTo(ctx.tx, ctx.quartier.id, helperPersonId, mostToOne);
}
