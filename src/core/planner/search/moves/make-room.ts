import { insertBest } from '../insert-best.ts';
import { drawCandidate, drawDay, drawStart, drawUneasy, type Move, type Search } from '../search.ts';

const tries = 10;
const mostDisplaced = 8;

/**
 * A visit, most often an open one, goes to a helper at a time although rules are in the way: whatever other visits make
 * them so are lifted and placed anew, be it that they lie at the same time or fill the helper's day, week or persons.
 */
export const makeRoom: Move = (search) => {
  const { problem, state } = search;
  const v = drawVisit(search);
  const n = problem.needOf[v]!;
  const candidate = v === -1 ? -1 : drawCandidate(search, v);
  if (candidate === -1 || problem.slots[n] === 2) return false;
  const day = drawDay(search, v);
  const start = drawStart(search, v, candidate, day);
  if (start === -1 || (state.isPlaced(v) && !state.lift(v))) return false;
  const displaced: number[] = [];
  while (!state.place(v, candidate, day, start)) {
    const victims = victimsOf(search, v, candidate, day, start);
    for (const victim of victims) {
      if (!state.lift(victim)) return false;
      displaced.push(victim);
    }
    if (victims.length === 0 || displaced.length > mostDisplaced) return false;
  }
  for (const victim of displaced) insertBest(search, victim, tries);
  return true;
};

/** An open visit if some draws find one, of several the most urgent; sometimes one at a time not wished; else any. -1 if there is none at all. */
function drawVisit(search: Search): number {
  const { problem, state, movable, random } = search;
  if (movable.length === 0) return -1;
  const { needs } = problem.context.instance;
  if (random.chance(0.4)) return drawUneasy(search, 6);
  let found = movable[random.below(movable.length)]!;
  for (let i = 0; i < 8; i++) {
    const v = movable[random.below(movable.length)]!;
    if (state.isPlaced(v)) continue;
    if (state.isPlaced(found) || needs[problem.needOf[v]!]!.urgency < needs[problem.needOf[found]!]!.urgency) found = v;
  }
  return found;
}

/** The visits that make the first rule in the way forbid this place; none if they are not the reason. */
function victimsOf(search: Search, v: number, candidate: number, day: number, start: number): number[] {
  const { problem, state, random } = search;
  const { days } = problem.context.instance;
  const n = problem.needOf[v]!;
  const p = problem.personOf[n]!;
  const h = problem.helperOf[candidate]!;
  const [rule] = state.forbiddenBy(v, candidate, day, start);
  if (rule === 'once-a-day') {
    const { candidate: placed, day: dayOf } = state.route;
    return [...problem.visitsOf[p]!].filter((one) => problem.needOf[one] === n && placed[2 * one] !== -1 && dayOf[2 * one] === day);
  }
  if (rule === 'own-limit') return drawOne(search, [...problem.visitsOf[p]!].filter((one) => state.isPlaced(one)));
  if (rule === 'day-limit') return drawOne(search, visitsOn(search, h, day, day));
  if (rule === 'week-limit') {
    const week = problem.context.weekOf(day);
    return drawOne(search, visitsOn(search, h, Math.max(0, day - 6), Math.min(days - 1, day + 6)).filter((one) => problem.context.weekOf(state.route.day[2 * one]!) === week));
  }
  if (rule === 'person-limit') {
    const all = visitsOn(search, h, 0, days - 1);
    if (all.length === 0) return [];
    const other = problem.personOf[problem.needOf[random.pick(all)]!];
    return all.filter((one) => problem.personOf[problem.needOf[one]!] === other);
  }
  if (rule === 'rest-between-days') return drawOne(search, [...visitsOn(search, h, day - 1, day - 1).slice(-1), ...visitsOn(search, h, day + 1, day + 1).slice(0, 1)]);
  if (rule !== 'one-at-a-time') return [];
  const way = 10;
  const { start: startOf, end: endOf } = state.route;
  return visitsOn(search, h, day, day).filter((one) => [2 * one, 2 * one + 1].some((s) =>
    state.route.candidate[s] !== -1 && endOf[s]! + way > start && startOf[s]! < start + problem.minutes[n]! + way));
}

function drawOne({ random }: Search, visits: readonly number[]): number[] {
  return visits.length === 0 ? [] : [random.pick(visits)];
}

/** The visits of a helper from day to day, in order. Organisations have no order and are not displaced. */
function visitsOn({ problem, state: { route } }: Search, h: number, from: number, to: number): number[] {
  const { days } = problem.context.instance;
  const visits: number[] = [];
  for (let day = Math.max(0, from); day <= Math.min(days - 1, to); day++) {
    for (let s = route.head[h * days + day]!; s !== -1; s = route.next[s]!) visits.push(s >> 1);
  }
  return visits;
}
