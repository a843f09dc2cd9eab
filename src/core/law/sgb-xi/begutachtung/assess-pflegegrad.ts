import type { CalendarDate } from '../../../base/calendar-date.ts';
import { ok, refuseAll, type Refusal, type Result } from '../../../base/result.ts';
import { parameterAt } from '../../base/parameter.ts';
import type { PflegegradOrNone } from '../../base/pflegegrad.ts';
import { rule, type Trace } from '../../base/trace.ts';
import { highestSums, punktbereiche, schwellenwerte, schwellenwerteBis18Monate, type Bands, type Thresholds } from './begutachtung.parameters.ts';
import { modules, type Module } from './criteria.ts';
import { rankQuestions, type DecidingQuestion } from './rank-questions.ts';
import { populationOf, type Population } from './population.ts';
import { tally, type GivenAnswers, type Sums, type Tally } from './tally.ts';
import { pflegegradOf, weightedOf } from './weigh.ts';

/** The weighted hundredths of an assessment; modules 2 and 3 count once, by the higher of both. */
export type Weighted = { readonly M1: number; readonly M2M3: number; readonly M4: number; readonly M5: number; readonly M6: number };

/** Answers, or the sums of the modules, or their weighted hundredths, or the total of a report. */
export type Findings = GivenAnswers
  | { readonly moduleSums: Readonly<Partial<Sums>> }
  | { readonly weightedHundredths: Readonly<Partial<Weighted>> }
  | { readonly totalHundredths: number };

export type AssessmentInput = {
  /** Decides which thresholds and ranges are law. */
  readonly applicationDate: CalendarDate;
  /** Decides the scale; without it the one from the 11th birthday on, and the trace says so. */
  readonly birthDate?: CalendarDate | undefined;
  /** Both arms and both legs of no use, with complete loss of gripping, standing and walking (§ 15 Abs. 4 SGB XI). */
  readonly besondereBedarfskonstellation?: boolean | undefined;
  /** What is unanswered counts as independent. */
  readonly assumeIndependent?: boolean | undefined;
} & Findings;

export type Score = { readonly totalHundredths: number; readonly pflegegrad: PflegegradOrNone };

/** A single result, or with open questions the reachable range and the questions that would decide, most decisive first. */
export type Assessment =
  | (Score & { readonly moduleSums?: Readonly<Partial<Sums>>; readonly weightedHundredths?: Readonly<Partial<Weighted>> })
  | { readonly missing: readonly string[]; readonly range: { readonly lowest: Score; readonly highest: Score }; readonly deciding: readonly DecidingQuestion[] };

/** The numbers of the instrument that are law on the day of the application. */
export type Instrument = { readonly bands: Readonly<Record<Module, Bands>>; readonly thresholds: Thresholds; readonly population: Population };

/** Reads the instrument; refuses children from 18 months to 11 years and days before 2017. */
export function instrumentAt(applicationDate: CalendarDate, birthDate: CalendarDate | undefined, trace?: Trace): Result<Instrument> {
  const population = populationOf(birthDate, applicationDate);
  if (!population.ok) return population;
  const bands = parameterAt<Readonly<Record<Module, Bands>>>(punktbereiche, applicationDate, trace);
  if (!bands.ok) return bands;
  const thresholds = parameterAt<Thresholds>(population.value === 'infant' ? schwellenwerteBis18Monate : schwellenwerte, applicationDate, trace);
  if (!thresholds.ok) return thresholds;
  if (birthDate === undefined) trace?.push(rule('begutachtung-scale-assumed', '§ 15 Abs. 6, 7 SGB XI', {}));
  return ok({ bands: bands.value, thresholds: thresholds.value, population: population.value });
}

/**
 * The Pflegegrad by the assessment of § 15 SGB XI. This is a calculation, no decision: only the Medizinischer Dienst
 * or Medicproof assesses, and the Pflegekasse decides. Errors: see `instrumentAt` and `tally`; sums or weighted points
 * that Anlage 1 and 2 do not know are refused with their path.
 */
export function assessPflegegrad(input: AssessmentInput, trace?: Trace): Result<Assessment> {
  const instrument = instrumentAt(input.applicationDate, input.birthDate, trace);
  if (!instrument.ok) return instrument;
  const { bands, thresholds, population } = instrument.value;
  const isSpecial = input.besondereBedarfskonstellation === true;
  if (isSpecial && population === 'infant') {
    // § 15 Abs. 7 derogates from Abs. 4; how the guidelines deal with it was not to be read.
    return refuseAll([{ code: 'law-special-need-infant', path: 'besondereBedarfskonstellation' }])!;
  }
  const graded = (totalHundredths: number): Score => ({ totalHundredths, pflegegrad: isSpecial ? 5 : pflegegradOf(thresholds, totalHundredths) });
  if (isSpecial) trace?.push(rule('begutachtung-special-need', '§ 15 Abs. 4 SGB XI; BRi F 4.1.B', {}));

  if ('totalHundredths' in input) {
    const score = checkTotal(input.totalHundredths);
    return score ?? ok(concluded(graded(input.totalHundredths), trace));
  }
  if ('weightedHundredths' in input) return fromWeighted(input.weightedHundredths, instrument.value, graded, trace);

  const sums = 'moduleSums' in input
    ? sumsGiven(input.moduleSums, population, input.assumeIndependent === true)
    : tally(input, population, input.assumeIndependent === true);
  if (!sums.ok) return sums;
  const { lowest, highest, missing, questions } = sums.value;
  const low = graded(totalOf(weigh(lowest, bands)));
  if (missing.length > 0) {
    const high = graded(totalOf(weigh(highest, bands)));
    trace?.push(rule('begutachtung-range', '§ 15 Abs. 3 SGB XI', { missing: missing.length, lowest: low.totalHundredths, highest: high.totalHundredths, lowestGrade: low.pflegegrad, highestGrade: high.pflegegrad }));
    return ok({ missing, range: { lowest: low, highest: high }, deciding: isSpecial ? [] : rankQuestions(lowest, questions, bands, thresholds) });
  }
  const weighted = weigh(lowest, bands);
  if (trace !== undefined) traceModules(trace, lowest, weighted, bands, population);
  const { moduleSums, weightedHundredths } = asked(lowest, weighted, population);
  const { totalHundredths, pflegegrad } = concluded(low, trace);
  return ok({ moduleSums, weightedHundredths, totalHundredths, pflegegrad });
}

/** The sums of the modules as weighted hundredths; of modules 2 and 3 the higher weighted value, not the higher sum. */
export function weigh(sums: Readonly<Sums>, bands: Readonly<Record<Module, Bands>>): Weighted {
  return {
    M1: weightedOf(bands.M1, sums.M1),
    M2M3: Math.max(weightedOf(bands.M2, sums.M2), weightedOf(bands.M3, sums.M3)),
    M4: weightedOf(bands.M4, sums.M4),
    M5: weightedOf(bands.M5, sums.M5),
    M6: weightedOf(bands.M6, sums.M6),
  };
}

/** The total in hundredths, 0 to 10,000. */
export function totalOf({ M1, M2M3, M4, M5, M6 }: Weighted): number {
  return M1 + M2M3 + M4 + M5 + M6;
}

function concluded(score: Score, trace: Trace | undefined): Score {
  trace?.push(rule('begutachtung-grade', '§ 15 Abs. 3 SGB XI', { total: score.totalHundredths, pflegegrad: score.pflegegrad }));
  return score;
}

function traceModules(trace: Trace, sums: Readonly<Sums>, weighted: Weighted, bands: Readonly<Record<Module, Bands>>, population: Population): void {
  for (const module of modules) {
    if (population === 'infant' && !['M3', 'M4', 'M5'].includes(module)) continue;
    trace.push(rule('begutachtung-module', 'Anlage 1 und 2 zu § 15 SGB XI', { module: module.slice(1), sum: sums[module], weighted: weightedOf(bands[module], sums[module]) }));
  }
  trace.push(rule('begutachtung-higher-of-two', '§ 15 Abs. 3 S. 2 SGB XI', {
    weighted2: weightedOf(bands.M2, sums.M2), weighted3: weightedOf(bands.M3, sums.M3), weighted: weighted.M2M3,
  }));
}

/** What is shown of sums and weights: of infants only the modules that are assessed. */
function asked(sums: Readonly<Sums>, weighted: Weighted, population: Population): { moduleSums: Readonly<Partial<Sums>>; weightedHundredths: Readonly<Partial<Weighted>> } {
  if (population === 'full') return { moduleSums: sums, weightedHundredths: weighted };
  const { M3, M4, M5 } = sums;
  return { moduleSums: { M3, M4, M5 }, weightedHundredths: { M2M3: weighted.M2M3, M4: weighted.M4, M5: weighted.M5 } };
}

const infantModules: readonly Module[] = ['M3', 'M4', 'M5'];

function sumsGiven(given: Readonly<Partial<Sums>>, population: Population, assumeIndependent: boolean): Result<Omit<Tally, 'groups'>> {
  const expected = population === 'infant' ? infantModules : modules;
  const refusals: Refusal[] = [];
  const lowest: Sums = { M1: 0, M2: 0, M3: 0, M4: 0, M5: 0, M6: 0 };
  const highest: Sums = { ...lowest };
  const missing: Module[] = [];
  for (const module of modules) {
    const sum = given[module];
    const most = population === 'infant' && module === 'M4' ? 20 : highestSums[module];
    if (sum === undefined && expected.includes(module) && !assumeIndependent) {
      missing.push(module);
      highest[module] = most;
    } else if (sum !== undefined && !expected.includes(module)) {
      refusals.push({ code: 'law-criterion-not-for-age', facts: { criterion: module }, path: `moduleSums.${module}` });
    } else if (sum !== undefined && (!Number.isInteger(sum) || sum < 0 || sum > most)) {
      refusals.push({ code: 'law-module-sum-invalid', facts: { module, sum, most }, path: `moduleSums.${module}` });
    } else if (sum !== undefined) {
      lowest[module] = sum;
      highest[module] = sum;
    }
  }
  return refuseAll(refusals) ?? ok({
    lowest, highest, missing,
    questions: missing.map((module) => ({ criteria: [module], module, points: Array.from({ length: highest[module] + 1 }, (_, sum) => sum) })),
  });
}

const weightedKeys = ['M1', 'M2M3', 'M4', 'M5', 'M6'] as const;

function fromWeighted(given: Readonly<Partial<Weighted>>, { bands, population }: Instrument, graded: (total: number) => Score, trace: Trace | undefined): Result<Assessment> {
  const refusals: Refusal[] = [];
  const expected = population === 'infant' ? ['M2M3', 'M4', 'M5'] : weightedKeys;
  for (const key of weightedKeys) {
    const allowed = bands[key === 'M2M3' ? 'M3' : key].map(([, weighted]) => weighted);
    if (given[key] === undefined ? expected.includes(key) : !allowed.includes(given[key]!)) {
      refusals.push({ code: 'law-weighted-invalid', facts: { module: key, allowed: allowed.join(', ') }, path: `weightedHundredths.${key}` });
    }
  }
  const refused = refuseAll(refusals);
  if (refused !== undefined) return refused;
  return ok({ weightedHundredths: given, ...concluded(graded(totalOf({ M1: 0, M2M3: 0, M4: 0, M5: 0, M6: 0, ...given })), trace) });
}

function checkTotal(total: number): Result<never> | undefined {
  if (Number.isInteger(total) && total >= 0 && total <= 10_000) return undefined;
  return refuseAll([{ code: 'law-total-invalid', facts: { total }, path: 'totalHundredths' }]);
}
