import { z } from 'zod';
import { inputKinds } from '#core/impact/sroi/value-map.ts';
import { conventions } from '#core/impact/sroi/conventions.ts';
import { id, oneOf, optionalId, requiredText, text, ticked, version, wholeNumber } from '#platform/http/fields.ts';
import { verdicts } from '../analyses.tables.ts';
import { ledgerSourceIds, origins } from './draft.ts';

/**
 * A figure as people type it: „1.234,56", „12,5 %", „1234.56". With a comma, dots group thousands; without one, dots group only
 * where every group has three digits.
 */
export function figureIn(typed: string): number | undefined {
  const bare = typed.replaceAll(/[\s\u00a0€%]/g, '').replace('−', '-');
  const isGrouped = /^-?\d{1,3}(\.\d{3})+$/.test(bare);
  const plain = bare.includes(',') || isGrouped ? bare.replaceAll('.', '').replace(',', '.') : bare;
  return /^-?\d{1,13}(\.\d{1,9})?$/.test(plain) ? Number(plain) : undefined;
}

/** A figure or nothing. */
const optionalFigure = z.string().default('').transform((typed, issues): number | null => {
  if (typed.trim() === '') return null;
  const read = figureIn(typed);
  if (read === undefined) issues.addIssue({ code: 'custom', message: 'evaluation-figure-unreadable' });
  return read ?? null;
});

/** A figure that must be there. */
const figure = optionalFigure.transform((read, issues): number => {
  if (read === null) issues.addIssue({ code: 'custom', message: 'evaluation-figure-missing' });
  return read ?? 0;
});

const conventionIds = conventions.map(({ id: one }) => one) as [string, ...string[]];
const place = wholeNumber('input-invalid', 0, 1_000).default(0);
const source = z.union([z.literal('').transform(() => null), oneOf(ledgerSourceIds)]).nullish().transform((value) => value ?? null);

export const oneMap = z.object({ mapId: id });
export const oneRun = z.object({ runId: id });
export const newMap = z.object({ id, name: requiredText('sroi-name-missing', 120), from: optionalId });
export const lineQuery = z.object({ mapId: id, zeile: wholeNumber('input-invalid', 0, 1_000).catch(0).default(0) });
export const runsQuery = z.object({ a: optionalId.catch(null), b: optionalId.catch(null) });

export const frame = z.object({
  mapId: id, version, name: requiredText('sroi-name-missing', 120), purpose: text(2_000), convention: oneOf(conventionIds),
  rate: figure, stakeholders: text(2_000), harm: text(2_000),
});
export type TypedFrame = z.output<typeof frame>;

/** `keep` keeps a line, `try` computes with it and keeps nothing. */
export const deeds = ['keep', 'try'] as const;
const deed = z.enum(deeds).catch('keep').default('keep');

export const lineGone = z.object({ mapId: id, version, place: wholeNumber('input-invalid', 1, 1_000) });

export const inputLine = z.object({
  mapId: id, version, place, deed, stakeholder: requiredText('sroi-stakeholder-missing', 120), kind: oneOf(inputKinds),
  source, value: optionalFigure, low: optionalFigure, high: optionalFigure, pricePerHour: optionalFigure,
  year: wholeNumber('input-invalid', 0, 100).default(0), reason: text(500),
});
export type TypedInput = z.output<typeof inputLine>;

export const outcomeLine = z.object({
  mapId: id, version, place, deed, name: requiredText('sroi-outcome-missing', 120), stakeholder: requiredText('sroi-stakeholder-missing', 120),
  payer: text(120), output: text(300), indicator: text(300), origin: oneOf(origins), source, protocolId: optionalId, isTurned: ticked,
  quantity: optionalFigure, quantityLow: optionalFigure, quantityHigh: optionalFigure, quantityReason: text(500),
  persons: optionalFigure, sample: optionalFigure,
  proxy: figure, proxyLow: optionalFigure, proxyHigh: optionalFigure, unit: text(120), proxyYear: optionalFigure, proxySource: text(500), licence: text(200),
  duration: wholeNumber('sroi-years-missing', 1, 100), start: wholeNumber('sroi-years-missing', 1, 100).default(1),
  deadweight: optionalFigure, deadweightReason: text(500), displacement: optionalFigure, displacementReason: text(500),
  attribution: optionalFigure, attributionReason: text(500), dropOff: optionalFigure, dropOffReason: text(500),
  change: text(120), isBracketed: ticked,
});
export type TypedOutcome = z.output<typeof outcomeLine>;

/** `mapVersion`: what was seen when it was frozen; freezing changes nothing of the map. */
export const freezing = z.object({ mapId: id, id, mapVersion: version, note: requiredText('sroi-note-missing', 500) });
export const review = z.object({ runId: id, id, verdict: oneOf(verdicts), note: requiredText('sroi-review-note-missing', 2_000) });
