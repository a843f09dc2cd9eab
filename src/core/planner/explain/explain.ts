import { ok, refuse, type Result } from '../../base/result.ts';
import { aroundPersons } from '../instance/around-persons.ts';
import { contextOf, type Context } from '../instance/context.ts';
import type { Instance, Need, Part, PlannedVisit } from '../instance/instance.ts';
import { openPlan } from '../search/open-plan.ts';
import { candidateWith } from '../search/search.ts';
import type { State } from '../search/state.ts';
import { rules } from '../wishes/hard/index.ts';
import { wishes } from '../wishes/index.ts';
import { levels, type Facts, type Level, type Words } from '../wishes/wish.ts';

/** A rule in the way of a helper; in words and with facts where there are any. */
export type Hindrance = { readonly rule: string; readonly text: Words; readonly facts: Facts };

/** By how much levels and wishes would change if this helper came; above 0 is worse. Only what changes is named. */
export type Change = { readonly levels: Partial<Record<Level, number>>; readonly wishes: Readonly<Record<string, number>> };

/** What speaks for or against one helper at one visit. */
export type Judged = {
  readonly helper: string;
  /** `chosen` now, `possible` at the price of `change`, or `blocked` by all of `hindrances`. */
  readonly verdict: 'chosen' | 'possible' | 'blocked';
  /** Where it would be best, or where least is in the way. */
  readonly day?: number;
  readonly start?: number;
  readonly change?: Change;
  readonly hindrances: readonly Hindrance[];
};

/** Why a visit is as it is: who comes, and everyone else from the next best on; those who are blocked at the end. */
export type Explanation = {
  readonly need: string;
  readonly visit: number;
  readonly planned: PlannedVisit | undefined;
  readonly helpers: readonly Judged[];
};

/**
 * Explains a visit of a plan, covered or open. Every helper of the instance is named once. For those who could come the
 * change says what each level and wish would gain or lose; the hindrances of the others say what would have to change.
 * For a visit with two helpers the first one's place is looked at. Refuses what is not in the instance.
 */
export function explainVisit(instance: Instance, visits: readonly PlannedVisit[], id: string, visit: number): Result<Explanation> {
  const whole = contextOf(instance);
  const need = instance.needs[whole.needIndex.get(id) ?? -1];
  if (need?.visits[visit] === undefined) return refuse('plan-visit-unknown', { need: id, visit }, 'visit');
  const around = aroundPersons(whole, visits, new Set([need.person]));
  const state = openPlan({ ...around.instance, agreed: softened(around.instance, id, visit) }, around.visits);
  const planned = visits.find((one) => one.need === id && one.visit === visit);
  const { problem } = state;
  const v = problem.firstVisit[problem.context.needIndex.get(id)!]! + visit;
  const now = { worth: Float64Array.from(state.worth), byWish: Float64Array.from(state.byWish) };
  state.begin();
  state.lift(v);
  const judged = instance.helpers.map((helper, h): Judged => {
    if (planned?.parts.some((part) => part.helper === helper.id) === true) {
      return { helper: helper.id, verdict: 'chosen', day: planned.day, start: planned.parts.find((part) => part.helper === helper.id)!.start, hindrances: [] };
    }
    const forbidden = pairHindrances(whole, need, h);
    return forbidden.length > 0 ? { helper: helper.id, verdict: 'blocked', hindrances: forbidden } : judgeTimes(state, v, helper.id, planned, now);
  });
  const order = { chosen: 0, possible: 1, blocked: 2 };
  return ok({
    need: id, visit, planned,
    helpers: judged.toSorted((one, other) => order[one.verdict] - order[other.verdict] || compareChanges(one.change, other.change) || one.hindrances.length - other.hindrances.length),
  });
}

/** What is agreed for the visit itself is not in the way of asking who else could come. */
function softened({ agreed = [] }: Instance, need: string, visit: number): NonNullable<Instance['agreed']> {
  return agreed.map((one) => (one.need === need && one.visit === visit ? { ...one, hold: 'movable' } : one));
}

/** Every rule about a need and a helper alone that is in the way; `h` is the helper's index. */
export function pairHindrances(context: Context, need: Need, h: number): Hindrance[] {
  const { persons, helpers } = context.instance;
  const person = persons[context.personIndex.get(need.person)!]!;
  return rules.flatMap((rule) => {
    const facts = rule.kind === 'who' ? rule.forbids(need, person, helpers[h]!, context, h) : undefined;
    return facts === undefined ? [] : [{ rule: rule.id, text: rule.text, facts }];
  });
}

/** The worth of a state, kept to tell what changed. */
export type Before = { readonly worth: Float64Array; readonly byWish: Float64Array };

/** The best place of an open visit with a helper, the planned time first; or where least is in the way. */
function judgeTimes(state: State, v: number, helper: string, planned: PlannedVisit | undefined, before: Before): Judged {
  const { problem } = state;
  const n = problem.needOf[v]!;
  const candidate = candidateWith(problem, n, problem.context.helperIndex.get(helper)!);
  if (candidate === -1) return { helper, verdict: 'blocked', hindrances: [hindranceOf('helper-free')] };
  const second = problem.slots[n] === 2 ? planned?.parts[1] : undefined;
  let best: Judged | undefined;
  let least: { ids: string[]; day: number; start: number } | undefined;
  for (const { day, start } of placesOf(state, v, planned)) {
    const mark = state.mark();
    if (placeWith(state, v, candidate, day, start, second)) {
      const change = changeSince(state, before);
      if (best === undefined || compareChanges(change, best.change) < 0) best = { helper, verdict: 'possible', day, start, change, hindrances: [] };
      state.rollBack(mark);
      continue;
    }
    const ids = state.forbiddenBy(v, candidate, day, start);
    if (least === undefined || ids.length < least.ids.length) least = { ids: ids.length === 0 ? ['two-together'] : ids, day, start };
  }
  return best ?? { helper, verdict: 'blocked', ...(least === undefined ? {} : { day: least.day, start: least.start }), hindrances: (least?.ids ?? ['in-window']).map(hindranceOf) };
}

function placesOf({ problem }: State, v: number, planned: PlannedVisit | undefined): { day: number; start: number }[] {
  const n = problem.needOf[v]!;
  const { days } = problem.context.instance.needs[n]!.visits[problem.indexOf[v]!]!;
  const grid = days.flatMap((day) => [...problem.starts[n]!].map((start) => ({ day, start })));
  return planned === undefined ? grid : [{ day: planned.day, start: planned.parts[0]!.start }, ...grid];
}

function placeWith(state: State, v: number, candidate: number, day: number, start: number, second: Part | undefined): boolean {
  const { problem } = state;
  const n = problem.needOf[v]!;
  if (problem.slots[n] === 1) return state.place(v, candidate, day, start);
  const gap = problem.context.instance.needs[n]!.together!.from;
  const others = second === undefined
    ? Array.from({ length: problem.firstCandidate[n + 1]! - problem.firstCandidate[n]! }, (_, i) => problem.firstCandidate[n]! + i)
    : [candidateWith(problem, n, problem.context.helperIndex.get(second.helper)!)];
  return others.some((other) => other !== -1 && other !== candidate && state.place(v, candidate, day, start, other, start + gap));
}

/** A rule in words, without facts. */
export function hindranceOf(id: string): Hindrance {
  return { rule: id, text: rules.find((rule) => rule.id === id)!.text, facts: {} };
}

/** What changed since then, by level and wish. */
export function changeSince({ worth, byWish }: State, before: Before): Change {
  return {
    levels: Object.fromEntries(levels.flatMap((level, l) => (worth[l] === before.worth[l] ? [] : [[level, worth[l]! - before.worth[l]!]]))),
    wishes: Object.fromEntries(wishes.flatMap(({ id }, w) => (byWish[w] === before.byWish[w] ? [] : [[id, byWish[w]! - before.byWish[w]!]]))),
  };
}

/** Below 0 if the first change is the better one, level by level. */
export function compareChanges(one: Change | undefined, other: Change | undefined): number {
  for (const level of levels) {
    const difference = (one?.levels[level] ?? 0) - (other?.levels[level] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
