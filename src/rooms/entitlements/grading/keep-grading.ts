import { ok, refuse, refuseAll, type Refusal, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { idsOf, keptId, loadCards, type PersonCard } from '#rooms/people/index.ts';
import type { TypedGrading } from '../entitlements.schema.ts';
import { maySeeMoney } from '../money/money.queries.ts';
import { appendGrading, listGradings } from './grading.queries.ts';
import { standingGradings, type StandingGrading } from './standing-gradings.ts';

/** What stands about a person. The card is missing where the reader may know the money and no more. */
export type GradingView = { readonly personId: string; readonly name: string; readonly card: PersonCard | undefined; readonly gradings: readonly StandingGrading[] };

/** The Einstufung of a person over time, oldest first. Row-level security shows nothing to whoever may not know. */
export async function gradingsOf(ctx: Ctx, personId: string): Promise<StandingGrading[]> {
  return standingGradings(await listGradings(ctx.tx, ctx.quartier.id, await idsOf(ctx, personId)));
}

/** The page of the Einstufung; refuses a person who is unknown or whose money is closed to the reader. */
export async function readGrading(ctx: Ctx, askedId: string): Promise<Result<GradingView>> {
  const personId = await keptId(ctx, askedId);
  if (!await maySeeMoney(ctx.tx, personId)) return refuse('not-found');
  const card = (await loadCards(ctx.tx, ctx.quartier.id, [personId])).get(personId);
  const gradings = await gradingsOf(ctx, personId);
  if (personId !== ctx.actor.personId) ctx.audit({ what: 'grading:read', personId });
  return ok({ personId, name: card?.name ?? '', card, gradings });
}

/**
 * Writes what the Pflegekasse decided into the journal; sending it twice writes it once. Refuses an unknown person, a last
 * day before the first, and a correction of a line that is unknown or was corrected before.
 */
export async function keepGrading(ctx: Ctx, input: TypedGrading): Promise<Result<{ readonly personId: string }>> {
  const { tx, quartier } = ctx;
  const personId = await keptId(ctx, input.personId);
  if ((await loadCards(tx, quartier.id, [personId])).get(personId) === undefined) return refuse('not-found');
  const before = await listGradings(tx, quartier.id, await idsOf(ctx, personId));
  if (before.some(({ id }) => id === input.id)) return ok({ personId });
  const refusals: Refusal[] = [];
  if (input.to !== null && input.to < input.from) refusals.push({ code: 'grading-ends-before-start', path: 'to' });
  const isLive = standingGradings(before).some(({ id }) => id === input.replacesId);
  if (input.replacesId !== null && !isLive) refusals.push({ code: 'grading-replaced-already' });
  const refused = refuseAll(refusals);
  if (refused !== undefined) return refused;
  const { id, pflegegrad, from, to, insurance, livingForm, land, decidedBy, noticeOn, replacesId } = input;
  await appendGrading(tx, quartier.id, {
    id, personId, pflegegrad, from, to, insurance, livingForm, land, decidedBy, noticeOn, replacesId,
    recordedAt: ctx.now, recordedBy: ctx.actor.personId,
  });
  ctx.audit({ what: 'grading:kept', personId, detail: { pflegegrad, from } });
  return ok({ personId });
}
