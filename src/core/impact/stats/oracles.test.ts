/** Reference results of R for the tests and models of everyday, in the tolerance of their rows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import cases from '../../../../cases/impact/stats-basics.json' with { type: 'json' };
import type { Result } from '../../base/result.ts';
import { quantileOf } from './describe.ts';
import { fitLeastSquares, withConstant } from './least-squares.ts';
import { benjaminiHochberg, holm } from './multiple-testing.ts';
import { detectableDifference, groupSizeFor, powerOfGroups } from './power.ts';
import { cronbachAlpha } from './reliability.ts';
import { covarianceOf, standardErrorsOf } from './sandwich.ts';
import { pairedTest, welchTest } from './t-test.ts';
import { analyseVariance, chiSquaredTest, compareShares, fisherTest } from './tables.ts';
import { rankSumTest } from './wilcoxon.ts';

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

function near(found: number, expected: number, what: string, tolerance = 1e-9): void {
  assert.ok(Math.abs(found - expected) <= tolerance * Math.max(Math.abs(expected), 1e-12), `${what}: ${found} instead of ${expected}`);
}

test('Longley (NIST, higher difficulty): coefficients, errors, sigma and R² to nine digits', () => {
  const { data, coef, se, r2, sigma, tolerance } = cases.longley;
  const names = ['GNP.deflator', 'GNP', 'Unemployed', 'Armed.Forces', 'Population', 'Year'] as const;
  const model = valueOf(fitLeastSquares(Float64Array.from(data.Employed), withConstant(names, names.map((name) => Float64Array.from(data[name])), data.Employed.length)));
  const errors = standardErrorsOf(covarianceOf(model, 'classical'));
  ['intercept', ...names].forEach((name, index) => {
    near(model.coefficients[index]!, coef[name as keyof typeof coef], name, tolerance);
    near(errors[index]!, se[name as keyof typeof se], `error of ${name}`, tolerance);
  });
  near(model.sigma, sigma, 'sigma', tolerance);
  near(model.rSquared, r2, 'R²', tolerance);
});

test('sleep: Welch, paired t and Wilcoxon with ties as in R', () => {
  const { data: { group1, group2 }, welch, paired, wilcoxon } = cases.sleep;
  for (const [found, expected] of [[valueOf(welchTest(group1, group2)), welch], [valueOf(pairedTest(group1, group2)), paired]] as const) {
    near(found.t, expected.t, 't');
    near(found.df, expected.df, 'df');
    near(found.p, expected.p, 'p');
    near(found.interval95[0], expected.ci95[0]!, 'low');
    near(found.interval95[1], expected.ci95[1]!, 'high');
  }
  const ranks = valueOf(rankSumTest(group1, group2));
  assert.deepEqual([ranks.statistic, ranks.isExact], [wilcoxon.w, false]);
  near(ranks.p, wilcoxon.p, 'p of Wilcoxon');
});

test('tables: chi-squared, Fisher and two shares as in R', () => {
  const chi = valueOf(chiSquaredTest(cases.chiSquared.table));
  near(chi.statistic, cases.chiSquared.x2, 'X²');
  near(chi.p, cases.chiSquared.p, 'p');
  near(valueOf(fisherTest(cases.fisher.table as [[number, number], [number, number]])).p, cases.fisher.p, 'Fisher');
  const shares = valueOf(compareShares(cases.proportions.x as [number, number], cases.proportions.n as [number, number]));
  near(shares.statistic, cases.proportions.x2, 'X² with correction');
  near(shares.p, cases.proportions.p, 'p of shares');
  near(shares.interval95[0], cases.proportions.interval95[0]!, 'low');
  near(shares.interval95[1], cases.proportions.interval95[1]!, 'high');
});

test('PlantGrowth: analysis of variance as in R', () => {
  const { data, f, df1, df2, p } = cases.anova;
  const found = valueOf(analyseVariance([data.ctrl, data.trt1, data.trt2]));
  near(found.f, f, 'F');
  near(found.p, p, 'p');
  assert.deepEqual([found.df1, found.df2], [df1, df2]);
});

test('several outcomes: Holm and Benjamini–Hochberg, in any order', () => {
  const { p, holm: byHolm, benjaminiHochberg: byRate } = cases.multiple;
  holm(p).forEach((value, index) => near(value, byHolm[index]!, `Holm ${index}`));
  benjaminiHochberg(p).forEach((value, index) => near(value, byRate[index]!, `BH ${index}`));
  assert.deepEqual(holm([0.04, 0.001]), [0.04, 0.002]);
  // By hand: 0.001·3/1, 0.02·3/2, 0.5·3/3.
  assert.deepEqual(benjaminiHochberg([0.5, 0.001, 0.02]), [0.5, 0.003, 0.03]);
});

test('quantiles: type 7 as in R, and by hand the other definitions of Hyndman and Fan', () => {
  const { x, p, type7 } = cases.quantiles;
  p.forEach((share, index) => near(quantileOf(x, share), type7[index]!, `q${share}`));
  // 1, 2, 3, 4 at 0.4: n·p = 1.6; positions 1.6 (4), 2.1 (5), 2.0 (6), 2.2 (7), 2.0667 (8), 2.075 (9).
  const expected = { 1: 2, 2: 2, 3: 2, 4: 1.6, 5: 2.1, 6: 2, 7: 2.2, 8: 2 + 1 / 15, 9: 2.075 } as const;
  for (const type of [1, 2, 3, 4, 5, 6, 7, 8, 9] as const) near(quantileOf([4, 2, 1, 3], 0.4, type), expected[type], `type ${type}`, 1e-12);
  assert.equal(quantileOf([7], 0.3), 7);
});

test('power: the group size of R, and what a group of that size detects', () => {
  const { difference, sd, power, alpha, nPerGroup, tolerance } = cases.power;
  const n = valueOf(groupSizeFor(power, { difference, sd, alpha }));
  near(n, nPerGroup, 'n', tolerance);
  near(powerOfGroups(n, { difference, sd, alpha }), power, 'power', 1e-9);
  near(valueOf(detectableDifference(n, power, { sd, alpha })), difference, 'difference', 1e-9);
  assert.equal(groupSizeFor(0.8, { difference: 0, sd: 1, alpha: 0.05 }).ok, false);
});

test("attitude: Cronbach's alpha", () => {
  near(valueOf(cronbachAlpha(Object.values(cases.alpha.data))), cases.alpha.alpha, 'alpha');
});
