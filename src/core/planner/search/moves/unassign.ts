import type { Move } from '../search.ts';

/** Opens a visit: while the plan is still hot this makes room for others. */
export const unassign: Move = ({ state, movable, random }) => movable.length > 0 && state.lift(movable[random.below(movable.length)]!);
