import { ok, type Result } from '../base/result.ts';
import { meetAlone, meetAt, meetingPlace } from './base/meeting.ts';
import type { StopRules } from './base/stop.ts';
import type { Instance, PlannedVisit } from './instance/instance.ts';
import { planHilfemix, type PlanOptions, type PlannedHilfemix } from './plan.ts';
import { mostTold } from './search/anneal-parts.ts';
import { compareWorth, type Focus } from './wishes/objective.ts';

/** From so many visits on a Quartier is searched in parts beside each other; below, every part is a search of the whole. Measured: docs/planner/search.md. */
const leastDivided = 5_000;

/** One thread's share of a search in `parts`, as a worker is given it. */
export type Island = {
  readonly instance: Instance;
  readonly seed: number;
  /** Iterations of all parts together, or milliseconds on the clock that the worker is given. */
  readonly budget: { readonly iterations: number } | { readonly until: number };
  readonly parts: number;
  /** The parts that this thread searches, from 0. */
  readonly mine: readonly number[];
  /** Where the threads meet, and which of how many this one is; absent if one thread has all parts. */
  readonly meeting?: { readonly place: SharedArrayBuffer; readonly island: number; readonly islands: number };
  readonly from?: readonly PlannedVisit[];
  readonly focus?: Focus;
};

/** What a worker gives the search. */
export type IslandContext = { elapsed(): number; cancelled(): boolean; progress(event: unknown): void };

/** The shares of so many threads in a search; give each to `planIsland` on a thread of its own, then take the best answer. */
export function islandsOf(shared: Omit<Island, 'mine' | 'meeting'>, threads: number): readonly Island[] {
  const islands = Math.min(threads, shared.parts);
  const mine = (island: number): number[] => Array.from({ length: shared.parts }, (_, part) => part).filter((part) => part % islands === island);
  if (islands === 1) return [{ ...shared, mine: mine(0) }];
  const place = meetingPlace(islands, mostTold(visitsIn(shared.instance)));
  return Array.from({ length: islands }, (_, island) => ({ ...shared, mine: mine(island), meeting: { place, island, islands } }));
}

/** Runs one thread's share of a search to its end; progress goes out as `SearchProgress`. Refuses as `planHilfemix` does. */
export function planIsland(island: Island, context: IslandContext): Result<PlannedHilfemix> {
  return visitsIn(island.instance) < leastDivided || island.parts === 1 ? searchEach(island, context) : searchTogether(island, context);
}

/** The whole once for each part, with another seed each; the best counts. */
function searchEach(island: Island, context: IslandContext): Result<PlannedHilfemix> {
  let best: PlannedHilfemix | undefined;
  for (const [i, part] of island.mine.entries()) {
    const found = planHilfemix(island.instance, { ...optionsOf(island, context, (i + 1) / island.mine.length), seed: island.seed + part });
    if (!found.ok) return found;
    if (best === undefined || compareWorth(found.value.plan.worth, best.plan.worth) < 0) best = found.value;
  }
  if (best === undefined) throw new RangeError('an island without parts');
  return ok(best);
}

function searchTogether(island: Island, context: IslandContext): Result<PlannedHilfemix> {
  const { parts, mine, meeting } = island;
  const options = optionsOf(island, context, 1);
  if (meeting === undefined) return planHilfemix(island.instance, { ...options, division: { parts, mine, meet: meetAlone } });
  const { meet, leave } = meetAt(meeting.place, meeting.island, meeting.islands);
  try {
    return planHilfemix(island.instance, { ...options, division: { parts, mine, meet } });
  } catch (fault) {
    leave();
    throw fault;
  }
}

/** `until` is how much of the time left may be used, for one of several searches one after the other. */
function optionsOf({ budget, seed, from, focus, instance, parts }: Island, { elapsed, cancelled, progress }: IslandContext, until: number): PlanOptions {
  const begun = elapsed();
  const isDivided = visitsIn(instance) >= leastDivided && parts > 1;
  const stop: StopRules = 'iterations' in budget
    ? { iterations: isDivided ? budget.iterations : Math.ceil(budget.iterations / parts), cancelled }
    : { time: { milliseconds: Math.max(0, (budget.until - begun) * until), elapsed: () => elapsed() - begun }, cancelled };
  return { seed, stop, onProgress: progress, ...(from === undefined ? {} : { from }), ...(focus === undefined ? {} : { focus }) };
}

function visitsIn({ needs }: Instance): number {
  return needs.reduce((sum, { visits }) => sum + visits.length, 0);
}
