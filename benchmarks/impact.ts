import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '#core/base/seeded-random.ts';
import { compareGroups } from '#core/impact/comparison/compare-groups.ts';
import { matchFully } from '#core/impact/comparison/full-matching.ts';
import { matchNearest } from '#core/impact/comparison/nearest-neighbour.ts';
import { matchOptimalPairs } from '#core/impact/comparison/optimal-pairs.ts';
import { recoverEffects } from '#core/impact/comparison/recovery.ts';
import type { Table } from '#core/impact/comparison/table.ts';
import { bootstrap, drawResamples } from '#core/impact/stats/bootstrap.ts';
import { standardNormal, type Distribution } from '#core/impact/stats/distributions.ts';
import { shareAbove, simulate } from '#core/impact/stats/monte-carlo.ts';

/*
 * Impact: matching of 5,000 with 20,000, 10,000 bootstrap replications and 100,000 Monte Carlo runs of a map with 40 lines, beside
 * R where it is installed (on the same data, processor time, the quickest of three rounds). `-- recovery [RUNS] [PERSONS]` measures
 * instead how often 95 % intervals hold a known effect.
 */

const random = seededRandom(2009);
const matchingInR = 'd <- read.csv("units.csv"); library(MatchIt); options("optmatch_max_problem_size" = Inf); work <- function() { m <- matchit(t ~ a + b + c, d, method = "full"); summary(m); lm(y ~ t, match_data(m), weights = weights) }';
const bootstrapInR = 'x <- read.csv("values.csv")$x; library(boot); work <- function() boot.ci(boot(x, function(d, i) mean(d[i]), 10000), type = c("perc", "bca"))';
const monteCarloInR = [
  'triangular <- function(n, a, m, b) { u <- runif(n); ifelse(u < (m - a) / (b - a), a + sqrt(u * (b - a) * (m - a)), b - sqrt((1 - u) * (b - a) * (b - m))) }',
  'work <- function() { v <- 0; for (i in 1:40) v <- v + triangular(1e5, 8, 10, 14) * triangular(1e5, 80, 100, 130) * (1 - runif(1e5, .1, .4)) * (1 - runif(1e5, .1, .3)); mean(v / 20000 > 1) }',
].join('; ');
const [mode, ...sizes] = process.argv.slice(2);
if (mode === 'recovery') recovery(Number(sizes[0] ?? 1_000), Number(sizes[1] ?? 1_000));
else speed();

function recovery(runs: number, persons: number): void {
  const found = recoverEffects(runs, 1, persons, -1.5, (line) => process.stderr.write(`${line}\n`));
  console.log(`${runs} runs of ${persons} persons, true effect −1.5\n\n${'estimator'.padEnd(36)}${'covered'.padStart(9)}${'bias'.padStart(9)}`);
  for (const { estimator, runs: answered, covered, bias } of found) {
    console.log(`${estimator.padEnd(36)}${`${(100 * covered / answered).toFixed(1)} %`.padStart(9)}${bias.toFixed(3).padStart(9)}`);
  }
}

function speed(): void {
  const { table, score, isTreated } = population(5_000, 20_000);
  const values = Float64Array.from({ length: 500 }, () => standardNormal(random));
  const rows: readonly (readonly [string, number, string])[] = [
    ['full matching of scores', seconds(() => matchFully(score, isTreated)), ''],
    ['full matching, caliper 0.05', seconds(() => matchFully(score, isTreated, 0.05)), ''],
    ['nearest neighbours', seconds(() => matchNearest(score, isTreated)), ''],
    ['optimal pairs', seconds(() => matchOptimalPairs(score, isTreated)), ''],
    ['full comparison: score, match, balance, effect', seconds(() => compareGroups(table, { method: 'full', treatment: 't', covariates: ['a', 'b', 'c'], outcome: 'y', link: 'logit', estimand: 'ATT', exact: [], subclasses: 6 })), matchingInR],
    ['10,000 bootstrap means of 500, with BCa', seconds(() => bootstrapOf(values)), bootstrapInR],
    ['100,000 runs of 40 lines', seconds(fortyLines), monteCarloInR],
  ];
  const folder = mkdtempSync(join(tmpdir(), 'impact-'));
  try {
    writeFileSync(join(folder, 'units.csv'), ['t,a,b,c,y', ...Array.from({ length: table.rows }, (_, row) => [...table.columns.values()].map((cells) => cells[row]).join(','))].join('\n'));
    writeFileSync(join(folder, 'values.csv'), ['x', ...values].join('\n'));
    console.log(`5,000 treated, 20,000 controls; processor time, quickest of 3 rounds\n\n${'what'.padEnd(50)}${'seconds'.padStart(9)}${'R'.padStart(9)}${'ratio'.padStart(8)}`);
    for (const [what, own, script] of rows) {
      const r = script === '' ? undefined : secondsInR(script, folder);
      console.log(`${what.padEnd(50)}${own.toFixed(3).padStart(9)}${(r?.toFixed(3) ?? '–').padStart(9)}${(r === undefined ? '–' : (own / r).toFixed(2)).padStart(8)}`);
    }
    if (spawnSync('Rscript', ['--version']).error !== undefined) console.log('\nR is not installed, hence nothing beside.');
  } finally {
    rmSync(folder, { recursive: true });
  }
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

function bootstrapOf(values: Float64Array): unknown {
  return bootstrap((rows) => {
    let sum = 0;
    for (const row of rows) sum += values[row]!;
    return sum / rows.length;
  }, drawResamples(values.length, 10_000, seededRandom(1)));
}

/** Quantity × proxy × (1 − deadweight) × (1 − attribution), each spread, over 40 lines. */
function fortyLines(): number {
  const lines: Distribution[] = Array.from({ length: 40 }, (): Distribution[] => [
    { kind: 'triangular', min: 8, mode: 10, max: 14 }, { kind: 'triangular', min: 80, mode: 100, max: 130 },
    { kind: 'uniform', min: 0.1, max: 0.4 }, { kind: 'uniform', min: 0.1, max: 0.3 },
  ]).flat();
  const ratios = simulate(lines, (drawn) => {
    let value = 0;
    for (let line = 0; line < 160; line += 4) value += drawn[line]! * drawn[line + 1]! * (1 - drawn[line + 2]!) * (1 - drawn[line + 3]!);
    return value / 20_000;
  }, 100_000, seededRandom(1));
  return shareAbove(ratios, 1);
}

/** Seconds of processor time in the quickest of three rounds, so that other programs on the machine hardly matter. */
function seconds(work: () => unknown): number {
  let least = Infinity;
  for (let round = 0; round < 3; round++) {
    const begun = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(begun);
    least = Math.min(least, (user + system) / 1e6);
  }
  return least;
}

/** The quickest of three rounds in R; undefined where R or a package of it is missing. */
function secondsInR(script: string, folder: string): number | undefined {
  const text = `Sys.setenv(OMP_NUM_THREADS = "1"); ${script}; least <- Inf; for (i in 1:3) least <- min(least, sum(system.time(work())[1:2])); cat(least)`;
  const run = spawnSync('Rscript', ['-e', text], { cwd: folder, encoding: 'utf8', timeout: 1_800_000 });
  return run.status === 0 && Number.isFinite(Number(run.stdout)) ? Number(run.stdout) : undefined;
}
