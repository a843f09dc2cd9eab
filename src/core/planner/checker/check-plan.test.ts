import assert from 'node:assert/strict';
import { test } from 'node:test';
import { helperOf, needOf, randomInstance, smallInstance } from '../example.ts';
import { planHilfemix } from '../plan.ts';
import type { Plan } from '../instance/plan.ts';
import { checkPlan } from './check-plan.ts';

const codes = (instance: Parameters<typeof checkPlan>[0], plan: Parameters<typeof checkPlan>[1]): string[] => checkPlan(instance, plan).violations.map(({ code }) => code);
const visit = (need: string, helper: string, start = 600) => ({ need, visit: 0, day: 0, parts: [{ helper, start }] });

test('a plan that names what does not exist is not judged further, and everything unknown is named with its path', () => {
  const { violations, measured } = checkPlan(smallInstance(), {
    visits: [visit('garden', 'anna'), { need: 'shopping', visit: 3, day: 9, parts: [{ helper: 'zoe', start: 1.5 }] }, { ...visit('shopping', 'anna'), parts: [] }],
  });
  assert.equal(measured, undefined);
  assert.deepEqual(violations.map(({ code, path }) => `${code} ${path}`), [
    'plan-need-unknown visits[0].need', 'plan-visit-unknown visits[1].visit', 'plan-day-outside visits[1].day',
    'plan-helper-unknown visits[1].parts[0].helper', 'plan-start-not-whole visits[1].parts[0].start', 'plan-nobody-comes visits[2].parts',
  ]);
});

test('a visit planned twice, a firm agreement dropped and a rule broken are found', () => {
  assert.deepEqual(codes(smallInstance(), { visits: [visit('shopping', 'anna'), visit('shopping', 'ben')] }), ['plan-planned-twice']);
  assert.deepEqual(codes(smallInstance({ agreed: [{ ...visit('shopping', 'anna'), hold: 'firm' }] }), { visits: [] }), ['plan-agreed-dropped']);
  const { violations } = checkPlan(smallInstance({ needs: [needOf('a'), needOf('b')], helpers: [helperOf('anna', { mostVisitsPerDay: 1 })] }), { visits: [visit('a', 'anna'), visit('b', 'anna', 720)] });
  assert.deepEqual(violations, [{ code: 'day-limit', facts: { visits: 2, most: 1, need: 'b', helper: 'anna' }, path: 'visits[1]' }]);
});

test('a plan that says something untrue of itself is found out', () => {
  const instance = randomInstance(11, { persons: 3, helpers: 7, needs: 8 });
  const result = planHilfemix(instance, { stop: { iterations: 500 } });
  assert.ok(result.ok);
  const { plan } = result.value;
  assert.deepEqual(codes(instance, plan), []);
  const lies: readonly (readonly [Partial<Plan>, string])[] = [
    [{ worth: { ...plan.worth, person: plan.worth.person - 1 } }, 'plan-worth-wrong'], [{ byWish: { ...plan.byWish, 'short-ways': -5 } }, 'plan-wish-wrong'],
    [{ open: [...plan.open, { need: 'n0', visit: 9 }] }, 'plan-open-wrong'],
  ];
  for (const [lie, code] of lies) assert.deepEqual(codes(instance, { ...plan, ...lie }), [code]);
});
