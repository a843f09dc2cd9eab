import assert from 'node:assert/strict';
import { test } from 'node:test';
import cardKrueger from '../../../../cases/impact/card-krueger.json' with { type: 'json' };
import organ from '../../../../cases/impact/organ-donations.json' with { type: 'json' };
import snow from '../../../../cases/impact/snow.json' with { type: 'json' };
import type { Result } from '../../base/result.ts';
import { fitLeastSquares, withConstant } from '../stats/least-squares.ts';
import { covarianceOf, clusteredCovarianceOf, standardErrorsOf } from '../stats/sandwich.ts';
import { differenceInDifferences, differenceOfMeans } from './difference-in-differences.ts';
import { permutationTest, wildClusterBootstrap } from './few-clusters.ts';
import { twoWayEffect, type Panel } from './two-way-effects.ts';

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

function near(found: number | null, expected: number, what: string, tolerance = 1e-9): void {
  assert.ok(found !== null && Math.abs(found - expected) <= tolerance * Math.max(1e-3, Math.abs(expected)), `${what}: ${found} instead of ${expected}`);
}

const none = { names: [], columns: [] };

/** Panels from a list of units with their values; `isTreated` by unit and time, clusters are the units. */
function panelOf(values: readonly (readonly number[])[], isTreated: (unit: number, time: number) => boolean): Panel {
  const cells = values.flatMap((row, unit) => row.map((value, time) => ({ value, unit, time })));
  const unitOf = Int32Array.from(cells, ({ unit }) => unit);
  return {
    outcome: Float64Array.from(cells, ({ value }) => value), isTreated: Uint8Array.from(cells, ({ unit, time }) => (isTreated(unit, time) ? 1 : 0)),
    unitOf, timeOf: Int32Array.from(cells, ({ time }) => time), clusterOf: unitOf, covariates: none,
  };
}

test('Snow: the cholera of Lambeth fell by 56.9 in 10,000 houses more than elsewhere', () => {
  const means = {
    treatedBefore: { mean: snow.treatedBefore }, treatedAfter: { mean: snow.treatedAfter }, controlBefore: { mean: snow.controlBefore }, controlAfter: { mean: snow.controlAfter },
  };
  const found = valueOf(differenceOfMeans(means));
  near(found.estimate, snow.effect, 'effect', 1e-12);
  assert.deepEqual([found.standardError, found.interval95], [null, null]);
  assert.equal(differenceOfMeans({ ...means, controlAfter: { mean: Number.NaN } }).ok, false);
  // Errors 1, 2, 2 and 4 make √25.
  const known = { treatedBefore: { mean: 1, standardError: 1 }, treatedAfter: { mean: 5, standardError: 2 }, controlBefore: { mean: 1, standardError: 2 }, controlAfter: { mean: 2, standardError: 4 } };
  const withErrors = valueOf(differenceOfMeans(known));
  assert.deepEqual([withErrors.estimate, withErrors.standardError], [3, 5]);
});

const rows: readonly (readonly (number | null)[])[] = cardKrueger.rows;
const place = (name: string): number => cardKrueger.columns.indexOf(name);
const long = rows.flatMap((row, unit) => [1, 2].flatMap((wave) => {
  const fte = row[place(`fte${wave}`)];
  return fte === null || fte === undefined ? [] : [{ fte, unit, after: wave - 1, nj: row[place('state')]! }];
}));

test('Card and Krueger: group means, change scores, all observations, and their errors', () => {
  const data = {
    outcome: Float64Array.from(long, ({ fte }) => fte), isTreated: Uint8Array.from(long, ({ nj }) => nj),
    isAfter: Uint8Array.from(long, ({ after }) => after), unitOf: Int32Array.from(long, ({ unit }) => unit),
  };
  const { means, allObservations, changeScores } = valueOf(differenceInDifferences(data));
  const { computed } = cardKrueger;
  for (const [found, expected] of [[means.controlBefore, computed.PA_before], [means.treatedBefore, computed.NJ_before], [means.controlAfter, computed.PA_after], [means.treatedAfter, computed.NJ_after],
    [changeScores!.changeControl, computed.balanced_change_PA], [changeScores!.changeTreated, computed.balanced_change_NJ]] as const) {
    assert.equal(found.n, expected.n);
    near(found.mean, expected.mean, 'mean');
    near(found.standardError, expected.se, 'error of a mean');
  }
  near(changeScores!.estimate, computed.did_balanced, 'change scores');
  near(changeScores!.standardError, computed.did_balanced_se_welch, 'error of change scores');
  near(allObservations.estimate, computed.did_all_obs, 'all observations');
  near(allObservations.classicalStandardError, computed.ols_long_classical['state:t'].se, 'classical error');
  near(allObservations.standardError, computed.ols_long_cluster_store_HC1['state:t'].se, 'error clustered by store');
  const unclustered = valueOf(differenceInDifferences({ ...data, unitOf: undefined }));
  near(unclustered.allObservations.standardError, computed.ols_long_HC1['state:t'].se, 'HC1');
  assert.equal(unclustered.changeScores, null);
});

test('Card and Krueger: changes adjusted for chain and ownership', () => {
  const complete = rows.filter((row) => row[place('fte1')] !== null && row[place('fte2')] !== null);
  const column = (pick: (row: readonly (number | null)[]) => number): Float64Array => Float64Array.from(complete, pick);
  const chain = (wanted: number): Float64Array => column((row) => (row[place('chain')] === wanted ? 1 : 0));
  const names = ['state', 'chain1', 'chain2', 'chain3', 'co_owned'];
  const model = valueOf(fitLeastSquares(column((row) => row[place('fte2')]! - row[place('fte1')]!),
    withConstant(names, [column((row) => row[place('state')]!), chain(1), chain(2), chain(3), column((row) => row[place('co_owned')]!)], complete.length)));
  const errors = standardErrorsOf(covarianceOf(model, 'classical'));
  const expected = cardKrueger.computed.ols_change_chain_ownership_adjusted;
  names.forEach((name, index) => {
    near(model.coefficients[index + 1]!, expected[name as 'state'].est, name);
    near(errors[index + 1]!, expected[name as 'state'].se, `error of ${name}`);
  });
});

const organPanel = panelOf(organ.rows.map((row) => row.slice(1) as number[]), (unit, time) => organ.rows[unit]![0] === 'California' && time >= 3);

test('organ donations: the published effect, and its error by each way of counting', () => {
  const found = valueOf(twoWayEffect(organPanel));
  assert.deepEqual([found.observations, found.clusters, found.treatedClusters, found.df], [162, 27, 1, 26]);
  assert.equal(Math.round(found.estimate * 1_000) / 1_000, organ.published.estimate);
  assert.equal(Math.round(found.standardErrors.HC1nested * 1_000) / 1_000, organ.published.standardError);
  // The same by 33 columns of a constant, the treatment, and all units and times but the first.
  const dummies = [...Array.from({ length: 26 }, (_, unit) => Float64Array.from(organPanel.unitOf, (own) => (own === unit + 1 ? 1 : 0))),
    ...Array.from({ length: 5 }, (_, time) => Float64Array.from(organPanel.timeOf, (own) => (own === time + 1 ? 1 : 0)))];
  const model = valueOf(fitLeastSquares(organPanel.outcome, withConstant(['treated', ...dummies.map((_, index) => String(index))], [Float64Array.from(organPanel.isTreated), ...dummies], 162)));
  near(found.estimate, model.coefficients[1]!, 'estimate');
  near(found.standardError, standardErrorsOf(clusteredCovarianceOf(model, organPanel.clusterOf))[1]!, 'HC1');
});

test('an unbalanced panel with a covariate is the same as a regression with all its columns', () => {
  const random = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3];
  const keep = [0, 1, 2, 3, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 17];
  const full = panelOf([[1, 4, 2], [2, 2, 5], [7, 3, 6], [1, 8, 8], [2, 9, 4], [3, 3, 7]], (unit, time) => (unit < 3 && time === 2) || (unit === 0 && time === 1));
  const pick = <T extends Float64Array | Int32Array | Uint8Array>(values: T): T => values.filter((_, row) => keep.includes(row)) as T;
  const x = Float64Array.from(keep, (row) => random[row]!);
  const panel: Panel = { outcome: pick(full.outcome), isTreated: pick(full.isTreated), unitOf: pick(full.unitOf), timeOf: pick(full.timeOf), clusterOf: pick(full.clusterOf), covariates: { names: ['x'], columns: [x] } };
  const found = valueOf(twoWayEffect(panel));
  const dummies = [...[1, 2, 3, 4, 5].map((unit) => Float64Array.from(panel.unitOf, (own) => (own === unit ? 1 : 0))), ...[1, 2].map((time) => Float64Array.from(panel.timeOf, (own) => (own === time ? 1 : 0)))];
  const model = valueOf(fitLeastSquares(panel.outcome, withConstant(['treated', 'x', ...dummies.map((_, index) => String(index))], [Float64Array.from(panel.isTreated), x, ...dummies], keep.length)));
  near(found.estimate, model.coefficients[1]!, 'estimate', 1e-8);
  near(found.coefficients['x']!, model.coefficients[2]!, 'x', 1e-8);
  near(found.standardError, standardErrorsOf(clusteredCovarianceOf(model, panel.clusterOf))[1]!, 'error', 1e-8);
});

test('few clusters: all 27 places for California leave p = 5/27, and a clear effect in 3 of 6 stands out', () => {
  assert.deepEqual(valueOf(permutationTest(organPanel, 999, 1)), { p: 5 / 27, draws: 27, isExhaustive: true });
  const clear = panelOf([[1, 11], [2, 12.1], [3, 12.9], [4, 4.2], [5, 5.1], [6, 5.9]], (unit, time) => unit < 3 && time === 1);
  // 20 choices of 3 in 6, of which this one and its opposite are the furthest.
  near(valueOf(permutationTest(clear, 999, 1)).p, 2 / 20, 'permutation');
  const wild = valueOf(wildClusterBootstrap(clear, 999, 1));
  assert.deepEqual([wild.draws, wild.isExhaustive], [64, true]);
  assert.ok(wild.p <= 4 / 64 + 1e-12, `${wild.p}`);
  const flat = panelOf([[1, 1.2], [2, 1.9], [3, 3.1], [4, 4.1], [5, 4.9], [6, 6.1]], (unit, time) => unit < 3 && time === 1);
  assert.ok(valueOf(wildClusterBootstrap(flat, 999, 1)).p > 0.3);
});

test('panels that cannot answer are refused: effects that determine the treatment, rows twice, one cluster', () => {
  const codeOf = (panel: Panel): string => {
    const found = twoWayEffect(panel);
    return found.ok ? 'ok' : found.refusals[0].code;
  };
  const values = [[1, 2, 4], [2, 4, 5], [3, 3, 9]];
  assert.equal(codeOf(panelOf(values, (unit) => unit === 0)), 'column-collinear');
  const panel = panelOf(values, (unit, time) => unit === 0 && time > 0);
  assert.equal(codeOf(panel), 'ok');
  assert.equal(codeOf({ ...panel, timeOf: panel.timeOf.map(() => 0) }), 'panel-row-twice');
  assert.equal(codeOf({ ...panel, clusterOf: panel.clusterOf.map(() => 0) }), 'clusters-too-few');
});
