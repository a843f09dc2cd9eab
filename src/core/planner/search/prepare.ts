import type { Context } from '../instance/context.ts';
import { slotsOf, windowsOf, type Need } from '../instance/instance.ts';
import type { OpenVisit } from '../instance/plan.ts';
import type { Problem } from '../instance/problem.ts';
import { rules } from '../wishes/hard/index.ts';
import { wishes } from '../wishes/index.ts';
import type { Wish } from '../wishes/wish.ts';

/** So many helpers are looked at for a need: the best by what need and helper alone decide, then the nearest. */
const mostCandidates = 160;
const usualGrid = 15;

/** Wishes that need and helper alone decide, in the order of `Problem.fixed`. */
export const fixedWishes: readonly Extract<Wish, { kind: 'who' }>[] = wishes.filter((wish) => wish.kind === 'who');
const pairRules = rules.filter((rule) => rule.kind === 'who');

/** Puts an instance into compact form, in which some visits may be left open. Expects a sound one, see `checkInstance`. */
export function prepare(context: Context, leftOpen: readonly OpenVisit[] = []): Problem {
  const { needs, persons } = context.instance;
  const firstVisit = Int32Array.from({ length: needs.length + 1 }, () => 0);
  for (const [n, { visits }] of needs.entries()) firstVisit[n + 1] = firstVisit[n]! + visits.length;
  const visits = firstVisit[needs.length]!;
  const needOf = new Int32Array(visits);
  const indexOf = new Int32Array(visits);
  const visitsOf = persons.map((): number[] => []);
  const personOf = Int32Array.from(needs, ({ person }) => context.personIndex.get(person)!);
  for (const n of needs.keys()) {
    for (let v = firstVisit[n]!; v < firstVisit[n + 1]!; v++) {
      [needOf[v], indexOf[v]] = [n, v - firstVisit[n]!];
      visitsOf[personOf[n]!]!.push(v);
    }
  }
  const grid = context.instance.grid ?? usualGrid;
  return {
    context, visits, needOf, indexOf, firstVisit, personOf,
    slots: Uint8Array.from(needs, slotsOf),
    minutes: Int32Array.from(needs, ({ minutes }) => minutes),
    placeOf: Int32Array.from(personOf, (p) => persons[p]!.place ?? -1),
    visitsOf: visitsOf.map((ofPerson) => Int32Array.from(ofPerson)),
    isOrganisation: Uint8Array.from(context.instance.helpers, ({ isOrganisation }) => (isOrganisation === true ? 1 : 0)),
    starts: needs.map((need) => startsOf(need, grid)),
    wishedStarts: needs.map((need) => wishedStartsOf(need, startsOf(need, grid))),
    ...candidatesOf(context, personOf),
    ...heldIn(context, visits, firstVisit, leftOpen),
  };
}

/** Times to begin: multiples of the grid within the windows, their edges, and the edges of what is wished. */
function startsOf(need: Need, grid: number): Int32Array {
  const starts = new Set<number>();
  for (const { from, to } of windowsOf(need)) {
    const last = to - need.minutes;
    if (last < from) continue;
    for (const edge of [from, last]) starts.add(edge);
    for (let start = Math.ceil(from / grid) * grid; start <= last; start += grid) starts.add(start);
    for (const wish of need.wished ?? []) {
      for (const edge of [wish.from, wish.to - need.minutes]) if (edge >= from && edge <= last) starts.add(edge);
    }
  }
  return Int32Array.from(starts).sort();
}

function wishedStartsOf({ wished = [], minutes }: Need, starts: Int32Array): Int32Array {
  const liked = starts.filter((start) => wished.some(({ from, to }) => start >= from && start + minutes <= to));
  return liked.length === 0 ? starts : liked;
}

type Candidates = Pick<Problem, 'firstCandidate' | 'helperOf' | 'pairOf' | 'pairs' | 'fixed'>;

function candidatesOf(context: Context, personOf: Int32Array): Candidates {
  const { needs, persons, helpers } = context.instance;
  const firstCandidate = new Int32Array(needs.length + 1);
  const helperOf: number[] = [];
  const pairOf: number[] = [];
  const fixed: number[] = [];
  const pairs = new Map<number, number>();
  const held = heldHelpers(context);
  for (const [n, need] of needs.entries()) {
    const p = personOf[n]!;
    const person = persons[p]!;
    const days = [...new Set(need.visits.flatMap((occasion) => occasion.days))];
    const onlyHeld = isAllFirm(context, n) ? held.get(n) : undefined;
    const able = [...onlyHeld ?? helpers.keys()].flatMap((h) => {
      const helper = helpers[h]!;
      for (const rule of pairRules) if (rule.forbids(need, person, helper, context, h) !== undefined) return [];
      if (onlyHeld === undefined && !days.some((day) => hasTime(context, need, h, day))) return [];
      const amounts = fixedWishes.map((wish) => wish.amount(need, person, helper));
      return [{ h, amounts, way: context.travel(h, helper.place, person.place), isHeld: held.get(n)?.has(h) === true }];
    });
    for (const { h, amounts } of able.sort(byWorth).slice(0, mostCandidates)) {
      helperOf.push(h);
      fixed.push(...amounts);
      const pair = p * helpers.length + h;
      if (!pairs.has(pair)) pairs.set(pair, pairs.size);
      pairOf.push(pairs.get(pair)!);
    }
    firstCandidate[n + 1] = helperOf.length;
  }
  return { firstCandidate, helperOf: Int32Array.from(helperOf), pairOf: Int32Array.from(pairOf), pairs: pairs.size, fixed: Int32Array.from(fixed) };
}

/** Whether the helper's free times of a day leave room for the need at all; of two, the second comes outside the windows. */
function hasTime({ freeOn }: Context, need: Need, h: number, day: number): boolean {
  return freeOn(h, day).some(({ from, to }) => (need.together !== undefined && to - from >= need.minutes)
    || windowsOf(need).some((window) => Math.min(to, window.to) - Math.max(from, window.from) >= need.minutes));
}

type Able = { readonly h: number; readonly amounts: readonly number[]; readonly way: number; readonly isHeld: boolean };

/** Who is agreed stays in the list whatever they cost. */
function byWorth(one: Able, other: Able): number {
  if (one.isHeld !== other.isHeld) return one.isHeld ? -1 : 1;
  for (const [i, amount] of one.amounts.entries()) {
    if (amount !== other.amounts[i] && fixedWishes[i]!.weight > 0) return amount - other.amounts[i]!;
  }
  return one.way - other.way || one.h - other.h;
}

/** Whether nothing of a need can change, so that nobody else need be looked at. */
function isAllFirm({ instance: { needs }, agreedOn }: Context, n: number): boolean {
  return needs[n]!.visits.every((_, visit) => agreedOn(n, visit)?.hold === 'firm');
}

function heldHelpers({ instance: { agreed = [] }, needIndex, helperIndex }: Context): ReadonlyMap<number, ReadonlySet<number>> {
  const held = new Map<number, Set<number>>();
  for (const { need, parts } of agreed) {
    const n = needIndex.get(need)!;
    held.set(n, new Set([...held.get(n) ?? [], ...parts.map(({ helper }) => helperIndex.get(helper)!)]));
  }
  return held;
}

type Held = Pick<Problem, 'hold' | 'heldHelper'>;

function heldIn({ instance: { agreed = [] }, needIndex, helperIndex }: Context, visits: number, firstVisit: Int32Array, leftOpen: readonly OpenVisit[]): Held {
  const hold = new Uint8Array(visits);
  const heldHelper = new Int32Array(2 * visits).fill(-1);
  for (const { need, visit } of leftOpen) hold[firstVisit[needIndex.get(need)!]! + visit] = 3;
  for (const { need, visit, parts, hold: kind } of agreed) {
    if (kind === 'movable') continue;
    const v = firstVisit[needIndex.get(need)!]! + visit;
    hold[v] = kind === 'firm' ? 2 : 1;
    for (const [slot, { helper }] of parts.entries()) heldHelper[2 * v + slot] = helperIndex.get(helper)!;
  }
  return { hold, heldHelper };
}
