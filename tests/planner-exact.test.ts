/** The planner, every plan tried, and a mixed-integer program: three ways to the best plan of a small Hilfemix, which must be one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enumeratePlans } from '#core/planner/checker/enumerate.ts';
import { tinyInstance } from '#core/planner/example.ts';
import { planHilfemix } from '#core/planner/index.ts';
import { proveByHighs } from '../benchmarks/planner/exact-model.ts';
import { loadSolver } from '../benchmarks/planner/linear-program.ts';

test('HiGHS, trying every plan, and the planner come to the same worth in all nine tiers', async () => {
  const solve = await loadSolver();
  for (const seed of [2, 3, 5, 8, 13, 21]) {
    const instance = tinyInstance(seed, { persons: 2, helpers: 3, needs: 4 });
    const proven = proveByHighs(instance, solve);
    assert.deepEqual(proven.worth, enumeratePlans(instance, 200_000).worth, `the two witnesses, seed ${seed}`);
    const planned = planHilfemix(instance, { stop: { iterations: 4_000 } });
    assert.ok(planned.ok);
    assert.deepEqual(planned.value.plan.worth, proven.worth, `seed ${seed}`);
  }
});
