import type { IndicatorId } from '#core/impact/indicators/indicators.ts';
import type { InstrumentPack } from '#core/impact/instruments/pack.ts';
import { scoreInstrument } from '#core/impact/instruments/score-instrument.ts';
import { amountFigure, shareFigure, type Figure } from '../indicators/figure.ts';
import { packsOf } from './own-questions.ts';

/** The answers of one number in a wave: codes by item key; what is absent was not answered. */
export type Answers = Readonly<Record<string, string>>;

/** A scale over a wave; mean and standard deviation are null below 1 and 2 values. */
export type ScaleSummary = { readonly n: number; readonly mean: number | null; readonly sd: number | null };

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

/** Number, mean and standard deviation (n − 1) of values. */
export function summarise(values: readonly number[]): ScaleSummary {
  const n = values.length;
  if (n === 0) return { n, mean: null, sd: null };
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  return { n, mean, sd: n < 2 ? null : Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1)) };
}

/** Which scale each indicator from surveys is a mean of. */
const scaleOf: Readonly<Partial<Record<IndicatorId, { readonly id: string; readonly scale: string }>>> = {
  'contacts-with-neighbours': { id: 'Quartier', scale: 'contacts' }, loneliness: { id: 'DJG-6', scale: 'total' },
  'well-being': { id: 'WHO-5', scale: 'percent' }, 'hours-needed': { id: 'Quartier', scale: 'hours_needed' },
};

/** The figures of all indicators that come from a wave. */
export function surveyFigures(instruments: readonly string[], answers: readonly Answers[]): ReadonlyMap<IndicatorId, Figure> {
  const packs = packsOf(instruments);
  const valuesOf = (scale: string, id = 'Quartier'): number[] => scaleValues(packs, { id, scale }, answers);
  const figures = new Map<IndicatorId, Figure>();
  for (const [id, scale] of Object.entries(scaleOf) as [IndicatorId, { id: string; scale: string }][]) {
    const { n, mean } = summarise(valuesOf(scale.scale, scale.id));
    figures.set(id, amountFigure(mean, n));
  }
  const health = valuesOf('good_health');
  figures.set('good-health', shareFigure(health.filter((good) => good === 1).length, health.length));
  // Only who answered both questions tells which part of the hours is open.
  const both = answers.filter((given) => given['hours_needed'] !== undefined && given['hours_uncovered'] !== undefined);
  const needed = scaleValues(packs, { id: 'Quartier', scale: 'hours_needed' }, both).reduce((sum, value) => sum + value, 0);
  const open = scaleValues(packs, { id: 'Quartier', scale: 'hours_uncovered' }, both).reduce((sum, value) => sum + value, 0);
  figures.set('hours-uncovered', amountFigure(needed > 0 ? Math.min(open, needed) / needed : null, both.length));
  return figures;
}
