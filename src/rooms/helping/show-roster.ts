import { addDays, mondayOf } from '#core/base/calendar-date.ts';
import { ok, refuse, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { isAsleep } from './asleep.ts';
import { liveCommissions } from './commission-helper.ts';
import type { HelperView } from './pages/helper.ts';
import type { Roster } from './pages/roster.ts';
import { requestsTo } from './read-requests.ts';
import { helperFact } from './read-roster.ts';
import { visitsBy } from './read-visits.ts';
import { countRoster, listAbsences, listHelperFacts, type RosterList } from './roster.queries.ts';

/** Helpers on one page of the roster. */
const pageLength = 40;

/** One page of one list of the roster, and how many stand in each. */
export async function readRoster(ctx: Ctx, { list, page }: { list: RosterList; page: number }): Promise<Roster> {
  const { tx, quartier, today } = ctx;
  const [counts, facts] = await Promise.all([
    countRoster(tx, quartier.id, today),
    listHelperFacts(tx, quartier.id, {
      day: today, until: today, monday: mondayOf(today), page: { list, most: pageLength, skip: (page - 1) * pageLength },
    }),
  ]);
  return {
    list, counts, page, pages: Math.max(1, Math.ceil(counts[list] / pageLength)),
    helpers: facts.map((fact) => ({ ...fact, isAsleep: isAsleep(fact, today) })),
  };
}

/** All that the page of one helper shows; refuses somebody who is on no roster. */
export async function readHelper(ctx: Ctx, personId: string): Promise<Result<HelperView>> {
  const { tx, quartier, today } = ctx;
  const helper = await helperFact(ctx, personId);
  if (helper === undefined) return refuse('not-found');
  ctx.audit({ what: 'helper:read', personId });
  const absences = await listAbsences(tx, quartier.id, today, addDays(today, 400), personId);
  const visits = await visitsBy(ctx, personId, addDays(today, -28), addDays(today, 28));
  const ahead = await visitsBy(ctx, personId, today, addDays(today, 400));
  return ok({
    helper, absences,
    toReplace: ahead.filter(({ day, status }) => status === 'planned' && absences.some(({ from, until }) => from <= day && day <= until)),
    commissions: await liveCommissions(ctx, { helperPersonId: personId }),
    visits, requests: await requestsTo(ctx, personId),
  });
}
