import { guideConvention, type Convention } from './conventions.ts';
import { inputsOf, modelOf, ratioOf, valueOf, type Model } from './model.ts';
import { isShare, parametersOf, read, write, type Parameter } from './parameters.ts';
import type { ValueMap } from './value-map.ts';

/** How far a figure is moved: a part of itself, points of a share, or to fixed discount rates. */
export const steps = { relative: 0.2, points: 0.1, rates: { low: 0.07, high: 0 } } as const;

/** What the ratio becomes if one figure alone is moved. `low` and `high` are the values set, shares of 1 for deductions. */
export type Bar = {
  readonly parameter: string;
  readonly low: number;
  readonly high: number;
  readonly ratioAtLow: number | null;
  readonly ratioAtHigh: number | null;
  readonly swing: number;
};

/**
 * One bar per figure, the widest first: quantities, proxies and inputs ±20 %, deductions ±10 points within 0 to 100 %,
 * the discount rate at 7 % and at 0 %. `low` is the cautious end of deductions and rate, hence their greater value.
 */
export function tornado(map: ValueMap, convention: Convention = guideConvention): readonly Bar[] {
  const model = modelOf(map);
  const ratioAt = (changed: Model): number | null => ratioOf(valueOf(changed, convention), inputsOf(changed, convention), convention);
  const bars = parametersOf(model).map((parameter): Bar => {
    const [low, high] = endsOf(parameter, read(model, parameter));
    const ratioAtLow = ratioAt(write(model, parameter, low));
    const ratioAtHigh = ratioAt(write(model, parameter, high));
    const swing = ratioAtLow === null || ratioAtHigh === null ? 0 : Math.abs(ratioAtHigh - ratioAtLow);
    return { parameter: parameter.name, low, high, ratioAtLow, ratioAtHigh, swing };
  });
  // Equal swings differ in the last digits of a float; then the name decides.
  return bars.sort((a, b) => (Math.abs(a.swing - b.swing) > 1e-12 ? b.swing - a.swing : a.parameter < b.parameter ? -1 : 1));
}

function endsOf(parameter: Parameter, value: number): readonly [number, number] {
  if (parameter.on === 'rate') return [Math.max(steps.rates.low, value), steps.rates.high];
  if (parameter.on === 'outcome' && isShare(parameter.field)) return [Math.min(1, value + steps.points), Math.max(0, value - steps.points)];
  return [value * (1 - steps.relative), value * (1 + steps.relative)];
}
