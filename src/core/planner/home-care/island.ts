import { seededRandom } from '#core/base/seeded-random.ts';
import { acceptedUpTo } from '../base/temperature.ts';
import type { Model } from './model.ts';
import { proposeMove } from './moves/propose-move.ts';
import { toursFrom } from './settle.ts';

/** How many moves lie between two looks at the clock: about half a millisecond. */
const movesAtOnce = 1000;

/** One stretch of annealing on one island. Plain data, so that any worker can run it. */
export type Stretch = {
  readonly model: Model;
  /** Where it begins: the successor of every node. */
  readonly next: Int32Array;
  readonly seed: number;
  /** Temperatures in ticks at its begin and end; between them it falls by equal factors. */
  readonly from: number;
  readonly to: number;
  /** Its length: that many moves, or until `until` milliseconds have elapsed, counted like the context's `elapsed`. */
  readonly budget: { readonly moves: number } | { readonly until: number };
};

/** What a stretch came to: where it ended and the best it met, totals in ticks. */
export type StretchResult = {
  readonly next: Int32Array;
  readonly total: number;
  readonly best: Int32Array;
  readonly bestTotal: number;
  readonly moves: number;
};

/** What a stretch needs of the world around it. */
export type StretchContext = { elapsed(): number; cancelled(): boolean };

/** Anneals from one plan. With a budget of moves the result is the same everywhere; the best is never worse than the begin. */
export function annealStretch({ model, next, seed, from, to, budget }: Stretch, { elapsed, cancelled }: StretchContext): StretchResult {
  const random = seededRandom(seed);
  const tours = toursFrom(model, next);
  const best = next.slice();
  let bestTotal = tours.total;
  const begun = 'until' in budget ? elapsed() : 0;
  let moves = 0;
  for (;;) {
    const [used, whole] = 'moves' in budget ? [moves, budget.moves] : [elapsed() - begun, budget.until - begun];
    if (used >= whole || cancelled()) break;
    const share = used / whole;
    const temperature = from * (to / from) ** share;
    const stop = 'moves' in budget ? Math.min(moves + movesAtOnce, budget.moves) : moves + movesAtOnce;
    for (; moves < stop; moves++) {
      const threshold = acceptedUpTo(tours.total, temperature, random.next());
      if (proposeMove(tours, random, threshold) && tours.total < bestTotal) {
        bestTotal = tours.total;
        best.set(tours.next);
      }
    }
  }
  return { next: tours.next, total: tours.total, best, bestTotal, moves };
}
