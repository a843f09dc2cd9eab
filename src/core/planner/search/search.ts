import type { SeededRandom } from '../../base/seeded-random.ts';
import { windowsOf } from '../instance/instance.ts';
import type { Problem } from '../instance/problem.ts';
import type { State } from './state.ts';

/** What a move works with. */
export type Search = {
  readonly problem: Problem;
  readonly state: State;
  readonly random: SeededRandom;
  /** Visits that are not firmly agreed. */
  readonly movable: Int32Array;
};

/**
 * A change of the plan, tried on the state between `begin` and the decision of the driver. False if it found nothing to
 * change or got stuck half way; the driver then takes back what it did.
 */
export type Move = (search: Search) => boolean;

/** A visit that may change, drawn; one that is open or lies outside its wished times if so many draws find one. */
export function drawUneasy({ problem, state: { route }, movable, random }: Search, draws: number): number {
  let v = movable[random.below(movable.length)]!;
  for (let i = 1; i < draws; i++) {
    if (route.candidate[2 * v] === -1 || !liesAsWished(problem, v, route.start[2 * v]!)) return v;
    v = movable[random.below(movable.length)]!;
  }
  return v;
}

function liesAsWished({ context, needOf, minutes }: Problem, v: number, start: number): boolean {
  const n = needOf[v]!;
  const { wished } = context.instance.needs[n]!;
  if (wished === undefined || wished.length === 0) return true;
  for (let i = 0; i < wished.length; i++) if (wished[i]!.from <= start && start + minutes[n]! <= wished[i]!.to) return true;
  return false;
}

/** So often a candidate is drawn where only some may be given visits. */
const drawsInside = 8;

/** One of the candidates of a visit who may be given visits now, drawn; the agreed helper's if that is held. -1 if none is found. */
export function drawCandidate({ problem, state, random }: Search, v: number, slot = 0): number {
  const n = problem.needOf[v]!;
  const [first, after] = [problem.firstCandidate[n]!, problem.firstCandidate[n + 1]!];
  const held = problem.heldHelper[2 * v + slot]!;
  if (held !== -1) {
    const agreed = candidateWith(problem, n, held);
    return agreed === -1 || !state.mayHelp(agreed) ? -1 : agreed;
  }
  if (after === first) return -1;
  for (let i = 0; i < drawsInside; i++) {
    const candidate = first + random.below(after - first);
    if (state.mayHelp(candidate)) return candidate;
  }
  return -1;
}

/** The candidate of a need with a helper, -1 if there is none. */
export function candidateWith({ firstCandidate, helperOf }: Problem, n: number, h: number): number {
  for (let candidate = firstCandidate[n]!; candidate < firstCandidate[n + 1]!; candidate++) if (helperOf[candidate] === h) return candidate;
  return -1;
}

/** One of the days of a visit, drawn. */
export function drawDay({ problem, random }: Search, v: number): number {
  const { days } = problem.context.instance.needs[problem.needOf[v]!]!.visits[problem.indexOf[v]!]!;
  return days.length === 1 ? days[0]! : random.pick(days);
}

/** A time to begin: most often as wished, sometimes any, sometimes right after what the helper does before. -1 if there is none. */
export function drawStart({ problem, state: { route }, random }: Search, v: number, candidate: number, day: number): number {
  const n = problem.needOf[v]!;
  const h = problem.helperOf[candidate]!;
  const draw = random.next();
  if (draw < 0.2 && problem.isOrganisation[h] === 0) {
    const before = route.tail[h * problem.context.instance.days + day]!;
    if (before !== -1) {
      const { persons } = problem.context.instance;
      const way = problem.context.travel(h, persons[problem.personOf[problem.needOf[before >> 1]!]!]!.place, persons[problem.personOf[n]!]!.place);
      return Math.ceil((route.end[before]! + way) / 5) * 5;
    }
  }
  const starts = draw < 0.8 ? problem.wishedStarts[n]! : problem.starts[n]!;
  if (starts.length === 0) return -1;
  const start = starts[random.below(starts.length)]!;
  return isFree(problem, h, day, start, problem.minutes[n]!) ? start : startInFreeTime(problem, random, n, h, day);
}

function isFree({ context }: Problem, h: number, day: number, start: number, minutes: number): boolean {
  const free = context.freeOn(h, day);
  for (let i = 0; i < free.length; i++) if (free[i]!.from <= start && start + minutes <= free[i]!.to) return true;
  return false;
}

/** A time that helper and need have in common, drawn in steps of five minutes; -1 if the draw finds none. */
function startInFreeTime({ context, minutes }: Problem, random: SeededRandom, n: number, h: number, day: number): number {
  const free = context.freeOn(h, day);
  const windows = windowsOf(context.instance.needs[n]!);
  if (free.length === 0) return -1;
  const time = free[random.below(free.length)]!;
  const window = windows[random.below(windows.length)]!;
  const from = Math.max(time.from, window.from);
  const room = Math.min(time.to, window.to) - minutes[n]! - from;
  return room < 0 ? -1 : from + Math.min(room, 5 * random.below(Math.floor(room / 5) + 2));
}

/** When the second of two begins, drawn from the permitted gap in steps of five minutes. */
export function drawSecondStart({ problem, random }: Search, v: number, start: number): number {
  const { together } = problem.context.instance.needs[problem.needOf[v]!]!;
  const { from, to } = together ?? { from: 0, to: 0 };
  return start + Math.min(to, from + 5 * random.below(Math.floor((to - from) / 5) + 2));
}

/** Places an open visit as drawn; false if the draw is forbidden. With `candidate` for that helper. */
export function placeAsDrawn(search: Search, v: number, candidate = drawCandidate(search, v)): boolean {
  if (candidate === -1) return false;
  const day = drawDay(search, v);
  const start = drawStart(search, v, candidate, day);
  if (start === -1) return false;
  if (search.problem.slots[search.problem.needOf[v]!] === 1) return search.state.place(v, candidate, day, start);
  const second = drawCandidate(search, v, 1);
  return second !== -1 && second !== candidate && search.state.place(v, candidate, day, start, second, drawSecondStart(search, v, start));
}
