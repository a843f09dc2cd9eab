import type { SeededRandom } from '#core/base/seeded-random.ts';
import { propagate, soil } from '../propagate.ts';
import type { Tours } from '../tours.ts';
import { someNeighbour } from './some-neighbour.ts';

/** Takes two or three visits that follow each other to a place next to a neighbour of the first or the last. */
export function proposeSegmentRelocation(tours: Tours, random: SeededRandom, threshold: number): boolean {
  const { model, next, prev } = tours;
  const first = random.below(model.visits);
  let last = next[first]!;
  if (last >= model.visits) return false;
  if (random.next() < 0.4 && next[last]! < model.visits) last = next[last]!;
  const isBehind = random.next() < 0.5;
  const u = isBehind ? someNeighbour(model.comeFrom, first, random) : someNeighbour(model.goOnTo, last, random);
  return u >= 0 && relocateSegment(tours, first, last, isBehind ? u : prev[u]!, threshold);
}

/** Puts the visits from `first` to `last` behind a node outside them. True if the cost is then at most the threshold; else nothing has changed. */
export function relocateSegment(tours: Tours, first: number, last: number, after: number, threshold: number): boolean {
  const { model, next, prev, start, caregiver } = tours;
  const { travel, row, place, able, partner, visits } = model;
  const [before, follower] = [prev[first]!, next[last]!];
  if (after === before) return false;
  const [c, d] = [caregiver[first]!, caregiver[after]!];
  const successor = next[after]!;
  const total = tours.travel
    + travel[row[before]! + place[follower]!]! - travel[row[before]! + place[first]!]! - travel[row[last]! + place[follower]!]!
    + travel[row[after]! + place[first]!]! + travel[row[last]! + place[successor]!]! - travel[row[after]! + place[successor]!]!;
  if (total > threshold) return false;
  for (let v = first; v !== follower; v = next[v]!) {
    if (v === after) return false;
    if (c !== d && (able[d * visits + v] === 0 || (partner[v]! >= 0 && caregiver[partner[v]!] === d))) return false;
  }
  splice(tours, first, last, before, follower, after, successor, d);
  soil(tours, follower, start[follower]!);
  soil(tours, successor, start[successor]!);
  soil(tours, first, start[after]! + 1);
  if (propagate(tours, threshold - total)) {
    tours.travel = total;
    return true;
  }
  splice(tours, first, last, after, successor, before, follower, c);
  return false;
}

/** Moves the chain from between two nodes to between two others that follow each other. */
function splice(tours: Tours, first: number, last: number, before: number, follower: number, after: number, successor: number, c: number): void {
  const { next, prev, caregiver } = tours;
  next[before] = follower;
  prev[follower] = before;
  next[after] = first;
  prev[first] = after;
  next[last] = successor;
  prev[successor] = last;
  for (let v = first; v !== successor; v = next[v]!) caregiver[v] = c;
}
