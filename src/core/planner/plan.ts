import { seededRandom } from '../base/seeded-random.ts';
import { ok, refuseAll, type Refusal, type Result } from '../base/result.ts';
import type { OnProgress } from './base/progress.ts';
import { watchStop, type StopReason, type StopRules } from './base/stop.ts';
import { checkPlan } from './checker/check-plan.ts';
import { checkInstance } from './instance/check-instance.ts';
import { contextOf } from './instance/context.ts';
import type { Instance, PlannedVisit } from './instance/instance.ts';
import type { Plan } from './instance/plan.ts';
import type { Problem } from './instance/problem.ts';
import { anneal } from './search/anneal.ts';
import { annealInParts, type Division } from './search/anneal-parts.ts';
import { construct } from './search/construct.ts';
import { placePlanned, planOf } from './search/plan-of.ts';
import { prepare } from './search/prepare.ts';
import { State } from './search/state.ts';
import type { Focus } from './wishes/objective.ts';

/** How a plan is searched for. The same instance, seed and number of iterations give the same plan everywhere. */
export type PlanOptions = {
  /** 1 unless said. */
  readonly seed?: number;
  /** When the search ends; by its size unless said, see `usualIterations`. */
  readonly stop?: StopRules;
  /** Where the search begins; what of it no rule forbids is taken over. */
  readonly from?: readonly PlannedVisit[];
  /** The wish looked at straight after what stays open. */
  readonly focus?: Focus;
  readonly onProgress?: OnProgress;
  /** Searches in parts that do not touch each other, perhaps on several threads; see `annealInParts`. */
  readonly division?: Division;
};

/** A plan, and how long it was searched for. */
export type PlannedHilfemix = { readonly plan: Plan; readonly iterations: number; readonly reason: StopReason };

/** Iterations where nothing is said: enough for a person in a fraction of a second. */
export function usualIterations(visits: number): number {
  return Math.min(5_000_000, 20_000 + 1_000 * visits);
}

/**
 * The best Hilfemix found: who comes to whom when. Refuses an instance that is malformed or contradicts itself, with
 * every reason. What cannot be covered stays open. Every plan has passed the checker; one that does not is a fault and
 * throws.
 */
export function planHilfemix(instance: Instance, options: PlanOptions = {}): Result<PlannedHilfemix> {
  const refused = refuseAll(checkInstance(instance));
  if (refused !== undefined) return refused;
  return planProblem(prepare(contextOf(instance)), options);
}

/** The same for a problem that is prepared already. */
export function planProblem(problem: Problem, options: PlanOptions): Result<PlannedHilfemix> {
  const found = searchProblem(problem, options);
  return found.ok ? ok(checked(problem, found.value, options.focus)) : found;
}

/** What a search found, not yet judged. */
export type Unchecked = Pick<Plan, 'visits' | 'open'> & Partial<Pick<Plan, 'worth'>> & { readonly iterations: number; readonly reason: StopReason };

/** Searches and leaves the judging to the caller, who has the whole plan of which this is a part. */
export function searchProblem(problem: Problem, { seed = 1, stop, from = [], focus, onProgress, division }: PlanOptions): Result<Unchecked> {
  const { instance } = problem.context;
  if (problem.visits === 0) return ok({ visits: [], open: [], iterations: 0, reason: 'iterations' });
  const state = new State(problem, focus);
  const held = (instance.agreed ?? []).filter(({ hold }) => hold === 'firm');
  const impossible = held.filter((agreed) => !placePlanned(state, agreed));
  const refused = refuseAll(impossible.map((agreed): Refusal => ({
    code: 'plan-agreed-together-impossible', facts: { need: agreed.need, visit: agreed.visit, day: agreed.day }, path: `agreed[${instance.agreed!.indexOf(agreed)}]`,
  })));
  if (refused !== undefined) return refused;
  const movable = Int32Array.from({ length: problem.visits }, (_, v) => v).filter((v) => problem.hold[v]! < 2);
  const search = { problem, state, random: seededRandom(seed), movable };
  for (const visit of [...from, ...(instance.agreed ?? [])]) placePlanned(state, visit);
  construct(search);
  const rules = stop ?? { iterations: usualIterations(problem.visits) };
  const { best, worth, iterations, reason } = division === undefined ? anneal(search, watchStop(rules), onProgress) : annealInParts(search, seed, rules, division, onProgress);
  return ok({ ...planOf(problem, best), worth, iterations, reason });
}

/** Every plan leaves through the checker, which also says what it is worth. */
function checked({ context: { instance } }: Problem, { iterations, reason, ...found }: Unchecked, focus: Focus | undefined): PlannedHilfemix {
  const { violations, measured } = checkPlan(instance, found, focus);
  if (measured === undefined || violations.length > 0) throw new Error(`the planner broke its own rules: ${JSON.stringify(violations.slice(0, 5))}`);
  const { visits, open } = found;
  return { plan: { visits, open, ...measured }, iterations, reason };
}
