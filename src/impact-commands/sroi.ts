import { z } from 'zod';
import { ok, type Refusal, type Result } from '#core/base/result.ts';
import type { Locale } from '#core/base/locale.ts';
import { breakEvenValues, commonFactor } from '#core/impact/sroi/break-even.ts';
import { calculateSroi } from '#core/impact/sroi/calculate.ts';
import { conventionOf, conventions, guideConvention, nameOfConvention, type Convention } from '#core/impact/sroi/conventions.ts';
import { findFindings } from '#core/impact/sroi/find-findings.ts';
import { sharesByPayer, sharesByStakeholder } from '#core/impact/sroi/shares.ts';
import { simulateSroi, type Simulation } from '#core/impact/sroi/simulate.ts';
import { tornado } from '#core/impact/sroi/tornado.ts';
import type { Io } from '#platform/command-line/index.ts';
import { inWords, jsonCommand, warningsOf } from './json-command.ts';
import { sroiDocument, unknownFields, valueMapOf, writtenFilters } from './sroi-document.ts';

const runsOption = 'monte-carlo';
type Options = { readonly convention: string; readonly tornado: boolean; readonly [runsOption]?: number | undefined; readonly seed: number };
type Answer = ReturnType<typeof answerOf>;

const conventionNames = conventions.flatMap((convention) => [convention.id, nameOfConvention(convention)]);

/** `impact sroi`: computes a value map, with its range, its weak points and its warnings. */
export const sroiCommand = jsonCommand({
  name: 'sroi',
  summary: { de: 'rechnet eine Wirkungskarte (SROI)', en: 'computes a value map (SROI)' },
  options: {
    convention: { type: 'string', value: 'ID', help: { de: `Rechenweise (${guideConvention.id}): ${conventions.map(({ id }) => id).join(', ')}`, en: `convention (${guideConvention.id}): ${conventions.map(({ id }) => id).join(', ')}` } },
    tornado: { type: 'boolean', help: { de: 'was jede Zahl allein bewegt und wo sie das Verhältnis auf 1 bringt', en: 'what each figure moves alone, and where it brings the ratio to 1' } },
    [runsOption]: { type: 'string', value: 'N', help: { de: 'so oft mit gezogenen Zahlen rechnen, höchstens 1000000', en: 'compute so often with drawn figures, at most 1000000' } },
    seed: { type: 'string', value: 'N', help: { de: 'Zahl, aus der die Ziehungen folgen (1)', en: 'number from which the draws follow (1)' } },
  },
  examples: ['impact sroi --json < map.json', 'impact sroi --tornado --monte-carlo 100000 --seed 7 --json < map.json'],
  document: sroiDocument,
  input: z.object({
    convention: z.enum(conventionNames).default(guideConvention.id),
    tornado: z.boolean().default(false),
    [runsOption]: z.coerce.number().int().min(1).max(1_000_000).optional(),
    seed: z.coerce.number().int().min(0).max(2_147_483_647).default(1),
  }),
  decide: (document, options, io) => decide(document, options, io),
  show,
});

function decide(document: z.output<typeof sroiDocument>, options: Options, io: Io): Result<Answer> {
  const convention = conventionOf(options.convention);
  if (!convention.ok) return convention;
  const map = valueMapOf(document);
  const calculated = calculateSroi(map, convention.value);
  if (!calculated.ok) return { ok: false, refusals: inDocument(calculated.refusals) as typeof calculated.refusals };
  const runs = options[runsOption];
  let simulation: Simulation | undefined;
  if (runs !== undefined) {
    const simulated = simulateSroi(map, { runs, seed: options.seed, convention: convention.value, onProgress: progressTo(io) });
    if (!simulated.ok) return simulated;
    simulation = simulated.value;
  }
  return ok(answerOf({ document, map, convention: convention.value, result: calculated.value, simulation, withTornado: options.tornado }, io.locale));
}

/** Each quarter that is done is said. */
function progressTo(io: Io): (share: number) => boolean {
  let said = 0;
  return (share) => {
    if (Math.floor(share * 4) > said) {
      said = Math.floor(share * 4);
      io.error(io.locale === 'en' ? `simulation: ${said * 25} %` : `Ziehungen: ${said * 25} %`);
    }
    return true;
  };
}

function answerOf({ document, map, convention, result, simulation, withTornado }: {
  readonly document: z.output<typeof sroiDocument>; readonly map: ReturnType<typeof valueMapOf>; readonly convention: Convention;
  readonly result: Extract<ReturnType<typeof calculateSroi>, { ok: true }>['value']; readonly simulation: Simulation | undefined; readonly withTornado: boolean;
}, locale: Locale) {
  const findings: readonly Refusal[] = [
    ...inDocument(findFindings(map, result, convention)),
    ...(simulation === undefined ? [{ code: 'sroi-range-missing' }] : simulation.findings),
    ...unknownFields(document).map((path): Refusal => ({ code: 'sroi-field-unused', path, facts: { field: path } })),
  ];
  return {
    name: map.name,
    convention: convention.id,
    convention_version: convention.version,
    convention_label: locale === 'en' ? convention.label.en : convention.label.de,
    rate: map.rate.value,
    impacts: Object.fromEntries(result.lines.map(({ id, impact }) => [id, impact])),
    by_year: Object.fromEntries(result.lines.map(({ id, byYear }) => [id, byYear])),
    yearly: result.yearly,
    pv: result.presentValues,
    tpv: result.totalPresentValue,
    inputs_total: result.totalInputs,
    npv: result.netPresentValue,
    ratio: result.ratio,
    net_ratio: result.netRatio,
    payback_months: result.paybackMonths,
    ratio_without_volunteer_hours: result.ratioWithoutVolunteerHours,
    by_horizon: result.byHorizon,
    by_rate: result.byRate,
    by_stakeholder: sharesByStakeholder(map, result, convention),
    by_payer: sharesByPayer(map, result, convention),
    ...(simulation === undefined ? {} : {
      monte_carlo: {
        runs: simulation.spread.runs, seed: simulation.seed, mean: simulation.spread.mean, sd: simulation.spread.sd,
        quantiles: simulation.spread.quantiles, probability_above_1: simulation.probabilityWorthwhile, varied: simulation.varied,
      },
    }),
    ...(withTornado ? {
      tornado: tornado(map, convention).map(({ parameter, low, high, ratioAtLow, ratioAtHigh, swing }) =>
        ({ parameter, low_input: asWritten(parameter, low), high_input: asWritten(parameter, high), ratio_low: ratioAtLow, ratio_high: ratioAtHigh, swing })),
      break_even: breakEvenValues(map, convention).map(({ parameter, value, breakEven }) =>
        ({ parameter, value: asWritten(parameter, value), break_even: breakEven === null ? null : asWritten(parameter, breakEven) })),
      break_even_factor: commonFactor(map, convention),
    } : {}),
    warnings: warningsOf(findings, locale),
  };
}

/** Shares are percent in the document, except the rate. */
function asWritten(parameter: string, value: number): number {
  return parameter.endsWith('_pct') ? Number((value * 100).toPrecision(15)) : value;
}

/** Findings with the names that fields have in the document. */
function inDocument(findings: readonly Refusal[]): readonly Refusal[] {
  return findings.map((finding) => (finding.path === undefined ? finding : {
    ...finding,
    path: finding.path
      .replace(/^(outcomes\[\d+\])\.(quantity|proxy)\.spread$/, '$1.spread.$2')
      .replace(/^(outcomes\[\d+\])\.(deadweight|displacement|attribution|dropOff)\.spread$/, (_, row, filter: keyof typeof writtenFilters) => `${row}.spread.${writtenFilters[filter]}`)
      .replace(/^(outcomes\[\d+\])\.(deadweight|displacement|attribution|dropOff)$/, (_, row, filter: keyof typeof writtenFilters) => `${row}.${writtenFilters[filter]}`)
      .replace(/\.proxy\.(unit|year|source|licence)$/, '.proxy_$1')
      .replace(/^(inputs\[\d+\])\.value\.spread$/, '$1.spread')
      .replace(/^rate\.spread$/, 'rate_spread')
      .replace(/\.standardError$/, '.standard_error'),
  }));
}

function show(answer: Answer, locale: Locale): string {
  const isEnglish = locale === 'en';
  const number = (value: number | null, digits = 2): string => (value === null ? '–' : value.toLocaleString(isEnglish ? 'en-GB' : 'de-DE', { minimumFractionDigits: digits, maximumFractionDigits: digits }));
  const say = (de: string, en: string): string => (isEnglish ? en : de);
  const { monte_carlo: range } = answer;
  return [
    answer.name,
    `${answer.convention}@${answer.convention_version}: ${answer.convention_label}`,
    `${say('Einsätze', 'Inputs')}: ${number(answer.inputs_total)}`,
    `${say('Wert heute', 'Present value')}: ${number(answer.tpv)}`,
    `${say('Verhältnis', 'Ratio')}: ${number(answer.ratio)}${range === undefined ? '' : ` (${say('90 % der Ziehungen', '90 % of draws')}: ${number(range.quantiles.p5)} – ${number(range.quantiles.p95)})`}`,
    `${say('Monate, bis die Einsätze zurück sind', 'Months until the inputs are back')}: ${number(answer.payback_months, 1)}`,
    '',
    ...Object.entries(answer.impacts).map(([id, impact]) => `  ${id}: ${number(impact)}`),
    '',
    ...inWords(answer.warnings, locale),
  ].join('\n');
}
