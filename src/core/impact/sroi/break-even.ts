import { guideConvention, type Convention } from './conventions.ts';
import { inputsOf, leastMoney, modelOf, valueOf, type Model } from './model.ts';
import { isShare, parametersOf, read, write, type Parameter } from './parameters.ts';
import type { ValueMap } from './value-map.ts';

/** At which value of a figure, all others unchanged, value equals inputs; null if at none that is possible. Deductions as shares of 1. */
export type BreakEven = { readonly parameter: string; readonly value: number; readonly breakEven: number | null };

/** The break-even value of every figure of the map. */
export function breakEvenValues(map: ValueMap, convention: Convention = guideConvention): readonly BreakEven[] {
  const model = modelOf(map);
  return parametersOf(model).map((parameter) => ({
    parameter: parameter.name,
    value: read(model, parameter),
    breakEven: solve((value) => surplus(write(model, parameter, value), convention), read(model, parameter), rangeOf(parameter)),
  }));
}

/**
 * The break-even value of one field of several outcomes moved together, such as a count of falls on which three
 * outcomes rest; null if there is none, or if the outcomes do not start from the same value.
 */
export function commonBreakEven(map: ValueMap, ids: readonly string[], field: 'quantity' | 'deadweight' | 'displacement' | 'attribution', convention: Convention = guideConvention): number | null {
  const model = modelOf(map);
  const chosen = parametersOf(model).filter((parameter) => parameter.on === 'outcome' && parameter.field === field && ids.includes(model.rows[parameter.row]!.id));
  const [first] = chosen;
  if (first === undefined || chosen.some((parameter) => read(model, parameter) !== read(model, first))) return null;
  return solve((value) => surplus(chosen.reduce((changed, parameter) => write(changed, parameter, value), model), convention), read(model, first), rangeOf(first));
}

/** By what factor all value may shrink, or must grow, so that it equals the inputs; null if there is no value. */
export function commonFactor(map: ValueMap, convention: Convention = guideConvention): number | null {
  const model = modelOf(map);
  const value = valueOf(model, convention);
  return value >= leastMoney ? inputsOf(model, convention) / value : null;
}

function surplus(model: Model, convention: Convention): number {
  return valueOf(model, convention) - inputsOf(model, convention);
}

function rangeOf(parameter: Parameter): readonly [number, number] {
  if (parameter.on === 'rate' || (parameter.on === 'outcome' && isShare(parameter.field))) return [0, 1];
  if (parameter.on === 'outcome' && parameter.field === 'proxy') return [-Infinity, Infinity];
  return [0, Infinity];
}

/**
 * The root of a function that is linear in most fields and bends in drop-off and rate: first by the straight line,
 * then, where that misses and the range has ends of unlike sign, by halving.
 */
function solve(at: (value: number) => number, begin: number, [least, most]: readonly [number, number]): number | null {
  const other = Number.isFinite(most) ? (begin > (least + most) / 2 ? least : most) : begin === 0 ? 1 : begin * 2;
  const atBegin = at(begin);
  if (atBegin === 0) return begin;
  const slope = (at(other) - atBegin) / (other - begin);
  const straight = begin - atBegin / slope;
  const isClose = (value: number): boolean => Math.abs(at(value)) <= 1e-9 * (Math.abs(atBegin) + Math.abs(slope * begin));
  if (Number.isFinite(straight) && straight >= least && straight <= most && isClose(straight)) return straight;
  if (!Number.isFinite(least) || !Number.isFinite(most)) return null;
  let [low, high] = [least, most];
  const sign = Math.sign(at(low));
  if (sign === Math.sign(at(high))) return null;
  for (let halving = 0; halving < 100; halving++) {
    const middle = (low + high) / 2;
    if (Math.sign(at(middle)) === sign) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
