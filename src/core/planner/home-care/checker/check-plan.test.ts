import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HomeCareInstance, HomeCarePlan } from '../instance.ts';
import { checkPlan } from './check-plan.ts';

/*
 * A street: the office at 0, Ada at 10, Ben at 20, Cleo at 30 minutes of way from the office, 10 from each to the next.
 * Ada needs a wash between 60 and 90, Ben two persons at once between 100 and 120, Cleo a walk and then a meal
 * 20 to 40 minutes later, from 150 on and not late until 160.
 */
const instance: HomeCareInstance = {
  patients: [
    { id: 'ada', window: { from: 60, to: 90 }, visits: [{ service: 'wash', minutes: 30 }] },
    { id: 'ben', window: { from: 100, to: 120 }, visits: [{ service: 'wash', minutes: 15 }, { service: 'lift', minutes: 15 }], gap: { least: 0, most: 0 } },
    { id: 'cleo', window: { from: 150, to: 160 }, visits: [{ service: 'walk', minutes: 10 }, { service: 'meal', minutes: 5 }], gap: { least: 20, most: 40 } },
  ],
  caregivers: [{ id: 'eva', abilities: ['wash', 'walk'] }, { id: 'finn', abilities: ['lift', 'meal', 'wash', 'walk'] }],
  distances: [[0, 10, 20, 30], [10, 0, 10, 20], [20, 10, 0, 10], [30, 20, 10, 0]],
};

type Stop = HomeCarePlan['routes'][number]['stops'][number];
const stop = (patient: string, service: string, start: number, end: number): Stop => ({ patient, service, start, end });
const evas = [stop('ada', 'wash', 60, 90), stop('ben', 'wash', 100, 115), stop('cleo', 'walk', 150, 160)];
const finns = [stop('ben', 'lift', 100, 115), stop('cleo', 'meal', 170, 175)];
const planOf = (eva: readonly Stop[], finn: readonly Stop[]): HomeCarePlan => ({ routes: [{ caregiver: 'eva', stops: eva }, { caregiver: 'finn', stops: finn }] });

/** The codes and paths of what the checker says against a plan. */
function complaints(plan: HomeCarePlan): string[] {
  const checked = checkPlan(instance, plan);
  return checked.ok ? [] : checked.refusals.map(({ code, path }) => `${code} ${path}`);
}

test('the cost is a third of travel, all tardiness and the greatest tardiness', () => {
  // Eva drives 10 + 10 + 10 + 30, Finn 20 + 10 + 30; the meal at 170 is 10 minutes late, nothing else is.
  assert.deepEqual(checkPlan(instance, planOf(evas, finns)), { ok: true, value: { cost: 140 / 3, travel: 120, totalTardiness: 10, maxTardiness: 10 } });
});

test('every broken rule is named at its place', () => {
  const broken: readonly (readonly [string, HomeCarePlan])[] = [
    ['caregiver-unknown routes[0].caregiver_id', { routes: [{ caregiver: 'otto', stops: evas }, { caregiver: 'finn', stops: finns }] }],
    ['route-twice routes[2].caregiver_id', { routes: [...planOf(evas, finns).routes, { caregiver: 'eva', stops: [] }] }],
    ['patient-unknown routes[0].locations[3].patient_id', planOf([...evas, stop('dora', 'wash', 300, 330)], finns)],
    ['service-not-asked routes[0].locations[3].service_id', planOf([...evas, stop('ada', 'walk', 300, 330)], finns)],
    ['visit-missing routes', planOf(evas.slice(1), finns)],
    ['visit-twice routes[1].locations[2]', planOf(evas, [...finns, stop('ada', 'wash', 300, 330)])],
    ['before-window routes[0].locations[0].arrival_time', planOf([stop('ada', 'wash', 59, 89), ...evas.slice(1)], finns)],
    ['end-not-fitting routes[0].locations[0].departure_time', planOf([stop('ada', 'wash', 60, 80), ...evas.slice(1)], finns)],
    ['gap-not-kept routes[1].locations[0]', planOf(evas, [stop('ben', 'lift', 101, 116), finns[1]!])],
    ['gap-not-kept routes[1].locations[1]', planOf(evas, [finns[0]!, stop('cleo', 'meal', 191, 196)])],
  ];
  for (const [expected, plan] of broken) {
    assert.ok(complaints(plan).includes(expected), `${expected}, not ${complaints(plan).join('; ')}`);
  }
});

test('nobody is in two places at once, does what they cannot, or is both of two', () => {
  const hasty = planOf([evas[0]!, stop('ben', 'wash', 100, 115), stop('cleo', 'walk', 124, 134)], finns);
  assert.deepEqual(complaints(hasty).filter((one) => one.startsWith('not-there-yet')), ['not-there-yet routes[0].locations[2].arrival_time']);

  const unable = planOf([...evas.slice(0, 2), stop('cleo', 'meal', 170, 175)], [finns[0]!, stop('cleo', 'walk', 150, 160)]);
  assert.deepEqual(complaints(unable), ['ability-missing routes[0].locations[2]']);

  const alone = planOf([evas[0]!, evas[1]!], [finns[0]!, stop('cleo', 'walk', 150, 160), stop('cleo', 'meal', 170, 175)]);
  assert.deepEqual(complaints(alone), ['same-caregiver routes[1].locations[2]']);
});

test('two visits of the same service count in the order of their starts', () => {
  const twice: HomeCareInstance = {
    ...instance,
    patients: [{ id: 'ada', window: { from: 0, to: 90 }, visits: [{ service: 'wash', minutes: 10 }, { service: 'wash', minutes: 20 }], gap: { least: 30, most: 60 } }],
    distances: [[0, 10], [10, 0]],
  };
  const good = planOf([stop('ada', 'wash', 50, 70)], [stop('ada', 'wash', 10, 20)]);
  assert.deepEqual(checkPlan(twice, good), { ok: true, value: { cost: 40 / 3, travel: 40, totalTardiness: 0, maxTardiness: 0 } });
  const swapped = checkPlan(twice, planOf([stop('ada', 'wash', 50, 60)], [stop('ada', 'wash', 10, 30)]));
  assert.deepEqual(swapped.ok ? [] : swapped.refusals.map(({ code }) => code), ['end-not-fitting', 'end-not-fitting']);
});

test('an empty plan misses every visit', () => {
  assert.equal(complaints({ routes: [] }).length, 5);
});
