import assert from 'node:assert/strict';
import { test } from 'node:test';
import rubin from '../../../../cases/impact/rubin.json' with { type: 'json' };
import basics from '../../../../cases/impact/stats-basics.json' with { type: 'json' };
import { eValueOfDifference, eValueOfRatio } from './e-value.ts';
import { poolImputations } from './multiple-imputation.ts';

function near(found: number | null, expected: number, what: string, tolerance = 1e-9): void {
  assert.ok(found !== null && Math.abs(found - expected) <= tolerance * Math.abs(expected), `${what}: ${found} instead of ${expected}`);
}

test('imputations are pooled as by mice::pool.scalar, with the degrees of freedom of Barnard and Rubin', () => {
  const { Q, U, n, k, ...expected } = rubin.scalar_case;
  const pooled = poolImputations(Q, U, n - k);
  assert.ok(pooled.ok);
  const { estimate, within, between, total, standardError, increase, df, dfLargeSample, missingInformation, lambda, interval95 } = pooled.value;
  const pairs = [[estimate, expected.qbar], [within, expected.ubar], [between, expected.b], [total, expected.total], [standardError, expected.se], [increase, expected.riv_r],
    [df, expected.df_barnard_rubin], [dfLargeSample, expected.df_rubin1987_infinite_n], [missingInformation, expected.fmi], [lambda, expected.lambda], [interval95[0], expected.ci95[0]!], [interval95[1], expected.ci95[1]!]] as const;
  pairs.forEach(([found, value], index) => near(found, value, String(index), index === 3 ? 1e-8 : 1e-9));
});

test('nhanes: every coefficient of a regression over five imputations', () => {
  const { coefs_by_imputation: estimates, variances_by_imputation: variances, pooled, n, k } = rubin.nhanes_case;
  for (const row of pooled) {
    const term = row.term as 'age';
    const found = poolImputations(estimates.map((one) => one[term]), variances.map((one) => one[term]), n - k);
    assert.ok(found.ok);
    near(found.value.estimate, row.estimate, `${term} estimate`);
    near(found.value.standardError, row['std.error'], `${term} error`);
    near(found.value.df, row.df, `${term} df`);
    near(found.value.p, row['p.value'], `${term} p`);
    near(found.value.interval95[0], row['2.5 %'], `${term} low`);
  }
});

test('imputations without any spread keep the error of the data; one imputation is refused', () => {
  const same = poolImputations([2, 2, 2], [1, 1, 1], 20);
  assert.ok(same.ok && same.value.standardError === 1 && same.value.dfLargeSample === null && same.value.missingInformation > 0);
  assert.equal(poolImputations([2], [1], 20).ok, false);
  assert.equal(poolImputations([2, 3], [1, 0], 20).ok, false);
});

test('the E-value of VanderWeele and Ding: 7.26 for a risk ratio of 3.9, 3.0 for its limit, and 1 where the interval holds 1', () => {
  const { ratio, eValue, limit, eValueOfLimit, difference, eValueOfDifference: ofDifference } = basics.eValue;
  const found = eValueOfRatio(ratio, [limit, 8.7]);
  assert.ok(found.ok);
  near(found.value.estimate, eValue, 'estimate');
  near(found.value.limit, eValueOfLimit, 'limit');
  // The other direction is the same: 1/3.9.
  const inverse = eValueOfRatio(1 / ratio, [1 / 8.7, 1 / limit]);
  assert.ok(inverse.ok);
  near(inverse.value.limit, eValueOfLimit, 'inverse limit');
  const small = eValueOfDifference(difference, 1);
  assert.ok(small.ok && small.value.limit === 1);
  near(small.value.estimate, ofDifference, 'difference');
  assert.equal(eValueOfRatio(0, [0, 1]).ok, false);
  assert.equal(eValueOfRatio(2, [3, 4]).ok, false);
});
