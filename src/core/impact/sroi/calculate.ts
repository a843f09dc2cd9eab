import { ok, type Result } from '../../base/result.ts';
import { guideConvention, nameOfConvention, type Convention } from './conventions.ts';
import { discountFactor, impactOf, inputsOf, leastMoney, modelOf, ratioOf, valueOf, type Model, type Row } from './model.ts';
import { refuseMap, type ValueMap } from './value-map.ts';

/** One outcome computed. `byYear[0]` is the first year, 0 where the outcome has not begun. */
export type Line = { readonly id: string; readonly impact: number; readonly byYear: readonly number[]; readonly presentValue: number };

/** A map computed, in the currency of the map. What cannot be said is null. */
export type SroiResult = {
  /** Id and version, such as `guide-2012@1`. */
  readonly convention: string;
  readonly lines: readonly Line[];
  readonly yearly: readonly number[];
  readonly presentValues: readonly number[];
  readonly totalPresentValue: number;
  readonly totalInputs: number;
  readonly netPresentValue: number;
  readonly ratio: number | null;
  readonly netRatio: number | null;
  /** Months until the value of the first year has brought the inputs back; null if it never does. */
  readonly paybackMonths: number | null;
  readonly ratioWithoutVolunteerHours: number | null;
  /** The same map cut off after so many years, from the first one to all. */
  readonly byHorizon: readonly { readonly years: number; readonly ratio: number | null }[];
  /** The same map with other discount rates beside its own. */
  readonly byRate: readonly { readonly rate: number; readonly ratio: number | null }[];
};

/** Discount rates in use for public measures (UK Green Book 3.5 %, EU impact assessment 4 %), put beside the chosen one. */
const usualRates = [0, 0.01, 0.03, 0.035, 0.04] as const;

/**
 * Computes a value map as in the SROI guide: quantity × proxy less the deductions is the impact of the first year;
 * drop-off from the second year; each year discounted. Refuses all faults of the map at once.
 */
export function calculateSroi(map: ValueMap, convention: Convention = guideConvention): Result<SroiResult> {
  const refused = refuseMap(map);
  if (refused !== undefined) return refused;
  const model = modelOf(map);
  const lines = model.rows.map((row) => lineOf(row, model, convention));
  const years = Math.max(0, ...lines.map(({ byYear }) => byYear.length));
  const yearly = Array.from({ length: years }, (_, year) => lines.reduce((sum, { byYear }) => sum + (byYear[year] ?? 0), 0));
  const presentValues = yearly.map((value, year) => value * discountFactor(model.rate, year + 1, convention));
  const totalPresentValue = presentValues.reduce((sum, value) => sum + value, 0);
  const totalInputs = inputsOf(model, convention);
  const netPresentValue = totalPresentValue - totalInputs;
  const ratioAt = (changed: Model): number | null => ratioOf(valueOf(changed, convention), inputsOf(changed, convention), convention);
  return ok({
    convention: nameOfConvention(convention),
    lines, yearly, presentValues, totalPresentValue, totalInputs, netPresentValue,
    ratio: ratioOf(totalPresentValue, totalInputs, convention),
    netRatio: totalInputs >= leastMoney ? netPresentValue / totalInputs : null,
    paybackMonths: netPresentValue >= 0 && (yearly[0] ?? 0) >= leastMoney ? totalInputs / (yearly[0]! / 12) : null,
    ratioWithoutVolunteerHours: map.inputs.every(({ kind }) => kind !== undefined)
      ? ratioAt({ ...model, inputs: model.inputs.filter((_, index) => map.inputs[index]!.kind !== 'volunteer_hours') })
      : null,
    byHorizon: [1, 3, 5, 10].filter((horizon) => horizon < years).concat(years > 0 ? [years] : [])
      .map((horizon) => ({ years: horizon, ratio: ratioAt({ ...model, rows: cutAfter(model.rows, horizon) }) })),
    byRate: [...new Set([...usualRates, model.rate])].sort((a, b) => a - b).map((rate) => ({ rate, ratio: ratioAt({ ...model, rate }) })),
  });
}

function lineOf(row: Row, { rate }: Model, convention: Convention): Line {
  const impact = impactOf(row, convention);
  const byYear = [
    ...Array.from({ length: row.start - 1 }, () => 0),
    ...Array.from({ length: row.duration }, (_, year) => impact * (1 - row.dropOff) ** year + 0),
  ];
  return { id: row.id, impact, byYear, presentValue: byYear.reduce((sum, value, year) => sum + value * discountFactor(rate, year + 1, convention), 0) };
}

function cutAfter(rows: readonly Row[], horizon: number): Row[] {
  return rows.filter(({ start }) => start <= horizon).map((row) => ({ ...row, duration: Math.min(row.duration, horizon - row.start + 1) }));
}
