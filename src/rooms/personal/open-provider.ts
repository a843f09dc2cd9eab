import { addDays } from '#core/base/calendar-date.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { listVisits, liveCommissions, type Commission, type VisitLine } from '#rooms/helping/index.ts';
import { loadCards, type PersonCard } from '#rooms/people/index.ts';

/** How far the page looks ahead, in days. */
const daysAhead = 14;

/** What an organisation is commissioned with. */
export type ProviderView = {
  readonly commissions: readonly Commission[];
  readonly visits: readonly VisitLine[];
  readonly cards: ReadonlyMap<string, PersonCard>;
};

/** Gathers the commissions and the next visits of the organisation for which the signed-in person works. */
export async function openProvider(ctx: Ctx): Promise<ProviderView> {
  const { tx, quartier, today, actor: { organisationId } } = ctx;
  if (organisationId === null) return { commissions: [], visits: [], cards: new Map() };
  const commissions = await liveCommissions(ctx, { organisationId });
  const visits = await listVisits(tx, quartier.id, { organisationId, from: today, to: addDays(today, daysAhead) });
  const persons = [...new Set([...commissions, ...visits].map(({ personId }) => personId))];
  for (const personId of persons) ctx.audit({ what: 'person:read', personId });
  return { commissions, visits, cards: await loadCards(tx, quartier.id, persons) };
}
