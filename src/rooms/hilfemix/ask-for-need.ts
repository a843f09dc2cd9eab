import { refuse, refuseAll, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { askHelper } from '#rooms/helping/index.ts';
import type { Asked } from './hilfemix.schema.ts';
import { arrangeThemselves, type Candidate, type Proposal, type ReasonCode } from './propose-helpers.ts';
import { readProposal } from './read-proposal.ts';
import { sayReason } from './say-reason.ts';

/**
 * Asks somebody who was proposed for a need, one at a time. Refuses a closed need, whoever is not proposed, family and
 * friends (what they do is noted without a question), whoever cannot be asked now with every reason, and what room helping
 * refuses. Asking twice with the same id asks once.
 */
export async function askForNeed(ctx: Ctx, input: Asked): Promise<Result<{ id: string }>> {
  const view = await readProposal(ctx, input.needId, input.tag);
  if (!view.ok) return view;
  const { need, proposal, only } = view.value;
  if (need.status === 'closed') return refuse('need-closed');
  const candidate = candidateFor(proposal, input);
  if (candidate === undefined) return refuse('helper-not-proposed');
  const { name } = candidate;
  if (arrangeThemselves.includes(candidate.helperClass)) return refuse('arranged-among-themselves', { name });
  const refused = refuseAll(blocksOf(ctx, candidate));
  if (refused !== undefined) return refused;
  const { every, everyN, weekdays, timeOfDay, duration, startsOn, endsOn } = need;
  return askHelper(ctx, {
    id: input.id, needId: need.id, personId: need.personId, activity: need.activity, helperPersonId: input.helperPersonId,
    organisationId: input.organisationId, helperClass: candidate.helperClass, channel: 'phone',
    schedule: only === null ? { every, everyN, weekdays, timeOfDay, duration, startsOn, endsOn }
      : { every: 'once', everyN: 1, weekdays: [], timeOfDay, duration, startsOn: only, endsOn: null },
  });
}

/** The candidate with this person or organisation, proposed or not now. */
export function candidateFor(
  { candidates, notNow }: Proposal, wanted: { readonly helperPersonId: string | null; readonly organisationId: string | null },
): Candidate | undefined {
  return [...candidates, ...notNow].find(({ personId, organisationId }) =>
    personId === wanted.helperPersonId && organisationId === wanted.organisationId);
}

/** What keeps a candidate from being asked or commissioned, in words; `only` limits it to these reasons. */
export function blocksOf(ctx: Ctx, { name, reasons }: Candidate, only?: readonly ReasonCode[]) {
  return reasons
    .filter(({ side, code }) => side === 'blocks' && (only === undefined || only.includes(code)))
    .map((reason) => ({ code: 'not-now', facts: { name, reason: sayReason(reason, ctx.locale) } }));
}
