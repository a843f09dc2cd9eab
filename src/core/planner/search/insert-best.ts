import { levels } from '../wishes/wish.ts';
import { candidateWith, placeAsDrawn, type Search } from './search.ts';

const changes = new Float64Array(levels.length);

/**
 * Places an open visit where it is best of so many tries (`most`): of all helpers, days and times if there are no more,
 * else of the most fitting helpers and of some drawn. False, and nothing done, if no try is allowed.
 */
export function insertBest(search: Search, v: number, most: number): boolean {
  const { problem } = search;
  const n = problem.needOf[v]!;
  if (problem.slots[n] === 2) return insertBestPair(search, v, most);
  const { days } = problem.context.instance.needs[n]!.visits[problem.indexOf[v]!]!;
  const held = problem.heldHelper[2 * v]!;
  const [first, after] = held === -1 ? [problem.firstCandidate[n]!, problem.firstCandidate[n + 1]!] : oneOf(candidateWith(problem, n, held));
  const starts = problem.wishedStarts[n]!;
  const all = problem.starts[n]!;
  const best = new Best(search);
  if ((after - first) * days.length * all.length <= most) {
    for (let candidate = first; candidate < after; candidate++) {
      for (const day of days) for (let i = 0; i < all.length; i++) best.look(v, candidate, day, all[i]!);
    }
    return best.take(v);
  }
  // Half of the tries for the most fitting helpers at wished times, the others as drawn.
  let left = most >> 1;
  const timesEach = Math.min(starts.length, 3);
  for (let candidate = first; candidate < after && left > 0; candidate++) {
    const day = days.length === 1 ? days[0]! : search.random.pick(days);
    for (let i = 0; i < timesEach; i++, left--) best.look(v, candidate, day, starts[timesEach < 3 ? i : search.random.below(starts.length)]!);
  }
  for (let i = most >> 1; i > 0; i--) best.lookAtDrawn(v);
  return best.take(v);
}

function oneOf(candidate: number): readonly [number, number] {
  return candidate === -1 ? [0, 0] : [candidate, candidate + 1];
}

function insertBestPair(search: Search, v: number, most: number): boolean {
  const best = new Best(search);
  for (let i = 0; i < 2 * most; i++) best.lookAtDrawn(v);
  return best.take(v);
}

/** Remembers the best place seen for a visit. */
class Best {
  readonly #search: Search;
  readonly #least = new Float64Array(levels.length).fill(Infinity);
  #candidate = -1;
  #day = 0;
  #start = 0;
  #second = -1;
  #secondStart = 0;

  constructor(search: Search) {
    this.#search = search;
  }

  look(v: number, candidate: number, day: number, start: number): void {
    const { state } = this.#search;
    const before = this.#remember();
    if (!state.place(v, candidate, day, start)) return;
    this.#compare(v);
    state.rollBack(before);
  }

  lookAtDrawn(v: number): void {
    const before = this.#remember();
    if (!placeAsDrawn(this.#search, v)) return;
    this.#compare(v);
    this.#search.state.rollBack(before);
  }

  take(v: number): boolean {
    return this.#candidate !== -1
      && this.#search.state.place(v, this.#candidate, this.#day, this.#start, this.#second, this.#secondStart);
  }

  #remember(): number {
    changes.set(this.#search.state.worth);
    return this.#search.state.mark();
  }

  #compare(v: number): void {
    const { worth, route } = this.#search.state;
    let level = 0;
    while (level < levels.length && this.#least[level] === worth[level]! - changes[level]!) level++;
    if (level === levels.length || worth[level]! - changes[level]! > this.#least[level]!) return;
    for (level = 0; level < levels.length; level++) this.#least[level] = worth[level]! - changes[level]!;
    const s = 2 * v;
    this.#candidate = route.candidate[s]!;
    this.#day = route.day[s]!;
    this.#start = route.start[s]!;
    this.#second = route.candidate[s + 1]!;
    this.#secondStart = route.start[s + 1]!;
  }
}
