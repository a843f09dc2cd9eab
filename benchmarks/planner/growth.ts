import { checkInstance, type Instance } from '#core/planner/index.ts';
import { contextOf } from '#core/planner/instance/context.ts';
import { construct } from '#core/planner/search/construct.ts';
import { prepare } from '#core/planner/search/prepare.ts';
import { State } from '#core/planner/search/state.ts';
import { anneal } from '#core/planner/search/anneal.ts';
import { watchStop } from '#core/planner/base/stop.ts';
import { seededRandom } from '#core/base/seeded-random.ts';
import { sharesOf, type Shares } from './share-of-time.ts';

/** Milliseconds of processor time used by this process so far. */
export function cpu(): number {
  return process.cpuUsage().user / 1000;
}

/** What an instance of this size costs: processor milliseconds to who could do what, to the first plan, and moves in a second. */
export type Growth = { readonly visits: number; readonly prepared: number; readonly first: number; readonly movesPerSecond: number; readonly megabytes: number };

/** Looks for a plan step by step and takes the times; moves are counted over so many seconds after the first plan. */
export function growthOf(instance: Instance, seconds: number): Growth {
  const begun = cpu();
  if (checkInstance(instance).length > 0) throw new Error('an unsound instance');
  const search = searchOf(instance);
  const prepared = cpu() - begun;
  construct(search);
  const first = cpu() - begun;
  const { iterations } = anneal(search, watchStop({ time: { milliseconds: seconds * 1000, elapsed: () => cpu() - begun - first } }));
  const spent = cpu() - begun - first;
  return { visits: search.problem.visits, prepared, first, movesPerSecond: 1000 * iterations / spent, megabytes: process.memoryUsage().rss / 1e6 };
}

/** How the time of so many moves after the first plan is shared among search, wishes and rules. */
export function sharesOfMoves(instance: Instance, iterations: number): Promise<Shares> {
  const search = searchOf(instance);
  construct(search);
  return sharesOf(() => void anneal(search, watchStop({ iterations })));
}

function searchOf(instance: Instance): Parameters<typeof construct>[0] {
  const problem = prepare(contextOf(instance));
  return { problem, state: new State(problem), random: seededRandom(1), movable: Int32Array.from({ length: problem.visits }, (_, v) => v) };
}
