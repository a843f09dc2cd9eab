import { greatestTardiness } from './propagate.ts';
import { Tours } from './tours.ts';
import type { Model } from './model.ts';

/**
 * Works out all starts and sums from the links alone: sweeps over all visits that only ever raise starts, until nothing
 * changes, which gives the least starts that satisfy all. False for tours that wait for each other for ever. A visit that
 * is in no tour yet counts as done at the begin of its window, so that the sums are bounds from below.
 */
export function settle(tours: Tours): boolean {
  const { model, next, prev, start } = tours;
  const { visits, caregivers, travel, row, place, duration, from, to, partner, isFirst, leastGap, mostGap } = model;
  start.fill(0);
  start.set(from);
  let isSettled = false;
  for (let sweeps = 0; !isSettled; sweeps++) {
    if (sweeps > 4 * visits + 4) return false;
    isSettled = true;
    for (let c = 0; c < caregivers; c++) {
      for (let v = next[visits + c]!; v < visits; v = next[v]!) {
        const before = prev[v]!;
        const w = partner[v]!;
        let least = start[before]! + duration[before]! + travel[row[before]! + place[v]!]!;
        if (w >= 0) least = Math.max(least, isFirst[v] === 1 ? start[w]! - mostGap[v]! : start[w]! + leastGap[v]!);
        if (least > start[v]!) {
          start[v] = least;
          isSettled = false;
        }
      }
    }
  }
  tours.travel = 0;
  tours.tardiness = 0;
  for (let c = 0; c < caregivers; c++) {
    for (let node = visits + c, after = next[node]!; ; node = after, after = next[node]!) {
      tours.travel += travel[row[node]! + place[after]!]!;
      if (after >= visits) break;
      tours.tardiness += Math.max(0, start[after]! - to[after]!);
    }
  }
  tours.greatest = greatestTardiness(tours);
  return true;
}

/** The tours that these successors of all nodes describe, settled. Throws RangeError if they wait for each other. */
export function toursFrom(model: Model, next: Int32Array): Tours {
  const tours = new Tours(model);
  tours.next.set(next);
  for (let c = 0; c < model.caregivers; c++) {
    const office = model.visits + c;
    for (let node = office; ;) {
      const after = tours.next[node]!;
      tours.prev[after] = node;
      if (after === office) break;
      tours.caregiver[after] = c;
      node = after;
    }
  }
  if (!settle(tours)) throw new RangeError('these tours wait for each other');
  return tours;
}
