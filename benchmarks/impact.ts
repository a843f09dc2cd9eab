import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '#core/base/seeded-random.ts';
import { balanceOf } from '#core/impact/comparison/balance.ts';
import { compareGroups, type ComparisonMethod } from '#core/impact/comparison/compare-groups.ts';
import { errorKinds, type ErrorKind } from '#core/impact/comparison/effect.ts';
import { matchFully } from '#core/impact/comparison/full-matching.ts';
import { matchOptimalPairs } from '#core/impact/comparison/optimal-pairs.ts';
import { recoverEffects } from '#core/impact/comparison/recovery.ts';
import { syntheticPanel } from '#core/impact/comparison/synthetic-comparison.ts';
import type { Table } from '#core/impact/comparison/table.ts';
import { twoWayEffect } from '#core/impact/comparison/two-way-effects.ts';
import { simulateSroi } from '#core/impact/sroi/simulate.ts';
import type { ValueMap } from '#core/impact/sroi/value-map.ts';
import { fitBinaryRegression } from '#core/impact/stats/binary-regression.ts';
import { bootstrap, drawResamples } from '#core/impact/stats/bootstrap.ts';
import { standardNormal } from '#core/impact/stats/distributions.ts';
import { withConstant } from '#core/impact/stats/least-squares.ts';
import { fisherTest } from '#core/impact/stats/tables.ts';
import { rankSumTest } from '#core/impact/stats/wilcoxon.ts';

/*
 * Impact: matching of 5,000 with 20,000, 10,000 bootstrap replications, 100,000 runs of a value map with 40 lines, and what else an
 * evaluator computes, beside R where it is installed: on the same data, processor time, by turns, the quickest of three rounds. R needs
 * MatchIt, sandwich and boot; full matching needs optmatch as well and is not measured there.
 * `-- recovery [RUNS] [PERSONS] [HC1|jackknife]` measures instead how often 95 % intervals hold a known effect.
 */

type Work = { readonly what: string; readonly own: () => unknown; readonly inR?: string };

const rounds = 3;
const random = seededRandom(2009);
const [mode, ...sizes] = process.argv.slice(2);
if (mode === 'recovery') recovery(Number(sizes[0] ?? 1_000), Number(sizes[1] ?? 1_000), errorKinds.find((kind) => kind === sizes[2]) ?? 'jackknife');
else speed();

function recovery(runs: number, persons: number, errors: ErrorKind): void {
  const found = recoverEffects(runs, 1, { persons, effect: -1.5, errors }, (line) => process.stderr.write(`${line}\n`));
  console.log(`${runs} runs of ${persons} persons, true effect −1.5, errors: ${errors}\n\n${'estimator'.padEnd(36)}${'covered'.padStart(9)}${'bias'.padStart(9)}`);
  for (const { estimator, runs: answered, covered, bias } of found) {
    console.log(`${estimator.padEnd(36)}${`${(100 * covered / answered).toFixed(1)} %`.padStart(9)}${bias.toFixed(3).padStart(9)}`);
  }
}

function speed(): void {
  const { table, score, isTreated } = population(5_000, 20_000);
  const values = Float64Array.from({ length: 500 }, () => standardNormal(random));
  const panelTable = syntheticPanel(7, 200, -1.5);
  const panel = panelOf(panelTable);
  const column = (name: string): Float64Array => Float64Array.from(table.columns.get(name)!, Number);
  const covariates = { names: ['a', 'b', 'c'], columns: ['a', 'b', 'c'].map(column) };
  const y = column('y');
  const work: readonly Work[] = [
    { what: 'full matching of scores, exact', own: () => matchFully(score, isTreated) },
    { what: 'full matching, caliper 0.05', own: () => matchFully(score, isTreated, 0.05) },
    { what: 'optimal pairs, exact', own: () => matchOptimalPairs(score, isTreated) },
    { what: 'full comparison: score, match, balance, effects', own: () => compared(table, 'full') },
    { what: 'the same with nearest neighbours', own: () => compared(table, 'nearest'), inR: 'nearest' },
    { what: 'the same with six subclasses', own: () => compared(table, 'subclass'), inR: 'subclass' },
    {
      what: 'propensity score and balance', inR: 'propensity', own: () => {
        const scored = fitBinaryRegression(Float64Array.from(isTreated), withConstant(covariates.names, covariates.columns, table.rows), 'logit');
        if (!scored.ok) throw new Error('no score');
        return balanceOf([{ name: 'distance', values: scored.value.probabilities }, ...covariates.names.map((name, index) => ({ name, values: covariates.columns[index]! }))], isTreated, 'ATT');
      },
    },
    { what: '10,000 bootstrap means of 500, with BCa', own: () => bootstrapOf(values), inR: 'bootstrap' },
    { what: '100,000 runs of 40 lines, triangles', own: () => runs('triangular'), inR: 'triangular' },
    { what: '100,000 runs of 40 lines, PERT', own: () => runs('pert'), inR: 'pert' },
    { what: 'two-way effects of 200 × 6, beside lm', own: () => twoWayEffect(panel), inR: 'panel' },
    { what: 'the same beside demeaning by hand', own: () => twoWayEffect(panel), inR: 'panel_demeaned' },
    { what: 'rank sums of 5,000 and 20,000', own: () => rankSumTest(y.subarray(0, 5_000), y.subarray(5_000)), inR: 'wilcoxon' },
    { what: 'rank sums of 45 and 45, exact', own: () => rankSumTest(values.subarray(0, 45), values.subarray(45, 90)), inR: 'wilcoxon_exact' },
    { what: '200 tests by Fisher', own: () => Array.from({ length: 200 }, (_, index) => fisherTest([[11 + index, 25], [30, 41 + index]])), inR: 'fisher' },
  ];
  const folder = mkdtempSync(join(tmpdir(), 'impact-'));
  try {
    writeFileSync(join(folder, 'units.csv'), csvOf(table));
    writeFileSync(join(folder, 'panel.csv'), csvOf(panelTable));
    writeFileSync(join(folder, 'values.csv'), ['x', ...values].join('\n'));
    console.log(`5,000 treated, 20,000 controls; milliseconds of processor time, quickest of ${rounds} rounds\n\n${'what'.padEnd(52)}${'here'.padStart(10)}${'R'.padStart(10)}${'ratio'.padStart(8)}`);
    for (const one of work) console.log(line(one, folder));
    if (spawnSync('Rscript', ['--version']).error !== undefined) console.log('\nR is not installed, hence nothing beside.');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function line({ what, own, inR }: Work, folder: string): string {
  let here = Infinity;
  let there = Infinity;
  for (let round = 0; round < rounds; round++) {
    here = Math.min(here, seconds(own));
    if (inR !== undefined) there = Math.min(there, secondsInR(inR, folder));
  }
  const said = (time: number): string => (Number.isFinite(time) ? (time * 1_000).toFixed(time < 0.1 ? 2 : 0) : '–').padStart(10);
  return `${what.padEnd(52)}${said(here)}${said(there)}${(Number.isFinite(there) ? (here / there).toFixed(2) : '–').padStart(8)}`;
}

function compared(table: Table, method: ComparisonMethod): unknown {
  const result = compareGroups(table, { method, treatment: 't', covariates: ['a', 'b', 'c'], outcome: 'y', link: 'logit', estimand: 'ATT', exact: [], subclasses: 6 });
  if (!result.ok) throw new Error(result.refusals[0].code);
  return result;
}

/** Treated persons with higher need than the others; the scores are what a logit of the truth would give. */
function population(treated: number, controls: number): { table: Table; score: Float64Array; isTreated: Uint8Array } {
  const isTreated = Uint8Array.from({ length: treated + controls }, (_, unit) => (unit < treated ? 1 : 0));
  const draws = Array.from({ length: 3 }, (_, column) => Array.from(isTreated, (group) => standardNormal(random) + (column < 2 ? 0.5 * group : 0)));
  const [a, b, c] = draws as [number[], number[], number[]];
  const y = a.map((value, unit) => value + b[unit]! - isTreated[unit]! + standardNormal(random));
  return {
    table: { rows: isTreated.length, columns: new Map([['t', Array.from(isTreated)], ['a', a], ['b', b], ['c', c], ['y', y]]) },
    score: Float64Array.from(isTreated, (_, unit) => 1 / (1 + Math.exp(1.6 - 0.5 * (a[unit]! + b[unit]!)))),
    isTreated,
  };
}

function panelOf({ rows, columns }: Table): Parameters<typeof twoWayEffect>[0] {
  const codes = (name: string): Int32Array => Int32Array.from(columns.get(name)!, Number);
  return {
    outcome: Float64Array.from({ length: rows }, (_, row) => Number(columns.get('rate')![row])), isTreated: Uint8Array.from(codes('active')),
    unitOf: codes('quartier'), timeOf: codes('time'), clusterOf: codes('quartier'), covariates: { names: [], columns: [] },
  };
}

function csvOf({ rows, columns }: Table): string {
  return [[...columns.keys()].join(','), ...Array.from({ length: rows }, (_, row) => [...columns.values()].map((cells) => cells[row]).join(','))].join('\n');
}

function bootstrapOf(values: Float64Array): unknown {
  return bootstrap((rows) => {
    let sum = 0;
    for (const row of rows) sum += values[row]!;
    return sum / rows.length;
  }, drawResamples(values.length, 10_000, seededRandom(1)));
}

/** Quantity, proxy and two deductions of 40 lines, each spread, over one to three years. */
function runs(kind: 'triangular' | 'pert'): unknown {
  const spread = (min: number, mode: number, max: number) => ({ value: mode, spread: { kind, min, mode, max } });
  const map: ValueMap = {
    name: 'forty lines', rate: { value: 0.035 }, inputs: [{ stakeholder: 'one', value: { value: 20_000 } }],
    outcomes: Array.from({ length: 40 }, (_, index) => ({
      id: `line ${index}`, quantity: spread(8, 10, 14), proxy: spread(80, 100, 130), duration: 1 + index % 3,
      filters: { deadweight: spread(10, 20, 40), displacement: { value: 5 }, attribution: spread(10, 15, 30), dropOff: { value: 10 } },
    })),
  };
  const result = simulateSroi(map, { runs: 100_000, seed: 1 });
  if (!result.ok) throw new Error(result.refusals[0].code);
  return result;
}

/** Seconds of processor time of one piece of work, repeated for a fifth of a second where it is short, so that other programs hardly matter. */
function seconds(work: () => unknown): number {
  const spent = (times: number): number => {
    const begun = process.cpuUsage();
    for (let time = 0; time < times; time++) work();
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1e6;
  };
  const times = Math.max(1, Math.ceil(0.2 / Math.max(1e-4, spent(1))));
  return spent(times) / times;
}

/** The same in R; not finite where R or a package of it is missing. */
function secondsInR(name: string, folder: string): number {
  const run = spawnSync('Rscript', ['--vanilla', new URL('./impact/beside.R', import.meta.url).pathname, name], { cwd: folder, encoding: 'utf8', timeout: 1_800_000 });
  const found = run.status === 0 ? Number(run.stdout.trim().split(/\s/).at(-1)) : Number.NaN;
  return Number.isFinite(found) ? found : Infinity;
}
