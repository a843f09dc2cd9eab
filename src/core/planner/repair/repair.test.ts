import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPlan } from '../checker/check-plan.ts';
import { helperOf, needOf, randomInstance, smallInstance } from '../example.ts';
import type { Instance, PlannedVisit } from '../instance/instance.ts';
import { planHilfemix } from '../plan.ts';
import { repair, type Repaired } from './repair.ts';

const visit = (need: string, helper: string, day: number, start: number, index = 0): PlannedVisit => ({ need, visit: index, day, parts: [{ helper, start }] });
const days = [0, 1].map((day) => ({ days: [day] }));
const two = smallInstance({ needs: [needOf('shopping', { visits: days, windows: [{ from: 540, to: 720 }] }), needOf('garden', { activity: 'garden' })] });
const before = { visits: [visit('shopping', 'anna', 0, 600), visit('shopping', 'anna', 1, 600, 1), visit('garden', 'ben', 0, 840)], open: [] };
const without = (instance: Instance, helper: string, day: number): Instance =>
  ({ ...instance, helpers: instance.helpers.map((one) => (one.id === helper ? { ...one, free: one.free!.filter((time) => time.day !== day) } : one)) });

function repaired(instance: Instance, previous: Parameters<typeof repair>[1]): Repaired {
  const result = repair(instance, previous);
  assert.ok(result.ok, JSON.stringify(result));
  assert.deepEqual(checkPlan(instance, result.value.plan).violations, []);
  return result.value;
}

test('Anna is ill on Monday: Ben comes at the same time, Tuesday and the garden stay, and who hears what is in order', () => {
  const { plan, messages, affected } = repaired(without(two, 'anna', 0), before);
  assert.deepEqual(plan.visits.toSorted((one, other) => one.day - other.day || one.parts[0]!.start - other.parts[0]!.start),
    [visit('shopping', 'ben', 0, 600), visit('garden', 'ben', 0, 840), visit('shopping', 'anna', 1, 600, 1)]);
  assert.deepEqual(affected, [{ need: 'shopping', visit: 0 }]);
  assert.deepEqual(messages.map(({ kind, to, about }) => [kind, Object.values(to)[0], about]), [['ask', 'ben', 'takes-over'], ['tell', 'gerda', 'other-helper'], ['tell', 'anna', 'no-longer']]);
});

test('nobody can stand in: the visit stays open, and the person is told', () => {
  const { plan, messages } = repaired(without({ ...two, helpers: [helperOf('anna'), helperOf('ben', { activities: ['garden'] })] }, 'anna', 0), before);
  assert.deepEqual(plan.open, [{ need: 'shopping', visit: 0 }]);
  assert.deepEqual(messages.map(({ kind, about }) => [kind, about]), [['tell', 'stays-open'], ['tell', 'no-longer']]);
});

test('a new need is added, a moved window moves the visit, and nothing else changes', () => {
  const more = { ...two, needs: [...two.needs, needOf('call', { activity: 'check_in', minutes: 15, urgency: 1, visits: [{ days: [2] }] })] };
  const added = repaired(more, before);
  assert.deepEqual(added.messages.map(({ about }) => about), ['takes-over', 'new']);
  const moved = { ...two, needs: two.needs.map((need) => (need.id === 'garden' ? { ...need, windows: [{ from: 900, to: 1020 }] } : need)) };
  const { plan, messages } = repaired(moved, before);
  assert.deepEqual(plan.visits.find(({ need }) => need === 'garden'), visit('garden', 'ben', 0, 900));
  assert.deepEqual(messages.map(({ kind, about }) => [kind, about]), [['ask', 'moved'], ['tell', 'moved']]);
});

test('where nothing happened nothing changes, and a need that is gone is told to the helper', () => {
  assert.deepEqual(repaired(two, before).messages, []);
  const { messages } = repaired({ ...two, needs: two.needs.slice(0, 1) }, before);
  assert.deepEqual(messages, [{ kind: 'tell', to: { helper: 'ben' }, about: 'no-longer', need: 'garden', visit: 0, day: 0, start: 840 }]);
});

test('somebody else is moved only where otherwise something would stay open', () => {
  const instance = smallInstance({
    persons: [{ id: 'gerda', place: 0 }, { id: 'otto', place: 0 }],
    helpers: [helperOf('anna'), helperOf('ben', { free: [{ day: 0, from: 600, to: 660 }] }), helperOf('carl', { activities: ['garden'] })],
    needs: [needOf('shopping', { windows: [{ from: 600, to: 660 }] }), needOf('garden', { person: 'otto', activity: 'garden' })],
  });
  const { plan } = repaired(without(instance, 'anna', 0), { visits: [visit('shopping', 'anna', 0, 600), visit('garden', 'ben', 0, 600)] });
  assert.deepEqual(plan.open, []);
  assert.deepEqual(plan.visits.map(({ need, parts }) => [need, parts[0]!.helper]).sort(), [['garden', 'carl'], ['shopping', 'ben']]);
});

test('one event after the other: each mended plan is mended again, and the same event gives the same bytes', () => {
  for (let seed = 1; seed <= 3; seed++) {
    let instance = randomInstance(seed, { persons: 12, helpers: 24, needs: 36 });
    const planned = planHilfemix(instance, { stop: { iterations: 3_000 } });
    assert.ok(planned.ok);
    let plan: Parameters<typeof repair>[1] = planned.value.plan;
    for (let event = 0; event < 3; event++) {
      const day = (seed + 2 * event) % 7;
      const ill = plan.visits.find((one) => one.day === day)?.parts[0]!.helper;
      if (ill === undefined) continue;
      const free = (helper: Instance['helpers'][number]) => (helper.free ?? [0, 1, 2, 3, 4, 5, 6].map((one) => ({ day: one, from: 0, to: 2160 }))).filter((time) => time.day !== day);
      instance = { ...instance, helpers: instance.helpers.map((one) => (one.id === ill ? { ...one, free: free(one) } : one)) };
      const mended = repaired(instance, plan);
      assert.ok(mended.plan.visits.every((one) => one.day !== day || one.parts.every(({ helper }) => helper !== ill)));
      assert.ok((plan.open ?? []).every((one) => mended.plan.open.some(({ need, visit }) => need === one.need && visit === one.visit)), 'what was open is not this event');
      assert.equal(JSON.stringify(repaired(instance, plan)), JSON.stringify(mended));
      plan = mended.plan;
    }
  }
});

test('whoever falls out of whatever plan, the mended one is sound and leaves most as it was', () => {
  for (let seed = 1; seed <= 10; seed++) {
    const instance = randomInstance(seed, { persons: 4, helpers: 9, needs: 10 });
    const planned = planHilfemix(instance, { stop: { iterations: 1_500 } });
    assert.ok(planned.ok);
    const { plan } = planned.value;
    const ill = plan.visits[0]!.parts[0]!.helper;
    const changed = { ...instance, helpers: instance.helpers.map((one) => (one.id === ill ? { ...one, free: [] } : one)) };
    const mended = repaired(changed, plan);
    assert.ok(mended.plan.visits.every(({ parts }) => parts.every(({ helper }) => helper !== ill)));
    const untouched = plan.visits.filter((one) => one.parts.every(({ helper }) => helper !== ill));
    const kept = untouched.filter((one) => mended.plan.visits.some((other) => JSON.stringify(other) === JSON.stringify(one)));
    assert.ok(kept.length >= untouched.length * 0.6, `${kept.length} of ${untouched.length} with seed ${seed}`);
  }
});
