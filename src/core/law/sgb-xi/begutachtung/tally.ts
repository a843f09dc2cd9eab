import { ok, refuseAll, type Refusal, type Result } from '../../../base/result.ts';
import { criteria, criterionById, kontinenz, unscoredCriteria, unscoredScale, modules, type CountedCriterion, type Criterion, type Module } from './criteria.ts';
import { dailyUnits, groupPoints, pointsOfGroupA, pointsOfGroupB, pointsOfGroupC, visitTenths, type Frequency } from './module-5.ts';
import type { Population } from './population.ts';

/**
 * What was answered. `answers` holds the answer codes of the scales by criterion, and about continence
 * `harninkontinenz`, `stuhlinkontinenz` (a Kontinenz), `kuenstliche_harnableitung`, `kuenstliche_stuhlableitung`.
 * `module5` holds how often, and may hold 5.16 too.
 */
export type GivenAnswers = {
  readonly answers: Readonly<Record<string, string | boolean>>;
  readonly module5?: Readonly<Record<string, Frequency | string>> | undefined;
};

export type Sums = Record<Module, number>;

/** An open question: the points that its possible answers add to the sum of its module. */
export type Question = { readonly criteria: readonly string[]; readonly module: Module; readonly points: readonly number[] };

/** The sums of the modules as far as they are known. Without open questions lowest and highest are the same. */
export type Tally = {
  readonly lowest: Readonly<Sums>;
  readonly highest: Readonly<Sums>;
  readonly missing: readonly string[];
  readonly questions: readonly Question[];
  /** The points of the groups of measures and visits within module 5, as far as known. */
  readonly groups: Readonly<Record<'A' | 'B' | 'C', number>>;
};

const nothingCounted: Readonly<Record<string, Frequency | string>> = {};
const continenceOf = {
  '4.11': { key: 'harninkontinenz', outlet: 'kuenstliche_harnableitung' },
  '4.12': { key: 'stuhlinkontinenz', outlet: 'kuenstliche_stuhlableitung' },
} as const;

function isAsked(criterion: Criterion, population: Population): boolean {
  if (population === 'full') return criterion.only !== 'infant';
  return criterion.only === 'infant' || criterion.module === 'M3' || criterion.module === 'M5';
}

/** A scale as two lists, which are searched faster than an object by a code that came from outside. */
type ListedScale = { readonly place: number; readonly needsContinence: boolean; readonly codes: readonly string[]; readonly points: readonly number[] };

const askedOf = { full: askedIn('full'), infant: askedIn('infant') } as const satisfies Readonly<Record<Population, object>>;

function askedIn(population: Population): { readonly all: readonly Criterion[]; readonly scaled: ReadonlyMap<string, ListedScale>; readonly counted: ReadonlyMap<string, CountedCriterion> } {
  const all = criteria.filter((criterion) => isAsked(criterion, population));
  const scaled = all.filter((criterion) => 'points' in criterion).map(({ id, module, points }) =>
    [id, { place: modules.indexOf(module), needsContinence: id in continenceOf, codes: Object.keys(points), points: Object.values(points) }] as const);
  return { all, scaled: new Map(scaled), counted: new Map(all.filter((criterion) => 'group' in criterion).map((criterion) => [criterion.id, criterion])) };
}

/** The criteria that are asked of this population, in the order of the form. */
export function criteriaAskedOf(population: Population): readonly Criterion[] {
  return askedOf[population].all;
}

/**
 * Adds up the answers. Refuses unknown criteria, unknown answer codes, criteria that are not asked at this age and
 * frequencies that are no whole numbers, all at once. With `assumeIndependent` what is unanswered counts nothing.
 */
export function tally(given: GivenAnswers, population: Population, assumeIndependent: boolean): Result<Tally> {
  const { answers, module5 = nothingCounted } = given;
  const { all, scaled, counted } = askedOf[population];
  const inModule = [0, 0, 0, 0, 0, 0];
  let afterContinence = 0;
  let isRight = true;
  let unitsA = 0;
  let unitsB = 0;
  let tenthsC = 0;
  let known = 0;
  // What was given finds its criterion, and not the other way round: this loop is most of an assessment.
  for (const id in answers) {
    const code = answers[id];
    if (code === undefined) continue;
    const scale = scaled.get(id);
    if (scale === undefined) {
      if (others.get(id)?.includes(code) !== true) isRight = false;
      continue;
    }
    known++;
    const at = scale.codes.indexOf(code as string);
    if (at < 0) isRight = false;
    else if (scale.needsContinence) afterContinence++;
    else inModule[scale.place]! += scale.points[at]!;
  }
  for (const id in module5) {
    const often = module5[id];
    if (often === undefined) continue;
    known++;
    const criterion = counted.get(id);
    if (criterion === undefined) {
      // 5.16 alone is answered on a scale, and may stand here or there.
      const scale = id === '5.16' && answers[id] === undefined ? scaled.get(id) : undefined;
      const at = scale?.codes.indexOf(often as string) ?? -1;
      if (at < 0) isRight = false;
      else inModule[scale!.place]! += scale!.points[at]!;
    } else if (typeof often === 'string' || !isFrequency(often, criterion)) isRight = false;
    else if (criterion.group === 'C') tenthsC += visitTenths(often, criterion.tenths);
    else if (criterion.group === 'A') unitsA += dailyUnits(often);
    else unitsB += dailyUnits(often);
  }
  if (!isRight) {
    const refused = refuseAll(checkAnswers(given, population));
    if (refused !== undefined) return refused;
  }
  const [M1, M2, M3, M4, M5, M6] = inModule as [number, number, number, number, number, number];
  const sums: Sums = { M1, M2, M3, M4, M5, M6 };

  // Nothing was refused: each of the asked that was found is answered.
  const isComplete = known === all.length;
  const groups = { A: pointsOfGroupA(unitsA), B: pointsOfGroupB(unitsB), C: pointsOfGroupC(tenthsC) };
  sums.M5 += groups.A + groups.B + groups.C;
  const questions: Question[] = [];
  const missing: string[] = [];
  if (afterContinence > 0 || (population === 'full' && !isComplete)) {
    sums.M4 += settleContinence('4.11', answers, missing, questions) + settleContinence('4.12', answers, missing, questions);
  }
  if (!isComplete) openQuestions(given, population, groups, missing, questions);
  if (assumeIndependent || questions.length === 0) return ok({ lowest: sums, highest: sums, missing: [], questions: [], groups });
  const highest = { ...sums };
  for (const { module, points } of questions) highest[module] += Math.max(...points) - Math.min(...points);
  // What is known of a group of module 5 is in the sums already; the other questions start at 0.
  return ok({ lowest: sums, highest, missing: inFormOrder(missing), questions, groups });
}

/** The points of 4.11 or 4.12: they count only with mainly lost continence or an artificial outlet (Anlage 1, module 4). */
function settleContinence(id: '4.11' | '4.12', answers: GivenAnswers['answers'], missing: string[], questions: Question[]): number {
  const { key, outlet } = continenceOf[id];
  const continence = answers[key];
  const counts = continence === 'ueberwiegend' || continence === 'vollstaendig' || answers[outlet] === true;
  if (!counts && continence !== undefined) return 0;
  const { points: scale } = criterionById.get(id) as { points: Readonly<Record<string, number>> };
  const answer = answers[id];
  const points = answer === undefined ? undefined : scale[String(answer)];
  if (counts && points !== undefined) return points;
  if (counts) {
    missing.push(id);
    questions.push({ criteria: [id], module: 'M4', points: Object.values(scale) });
  } else if (points !== 0) {
    // Five answers about continence: the four of the scale, of which two count, and the outlet, which counts too.
    const ifCounting = points === undefined ? Object.values(scale) : [points];
    missing.push(key, ...(points === undefined ? [id] : []));
    questions.push({
      criteria: [key, ...(points === undefined ? [id] : [])], module: 'M4',
      points: [...Array<number>(2 * ifCounting.length).fill(0), ...ifCounting, ...ifCounting, ...ifCounting],
    });
  }
  return 0;
}

function openQuestions(
  given: GivenAnswers, population: Population, groups: Readonly<Record<'A' | 'B' | 'C', number>>, missing: string[], questions: Question[],
): void {
  const ofGroup: Record<'A' | 'B' | 'C', string[]> = { A: [], B: [], C: [] };
  for (const criterion of askedOf[population].all) {
    const { id, module } = criterion;
    if (given.answers[id] !== undefined || given.module5?.[id] !== undefined || id in continenceOf) continue;
    missing.push(id);
    if ('points' in criterion) questions.push({ criteria: [id], module, points: Object.values(criterion.points) });
    else ofGroup[criterion.group].push(id);
  }
  for (const group of ['A', 'B', 'C'] as const) {
    if (ofGroup[group].length > 0) {
      questions.push({ criteria: ofGroup[group], module: 'M5', points: groupPoints[group].filter((points) => points >= groups[group]).map((points) => points - groups[group]) });
    }
  }
}

const formOrder: ReadonlyMap<string, number> = new Map([...criteria.map(({ id }) => id)
  .flatMap((id) => (id === '4.11' || id === '4.12' ? [continenceOf[id].key, id] : [id])).entries()].map(([place, id]) => [id, place]));

/** Sorts numbers of criteria and the questions about continence as they follow in the form. */
export function inFormOrder(ids: readonly string[]): string[] {
  return [...ids].sort((a, b) => formOrder.get(a)! - formOrder.get(b)!);
}

/** Every answer that cannot be taken, with its path and what would be right. */
export function checkAnswers({ answers, module5 = nothingCounted }: GivenAnswers, population: Population): Refusal[] {
  return [
    ...Object.entries(answers).flatMap(([id, answer]) => checkAnswer(id, answer, population)),
    ...Object.entries(module5).flatMap(([id, often]) => checkOften(id, often, answers, population)),
  ];
}

/** What is answered beside the criteria that count: continence and modules 7 and 8. */
const others: ReadonlyMap<string, readonly (string | boolean)[]> = new Map<string, readonly (string | boolean)[]>([
  ['harninkontinenz', kontinenz], ['stuhlinkontinenz', kontinenz], ['kuenstliche_harnableitung', [true, false]], ['kuenstliche_stuhlableitung', [true, false]],
  ...unscoredCriteria.map(({ id }) => [id, Object.keys(unscoredScale)] as const),
]);

function checkAnswer(id: string, answer: string | boolean, population: Population): Refusal[] {
  const path = `answers.${id}`;
  const criterion = criterionById.get(id);
  if (criterion !== undefined && !('points' in criterion)) return [{ code: 'law-criterion-counted', facts: { criterion: id }, path }];
  const allowed = criterion !== undefined ? Object.keys(criterion.points) : others.get(id);
  if (allowed === undefined) return [{ code: 'law-criterion-unknown', facts: { criterion: id }, path }];
  if (!allowed.includes(answer)) return [{ code: 'law-answer-unknown', facts: { criterion: id, answer: String(answer), allowed: allowed.join(', ') }, path }];
  return criterion === undefined || isAsked(criterion, population) ? [] : [{ code: 'law-criterion-not-for-age', facts: { criterion: id }, path }];
}

/** The largest number of measures that is taken for no slip of the pen. */
const mostOften = 500;

function checkOften(id: string, often: Frequency | string, answers: GivenAnswers['answers'], population: Population): Refusal[] {
  const path = `module5.${id}`;
  const criterion = criterionById.get(id);
  if (criterion === undefined || criterion.module !== 'M5') return [{ code: 'law-criterion-unknown', facts: { criterion: id }, path }];
  if (!isAsked(criterion, population)) return [{ code: 'law-criterion-not-for-age', facts: { criterion: id }, path }];
  if ('points' in criterion) {
    const isTaken = typeof often === 'string' && Object.hasOwn(criterion.points, often) && answers[id] === undefined;
    return isTaken ? [] : [{ code: 'law-answer-unknown', facts: { criterion: id, answer: String(often), allowed: Object.keys(criterion.points).join(', ') }, path }];
  }
  const allowed = criterion.group !== 'C' ? 'perDay, perWeek, perMonth' : criterion.tenths.daily === undefined ? 'perWeek, perMonth' : 'daily, perWeek, perMonth';
  return typeof often !== 'string' && isFrequency(often, criterion) ? [] : [{ code: 'law-frequency-invalid', facts: { criterion: id, allowed, most: mostOften }, path }];
}

/** Whole numbers in the units that the criterion knows: days for measures, only 5.12 every day, weeks and months for all. */
function isFrequency({ daily, perDay, perWeek, perMonth }: Frequency, criterion: CountedCriterion): boolean {
  const isDaily = criterion.group === 'C' && criterion.tenths.daily !== undefined;
  return (daily === undefined || isDaily) && (perDay === undefined || (criterion.group !== 'C' && isCount(perDay))) &&
    (perWeek === undefined || isCount(perWeek)) && (perMonth === undefined || isCount(perMonth));
}

function isCount(count: number): boolean {
  return Number.isInteger(count) && count >= 0 && count <= mostOften;
}
