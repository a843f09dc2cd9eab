/**
 * When a search ends. The core has no clock (rule A2): whoever wants a limit in time hands in `elapsed`, and a search
 * that is bounded by iterations alone is the same on every machine.
 */
export type StopRules = {
  /** The most iterations; absent means as many as the other rules allow. */
  readonly iterations?: number;
  /** The most milliseconds by `elapsed`. */
  readonly time?: { readonly milliseconds: number; elapsed(): number };
  /** Ends when that many iterations in a row have brought nothing better. */
  readonly stalledFor?: number;
  /** Asked now and then; true ends the search with the best so far. */
  cancelled?(): boolean;
};

/** Why a search ended. */
export type StopReason = 'iterations' | 'time' | 'stalled' | 'cancelled';

/** Watches over one search. */
export type StopWatch = {
  /** The reason to end, or undefined. `iteration` counts from 0, `lastBetter` is the iteration of the last improvement. */
  reason(iteration: number, lastBetter: number): StopReason | undefined;
  /** How much of the budget is used, 0 to 1: the larger of the shares of iterations and of time. */
  share(iteration: number): number;
};

/**
 * A watch by these rules. Throws RangeError if nothing would ever end the search: a limit is needed beside `cancelled`,
 * so that nothing hangs.
 */
export function watchStop({ iterations, time, stalledFor, cancelled }: StopRules): StopWatch {
  if (iterations === undefined && time === undefined && stalledFor === undefined) throw new RangeError('a search needs a limit');
  return {
    reason: (iteration, lastBetter) => {
      if (iterations !== undefined && iteration >= iterations) return 'iterations';
      if (stalledFor !== undefined && iteration - lastBetter >= stalledFor) return 'stalled';
      if (cancelled?.() === true) return 'cancelled';
      return time !== undefined && time.elapsed() >= time.milliseconds ? 'time' : undefined;
    },
    share: (iteration) => Math.min(1, Math.max(
      iterations === undefined ? 0 : shareOf(iteration, iterations),
      time === undefined ? 0 : shareOf(time.elapsed(), time.milliseconds),
    )),
  };
}

function shareOf(used: number, whole: number): number {
  return whole > 0 ? used / whole : 1;
}
