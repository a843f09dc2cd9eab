import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { enumeratePlans } from './checker/enumerate.ts';
import { helperOf, needOf, randomInstance, smallInstance, tinyInstance } from './example.ts';
import { checkPlan, planHilfemix, type Helper, type Instance, type Plan, type PlanOptions } from './index.ts';
import { compareWorth, type Worth } from './wishes/objective.ts';

const cases = new URL('../../../cases/planner/hilfemix/', import.meta.url);

function planned(instance: Instance, options: PlanOptions = { stop: { iterations: 4_000 } }): Plan {
  const result = planHilfemix(instance, options);
  assert.ok(result.ok, JSON.stringify(result));
  assert.deepEqual(checkPlan(instance, result.value.plan, options.focus).violations, []);
  return result.value.plan;
}

test('on small instances the plan is the best of all that there are', () => {
  const wrong: number[] = [];
  for (let seed = 1; seed <= 16; seed++) {
    const instance = tinyInstance(seed, { persons: 2, helpers: 3, needs: 4 });
    const { worth } = enumeratePlans(instance, 200_000);
    if (compareWorth(planned(instance).worth, worth) !== 0) wrong.push(seed);
  }
  assert.deepEqual(wrong, []);
});

test('the same instance, seed and iterations give the same bytes; another seed is another search', () => {
  const instance = randomInstance(7, { persons: 4, helpers: 9, needs: 12 });
  const once = planned(instance, { seed: 5, stop: { iterations: 3_000 } });
  assert.equal(JSON.stringify(planned(instance, { seed: 5, stop: { iterations: 3_000 } })), JSON.stringify(once));
});

test('whoever is refused, excluded or without consent never appears, and every plan passes the checker', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
    const instance = randomInstance(seed, { persons: 4, helpers: 8, needs: 9 });
    const plan = planned(instance, { seed, stop: { iterations: 500 } });
    for (const { need: id, parts } of plan.visits) {
      const need = instance.needs.find((one) => one.id === id)!;
      const person = instance.persons.find((one) => one.id === need.person)!;
      for (const { helper } of parts) assert.ok(![...need.excludes ?? [], ...person.excludes ?? [], ...person.withoutConsent ?? []].includes(helper));
    }
    assert.equal(plan.visits.length + plan.open.length, instance.needs.reduce((sum, { visits }) => sum + visits.length, 0));
  }), { numRuns: 40 });
});

test('one helper more never makes the best plan worse, and ours stays the best', () => {
  for (let seed = 100; seed < 108; seed++) {
    const instance = tinyInstance(seed, { persons: 2, helpers: 3, needs: 3 });
    const without = { ...instance, helpers: instance.helpers.slice(0, 2) };
    const [fewer, more] = [planned(without).worth, planned(instance).worth];
    assert.equal(compareWorth(fewer, enumeratePlans(without, 200_000).worth), 0);
    assert.ok(compareWorth(more, fewer) <= 0, `seed ${seed}`);
  }
});

test('what is urgent is covered first where only one thing can be', () => {
  const instance = smallInstance({
    helpers: [helperOf('anna', { mostVisitsPerDay: 1 })],
    needs: [needOf('later', { urgency: 3, minutes: 300 }), needOf('now', { urgency: 1, minutes: 15 })],
  });
  assert.deepEqual(planned(instance).visits.map(({ need }) => need), ['now']);
});

test('a neighbour is asked before a service, but not beyond what is good for them', () => {
  const paid: Helper = helperOf('dienst', { helperClass: 'professional', isOrganisation: true, tariffs: [{ payer: 'own', centsPerHour: 3000 }] });
  const twice = [{ days: [0] }, { days: [1] }];
  const free = smallInstance({ helpers: [helperOf('anna'), paid], needs: [needOf('shopping', { visits: twice })] });
  assert.deepEqual(planned(free).visits.map(({ parts }) => parts[0]!.helper), ['anna', 'anna']);
  const tired = smallInstance({ helpers: [helperOf('anna', { mostMinutesPerWeek: 120, comfortMinutesPerWeek: 60 }), paid], needs: [needOf('shopping', { visits: twice })] });
  assert.deepEqual(planned(tired).visits.map(({ parts }) => parts[0]!.helper).sort(), ['anna', 'dienst']);
});

test('one walks from visit to visit with the way between, and two come at once where two are needed', () => {
  const instance = smallInstance({
    persons: [{ id: 'gerda', place: 0 }, { id: 'otto', place: 2 }],
    helpers: [helperOf('anna', { free: [{ day: 0, from: 600, to: 740 }] }), helperOf('ben', { activities: ['garden'] })],
    needs: [needOf('a'), needOf('b', { person: 'otto' }), needOf('c', { activity: 'garden', minutes: 30, together: { from: 0, to: 0 }, windows: [{ from: 480, to: 1100 }] })],
  });
  const plan = planned(instance);
  const starts = plan.visits.filter(({ need }) => need !== 'c').map(({ parts }) => parts[0]!.start).sort((one, other) => one - other);
  assert.deepEqual(starts, [600, 680]);
  assert.deepEqual(plan.open, [{ need: 'c', visit: 0 }]);
  const longer = { ...instance, helpers: instance.helpers.map((helper) => ({ ...helper, free: [{ day: 0, from: 480, to: 900 }] })) };
  const two = planned(longer).visits.find(({ need }) => need === 'c')!;
  assert.deepEqual(two.parts.map(({ helper }) => helper).sort(), ['anna', 'ben']);
  assert.equal(two.parts[0]!.start, two.parts[1]!.start);
});

test('what is firm stays to the minute, who is agreed stays, the rest is found around it', () => {
  const instance = smallInstance({
    needs: [needOf('a'), needOf('b')],
    agreed: [
      { need: 'a', visit: 0, day: 0, parts: [{ helper: 'ben', start: 607 }], hold: 'firm' },
      { need: 'b', visit: 0, day: 0, parts: [{ helper: 'ben', start: 610 }], hold: 'helper' },
    ],
  });
  const [a, b] = planned(instance).visits;
  assert.deepEqual(a, { need: 'a', visit: 0, day: 0, parts: [{ helper: 'ben', start: 607 }] });
  assert.equal(b!.parts[0]!.helper, 'ben');
});

test('nothing to plan is an empty plan; a search of no iterations is the first construction', () => {
  assert.deepEqual(planned(smallInstance({ needs: [] })).visits, []);
  assert.equal(planned(smallInstance(), { stop: { iterations: 0 } }).visits.length, 1);
});

test('a search can be watched and stopped', () => {
  const instance = randomInstance(3, { persons: 4, helpers: 9, needs: 12 });
  let asked = 0;
  const stopped = planHilfemix(instance, { stop: { iterations: 1_000_000_000, cancelled: () => ++asked > 10 } });
  assert.ok(stopped.ok && stopped.value.reason === 'cancelled' && stopped.value.iterations < 10_000);
});

for (const file of readdirSync(cases).filter((name) => name.endsWith('.json'))) {
  test(`the case ${file} is planned as well as it was`, () => {
    const { instance, iterations, seed, worth } = JSON.parse(readFileSync(new URL(file, cases), 'utf8')) as { instance: Instance; iterations: number; seed: number; worth: Worth };
    const plan = planned(instance, { seed, stop: { iterations } });
    assert.ok(compareWorth(plan.worth, worth) <= 0, `now ${JSON.stringify(plan.worth)}, before ${JSON.stringify(worth)}`);
  });
}
