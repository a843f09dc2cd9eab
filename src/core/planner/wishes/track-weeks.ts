import type { Placement } from '../instance/service.ts';
import type { View } from '../instance/view.ts';
import type { Problem } from '../instance/problem.ts';
import type { Tracker } from './wish.ts';

/** What a wish makes of the minutes that a helper has in a week, those outside the plan included. */
export type OfWeek = (h: number, minutes: number) => number;

/** Full: sums `ofWeek` beyond what it would be without the plan, over helpers and calendar weeks. */
export function measureWeeks({ services, context }: View, ofWeek: OfWeek, count: (person: number, amount: number) => void): void {
  for (const ofHelper of Map.groupBy(services, ({ h, day }) => `${h} ${context.weekOf(day)}`).values()) {
    const { h, helper, day } = ofHelper[0]!;
    const used = helper.usedMinutesPerWeek?.[context.weekOf(day)] ?? 0;
    count(-1, ofWeek(h, ofHelper.reduce((sum, { start, end }) => sum + end - start, used)) - ofWeek(h, used));
  }
}

/** Incremental: follows the minutes of each helper and week. */
export function trackWeeks({ context }: Problem, ofWeek: OfWeek): Tracker {
  const minutes = minutesOfWeeks(context);
  const change = (sign: 1 | -1) => ({ h, day, start, end }: Placement): number => {
    const week = h * context.weeks + context.weekOf(day);
    const before = ofWeek(h, minutes[week]!);
    minutes[week]! += sign * (end - start);
    return ofWeek(h, minutes[week]!) - before;
  };
  return { add: change(1), remove: change(-1) };
}

/** Minutes outside the plan by helper × week. */
export function minutesOfWeeks({ instance: { helpers }, weeks }: Problem['context']): Int32Array {
  return Int32Array.from({ length: helpers.length * weeks }, (_, index) => helpers[Math.floor(index / weeks)]!.usedMinutesPerWeek?.[index % weeks] ?? 0);
}
