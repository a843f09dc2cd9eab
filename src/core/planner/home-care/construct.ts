import type { Model } from './model.ts';
import { settle } from './settle.ts';
import { link, Tours } from './tours.ts';

/**
 * A first plan: patients in the order in which their windows close, each visit to the able caregiver who can be there
 * earliest, a second visit to another one. Always succeeds for an instance that `readInstance` let pass, except that of
 * two visits the one with fewer able caregivers chooses first.
 */
export function construct(model: Model): Tours {
  const tours = new Tours(model);
  const order = Array.from({ length: model.visits }, (_, v) => v)
    .filter((v) => model.partner[v]! < 0 || model.isFirst[v] === 1)
    .sort((a, b) => model.to[a]! - model.to[b]! || a - b);
  for (const v of order) {
    const w = model.partner[v]!;
    const pair = w < 0 ? [v] : [v, w].sort((a, b) => model.ableCount[a]! - model.ableCount[b]! || a - b);
    for (const visit of pair) append(tours, visit);
  }
  if (!settle(tours)) throw new RangeError('the first plan waits for itself');
  return tours;
}

function append(tours: Tours, visit: number): void {
  const { model, prev, caregiver, start } = tours;
  const { travel, row, place, duration, from, partner, ableCaregivers, ableCount, caregivers, visits } = model;
  let earliest = Infinity;
  let last = -1;
  const w = partner[visit]!;
  for (let i = 0; i < ableCount[visit]!; i++) {
    const c = ableCaregivers[visit * caregivers + i]!;
    if (w >= 0 && caregiver[w] === c) continue;
    const before = prev[visits + c]!;
    const way = travel[row[before]! + place[visit]!]!;
    const at = Math.max(from[visit]!, start[before]! + duration[before]! + way) + way;
    if (at < earliest) [earliest, last] = [at, before];
  }
  link(tours, visit, last);
  start[visit] = Math.max(from[visit]!, start[last]! + duration[last]! + travel[row[last]! + place[visit]!]!);
}
