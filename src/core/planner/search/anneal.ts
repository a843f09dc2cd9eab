import type { OnProgress } from '../base/progress.ts';
import type { StopReason, StopWatch } from '../base/stop.ts';
import { geometricTemperature } from '../base/temperature.ts';
import type { Worth } from '../wishes/objective.ts';
import { levels } from '../wishes/wish.ts';
import { keepBest, type Snapshot } from './keep-best.ts';
import { moves } from './moves/index.ts';
import type { Search } from './search.ts';

/** What came of a search. */
export type Outcome = { readonly best: Snapshot; readonly worth: Worth; readonly iterations: number; readonly reason: StopReason };

/** A worsening of so much in a level would be accepted one time in e at temperature 1; the search begins below that. */
const warmth: readonly number[] = [40, 40, 40, 40, 20, 20, 300, 15, 10];
const temperature = geometricTemperature(0.2, 0.02);
const everyIterations = 128;

/**
 * Simulated annealing over whole numbers by level. The first level that a move changes decides: better is accepted,
 * worse with a probability that falls with the temperature. So at the end no gain in a later level pays for a loss in
 * an earlier one. The best by exact comparison is kept.
 */
export function anneal(search: Search, watch: StopWatch, onProgress?: OnProgress): Outcome {
  const { state, random } = search;
  const total = moves.reduce((sum, { share }) => sum + share, 0);
  const kept = keepBest(state);
  let [iteration, lastBetter] = [0, 0];
  let heat = temperature(watch.share(0));
  let reason = watch.reason(0, 0);
  while (reason === undefined) {
    let draw = random.next() * total;
    let chosen = 0;
    while (chosen < moves.length - 1 && (draw -= moves[chosen]!.share) >= 0) chosen++;
    state.begin();
    const isDone = moves[chosen]!.move(search);
    const level = isDone ? state.firstChange() : levels.length;
    const change = level === levels.length ? 0 : state.changeOf(level);
    if (!isDone || (change > 0 && change > -Math.log(random.next()) * heat * warmth[level]!)) state.rollBack();
    else if (kept.look()) lastBetter = iteration;
    if (++iteration % everyIterations === 0) {
      const share = watch.share(iteration);
      heat = temperature(share);
      reason = watch.reason(iteration, lastBetter);
      if (iteration % (everyIterations * 512) === 0) onProgress?.({ iterations: iteration, best: kept.worth[0]! + kept.worth[1]! + kept.worth[2]!, share });
    }
  }
  const worth = Object.fromEntries(levels.map((level, l) => [level, kept.worth[l]!])) as Worth;
  return { best: kept.best, worth, iterations: iteration, reason };
}
