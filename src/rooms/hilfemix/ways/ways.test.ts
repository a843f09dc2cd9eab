import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { calendarDate } from '#core/base/calendar-date.ts';
import { checkPlan } from '#core/planner/index.ts';
import { asDesk, testQuartier, type TestCtx } from '../../../../tests/support/ctx.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/db.ts';
import { plantFixture, type PlantedQuartier } from '../../../../tests/support/fixture.ts';
import { readWays, readWhy, type Chosen } from './read-ways.ts';

let database: TestDatabase;
let here: PlantedQuartier;
before(async () => {
  database = await testDatabase();
  here = (await plantFixture(database.ownerDb)).here;
});
after(() => database.drop());

const world = () => ({
  quartier: { ...testQuartier, id: here.id }, today: calendarDate('2026-11-16'), now: Temporal.Instant.from('2026-11-16T12:30:00Z'),
});
const desk = <T>(work: (ctx: TestCtx) => Promise<T>) => asDesk(database.db, work, world());
const nothing: Chosen = new Map();

async function waysOf(chosen: Chosen = nothing) {
  const view = await desk((ctx) => readWays(ctx, { personId: here.persons.resident, chosen }));
  assert.ok(view.ok, JSON.stringify(view));
  return view.value;
}

test('Every way keeps what runs and passes the checker; what cannot be covered stays open', async () => {
  const { instance, ways, needs } = await waysOf();
  assert.ok(ways.length > 0 && ways.length <= 5);
  assert.deepEqual([...needs.keys()].toSorted(), [here.needs.covered, here.needs.asked].toSorted());
  for (const way of ways) {
    const { violations } = checkPlan(instance, { visits: way.visits });
    assert.deepEqual(violations, [], way.id);
    const wanted = instance.needs.reduce((sum, need) => sum + need.visits.length, 0);
    assert.equal(way.visits.length + way.open.length, wanted, 'each visit is planned or open');
    const running = way.visits.filter(({ need }) => need === here.needs.covered);
    assert.ok(running.length > 0 && running.every(({ parts }) => parts[0]!.helper === here.persons.helper), way.id);
  }
});

test('Whoever was chosen by hand comes, nobody leaves it open, and an unknown helper is nobody', async () => {
  const [nobody] = (await waysOf(new Map([[here.needs.asked, null]]))).ways;
  assert.equal(nobody!.visits.some(({ need }) => need === here.needs.asked), false);
  const unknown = await waysOf(new Map([[here.needs.asked, '019c0000-0000-7000-8000-000000000099']]));
  assert.equal(unknown.ways[0]!.visits.some(({ need }) => need === here.needs.asked), false);
});

test('A need is explained: everyone in the plan is named once, and whoever is blocked with the rule in the way', async () => {
  const why = await desk((ctx) => readWhy(ctx, { personId: here.persons.resident, needId: here.needs.asked, way: 'balanced', chosen: nothing }));
  assert.ok(why.ok);
  const { explanation, planned } = why.value;
  assert.deepEqual(explanation.helpers.map(({ helper }) => helper).toSorted(), planned.instance.helpers.map(({ id }) => id).toSorted());
  for (const { verdict, hindrances } of explanation.helpers) assert.equal(verdict === 'blocked', hindrances.length > 0);
  const elsewhere = await desk((ctx) => readWays(ctx, { personId: '019c0000-0000-7000-8000-000000000098', chosen: nothing }));
  assert.equal(elsewhere.ok, false);
});
