import { insertBest } from '../insert-best.ts';
import { candidateWith, drawCandidate, drawStart, type Move } from '../search.ts';

const tries = 6;

/**
 * All visits of a need go to one helper, at their times as far as they can: continuity is not found visit by visit,
 * because the first step towards it makes things worse. What the helper cannot do is placed anew.
 */
export const handOver: Move = (search) => {
  const { problem, state, movable, random } = search;
  if (movable.length === 0) return false;
  const one = movable[random.below(movable.length)]!;
  const n = problem.needOf[one]!;
  if (problem.slots[n] === 2) return false;
  const drawn = random.chance(0.5) ? helperOfPerson(search, one) : drawCandidate(search, one);
  if (drawn === -1) return false;
  const h = problem.helperOf[drawn]!;
  const { candidate, day, start } = state.route;
  let isChanged = false;
  for (let v = problem.firstVisit[n]!; v < problem.firstVisit[n + 1]!; v++) {
    const s = 2 * v;
    const [before, dayBefore, startBefore] = [candidate[s]!, day[s]!, start[s]!];
    const [held] = [problem.heldHelper[s]!];
    if (before === drawn || (held !== -1 && held !== h) || (before !== -1 && !state.lift(v))) continue;
    isChanged = true;
    if (before !== -1 && state.place(v, drawn, dayBefore, startBefore)) continue;
    const days = problem.context.instance.needs[n]!.visits[problem.indexOf[v]!]!.days;
    let isPlaced = false;
    for (let i = 0; i < tries && !isPlaced; i++) {
      const other = days.length === 1 ? days[0]! : random.pick(days);
      const begins = drawStart(search, v, drawn, other);
      isPlaced = begins !== -1 && state.place(v, drawn, other, begins);
    }
    if (!isPlaced && !(before !== -1 && state.place(v, before, dayBefore, startBefore))) insertBest(search, v, tries);
  }
  return isChanged;
};

/** A helper who comes to the person anyway, as candidate for this visit. */
function helperOfPerson({ problem, state, random }: Parameters<Move>[0], v: number): number {
  const n = problem.needOf[v]!;
  const visits = problem.visitsOf[problem.personOf[n]!]!;
  const other = state.route.candidate[2 * visits[random.below(visits.length)]!]!;
  return other === -1 || !state.mayHelp(other) ? -1 : candidateWith(problem, n, problem.helperOf[other]!);
}
