import type { SroiResult } from './calculate.ts';
import { guideConvention, type Convention } from './conventions.ts';
import { inputsOf, leastMoney } from './model.ts';
import type { ValueMap } from './value-map.ts';

/** What one party put in and what came of it, as present values. `share` is its part of the whole value, null if that is not above 0. */
export type Share = { readonly party: string | null; readonly inputs: number; readonly value: number; readonly net: number; readonly share: number | null };

/** Inputs and value of each stakeholder, in the order of their first mention; `null` gathers what names nobody. */
export function sharesByStakeholder(map: ValueMap, result: SroiResult, convention: Convention = guideConvention): readonly Share[] {
  return sharesBy(map, result, convention, ({ stakeholder }) => stakeholder);
}

/** Inputs of each stakeholder beside the money it saves or receives: whoever is named as payer of an outcome. */
export function sharesByPayer(map: ValueMap, result: SroiResult, convention: Convention = guideConvention): readonly Share[] {
  return sharesBy(map, result, convention, ({ payer }) => payer);
}

function sharesBy(map: ValueMap, result: SroiResult, convention: Convention, partyOf: (outcome: ValueMap['outcomes'][number]) => string | undefined): Share[] {
  const sums = new Map<string | null, { inputs: number; value: number }>();
  const add = (party: string | null, inputs: number, value: number): void => {
    const sum = sums.get(party) ?? { inputs: 0, value: 0 };
    sums.set(party, { inputs: sum.inputs + inputs, value: sum.value + value });
  };
  for (const { stakeholder, value, year = 0 } of map.inputs) {
    add(stakeholder, inputsOf({ rate: map.rate.value, rows: [], inputs: [{ value: value.value, year }] }, convention), 0);
  }
  map.outcomes.forEach((outcome, index) => add(partyOf(outcome) ?? null, 0, result.lines[index]!.presentValue));
  const whole = result.totalPresentValue;
  return [...sums].map(([party, { inputs, value }]) => ({ party, inputs, value, net: value - inputs, share: whole >= leastMoney ? value / whole : null }));
}
