import type { SeededRandom } from '#core/base/seeded-random.ts';
import { propagate, soil } from '../propagate.ts';
import type { Tours } from '../tours.ts';
import { someNeighbour } from './some-neighbour.ts';

/** Two visits, neighbours in place and time or of one patient, change places. */
export function proposeSwap(tours: Tours, random: SeededRandom, threshold: number): boolean {
  const { model } = tours;
  const v = random.below(model.visits);
  if (model.partner[v]! >= 0 && random.next() < 0.1) return swap(tours, v, model.partner[v]!, threshold);
  const w = someNeighbour(random.next() < 0.5 ? model.comeFrom : model.goOnTo, v, random);
  return w >= 0 && swap(tours, v, w, threshold);
}

/** Exchanges two visits that do not follow each other. True if the cost is then at most the threshold; else nothing has changed. */
export function swap(tours: Tours, v: number, w: number, threshold: number): boolean {
  const { model, next, prev, caregiver, start } = tours;
  const { travel, row, place, able, visits, partner } = model;
  const [c, d] = [caregiver[v]!, caregiver[w]!];
  if (next[v] === w || next[w] === v) return false;
  if (c !== d) {
    if (able[d * visits + v] === 0 || able[c * visits + w] === 0) return false;
    if (partner[v] !== w) {
      if (partner[v]! >= 0 && caregiver[partner[v]!] === d) return false;
      if (partner[w]! >= 0 && caregiver[partner[w]!] === c) return false;
    }
  }
  const [beforeV, afterV, beforeW, afterW] = [prev[v]!, next[v]!, prev[w]!, next[w]!];
  const [pv, nv, pw, nw] = [row[beforeV]!, place[afterV]!, row[beforeW]!, place[afterW]!];
  const [rv, rw, lv, lw] = [row[v]!, row[w]!, place[v]!, place[w]!];
  const total = tours.travel
    + travel[pv + lw]! + travel[rw + nv]! - travel[pv + lv]! - travel[rv + nv]!
    + travel[pw + lv]! + travel[rv + nw]! - travel[pw + lw]! - travel[rw + nw]!;
  if (total > threshold) return false;
  const [atV, atW] = [start[v]!, start[w]!];
  setBetween(tours, w, beforeV, afterV, c);
  setBetween(tours, v, beforeW, afterW, d);
  soil(tours, v, atW);
  soil(tours, w, atV);
  soil(tours, afterV, start[afterV]!);
  soil(tours, afterW, start[afterW]!);
  if (propagate(tours, threshold - total)) {
    tours.travel = total;
    return true;
  }
  setBetween(tours, v, beforeV, afterV, c);
  setBetween(tours, w, beforeW, afterW, d);
  return false;
}

function setBetween({ next, prev, caregiver }: Tours, v: number, before: number, after: number, c: number): void {
  prev[v] = before;
  next[v] = after;
  next[before] = v;
  prev[after] = v;
  caregiver[v] = c;
}
