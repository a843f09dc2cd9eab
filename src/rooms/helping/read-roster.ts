import type { Activity } from '#core/base/activity.ts';
import { mondayOf, type CalendarDate } from '#core/base/calendar-date.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { isAsleep } from './asleep.ts';
import { listAbsences, listHelperFacts, type HelperFact as StoredFact } from './roster.queries.ts';

/** What bears on whether a helper can be asked, and whether she has fallen silent. */
export type HelperFact = StoredFact & { readonly isAsleep: boolean };

/**
 * Everyone on the roster who offers an activity, and these persons if they stand on it, with what bears on asking them for
 * help between two days: loads of the week of `from`, absences up to `to`. All facts, no judgement: who cannot be asked is in
 * the list, too.
 */
export async function helperFacts(
  ctx: Ctx, asked: { activity?: Activity; personIds?: readonly string[]; from: CalendarDate; to: CalendarDate },
): Promise<HelperFact[]> {
  const facts = await listHelperFacts(ctx.tx, ctx.quartier.id, {
    day: asked.from, until: asked.to, monday: mondayOf(asked.from),
    activity: asked.activity, personIds: asked.personIds,
  });
  return facts.map((fact) => ({ ...fact, isAsleep: isAsleep(fact, ctx.today) }));
}

/** The roster entry of one person; undefined if she stands on no roster. */
export async function helperFact(ctx: Ctx, personId: string): Promise<HelperFact | undefined> {
  const [fact] = await listHelperFacts(ctx.tx, ctx.quartier.id, {
    day: ctx.today, until: ctx.today, monday: mondayOf(ctx.today), personIds: [personId],
  });
  return fact && { ...fact, isAsleep: isAsleep(fact, ctx.today) };
}

/** Who is away between two days, and until when. Never why. */
export async function absencesBetween(
  ctx: Ctx, from: CalendarDate, to: CalendarDate,
): Promise<{ personId: string; name: string; from: CalendarDate; until: CalendarDate }[]> {
  return listAbsences(ctx.tx, ctx.quartier.id, from, to);
}
