import { drawDay, drawStart, drawUneasy, type Move } from '../search.ts';

/** The same helpers at another time, perhaps on another day. */
export const shift: Move = (search) => {
  const { state, movable, random } = search;
  if (movable.length === 0) return false;
  const v = drawUneasy(search, random.chance(0.6) ? 6 : 1);
  const { candidate, start } = state.route;
  const [first, second] = [candidate[2 * v]!, candidate[2 * v + 1]!];
  const gap = start[2 * v + 1]! - start[2 * v]!;
  if (first === -1 || !state.lift(v)) return false;
  const day = drawDay(search, v);
  const begins = drawStart(search, v, first, day);
  return begins !== -1 && state.place(v, first, day, begins, second, begins + gap);
};
