import type { Refusal } from '../../base/result.ts';
import type { SroiResult } from './calculate.ts';
import type { Convention } from './conventions.ts';
import { leastMoney } from './model.ts';
import { filterNames, type Outcome, type ValueMap } from './value-map.ts';

/** Something a reader must know about a ratio. What `blocks` forbids printing it in the room; the command line only warns. */
export type Finding = Refusal & { readonly blocks: boolean };

/** Below so many persons an outcome is not assessable; also the usual limit for publishing means of small groups. */
export const leastSample = 10;

/**
 * The guards: a reason for each deduction, a documented proxy, no change counted twice, harm asked about, enough
 * persons, balanced groups, unknown not taken for 0. `result` is the map computed with `convention`.
 */
export function findFindings(map: ValueMap, result: SroiResult, convention: Convention): readonly Finding[] {
  const harmKnown = map.outcomes.some(({ proxy, quantity }) => proxy.value * (quantity?.value ?? 1) < 0)
    || (map.negativeAnswers ?? []).some(({ answer }) => answer.trim() !== '');
  return [
    ...map.outcomes.flatMap((outcome, index) => ofOutcome(outcome, `outcomes[${index}]`, convention)),
    ...countedTwice(map),
    ...(harmKnown ? [] : [{ code: 'sroi-negative-unasked', blocks: true, path: 'outcomes' }]),
    ...map.inputs.flatMap(({ kind, stakeholder }, index): Finding[] => kind !== undefined ? [] :
      [{ code: 'sroi-input-kind-unknown', facts: { stakeholder }, blocks: true, path: `inputs[${index}].kind` }]),
    ...(result.totalInputs >= leastMoney ? [] : [{ code: 'sroi-no-inputs', blocks: true, path: 'inputs' }]),
    ...(result.paybackMonths === null ? [{ code: 'sroi-no-payback', blocks: false }] : []),
  ];
}

function ofOutcome(outcome: Outcome, path: string, convention: Convention): Finding[] {
  const { id, filters, proxy, sample, effect, isBracketed, duration } = outcome;
  if (isBracketed === true) return [];
  // The drop-off of a single year is never used, a measured effect needs no deadweight.
  const needed = filterNames.filter((name) => (name !== 'dropOff' || duration > 1) && (name !== 'deadweight' || effect === undefined));
  const lacking = [
    ...(isBlank(proxy.unit) ? ['unit'] : []), ...(proxy.year === undefined ? ['year'] : []),
    ...(isBlank(proxy.source) ? ['source'] : []), ...(isBlank(proxy.licence) ? ['licence'] : []),
  ] as const;
  const deducted = ['deadweight', 'displacement', 'attribution'] as const;
  const together = deducted.reduce((sum, name) => sum + (needed.includes(name) ? filters[name]?.value ?? 0 : 0), 0);
  return [
    ...needed.flatMap((filter): Finding[] => {
      const figure = filters[filter];
      const at = `${path}.${filter}`;
      if (figure === undefined) return [{ code: 'sroi-filter-unknown', facts: { outcome: id, filter }, blocks: true, path: at }];
      return [
        ...(isBlank(figure.reason) ? [{ code: 'sroi-filter-unreasoned', facts: { outcome: id, filter }, blocks: true, path: at }] : []),
        ...(figure.value === 100 ? [{ code: 'sroi-filter-whole', facts: { outcome: id, filter }, blocks: false, path: at }] : []),
      ];
    }),
    ...(convention.filters === 'sum' && together > 100 ? [{ code: 'sroi-filters-above-whole', facts: { outcome: id }, blocks: true, path }] : []),
    ...lacking.map((missing) => ({ code: 'sroi-proxy-undocumented', facts: { outcome: id, missing }, blocks: true, path: `${path}.proxy.${missing}` })),
    ...(sample === undefined ? [{ code: 'sroi-sample-unknown', facts: { outcome: id }, blocks: true, path: `${path}.sample` }]
      : sample < leastSample ? [{ code: 'sroi-sample-small', facts: { outcome: id, persons: sample, least: leastSample }, blocks: true, path: `${path}.sample` }] : []),
    ...(effect === undefined ? [] : [
      ...(effect.isBalanced === undefined ? [{ code: 'sroi-balance-unknown', facts: { outcome: id }, blocks: true, path: `${path}.effect` }] : []),
      ...(effect.isBalanced === false ? [{ code: 'sroi-balance-failed', facts: { outcome: id }, blocks: true, path: `${path}.effect` }] : []),
      ...(filters.deadweight === undefined ? [] : [{ code: 'sroi-deadweight-replaced', facts: { outcome: id }, blocks: false, path: `${path}.deadweight` }]),
    ]),
  ];
}

/** The same change claimed by several lines that all count: one stays, the others belong in brackets. */
function countedTwice({ outcomes }: ValueMap): Finding[] {
  const byChange = Map.groupBy(outcomes.filter(({ change, isBracketed }) => !isBlank(change) && isBracketed !== true), ({ change }) => change!);
  return [...byChange].filter(([, lines]) => lines.length > 1)
    .map(([change, lines]) => ({ code: 'sroi-counted-twice', facts: { change, outcomes: lines.map(({ id }) => id).join(', ') }, blocks: true, path: 'outcomes' }));
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
