import type { Move } from '../search.ts';

/** Two visits of a person exchange day and time, each with its own helper. */
export const swapDays: Move = ({ problem, state, movable, random }) => {
  if (movable.length < 2) return false;
  const one = movable[random.below(movable.length)]!;
  const ofPerson = problem.visitsOf[problem.personOf[problem.needOf[one]!]!]!;
  const other = ofPerson[random.below(ofPerson.length)]!;
  const { candidate, day, start } = state.route;
  const [first, second] = [candidate[2 * one]!, candidate[2 * other]!];
  if (one === other || first === -1 || second === -1 || candidate[2 * one + 1] !== -1 || candidate[2 * other + 1] !== -1) return false;
  const daysOf = (v: number): readonly number[] => problem.context.instance.needs[problem.needOf[v]!]!.visits[problem.indexOf[v]!]!.days;
  if (!daysOf(one).includes(day[2 * other]!) || !daysOf(other).includes(day[2 * one]!)) return false;
  const [dayOne, startOne, dayOther, startOther] = [day[2 * one]!, start[2 * one]!, day[2 * other]!, start[2 * other]!];
  return state.lift(one) && state.lift(other) && state.place(one, first, dayOther, startOther) && state.place(other, second, dayOne, startOne);
};
