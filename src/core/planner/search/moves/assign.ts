import { insertBest } from '../insert-best.ts';
import type { Move } from '../search.ts';

const tries = 16;

/** An open visit, if a draw finds one, goes where it is best. */
export const assign: Move = (search) => {
  const { state, movable, random } = search;
  if (movable.length === 0) return false;
  for (let i = 0; i < 6; i++) {
    const v = movable[random.below(movable.length)]!;
    if (!state.isPlaced(v)) return insertBest(search, v, tries);
  }
  return false;
};
