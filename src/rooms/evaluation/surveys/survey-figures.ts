import type { IndicatorId } from '#core/impact/indicators/indicators.ts';
import type { InstrumentPack } from '#core/impact/instruments/pack.ts';
import { scoreInstrument } from '#core/impact/instruments/score-instrument.ts';
import { amountFigure, shareFigure, type Figure } from '../indicators/figure.ts';
import { packsOf } from './own-questions.ts';

/** The answers of one number in a wave: codes by item key; what is absent was not answered. */
export type Answers = Readonly<Record<string, string>>;

/** The values of a scale for all who have one by the rule of its instrument. */
export function scaleValues(packs: readonly InstrumentPack[], scale: { readonly id: string; readonly scale: string }, answers: readonly Answers[]): number[] {
  const pack = packs.find(({ id }) => id === scale.id);
  if (pack === undefined) return [];
  return answers.map((given) => scaleValue(pack, scale.scale, given)).filter((value) => value !== null);
}

/** The value of one scale for these answers; null if the missing rule of the instrument allows none. */
export function scaleValue(pack: InstrumentPack, scale: string, given: Answers): number | null {
  const own = Object.fromEntries(pack.items.flatMap(({ key, points }) => (given[key] !== undefined && Object.hasOwn(points, given[key]) ? [[key, given[key]]] : [])));
  const score = scoreInstrument(pack, own);
  return score.ok ? score.value.scales[scale] ?? null : null;
}

/** Which scale each indicator from surveys is a mean of. */
const scaleOf: Readonly<Partial<Record<IndicatorId, { readonly id: string; readonly scale: string }>>> = {
  'contacts-with-neighbours': { id: 'Quartier', scale: 'contacts' }, loneliness: { id: 'DJG-6', scale: 'total' },
  'well-being': { id: 'WHO-5', scale: 'percent' }, 'hours-needed': { id: 'Quartier', scale: 'hours_needed' },
};

/** What an indicator from surveys is a quotient of, and how many answers stand behind it. */
export type SurveyParts = { readonly part: number; readonly whole: number; readonly n: number };

/** Numerator and denominator of all indicators that come from a wave; for means the sum of the values and their number. */
export function surveyParts(instruments: readonly string[], answers: readonly Answers[]): ReadonlyMap<IndicatorId, SurveyParts> {
  const packs = packsOf(instruments);
  const valuesOf = (scale: string, id = 'Quartier'): number[] => scaleValues(packs, { id, scale }, answers);
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const parts = new Map<IndicatorId, SurveyParts>();
  for (const [id, scale] of Object.entries(scaleOf) as [IndicatorId, { id: string; scale: string }][]) {
    const values = valuesOf(scale.scale, scale.id);
    parts.set(id, { part: total(values), whole: values.length, n: values.length });
  }
  const health = valuesOf('good_health');
  parts.set('good-health', { part: health.filter((good) => good === 1).length, whole: health.length, n: health.length });
  // Only who answered both questions tells which part of the hours is open.
  const both = answers.filter((given) => given['hours_needed'] !== undefined && given['hours_uncovered'] !== undefined);
  const needed = total(scaleValues(packs, { id: 'Quartier', scale: 'hours_needed' }, both));
  const open = total(scaleValues(packs, { id: 'Quartier', scale: 'hours_uncovered' }, both));
  parts.set('hours-uncovered', { part: Math.min(open, needed), whole: needed, n: both.length });
  return parts;
}

/** The figures of all indicators that come from a wave. */
export function surveyFigures(parts: ReadonlyMap<IndicatorId, SurveyParts>): ReadonlyMap<IndicatorId, Figure> {
  return new Map([...parts].map(([id, { part, whole, n }]) =>
    [id, id === 'good-health' ? shareFigure(part, whole) : amountFigure(whole > 0 ? part / whole : null, n)]));
}
