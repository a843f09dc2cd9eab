import { ok, refuseAll, type Result } from '../../base/result.ts';
import type { StopRules } from '../base/stop.ts';
import { measuredOf, violationsOf } from '../checker/check-plan.ts';
import { checkInstance } from '../instance/check-instance.ts';
import { ableFor } from '../instance/around-persons.ts';
import { contextOf, type Context } from '../instance/context.ts';
import { windowsOf, type Instance, type PlannedVisit } from '../instance/instance.ts';
import type { OpenVisit, Plan } from '../instance/plan.ts';
import { searchProblem } from '../plan.ts';
import { prepare } from '../search/prepare.ts';
import { messagesFor, type Message } from './messages.ts';
import { numberOf, touchedBy, type Event } from './touched.ts';

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
const stalledFor = 1_000;
const mostLoosened = 24;

/**
 * Mends a plan after something changed: give the instance as it is now (a helper's times taken out, a need added, a
 * window moved) and the visits as they were. What no rule forbids stays; the rest is covered with the least change to
 * what was agreed, and what was open before stays open. First only the visits concerned and those of the same persons on
 * the same days may change; then, where something would stay open, also what else stands in the way of whoever could come.
 * Refuses an unsound instance.
 */
export function repair(instance: Instance, previous: PreviousPlan, { seed = 1, stop }: RepairOptions = {}): Result<Repaired> {
  const refused = refuseAll(checkInstance(instance));
  if (refused !== undefined) return refused;
  const context = contextOf(instance);
  const isKnown = ({ need, visit }: OpenVisit): boolean => instance.needs[context.needIndex.get(need) ?? -1]?.visits[visit] !== undefined;
  const before = previous.visits.filter(isKnown);
  const kept = stillAllowed(context, before);
  const affected = openIn(context, [...kept, ...(previous.open ?? []).filter(isKnown)]);
  const options = { seed, stop };
  const mended = affected.length === 0 ? ok(kept) : mendInSteps({ context, before, kept, uncovered: affected }, options);
  if (!mended.ok) return mended;
  const visits = mended.value;
  const broken = visits === kept ? [] : violationsOf(context, touching(context, visits, differing(kept, visits)));
  if (broken.length > 0) throw new Error(`a repair broke rules: ${JSON.stringify(broken.slice(0, 5))}`);
  return ok({ plan: { visits, open: openIn(context, visits), ...measuredOf(context, visits) }, messages: messagesFor(instance, previous.visits, visits), affected });
}

/** Visits of the instance that are not among these. */
function openIn(context: Context, visits: readonly OpenVisit[]): OpenVisit[] {
  const { needs } = context.instance;
  const isThere = new Uint8Array(context.firstVisit[needs.length]!);
  for (const one of visits) isThere[numberOf(context, one)] = 1;
  return needs.flatMap(({ id, visits: all }, n) => all.flatMap((_, visit) => (isThere[context.firstVisit[n]! + visit] === 1 ? [] : [{ need: id, visit }])));
}

/** Visits that stand in only one of the two plans. */
function differing(one: readonly PlannedVisit[], other: readonly PlannedVisit[]): PlannedVisit[] {
  const [ones, others] = [new Set(one), new Set(other)];
  return [...one.filter((visit) => !others.has(visit)), ...other.filter((visit) => !ones.has(visit))];
}

/** Whatever a rule could look at together with these: the visits of the same helpers and persons. */
function touching({ instance: { needs }, needIndex }: Context, visits: readonly PlannedVisit[], changed: readonly PlannedVisit[]): readonly PlannedVisit[] {
  const helpers = new Set(changed.flatMap(({ parts }) => parts.map(({ helper }) => helper)));
  const persons = new Set(changed.map(({ need }) => needs[needIndex.get(need)!]!.person));
  return visits.filter(({ need, parts }) => parts.some(({ helper }) => helpers.has(helper)) || persons.has(needs[needIndex.get(need)!]!.person));
}

/**
 * The visits without those that break a rule now; one is taken out at a time where several do so together. Every rule looks
 * at a helper or a person, so after the first time only theirs are looked at who lost one.
 */
function stillAllowed(context: Context, visits: readonly PlannedVisit[]): readonly PlannedVisit[] {
  let left = visits;
  let looked = visits;
  for (;;) {
    const broken = new Set(violationsOf(context, looked).flatMap(({ path }) => /^visits\[(\d+)\]/.exec(path ?? '')?.[1] ?? []).map((i) => looked[Number(i)]!));
    if (broken.size === 0) return left;
    left = left.filter((visit) => !broken.has(visit));
    looked = touching(context, left, [...broken]);
  }
}

type Mended = readonly PlannedVisit[];
type SearchOptions = { readonly seed: number; readonly stop: StopRules | undefined };

function mendInSteps(event: Omit<Event, 'loose'>, options: SearchOptions): Result<Mended> {
  const { context, kept, uncovered } = event;
  const first = mend({ ...event, loose: new Set([...ofSameDay(context, kept, uncovered), ...heldAway(context, kept, uncovered)]) }, options);
  if (!first.ok) return first;
  const covered = new Set(first.value.map((one) => numberOf(context, one)));
  const open = uncovered.filter((one) => !covered.has(numberOf(context, one)));
  const loose = new Set(open.length === 0 ? [] : inTheWay(context, first.value, open));
  return loose.size === 0 ? first : mend({ ...event, kept: first.value, uncovered: open, loose }, options);
}

function mend(event: Event, { seed, stop = usualStop(event.uncovered.length) }: SearchOptions): Result<Mended> {
  const { instance, needs, from, leftOpen } = touchedBy(event);
  const planned = searchProblem(prepare(contextOf(instance), leftOpen), { seed, stop, from, focus: 'least-change' });
  if (!planned.ok) return planned;
  // Who stays as they were stays the very same object, so that what changed is seen at a glance.
  const { context, kept } = event;
  const own = new Map(planned.value.visits.flatMap((one) => (needs.has(one.need) ? [[numberOf(context, one), one] as const] : [])));
  const same = kept.filter((one) => !needs.has(one.need) || isSame(one, own.get(numberOf(context, one))));
  const stays = new Set(same.map((one) => numberOf(context, one)));
  return ok([...same, ...[...own].flatMap(([v, one]) => (stays.has(v) ? [] : [one]))]);
}

function usualStop(uncovered: number): StopRules {
  return { iterations: Math.min(mostIterations, iterationsEach * Math.max(4, uncovered)), stalledFor };
}

function isSame(one: PlannedVisit, other: PlannedVisit | undefined): boolean {
  return other !== undefined && one.day === other.day && one.parts.length === other.parts.length
    && one.parts.every(({ helper, start }, i) => helper === other.parts[i]!.helper && start === other.parts[i]!.start);
}

/** What the persons concerned have on the days concerned. */
function ofSameDay({ instance: { needs }, needIndex }: Context, kept: readonly PlannedVisit[], uncovered: readonly OpenVisit[]): PlannedVisit[] {
  const days = new Map<string, Set<number>>();
  for (const { need, visit } of uncovered) {
    const { person, visits } = needs[needIndex.get(need)!]!;
    days.set(person, new Set([...days.get(person) ?? [], ...visits[visit]!.days]));
  }
  return kept.filter(({ need, day }) => days.get(needs[needIndex.get(need)!]!.person)?.has(day) === true);
}

/** What a helper has on the day of something that is newly held for them. */
function heldAway(context: Context, kept: readonly PlannedVisit[], uncovered: readonly OpenVisit[]): PlannedVisit[] {
  const held = uncovered.flatMap(({ need, visit }) => context.agreedOn(context.needIndex.get(need)!, visit) ?? []).filter(({ hold }) => hold !== 'movable');
  return kept.filter((one) => held.some(({ day, parts }) => day === one.day && parts.some(({ helper }) => one.parts.some((part) => part.helper === helper))));
}

/** What those who could come to an open visit do for others at the time. */
function inTheWay(context: Context, visits: readonly PlannedVisit[], open: readonly OpenVisit[]): PlannedVisit[] {
  const { instance: { needs }, needIndex, agreedOn } = context;
  const wanted = [...Map.groupBy(open, ({ need }) => need)].map(([id, ofNeed]) => {
    const need = needs[needIndex.get(id)!]!;
    return { need, able: new Set(ableFor(context, need)), days: new Set(ofNeed.flatMap(({ visit }) => need.visits[visit]!.days)) };
  });
  return visits.filter(({ need: id, visit, day, parts }) => {
    const n = needIndex.get(id)!;
    if ((agreedOn(n, visit)?.hold ?? 'movable') === 'firm') return false;
    const { minutes } = needs[n]!;
    return wanted.some(({ need, able, days }) => days.has(day) && parts.some(({ helper, start }) => able.has(helper)
      && windowsOf(need).some(({ from, to }) => start < to && start + minutes > from)));
  }).slice(0, mostLoosened);
}
