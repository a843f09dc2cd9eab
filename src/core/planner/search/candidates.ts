import { priceOf, type Context } from '../instance/context.ts';
import { windowsOf, type Need } from '../instance/instance.ts';
import type { Problem } from '../instance/problem.ts';
import { rules } from '../wishes/hard/index.ts';
import { wishes } from '../wishes/index.ts';
import type { Wish } from '../wishes/wish.ts';

/** So many helpers are looked at for a need: the best by what need and helper alone decide, then the nearest. */
const mostCandidates = 160;

/** Wishes that need and helper alone decide, in the order of `Problem.fixed`. */
const fixedWishes: readonly Extract<Wish, { kind: 'who' }>[] = wishes.filter((wish) => wish.kind === 'who');
const weighedWishes = fixedWishes.filter(({ weight }) => weight > 0);
const pairRules = rules.filter((rule) => rule.kind === 'who');
const personRules = pairRules.filter(({ isForAllNeeds }) => isForAllNeeds === true);
const needRules = pairRules.filter(({ isForAllNeeds }) => isForAllNeeds !== true);

type Candidates = Pick<Problem, 'firstCandidate' | 'helperOf' | 'pairOf' | 'pairs' | 'fixed' | 'centsOf' | 'potOf' | 'pots'>;

/**
 * Who could do what: for each need the helpers whom no rule about the two forbids and who have time, the best first.
 * Person by person, so that what concerns all needs of a person is asked once.
 */
export function candidatesOf(context: Context, needsOf: readonly (readonly number[])[]): Candidates {
  const { needs } = context.instance;
  const held = heldHelpers(context);
  const chosen = needs.map((): readonly number[] => []);
  for (const [p, ofPerson] of needsOf.entries()) {
    const isOpen = ofPerson.some((n) => !isAllFirm(context, n));
    const near = isOpen ? nearestFor(context, p, ofPerson[0]!) : [];
    for (const n of ofPerson) chosen[n] = isAllFirm(context, n) ? [...held.get(n) ?? []].filter((h) => isAllowed(context, pairRules, n, p, h)) : bestOf(context, near, n, p, held.get(n));
  }
  return inRows(context, needsOf, chosen);
}

/** Helpers whom no rule forbids that is the same for all needs of a person, the nearest first. */
function nearestFor(context: Context, p: number, n: number): number[] {
  const { helpers, persons } = context.instance;
  const { place } = persons[p]!;
  const near: number[] = [];
  const order = new Float64Array(helpers.length);
  for (const [h, helper] of helpers.entries()) {
    if (isAllowed(context, personRules, n, p, h)) order[near.push(h) - 1] = context.travel(h, helper.place, place) * helpers.length + h;
  }
  return Array.from(order.subarray(0, near.length).sort(), (way) => way % helpers.length);
}

function isAllowed(context: Context, asked: typeof pairRules, n: number, p: number, h: number): boolean {
  const { needs, persons, helpers } = context.instance;
  for (const rule of asked) if (rule.forbids(needs[n]!, persons[p]!, helpers[h]!, context, h) !== undefined) return false;
  return true;
}

type Group = { readonly amounts: Int32Array; readonly helpers: number[] };

/** The best of the nearest: sorted into groups of equal amounts, so that times are only looked up of those who are taken. */
function bestOf(context: Context, near: readonly number[], n: number, p: number, held: ReadonlySet<number> | undefined): number[] {
  const { needs, persons, helpers } = context.instance;
  const [need, person] = [needs[n]!, persons[p]!];
  const groups: Group[] = [];
  // Who is agreed stays in the list whatever they cost.
  const amounts = new Int32Array(1 + weighedWishes.length);
  for (const h of near) {
    if (!isAllowed(context, needRules, n, p, h)) continue;
    amounts[0] = held?.has(h) === true ? 0 : 1;
    for (let i = 0; i < weighedWishes.length; i++) amounts[i + 1] = weighedWishes[i]!.amount(need, person, helpers[h]!);
    const group = groups.find((one) => compare(one.amounts, amounts) === 0);
    if (group === undefined) groups.push({ amounts: amounts.slice(), helpers: [h] });
    else group.helpers.push(h);
  }
  const days = [...new Set(need.visits.flatMap((occasion) => occasion.days))];
  const best: number[] = [];
  for (const group of groups.sort((one, other) => compare(one.amounts, other.amounts))) {
    for (const h of group.helpers) {
      if (best.length === mostCandidates) return best;
      if (days.some((day) => hasTime(context, need, h, day))) best.push(h);
    }
  }
  return best;
}

function compare(one: Int32Array, other: Int32Array): number {
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return one[i]! - other[i]!;
  return 0;
}

/** Whether the helper's free times of a day leave room for the need at all; of two, the second comes outside the windows. */
function hasTime({ freeOn }: Context, need: Need, h: number, day: number): boolean {
  return freeOn(h, day).some(({ from, to }) => (need.together !== undefined && to - from >= need.minutes)
    || windowsOf(need).some((window) => Math.min(to, window.to) - Math.max(from, window.from) >= need.minutes));
}

/** Whether nothing of a need can change, so that nobody else need be looked at. */
function isAllFirm({ instance: { needs }, agreedOn }: Context, n: number): boolean {
  return needs[n]!.visits.every((_, visit) => agreedOn(n, visit)?.hold === 'firm');
}

function heldHelpers({ instance: { agreed = [] }, needIndex, helperIndex }: Context): ReadonlyMap<number, ReadonlySet<number>> {
  const held = new Map<number, Set<number>>();
  for (const { need, parts } of agreed) {
    const n = needIndex.get(need)!;
    const helpers = held.get(n) ?? new Set();
    for (const { helper } of parts) helpers.add(helperIndex.get(helper)!);
    held.set(n, helpers);
  }
  return held;
}

/** The compact form: candidates in rows, their amounts, pairs and prices. */
function inRows({ instance: { needs, persons, helpers } }: Context, needsOf: readonly (readonly number[])[], chosen: readonly (readonly number[])[]): Candidates {
  const firstCandidate = new Int32Array(needs.length + 1);
  for (const [n, { length }] of chosen.entries()) firstCandidate[n + 1] = firstCandidate[n]! + length;
  const count = firstCandidate[needs.length]!;
  const [helperOf, pairOf, centsOf] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const potOf = new Int32Array(count).fill(-1);
  const fixed = new Int32Array(count * fixedWishes.length);
  const pots: Problem['pots'][number][] = [];
  const pairWith = new Int32Array(helpers.length);
  let pairs = 0;
  for (const [p, person] of persons.entries()) {
    const potBy = new Map<string, number>();
    const firstOfPerson = pairs;
    for (const n of needsOf[p]!) {
      const need = needs[n]!;
      for (const [i, h] of chosen[n]!.entries()) {
        const candidate = firstCandidate[n]! + i;
        helperOf[candidate] = h;
        for (const [w, wish] of fixedWishes.entries()) fixed[candidate * fixedWishes.length + w] = wish.amount(need, person, helpers[h]!);
        if (pairWith[h]! <= firstOfPerson) pairWith[h] = ++pairs;
        pairOf[candidate] = pairWith[h]! - 1;
        const price = priceOf(need, person, helpers[h]!);
        if (price === undefined) continue;
        if (!potBy.has(price.payer)) potBy.set(price.payer, pots.push({ p, payer: price.payer }) - 1);
        potOf[candidate] = potBy.get(price.payer)!;
        centsOf[candidate] = price.cents;
      }
    }
  }
  return { firstCandidate, helperOf, pairOf, pairs, fixed, centsOf, potOf, pots };
}
