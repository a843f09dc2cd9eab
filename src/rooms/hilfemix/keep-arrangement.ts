import { ok, refuse, refuseAll, type Refusal, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { keptId, loadCards } from '#rooms/people/index.ts';
import { saveArrangement } from './arrangements.queries.ts';
import type { KeptArrangement } from './hilfemix.schema.ts';

/**
 * Keeps what was agreed with a person: her wishes, where the key is, when both look at it again. Refuses an unknown person,
 * an agreement ahead, a review before the agreement, and a form made from an older state.
 */
export async function keepArrangement(ctx: Ctx, input: KeptArrangement): Promise<Result<{ personId: string }>> {
  const { tx, quartier, today } = ctx;
  const personId = await keptId(ctx, input.personId);
  if (!(await loadCards(tx, quartier.id, [personId])).has(personId)) return refuse('not-found');
  const reasons: Refusal[] = [];
  if (input.agreedOn !== null && input.agreedOn > today) reasons.push({ code: 'agreed-ahead', path: 'agreedOn' });
  if (input.agreedOn !== null && input.reviewOn !== null && input.reviewOn < input.agreedOn) {
    reasons.push({ code: 'review-before-agreement', path: 'reviewOn' });
  }
  const refused = refuseAll(reasons);
  if (refused !== undefined) return refused;
  if (!await saveArrangement(tx, quartier.id, personId, input)) return refuse('changed-meanwhile');
  ctx.audit({ what: 'arrangement:changed', personId });
  return ok({ personId });
}
