import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { seededRandom } from '#core/base/seeded-random.ts';
import { checkPlan } from './checker/check-plan.ts';
import { construct } from './construct.ts';
import type { HomeCareInstance } from './instance.ts';
import { annealStretch } from './island.ts';
import { buildModel } from './model.ts';
import { proposeMove } from './moves/propose-move.ts';
import { proposeTailExchange } from './moves/exchange-tails.ts';
import { proposePairRelocation } from './moves/relocate-pair.ts';
import { proposeSegmentRelocation } from './moves/relocate-segment.ts';
import { proposeRelocation } from './moves/relocate.ts';
import { proposeSwap } from './moves/swap.ts';
import { proveOptimum } from './prove-optimum.ts';
import { readInstance } from './read-instance.ts';
import { searchPlan, type SearchOptions } from './search.ts';
import { toursFrom } from './settle.ts';
import type { Tours } from './tours.ts';
import { writePlan } from './write-plan.ts';

const folder = join(import.meta.dirname, '../../../../cases/planner/home-care');

function instanceOf(name: string): HomeCareInstance {
  const read = readInstance(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));
  assert.ok(read.ok, JSON.stringify(read));
  return read.value;
}

const known = JSON.parse(readFileSync(join(folder, 'best-known.json'), 'utf8')) as { instances: { instance: string; best: number; isProven: boolean }[] };

/** Runs stretches one after the other, as a single worker does. */
const oneByOne: SearchOptions['runAll'] = async (stretches) => stretches.map((stretch) => annealStretch(stretch, { elapsed: () => 0, cancelled: () => false }));

async function solve(instance: HomeCareInstance, seed: number, moves: number) {
  const model = buildModel(instance);
  const found = await searchPlan(model, { seed, islands: 2, budget: { moves }, runAll: oneByOne });
  const plan = writePlan(instance, model, found.next);
  const checked = checkPlan(instance, plan);
  assert.ok(checked.ok, JSON.stringify(checked));
  assert.ok(Math.abs(checked.value.cost - found.total / 3000) < 1e-6, 'the search and the checker mean the same cost');
  return { cost: checked.value.cost, plan, moves: found.moves };
}

/** All that a tour knows, to compare before and after. */
function everythingOf({ next, prev, caregiver, start, travel, tardiness, greatest, queue }: Tours): unknown {
  return [[...next], [...prev], [...caregiver], [...start], travel, tardiness, greatest, queue.size, queue.isQueued.some((one) => one !== 0)];
}

test('the first plan of every case keeps every rule', () => {
  for (const file of readdirSync(folder).filter((name) => name.startsWith('Instanz'))) {
    const instance = instanceOf(file.replace('.json', ''));
    const model = buildModel(instance);
    const checked = checkPlan(instance, writePlan(instance, model, construct(model).next));
    assert.ok(checked.ok, file);
  }
});

test('after any moves the kept starts and sums are those worked out anew, and a refused move leaves no trace', () => {
  const kinds = [proposeRelocation, proposeSwap, proposeSegmentRelocation, proposePairRelocation, proposeTailExchange, proposeMove];
  const models = ['10_3', '25_1', '75_1'].map((size) => buildModel(instanceOf(`InstanzCPLEX_HCSRP_${size}`)));
  fc.assert(fc.property(fc.integer({ min: 0, max: 2 }), fc.integer(), fc.integer({ min: 0, max: kinds.length - 1 }), (which, seed, kind) => {
    const tours = construct(models[which]!);
    const random = seededRandom(seed);
    for (let i = 0; i < 300; i++) {
      const before = i % 10 === 0 ? everythingOf(tours) : undefined;
      const total = tours.total;
      const threshold = total + random.next() * 60_000;
      const isKept = kinds[i % 2 === 0 ? kind : kinds.length - 1]!(tours, random, threshold);
      assert.ok(tours.total <= (isKept ? threshold : total));
      if (before !== undefined && !isKept) assert.deepEqual(everythingOf(tours), before);
      if (i % 30 !== 0) continue;
      const anew = toursFrom(tours.model, tours.next);
      assert.deepEqual(everythingOf(tours), everythingOf(anew));
    }
  }), { numRuns: 60 });
});

test('the same seed and moves give the same plan, however the stretches are run', async () => {
  const instance = instanceOf('InstanzCPLEX_HCSRP_25_1');
  const model = buildModel(instance);
  const backwards: SearchOptions['runAll'] = async (stretches) => (await oneByOne(stretches.toReversed())).toReversed();
  const [one, other, third] = await Promise.all([
    searchPlan(model, { seed: 7, islands: 2, budget: { moves: 30_000 }, runAll: oneByOne }),
    searchPlan(buildModel(instance), { seed: 7, islands: 2, budget: { moves: 30_000 }, runAll: backwards }),
    searchPlan(model, { seed: 8, islands: 2, budget: { moves: 30_000 }, runAll: oneByOne }),
  ]);
  assert.deepEqual(one, other);
  assert.equal(one.moves, 30_000);
  assert.notDeepEqual(one.next, third.next);
});

test('the ten-patient instances come to their proven optima', async () => {
  for (const { instance, best } of known.instances.filter(({ instance }) => instance.includes('_10_'))) {
    const { cost } = await solve(instanceOf(instance), 1, 120_000);
    assert.ok(Math.abs(cost - best) < 0.001, `${instance}: ${cost}, not ${best}`);
  }
});

test('enumeration with bounds proves published optima, and says nothing about what is too large', () => {
  for (const name of ['InstanzCPLEX_HCSRP_10_3', 'InstanzCPLEX_HCSRP_10_4']) {
    const instance = instanceOf(name);
    const model = buildModel(instance);
    const proof = proveOptimum(model, 1_000_000);
    assert.ok(proof !== undefined);
    assert.equal((proof.total / 3000).toFixed(3), known.instances.find((one) => one.instance === name)!.best.toFixed(3));
    assert.ok(checkPlan(instance, writePlan(instance, model, proof.next)).ok);
    assert.equal(proveOptimum(model, 10), undefined);
  }
  assert.equal(proveOptimum(buildModel(instanceOf('InstanzCPLEX_HCSRP_25_1')), 1_000_000), undefined);
});

test('two patients whose visits cross are planned on time, which no order of patients could', async () => {
  // Ida washes Ada at 10 and Ben at 40; Jo cooks for Ben at 10 and for Ada at 50. Whoever plans Ada whole before Ben comes to Ben late.
  const instance: HomeCareInstance = {
    patients: [
      { id: 'ada', window: { from: 10, to: 60 }, visits: [{ service: 'wash', minutes: 10 }, { service: 'cook', minutes: 10 }], gap: { least: 40, most: 45 } },
      { id: 'ben', window: { from: 10, to: 60 }, visits: [{ service: 'cook', minutes: 10 }, { service: 'wash', minutes: 10 }], gap: { least: 30, most: 40 } },
    ],
    caregivers: [{ id: 'ida', abilities: ['wash'] }, { id: 'jo', abilities: ['cook'] }],
    distances: [[0, 10, 10], [10, 0, 5], [10, 5, 0]],
  };
  const { cost, plan } = await solve(instance, 1, 2_000);
  assert.equal(cost, 50 / 3);
  assert.deepEqual(plan.routes.map(({ stops }) => stops.map(({ patient, start }) => `${patient} ${start}`)), [['ada 10', 'ben 40'], ['ben 10', 'ada 50']]);
  assert.equal(proveOptimum(buildModel(instance), 1_000)!.total, 50_000);
});

test('an instance of 25 and one of 75 patients come near the best published value', async () => {
  for (const [name, atMost] of [['InstanzCPLEX_HCSRP_25_1', 1.005], ['InstanzCPLEX_HCSRP_75_1', 1.06]] as const) {
    const { best } = known.instances.find(({ instance }) => instance === name)!;
    const { cost } = await solve(instanceOf(name), 1, 400_000);
    assert.ok(cost <= best * atMost, `${name}: ${cost}, published ${best}`);
  }
});

test('a search that is cancelled or has no time left still gives a plan that keeps every rule', async () => {
  const instance = instanceOf('InstanzCPLEX_HCSRP_25_1');
  const model = buildModel(instance);
  for (const options of [
    { budget: { moves: 1_000_000 }, cancelled: () => true },
    { budget: { until: 5, elapsed: () => 100 } },
    { budget: { moves: 1 } },
  ] as const) {
    const found = await searchPlan(model, { seed: 1, islands: 2, runAll: oneByOne, ...options });
    assert.ok(found.moves <= 1);
    assert.ok(checkPlan(instance, writePlan(instance, model, found.next)).ok);
  }
});

test('the best so far is told again and again and only gets better', async () => {
  const heard: number[] = [];
  await searchPlan(buildModel(instanceOf('InstanzCPLEX_HCSRP_10_1')), {
    seed: 1, islands: 2, budget: { moves: 5_000 }, runAll: oneByOne, onProgress: ({ best }) => heard.push(best),
  });
  assert.ok(heard.length >= 10);
  assert.deepEqual(heard, heard.toSorted((a, b) => b - a));
});
