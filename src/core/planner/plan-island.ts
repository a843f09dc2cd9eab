import type { Result } from '../base/result.ts';
import type { Instance, PlannedVisit } from './instance/instance.ts';
import { planHilfemix, type PlannedHilfemix } from './plan.ts';
import type { Focus } from './wishes/objective.ts';

/** One of several searches with different seeds, as a worker thread is given it. */
export type Island = {
  readonly instance: Instance;
  readonly seed: number;
  /** Iterations, or milliseconds on the clock that the worker is given. */
  readonly budget: { readonly iterations: number } | { readonly until: number };
  readonly from?: readonly PlannedVisit[];
  readonly focus?: Focus;
};

/** What a worker gives the search. */
export type IslandContext = { elapsed(): number; cancelled(): boolean; progress(event: unknown): void };

/** Runs one search to its end; progress goes out as `SearchProgress`. Refuses as `planHilfemix` does. */
export function planIsland({ instance, seed, budget, from, focus }: Island, { elapsed, cancelled, progress }: IslandContext): Result<PlannedHilfemix> {
  const begun = elapsed();
  return planHilfemix(instance, {
    seed, onProgress: progress, ...(from === undefined ? {} : { from }), ...(focus === undefined ? {} : { focus }),
    stop: 'iterations' in budget ? { iterations: budget.iterations, cancelled } : { time: { milliseconds: Math.max(0, budget.until - begun), elapsed: () => elapsed() - begun }, cancelled },
  });
}
