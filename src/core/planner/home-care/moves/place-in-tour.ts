import type { SeededRandom } from '#core/base/seeded-random.ts';
import type { Tours } from '../tours.ts';

/**
 * Where in a caregiver's tour a visit could stand by its time: the last node that starts before a moment drawn from
 * the visit's window, widened by a third on both sides. The office node stands for the beginning.
 */
export function placeInTour(tours: Tours, caregiver: number, v: number, random: SeededRandom): number {
  const { model: { visits, from, to }, prev, start } = tours;
  const wide = (to[v]! - from[v]!) * 0.34 + 15_000;
  const moment = from[v]! - wide + random.next() * (to[v]! - from[v]! + 2 * wide);
  let node = prev[visits + caregiver]!;
  while (node < visits && (node === v || start[node]! > moment)) node = prev[node]!;
  return node;
}
