import type { SeededRandom } from '#core/base/seeded-random.ts';
import { propagate, soil } from '../propagate.ts';
import { link, unlink, type Tours } from '../tours.ts';
import { placeInTour } from './place-in-tour.ts';
import { someNeighbour } from './some-neighbour.ts';

/** Takes one visit elsewhere: behind or before one of its neighbours, or into the tour of any able caregiver near its time. */
export function proposeRelocation(tours: Tours, random: SeededRandom, threshold: number): boolean {
  const { model, caregiver, prev } = tours;
  const v = random.below(model.visits);
  const kind = random.next();
  const u = kind < 0.6 ? someNeighbour(kind < 0.3 ? model.comeFrom : model.goOnTo, v, random) : -1;
  let after: number;
  if (u >= 0) {
    if (model.able[caregiver[u]! * model.visits + v] === 0) return false;
    after = kind < 0.3 ? u : prev[u]!;
  } else {
    const c = model.ableCaregivers[v * model.caregivers + random.below(model.ableCount[v]!)]!;
    after = placeInTour(tours, c, v, random);
  }
  return relocate(tours, v, after, threshold);
}

/**
 * Puts a visit behind another node, an office node for the beginning of a tour. True if the cost is then at most the
 * threshold (ticks); else nothing has changed. The caregiver must be able to do it.
 */
export function relocate(tours: Tours, v: number, after: number, threshold: number): boolean {
  const { model, next, prev, start, caregiver } = tours;
  const { travel, row, place, partner } = model;
  const before = prev[v]!;
  if (after === v || after === before) return false;
  const w = partner[v]!;
  if (w >= 0 && caregiver[w] === caregiver[after]) return false;
  const follower = next[v]!;
  const successor = next[after]!;
  const [fromBefore, fromV, fromAfter] = [row[before]!, row[v]!, row[after]!];
  const [toFollower, toV, toSuccessor] = [place[follower]!, place[v]!, place[successor]!];
  const total = tours.travel
    + travel[fromBefore + toFollower]! - travel[fromBefore + toV]! - travel[fromV + toFollower]!
    + travel[fromAfter + toV]! + travel[fromV + toSuccessor]! - travel[fromAfter + toSuccessor]!;
  if (total > threshold) return false;

  unlink(tours, v);
  link(tours, v, after);
  soil(tours, follower, start[follower]!);
  soil(tours, successor, start[successor]!);
  soil(tours, v, (w >= 0 ? Math.max(start[after]!, start[prev[w]!]!) : start[after]!) + 1);
  if (propagate(tours, threshold - total)) {
    tours.travel = total;
    return true;
  }
  unlink(tours, v);
  link(tours, v, before);
  return false;
}
