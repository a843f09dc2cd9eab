import { leastCount } from '#core/base/small-counts.ts';
import { indicatorOf, type Indicator, type IndicatorId } from '#core/impact/indicators/indicators.ts';
import { themes, type Theme } from '#core/impact/indicators/themes.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { isOwn, listWaves, readAnswers, type Wave } from '../surveys/waves.queries.ts';
import { surveyFigures, surveyParts, type Answers, type SurveyParts } from '../surveys/survey-figures.ts';
import type { Figure } from './figure.ts';
import { readDeskGroups, readHelpGroups, readPaidHelp, readPersonFigures } from './indicators.queries.ts';
import { ledgerFigures, type Sums } from './ledger-figures.ts';
import { periodOf, type Period } from './period.ts';

const unknown: Figure = { kind: 'unknown' };

/** One theme with its indicators as they stand in the period. */
export type ThemeFigures = { readonly theme: Theme; readonly figures: readonly { readonly indicator: Indicator; readonly figure: Figure }[] };

export type IndicatorsView = { readonly period: Period; readonly themes: readonly ThemeFigures[]; readonly wave: Wave | undefined };

/** The figures of a period and what they were worked out from. */
export type CountedPeriod = {
  readonly period: Period; readonly wave: Wave | undefined; readonly sums: Sums; readonly answered: ReadonlyMap<IndicatorId, SurveyParts>;
  readonly figures: ReadonlyMap<IndicatorId, Figure>;
};

/** The figures of a period; those from surveys are of the last wave of the site up to the end of the period. */
export async function readCounted(ctx: Ctx, year: number | null): Promise<CountedPeriod> {
  const period = periodOf(year, ctx.today);
  const [sums, waves] = await Promise.all([readSums(ctx, period), listWaves(ctx.tx, ctx.quartier.id)]);
  const last = await lastAnswered(ctx, waves, period);
  const answered = last === undefined ? new Map<IndicatorId, SurveyParts>() : surveyParts(last.wave.instruments, last.answers);
  return { period, wave: last?.wave, sums, answered, figures: new Map([...ledgerFigures(sums), ...surveyFigures(answered)]) };
}

/** All indicators of the six findings and five aims. */
export async function readIndicators(ctx: Ctx, year: number | null): Promise<IndicatorsView> {
  const { period, wave, figures } = await readCounted(ctx, year);
  return {
    period, wave,
    themes: themes.map((theme) => ({ theme, figures: theme.indicators.map((id) => ({ indicator: indicatorOf(id)!, figure: figures.get(id) ?? unknown })) })),
  };
}

/** One wave as it speaks of an indicator. */
export type WaveFigure = { readonly wave: Wave; readonly figure: Figure };

export type IndicatorView = {
  readonly period: Period; readonly indicator: Indicator; readonly figure: Figure; readonly sums: Sums; readonly waves: readonly WaveFigure[];
};

/** One indicator with what it was counted from. */
export async function readIndicator(ctx: Ctx, id: IndicatorId, year: number | null): Promise<IndicatorView> {
  const period = periodOf(year, ctx.today);
  const indicator = indicatorOf(id)!;
  if (indicator.source !== 'survey') {
    const sums = await readSums(ctx, period);
    return { period, indicator, figure: ledgerFigures(sums).get(id) ?? unknown, sums, waves: [] };
  }
  const waves = (await listWaves(ctx.tx, ctx.quartier.id)).filter(({ from }) => from <= period.to);
  const figures: WaveFigure[] = [];
  for (const wave of waves) {
    const answers = (await readAnswers(ctx.tx, wave.id)).map((one) => one.answers);
    figures.push({ wave, figure: surveyFigures(surveyParts(wave.instruments, answers)).get(id) ?? unknown });
  }
  return {
    period, indicator, sums: { groups: [], desk: [], persons: [], paid: [] }, waves: figures,
    figure: (figures.findLast(({ wave, figure }) => isOwn(wave) && wave.to < period.to && figure.kind === 'value')
      ?? figures.findLast(({ wave, figure }) => isOwn(wave) && figure.kind !== 'unknown'))?.figure ?? unknown,
  };
}

async function readSums({ tx }: Ctx, { from, to }: Period): Promise<Sums> {
  const [groups, desk, persons, paid] = await Promise.all([
    readHelpGroups(tx, from, to), readDeskGroups(tx, from, to), readPersonFigures(tx, from, to), readPaidHelp(tx, from, to),
  ]);
  return { groups, desk, persons, paid };
}

/**
 * The last wave of this Quartier that was over before the end of the period and that enough have answered; while there is none, the last
 * one with answers. Waves come oldest first.
 */
async function lastAnswered({ tx }: Ctx, waves: readonly Wave[], { to }: Period): Promise<{ readonly wave: Wave; readonly answers: readonly Answers[] } | undefined> {
  let running: { readonly wave: Wave; readonly answers: readonly Answers[] } | undefined;
  for (const wave of waves.toReversed()) {
    if (!isOwn(wave) || wave.from > to) continue;
    const answers = (await readAnswers(tx, wave.id)).map((one) => one.answers);
    if (answers.length === 0) continue;
    if (wave.to < to && answers.length >= leastCount) return { wave, answers };
    running ??= { wave, answers };
  }
  return running;
}
