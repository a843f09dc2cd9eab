import type { Context } from '../instance/context.ts';
import { slotsOf, windowsOf, type Need } from '../instance/instance.ts';
import type { OpenVisit } from '../instance/plan.ts';
import type { Problem } from '../instance/problem.ts';
import { candidatesOf } from './candidates.ts';

const usualGrid = 15;

/** Puts an instance into compact form, in which some visits may be left open. Expects a sound one, see `checkInstance`. */
export function prepare(context: Context, leftOpen: readonly OpenVisit[] = []): Problem {
  const { needs, persons } = context.instance;
  const firstVisit = Int32Array.from({ length: needs.length + 1 }, () => 0);
  for (const [n, { visits }] of needs.entries()) firstVisit[n + 1] = firstVisit[n]! + visits.length;
  const visits = firstVisit[needs.length]!;
  const needOf = new Int32Array(visits);
  const indexOf = new Int32Array(visits);
  const visitsOf = persons.map((): number[] => []);
  const needsOf = persons.map((): number[] => []);
  const personOf = Int32Array.from(needs, ({ person }) => context.personIndex.get(person)!);
  for (const n of needs.keys()) {
    needsOf[personOf[n]!]!.push(n);
    for (let v = firstVisit[n]!; v < firstVisit[n + 1]!; v++) {
      [needOf[v], indexOf[v]] = [n, v - firstVisit[n]!];
      visitsOf[personOf[n]!]!.push(v);
    }
  }
  const grid = context.instance.grid ?? usualGrid;
  const starts = needs.map((need) => startsOf(need, grid));
  return {
    context, visits, needOf, indexOf, firstVisit, personOf,
    slots: Uint8Array.from(needs, slotsOf),
    minutes: Int32Array.from(needs, ({ minutes }) => minutes),
    placeOf: Int32Array.from(personOf, (p) => persons[p]!.place ?? -1),
    visitsOf: visitsOf.map((ofPerson) => Int32Array.from(ofPerson)),
    isOrganisation: Uint8Array.from(context.instance.helpers, ({ isOrganisation }) => (isOrganisation === true ? 1 : 0)),
    starts,
    wishedStarts: needs.map((need, n) => wishedStartsOf(need, starts[n]!)),
    ...candidatesOf(context, needsOf),
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
