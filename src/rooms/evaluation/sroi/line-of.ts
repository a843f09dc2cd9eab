import { ok, refuse, refuseAll, type Refusal, type Result } from '#core/base/result.ts';
import { filterNames, type Figure, type MeasuredEffect } from '#core/impact/sroi/value-map.ts';
import { spreadAround, type DraftInput, type DraftOutcome } from './draft.ts';
import type { TypedInput, TypedOutcome } from './sroi.schema.ts';

/** An input from what was typed: euros as assumed, or hours of the ledger at a price. Refuses what is missing, at its field. */
export function inputOf(typed: TypedInput): Result<DraftInput> {
  const { stakeholder, kind, year, source, value, low, high, pricePerHour, reason } = typed;
  const base = { stakeholder, kind, ...(year === 0 ? {} : { year }) };
  if (source !== null) {
    if (!source.startsWith('hours_')) return refuse('sroi-input-not-hours', {}, 'source');
    if (pricePerHour === null || pricePerHour < 0) return refuse('sroi-price-missing', {}, 'pricePerHour');
    return ok({ ...base, origin: 'ledger', source, centsPerHour: Math.round(pricePerHour * 100), value: { value: 0 } });
  }
  if (value === null) return refuse('evaluation-figure-missing', {}, 'value');
  const spread = spreadAround(value, low, high, { low: 'low', high: 'high' });
  return spread.ok ? ok({ ...base, origin: 'assumption', value: { value, ...spread.value, ...(reason === '' ? {} : { reason }) } }) : spread;
}

/** What a comparison measured, as far as a line needs it. */
export type Measured = { readonly estimate: number; readonly standardError: number; readonly isBalanced: boolean; readonly treated: number };

/**
 * An outcome from what was typed. `measured` is the comparison that was chosen. Refuses, all at once and at their fields, what is
 * missing for the origin chosen and ranges that do not hold their value.
 */
export function outcomeOf(typed: TypedOutcome, measured: Measured | undefined): Result<DraftOutcome> {
  const faults: Refusal[] = [];
  const take = <T>(result: Result<T>): T | undefined => {
    if (result.ok) return result.value;
    faults.push(...result.refusals);
    return undefined;
  };
  const amount = take(amountOfTyped(typed, measured));
  const proxySpread = take(spreadAround(typed.proxy, typed.proxyLow, typed.proxyHigh, { low: 'proxyLow', high: 'proxyHigh' }));
  const refused = refuseAll(faults);
  if (refused !== undefined) return refused;
  const sample = typed.sample ?? (measured !== undefined && typed.origin === 'comparison' ? measured.treated : null);
  return ok({
    id: typed.name, stakeholder: typed.stakeholder, duration: typed.duration, origin: typed.origin, ...amount,
    proxy: {
      value: typed.proxy, ...proxySpread,
      ...written('unit', typed.unit), ...(typed.proxyYear === null ? {} : { year: typed.proxyYear }),
      ...written('source', typed.proxySource), ...written('licence', typed.licence),
    },
    ...(typed.start === 1 ? {} : { start: typed.start }),
    ...(sample === null ? {} : { sample }),
    ...written('payer', typed.payer), ...written('output', typed.output), ...written('indicator', typed.indicator), ...written('change', typed.change),
    ...(typed.isBracketed ? { isBracketed: true } : {}),
    filters: Object.fromEntries(filterNames.flatMap((name) => {
      const value = typed[name];
      return value === null ? [] : [[name, { value, ...written('reason', typed[`${name}Reason`]) } satisfies Figure]];
    })),
  });
}

function amountOfTyped(typed: TypedOutcome, measured: Measured | undefined): Result<Partial<DraftOutcome>> {
  switch (typed.origin) {
    case 'ledger': return typed.source === null ? refuse('sroi-source-missing', {}, 'source') : ok({ source: typed.source });
    case 'comparison': {
      if (typed.protocolId === null || measured === undefined) return refuse('sroi-comparison-missing', {}, 'protocolId');
      const effect: MeasuredEffect = {
        estimate: (typed.isTurned ? -1 : 1) * measured.estimate, standardError: measured.standardError,
        persons: typed.persons ?? measured.treated, isBalanced: measured.isBalanced,
      };
      return ok({ effect, protocolId: typed.protocolId, ...(typed.isTurned ? { isTurned: true } : {}) });
    }
    case 'assumption': {
      const { quantity, quantityLow, quantityHigh } = typed;
      if (quantity === null) return refuse('evaluation-figure-missing', {}, 'quantity');
      const spread = spreadAround(quantity, quantityLow, quantityHigh, { low: 'quantityLow', high: 'quantityHigh' });
      return spread.ok ? ok({ quantity: { value: quantity, ...spread.value, ...written('reason', typed.quantityReason) } }) : spread;
    }
  }
}

function written<K extends string>(key: K, text: string): { readonly [key in K]?: string } {
  return text === '' ? {} : { [key]: text } as { [key in K]: string };
}
