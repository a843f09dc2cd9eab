import { ok, refuseAll, type Result } from '../../base/result.ts';
import type { StopRules } from '../base/stop.ts';
import { checkPlan, violationsOf } from '../checker/check-plan.ts';
import { aroundPersons } from '../instance/around-persons.ts';
import { checkInstance } from '../instance/check-instance.ts';
import { contextOf, type Context } from '../instance/context.ts';
import type { Agreed, Instance, PlannedVisit } from '../instance/instance.ts';
import type { OpenVisit, Plan } from '../instance/plan.ts';
import { searchProblem } from '../plan.ts';
import { prepare } from '../search/prepare.ts';
import { messagesFor, type Message } from './messages.ts';

/** A mended plan. */
export type Repaired = {
  readonly plan: Plan;
  /** Whom to ask and tell, in order. */
  readonly messages: readonly Message[];
  /** Visits of the plan before that could not stay as they were, and new ones. */
  readonly affected: readonly OpenVisit[];
};

/** The plan as it was; with `open` what was open before is not taken for a new need. */
export type PreviousPlan = Pick<Plan, 'visits'> & Partial<Pick<Plan, 'open'>>;

export type RepairOptions = { readonly seed?: number; readonly stop?: StopRules };

const iterationsEach = 400;
const mostIterations = 6_000;
const mostWidened = 12;

/**
 * Mends a plan after something changed: give the instance as it is now (a helper's times taken out, a need added, a
 * window moved) and the visits as they were. What no rule forbids stays; the rest is covered with the least change to
 * what was agreed, and what was open before stays open: first among the persons concerned alone, then, where something would stay open, also among others
 * whom the same helpers visit. Refuses an unsound instance.
 */
export function repair(instance: Instance, previous: PreviousPlan, { seed = 1, stop }: RepairOptions = {}): Result<Repaired> {
  const refused = refuseAll(checkInstance(instance));
  if (refused !== undefined) return refused;
  const context = contextOf(instance);
  const before = previous.visits.filter(({ need, visit }) => instance.needs[context.needIndex.get(need) ?? -1]?.visits[visit] !== undefined);
  const kept = stillAllowed(context, before);
  const settled = new Set([...kept, ...previous.open ?? []].map(({ need, visit }) => `${visit} ${need}`));
  const affected = instance.needs.flatMap(({ id, visits }) => visits.flatMap((_, visit) => (settled.has(`${visit} ${id}`) ? [] : [{ need: id, visit }])));
  const concerned = new Set(affected.map(({ need }) => instance.needs[context.needIndex.get(need)!]!.person));
  const leftOpen = (previous.open ?? []).filter(({ need, visit }) => instance.needs[context.needIndex.get(need) ?? -1]?.visits[visit] !== undefined);
  const options = { seed, leftOpen, stop: stop ?? { iterations: Math.min(mostIterations, iterationsEach * Math.max(4, affected.length)) } };
  let mended = mend(context, before, kept, concerned, options);
  if (mended.ok && affected.some((one) => isOpenIn(mended, one))) {
    const wider = new Set([...concerned, ...neighboursOf(context, kept, affected)]);
    if (wider.size > concerned.size) mended = mend(context, before, kept, wider, options);
  }
  if (!mended.ok) return mended;
  const visits = mended.value;
  const verdict = checkPlan(instance, { visits });
  if (verdict.measured === undefined || verdict.violations.length > 0) throw new Error(`a repair broke rules: ${JSON.stringify(verdict.violations.slice(0, 5))}`);
  const done = new Set(visits.map(({ need, visit }) => `${visit} ${need}`));
  const open = instance.needs.flatMap(({ id, visits: all }) => all.flatMap((_, visit) => (done.has(`${visit} ${id}`) ? [] : [{ need: id, visit }])));
  return ok({ plan: { visits, open, ...verdict.measured }, messages: messagesFor(instance, previous.visits, visits), affected });
}

/** The visits without those that break a rule now; one is taken out at a time where several do so together. */
function stillAllowed(context: Context, visits: readonly PlannedVisit[]): readonly PlannedVisit[] {
  let left = visits;
  for (;;) {
    const broken = new Set(violationsOf(context, left).flatMap(({ path }) => /^visits\[(\d+)\]/.exec(path ?? '')?.[1] ?? []).map(Number));
    if (broken.size === 0) return left;
    left = left.filter((_, i) => !broken.has(i));
  }
}

type Mended = readonly PlannedVisit[];

function isOpenIn(mended: Result<Mended>, { need, visit }: OpenVisit): boolean {
  return mended.ok && !mended.value.some((one) => one.need === need && one.visit === visit);
}

function mend(
  context: Context, before: readonly PlannedVisit[], kept: readonly PlannedVisit[], persons: ReadonlySet<string>, { leftOpen, ...options }: { readonly seed: number; readonly stop: StopRules; readonly leftOpen: readonly OpenVisit[] },
): Result<Mended> {
  if (persons.size === 0) return ok(kept);
  const around = aroundPersons(context, kept, persons);
  const needs = new Set(around.instance.needs.filter(({ person }) => persons.has(person)).map(({ id }) => id));
  const held = (around.instance.agreed ?? []).filter(({ hold }) => hold !== 'movable');
  const prices = new Map((around.instance.agreed ?? []).map(({ need, visit, disturbance = 1 }) => [`${visit} ${need}`, disturbance]));
  const isHeld = new Set(held.map(({ need, visit }) => `${visit} ${need}`));
  // What was planned is agreed with people, whether it was marked so or not, and comes before what was agreed earlier.
  const agreed = before.filter(({ need, visit, parts }) => needs.has(need) && !isHeld.has(`${visit} ${need}`) && parts.every(({ helper }) => context.helperIndex.has(helper)))
    .map((visit): Agreed => ({ ...visit, hold: 'movable', disturbance: prices.get(`${visit.visit} ${visit.need}`) ?? 1 }));
  const helpers = new Set(around.instance.helpers.map(({ id }) => id));
  const missing = new Set(agreed.flatMap(({ parts }) => parts.map(({ helper }) => helper)).filter((helper) => !helpers.has(helper)));
  const instance = {
    ...around.instance, agreed: [...held, ...agreed],
    helpers: context.instance.helpers.filter(({ id }) => helpers.has(id) || missing.has(id)),
  };
  const planned = searchProblem(prepare(contextOf(instance), leftOpen.filter(({ need }) => needs.has(need))), { ...options, from: around.visits, focus: 'least-change' });
  if (!planned.ok) return planned;
  const own = planned.value.visits.filter(({ need }) => needs.has(need));
  return ok([...kept.filter(({ need }) => !needs.has(need)), ...own]);
}

/** Persons whom those helpers visit who could cover what is affected. */
function neighboursOf(context: Context, visits: readonly PlannedVisit[], affected: readonly OpenVisit[]): string[] {
  const { instance, needIndex } = context;
  const days = new Set(affected.flatMap(({ need, visit }) => instance.needs[needIndex.get(need)!]!.visits[visit]!.days));
  const persons = new Set(affected.map(({ need }) => instance.needs[needIndex.get(need)!]!.person));
  const around = aroundPersons(context, visits, persons);
  const others = visits.filter(({ day, need }) => days.has(day) && around.instance.needs.some(({ id }) => id === need));
  return [...new Set(others.map(({ need }) => instance.needs[needIndex.get(need)!]!.person))].filter((id) => !persons.has(id)).slice(0, mostWidened);
}
