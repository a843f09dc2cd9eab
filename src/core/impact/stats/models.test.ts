import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitBinaryRegression } from './binary-regression.ts';
import { fitLeastSquares, withConstant } from './least-squares.ts';
import { clusteredCovarianceOf, covarianceOf, jackknifeErrorOf, standardErrorsOf } from './sandwich.ts';
import { welchTest } from './t-test.ts';

const column = (...values: number[]): Float64Array => Float64Array.from(values);
const codeOf = (result: { ok: boolean; refusals?: readonly { code: string }[] }): string | undefined => result.refusals?.[0]?.code;

test('two groups by hand: HC2 is the error of Neyman, HC3 stretches each group by n/(n−1), clusters of one are HC1', () => {
  // Groups 1, 3 and 2, 6: means 2 and 4; squared residuals 2 and 8.
  const fitted = fitLeastSquares(column(1, 3, 2, 6), withConstant(['group'], [column(0, 0, 1, 1)], 4));
  assert.ok(fitted.ok);
  const errorBy = (variant: 'classical' | 'HC0' | 'HC1' | 'HC2' | 'HC3'): number => standardErrorsOf(covarianceOf(fitted.value, variant))[1]!;
  const near = (found: number, square: number): void => assert.ok(Math.abs(found - Math.sqrt(square)) < 1e-12, `${found} instead of ${Math.sqrt(square)}`);
  near(errorBy('classical'), 10 / 2 * (1 / 2 + 1 / 2));
  near(errorBy('HC0'), 2 / 4 + 8 / 4);
  near(errorBy('HC1'), (2 / 4 + 8 / 4) * 4 / 2);
  near(errorBy('HC2'), 2 / 2 + 8 / 2);
  near(errorBy('HC3'), (2 / 4 + 8 / 4) * 4);
  // G/(G−1)·(N−1)/(N−K) with four clusters of one is N/(N−K).
  near(standardErrorsOf(clusteredCovarianceOf(fitted.value, [0, 1, 2, 3]))[1]!, (2 / 4 + 8 / 4) * 4 / 2);
  const welch = welchTest([2, 6], [1, 3]);
  assert.ok(welch.ok && Math.abs(welch.value.standardError - errorBy('HC2')) < 1e-12);
});

test('weights of 2 are the same as rows twice, weights of 0 as rows left out', () => {
  const twice = fitLeastSquares(column(1, 3, 3, 4), withConstant(['x'], [column(0, 1, 1, 2)], 4));
  const weighted = fitLeastSquares(column(1, 3, 4, 99), withConstant(['x'], [column(0, 1, 2, 5)], 4), column(1, 2, 1, 0));
  assert.ok(twice.ok && weighted.ok);
  twice.value.coefficients.forEach((value, index) => assert.ok(Math.abs(value - weighted.value.coefficients[index]!) < 1e-12));
  assert.equal(weighted.value.observations, 3);
});

test('collinear columns are refused by name, also at very different scales, and too few rows are', () => {
  const x = column(1, 2, 3, 4, 5);
  assert.deepEqual(fitLeastSquares(x, withConstant(['a', 'b'], [x, x.map((value) => 1e6 * value + 3)], 5)),
    { ok: false, refusals: [{ code: 'column-collinear', path: 'b', facts: { column: 'b' } }] });
  assert.equal(codeOf(fitLeastSquares(x, withConstant(['same'], [column(4, 4, 4, 4, 4)], 5))), 'column-collinear');
  assert.equal(codeOf(fitLeastSquares(column(1), withConstant(['a'], [column(2)], 1))), 'rows-too-few');
});

test('logistic regression on one group column gives the log odds, probit the quantiles', () => {
  // 1 of 4 in group 0, 3 of 4 in group 1: log odds −log 3 and 2 log 3; quantile of 0.25 is −0.6745.
  const outcome = column(0, 0, 0, 1, 1, 1, 1, 0);
  const design = withConstant(['group'], [column(0, 0, 0, 0, 1, 1, 1, 1)], 8);
  const logit = fitBinaryRegression(outcome, design, 'logit');
  const probit = fitBinaryRegression(outcome, design, 'probit');
  assert.ok(logit.ok && probit.ok);
  // The errors come from the weights of the last but one step, as in R.
  const near = (found: number, expected: number, tolerance = 1e-7): void => assert.ok(Math.abs(found - expected) < tolerance, `${found} instead of ${expected}`);
  near(logit.value.coefficients[0]!, -Math.log(3));
  near(logit.value.coefficients[1]!, 2 * Math.log(3));
  near(logit.value.standardErrors[0]!, Math.sqrt(1 / (4 * 0.1875)), 1e-5);
  near(probit.value.coefficients[0]!, -0.6744897501960817);
  near(probit.value.coefficients[1]!, 2 * 0.6744897501960817);
});

test('separated groups are refused: completely, by a level of its own, and in large numbers', () => {
  const outcome = column(0, 0, 0, 0, 1, 1, 1, 1);
  for (const link of ['logit', 'probit'] as const) {
    assert.equal(codeOf(fitBinaryRegression(outcome, withConstant(['x'], [column(1, 2, 3, 4, 5, 6, 7, 8)], 8), link)), 'groups-separated', `complete ${link}`);
    const own = column(0, 0, 0, 0, 0, 0, 1, 1);
    const mixed = column(3, 1, 4, 1, 3, 2, 4, 1);
    assert.equal(codeOf(fitBinaryRegression(outcome, withConstant(['own', 'x'], [own, mixed], 8), link)), 'groups-separated', `own level ${link}`);
  }
  assert.equal(codeOf(fitBinaryRegression(column(1, 1, 1), withConstant(['x'], [column(1, 2, 4)], 3))), 'outcome-constant');
});

test('the jackknife leaves out each group once, as eight and four fits in R 4.2.2 with a row or a pair left out give it', () => {
  const x = column(1, 2, 4, 3, 6, 5, 8, 7);
  const fitted = fitLeastSquares(column(1, 3, 2, 5, 4, 7, 6, 10), withConstant(['x'], [x], 8), column(1, 2, 1, 2, 1, 2, 1, 3));
  assert.ok(fitted.ok);
  const near = (groupOf: (row: number) => number, errors: readonly [number, number]): void => {
    errors.forEach((error, index) => {
      const found = jackknifeErrorOf(fitted.value, groupOf, index === 0 ? [1, 0] : [0, 1]);
      assert.ok(found !== undefined && Math.abs(found.standardError - error) < 1e-12, `${found?.standardError} instead of ${error}`);
    });
  };
  near((row) => Math.floor(row / 2), [0.759834043216077, 0.246100677503904]);
  near((row) => row, [1.449624364166837, 0.470617331092077]);
  const ofRows = standardErrorsOf(covarianceOf(fitted.value, 'HC3'))[1]! * Math.sqrt(7 / 8);
  assert.ok(Math.abs(ofRows - 0.470617331092077) < 1e-12, 'HC3 but for its factor');
  assert.equal(jackknifeErrorOf(fitted.value, (row) => (row === 0 ? 1 : 0), [0, 1]), undefined, 'one row alone determines no slope');
});
