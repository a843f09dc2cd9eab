import type { Candidate, Proposal } from './propose-helpers.ts';
import type { PlannerView } from './ways/rank-candidates.ts';

/** A candidate with what the planner says of them; undefined where it was not asked. */
export type Ordered = { readonly candidate: Candidate; readonly planner: PlannerView | undefined };

/**
 * Those who can be asked in the order in which the planner would choose them, then those of whom it knows nothing as they
 * stand; apart from them whoever it finds no time or no leave for. The person herself is in neither: what she may do is a
 * question to her.
 */
export function orderCandidates(
  { candidates }: Proposal, ranking: ReadonlyMap<string, PlannerView>,
): { readonly possible: readonly Ordered[]; readonly hindered: readonly Ordered[] } {
  const all = candidates.filter(({ helperClass }) => helperClass !== 'self')
    .map((candidate): Ordered => ({ candidate, planner: ranking.get(candidate.personId ?? candidate.organisationId!) }));
  const rankOf = ({ planner }: Ordered): number => planner?.rank ?? Number.MAX_SAFE_INTEGER;
  const isHindered = ({ planner }: Ordered): boolean => planner !== undefined && planner.rank === undefined;
  return {
    possible: all.filter((one) => !isHindered(one)).toSorted((one, other) => rankOf(one) - rankOf(other)),
    hindered: all.filter(isHindered),
  };
}
