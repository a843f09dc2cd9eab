import { ok, refuse, type Result } from '../../base/result.ts';
import { aroundPersons } from '../instance/around-persons.ts';
import { contextOf } from '../instance/context.ts';
import type { Instance, PlannedVisit } from '../instance/instance.ts';
import { openPlan } from '../search/open-plan.ts';
import { candidateWith } from '../search/search.ts';
import type { State } from '../search/state.ts';
import { changeSince, compareChanges, hindranceOf, pairHindrances, type Before, type Change, type Hindrance } from './explain.ts';

/** What a helper would do for a need if it were theirs, all visits of it that are not agreed with somebody. */
export type Ranked = {
  readonly helper: string;
  /** So many of the visits they could make; 0 means that they cannot come. */
  readonly visits: number;
  /** When they would come, in the order of the need's visits. */
  readonly times: readonly { readonly visit: number; readonly day: number; readonly start: number }[];
  /** By how much the plan would change, beside one in which the need stays open; below 0 is better. */
  readonly change: Change;
  /** Why they cannot come; empty if they can. */
  readonly hindrances: readonly Hindrance[];
};

/**
 * Ranks every helper for a need as a whole by the levels of the planner: each in turn is given all its open visits, each at
 * the best time, in a plan that is otherwise left as it is. One evaluation for each helper, no search: what would be gained
 * by moving other visits is not looked at. Best first, equal ones in the order of the instance, those who cannot come last.
 * For needs with one helper at a time. Refuses a need that is not in the instance; expects a sound instance otherwise.
 */
export function rankHelpers(instance: Instance, visits: readonly PlannedVisit[], id: string): Result<readonly Ranked[]> {
  const whole = contextOf(instance);
  const need = instance.needs[whole.needIndex.get(id) ?? -1];
  if (need === undefined) return refuse('plan-need-unknown', { need: id }, 'need');
  const around = aroundPersons(whole, visits, new Set([need.person]));
  const state = openPlan(around.instance, around.visits);
  const open = openVisits(state, id);
  const before = { worth: Float64Array.from(state.worth), byWish: Float64Array.from(state.byWish) };
  state.begin();
  const ranked = instance.helpers.map((helper, h): Ranked => {
    const hindrances = pairHindrances(whole, need, h);
    return hindrances.length > 0 ? { helper: helper.id, visits: 0, times: [], change: nothing, hindrances } : giveAll(state, open, helper.id, before);
  });
  const canCome = (one: Ranked): number => (one.visits > 0 ? 0 : 1);
  return ok(ranked.toSorted((one, other) => canCome(one) - canCome(other) || compareChanges(one.change, other.change)));
}

const nothing: Change = { levels: {}, wishes: {} };

function openVisits({ problem, route }: State, id: string): number[] {
  const n = problem.context.needIndex.get(id)!;
  const all = Array.from({ length: problem.firstVisit[n + 1]! - problem.firstVisit[n]! }, (_, i) => problem.firstVisit[n]! + i);
  return all.filter((v) => route.candidate[2 * v] === -1);
}

function giveAll(state: State, open: readonly number[], helper: string, before: Before): Ranked {
  const { problem } = state;
  const times: Ranked['times'][number][] = [];
  const candidate = open[0] === undefined ? -1 : candidateWith(problem, problem.needOf[open[0]]!, problem.context.helperIndex.get(helper)!);
  if (candidate !== -1) {
    for (const v of open) {
      const time = placeBest(state, v, candidate, times[0]?.start);
      if (time !== undefined) times.push({ visit: problem.indexOf[v]!, ...time });
    }
  }
  const change = changeSince(state, before);
  state.rollBack();
  return { helper, visits: times.length, times, change, hindrances: times.length > 0 ? [] : [hindranceOf('helper-free')] };
}

/** Places a visit at the best time, the first one's if that is as free: who comes every week comes at the same hour. */
function placeBest(state: State, v: number, candidate: number, first: number | undefined): { day: number; start: number } | undefined {
  const { problem } = state;
  const n = problem.needOf[v]!;
  const { days } = problem.context.instance.needs[n]!.visits[problem.indexOf[v]!]!;
  if (first !== undefined) for (const day of days) if (state.place(v, candidate, day, first)) return { day, start: first };
  const now = { worth: Float64Array.from(state.worth), byWish: state.byWish };
  let best: { day: number; start: number; change: Change } | undefined;
  for (const day of days) {
    for (const start of problem.starts[n]!) {
      const mark = state.mark();
      if (!state.place(v, candidate, day, start)) continue;
      const change = { levels: changeSince(state, now).levels, wishes: {} };
      if (best === undefined || compareChanges(change, best.change) < 0) best = { day, start, change };
      state.rollBack(mark);
    }
  }
  if (best === undefined || !state.place(v, candidate, best.day, best.start)) return undefined;
  return { day: best.day, start: best.start };
}
