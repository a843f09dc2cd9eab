import { insertBest } from '../insert-best.ts';
import type { Move, Search } from '../search.ts';

const most = 8;
const tries = 24;

/** The visits of a helper's day, of a person's day or of a need are lifted and placed anew, in an order drawn. */
export const ruinAndRecreate: Move = (search) => {
  const { state, movable, random } = search;
  if (movable.length === 0) return false;
  const seed = movable[random.below(movable.length)]!;
  const ruined: number[] = [];
  for (const v of random.shuffle(random.chance(0.5) ? ofHelperDay(search, seed) : ofPerson(search, seed)).slice(0, most)) {
    if (state.isPlaced(v) ? state.lift(v) : search.problem.hold[v]! < 2) ruined.push(v);
  }
  for (const v of ruined) insertBest(search, v, tries);
  return ruined.length > 0;
};

function ofHelperDay({ problem, state: { route } }: Search, v: number): number[] {
  const candidate = route.candidate[2 * v]!;
  if (candidate === -1) return [v];
  const visits = new Set<number>([v]);
  const at = problem.helperOf[candidate]! * problem.context.instance.days + route.day[2 * v]!;
  for (let s = route.head[at]!; s !== -1; s = route.next[s]!) visits.add(s >> 1);
  return [...visits];
}

function ofPerson({ problem }: Search, v: number): number[] {
  return [...problem.visitsOf[problem.personOf[problem.needOf[v]!]!]!];
}
