import { heldOthers, ableFor } from '../instance/around-persons.ts';
import type { Context } from '../instance/context.ts';
import { latestEnd, windowsOf, type Agreed, type Helper, type Instance, type Need, type PlannedVisit, type Range } from '../instance/instance.ts';
import type { OpenVisit } from '../instance/plan.ts';

const midnight = 24 * 60;

/** What a repair works with. */
export type Event = {
  readonly context: Context;
  /** The visits as they were agreed. */
  readonly before: readonly PlannedVisit[];
  /** Those of them that stay unless they are loose; they break no rule. */
  readonly kept: readonly PlannedVisit[];
  /** Visits to be covered. */
  readonly uncovered: readonly OpenVisit[];
  /** Kept visits that may change. */
  readonly loose: ReadonlySet<PlannedVisit>;
};

/** The part of an instance that an event touches. */
export type Touched = {
  readonly instance: Instance;
  /** The loose visits, where the search begins. */
  readonly from: readonly PlannedVisit[];
  /** What is not to be covered now. */
  readonly leftOpen: readonly OpenVisit[];
  /** Needs that are in it as a whole; of the others only what stands in the way. */
  readonly needs: ReadonlySet<string>;
};

/**
 * The small instance in which an event is mended: the persons whose visits are uncovered or loose with all their needs,
 * and whoever could come to them then. What these helpers do for others in the hours concerned, just before and just after is
 * held firm; all else of it has become minutes, visits, persons and rest. So whatever is planned in it fits into the whole.
 */
export function touchedBy({ context, before, kept, uncovered, loose }: Event): Touched {
  const { instance, needIndex, helperIndex } = context;
  const needOf = ({ need }: { readonly need: string }): Need => instance.needs[needIndex.get(need)!]!;
  const open = new Set(uncovered.map((one) => numberOf(context, one)));
  const ids = new Set([...uncovered, ...loose].map((one) => needOf(one).person));
  const needs = instance.needs.filter(({ person }) => ids.has(person));
  const own = new Set(needs.map(({ id }) => id));
  const planned = new Map(kept.flatMap((one) => (own.has(one.need) ? [[numberOf(context, one), one] as const] : [])));
  const agreed = agreedIn(context, before, needs, planned, loose);
  const helpers = new Set(agreed.flatMap(({ parts }) => parts.map(({ helper }) => helper)));
  for (const helper of whoCould(context, [...uncovered, ...loose])) helpers.add(helper);
  const others = kept.filter((one) => !own.has(one.need) && one.parts.some(({ helper }) => helpers.has(helper)));
  const hours = hoursOf(context, [...uncovered, ...loose]);
  const isNear = nearBy(context, others, hours);
  const inTheWay = heldOthers(context, others.filter((one) => isNear.has(one)));
  for (const { parts } of inTheWay.agreed) for (const { helper } of parts) helpers.add(helper);
  for (const { person } of inTheWay.needs) ids.add(person);
  const elsewhere = Map.groupBy(
    others.flatMap((one) => (isNear.has(one) ? [] : one.parts.map(({ helper, start }) => ({ helper, start, day: one.day, need: needOf(one) })))), ({ helper }) => helper,
  );
  const seen = new Map<string, Set<string>>();
  for (const { need, parts } of [...inTheWay.agreed, ...planned.values()]) {
    for (const { helper } of parts) seen.set(helper, (seen.get(helper) ?? new Set()).add(needOf({ need }).person));
  }
  return {
    needs: own, from: [...loose],
    leftOpen: needs.flatMap(({ id, visits }) => visits.flatMap((_, visit) => {
      const v = numberOf(context, { need: id, visit });
      return planned.has(v) || open.has(v) ? [] : [{ need: id, visit }];
    })),
    instance: {
      ...instance,
      persons: instance.persons.filter(({ id }) => ids.has(id)),
      helpers: [...helpers].toSorted((one, other) => helperIndex.get(one)! - helperIndex.get(other)!).map((id) => {
        const helper = instance.helpers[helperIndex.get(id)!]!;
        const done = elsewhere.get(id);
        return done === undefined ? helper : beside(context, helper, done, new Set(hours.keys()), seen.get(id));
      }),
      needs: [...needs, ...inTheWay.needs],
      agreed: [...agreed, ...inTheWay.agreed],
    },
  };
}

/** The number of a visit among all, need by need. */
export function numberOf({ needIndex, firstVisit }: Context, { need, visit }: OpenVisit): number {
  return firstVisit[needIndex.get(need)!]! + visit;
}

/**
 * What is agreed for the persons concerned: what stays is firm; what is loose or uncovered keeps what was agreed to be held
 * of it, else costs its disturbance, for what was planned is agreed with people, whether it was marked so or not.
 */
function agreedIn(
  context: Context, before: readonly PlannedVisit[], needs: readonly Need[], planned: ReadonlyMap<number, PlannedVisit>, loose: ReadonlySet<PlannedVisit>,
): Agreed[] {
  const ids = new Set(needs.map(({ id }) => id));
  const was = new Map(before.flatMap((one) => (ids.has(one.need) && one.parts.every(({ helper }) => context.helperIndex.has(helper)) ? [[numberOf(context, one), one] as const] : [])));
  return needs.flatMap((need) => need.visits.flatMap((_, visit): Agreed[] => {
    const v = numberOf(context, { need: need.id, visit });
    const stays = planned.get(v);
    if (stays !== undefined && !loose.has(stays)) return [{ ...stays, hold: 'firm' }];
    const marked = context.agreedOn(context.needIndex.get(need.id)!, visit);
    if (marked !== undefined && marked.hold !== 'movable') return [marked];
    const old = was.get(v) ?? marked;
    return old === undefined ? [] : [{ ...old, hold: 'movable', disturbance: marked?.disturbance ?? 1 }];
  }));
}

/** From the earliest to the latest minute of each day at which one of these visits may lie. */
function hoursOf({ instance: { needs }, needIndex }: Context, visits: readonly OpenVisit[]): ReadonlyMap<number, Range> {
  const hours = new Map<number, Range>();
  for (const { need: id, visit } of visits) {
    const need = needs[needIndex.get(id)!]!;
    const later = need.together === undefined ? 0 : need.together.to;
    const [from, to] = [Math.min(...windowsOf(need).map((one) => one.from)), Math.max(...windowsOf(need).map((one) => one.to)) + later];
    for (const day of need.visits[visit]!.days) hours.set(day, { from: Math.min(from, hours.get(day)?.from ?? from), to: Math.max(to, hours.get(day)?.to ?? to) });
  }
  return hours;
}

/**
 * Visits within the hours concerned and, for each helper and day, the last before and the first after: whatever is placed in
 * those hours has one of them for its neighbour. Organisations have no ways between visits, so none of theirs is near.
 */
function nearBy({ instance: { needs, helpers }, needIndex, helperIndex }: Context, visits: readonly PlannedVisit[], hours: ReadonlyMap<number, Range>): ReadonlySet<PlannedVisit> {
  const near = new Set<PlannedVisit>();
  const [last, first] = [new Map<string, readonly [number, PlannedVisit]>(), new Map<string, readonly [number, PlannedVisit]>()];
  for (const one of visits) {
    const hour = hours.get(one.day);
    if (hour === undefined) continue;
    const { minutes } = needs[needIndex.get(one.need)!]!;
    for (const { helper, start } of one.parts) {
      if (helpers[helperIndex.get(helper)!]!.isOrganisation === true) continue;
      const key = `${one.day} ${helper}`;
      if (start + minutes > hour.from && start < hour.to) near.add(one);
      else if (start < hour.from) last.set(key, start >= (last.get(key)?.[0] ?? -1) ? [start, one] : last.get(key)!);
      else first.set(key, start < (first.get(key)?.[0] ?? Infinity) ? [start, one] : first.get(key)!);
    }
  }
  for (const [, one] of [...last.values(), ...first.values()]) near.add(one);
  return near;
}

/** Helpers who may do one of these visits and have time for it on one of its days, were it not for other visits. */
function whoCould(context: Context, visits: readonly OpenVisit[]): ReadonlySet<string> {
  const helpers = new Set<string>();
  const daysOf = Map.groupBy(visits, ({ need }) => need);
  for (const [id, ofNeed] of daysOf) {
    const need = context.instance.needs[context.needIndex.get(id)!]!;
    const days = new Set(ofNeed.flatMap(({ visit }) => need.visits[visit]!.days));
    for (const helper of ableFor(context, need)) {
      if (!helpers.has(helper) && [...days].some((day) => hasTime(context, need, helper, day))) helpers.add(helper);
    }
  }
  return helpers;
}

function hasTime({ freeOn, helperIndex }: Context, need: Need, helper: string, day: number): boolean {
  return freeOn(helperIndex.get(helper)!, day).some(({ from, to }) => (need.together === undefined
    ? windowsOf(need).some((window) => Math.min(to, window.to) - Math.max(from, window.from) >= need.minutes) : to - from >= need.minutes));
}

type Elsewhere = { readonly need: Need; readonly day: number; readonly start: number };

/** A helper beside what they do for others at other times. `seen`: whom they visit in the part anyway. */
function beside({ weeks, weekOf, instance }: Context, helper: Helper, done: readonly Elsewhere[], days: ReadonlySet<number>, seen: ReadonlySet<string> | undefined): Helper {
  const used = Array.from({ length: weeks }, (_, week) => helper.usedMinutesPerWeek?.[week] ?? 0);
  for (const { need, day } of done) used[weekOf(day)]! += need.minutes;
  const busy = helper.isOrganisation === true ? [] : done.flatMap(({ need, day, start }) => nightsAround(helper, day, start, start + need.minutes))
    .filter(({ day, from, to }) => days.has(day) && from < to && day < instance.days);
  const more = new Set(done.map(({ need }) => need.person).filter((person) => seen?.has(person) !== true)).size;
  return {
    ...helper, usedMinutesPerWeek: used, usedByDay: [...helper.usedByDay ?? [], ...done.map(({ need, day }) => ({ day, minutes: need.minutes, visits: 1 }))],
    otherPersons: (helper.otherPersons ?? 0) + more,
    ...(busy.length === 0 ? {} : { busy: [...helper.busy ?? [], ...busy] }),
  };
}

/** What a visit takes of the next day and the one before: what reaches over midnight, and the rest that the helper asks for. */
function nightsAround({ restMinutes = 0 }: Helper, day: number, start: number, end: number): (Range & { readonly day: number })[] {
  return [
    { day: day + 1, from: 0, to: Math.min(latestEnd, end - midnight + restMinutes) },
    { day: day - 1, from: Math.max(0, start + midnight - restMinutes), to: latestEnd },
  ];
}
