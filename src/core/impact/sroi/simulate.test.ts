/** The simulation against a sum worked out by hand, and runs that are kept and compared. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import cases from '../../../../cases/impact/tornado-and-simulation.json' with { type: 'json' };
import type { Distribution } from '../stats/distributions.ts';
import { breakEvenValues } from './break-even.ts';
import { calculateSroi, type SroiResult } from './calculate.ts';
import { compareRuns } from './compare-runs.ts';
import { conventions, guideConvention } from './conventions.ts';
import { findFindings } from './find-findings.ts';
import { simulateSroi, type Simulation } from './simulate.ts';
import { canonicalJson, freezeRun, isUnchanged } from './snapshot.ts';
import { tornado } from './tornado.ts';
import type { Outcome, ValueMap } from './value-map.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Wheels-to-Meals with the three outcomes of falls spread as in the case: half to 1.2 of themselves. */
const fallsSpread: Distribution = { kind: 'triangular', min: 3.5, mode: 7, max: 8.4 };
const line = (id: string, quantity: number, proxy: number, duration: number, [deadweight, attribution, dropOff]: readonly [number, number, number], spread?: Distribution): Outcome => ({
  id, quantity: { value: quantity, ...(spread === undefined ? {} : { spread }) }, proxy: { value: proxy }, duration,
  filters: { deadweight: { value: deadweight }, displacement: { value: 0 }, attribution: { value: attribution }, dropOff: { value: dropOff } },
});
const meals: ValueMap = {
  name: 'meals', rate: { value: 0.035 },
  inputs: [{ stakeholder: 'Local authority', value: { value: 24_375 } }, { stakeholder: 'Volunteers', value: { value: 18_000 } }],
  outcomes: [
    line('A&E', 7, 94, 1, [0, 5, 50], fallsSpread), line('GERI_ASSESS', 7, 4964, 1, [0, 5, 50], fallsSpread), line('GERI_CONT', 7, 7220, 1, [0, 5, 50], fallsSpread),
    line('GP', 90, 19, 5, [0, 10, 10]), line('CLUBS', 16, 48.25, 1, [10, 35, 0]), line('NURSE', 14, 34, 2, [100, 0, 0]),
    line('VOL', 4, 162.5, 1, [70, 10, 35]), line('NEIGH', 275, -5, 3, [5, 0, 5]),
  ],
};

function result(map: ValueMap): SroiResult {
  const calculated = calculateSroi(map);
  if (!calculated.ok) throw new Error(JSON.stringify(calculated.refusals));
  return calculated.value;
}

function simulated(map: ValueMap, runs: number, seed: number): Simulation {
  const done = simulateSroi(map, { runs, seed });
  if (!done.ok) throw new Error(JSON.stringify(done.refusals));
  return done.value;
}

test('mean, spread and quantiles of the simulated ratio are those worked out', () => {
  const { analytic_mean, analytic_sd, simulated_n200k } = cases.montecarlo;
  const runs = 60_000;
  const { spread, probabilityWorthwhile, varied, findings } = simulated(meals, runs, 7);
  assert.ok(Math.abs(spread.mean - analytic_mean) < 4 * analytic_sd / Math.sqrt(runs), `${spread.mean}`);
  assert.ok(Math.abs(spread.sd - analytic_sd) < 0.005, `${spread.sd}`);
  for (const p of ['p5', 'p50', 'p95'] as const) assert.ok(Math.abs(spread.quantiles[p] - simulated_n200k[p]) < 0.01, p);
  assert.ok(probabilityWorthwhile > 0.9999);
  assert.deepEqual(varied, ['A&E.quantity', 'GERI_ASSESS.quantity', 'GERI_CONT.quantity']);
  assert.deepEqual(findings, []);
});

test('the same seed gives the same bytes, another seed others, and a line more leaves the draws of the rest', () => {
  assert.equal(JSON.stringify(simulated(meals, 5_000, 3)), JSON.stringify(simulated(meals, 5_000, 3)));
  assert.notEqual(simulated(meals, 5_000, 3).spread.mean, simulated(meals, 5_000, 4).spread.mean);
  const more = { ...meals, outcomes: [line('new', 1, 0, 1, [0, 0, 0], { kind: 'uniform', min: 0, max: 2 }), ...meals.outcomes] };
  assert.ok(Math.abs(simulated(more, 5_000, 3).spread.mean - simulated(meals, 5_000, 3).spread.mean) < 1e-12);
});

test('every field can be drawn: the mean of rate, drop-off, deductions and inputs lies where it must', () => {
  const uniform = (value: number, min: number, max: number) => ({ value, spread: { kind: 'uniform', min, max } as const });
  const drawn: ValueMap = {
    name: 'all drawn', rate: uniform(0, 0, 0), inputs: [{ stakeholder: 'a', value: uniform(100, 100, 100) }],
    outcomes: [{ id: 'o', quantity: uniform(10, 5, 15), proxy: uniform(20, 10, 30), duration: 2, filters: { deadweight: uniform(50, 0, 100), attribution: uniform(50, 0, 100), dropOff: uniform(50, 0, 100) } }],
  };
  const { spread, varied } = simulated(drawn, 40_000, 1);
  // Independent means multiply: 10 × 20 × 0.5 × 0.5 × (1 + 0.5) ÷ 100.
  assert.ok(Math.abs(spread.mean - 0.75) < 0.02, `${spread.mean}`);
  assert.equal(varied.length, 7);
});

test('a map without any spread gets that of the tornado, and says so', () => {
  const bare: ValueMap = { ...meals, outcomes: meals.outcomes.map((outcome) => ({ ...outcome, quantity: { value: outcome.quantity!.value } })) };
  const { spread, findings } = simulated(bare, 10_000, 1);
  assert.deepEqual(findings.map(({ code }) => code), ['sroi-spread-assumed']);
  assert.ok(spread.quantiles.p5 < 1.93 && spread.quantiles.p95 > 1.8);
});

test('a measured effect is drawn by its standard error, shares outside 0 to 100 % are held and counted', () => {
  const map: ValueMap = {
    name: 'measured', rate: { value: 0 }, inputs: [{ stakeholder: 'a', value: { value: 100 } }],
    outcomes: [{ id: 'o', effect: { estimate: 0.5, standardError: 0.1, persons: 40 }, proxy: { value: 10 }, duration: 1, filters: { attribution: { value: 0, spread: { kind: 'normal', mean: 0, sd: 1e-9 } } } }],
  };
  const { spread, findings } = simulated(map, 40_000, 2);
  assert.ok(Math.abs(spread.mean - 2) < 0.01 && Math.abs(spread.sd - 0.4) < 0.01);
  assert.equal(findings[0]!.code, 'sroi-draws-held');
  assert.ok(Math.abs(Number(findings[0]!.facts!['share']) - 0.5) < 0.02);
});

test('a spread so wide that its draws would overflow is refused', () => {
  const wide = (spread: Distribution) => simulateSroi({ ...meals, outcomes: [line('o', 1, 1, 1, [0, 0, 0], spread)] }, { runs: 10, seed: 1 });
  for (const spread of [{ kind: 'normal', mean: 0, sd: 1e308 }, { kind: 'gamma', shape: 1e-300, scale: 1e308 }, { kind: 'lognormal', meanLog: 0, sdLog: 40 }] as const) {
    const refused = wide(spread);
    assert.ok(!refused.ok && refused.refusals[0].code === 'sroi-spread-leaves-range', spread.kind);
  }
});

test('inputs that become 0 are refused, and a stopped run keeps what it has', () => {
  const vanishing = simulateSroi({ ...meals, inputs: [{ stakeholder: 'a', value: { value: 1, spread: { kind: 'uniform', min: 0, max: 0 } } }] }, { runs: 10, seed: 1 });
  assert.ok(!vanishing.ok && vanishing.refusals[0].code === 'sroi-inputs-vanish');
  const stopped = simulateSroi(meals, { runs: 100_000, seed: 1, onProgress: (share) => share < 0.1 });
  assert.ok(stopped.ok && stopped.value.spread.runs < 20_000);
});

test('no map that is accepted gives anything but finite numbers or null, by any convention', () => {
  const figure = (least: number, most: number) => fc.oneof(fc.constantFrom(least, most, 0), fc.double({ min: least, max: most, noNaN: true })).map((value) => ({ value: Math.min(most, Math.max(least, value)) }));
  const filter = fc.option(figure(0, 100), { nil: undefined });
  const outcome = fc.record({
    id: fc.string(), quantity: figure(-1e9, 1e9), proxy: figure(-1e12, 1e12), duration: fc.integer({ min: 1, max: 100 }), start: fc.integer({ min: 1, max: 5 }),
    filters: fc.record({ deadweight: filter, displacement: filter, attribution: filter, dropOff: filter }),
  });
  const maps = fc.record({
    name: fc.string(), rate: figure(0, 1),
    inputs: fc.array(fc.record({ stakeholder: fc.string(), value: figure(0, 1e12), year: fc.integer({ min: 0, max: 20 }) }), { maxLength: 3 }),
    outcomes: fc.uniqueArray(outcome, { maxLength: 4, selector: ({ id }) => id }),
  });
  fc.assert(fc.property(maps, fc.constantFrom(...conventions), (given, convention) => {
    const map = JSON.parse(JSON.stringify(given)) as ValueMap;
    const calculated = calculateSroi(map, convention);
    assert.ok(calculated.ok, JSON.stringify(calculated));
    const simulation = simulateSroi(map, { runs: 20, seed: 1, convention });
    assert.ok(simulation.ok || simulation.refusals[0].code === 'sroi-inputs-vanish');
    for (const part of [calculated.value, simulation, tornado(map, convention), breakEvenValues(map, convention), findFindings(map, calculated.value, convention)]) canonicalJson(part);
  }), { numRuns: 150 });
});

test('a frozen run keeps its hash whatever the order of keys, and shows a change', () => {
  const run = { map: meals, convention: guideConvention, result: result(meals), simulation: null, findings: [] };
  const frozen = freezeRun(run, sha256);
  const { name, rate, inputs, outcomes } = meals;
  assert.equal(freezeRun({ ...run, map: { outcomes, inputs, rate, name } }, sha256).hash, frozen.hash);
  assert.equal(isUnchanged(frozen, sha256), true);
  assert.equal(isUnchanged({ ...frozen, map: { ...meals, name: 'other' } }, sha256), false);
  assert.equal(canonicalJson({ b: [1, { d: undefined, c: 'ä' }], a: null }), '{"a":null,"b":[1,{"c":"ä"}]}');
  assert.throws(() => canonicalJson({ a: NaN }), RangeError);
});

test('two runs are compared line by line, with what changed inside and around the lines', () => {
  const later: ValueMap = {
    ...meals, rate: { value: 0.03 },
    outcomes: [...meals.outcomes.slice(1).map((outcome) => (outcome.id === 'VOL' ? { ...outcome, quantity: { value: 5 } } : outcome)), line('NEW', 1, 1, 1, [0, 0, 0])],
  };
  const { lines, around, ratio } = compareRuns({ map: meals, result: result(meals) }, { map: later, result: result(later) });
  assert.deepEqual(lines.filter(({ state }) => state !== 'same').map(({ id, state }) => [id, state]), [['A&E', 'removed'], ['VOL', 'changed'], ['NEW', 'added']]);
  const volunteers = lines.find(({ id }) => id === 'VOL')!;
  assert.deepEqual(volunteers.fields, [{ field: 'quantity.value', before: '4', after: '5' }]);
  assert.ok(Math.abs(volunteers.difference! - (219.375 / 1.03 - 175.5 / 1.035)) < 1e-9);
  assert.deepEqual(around, [{ field: 'rate.value', before: '0.035', after: '0.03' }]);
  assert.ok(ratio.before! > 1.9 && ratio.after !== null);
});
