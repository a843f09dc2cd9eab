import { addDays, mondayOf, type CalendarDate } from '#core/base/calendar-date.ts';
import { ok, refuse, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { newId } from '#platform/new-id.ts';
import { liveCommissions, mixByMonth, visitsOf, type Commission, type MonthOfHelp, type VisitLine } from '#rooms/helping/index.ts';
import { keptId, loadCards, tiesOf, type PersonCard, type Tie } from '#rooms/people/index.ts';
import { selectArrangement, type Arrangement } from './arrangements.queries.ts';
import { openDaysOf, type OpenDay } from './open-days.ts';
import { selectNeedsOf, type Need } from './needs.queries.ts';

/** All that the Hilfemix of a person shows. */
export type HilfemixView = {
  readonly person: PersonCard;
  readonly arrangement: Arrangement;
  /** Open needs, the most urgent first, and those that were closed. */
  readonly needs: readonly Need[];
  readonly closed: readonly Need[];
  readonly ties: readonly Tie[];
  readonly commissions: readonly Commission[];
  readonly week: { readonly monday: CalendarDate; readonly visits: readonly VisitLine[]; readonly open: readonly OpenDay[] };
  readonly mix: readonly MonthOfHelp[];
  /** The matter of the contact book from which somebody came here. */
  readonly entryId: string | null;
  /** For the next need, so that sending the form twice adds it once. */
  readonly newId: string;
};

/** So many months are in the picture of who helped. */
const monthsOfMix = 6;

/** Gathers the Hilfemix of a person for the week of a day. Refuses an unknown person. */
export async function readHilfemix(
  ctx: Ctx, asked: { readonly personId: string; readonly day: CalendarDate | null; readonly entryId: string | null },
): Promise<Result<HilfemixView>> {
  const { tx, quartier, today, now } = ctx;
  const personId = await keptId(ctx, asked.personId);
  const person = (await loadCards(tx, quartier.id, [personId])).get(personId);
  if (person === undefined) return refuse('not-found');
  ctx.audit({ what: 'hilfemix:read', personId });
  const monday = mondayOf(asked.day ?? today);
  const [all, commissions, visits, arrangement, ties, mix] = await Promise.all([
    selectNeedsOf(tx, quartier.id, personId),
    liveCommissions(ctx, { personIds: [personId] }),
    visitsOf(ctx, personId, monday, addDays(monday, 6)),
    selectArrangement(tx, quartier.id, personId),
    tiesOf(ctx, personId),
    mixByMonth(ctx, personId, monthsOfMix),
  ]);
  const needs = all.filter(({ status }) => status === 'open');
  return ok({
    person, needs, commissions, arrangement, ties, mix,
    closed: all.filter(({ status }) => status === 'closed'),
    week: { monday, visits, open: openDaysOf(needs, commissions, visits, monday, today) },
    entryId: asked.entryId, newId: newId(now),
  });
}
