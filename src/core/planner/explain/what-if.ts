import type { Refusal } from '../../base/result.ts';
import { checkPlan } from '../checker/check-plan.ts';
import type { Instance, PlannedVisit } from '../instance/instance.ts';
import { levels } from '../wishes/wish.ts';
import type { Change } from './explain.ts';

/** What a change made by hand would do: the rules it breaks that were kept before, and what gets better or worse. */
export type WhatIf = { readonly broken: readonly Refusal[]; readonly change: Change | undefined };

/**
 * Evaluates a change of one visit without keeping it: other helpers, another day or time, or open (`undefined`). The
 * checker judges both plans from plain data, so that whatever somebody tries by hand gets an answer.
 */
export function whatIf(instance: Instance, visits: readonly PlannedVisit[], need: string, visit: number, to: Pick<PlannedVisit, 'day' | 'parts'> | undefined): WhatIf {
  const others = visits.filter((one) => one.need !== need || one.visit !== visit);
  const before = checkPlan(instance, { visits });
  const after = checkPlan(instance, { visits: to === undefined ? others : [...others, { need, visit, ...to }] });
  const known = new Set(before.violations.map(({ code, facts }) => JSON.stringify([code, facts])));
  const broken = after.violations.filter(({ code, facts }) => !known.has(JSON.stringify([code, facts])));
  if (before.measured === undefined || after.measured === undefined) return { broken, change: undefined };
  const [old, now] = [before.measured, after.measured];
  return {
    broken,
    change: {
      levels: Object.fromEntries(levels.flatMap((level) => (now.worth[level] === old.worth[level] ? [] : [[level, now.worth[level] - old.worth[level]]]))),
      wishes: Object.fromEntries(Object.entries(now.byWish).flatMap(([id, amount]) => (amount === old.byWish[id] ? [] : [[id, amount - old.byWish[id]!]]))),
    },
  };
}
