import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { seededRandom } from '../../base/seeded-random.ts';
import { checkPlan, violationsOf } from '../checker/check-plan.ts';
import { randomInstance } from '../example.ts';
import { checkInstance } from '../instance/check-instance.ts';
import { contextOf } from '../instance/context.ts';
import { levels } from '../wishes/wish.ts';
import { wishes } from '../wishes/index.ts';
import { moves } from './moves/index.ts';
import { planOf } from './plan-of.ts';
import { prepare } from './prepare.ts';
import { State } from './state.ts';

const plain = (numbers: Float64Array): number[] => [...numbers].map((amount) => amount + 0);

test('after any sequence of moves kept and taken back, every wish and level equals its full evaluation and no rule is broken', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 1e6 }), (seed, draw) => {
    const instance = randomInstance(seed, { persons: 3, helpers: 7, needs: 8 });
    assert.deepEqual(checkInstance(instance), []);
    const problem = prepare(contextOf(instance));
    const focus = draw % 2 === 0 ? undefined : wishes[draw % wishes.length]!.id;
    const state = new State(problem, focus);
    const search = { problem, state, random: seededRandom(draw), movable: Int32Array.from({ length: problem.visits }, (_, v) => v) };
    for (let i = 0; i < 60; i++) {
      state.begin();
      const before = plain(state.worth);
      const wasKept = search.random.pick(moves).move(search) && search.random.chance(0.7);
      if (!wasKept) {
        state.rollBack();
        assert.deepEqual(plain(state.worth), before);
      }
    }
    const plan = planOf(problem, state.route);
    const { violations, measured } = checkPlan(instance, plan, focus);
    assert.deepEqual(violations, []);
    assert.deepEqual(levels.map((level) => measured!.worth[level]), plain(state.worth));
    assert.deepEqual(wishes.map(({ id }) => measured!.byWish[id]), plain(state.byWish));
  }), { numRuns: 120 });
});

test('the rules named against a place are those that the checker finds broken if it is taken all the same', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
    const instance = randomInstance(seed, { persons: 2, helpers: 5, needs: 5 });
    const context = contextOf(instance);
    const problem = prepare(context);
    const state = new State(problem);
    const random = seededRandom(seed);
    for (let v = 0; v < problem.visits; v++) {
      const n = problem.needOf[v]!;
      const { days } = instance.needs[n]!.visits[problem.indexOf[v]!]!;
      const [first, after] = [problem.firstCandidate[n]!, problem.firstCandidate[n + 1]!];
      if (problem.slots[n] === 2 || first === after || problem.starts[n]!.length === 0) continue;
      const candidate = first + random.below(after - first);
      const [day, start] = [random.pick(days), random.pick([...problem.starts[n]!])];
      const named = state.forbiddenBy(v, candidate, day, start).sort();
      const helper = instance.helpers[problem.helperOf[candidate]!]!.id;
      const forced = [...planOf(problem, state.route).visits, { need: instance.needs[n]!.id, visit: problem.indexOf[v]!, day, parts: [{ helper, start }] }];
      assert.deepEqual([...new Set(violationsOf(context, forced).map(({ code }) => code))].sort(), named);
      assert.equal(state.place(v, candidate, day, start), named.length === 0);
    }
  }), { numRuns: 120 });
});
