import { ok, refuse, type Refusal, type Result } from '#core/base/result.ts';
import type { Locale } from '#core/base/locale.ts';
import {
  buildModel, checkPlan, publishPlan, readInstance, readPlan, searchPlan, writePlan,
  type HomeCareCost, type HomeCareInstance, type PublishedPlan, type SearchOptions, type StretchResult,
} from '#core/planner/home-care/index.ts';
import { openWorkerPool, processOrigin, sinceStart } from '#platform/workers/index.ts';
import { homeCareTexts } from './home-care.texts.ts';

/** How long a search may take: seconds from a moment on, given in milliseconds since the program began, or moves. */
export type HomeCareBudget = { readonly seconds: number; readonly from: number } | { readonly iterations: number };

/** What `plan hhcrsp` answers with. Minutes, except `seconds`; `iterations` are moves tried on all islands. */
export type HomeCareAnswer = HomeCareCost & { readonly iterations: number; readonly seconds: number; readonly solution: PublishedPlan };

/** With a budget of iterations there are always as many, so that the plan does not depend on the number of workers. */
const islands = 2;

/** Milliseconds that checking, writing and ending take after the search. */
const ending = 60;

/** Searches a plan on worker threads and lets the checker judge it. Throws if the checker refuses it: a fault of the search. */
export async function solveHomeCare(instance: HomeCareInstance, { budget, seed, workers, signal, onProgress }: {
  readonly budget: HomeCareBudget; readonly seed: number; readonly workers: number; readonly signal?: AbortSignal;
  readonly onProgress?: SearchOptions['onProgress'];
}): Promise<HomeCareAnswer> {
  const begun = 'seconds' in budget ? budget.from : sinceStart();
  const model = buildModel(instance);
  const pool = openWorkerPool({ size: workers, originMs: processOrigin });
  try {
    const found = await searchPlan(model, {
      seed,
      islands: 'seconds' in budget ? workers : islands,
      budget: 'seconds' in budget ? { until: begun + budget.seconds * 1000 - ending, elapsed: sinceStart } : { moves: budget.iterations },
      ...(signal === undefined ? {} : { cancelled: () => signal.aborted }),
      ...(onProgress === undefined ? {} : { onProgress }),
      runAll: (stretches) => Promise.all(stretches.map((input) => pool.run<StretchResult>({
        module: new URL('../core/planner/home-care/island.ts', import.meta.url), name: 'annealStretch', input, ...(signal === undefined ? {} : { signal }),
      }))),
    });
    const plan = writePlan(instance, model, found.next);
    const checked = checkPlan(instance, plan);
    if (!checked.ok) throw new Error(`the checker refuses what the search found: ${JSON.stringify(checked.refusals)}`);
    return { ...checked.value, iterations: found.moves, seconds: (sinceStart() - begun) / 1000, solution: publishPlan(plan) };
  } finally {
    await pool.close();
  }
}

/** Judges a document with `routes` against an instance; what is wrong with either is refused with all reasons. */
export function checkHomeCare(instance: unknown, plan: unknown): Result<HomeCareCost> {
  const read = readInstance(instance);
  if (!read.ok) return read;
  const planned = readPlan(plan);
  return planned.ok ? checkPlan(read.value, planned.value) : planned;
}

/** Whether a document has the published form of a plan, or is what `plan hhcrsp --json` printed. */
export function homeCarePlanIn(document: unknown): unknown {
  if (typeof document !== 'object' || document === null) return undefined;
  if ('routes' in document) return document;
  return 'solution' in document ? homeCarePlanIn(document.solution) : undefined;
}

/** Exactly one of the two limits; ten seconds if none is given, and seconds count from the start of the program. */
export function budgetOf(seconds: number | undefined, iterations: number | undefined): Result<HomeCareBudget> {
  if (seconds !== undefined && iterations !== undefined) return refuse('budget-twice', {}, 'iterations');
  return ok(iterations === undefined ? { seconds: seconds ?? 10, from: 0 } : { iterations });
}

/** A refusal of this problem in words. */
export function explainHomeCare({ code, facts }: Refusal, locale: Locale): string {
  const say = homeCareTexts(locale) as (code: string, facts?: Refusal['facts']) => string;
  return say(code, facts);
}
