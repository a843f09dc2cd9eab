import type { Model } from './model.ts';

/** What tours cost at least when nobody waits for a partner; totals in ticks, sets of visits as bits. */
export type Relaxation = {
  /** The earliest start that window and gap allow each visit. */
  readonly from: Float64Array;
  /** `least[c][set]`: the least travel and tardiness with which the caregivers from c on can do exactly this set. */
  readonly least: readonly Float64Array[];
};

/** The least costs of all sets of visits, by dynamic programming over sets (Held and Karp 1962) with the labels (time, cost) that no other beats. */
export function relaxedCosts(model: Model): Relaxation {
  const { visits, caregivers, isFirst, leastGap } = model;
  const sets = 1 << visits;
  const from = model.from.map((opens, v) => (model.partner[v]! >= 0 && isFirst[v] === 0 ? opens + leastGap[v]! : opens));
  const least: Float64Array[] = [];
  for (let c = caregivers - 1; c >= 0; c--) {
    const own = tourCosts(model, from, c);
    const others = least[0];
    if (others === undefined) {
      least.unshift(own);
      continue;
    }
    const both = new Float64Array(sets);
    for (let set = 0; set < sets; set++) {
      let cost = Math.min(own[set]!, others[set]!);
      for (let part = (set - 1) & set; part > 0; part = (part - 1) & set) {
        const sum = own[part]! + others[set & ~part]!;
        if (sum < cost) cost = sum;
      }
      both[set] = cost;
    }
    least.unshift(both);
  }
  return { from, least };
}

type Label = { readonly time: number; readonly cost: number };

/** For each set the least travel and tardiness of one caregiver's tour through it; Infinity where it is not allowed. */
function tourCosts(model: Model, from: Float64Array, c: number): Float64Array {
  const { visits, travel, row, place, duration, to, able, partner } = model;
  const sets = 1 << visits;
  const costs = new Float64Array(sets).fill(Infinity);
  costs[0] = 0;
  const labels: (Label[] | undefined)[] = Array.from({ length: sets * visits });
  const reach = (set: number, v: number, before: number, time: number, cost: number): void => {
    const way = travel[row[before]! + place[v]!]!;
    const start = Math.max(from[v]!, time + way);
    const label = { time: start + duration[v]!, cost: cost + way + Math.max(0, start - to[v]!) };
    const known = labels[set * visits + v] ?? [];
    if (known.some((other) => other.time <= label.time && other.cost <= label.cost)) return;
    labels[set * visits + v] = [...known.filter((other) => other.time < label.time || other.cost < label.cost), label];
  };
  const isAllowed = (v: number, set: number): boolean =>
    able[c * visits + v] === 1 && (set & (1 << v)) === 0 && (partner[v]! < 0 || (set & (1 << partner[v]!)) === 0);
  for (let v = 0; v < visits; v++) if (isAllowed(v, 0)) reach(1 << v, v, visits, 0, 0);
  for (let set = 1; set < sets; set++) {
    for (let last = 0; last < visits; last++) {
      const known = labels[set * visits + last];
      if (known === undefined) continue;
      for (const { time, cost } of known) {
        costs[set] = Math.min(costs[set]!, cost + travel[row[last]! + place[visits]!]!);
        for (let v = 0; v < visits; v++) if (isAllowed(v, set)) reach(set | (1 << v), v, last, time, cost);
      }
      labels[set * visits + last] = undefined;
    }
  }
  return costs;
}

/**
 * `[v × sets + set]`: the least that is still to come for caregiver c standing at visit v while the visits of the set are
 * open: the way through some of them and back to the office, and the others by the caregivers after c.
 */
export function remainders(model: Model, { least }: Relaxation, c: number): Float64Array {
  const { visits, travel, row, place, able } = model;
  const sets = 1 << visits;
  const others = least[c + 1];
  const ways = new Float64Array(visits * sets).fill(Infinity);
  for (let v = 0; v < visits; v++) ways[v * sets] = travel[row[v]! + place[visits]!]!;
  for (let set = 1; set < sets; set++) {
    for (let v = 0; v < visits; v++) {
      if ((set & (1 << v)) !== 0) continue;
      let way = Infinity;
      for (let w = 0; w < visits; w++) {
        if ((set & (1 << w)) === 0 || able[c * visits + w] === 0) continue;
        way = Math.min(way, travel[row[v]! + place[w]!]! + ways[w * sets + (set & ~(1 << w))]!);
      }
      ways[v * sets + set] = way;
    }
  }
  if (others === undefined) return ways;
  const rest = new Float64Array(visits * sets);
  for (let v = 0; v < visits; v++) {
    for (let set = 0; set < sets; set++) {
      let cost = Math.min(ways[v * sets + set]!, ways[v * sets]! + others[set]!);
      for (let part = (set - 1) & set; part > 0; part = (part - 1) & set) cost = Math.min(cost, ways[v * sets + part]! + others[set & ~part]!);
      rest[v * sets + set] = cost;
    }
  }
  return rest;
}
