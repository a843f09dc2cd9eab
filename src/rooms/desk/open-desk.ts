import type { Ctx } from '#platform/http/ctx.ts';
import { keepVisitsAhead, unansweredRequests, visitsOn, visitsWithoutReport } from '#rooms/helping/index.ts';
import { uncoveredNeeds } from '#rooms/hilfemix/index.ts';
import { countThreads, listThreads } from './desk.queries.ts';
import { newId } from '#platform/new-id.ts';
import { listStandIns } from './calls.queries.ts';
import { dueCalls } from './keep-calls.ts';
import type { DeskHome } from './pages/home.ts';

/** So many lines of each list stand on the desk; the whole list is one click away. */
const most = 6;

/**
 * Gathers what the desk opens with: due, promised, unreported, unanswered, without help. The first look of a day also lays
 * out the visits of one more day.
 */
export async function openDesk(ctx: Ctx): Promise<DeskHome> {
  const { tx, quartier, today } = ctx;
  await keepVisitsAhead(ctx);
  const [counts, due, promised, missed, visits, unanswered, needs, calls, standIns] = await Promise.all([
    countThreads(tx, quartier.id, today),
    listThreads(tx, quartier.id, 'due', today, most * 2),
    listThreads(tx, quartier.id, 'promised', today, most * 3),
    visitsWithoutReport(ctx, most),
    visitsOn(ctx, today, most * 2),
    unansweredRequests(ctx, most),
    uncoveredNeeds(ctx, most),
    dueCalls(ctx),
    listStandIns(tx, quartier.id, today, today),
  ]);
  return {
    due, counts, visits, unanswered, needs, standIns,
    calls: calls.map((call) => ({ call, entryId: newId(ctx.now) })),
    promised: promised.filter(({ due: day }) => day === null || day > today).slice(0, most),
    missed: missed.visits,
    missedCount: missed.count,
  };
}
