import type { Activity } from '#core/base/activity.ts';
import { addMonths } from '#core/base/calendar-date.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { selectPrices } from './prices.queries.ts';

/** So far back what was paid says what it usually costs. */
export const monthsOfPrices = 12;

/**
 * What an hour of help by a service cost in this Quartier in the last twelve months, in cents by activity, from the help
 * ledger. An activity that nobody paid for is not among them: its price is not known.
 */
export async function usualPrices(ctx: Ctx): Promise<ReadonlyMap<Activity, number>> {
  const rows = await selectPrices(ctx.tx, ctx.quartier.id, addMonths(ctx.today, -monthsOfPrices));
  return new Map(rows.map(({ activity, centsPerHour }) => [activity, centsPerHour]));
}
