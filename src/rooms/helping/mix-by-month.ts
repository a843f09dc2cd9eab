import { addMonths, type CalendarDate } from '#core/base/calendar-date.ts';
import type { HelperClass } from '#core/base/helper-class.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { idsOf } from '#rooms/people/index.ts';
import { sumByMonth } from './ledger.queries.ts';

/** Minutes of help in one month (`YYYY-MM`) by who gave them; counter-entries are taken off. */
export type MonthOfHelp = { readonly month: string; readonly minutes: Readonly<Partial<Record<HelperClass, number>>> };

/** The last `months` months up to the present one, the oldest first, for one person or (null) the whole Quartier. */
export async function mixByMonth(ctx: Ctx, personId: string | null, months: number): Promise<MonthOfHelp[]> {
  const firstOfMonth = `${ctx.today.slice(0, 7)}-01` as CalendarDate;
  const first = addMonths(firstOfMonth, 1 - months);
  const sums = await sumByMonth(ctx.tx, ctx.quartier.id, personId === null ? null : await idsOf(ctx, personId), first);
  return Array.from({ length: months }, (_, index) => {
    const month = addMonths(first, index).slice(0, 7);
    const minutes: Partial<Record<HelperClass, number>> = {};
    for (const sum of sums) if (sum.month === month) minutes[sum.helperClass] = sum.minutes;
    return { month, minutes };
  });
}
