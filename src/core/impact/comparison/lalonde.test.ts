/** Dehejia and Wahba's data against MatchIt 4.7.2 and optmatch 0.10.8. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import cases from '../../../../cases/impact/lalonde.json' with { type: 'json' };
import nsw from '../../../../cases/impact/nsw-experiment.json' with { type: 'json' };
import { compareGroups, type Comparison, type ComparisonPlan } from './compare-groups.ts';
import type { Balance } from './balance.ts';
import type { Cell, Table } from './table.ts';

const rows: readonly (readonly Cell[])[] = cases.rows;
const table: Table = { rows: rows.length, columns: new Map(cases.columns.map((name, column) => [name, rows.map((row) => row[column]!)])) };
const base: ComparisonPlan = {
  method: 'full', treatment: 'treat', covariates: ['age', 'educ', 'race', 'married', 'nodegree', 're74', 're75'], outcome: 're78',
  link: 'logit', estimand: 'ATT', exact: [], subclasses: 6,
};

function compare(plan: Partial<ComparisonPlan>): Comparison {
  const compared = compareGroups(table, { ...base, ...plan });
  if (!compared.ok) throw new Error(JSON.stringify(compared.refusals));
  return compared.value;
}

function near(found: number | null | undefined, expected: number, what: string, tolerance = 1e-9): void {
  assert.ok(typeof found === 'number' && Math.abs(found - expected) <= tolerance * Math.max(1, Math.abs(expected)), `${what}: ${found} instead of ${expected}`);
}

type Expected = readonly { variable: string; mean_treated: number; mean_control: number; smd: number; var_ratio: number | null; ecdf_mean: number; ecdf_max: number }[];

function sameBalance(found: Balance, expected: Expected): void {
  assert.equal(found.rows.length, expected.length);
  for (const row of expected) {
    const own = found.rows.find(({ variable }) => variable === row.variable)!;
    near(own.meanTreated, row.mean_treated, `${row.variable} treated`);
    near(own.meanControl, row.mean_control, `${row.variable} control`);
    near(own.smd, row.smd, `${row.variable} SMD`);
    near(own.ecdfMean, row.ecdf_mean, `${row.variable} eCDF mean`);
    near(own.ecdfMax, row.ecdf_max, `${row.variable} eCDF max`);
    if (row.var_ratio === null) assert.equal(own.varianceRatio, null);
    else near(own.varianceRatio, row.var_ratio, `${row.variable} variance ratio`);
  }
}

const estimates = [
  ['subclass', {}, cases.subclassification_6],
  ['exact', { exact: ['race', 'married', 'nodegree'] }, cases.exact_race_married_nodegree],
] as const;

test('without matching: the naive difference, and every line of the balance table', () => {
  const { estimates: { unadjusted }, balance } = compare({});
  near(unadjusted.estimate, cases.naive.est, 'naive');
  sameBalance(balance.before, cases.balance_unmatched);
});

test('propensity scores: coefficients of logit and probit', () => {
  for (const link of ['logit', 'probit'] as const) {
    const found = compare({ link }).propensity!.coefficients;
    for (const [name, value] of Object.entries(link === 'logit' ? cases.ps_logit : cases.ps_probit)) near(found[name], value, `${link} ${name}`);
  }
});

test('subclassification and exact strata: effect, adjusted effect, g-computation and their errors to nine digits', () => {
  for (const [method, plan, expected] of estimates) {
    const found = compare({ method, ...plan });
    near(found.effect.estimate, expected.att_diff_in_means, `${method} difference`);
    near(found.effect.standardError, expected.att_se, `${method} error`);
    near(found.estimates.adjusted?.estimate, expected.att_main_effects_adjusted, `${method} adjusted`);
    near(found.estimates.adjusted?.standardError, expected.att_main_effects_adjusted_se, `${method} adjusted error`);
    near(found.estimates.gComputation?.estimate, expected.att_gcomputation_interacted, `${method} g-computation`);
    near(found.estimates.gComputation?.standardError, expected.att_gcomputation_se, `${method} g-computation error`);
    near(found.balance.after.effectiveControls, expected.ess_control, `${method} effective size`);
  }
  sameBalance(compare({ method: 'subclass' }).balance.after, cases.subclassification_6.balance);
});

test('weighting by the inverse probability: effect, error with fixed weights, effective size, balance', () => {
  const found = compare({ method: 'ipw' });
  near(found.effect.estimate, cases.ipw_att.att, 'ATT');
  near(found.effect.standardError, cases.ipw_att.se_HC1_weights_fixed, 'error');
  near(found.balance.after.effectiveControls, cases.ipw_att.ess_control, 'effective size');
  for (const name of ['age', 'educ', 'married', 'nodegree', 're74', 're75'] as const) {
    near(found.balance.after.rows.find(({ variable }) => variable === name)!.smd, cases.ipw_att.smd_after[name], `SMD ${name}`, 1e-8);
  }
  near(compare({ method: 'ipw', estimand: 'ATE' }).effect.estimate, cases.ipw_ate_hajek, 'ATE');
});

test('nearest neighbours: effects, errors, distance and balance to nine digits, which needs the very same pairs', () => {
  for (const [plan, expected] of [[{}, cases.nearest_1to1], [{ caliper: 0.2 }, cases['nearest_1to1_caliper_0.2sd']]] as const) {
    const found = compare({ method: 'nearest', ...plan });
    assert.deepEqual([found.counts.treatedUsed, found.counts.controlsUsed], [expected.n_treated, expected.n_control]);
    near(found.effect.estimate, expected.att_diff_in_means, 'difference');
    near(found.effect.standardError, expected.att_se, 'error');
    near(found.estimates.adjusted?.estimate, expected.att_main_effects_adjusted, 'adjusted');
    near(found.estimates.gComputation?.estimate, expected.att_gcomputation_interacted, 'g-computation');
    near(found.estimates.gComputation?.standardError, expected.att_gcomputation_se, 'error of g-computation');
    near(found.propensity!.totalDistance, expected.sum_abs_ps_distance, 'distance');
    sameBalance(found.balance.after, expected.balance);
  }
  near(compare({ method: 'nearest', caliper: 0.2 }).propensity!.caliperWidth, cases['nearest_1to1_caliper_0.2sd'].caliper_width, 'caliper');
});

test('nearest neighbours that may stand for several: counts, weights, effects; the error is HC1 with weights taken as fixed', () => {
  const found = compare({ method: 'nearest', mayRepeat: true });
  const expected = cases.nearest_1to1_with_replacement;
  assert.deepEqual([found.counts.treatedUsed, found.counts.controlsUsed], [expected.n_treated, expected.n_control]);
  near(found.balance.after.effectiveControls, expected.ess_control, 'effective size');
  near(found.effect.estimate, expected.att_diff_in_means, 'difference');
  near(found.effect.standardError, expected.att_se, 'error');
  near(found.estimates.adjusted?.estimate, expected.att_main_effects_adjusted, 'adjusted');
  near(found.estimates.gComputation?.estimate, expected.att_gcomputation_interacted, 'g-computation');
  near(found.estimates.gComputation?.standardError, expected.att_gcomputation_se, 'error of g-computation');
});

test('optimal pairs: no worse than optmatch, which rounds distances, and as good as an exact assignment (39.6928)', () => {
  const found = compare({ method: 'optimal' });
  assert.equal(found.counts.controlsUsed, cases.optimal_pair.n_control);
  assert.ok(found.propensity!.totalDistance! <= cases.optimal_pair.sum_abs_ps_distance);
  near(found.propensity!.totalDistance, 39.6928, 'distance', 1e-5);
});

test('full matching: everybody used, a smaller distance than optmatch, and its effects within a seventh of their errors', () => {
  for (const [link, expected] of [['logit', cases.full_logit], ['probit', cases.full_probit]] as const) {
    const found = compare({ link });
    assert.deepEqual([found.counts.treatedUsed, found.counts.controlsUsed], [expected.n_treated, expected.n_control]);
    assert.ok(found.propensity!.totalDistance! <= expected.sum_abs_ps_distance, `${found.propensity!.totalDistance}`);
    near(found.propensity!.totalDistance, expected.sum_abs_ps_distance, 'distance', 0.01);
    const seventh = (estimate: number | undefined, own: number, error: number): void => assert.ok(Math.abs(estimate! - own) < error / 7, `${estimate} instead of ${own}`);
    seventh(found.effect.estimate, expected.att_diff_in_means, expected.att_se);
    seventh(found.estimates.adjusted?.estimate, expected.att_main_effects_adjusted, expected.att_main_effects_adjusted_se);
    seventh(found.estimates.gComputation?.estimate, expected.att_gcomputation_interacted, expected.att_gcomputation_se);
    near(found.balance.after.effectiveControls, expected.ess_control, 'effective size', 0.05);
    const [low, high] = found.effect.interval95;
    assert.ok(low < nsw.diff && nsw.diff < high, 'the interval holds what the experiment found');
  }
});

test('what is not alike after matching is said, column by column', () => {
  const found = compare({ method: 'nearest' });
  assert.equal(found.isBalanced, false);
  const missed = found.warnings.filter(({ code }) => code === 'balance-missed').map(({ path }) => path);
  const expected = cases.nearest_1to1.balance.filter(({ smd, var_ratio: ratio }) => Math.abs(smd) > 0.1 || (ratio !== null && (ratio < 0.5 || ratio > 2)));
  assert.deepEqual(missed, expected.map(({ variable }) => variable));
  assert.ok(missed.length > 3 && missed.length < 10);
  assert.deepEqual(compare({ method: 'nearest', caliper: 0.2 }).warnings.filter(({ code }) => code === 'treated-left-out'), [{ code: 'treated-left-out', facts: { left: 72, treated: 185 } }]);
});
