import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { selectReviews } from './arrangements.queries.ts';
import { selectNeed, selectNeedsOf, selectUncovered, type Need, type NeedLine } from './needs.queries.ts';
import { hilfemixTexts } from './texts.ts';

/** More reviews are never listed at once. */
const mostReviews = 200;

/** Open needs for which no commission runs, the most urgent first. */
export function uncoveredNeeds(ctx: Ctx, most: number): Promise<NeedLine[]> {
  return selectUncovered(ctx.tx, ctx.quartier.id, ctx.today, most);
}

/** The need with this id, open or closed; undefined if the reader knows of none. */
export function needById(ctx: Ctx, needId: string): Promise<Need | undefined> {
  return selectNeed(ctx.tx, ctx.quartier.id, needId);
}

/** The open needs of a person, the most urgent first. */
export async function needsOf(ctx: Ctx, personId: string): Promise<Need[]> {
  return (await selectNeedsOf(ctx.tx, ctx.quartier.id, personId)).filter(({ status }) => status === 'open');
}

/** Whose arrangement is to be looked at again up to the day, the soonest first, in the reader's words. */
export async function reviewsUntil(
  ctx: Ctx, day: CalendarDate,
): Promise<{ readonly on: CalendarDate; readonly what: string; readonly whose: string }[]> {
  const what = hilfemixTexts(ctx.locale)('review.what');
  const reviews = await selectReviews(ctx.tx, ctx.quartier.id, day, mostReviews);
  return reviews.map(({ on, personName }) => ({ on, what, whose: personName }));
}
