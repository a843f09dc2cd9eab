import { construct } from './construct.ts';
import { annealStretch } from './island.ts';
import type { Model } from './model.ts';
import { relaxedCosts, remainders } from './relaxation.ts';
import { settle } from './settle.ts';
import { link, Tours, unlink } from './tours.ts';

/** Above these sizes the tables of the proof grow out of hand (three to the power of the visits). */
const mostVisits = 14;
const mostCaregivers = 5;

/** A proven optimum: its total in ticks (three times the cost), its plan, and how many partial tours were looked at. */
export type Proof = { readonly total: number; readonly next: Int32Array; readonly tours: number };

/**
 * The proven optimum of a small instance, or undefined if it is too large or more than `most` partial tours would have to be looked
 * at. Enumerates tour after tour; a beginning is given up as soon as its cost and the least that all the rest can cost
 * without regard to gaps and to the greatest tardiness reach the best known.
 */
export function proveOptimum(model: Model, most: number): Proof | undefined {
  const { visits, caregivers, travel, row, place, duration, able, partner } = model;
  if (visits > mostVisits || caregivers > mostCaregivers) return undefined;
  const relaxed = relaxedCosts(model);
  const found = annealStretch(
    { model, next: construct(model).next, seed: 1, from: 60_000, to: 600, budget: { moves: 100_000 } },
    { elapsed: () => 0, cancelled: () => false },
  );
  let best: Int32Array = found.best;
  let bestTotal = found.bestTotal;
  let looked = 0;
  const tours = new Tours(model);

  /** Extends the tour of caregiver `c` that ends with `last`; `open` are the visits in no tour yet. */
  const extend = (c: number, last: number, open: number, driven: number, rest: Float64Array): void => {
    looked += 1;
    if (looked > most) return;
    close(c, open);
    for (let v = 0; v < visits; v++) {
      if ((open & (1 << v)) === 0 || able[c * visits + v] === 0) continue;
      const w = partner[v]!;
      if (w >= 0 && (open & (1 << w)) === 0 && tours.caregiver[w] === c) continue;
      const way = driven + travel[row[last]! + place[v]!]!;
      const free = (tours.start[last] ?? 0) + duration[last]!;
      const at = Math.max(relaxed.from[v]!, free + travel[row[last]! + place[v]!]!);
      const late = Math.max(0, at - model.to[v]!);
      if (way + late + rest[v * (1 << visits) + (open & ~(1 << v))]! >= bestTotal) continue;
      link(tours, v, last);
      tours.start[v] = at;
      extend(c, v, open & ~(1 << v), way + late, rest);
      unlink(tours, v);
      tours.caregiver[v] = -1;
    }
  };

  /** Takes the tour as it is and goes on with the next caregiver, if all tours together can still be better. */
  const close = (c: number, open: number): void => {
    const kept = tours.start.slice();
    if (settle(tours) && tours.total + (relaxed.least[c + 1]?.[open] ?? (open === 0 ? 0 : Infinity)) < bestTotal) {
      if (c + 1 < caregivers) {
        const total = tours.travel + tours.tardiness;
        extend(c + 1, visits + c + 1, open, total, tables[c + 1]!);
      } else if (open === 0) {
        bestTotal = tours.total;
        best = tours.next.slice();
      }
    }
    tours.start.set(kept);
  };

  const tables = Array.from({ length: caregivers }, (_, c) => remainders(model, relaxed, c));
  extend(0, visits, (1 << visits) - 1, 0, tables[0]!);
  return looked > most ? undefined : { total: bestTotal, next: best, tours: looked };
}
