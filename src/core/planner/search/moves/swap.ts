import { candidateWith, drawCandidate, type Move, type Search } from '../search.ts';

/** Two visits of a day exchange their helpers, each at its own time. */
export const swap: Move = (search) => {
  const { problem, state, movable, random } = search;
  if (movable.length < 2) return false;
  const one = movable[random.below(movable.length)]!;
  const { candidate, day, start } = state.route;
  const first = candidate[2 * one]!;
  const forOne = first === -1 || candidate[2 * one + 1] !== -1 ? -1 : drawCandidate(search, one);
  if (forOne === -1 || problem.helperOf[forOne] === problem.helperOf[first]) return false;
  const other = visitOn(search, problem.helperOf[forOne]!, day[2 * one]!);
  if (other === -1 || other === one || candidate[2 * other + 1] !== -1) return false;
  const forOther = candidateWith(problem, problem.needOf[other]!, problem.helperOf[first]!);
  if (forOther === -1) return false;
  const [dayOne, startOne, dayOther, startOther] = [day[2 * one]!, start[2 * one]!, day[2 * other]!, start[2 * other]!];
  return state.lift(one) && state.lift(other) && state.place(one, forOne, dayOne, startOne) && state.place(other, forOther, dayOther, startOther);
};

/** One of the visits that a helper has on a day, drawn; -1 if there is none or the helper is an organisation. */
function visitOn({ problem, state: { route }, random }: Search, h: number, day: number): number {
  let found = -1;
  let count = 0;
  for (let s = route.head[h * problem.context.instance.days + day]!; s !== -1; s = route.next[s]!) if (random.below(++count) === 0) found = s >> 1;
  return found;
}
