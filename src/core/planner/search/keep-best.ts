import type { State } from './state.ts';

/** A plan in numbers, by service; candidate -1 where a visit is open. */
export type Snapshot = { readonly candidate: Int32Array; readonly day: Int32Array; readonly start: Int32Array };

/** Keeps the best of the plans that a state goes through. */
export type KeptBest = {
  readonly best: Snapshot;
  readonly worth: Float64Array;
  /** To be asked after each accepted change since `begin`: whether the plan now is the best so far. */
  look(): boolean;
  /** The same, whatever has changed. */
  lookAtAll(): boolean;
};

/**
 * Begins with the state as it is. Copies no more than what changed since the best before, so that large plans cost no
 * more than small ones.
 */
export function keepBest(state: State): KeptBest {
  const { candidate, day, start } = state.route;
  const best = { candidate: candidate.slice(), day: day.slice(), start: start.slice() };
  const worth = Float64Array.from(state.worth);
  const isStale = new Uint8Array(candidate.length / 2);
  const stale = new Int32Array(candidate.length / 2);
  let count = 0;
  const remember = (v: number): void => {
    if (isStale[v] === 1) return;
    isStale[v] = 1;
    stale[count++] = v;
  };
  const take = (): boolean => {
    let level = 0;
    while (level < worth.length && state.worth[level] === worth[level]) level++;
    if (level === worth.length || state.worth[level]! > worth[level]!) return false;
    worth.set(state.worth);
    while (count > 0) {
      const v = stale[--count]!;
      isStale[v] = 0;
      for (let s = 2 * v; s < 2 * v + 2; s++) {
        best.candidate[s] = candidate[s]!;
        best.day[s] = day[s]!;
        best.start[s] = start[s]!;
      }
    }
    return true;
  };
  return {
    best, worth,
    look: () => {
      state.eachChanged(remember);
      return take();
    },
    lookAtAll: () => {
      for (let v = 0; v < isStale.length; v++) remember(v);
      return take();
    },
  };
}
