import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { seededRandom } from '../../base/seeded-random.ts';
import { randomInstance } from '../example.ts';
import { contextOf } from '../instance/context.ts';
import type { Instance } from '../instance/instance.ts';
import { rules } from '../wishes/hard/index.ts';
import { wishes } from '../wishes/index.ts';
import { prepare } from './prepare.ts';

const fixed = wishes.filter((wish) => wish.kind === 'who');

/** On a plane, where the grid is used; some helpers name persons. */
function onPlane(instance: Instance, seed: number): Instance {
  const random = seededRandom(seed).fork('plane');
  const points = Array.from({ length: 6 }, () => [random.below(4_000) - 2_000, random.below(4_000) - 2_000] as const);
  return {
    ...instance, travel: { kind: 'plane', points, footMetresPerMinute: 55, carMetresPerMinute: 330 },
    helpers: instance.helpers.map((helper) => ({ ...helper, ...(random.chance(0.2) ? { only: ['p0'] } : {}), ...(random.chance(0.2) ? { refusesPersons: ['p1'] } : {}) })),
  };
}

test('the candidates are those whom no rule about need and helper forbids and who have time, with the amounts of each wish', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
    const random = randomInstance(seed, { persons: 4, helpers: 12, needs: 8 });
    for (const instance of [random, onPlane(random, seed)]) {
      const context = contextOf({ ...instance, agreed: [] });
      const problem = prepare(context);
      for (const [n, need] of instance.needs.entries()) {
        const person = instance.persons[context.personIndex.get(need.person)!]!;
        const found = new Map<number, number[]>();
        for (let c = problem.firstCandidate[n]!; c < problem.firstCandidate[n + 1]!; c++) found.set(problem.helperOf[c]!, [...problem.fixed.subarray(c * fixed.length, (c + 1) * fixed.length)]);
        for (const [h, helper] of instance.helpers.entries()) {
          const isAllowed = rules.every((rule) => rule.kind !== 'who' || rule.forbids(need, person, helper, context, h) === undefined);
          if (!isAllowed) assert.ok(!found.has(h));
          else if (helper.free === undefined && need.visits.length > 0) assert.ok(found.has(h));
          if (found.has(h)) assert.deepEqual(found.get(h), fixed.map((wish) => wish.amount(need, person, helper)));
        }
      }
    }
  }), { numRuns: 60 });
});
