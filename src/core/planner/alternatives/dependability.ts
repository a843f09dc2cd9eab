import type { Instance, PlannedVisit } from '../instance/instance.ts';
import { openPlan } from '../search/open-plan.ts';
import type { State } from '../search/state.ts';

/** What is lost when one helper falls out and whoever else can stands in, in minutes of help in the horizon. */
export type Dependability = {
  /** On the average over the helpers, weighed by how likely each falls out if that is known. */
  readonly expectedMinutes: number;
  readonly worstMinutes: number;
  /** Who leaves the largest hole; undefined if everybody can be replaced. */
  readonly worstHelper: string | undefined;
};

/**
 * How dependable the help for these persons is. Each helper in turn is taken out; each of their visits goes to the first
 * other helper who can at any permitted time, the rest of the plan untouched. The person does not fall out.
 */
export function dependability(instance: Instance, visits: readonly PlannedVisit[]): Dependability {
  const state = openPlan(instance, visits);
  const { problem } = state;
  const { helpers, needs } = problem.context.instance;
  const ofHelper = new Map<number, number[]>();
  for (const { need, visit, parts } of visits) {
    const v = problem.firstVisit[problem.context.needIndex.get(need)!]! + visit;
    for (const { helper } of parts) {
      const h = problem.context.helperIndex.get(helper)!;
      if (helpers[h]!.helperClass !== 'self') ofHelper.set(h, [...ofHelper.get(h) ?? [], v]);
    }
  }
  const lost = [...ofHelper].map(([h, ofOne]) => {
    state.begin();
    const lifted = ofOne.filter((v) => state.lift(v));
    const minutes = lifted.filter((v) => !standIn(state, v, h)).reduce((sum, v) => sum + needs[problem.needOf[v]!]!.minutes, 0);
    state.rollBack();
    return { h, minutes };
  });
  const isKnown = lost.some(({ h }) => helpers[h]!.dropOut !== undefined);
  const chance = (h: number): number => (isKnown ? helpers[h]!.dropOut ?? 0 : 1 / lost.length);
  const worst = lost.reduce((most, one) => (one.minutes > most.minutes ? one : most), { h: -1, minutes: 0 });
  return {
    expectedMinutes: Math.round(lost.reduce((sum, { h, minutes }) => sum + chance(h) * minutes, 0)),
    worstMinutes: worst.minutes,
    worstHelper: helpers[worst.h]?.id,
  };
}

function standIn(state: State, v: number, without: number): boolean {
  const { problem } = state;
  const n = problem.needOf[v]!;
  const { needs } = problem.context.instance;
  const [first, after] = [problem.firstCandidate[n]!, problem.firstCandidate[n + 1]!];
  for (let candidate = first; candidate < after; candidate++) {
    if (problem.helperOf[candidate] === without) continue;
    for (const day of needs[n]!.visits[problem.indexOf[v]!]!.days) {
      for (const start of problem.starts[n]!) {
        if (problem.slots[n] === 1 ? state.place(v, candidate, day, start) : standInTogether(state, v, candidate, day, start, without)) return true;
      }
    }
  }
  return false;
}

function standInTogether(state: State, v: number, candidate: number, day: number, start: number, without: number): boolean {
  const { problem } = state;
  const n = problem.needOf[v]!;
  const gap = problem.context.instance.needs[n]!.together!.from;
  for (let second = problem.firstCandidate[n]!; second < problem.firstCandidate[n + 1]!; second++) {
    if (problem.helperOf[second] !== without && second !== candidate && state.place(v, candidate, day, start, second, start + gap)) return true;
  }
  return false;
}
