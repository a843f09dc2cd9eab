import type { Convention } from './conventions.ts';
import type { Outcome, ValueMap } from './value-map.ts';

/** One outcome as bare figures; deductions as shares of 1. */
export type Row = {
  readonly id: string;
  readonly quantity: number;
  readonly proxy: number;
  readonly deadweight: number;
  readonly displacement: number;
  readonly attribution: number;
  readonly dropOff: number;
  readonly duration: number;
  readonly start: number;
  /** False for a line in brackets: shown, but worth 0. */
  readonly counts: boolean;
};

/** A map as bare figures, which tornado, break-even and simulation move about. */
export type Model = {
  readonly rate: number;
  readonly inputs: readonly { readonly value: number; readonly year: number }[];
  readonly rows: readonly Row[];
};

/** The bare figures of a map that `refuseMap` has nothing against. */
export function modelOf(map: ValueMap): Model {
  return {
    rate: map.rate.value,
    inputs: map.inputs.map(({ value, year = 0 }) => ({ value: value.value, year })),
    rows: map.outcomes.map(rowOf),
  };
}

function rowOf(outcome: Outcome): Row {
  const { id, quantity, effect, proxy, duration, start = 1, isBracketed = false, filters } = outcome;
  const share = (figure: { readonly value: number } | undefined): number => (figure?.value ?? 0) / 100;
  return {
    id, duration, start, counts: !isBracketed,
    quantity: effect === undefined ? quantity!.value : effect.estimate * effect.persons,
    proxy: proxy.value,
    deadweight: effect === undefined ? share(filters.deadweight) : 0,
    displacement: share(filters.displacement),
    attribution: share(filters.attribution),
    dropOff: share(filters.dropOff),
  };
}

/** What is left of 1 after the deductions, by the convention. */
export function leftAfter({ deadweight, displacement, attribution }: Pick<Row, 'deadweight' | 'displacement' | 'attribution'>, { filters }: Convention): number {
  return filters === 'product'
    ? (1 - deadweight) * (1 - displacement) * (1 - attribution)
    : Math.max(0, 1 - (deadweight + displacement + attribution));
}

/** The value of an outcome in its first year. */
export function impactOf(row: Row, convention: Convention): number {
  // Adding 0 turns -0 into 0.
  return row.counts ? row.quantity * row.proxy * leftAfter(row, convention) + 0 : 0;
}

/** What 1 of something is worth today if it comes in the given year; year 1 is the first. */
export function discountFactor(rate: number, year: number, { firstYear }: Convention): number {
  return (1 + rate) ** -(year - 1 + firstYear);
}

/** The present value of an outcome whose first year is worth 1. */
export function annuity({ duration, start, dropOff }: Pick<Row, 'duration' | 'start' | 'dropOff'>, rate: number, convention: Convention): number {
  const keep = (1 - dropOff) / (1 + rate);
  let sum = 0;
  for (let year = 1, left = 1; year <= duration; year++, left *= keep) sum += left;
  return sum * discountFactor(rate, start, convention);
}

/** The present value of all outcomes. */
export function valueOf({ rows, rate }: Model, convention: Convention): number {
  return rows.reduce((sum, row) => sum + impactOf(row, convention) * annuity(row, rate, convention), 0);
}

/** The present value of all inputs; those of the period itself (year 0) are not discounted. */
export function inputsOf({ inputs, rate }: Model, convention: Convention): number {
  return inputs.reduce((sum, { value, year }) => sum + (convention.inputs === 'nominal' ? value : value * (1 + rate) ** -year), 0);
}

/** Less than a cent is nothing to divide by. */
export const leastMoney = 0.01;

/** The ratio of the convention; null without inputs. */
export function ratioOf(value: number, inputs: number, { ratio }: Convention): number | null {
  if (inputs < leastMoney) return null;
  return ratio === 'gross' ? value / inputs : (value - inputs) / inputs;
}
