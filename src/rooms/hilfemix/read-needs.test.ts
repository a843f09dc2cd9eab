import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { calendarDate } from '#core/base/calendar-date.ts';
import { minutes } from '#core/base/minutes.ts';
import { inScope } from '#platform/db/scope.ts';
import { loadCards } from '#rooms/people/index.ts';
import { asDesk, testCtx, testQuartier, type TestCtx } from '../../../tests/support/ctx.ts';
import { testDatabase, type TestDatabase } from '../../../tests/support/db.ts';
import { plantFixture, type PlantedQuartier } from '../../../tests/support/fixture.ts';
import { uncoveredFigures } from './figures.ts';
import { importHilfemix } from './import-hilfemix.queries.ts';
import { unterstuetzungsplanOf, wochenplanOf } from './print-sheets.ts';
import { needById, needsOf, reviewsUntil, uncoveredNeeds } from './read-needs.ts';

let database: TestDatabase;
let here: PlantedQuartier;
before(async () => {
  database = await testDatabase();
  here = (await plantFixture(database.ownerDb)).here;
});
after(() => database.drop());

const today = calendarDate('2026-11-16');
const atDesk = <T>(work: (ctx: TestCtx) => Promise<T>): Promise<T> =>
  asDesk(database.db, work, { quartier: { ...testQuartier, id: here.id }, today });
const cardOf = async (ctx: TestCtx, id: string) => (await loadCards(ctx.tx, here.id, [id])).get(id)!;

test('Needs without a running commission are found, the most urgent first, and counted by activity', async () => {
  const needs = await atDesk((ctx) => uncoveredNeeds(ctx, 10));
  assert.deepEqual(needs.map(({ id }) => id), [here.needs.asked, here.needs.open]);
  const [group] = await atDesk((ctx) => uncoveredFigures(ctx));
  assert.deepEqual(group?.rows, [{ label: 'Besuch und Gesellschaft', count: 1 }, { label: 'Garten und Schnee', count: 1 }]);
});

test('Whoever may see counts only sees the counts and no need', async () => {
  const seen = await inScope(database.db, { quartierId: here.id, personId: here.persons.municipality, organisationId: null, scope: 'counts', purpose: 'test', today },
    async (tx) => {
      const ctx = testCtx(tx, { quartier: { ...testQuartier, id: here.id }, today });
      return { figures: await uncoveredFigures(ctx), needs: await uncoveredNeeds(ctx, 10) };
    });
  assert.equal(seen.figures[0]?.rows.length, 2);
  assert.deepEqual(seen.needs, []);
});

test('Arrangements are due for review up to and including their day', async () => {
  assert.deepEqual(await atDesk((ctx) => reviewsUntil(ctx, calendarDate('2026-11-30'))), []);
  assert.deepEqual(await atDesk((ctx) => reviewsUntil(ctx, calendarDate('2026-12-01'))),
    [{ on: '2026-12-01', what: 'Hilfemix wieder ansehen', whose: here.names.resident }]);
});

test('The Unterstützungsplan names who is commissioned, never who has only been asked', async () => {
  const plan = await atDesk(async (ctx) => unterstuetzungsplanOf(ctx, await cardOf(ctx, here.persons.resident), 'de'));
  assert.deepEqual(plan.wishes, ['Zu Hause bleiben.']);
  assert.deepEqual(plan.arrangements.map(({ what, when, who }) => [what, when, who]),
    [['Einkaufen', 'montags und donnerstags um 10 Uhr, 1 Stunde', here.names.helper]]);
  assert.deepEqual(plan.gaps, [{ what: 'Besuch und Gesellschaft', next: 'Wir haben jemanden gefragt.' }]);
  assert.equal(plan.reviewOn, 'Dienstag, 1. Dezember 2026');
});

test('The Wochenplan has the visits of its week in their part of the day', async () => {
  const plan = await atDesk(async (ctx) => wochenplanOf(ctx, await cardOf(ctx, here.persons.resident), today, 'de'));
  assert.equal(plan.week, '16. November 2026 bis 22. November 2026');
  assert.deepEqual(plan.dates.slice(0, 2), ['16.11.', '17.11.']);
  assert.deepEqual(plan.visits.map(({ weekday, part, time, who }) => [weekday, part, time, who]),
    [[1, 'morning', '10 Uhr', here.names.helper], [4, 'morning', '10 Uhr', here.names.helper]]);
});

test('Imported needs are there as they were given, open or closed', async () => {
  const open = { id: '01999999-cccc-7000-8000-000000000001', closedOn: null };
  const closed = { id: '01999999-cccc-7000-8000-000000000002', closedOn: calendarDate('2026-11-01') };
  const need = {
    personId: here.persons.neighbour, activity: 'check_in' as const, ownWords: 'Jemand schaut herein.', urgency: 1 as const,
    startsOn: calendarDate('2026-10-01'), every: 'week' as const, everyN: 1, weekdays: [1, 7] as const, timeOfDay: null,
    partOfDay: 'evening' as const, duration: minutes(15), endsOn: null, requirements: ['language:pl'],
    excludedPersonIds: [here.persons.stranger], entryId: null,
  };
  await atDesk(async (ctx) => {
    await importHilfemix(ctx.tx, here.id, {
      needs: [{ ...need, ...open }, { ...need, ...closed }],
      arrangements: [{ personId: here.persons.neighbour, wishes: 'Ruhe', keyIsWhere: '', reviewOn: null, agreedOn: null }],
    });
    const [only, ...none] = await needsOf(ctx, here.persons.neighbour);
    assert.deepEqual(none, []);
    const { personName, status, version, ...given } = only!;
    assert.deepEqual({ personName, status, version }, { personName: here.names.neighbour, status: 'open', version: 1 });
    assert.deepEqual(given, { ...need, ...open, weekdays: [1, 7] });
    assert.equal((await needById(ctx, closed.id))?.status, 'closed');
    assert.equal((await uncoveredNeeds(ctx, 1))[0]?.id, open.id);
  });
});

test('Whoever must not come must not come under another id either, after being merged with a double', async () => {
  const { stranger, alone } = here.persons;
  await sql`update people.person set status = 'merged', merged_into = ${alone} where quartier_id = ${here.id} and id = ${stranger}`.execute(database.ownerDb);
  const excluded = await atDesk(async (ctx) => (await needById(ctx, '01999999-cccc-7000-8000-000000000001'))?.excludedPersonIds);
  assert.deepEqual(excluded, [alone]);
});
