import { seededRandom } from '#core/base/seeded-random.ts';
import type { OnProgress } from '../base/progress.ts';
import { geometricTemperature } from '../base/temperature.ts';
import { construct } from './construct.ts';
import type { Stretch, StretchResult } from './island.ts';
import { ticksPerMinute, type Model } from './model.ts';

/** Cost units to ticks: the cost is a third of the sum that the search works with. */
const ticksPerCost = 3 * ticksPerMinute;

/** How the search runs. */
export type SearchOptions = {
  readonly seed: number;
  /** Plans that are annealed side by side and learn from each other at fixed moments. */
  readonly islands: number;
  /** All moves of all islands together, or the moment to end in milliseconds by `elapsed`. */
  readonly budget: { readonly moves: number } | { readonly until: number; elapsed(): number };
  cancelled?(): boolean;
  readonly onProgress?: OnProgress;
  /** Runs stretches, side by side if it can, and gives their results in order. */
  runAll(stretches: readonly Stretch[]): Promise<readonly StretchResult[]>;
};

/** The best plan found: successors of all nodes, its total in ticks, and how many moves were tried. */
export type SearchResult = { readonly next: Int32Array; readonly total: number; readonly moves: number };

/**
 * The annealing falls once from the hottest temperature and then, from the best plan, again and again from a mild one; after
 * every stretch the islands meet. Temperatures are shares of the cost of one visit in the best plan so far, which differs
 * threefold between instances. Lengths and temperatures are those that did best in docs/planner/home-care.md.
 */
const phases = [
  { stretches: 8, hottest: 1 },
  { stretches: 8, hottest: 0.33 },
  { stretches: 8, hottest: 0.33 },
] as const;
const coldest = 0.02;
const allStretches: number = phases.reduce((sum, { stretches }) => sum + stretches, 0);

/** With so many moves for each visit in the first phase a second try from the beginning pays more than a second look at the best. */
const movesForAnotherTry = 20_000;

/** From this share of a phase on the islands learn from each other; before, each finds its own way. */
const commonFrom = 0.6;

/**
 * Searches a good plan: simulated annealing on several islands. For a budget of moves the result depends on model, seed
 * and islands only, whoever runs the stretches. Never worse than the first plan; ends with the best so far when cancelled.
 */
export async function searchPlan(model: Model, { seed, islands, budget, cancelled, onProgress, runAll }: SearchOptions): Promise<SearchResult> {
  const seeds = seededRandom(seed);
  const first = construct(model);
  let best: Int32Array = first.next.slice();
  let bestTotal = first.total;
  let moves = 0;
  let plans: readonly Int32Array[] = Array.from({ length: islands }, () => first.next);
  const begun = 'until' in budget ? budget.elapsed() : 0;
  const isOver = (): boolean => cancelled?.() === true || ('until' in budget && budget.elapsed() >= budget.until);
  let done = 0;
  for (const [phase, { stretches, hottest }] of phases.entries()) {
    // In the second phase all but the first island try again from the beginning, if there is time for it.
    const isAnotherTry = phase === 1 && moves >= movesForAnotherTry * islands * model.visits;
    const temperatures = plans.map((_, island) => geometricTemperature(isAnotherTry && island > 0 ? phases[0]!.hottest : hottest, coldest));
    if (phase > 0) plans = plans.map((_, island) => (isAnotherTry && island > 0 ? first.next : best));
    for (let i = 0; i < stretches && !isOver(); i++) {
      const scale = bestTotal / model.visits;
      const share = (done + 1) / allStretches;
      const results = await runAll(plans.map((next, island): Stretch => ({
        model, next, from: scale * temperatures[island]!(i / stretches), to: scale * temperatures[island]!((i + 1) / stretches), seed: seeds.below(4_294_967_296),
        budget: 'until' in budget
          ? { until: begun + (budget.until - begun) * share }
          : { moves: movesOf(budget.moves, islands * allStretches, done * islands + island) },
      })));
      done += 1;
      for (const result of results) {
        moves += result.moves;
        if (result.bestTotal < bestTotal) [best, bestTotal] = [result.best, result.bestTotal];
      }
      plans = isAnotherTry || (i + 1) / stretches < commonFrom ? results.map(({ next }) => next) : continued(results);
      onProgress?.({ iterations: moves, best: bestTotal / ticksPerCost, share });
    }
  }
  return { next: best, total: bestTotal, moves };
}

/** From where the islands go on: the one that stands worst takes over where the one that stands best is. */
function continued(results: readonly StretchResult[]): readonly Int32Array[] {
  const totals = results.map(({ total }) => total);
  const [least, most] = [totals.indexOf(Math.min(...totals)), totals.indexOf(Math.max(...totals))];
  return results.map(({ next }, island) => (island === most ? results[least]!.next : next));
}

/** The share of part `i` when a number of moves is dealt out to equal parts without losing any. */
function movesOf(all: number, parts: number, i: number): number {
  return Math.floor((all * (i + 1)) / parts) - Math.floor((all * i) / parts);
}
