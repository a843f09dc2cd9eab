import type { SeededRandom } from '#core/base/seeded-random.ts';
import type { Neighbours } from '../model.ts';

/** One of a visit's neighbours, near ones more often (the square of a uniform draw ranks them); -1 if it has none. */
export function someNeighbour({ list, count, width }: Neighbours, v: number, random: SeededRandom): number {
  const all = count[v]!;
  if (all === 0) return -1;
  const draw = random.next();
  return list[v * width + Math.floor(draw * draw * all)]!;
}
