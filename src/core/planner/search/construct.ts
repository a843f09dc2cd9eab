import type { Search } from './search.ts';
import { insertBest } from './insert-best.ts';

const tries = 60;

/** Covers what is open, one visit after the other where it is best: what is urgent and can be done by few first. */
export function construct(search: Search): void {
  const { problem, state } = search;
  const { needs } = problem.context.instance;
  const hardness = (v: number): number => {
    const n = problem.needOf[v]!;
    return (problem.firstCandidate[n + 1]! - problem.firstCandidate[n]!) * problem.starts[n]!.length / problem.slots[n]!;
  };
  const order = [...search.movable].filter((v) => !state.isPlaced(v)).sort((one, other) =>
    needs[problem.needOf[one]!]!.urgency - needs[problem.needOf[other]!]!.urgency || hardness(one) - hardness(other) || one - other);
  for (const v of order) {
    state.begin();
    insertBest(search, v, tries);
  }
}
