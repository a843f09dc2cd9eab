import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { calendarDate } from '#core/base/calendar-date.ts';
import { inScope } from '#platform/db/scope.ts';
import { testApp, type TestApp } from '../../../../tests/support/app.ts';
import { readHelpMonths, type HelpMonth } from './indicators.queries.ts';

let house: TestApp;
before(async () => { house = await testApp(); });
after(() => house.close());

const today = calendarDate('2026-11-16');

function monthsRead(from: string, to: string, scope: 'counts' | 'own' = 'counts'): Promise<HelpMonth[]> {
  const { id } = house.fixture.here;
  return inScope(house.database.db, { quartierId: id, personId: null, organisationId: null, scope, purpose: 'figures:see', today, readOnly: true },
    (tx) => readHelpMonths(tx, id, calendarDate(from), calendarDate(to)));
}

/** One line of an hour for each of so many persons on a day; `minutes` may make a counter-entry of them. */
async function book(helperClass: string, day: string, persons: number, minutes = 60): Promise<void> {
  await sql`insert into helping.ledger (quartier_id, person_id, helper_class, activity, day, minutes, source, booked_at)
    select ${house.fixture.here.id}, id, ${helperClass}, 'shopping', ${day}::date, ${minutes}, 'told', now()
    from (select id from people.person where quartier_id = ${house.fixture.here.id} order by id limit ${persons}) as p`.execute(house.database.ownerDb);
}

test('Help of a month is its minutes by class and how many were helped, counted up to five', async () => {
  const { rows: [known] } = await sql<{ count: number }>`
    select count(*)::int as count from people.person where quartier_id = ${house.fixture.here.id}`.execute(house.database.ownerDb);
  assert.ok(known!.count > 5);
  await book('neighbour', '2024-02-01', 4);
  await book('neighbour', '2024-02-29', 3);
  await book('family', '2024-02-10', 6);
  await book('family', '2024-03-01', 1);
  // Taken off again, so that nothing is left of it.
  await book('volunteer', '2024-02-12', 2);
  await book('volunteer', '2024-02-12', 2, -60);
  assert.deepEqual(await monthsRead('2024-02-01', '2024-03-31'), [
    { month: '2024-02-01', helperClass: 'family', minutes: 360, persons: 5 },
    { month: '2024-02-01', helperClass: 'neighbour', minutes: 420, persons: 4 },
    { month: '2024-03-01', helperClass: 'family', minutes: 60, persons: 1 },
  ]);
  // A month that is cut holds the days asked for only, in minutes and in persons.
  assert.deepEqual(await monthsRead('2024-02-15', '2024-02-29'), [{ month: '2024-02-01', helperClass: 'neighbour', minutes: 180, persons: 3 }]);
});

test('Whoever sees only what is their own reads no sums of all', async () => {
  assert.deepEqual(await monthsRead('2024-02-01', '2024-03-31', 'own'), []);
});
