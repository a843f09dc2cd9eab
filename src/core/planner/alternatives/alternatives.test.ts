import assert from 'node:assert/strict';
import { test } from 'node:test';
import { helperOf, needOf, randomInstance, smallInstance } from '../example.ts';
import { checkPlan } from '../checker/check-plan.ts';
import type { Instance } from '../instance/instance.ts';
import { planHilfemix } from '../plan.ts';
import { alternatives, type Alternative } from './alternatives.ts';
import { dependability } from './dependability.ts';

const weekdays = [0, 1, 2, 3, 4].map((day) => ({ days: [day] }));

/** Gerda's lunch on five days: by her daughter, who carries most, by a neighbour she does not know, or by a paid service. */
const lunch = smallInstance({
  persons: [{ id: 'gerda', place: 0, mainCarer: 'daughter', knows: ['daughter', 'ben'] }],
  helpers: [
    helperOf('daughter', { helperClass: 'family', only: ['gerda'] }), helperOf('anna'),
    helperOf('ben', { free: [{ day: 0, from: 480, to: 1200 }, { day: 1, from: 480, to: 1200 }] }),
    helperOf('meals', { helperClass: 'service', isOrganisation: true, tariffs: [{ payer: 'own', centsPerVisit: 900 }] }),
  ],
  needs: [needOf('lunch', { activity: 'cooking', minutes: 45, visits: weekdays })],
});

test('the plans for one person differ where their names say so', () => {
  const found = alternatives(lunch, [], 'gerda');
  assert.ok(found.ok);
  const byId = new Map(found.value.flatMap((one) => [one.id, ...one.alsoKnownAs].map((id) => [id, one])));
  assert.ok(found.value.length >= 3 && found.value.every(({ open }) => open.length === 0));
  assert.equal(byId.get('relieving')!.figures.carerMinutes, 0);
  assert.equal(byId.get('thrifty')!.figures.ownCents, 0);
  assert.equal(byId.get('familiar')!.figures.familiarVisits, 5);
  assert.ok(byId.get('dependable')!.dependability.worstMinutes <= byId.get('balanced')!.dependability.worstMinutes);
  assert.ok(found.value.slice(1).every(({ differs }) => differs.helper > 0));
});

/** What stays open, in one number in which an urgent visit outweighs all that are less so. */
function openWorth({ needs }: Instance, open: Alternative['open']): number {
  return open.reduce((sum, { need: id }) => {
    const need = needs.find((one) => one.id === id)!;
    return sum + (need.minutes + 60) * 1e5 ** (3 - need.urgency);
  }, 0);
}

test('no alternative leaves more open than the balanced one, and with the plan for the others each is sound', () => {
  for (let seed = 1; seed <= 15; seed++) {
    const instance = randomInstance(seed, { persons: 4, helpers: 9, needs: 10 });
    const whole = planHilfemix(instance, { stop: { iterations: 300 } });
    assert.ok(whole.ok);
    const { visits } = whole.value.plan;
    const person = instance.needs[0]!.person;
    const found = alternatives(instance, visits, person, { iterations: 150 });
    assert.ok(found.ok);
    const others = visits.filter(({ need }) => instance.needs.find(({ id }) => id === need)!.person !== person);
    for (const one of found.value) {
      assert.deepEqual(checkPlan(instance, { visits: [...others, ...one.visits] }).violations, []);
      assert.ok(openWorth(instance, one.open) <= openWorth(instance, found.value[0]!.open));
    }
  }
});

test('where every wish leads to the same plan, one without whoever would come is offered as well, if nothing more stays open', () => {
  const alone = smallInstance({ needs: [needOf('shopping')] });
  const found = alternatives(alone, [], 'gerda');
  assert.ok(found.ok);
  assert.deepEqual(found.value.map(({ id }) => id), ['balanced', 'other']);
  assert.notEqual(found.value[0]!.visits[0]!.parts[0]!.helper, found.value[1]!.visits[0]!.parts[0]!.helper);
  const only = alternatives({ ...alone, helpers: [helperOf('anna')] }, [], 'gerda');
  assert.ok(only.ok && only.value.length === 1, 'nobody else could come');
  const agreed = { ...alone, agreed: [{ need: 'shopping', visit: 0, day: 0, parts: [{ helper: 'anna', start: 600 }], hold: 'firm' as const }] };
  const kept = alternatives(agreed, [], 'gerda');
  assert.ok(kept.ok && kept.value.every(({ visits }) => visits[0]!.parts[0]!.helper === 'anna'), 'what is agreed stays');
});

test('an unknown person is refused', () => {
  const refused = alternatives(lunch, [], 'otto');
  assert.ok(!refused.ok && refused.refusals[0].code === 'plan-person-unknown');
});

test('dependability: what only Anna can do is lost with her, what Ben can do as well is not', () => {
  const instance = smallInstance({
    helpers: [helperOf('anna'), helperOf('ben', { activities: ['shopping'] })],
    needs: [needOf('shopping'), needOf('garden', { activity: 'garden', minutes: 90 })],
  });
  const visits = [{ need: 'shopping', visit: 0, day: 0, parts: [{ helper: 'ben', start: 600 }] }, { need: 'garden', visit: 0, day: 0, parts: [{ helper: 'anna', start: 600 }] }];
  assert.deepEqual(dependability(instance, visits), { expectedMinutes: 45, worstMinutes: 90, worstHelper: 'anna' });
  const known = { ...instance, helpers: [helperOf('anna', { dropOut: 0.1 }), helperOf('ben', { activities: ['shopping'], dropOut: 0.5 })] };
  assert.equal(dependability(known, visits).expectedMinutes, 9);
});
