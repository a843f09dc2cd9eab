import type { Balance } from '#core/impact/comparison/balance.ts';
import type { Effect } from '#core/impact/comparison/effect.ts';
import { breakEvenValues } from '#core/impact/sroi/break-even.ts';
import { modelOf } from '#core/impact/sroi/model.ts';
import { parametersOf } from '#core/impact/sroi/parameters.ts';
import type { Share } from '#core/impact/sroi/shares.ts';
import { tornado } from '#core/impact/sroi/tornado.ts';
import type { Spread } from '#core/impact/stats/monte-carlo.ts';
import type { ProtocolResult } from '../comparison/run-protocol.ts';
import type { Beside, Computed } from '../sroi/compute-map.ts';
import { writeCsv } from './write-export.ts';

/** A figure as papers and pages have it, unrounded, under the name by which the lines of R call it; null for what cannot be said. */
export type NamedFigure = readonly [figure: string, value: number | null];

/** `zahlen.csv`: the figures of an analysis. */
export function writeFigures(figures: readonly NamedFigure[]): string {
  return writeCsv(['figure', 'value'], figures);
}

/** Every figure that papers and pages show of a run; lines, inputs and parties are numbered in their order. */
export function runFigures({ map, convention, result, simulation }: Computed, { byStakeholder, byPayer, scenarios }: Beside): readonly NamedFigure[] {
  const nameOf = parameterNames({ map });
  return [
    ['inputs', result.totalInputs], ['present_value', result.totalPresentValue], ['net_present_value', result.netPresentValue],
    ['ratio', result.ratio], ['net_ratio', result.netRatio], ['payback_months', result.paybackMonths], ['ratio_without_volunteers', result.ratioWithoutVolunteerHours],
    ...result.byHorizon.map(({ years, ratio }): NamedFigure => [`horizon_${years}.ratio`, ratio]),
    ...result.byRate.map(({ rate, ratio }): NamedFigure => [`rate_${rate}.ratio`, ratio]),
    ...result.yearly.flatMap((value, year): NamedFigure[] => [[`year_${year + 1}.value`, value], [`year_${year + 1}.present`, result.presentValues[year]!]]),
    ...result.lines.flatMap(({ impact, presentValue }, line): NamedFigure[] => [[`line_${line + 1}.impact`, impact], [`line_${line + 1}.present`, presentValue]]),
    ...partyFigures('stakeholder', byStakeholder), ...partyFigures('payer', byPayer),
    ...tornado(map, convention).flatMap(({ parameter, ratioAtLow, ratioAtHigh }): NamedFigure[] =>
      [[`${nameOf.get(parameter)}.ratio_low`, ratioAtLow], [`${nameOf.get(parameter)}.ratio_high`, ratioAtHigh]]),
    ...breakEvenValues(map, convention).map(({ parameter, breakEven }): NamedFigure => [`${nameOf.get(parameter)}.break_even`, breakEven]),
    ...scenarios.map(({ id, ratio }): NamedFigure => [`scenario_${id}.ratio`, ratio]),
    ...(simulation === null ? [] : drawnFigures(simulation.spread, simulation.probabilityWorthwhile)),
  ];
}

/** The names of the parameters of a map by the number of their line or input, since what people call a line may hold anything. */
function parameterNames({ map }: Pick<Computed, 'map'>): ReadonlyMap<string, string> {
  return new Map(parametersOf(modelOf(map)).map((parameter) => {
    if (parameter.on === 'rate') return [parameter.name, 'rate'];
    if (parameter.on === 'input') return [parameter.name, `input_${parameter.input + 1}`];
    return [parameter.name, `line_${parameter.row + 1}.${parameter.name.slice(map.outcomes[parameter.row]!.id.length + 1)}`];
  }));
}

function partyFigures(by: string, shares: readonly Share[]): NamedFigure[] {
  return shares.flatMap(({ inputs, value, share }, index): NamedFigure[] =>
    [[`${by}_${index + 1}.inputs`, inputs], [`${by}_${index + 1}.value`, value], [`${by}_${index + 1}.share`, share]]);
}

function drawnFigures({ mean, sd, quantiles }: Spread, worthwhile: number): NamedFigure[] {
  return [['drawn.mean', mean], ['drawn.sd', sd], ['drawn.worthwhile', worthwhile], ...Object.entries(quantiles).map(([name, value]): NamedFigure => [`drawn.${name}`, value])];
}

/** Every figure that pages show of a comparison. */
export function comparisonFigures(result: ProtocolResult): readonly NamedFigure[] {
  const { flow, attrition, effect, estimates, counts, propensity, balance, standardised, eValue, others } = result;
  return [
    // Whoever took their consent back since the plan was frozen cannot be counted again.
    ...flow.filter(({ step }) => step !== 'frozen').flatMap(({ step, treated, controls }): NamedFigure[] => [[`flow_${step}.treated`, treated], [`flow_${step}.controls`, controls]]),
    ['attrition.treated', attrition.treated], ['attrition.controls', attrition.controls],
    ...effectFigures('effect', effect), ...Object.entries(estimates).flatMap(([name, one]) => effectFigures(name, one)),
    ['sets', counts.sets], ...propensityFigures(propensity),
    ...balanceFigures('before', balance.before), ...balanceFigures('after', balance.after),
    ['standardised', standardised], ['e_value.estimate', eValue?.estimate ?? null], ['e_value.limit', eValue?.limit ?? null],
    ...others.flatMap((other) => effectFigures(`other_${other.method}`, other.effect)),
  ];
}

function effectFigures(name: string, effect: Effect | null): NamedFigure[] {
  return [
    [`${name}.estimate`, effect?.estimate ?? null], [`${name}.error`, effect?.standardError ?? null], [`${name}.low`, effect?.interval95[0] ?? null],
    [`${name}.high`, effect?.interval95[1] ?? null], [`${name}.p`, effect?.p ?? null],
  ];
}

function propensityFigures(propensity: ProtocolResult['propensity']): NamedFigure[] {
  if (propensity === null) return [];
  const { coefficients, caliperWidth, totalDistance } = propensity;
  return [
    ...Object.entries(coefficients).map(([name, value]): NamedFigure => [`propensity.${name}`, value]), ['caliper_width', caliperWidth],
    ...(totalDistance === null ? [] : [['total_distance', totalDistance] as const]),
  ];
}

function balanceFigures(when: 'before' | 'after', { rows, effectiveTreated, effectiveControls }: Balance): NamedFigure[] {
  return [
    ...rows.flatMap(({ variable, meanTreated, meanControl, smd, varianceRatio, ecdfMean, ecdfMax }) => Object.entries({
      mean_treated: meanTreated, mean_control: meanControl, smd, variance_ratio: varianceRatio, ecdf_mean: ecdfMean, ecdf_max: ecdfMax,
    }).map(([name, value]): NamedFigure => [`${when}.${variable}.${name}`, value])),
    [`${when}.effective_treated`, effectiveTreated], [`${when}.effective_controls`, effectiveControls],
  ];
}
