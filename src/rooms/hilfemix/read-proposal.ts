import type { CalendarDate } from '#core/base/calendar-date.ts';
import { ok, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { newId } from '#platform/new-id.ts';
import type { Commission } from '#rooms/helping/index.ts';
import { proposeHelpers, type Proposal } from './propose-helpers.ts';
import { readNeedFacts, type NeedFacts } from './read-need-facts.ts';
import { idOf } from './ways/instance-of.ts';
import { rankCandidates, type PlannerView } from './ways/rank-candidates.ts';

/** All that the page of a need shows. */
export type NeedView = Pick<NeedFacts, 'need' | 'person' | 'requests' | 'excluded' | 'centsPerHour'> & {
  /** The one day for which somebody is to stand in. */
  readonly only: CalendarDate | null;
  readonly proposal: Proposal;
  /** How the planner sees those who can be asked, by id of person or organisation. */
  readonly ranking: ReadonlyMap<string, PlannerView>;
  /** Commissions that run for this need. */
  readonly commissions: readonly Commission[];
  /** For the next question and the next commission, so that sending a form twice does it once. */
  readonly newIds: { readonly request: string; readonly commission: string };
};

/** The need as its page shows it; who opened it is noted. Refuses an unknown need. */
export async function openNeed(ctx: Ctx, needId: string, only: CalendarDate | null): Promise<Result<NeedView>> {
  const view = await readProposal(ctx, needId, only);
  if (view.ok) ctx.audit({ what: 'need:read', personId: view.value.person.id, detail: { need: needId } });
  return view;
}

/** Gathers the facts about everyone who might help with a need, and proposes. Refuses an unknown need. */
export async function readProposal(ctx: Ctx, needId: string, only: CalendarDate | null): Promise<Result<NeedView>> {
  const { today, now, quartier: { timeZone } } = ctx;
  const facts = await readNeedFacts(ctx, needId, only);
  if (!facts.ok) return facts;
  const { need, person, requests, commissions, helpers, excluded, centsPerHour } = facts.value;
  const proposal = proposeHelpers({ ...need, only }, person, helpers, today);
  const possible = new Set(proposal.candidates.map(({ personId, organisationId }) => personId ?? organisationId));
  return ok({
    need, person, only, requests, excluded, proposal, centsPerHour,
    ranking: rankCandidates(facts.value, helpers.filter((one) => possible.has(idOf(one))), { only, today, timeZone }),
    commissions: commissions.filter((commission) => commission.needId === need.id),
    newIds: { request: newId(now), commission: newId(now) },
  });
}
