import assert from 'node:assert/strict';
import { test } from 'node:test';
import cases from '../../../../cases/impact/special-functions.json' with { type: 'json' };
import { normalCdf, normalQuantile } from './normal.ts';
import { logGamma, lowerGamma, upperGamma } from './special-functions.ts';
import { fTail, noncentralStudentCdf, studentQuantile, studentTail } from './tails.ts';

function near(found: number, expected: number, what: string, tolerance = cases.tolerance): void {
  assert.ok(Math.abs(found - expected) <= tolerance * Math.max(Math.abs(expected), 1e-300), `${what}: ${found} instead of ${expected}`);
}

test('the normal distribution agrees with 50-digit values in both tails, relative to the value', () => {
  for (const [z, p] of cases.normalCdf) near(normalCdf(z!), p!, `P(Z ≤ ${z})`);
  for (const [p, z] of cases.normalQuantile) if (p !== 0.5) near(normalQuantile(p!), z!, `quantile ${p}`);
  assert.equal(normalQuantile(0.5), 0);
  assert.deepEqual([normalQuantile(0), normalQuantile(1)], [-Infinity, Infinity]);
});

test('gamma functions agree with 50-digit values, small and large', () => {
  for (const [x, value] of cases.logGamma) near(logGamma(x!), value!, `log Γ(${x})`);
  for (const [a, x, p, q] of cases.lowerGamma) {
    near(lowerGamma(a!, x!), p!, `P(${a}, ${x})`);
    near(upperGamma(a!, x!), q!, `Q(${a}, ${x})`);
  }
});

test('tails of t and F agree with 50-digit values; at 100,000 degrees of freedom twelve digits are left of sixteen', () => {
  for (const [t, df, p] of cases.studentTail) near(studentTail(t!, df!), p!, `t ${t} ${df}`, df === 1e5 ? 1e-11 : cases.tolerance);
  for (const [x, df1, df2, p] of cases.fTail) near(fTail(x!, df1!, df2!), p!, `F ${x} ${df1} ${df2}`);
  for (const [p, df, t] of cases.studentQuantile) near(studentQuantile(p!, df!), t!, `t quantile ${p} ${df}`);
  for (const [t, df, delta, p] of cases.noncentralStudentCdf) near(noncentralStudentCdf(t!, df!, delta!), p!, `noncentral t ${t} ${df} ${delta}`, 1e-12);
});

test('the quantile of t undoes its tail on both sides', () => {
  for (const df of [1, 2.7, 12, 400]) {
    for (const p of [1e-8, 0.01, 0.3, 0.7, 0.999]) near(1 - studentTail(studentQuantile(p, df), df), p, `${p} ${df}`, p < 1e-3 ? 1e-7 : 1e-12);
  }
});
