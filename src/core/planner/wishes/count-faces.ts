import type { Placement } from '../instance/service.ts';
import type { Tracker } from './wish.ts';

/**
 * Follows how many different keys each group has beyond `free`. Whether a placement counts, its group, and its key
 * within all keys are given; used by the wishes about few and same helpers.
 */
export function countFaces(
  groups: number, keys: number, free: (group: number) => number, groupOf: (placement: Placement) => number, keyOf: (placement: Placement) => number,
): Tracker {
  const visits = new Int32Array(keys);
  const faces = new Int32Array(groups);
  return {
    add: (placement) => {
      const group = groupOf(placement);
      if (group === -1 || visits[keyOf(placement)]!++ > 0) return 0;
      return ++faces[group]! > free(group) ? 1 : 0;
    },
    remove: (placement) => {
      const group = groupOf(placement);
      if (group === -1 || --visits[keyOf(placement)]! > 0) return 0;
      return faces[group]!-- > free(group) ? -1 : 0;
    },
  };
}
