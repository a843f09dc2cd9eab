import { placeAsDrawn, type Move } from '../search.ts';

/** One visit to another helper, day and time, all drawn. An open one is assigned. */
export const reassign: Move = (search) => {
  const { state, movable, random } = search;
  if (movable.length === 0) return false;
  const v = movable[random.below(movable.length)]!;
  if (state.isPlaced(v) && !state.lift(v)) return false;
  return placeAsDrawn(search, v);
};
