/** The commands for comparisons as scripts call them: tables in, JSON out, exit codes. */
import assert from 'node:assert/strict';
import { rmSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { runCommandLine, type Command, type Io } from '#platform/command-line/index.ts';
import cases from '../../cases/impact/lalonde.json' with { type: 'json' };
import organ from '../../cases/impact/organ-donations.json' with { type: 'json' };
import { bootstrapCommand } from './bootstrap.ts';
import { didCommand } from './did.ts';
import { matchCommand } from './match.ts';
import { panelCommand } from './panel.ts';

const commands: readonly Command[] = [panelCommand, didCommand, matchCommand, bootstrapCommand];

async function call(line: string, stdin: string, locale: Io['locale'] = 'de'): Promise<{ code: number; out: string; error: string }> {
  const [out, error]: [string[], string[]] = [[], []];
  const io: Io = { locale, stdin: (async function* bytes() { yield stdin; })(), out: (text) => void out.push(text), error: (text) => void error.push(text) };
  const code = await runCommandLine(commands, line.split(' '), io);
  return { code, out: out.join('\n'), error: error.join('\n') };
}

type Answer = {
  estimate: number; effect: number; standardError: number; variant: string; observations: number; clusters: number; leftOut: number; replications: number;
  interval95: number[]; percentile95: number[]; changeScores: { standardError: number }; counts: { treated: number };
};

async function json(line: string, stdin: string): Promise<Answer> {
  const { code, out, error } = await call(`${line} --json`, stdin);
  assert.equal(code, 0, `${out} ${error}`);
  return JSON.parse(out) as Answer;
}

const lalonde = [cases.columns.join(','), ...cases.rows.map((row) => row.join(','))].join('\r\n');
const covariates = 'age,educ,race,married,nodegree,re74,re75';
const organs = ['State,Quarter,Rate,treated', ...organ.rows.flatMap(([state, ...rates]) => rates.map((rate, time) =>
  `${state},${organ.quarters[time]},${rate},${state === 'California' && time >= 3 ? 1 : 0}`))].join('\n');

test('impact panel: the published effect with variant, observations and clusters', async () => {
  const found = await json('impact panel --outcome Rate --treated treated --unit State --time Quarter --cluster State', organs);
  assert.deepEqual([found.variant, found.observations, found.clusters], ['HC1', 162, 27]);
  assert.ok(Math.abs(found.estimate + 0.0224590) < 1e-7);
  assert.equal(found.interval95.length, 2);
});

test('impact did: from four means, and from rows with units', async () => {
  const means = await json('impact did', '{"treated":{"before":130.1,"after":84.9},"control":{"before":134.9,"after":146.6}}');
  assert.ok(Math.abs(means.estimate + 56.9) < 1e-9);
  const rows = 'y,t,wave,who\n1,0,1,a\n2,0,2,a\n2,0,1,b\n4,0,2,b\n1,1,1,c\n5,1,2,c\n2,1,1,d\n7,1,2,d\nNA,1,2,e';
  const found = await json('impact did --outcome y --treated t --time wave --unit who', rows);
  // Changes 4 and 5 against 1 and 2: 4.5 − 1.5, error √(0.5/2 + 0.5/2).
  assert.deepEqual([Math.round(found.estimate * 1e9) / 1e9, found.leftOut, found.observations], [3, 1, 8]);
  assert.ok(Math.abs(found.changeScores.standardError - Math.SQRT1_2) < 1e-12);
});

test('impact match: each method answers, with balance, counts and warnings, in words and as JSON', async () => {
  for (const method of ['nearest', 'optimal', 'full', 'subclass', 'ipw']) {
    const found = await json(`impact match --method ${method} --treatment treat --covariates ${covariates} --outcome re78`, lalonde);
    assert.equal(found.counts.treated, 185, method);
    assert.ok(Number.isFinite(found.effect) && found.standardError > 0, method);
  }
  const { code, out } = await call(`impact match --treatment treat --covariates ${covariates} --outcome re78 --link probit`, lalonde, 'en');
  assert.equal(code, 0);
  assert.match(out, /^! The groups are not alike in “age”/);
  assert.match(out, /the groups are NOT ALIKE/);
});

test('impact bootstrap: the same bytes for the same seed, others for another; rows given are used', async () => {
  const data = 'x,g\n1,0\n2,0\n4,1\n8,1\n9,0\n3,1';
  const one = await call('impact bootstrap --statistic difference --seed 4 --replications 500 --json', data);
  assert.deepEqual(one, await call('impact bootstrap --statistic difference --seed 4 --replications 500 --json', data));
  assert.notEqual(one.out, (await call('impact bootstrap --statistic difference --seed 5 --replications 500 --json', data)).out);
  const folder = mkdtempSync(join(tmpdir(), 'indices-'));
  try {
    const file = join(folder, 'drawn.csv');
    writeFileSync(file, '1,1,1,1,1,1\n2,2,2,2,2,2\n4,4,4,4,4,4\n');
    const found = await json(`impact bootstrap --statistic mean --indices ${file}`, data);
    // Means 1, 2 and 8: type 7 at 0.025 and 0.975 of three values.
    assert.deepEqual([found.replications, found.percentile95.map((value) => Math.round(value * 100) / 100)], [3, [1.05, 7.7]]);
    writeFileSync(file, '[[1,1,1,1,1,1],[2,2,2,2,2,7]]');
    const wrong = await call(`impact bootstrap --indices ${file} --json`, data);
    assert.deepEqual(JSON.parse(wrong.out), { refusals: [{ code: 'index-out-of-range', facts: { line: 2, value: '7', most: 6 }, path: 'indices' }] });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('every command describes its input, and says what is missing as wrong use', async () => {
  for (const { name } of commands) {
    const { code, out } = await call(`${name} --schema --json`, '');
    assert.equal(code, 0, name);
    assert.ok(out.includes('"type"'), name);
  }
  assert.equal((await call('impact match --json', lalonde)).code, 2);
  assert.equal((await call('impact panel --outcome Rate', organs)).code, 2);
  assert.equal((await call('impact did --outcome y', 'y\n1')).code, 2);
});

test('bad tables are refused with column and row, in words that name both', async () => {
  const match = (table: string): ReturnType<typeof call> => call('impact match --treatment t --covariates x --outcome y', table, 'en');
  const cell = await match('t,x,y\n1,1,2\n1,12x,3\n0,3,4\n0,4,\n0,5,1');
  assert.equal(cell.code, 1);
  assert.match(cell.error, /row 2 “x” is no number but “12x”/);
  assert.match(cell.error, /row 4 “y” is missing/);
  for (const [table, words] of [
    ['t,x,y\n1,1,2\n1,2,3', /never occurs/], ['t,x,y\n1,5,2\n1,6,3\n1,7,3\n0,1,4\n0,2,5\n0,3,5', /separate the groups/], ['t,x,y\n1,1,2\n0,1,3\n1,1,4\n0,1,5', /“x” follows from the others/],
    ['t,x,y\n1,1,2', /never occurs/], ['t,x,y\n2,1,2\n0,1,3', /neither 0 nor 1/], ['t,x,y\n,1,2\n,1,3', /empty throughout/], ['t,z,y\n1,1,2\n0,1,3', /no column “x”/],
  ] as const) {
    const { code, error } = await match(table);
    assert.equal(code, 1, table);
    assert.match(error, words, table);
  }
});

test('whatever the table holds, the answer is a refusal or finite numbers, never NaN', async () => {
  const cell = fc.constantFrom('0', '1', '2', '-3.5', '1e9', '1e-12', '1e200', '', 'NA', 'x');
  const lines = ['impact match --method full --treatment a --covariates b --outcome c', 'impact match --method ipw --treatment a --covariates b,d --outcome c', 'impact match --method nearest --treatment a --covariates b --outcome c --complete',
    'impact panel --outcome c --treated a --unit b --time d', 'impact did --outcome c --treated a --time b --unit d', 'impact bootstrap --statistic correlation --replications 99', 'impact bootstrap --statistic difference --columns c,a --replications 99'];
  await fc.assert(fc.asyncProperty(fc.constantFrom(...lines), fc.array(fc.tuple(fc.constantFrom('0', '1'), cell, cell, cell), { minLength: 1, maxLength: 12 }), async (line, rows) => {
    const { code, out } = await call(`${line} --json`, ['a,b,c,d', ...rows.map((row) => row.join(','))].join('\n'));
    assert.ok(code === 0 || code === 1, out);
    assert.doesNotMatch(out, /NaN|Infinity/);
    if (code === 0) {
      const answer = JSON.parse(out) as Record<string, unknown>;
      const estimate = answer['effect'] ?? answer['estimate'];
      assert.ok(typeof estimate === 'number', `${line} ${JSON.stringify(rows)} ${out}`);
    }
  }), { numRuns: 400 });
});
