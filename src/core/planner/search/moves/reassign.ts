import { drawCandidate, drawDay, drawStart, placeAsDrawn, type Move } from '../search.ts';

/** One visit to another helper, day and time, all drawn. An open one is assigned. */
export const reassign: Move = (search) => {
  const { problem, state, movable, random } = search;
  if (movable.length === 0) return false;
  const v = movable[random.below(movable.length)]!;
  if (!state.isPlaced(v)) return placeAsDrawn(search, v);
  if (problem.slots[problem.needOf[v]!] === 2) return state.lift(v) && placeAsDrawn(search, v);
  const candidate = drawCandidate(search, v);
  if (candidate === -1) return false;
  const day = drawDay(search, v);
  const start = drawStart(search, v, candidate, day);
  if (start === -1) return false;
  const isAnother = problem.helperOf[candidate] !== problem.helperOf[state.route.candidate[2 * v]!];
  return !(isAnother && !state.suits(v, candidate, day, start)) && state.lift(v) && state.place(v, candidate, day, start);
};
