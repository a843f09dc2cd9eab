import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calendarDate } from '../../../base/calendar-date.ts';
import type { Trace } from '../../base/trace.ts';
import cases from '../../../../../cases/law/begutachtung.json' with { type: 'json' };
import { assessPflegegrad, type Assessment, type AssessmentInput, type Findings } from './assess-pflegegrad.ts';
import { highestSums, punktbereiche, schwellenwerte, schwellenwerteBis18Monate } from './begutachtung.parameters.ts';
import { criteria, type Module } from './criteria.ts';
import { findChanges } from './find-changes.ts';
import { dailyUnits, pointsOfGroupA, pointsOfGroupB, pointsOfGroupC, visitTenths, type Frequency } from './module-5.ts';
import { completedMonths, populationOf } from './population.ts';
import { criteriaAskedOf } from './tally.ts';
import { pflegegradOf, weightedOf } from './weigh.ts';

const applicationDate = calendarDate('2026-06-01');
const birthDate = calendarDate('1941-05-03');
const infantBirth = calendarDate('2025-08-01');

function assess(input: Findings & Partial<Pick<AssessmentInput, 'birthDate' | 'besondereBedarfskonstellation' | 'assumeIndependent'>>): Assessment {
  const result = assessPflegegrad({ applicationDate, birthDate, ...input });
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

/** The mildest answer to every question of the full scale, with the answers given instead. */
function independent(except: Readonly<Record<string, string | boolean>> = {}, module5: Readonly<Record<string, Frequency>> = {}) {
  const answers: Record<string, string | boolean> = {};
  const often: Record<string, Frequency> = {};
  for (const criterion of criteriaAskedOf('full')) {
    if ('points' in criterion) answers[criterion.id] = Object.keys(criterion.points)[0]!;
    else often[criterion.id] = {};
  }
  return { answers: { ...answers, ...except }, module5: { ...often, ...module5 } };
}

test('the form has 64 criteria in six modules, and 4.K and 5.K for infants', () => {
  const count = (module: Module) => criteria.filter((criterion) => criterion.module === module && criterion.only === undefined).length;
  assert.deepEqual([count('M1'), count('M2'), count('M3'), count('M4'), count('M5'), count('M6')], [5, 11, 13, 13, 16, 6]);
  assert.deepEqual(criteria.filter(({ only }) => only === 'infant').map(({ id }) => id), ['4.K', '5.K']);
  for (const module of ['M1', 'M2', 'M3', 'M4', 'M6'] as const) {
    const most = criteria.reduce((sum, criterion) => sum + (criterion.module === module && criterion.only === undefined && 'points' in criterion ? Math.max(...Object.values(criterion.points)) : 0), 0);
    assert.equal(most, highestSums[module], module);
  }
});

test('every published row of the assessment comes out as published', () => {
  for (const { id, input, module5, expect } of cases.cases) {
    if (input !== undefined) {
      const { totalHundredths = input.totalHundredths, pflegegrad } = expect as { totalHundredths?: number; pflegegrad: number };
      const result = assess(input as never);
      assert.ok('pflegegrad' in result, id);
      assert.deepEqual({ totalHundredths: result.totalHundredths, pflegegrad: result.pflegegrad }, { totalHundredths, pflegegrad }, id);
      continue;
    }
    const often = Object.entries(module5 as Record<string, Frequency>);
    const { units210, tenths, groupA, groupB, groupC } = expect as Record<string, number>;
    const units = often.reduce((sum, [, frequency]) => sum + dailyUnits(frequency), 0);
    const visits = often.reduce((sum, [criterion, frequency]) => {
      const found = criteria.find((known) => known.id === criterion);
      return sum + (found !== undefined && 'tenths' in found ? visitTenths(frequency, found.tenths) : 0);
    }, 0);
    if (units210 !== undefined) assert.equal(units, units210, id);
    if (tenths !== undefined) assert.equal(visits, tenths, id);
    if (groupA !== undefined) assert.equal(pointsOfGroupA(units), groupA, id);
    if (groupB !== undefined) assert.equal(pointsOfGroupB(units), groupB, id);
    if (groupC !== undefined) assert.equal(pointsOfGroupC(visits), groupC, id);
  }
});

test('every boundary of ranges, groups and thresholds lies where Anlage 1 and 2 put it', () => {
  const ofGroup = { A: pointsOfGroupA, B: pointsOfGroupB, C: pointsOfGroupC };
  for (const [group, units, points] of cases.module5) assert.equal(ofGroup[group as 'A'](units as number), points, `${group} ${units}`);
  for (const [module, sum, weighted] of cases.bands) assert.equal(weightedOf(punktbereiche.values[0].value[module as Module], sum as number), weighted, `${module} ${sum}`);
  for (const [total, adult, infant] of cases.totals) {
    assert.equal(pflegegradOf(schwellenwerte.values[0].value, total!), adult, `adult ${total}`);
    assert.equal(pflegegradOf(schwellenwerteBis18Monate.values[0].value, total!), infant, `infant ${total}`);
  }
});

test('full cases from module sums come out with their weighted points', () => {
  for (const { id, moduleSums, weightedHundredths, totalHundredths, pflegegrad } of cases.full) {
    assert.deepEqual(assess({ moduleSums }), { moduleSums, weightedHundredths, totalHundredths, pflegegrad }, id);
  }
});

test('of modules 2 and 3 the higher weighted value counts: 10 points in module 2 weigh less than 5 in module 3', () => {
  const result = assess({ moduleSums: { M1: 0, M2: 10, M3: 5, M4: 0, M5: 0, M6: 0 } });
  assert.ok('pflegegrad' in result);
  assert.equal(result.weightedHundredths?.M2M3, 1125);
});

test('rounding to four places at each step, as the guidelines do, gives the same points in groups A and B', () => {
  const fourPlaces = (value: number) => Math.round(value * 10_000) / 10_000;
  for (let day = 0; day <= 9; day++) for (let week = 0; week <= 21; week++) for (let month = 0; month <= 62; month++) {
    const average = fourPlaces(fourPlaces(day) + fourPlaces(week / 7) + fourPlaces(month / 30));
    const units = dailyUnits({ perDay: day, perWeek: week, perMonth: month });
    assert.equal(pointsOfGroupA(units), average < 1 ? 0 : average <= 3 ? 1 : average <= 8 ? 2 : 3);
    assert.equal(pointsOfGroupB(units), average < fourPlaces(1 / 7) ? 0 : average < 1 ? 1 : average < 3 ? 2 : 3);
  }
});

test('an answered form gives sums, weighted points and Pflegegrad', () => {
  // M1 2 → 2.5; M4 3+6+2+2 = 13 → 20; M5 A 4/day → 2, B 1/week → 1, sum 3 → 10; M6 1 → 3.75; total 36.25 → PG 2.
  const result = assess(independent(
    { '1.3': 'ueberwiegend_selbstaendig', '1.5': 'ueberwiegend_selbstaendig', '4.1': 'unselbstaendig', '4.8': 'ueberwiegend_unselbstaendig', '4.9': 'ueberwiegend_selbstaendig', '4.10': 'ueberwiegend_selbstaendig', '6.1': 'ueberwiegend_selbstaendig' },
    { '5.1': { perDay: 3 }, '5.6': { perDay: 1 }, '5.8': { perWeek: 1 } },
  ));
  assert.deepEqual(result, {
    moduleSums: { M1: 2, M2: 0, M3: 0, M4: 13, M5: 3, M6: 1 },
    weightedHundredths: { M1: 250, M2M3: 0, M4: 2000, M5: 1000, M6: 375 },
    totalHundredths: 3625, pflegegrad: 2,
  });
});

test('4.11 counts only with mainly lost continence or an artificial outlet, and the outlet counts alone', () => {
  const sum = (given: Readonly<Record<string, string | boolean>>) => {
    const result = assess(independent({ '4.11': 'unselbstaendig', ...given }));
    return 'pflegegrad' in result ? result.moduleSums?.M4 : result.missing;
  };
  assert.equal(sum({ harninkontinenz: 'ueberwiegend' }), 3);
  assert.equal(sum({ harninkontinenz: 'ueberwiegend_kontinent' }), 0);
  assert.equal(sum({ harninkontinenz: 'kontinent', kuenstliche_harnableitung: true }), 3);
  assert.deepEqual(sum({}), ['harninkontinenz']);
});

test('besondere Bedarfskonstellation is Pflegegrad 5 below 90 points; for infants we do not judge it', () => {
  const result = assess({ ...independent(), besondereBedarfskonstellation: true });
  assert.ok('pflegegrad' in result);
  assert.deepEqual([result.totalHundredths, result.pflegegrad], [0, 5]);
  const infant = assessPflegegrad({ applicationDate, birthDate: infantBirth, besondereBedarfskonstellation: true, totalHundredths: 4750 });
  assert.deepEqual(!infant.ok && infant.refusals, [{ code: 'law-special-need-infant', path: 'besondereBedarfskonstellation' }]);
});

test('infants are scored by modules 3, 5 and 4.K and reach at most 65 points', () => {
  const answers: Record<string, string> = { '4.K': 'ja', '5.16': 'unselbstaendig' };
  const module5: Record<string, Frequency> = {};
  for (const criterion of criteriaAskedOf('infant')) {
    if (criterion.module === 'M3') answers[criterion.id] = 'taeglich';
    else if (!('points' in criterion)) module5[criterion.id] = criterion.group === 'C' ? { perWeek: 7 } : { perDay: 9 };
  }
  const result = assess({ birthDate: infantBirth, answers, module5 });
  // C: 7 × (8.6 + 4.3 + 4.3 + 8.6 + 4.3) = 210.7 → 6; M5 3+3+6+3 = 15 → 20; M3 65 → 15; M4 20 → 30.
  assert.deepEqual(result, { moduleSums: { M3: 65, M4: 20, M5: 15 }, weightedHundredths: { M2M3: 1500, M4: 3000, M5: 2000 }, totalHundredths: 6500, pflegegrad: 4 });
});

test('age decides the scale to the day, and children from 18 months to the 11th birthday are refused', () => {
  const born = calendarDate('2015-03-31');
  const of = (day: string) => { const found = populationOf(born, calendarDate(day)); return found.ok ? found.value : found.refusals[0].code; };
  assert.deepEqual(['2016-09-30', '2016-10-01', '2026-03-30', '2026-03-31'].map(of), ['infant', 'law-child-not-covered', 'law-child-not-covered', 'full']);
  assert.equal(completedMonths(calendarDate('2024-08-31'), calendarDate('2026-02-28')), 17);
  assert.equal(of('2015-03-30'), 'law-birth-after-application');
});

test('open questions give the reachable range, and what would decide stands first', () => {
  const { answers, module5 } = independent({ '4.8': 'unselbstaendig', '4.1': 'unselbstaendig', '4.2': 'unselbstaendig', '4.3': 'unselbstaendig' });
  const { '1.1': _, '6.2': __, '4.4': ___, ...rest } = answers;
  const result = assess({ answers: rest, module5 });
  assert.ok('range' in result);
  // M4 18 → 20 points, with 4.4 up to 21 → 30; M1 up to 3 → 2.5; M6 up to 3 → 3.75: 20 to 36.25.
  assert.deepEqual(result.missing, ['1.1', '4.4', '6.2']);
  assert.deepEqual(result.range, { lowest: { totalHundredths: 2000, pflegegrad: 1 }, highest: { totalHundredths: 3625, pflegegrad: 2 } });
  // 27 is reached by 4.4 alone (30), whatever the others say; without it at most 26.25: only 4.4 decides, always.
  assert.deepEqual(result.deciding, [{ criteria: ['4.4'], decidesPerMille: 1000 }]);
});

test('how often a question decides is counted over all answers of the others', () => {
  const { answers, module5 } = independent();
  const { '1.1': _, '1.2': __, '1.3': ___, ...rest } = answers;
  // 10 points are known from module 5 (3 A + 3 B → sum 6 → 20): 20 in all. M1 adds at most 9 → 7.5 → 27.5 = PG 2 (from sum 6).
  const result = assess({ answers: rest, module5: { ...module5, '5.1': { perDay: 9 }, '5.8': { perDay: 3 } } });
  assert.ok('range' in result);
  // 1.1 decides if the other two sum to 3…5 (with 0 below 6, with 3 at least 6): 4 + 3 + 2 = 9 of 16 ways.
  assert.deepEqual(result.deciding.map(({ criteria, decidesPerMille }) => [criteria[0], decidesPerMille]), [['1.1', 562], ['1.2', 562], ['1.3', 562]]);
});

test('unanswered counts as independent only if that is asked for', () => {
  assert.deepEqual(assess({ answers: {}, assumeIndependent: true }), {
    moduleSums: { M1: 0, M2: 0, M3: 0, M4: 0, M5: 0, M6: 0 }, weightedHundredths: { M1: 0, M2M3: 0, M4: 0, M5: 0, M6: 0 }, totalHundredths: 0, pflegegrad: 0,
  });
  const open = assess({ answers: {} });
  assert.ok('range' in open);
  assert.equal(open.missing.length, 64 + 2);
  assert.deepEqual(open.range, { lowest: { totalHundredths: 0, pflegegrad: 0 }, highest: { totalHundredths: 10_000, pflegegrad: 5 } });
});

test('all wrong answers are refused at once, each with its path and what would be right', () => {
  const result = assessPflegegrad({
    applicationDate, birthDate, answers: { '1.1': 'meistens', '9.9': 'selbstaendig', '4.K': 'ja', '5.1': 'taeglich', harninkontinenz: 'nie' },
    module5: { '5.13': { perDay: 1 }, '5.2': { perWeek: 0.5 } },
  });
  assert.ok(!result.ok);
  assert.deepEqual(result.refusals.map(({ code, path }) => [code, path]), [
    ['law-answer-unknown', 'answers.1.1'], ['law-criterion-unknown', 'answers.9.9'], ['law-criterion-not-for-age', 'answers.4.K'],
    ['law-criterion-counted', 'answers.5.1'], ['law-answer-unknown', 'answers.harninkontinenz'], ['law-frequency-invalid', 'module5.5.13'], ['law-frequency-invalid', 'module5.5.2'],
  ]);
  assert.equal(result.refusals[0].facts?.['allowed'], 'selbstaendig, ueberwiegend_selbstaendig, ueberwiegend_unselbstaendig, unselbstaendig');
});

test('an answer named like something that every object has is no answer', () => {
  for (const hostile of ['toString', 'constructor', '__proto__', 'hasOwnProperty']) {
    const scaled = assessPflegegrad({ applicationDate, birthDate, answers: { '1.1': hostile, [hostile]: 'selbstaendig' }, module5: { '5.16': hostile } });
    assert.deepEqual(!scaled.ok && scaled.refusals.map(({ path }) => path), ['answers.1.1', `answers.${hostile}`, 'module5.5.16']);
  }
  const fromJson = assessPflegegrad({ applicationDate, birthDate, answers: JSON.parse('{"__proto__":"selbstaendig"}') as Record<string, string> });
  assert.deepEqual(!fromJson.ok && fromJson.refusals.map(({ code }) => code), ['law-criterion-unknown']);
});

test('5.16 may stand among the answers or the measures, but not in both', () => {
  const sum = (given: Findings) => { const result = assessPflegegrad({ applicationDate, birthDate, assumeIndependent: true, ...given }); return result.ok && 'moduleSums' in result.value ? result.value.moduleSums?.M5 : 'refused'; };
  assert.equal(sum({ answers: { '5.16': 'unselbstaendig' } }), 3);
  assert.equal(sum({ answers: {}, module5: { '5.16': 'unselbstaendig' } }), 3);
  assert.equal(sum({ answers: { '5.16': 'unselbstaendig' }, module5: { '5.16': 'unselbstaendig' } }), 'refused');
});

test('before 2017 there was no Pflegegrad, and that is refused', () => {
  const result = assessPflegegrad({ applicationDate: calendarDate('2016-12-31'), birthDate, totalHundredths: 5000 });
  assert.equal(!result.ok && result.refusals[0].code, 'law-value-not-recorded');
});

test('the trace names the versions read and each module', () => {
  const trace: Trace = [];
  assessPflegegrad({ applicationDate, birthDate, moduleSums: { M1: 4, M2: 12, M3: 2, M4: 20, M5: 3, M6: 5 } }, trace);
  assert.deepEqual(trace.map((step) => (step.kind === 'parameter' ? step.id : step.rule)), [
    'begutachtung-punktbereiche', 'begutachtung-schwellenwerte', ...Array<string>(6).fill('begutachtung-module'), 'begutachtung-higher-of-two', 'begutachtung-grade',
  ]);
});

const scaled = criteriaAskedOf('full').filter((criterion) => 'points' in criterion);
const someAnswers = fc.record({
  codes: fc.tuple(...scaled.map(({ points }) => fc.constantFrom(...Object.keys(points as Readonly<Record<string, number>>)))),
  harn: fc.constantFrom('kontinent', 'vollstaendig'),
  day: fc.nat({ max: 9 }), week: fc.nat({ max: 20 }), visits: fc.nat({ max: 8 }),
}).map(({ codes, harn, day, week, visits }) => independent(
  { ...Object.fromEntries(scaled.map(({ id }, i) => [id, codes[i]!])), harninkontinenz: harn, stuhlinkontinenz: harn },
  { '5.1': { perDay: day }, '5.9': { perWeek: week }, '5.13': { perMonth: visits } },
));

test('more need never lowers the Pflegegrad', () => {
  fc.assert(fc.property(someAnswers, fc.nat({ max: scaled.length - 1 }), (given, which) => {
    const criterion = scaled[which]!;
    // 4.13 is not monotone by law: partial feeding by tube gives 6 points, full feeding 3.
    fc.pre(criterion.id !== '4.13' && 'points' in criterion);
    const codes = Object.keys('points' in criterion ? criterion.points : {});
    const place = codes.indexOf(String(given.answers[criterion.id]));
    fc.pre(place < codes.length - 1);
    const before = assess(given);
    const after = assess({ ...given, answers: { ...given.answers, [criterion.id]: codes[place + 1]! } });
    assert.ok('pflegegrad' in before && 'pflegegrad' in after);
    assert.ok(after.pflegegrad >= before.pflegegrad && after.totalHundredths >= before.totalHundredths);
  }), { seed: 20_170_101, numRuns: 500 });
});

test('whatever the open answers turn out to be, the result lies in the range', () => {
  fc.assert(fc.property(someAnswers, fc.uniqueArray(fc.constantFrom(...criteriaAskedOf('full').map(({ id }) => id)), { maxLength: 12 }), (given, open) => {
    const without = <T>(all: Readonly<Record<string, T>>) => Object.fromEntries(Object.entries(all).filter(([id]) => !open.includes(id)));
    const result = assess({ answers: without(given.answers), module5: without(given.module5) });
    const full = assess(given);
    assert.ok('pflegegrad' in full);
    const { lowest, highest } = 'range' in result ? result.range : { lowest: result, highest: result };
    assert.ok(lowest.totalHundredths <= full.totalHundredths && full.totalHundredths <= highest.totalHundredths);
  }), { seed: 20_170_101, numRuns: 300 });
});

test('every change that is said to move the Pflegegrad moves it, and nothing else does', () => {
  const given = { applicationDate, birthDate, ...independent({ '4.8': 'unselbstaendig', '4.1': 'unselbstaendig', '4.2': 'unselbstaendig', '4.3': 'unselbstaendig' }) };
  const changes = findChanges(given);
  assert.ok(changes.ok);
  // 18 in module 4 → 20 points, PG 1. One point more there → 30, PG 2; four points less … 14 stays at 20: nothing lowers it but
  // 4.8 to independent (9 → still 20), so no change down. 3 points in module 3 weigh 7.5 → 27.5. Module 5 needs 2 points (10 → 30).
  const module3 = Array.from({ length: 13 }, (_, i) => `3.${i + 1}`);
  assert.ok(changes.value.every(({ pflegegrad }) => pflegegrad === 2));
  assert.deepEqual(changes.value.map(({ criterion }) => criterion), [...module3, '4.4', '4.5', '4.6', '4.7', '4.9', '4.10', '4.13', '5.16', '5.A', '5.B', '5.C']);
  assert.deepEqual(changes.value.find(({ criterion }) => criterion === '5.A'), { criterion: '5.A', from: '0', to: '2', totalHundredths: 3000, pflegegrad: 2 });
});
