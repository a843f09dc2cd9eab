import { candidateWith, type Move } from '../search.ts';

/** Two visits exchange their helpers, each at its own time. */
export const swap: Move = ({ problem, state, movable, random }) => {
  if (movable.length < 2) return false;
  const one = movable[random.below(movable.length)]!;
  const other = movable[random.below(movable.length)]!;
  const { candidate, day, start } = state.route;
  const [first, second] = [candidate[2 * one]!, candidate[2 * other]!];
  if (one === other || first === -1 || second === -1 || candidate[2 * one + 1] !== -1 || candidate[2 * other + 1] !== -1) return false;
  const [h, g] = [problem.helperOf[first]!, problem.helperOf[second]!];
  if (h === g) return false;
  const forOne = candidateWith(problem, problem.needOf[one]!, g);
  const forOther = candidateWith(problem, problem.needOf[other]!, h);
  if (forOne === -1 || forOther === -1) return false;
  const [dayOne, startOne, dayOther, startOther] = [day[2 * one]!, start[2 * one]!, day[2 * other]!, start[2 * other]!];
  return state.lift(one) && state.lift(other) && state.place(one, forOne, dayOne, startOne) && state.place(other, forOther, dayOther, startOther);
};
