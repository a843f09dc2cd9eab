import type { SeededRandom } from '#core/base/seeded-random.ts';
import { propagate, soil } from '../propagate.ts';
import { link, unlink, type Tours } from '../tours.ts';
import { placeInTour } from './place-in-tour.ts';

/** Takes both visits of a patient who needs two to places of the same moment, in the tours of any two able caregivers. */
export function proposePairRelocation(tours: Tours, random: SeededRandom, threshold: number): boolean {
  const { model } = tours;
  if (model.doubles.length === 0) return false;
  const v = model.doubles[random.below(model.doubles.length)]!;
  const w = model.partner[v]!;
  const c = someCaregiver(tours, v, random);
  const d = someCaregiver(tours, w, random);
  if (c === d) return false;
  return relocatePair(tours, v, placeInTour(tours, c, v, random), w, placeInTour(tours, d, w, random), threshold);
}

/** As often as not the caregiver a visit has. */
function someCaregiver({ model, caregiver }: Tours, v: number, random: SeededRandom): number {
  return random.next() < 0.5 ? caregiver[v]! : model.ableCaregivers[v * model.caregivers + random.below(model.ableCount[v]!)]!;
}

/** Puts two partners behind two nodes of different tours, neither of them a partner. True if the cost is then at most the threshold; else nothing has changed. */
export function relocatePair(tours: Tours, v: number, afterV: number, w: number, afterW: number, threshold: number): boolean {
  const { next, prev, start, caregiver } = tours;
  if (afterV === v || afterV === w || afterW === v || afterW === w || caregiver[afterV] === caregiver[afterW]) return false;
  const [beforeV, followerV] = [prev[v]!, next[v]!];
  if (afterV === beforeV && afterW === prev[w]!) return false;
  let total = tours.travel - detach(tours, v);
  const [beforeW, followerW] = [prev[w]!, next[w]!];
  total -= detach(tours, w);
  total += attach(tours, w, afterW) + attach(tours, v, afterV);
  if (total <= threshold) {
    soil(tours, followerV, start[followerV]!);
    soil(tours, followerW, start[followerW]!);
    soil(tours, next[v]!, start[next[v]!]!);
    soil(tours, next[w]!, start[next[w]!]!);
    soil(tours, v, Math.max(start[afterV]!, start[afterW]!) + 1);
    if (propagate(tours, threshold - total)) {
      tours.travel = total;
      return true;
    }
  }
  unlink(tours, v);
  unlink(tours, w);
  link(tours, w, beforeW);
  link(tours, v, beforeV);
  return false;
}

/** Takes a visit out of its tour; gives the travel that this saves, in ticks. */
function detach(tours: Tours, v: number): number {
  const { travel, row, place } = tours.model;
  const [before, after] = [tours.prev[v]!, tours.next[v]!];
  unlink(tours, v);
  return travel[row[before]! + place[v]!]! + travel[row[v]! + place[after]!]! - travel[row[before]! + place[after]!]!;
}

/** Puts a visit behind a node; gives the travel that this costs, in ticks. */
function attach(tours: Tours, v: number, before: number): number {
  const { travel, row, place } = tours.model;
  const after = tours.next[before]!;
  link(tours, v, before);
  return travel[row[before]! + place[v]!]! + travel[row[v]! + place[after]!]! - travel[row[before]! + place[after]!]!;
}
