import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { seededRandom } from '../../base/seeded-random.ts';
import type { Meet, Told } from '../base/meeting.ts';
import { meetAlone } from '../base/meeting.ts';
import { checkPlan } from '../checker/check-plan.ts';
import { randomInstance } from '../example.ts';
import { contextOf } from '../instance/context.ts';
import { planHilfemix } from '../plan.ts';
import { moves } from './moves/index.ts';
import { insideOf, partsOf } from './parts.ts';
import { construct } from './construct.ts';
import { planOf } from './plan-of.ts';
import { prepare } from './prepare.ts';
import type { Search } from './search.ts';
import { State } from './state.ts';

const size = { persons: 8, helpers: 9, needs: 20 };

function searchOf(seed: number): Search {
  const problem = prepare(contextOf(randomInstance(seed, size)));
  return { problem, state: new State(problem), random: seededRandom(seed), movable: Int32Array.from({ length: problem.visits }, (_, v) => v) };
}

function walk(search: Search, seed: number): void {
  const random = seededRandom(seed);
  for (let i = 0; i < 40; i++) {
    search.state.begin();
    if (!random.pick(moves).move({ ...search, random }) || random.chance(0.2)) search.state.rollBack();
  }
}

test('a part that is searched touches nothing of the other, and the order in which parts are searched changes nothing', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
    const results = [[0, 1], [1, 0]].map((order) => {
      const search = searchOf(seed);
      construct(search);
      const { problem, state } = search;
      const parts = partsOf(problem, state.route, seededRandom(seed).fork('parts'), 2);
      const inside = [0, 1].map((part) => insideOf(problem, state.route, parts, part));
      for (const part of order) {
        const before = planOf(problem, state.route);
        state.confine(inside[part]!.visits, inside[part]!.helpers);
        walk({ ...search, movable: search.movable.filter((v) => inside[part]!.visits[v] === 1) }, seed + part);
        const touched = planOf(problem, state.route).visits.filter((visit) => !before.visits.some((one) => JSON.stringify(one) === JSON.stringify(visit)));
        for (const { need, visit, parts: helping } of touched) {
          const n = problem.context.needIndex.get(need)!;
          assert.equal(inside[part]!.visits[problem.firstVisit[n]! + visit], 1);
          for (const { helper } of helping) assert.equal(parts.ofHelper[problem.context.helperIndex.get(helper)!], part);
        }
      }
      const plan = planOf(problem, state.route);
      assert.deepEqual(checkPlan(problem.context.instance, plan).violations, []);
      return { plan, worth: [...state.worth] };
    });
    assert.deepEqual(results[0], results[1]);
  }), { numRuns: 20 });
});

test('a state that takes over the changes of another is worth the same', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
    const [one, other] = [searchOf(seed), searchOf(seed)];
    walk(one, seed);
    walk(other, seed + 1);
    const { candidate, day, start } = one.state.route;
    other.state.adopt([Int32Array.from([...one.movable].flatMap((v) => [v, candidate[2 * v]!, day[2 * v]!, start[2 * v]!, candidate[2 * v + 1]!, start[2 * v + 1]!]))]);
    assert.deepEqual(planOf(one.problem, other.state.route), planOf(one.problem, one.state.route));
    assert.deepEqual([...other.state.worth].map((worth) => worth + 0), [...one.state.worth].map((worth) => worth + 0));
  }), { numRuns: 20 });
});

test('a search in parts gives a sound plan, the same bytes for the same seed, and ends when it is cancelled', () => {
  const instance = randomInstance(11, { persons: 12, helpers: 14, needs: 40 });
  const planned = (meet: Meet): string => {
    const result = planHilfemix(instance, { seed: 3, stop: { iterations: 6_000 }, division: { parts: 2, mine: [0, 1], meet } });
    assert.ok(result.ok);
    assert.deepEqual(checkPlan(instance, result.value.plan).violations, []);
    assert.ok(result.value.iterations >= 6_000 && result.value.iterations < 6_000 + 16 * 2 * 128);
    return JSON.stringify(result.value.plan);
  };
  const met: Told[] = [];
  assert.equal(planned((told) => {
    met.push(told);
    return [told];
  }), planned(meetAlone));
  assert.equal(met.length, 16);
  let asked = 0;
  const stopped = planHilfemix(instance, { stop: { iterations: 1e9, cancelled: () => ++asked > 10 }, division: { parts: 2, mine: [0, 1], meet: meetAlone } });
  assert.ok(stopped.ok && stopped.value.reason === 'cancelled');
});
