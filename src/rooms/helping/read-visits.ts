import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { idsOf } from '#rooms/people/index.ts';
import { listUnreported, listVisits, type ReachableVisit, type VisitLine } from './visits.queries.ts';

/** A visit that began so long ago and of which nobody has said anything is missed. */
const hoursOfGrace = 2;

/** The visits of a day to which somebody was asked, in order of time; the first ones if there are more than `most`. */
export function visitsOn(ctx: Ctx, day: CalendarDate, most?: number): Promise<VisitLine[]> {
  return listVisits(ctx.tx, ctx.quartier.id, { from: day, to: day, onlyAsked: true }, most);
}

/** The visits to a person between two days, both included; cancelled ones only if asked for. */
export async function visitsOf(
  ctx: Ctx, personId: string, from: CalendarDate, to: CalendarDate, withCancelled = false,
): Promise<VisitLine[]> {
  return listVisits(ctx.tx, ctx.quartier.id, { personIds: await idsOf(ctx, personId), from, to, withCancelled });
}

/** The visits that a helper makes between two days, both included; cancelled ones only if asked for. */
export function visitsBy(
  ctx: Ctx, helperPersonId: string, from: CalendarDate, to: CalendarDate, withCancelled = false,
): Promise<VisitLine[]> {
  return listVisits(ctx.tx, ctx.quartier.id, { helperPersonId, from, to, withCancelled });
}

/** Visits that began more than two hours ago and were not reported, the latest first, at most `most`; and how many there are. */
export function visitsWithoutReport(ctx: Ctx, most: number): Promise<{ count: number; visits: ReachableVisit[] }> {
  return listUnreported(ctx.tx, ctx.quartier.id, ctx.now.subtract({ hours: hoursOfGrace }), most);
}
