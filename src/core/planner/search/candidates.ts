import { priceOf, type Context } from '../instance/context.ts';
import { latestEnd, windowsOf, type Helper, type Need } from '../instance/instance.ts';
import type { Problem } from '../instance/problem.ts';
import { rules } from '../wishes/hard/index.ts';
import { wishes } from '../wishes/index.ts';
import type { Wish } from '../wishes/wish.ts';
import { reachOf } from './reach.ts';
import { traitsOf, type Traits } from './traits.ts';

/** So many helpers are looked at for a need: the best by what need and helper alone decide, then the nearest. */
const mostCandidates = 160;

/** Wishes that need and helper alone decide, in the order of `Problem.fixed`. */
const fixedWishes: readonly Extract<Wish, { kind: 'who' }>[] = wishes.filter((wish) => wish.kind === 'who');
const weighed = fixedWishes.flatMap(({ weight }, w) => (weight > 0 ? [w] : []));
const pairRules = rules.filter((rule) => rule.kind === 'who');
const personRules = pairRules.filter(({ isForAllNeeds }) => isForAllNeeds === true);
const kindRules = pairRules.filter(({ isForAllPersons }) => isForAllPersons === true);
const needRules = pairRules.filter(({ isForAllNeeds, isForAllPersons }) => isForAllNeeds !== true && isForAllPersons !== true);

type Candidates = Pick<Problem, 'firstCandidate' | 'helperOf' | 'pairOf' | 'pairs' | 'fixed' | 'centsOf' | 'potOf' | 'pots'>;

/** Helpers alike in every wish about need and helper, with their amounts in the order of `fixedWishes`. */
type Group = { readonly isHeld: boolean; readonly amounts: Int32Array; readonly helpers: number[] };
/** The helpers chosen for a need, the best first. */
type Chosen = readonly Group[];

/** Everything that is asked for while candidates are chosen. */
type Asking = { readonly context: Context; readonly traits: Traits; readonly isNamed: Uint8Array };

/**
 * Who could do what: for each need the helpers whom no rule about the two forbids and who have time, the best first.
 * What concerns all needs of a person is asked once for the person, what concerns all needs of a kind once for the kind,
 * and what concerns all helpers who are alike once for them.
 */
export function candidatesOf(context: Context, needsOf: readonly (readonly number[])[]): Candidates {
  const { needs, persons } = context.instance;
  const held = heldHelpers(context);
  const reach = reachOf(context);
  const ableFor = ableByKind(context);
  const traits = traitsOf(context);
  const chosen: Chosen[] = [];
  for (const [p, ofPerson] of needsOf.entries()) {
    const isNamed = traits.name(persons[p]!, ofPerson.map((n) => needs[n]!));
    const asking = { context, traits, isNamed };
    const isOpen = ofPerson.some((n) => !isAllFirm(context, n));
    const near = isOpen ? nearestFor(asking, reach(p), p, ofPerson[0]!) : nobody;
    for (const n of ofPerson) {
      const ofNeed = held.get(n) ?? new Set();
      chosen[n] = isAllFirm(context, n)
        ? inGroups(asking, [...ofNeed].filter((h) => isAllowed(context, pairRules, n, p, h)), n, p, ofNeed)
        : withTime(context, inGroups(asking, mayDo(asking, near, ableFor(n), n, p), n, p, ofNeed), n);
    }
  }
  return inRows(context, needsOf, chosen);
}

const nobody = new Int32Array(0);

/** Helpers whom no rule forbids that is the same for all needs of a person, the nearest first. */
function nearestFor(asking: Asking, asked: Int32Array, p: number, n: number): Int32Array {
  const { context, traits: { isBound, home } } = asking;
  const { place } = context.instance.persons[p]!;
  const mayCome = forAlike(asking, personRules, n, p);
  const ways = new Int32Array(asked.length).fill(-1);
  let farthest = 0;
  for (let i = 0; i < asked.length; i++) {
    const h = asked[i]!;
    if (isBound[h] === 1 ? !isAllowed(context, personRules, n, p, h) : !mayCome(h)) continue;
    const way = Math.min(latestEnd, context.travel(h, home[h] === -1 ? undefined : home[h], place));
    ways[i] = way;
    if (way > farthest) farthest = way;
  }
  // Ways are whole minutes: counted, not compared.
  const next = new Int32Array(farthest + 2);
  for (let i = 0; i < ways.length; i++) if (ways[i] !== -1) next[ways[i]! + 1]!++;
  for (let way = 0; way <= farthest; way++) next[way + 1]! += next[way]!;
  const near = new Int32Array(next[farthest + 1]!);
  for (let i = 0; i < ways.length; i++) if (ways[i] !== -1) near[next[ways[i]!]!++] = asked[i]!;
  return near;
}

/** Whether these rules allow a helper, asked once for all who are alike. */
function forAlike({ context, traits, isNamed }: Asking, asked: typeof pairRules, n: number, p: number): (h: number) => boolean {
  const { instance: { needs, persons } } = context;
  const { of, examples, namesPersons } = traits;
  const allowed = Uint8Array.from(examples, (example) => (asked.every((rule) => rule.forbids(needs[n]!, persons[p]!, example, context, 0) === undefined) ? 1 : 0));
  return (h) => (isNamed[h] === 1 || namesPersons[h] === 1 ? isAllowed(context, asked, n, p, h) : allowed[of[h]!] === 1);
}

function isAllowed(context: Context, asked: typeof pairRules, n: number, p: number, h: number): boolean {
  const { instance } = context;
  const [need, person, helper] = [instance.needs[n]!, instance.persons[p]!, instance.helpers[h]!];
  for (let i = 0; i < asked.length; i++) if (asked[i]!.forbids(need, person, helper, context, h) !== undefined) return false;
  return true;
}

/** For a need, by helper, whether no rule forbids that is the same for all needs of its kind; each kind is asked once. */
function ableByKind(context: Context): (n: number) => Uint8Array {
  const { needs, persons, helpers } = context.instance;
  const byKind = new Map<string, Uint8Array>();
  return (n) => {
    const { activity, classes, qualifications, burdens } = needs[n]!;
    const kind = JSON.stringify([activity, classes, qualifications, burdens]);
    let able = byKind.get(kind);
    if (able === undefined) {
      const person = persons[context.personIndex.get(needs[n]!.person)!]!;
      able = Uint8Array.from(helpers, (helper, h) => (kindRules.every((rule) => rule.forbids(needs[n]!, person, helper, context, h) === undefined) ? 1 : 0));
      byKind.set(kind, able);
    }
    return able;
  };
}

function mayDo(asking: Asking, near: Int32Array, able: Uint8Array, n: number, p: number): number[] {
  const mayCome = forAlike(asking, needRules, n, p);
  const found: number[] = [];
  for (let i = 0; i < near.length; i++) {
    const h = near[i]!;
    if (able[h] === 1 && mayCome(h)) found.push(h);
  }
  return found;
}

/** Sorted into groups of equal amounts, the best first; who is agreed stands before all others, whatever they cost. */
function inGroups({ context, traits: { of, examples }, isNamed }: Asking, asked: readonly number[], n: number, p: number, held: ReadonlySet<number>): Chosen {
  const { needs, persons, helpers } = context.instance;
  const [need, person] = [needs[n]!, persons[p]!];
  const groups: Group[] = [];
  const amounts = new Int32Array(fixedWishes.length);
  const groupFor = (helper: Helper, isHeld: boolean): number => {
    for (let w = 0; w < amounts.length; w++) amounts[w] = fixedWishes[w]!.amount(need, person, helper);
    const known = groups.findIndex((group) => group.isHeld === isHeld && areEqual(group.amounts, amounts));
    return known === -1 ? groups.push({ isHeld, amounts: amounts.slice(), helpers: [] }) - 1 : known;
  };
  const alike = new Int32Array(examples.length).fill(-1);
  for (const h of asked) {
    const isHeld = held.has(h);
    const isAlike = isNamed[h] === 0 && !isHeld;
    let group = isAlike ? alike[of[h]!]! : -1;
    if (group === -1) group = groupFor(helpers[h]!, isHeld);
    if (isAlike) alike[of[h]!] = group;
    groups[group]!.helpers.push(h);
  }
  return groups.sort((one, other) => Number(other.isHeld) - Number(one.isHeld) || compare(one.amounts, other.amounts));
}

function areEqual(one: Int32Array, other: Int32Array): boolean {
  for (let w = 0; w < one.length; w++) if (one[w] !== other[w]) return false;
  return true;
}

function compare(one: Int32Array, other: Int32Array): number {
  for (const w of weighed) if (one[w] !== other[w]) return one[w]! - other[w]!;
  return 0;
}

/** The first of them who have time for the need; times are only looked up of those who are taken. */
function withTime(context: Context, groups: Chosen, n: number): Chosen {
  const need = context.instance.needs[n]!;
  const days = [...new Set(need.visits.flatMap((occasion) => occasion.days))];
  let left = mostCandidates;
  return groups.map((group) => {
    const helpers: number[] = [];
    for (const h of group.helpers) {
      if (left === 0) break;
      if (!days.some((day) => hasTime(context, need, h, day))) continue;
      helpers.push(h);
      left--;
    }
    return { ...group, helpers };
  });
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
function inRows({ instance: { needs, persons, helpers } }: Context, needsOf: readonly (readonly number[])[], chosen: readonly Chosen[]): Candidates {
  const firstCandidate = new Int32Array(needs.length + 1);
  for (const [n, groups] of chosen.entries()) firstCandidate[n + 1] = groups.reduce((sum, group) => sum + group.helpers.length, firstCandidate[n]!);
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
      let candidate = firstCandidate[n]!;
      for (const { amounts, helpers: alike } of chosen[n]!) {
        for (const h of alike) {
          helperOf[candidate] = h;
          fixed.set(amounts, candidate * fixedWishes.length);
          if (pairWith[h]! <= firstOfPerson) pairWith[h] = ++pairs;
          pairOf[candidate] = pairWith[h]! - 1;
          const price = priceOf(need, person, helpers[h]!);
          if (price !== undefined) {
            if (!potBy.has(price.payer)) potBy.set(price.payer, pots.push({ p, payer: price.payer }) - 1);
            potOf[candidate] = potBy.get(price.payer)!;
            centsOf[candidate] = price.cents;
          }
          candidate++;
        }
      }
    }
  }
  return { firstCandidate, helperOf, pairOf, pairs, fixed, centsOf, potOf, pots };
}
