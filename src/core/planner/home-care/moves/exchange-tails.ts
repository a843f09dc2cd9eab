import type { SeededRandom } from '#core/base/seeded-random.ts';
import { propagate, soil } from '../propagate.ts';
import type { Tours } from '../tours.ts';

/** Two caregivers exchange the rest of their tours, cut at about the same time. */
export function proposeTailExchange(tours: Tours, random: SeededRandom, threshold: number): boolean {
  const { model, caregiver, prev, start, next } = tours;
  const v = random.below(model.visits);
  const d = model.ableCaregivers[v * model.caregivers + random.below(model.ableCount[v]!)]!;
  if (d === caregiver[v]) return false;
  let before = prev[model.visits + d]!;
  const at = start[v]!;
  while (before < model.visits && start[before]! >= at) before = prev[before]!;
  // One place further as often as not: tours meet in between.
  if (random.next() < 0.5) before = next[before]!;
  return exchangeTails(tours, prev[v]!, before, threshold);
}

/**
 * What follows `a` and what follows `b`, in two tours, change tours. True if the cost is then at most the threshold;
 * else nothing has changed. Office nodes stand for whole tours.
 */
export function exchangeTails(tours: Tours, a: number, b: number, threshold: number): boolean {
  const { model, next, prev, caregiver, start } = tours;
  const { travel, row, place, visits } = model;
  const [c, d] = [caregiver[a]!, caregiver[b]!];
  const [headA, headB] = [next[a]!, next[b]!];
  if (c === d || (headA >= visits && headB >= visits)) return false;
  const total = tours.travel
    + travel[row[a]! + place[headB]!]! + travel[row[b]! + place[headA]!]!
    - travel[row[a]! + place[headA]!]! - travel[row[b]! + place[headB]!]!;
  if (total > threshold) return false;
  if (!isAble(tours, headA, d) || !isAble(tours, headB, c)) return false;
  hand(tours, headA, d);
  hand(tours, headB, c);
  if (isApart(tours, headA) && isApart(tours, headB)) {
    const [lastA, lastB] = [prev[visits + c]!, prev[visits + d]!];
    join(tours, a, headB, lastB, c);
    join(tours, b, headA, lastA, d);
    soil(tours, headA, start[headA]!);
    soil(tours, headB, start[headB]!);
    if (propagate(tours, threshold - total)) {
      tours.travel = total;
      return true;
    }
    join(tours, a, headA, lastA, c);
    join(tours, b, headB, lastB, d);
  }
  hand(tours, headA, c);
  hand(tours, headB, d);
  return false;
}

function isAble({ model: { able, visits }, next }: Tours, head: number, c: number): boolean {
  for (let v = head; v < visits; v = next[v]!) if (able[c * visits + v] === 0) return false;
  return true;
}

function hand({ model: { visits }, next, caregiver }: Tours, head: number, c: number): void {
  for (let v = head; v < visits; v = next[v]!) caregiver[v] = c;
}

/** Whether no visit of the tail shares its caregiver with its partner. */
function isApart({ model: { visits, partner }, next, caregiver }: Tours, head: number): boolean {
  for (let v = head; v < visits; v = next[v]!) {
    const w = partner[v]!;
    if (w >= 0 && caregiver[w] === caregiver[v]) return false;
  }
  return true;
}

/** Links `before` to the tail from `head` to `last`, or to the office of `c` if that tail is empty. */
function join({ model: { visits }, next, prev }: Tours, before: number, head: number, last: number, c: number): void {
  const office = visits + c;
  if (head >= visits) {
    next[before] = office;
    prev[office] = before;
    return;
  }
  next[before] = head;
  prev[head] = before;
  next[last] = office;
  prev[office] = last;
}
