import { seededRandom, type SeededRandom } from '../../base/seeded-random.ts';
import type { Meet } from '../base/meeting.ts';
import type { OnProgress } from '../base/progress.ts';
import { watchStop, type StopReason, type StopRules, type StopWatch } from '../base/stop.ts';
import type { Worth } from '../wishes/objective.ts';
import { levels } from '../wishes/wish.ts';
import { anneal, type Outcome } from './anneal.ts';
import { keepBest, type Snapshot } from './keep-best.ts';
import { insideOf, partsOf } from './parts.ts';
import type { Search } from './search.ts';
import type { State } from './state.ts';

/** How a search is divided: into how many parts, which of them are searched here, and how the others are met. */
export type Division = { readonly parts: number; readonly mine: readonly number[]; readonly meet: Meet };

const rounds = 16;
/** Numbers told for a visit that changed. */
const perVisit = 6;

/** The most numbers that an island tells at a meeting. */
export function mostTold(visits: number): number {
  return 1 + perVisit * visits;
}

/**
 * Annealing in parts that do not touch each other, in rounds: each round cuts elsewhere, each part is searched on its own,
 * then all take over what the others changed. The result depends on seed, parts and iterations, not on how many islands
 * share the parts. `stop` needs iterations, in all parts together, or a time.
 */
export function annealInParts(whole: Search, seed: number, stop: StopRules, division: Division, onProgress?: OnProgress): Outcome {
  const { problem, state, movable } = whole;
  const { parts: count, mine, meet } = division;
  const kept = keepBest(state);
  const begun = stop.time?.elapsed() ?? 0;
  let iterations = 0;
  let reason: StopReason = stop.iterations === undefined ? 'time' : 'iterations';
  for (let round = 0; round < rounds; round++) {
    const drawn = seededRandom(seed).fork(`round ${round}`);
    const parts = partsOf(problem, state.route, drawn, count);
    const before = copyOf(state);
    const inside = mine.map((part) => insideOf(problem, state.route, parts, part));
    let [done, wantsEnd] = [0, round === rounds - 1];
    for (const [i, part] of mine.entries()) {
      const { visits, helpers } = inside[i]!;
      state.confine(visits, helpers);
      const here = movable.filter((v) => visits[v] === 1);
      const search = { problem, state, random: partRandom(drawn, part), movable: here };
      const found = anneal(search, watchPart(stop, begun, round, count, (i + 1) / mine.length), part === 0 ? onProgress : undefined);
      done += found.iterations;
      if (found.reason === 'cancelled') {
        reason = 'cancelled';
        wantsEnd = true;
      }
      if (wantsEnd) adoptBest(state, here, found.best);
    }
    state.confine();
    const told = meet({ numbers: Int32Array.of(done, ...changesSince(before, state)), wantsEnd });
    for (const { numbers } of told) iterations += numbers[0]!;
    state.adopt(told.map(({ numbers }) => numbers.subarray(1)));
    kept.lookAtAll();
    if (told.some((one) => one.wantsEnd)) break;
  }
  const worth = Object.fromEntries(levels.map((level, l) => [level, kept.worth[l]!])) as Worth;
  return { best: kept.best, worth, iterations, reason };
}

function partRandom(drawn: SeededRandom, part: number): SeededRandom {
  return drawn.fork(`part ${part}`);
}

/** The watch over a part in a round: its share of the iterations, or until the moment by which this much of the round is over. */
function watchPart({ iterations, time, cancelled }: StopRules, begun: number, round: number, count: number, until: number): StopWatch {
  const now = time?.elapsed() ?? 0;
  const watch = watchStop({
    ...(iterations === undefined ? {} : { iterations: Math.ceil(iterations / rounds / count) }),
    ...(time === undefined ? {} : { time: { milliseconds: Math.max(0, begun + (time.milliseconds - begun) * (round + until) / rounds - now), elapsed: () => time.elapsed() - now } }),
    ...(cancelled === undefined ? {} : { cancelled }),
  });
  return { reason: watch.reason, share: (iteration) => (round + watch.share(iteration)) / rounds };
}

function copyOf({ route: { candidate, day, start } }: State): Snapshot {
  return { candidate: candidate.slice(), day: day.slice(), start: start.slice() };
}

/** What is other than it was, by visit: the visit, its candidate, day and start, the second candidate and start. */
function changesSince({ candidate, day, start }: Snapshot, { route, problem: { visits } }: State): number[] {
  const changes: number[] = [];
  for (let v = 0; v < visits; v++) {
    const s = 2 * v;
    const isSame = candidate[s] === route.candidate[s] && candidate[s + 1] === route.candidate[s + 1]
      && (candidate[s] === -1 || (day[s] === route.day[s] && start[s] === route.start[s] && (candidate[s + 1] === -1 || start[s + 1] === route.start[s + 1])));
    if (!isSame) changes.push(v, route.candidate[s]!, route.day[s]!, route.start[s]!, route.candidate[s + 1]!, route.start[s + 1]!);
  }
  return changes;
}

function adoptBest(state: State, visits: Int32Array, { candidate, day, start }: Snapshot): void {
  const numbers: number[] = [];
  for (const v of visits) numbers.push(v, candidate[2 * v]!, day[2 * v]!, start[2 * v]!, candidate[2 * v + 1]!, start[2 * v + 1]!);
  state.adopt([Int32Array.from(numbers)]);
}
