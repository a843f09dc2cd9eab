import type { VisitTenths } from './criteria.ts';

/**
 * How often somebody else must do a measure; only what is not done by the person and is expected for at least six
 * months. Whole numbers; what is rarer than monthly has no rule that we could read.
 */
export type Frequency = { readonly daily?: boolean | undefined; readonly perDay?: number | undefined; readonly perWeek?: number | undefined; readonly perMonth?: number | undefined };

/** A measure in 1/210 per day: per day + per week / 7 + per month / 30, exactly. */
export function dailyUnits({ perDay = 0, perWeek = 0, perMonth = 0 }: Frequency): number {
  return 210 * perDay + 30 * perWeek + 7 * perMonth;
}

/** Group A (5.1–5.7): less than one a day 0, up to three 1, up to eight 2, more 3. Three and eight belong to the lower side. */
export function pointsOfGroupA(units: number): number {
  return units < 210 ? 0 : units <= 630 ? 1 : units <= 1680 ? 2 : 3;
}

/** Group B (5.8–5.11): less than one a week 0, less than one a day 1, less than three a day 2, else 3. Three belongs to the upper side. */
export function pointsOfGroupB(units: number): number {
  return units < 30 ? 0 : units < 210 ? 1 : units < 630 ? 2 : 3;
}

/** A measure or visit of group C in tenths of a point; every day counts whole, whatever else is given. */
export function visitTenths({ daily = false, perWeek = 0, perMonth = 0 }: Frequency, tenths: VisitTenths): number {
  return daily ? tenths.daily ?? 0 : perWeek * tenths.perWeek + perMonth * tenths.perMonth;
}

/** Group C (5.12–5.15, 5.K): tenths of a point to points; 60 and more are 6. */
export function pointsOfGroupC(tenths: number): number {
  return tenths < 43 ? 0 : tenths < 86 ? 1 : tenths < 129 ? 2 : tenths < 600 ? 3 : 6;
}

/** The points that each group of module 5 can have, rising. */
export const groupPoints = { A: [0, 1, 2, 3], B: [0, 1, 2, 3], C: [0, 1, 2, 3, 6] } as const;
