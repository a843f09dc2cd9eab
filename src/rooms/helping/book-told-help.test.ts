import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { sql } from 'kysely';
import { calendarDate } from '#core/base/calendar-date.ts';
import { minutes } from '#core/base/minutes.ts';
import { asDesk, testQuartier } from '../../../tests/support/ctx.ts';
import { testDatabase, type TestDatabase } from '../../../tests/support/db.ts';
import { plantFixture, type PlantedQuartier } from '../../../tests/support/fixture.ts';
import { bookToldHelp } from './book-told-help.ts';
import { reportVisit } from './report-visit.ts';

let database: TestDatabase;
let here: PlantedQuartier;
before(async () => {
  database = await testDatabase();
  here = (await plantFixture(database.ownerDb)).here;
});
after(() => database.drop());

const now = Temporal.Instant.from('2026-11-16T12:30:00Z');
const world = () => ({ quartier: { ...testQuartier, id: here.id }, today: calendarDate('2026-11-16'), now });
const told = '019c0000-0000-7000-8000-00000000000';

test('Help that runs by itself is booked once for the full weeks behind us, and a later report counters the booking', async () => {
  // A Sunday visit of the family behind us, one of today, and one that the desk asked for (of the fixture).
  await sql`insert into helping.commission (quartier_id, id, number, person_id, helper_person_id, helper_class, activity, every, weekdays,
      time_of_day_min, duration_min, starts_on, payer, cents_per_hour, commissioned_at)
    values (${here.id}, ${`${told}1`}, 901, ${here.persons.resident}, ${here.persons.relative}, 'family', 'company', 'week', '{7}',
      900, 50, '2026-11-01', 'own_money', 1000, now())`.execute(database.ownerDb);
  await sql`insert into helping.visit (quartier_id, id, commission_id, person_id, helper_person_id, helper_class, activity, original_start, starts_at, day,
      time_of_day_min, duration_min)
    select ${here.id}, id::uuid, ${`${told}1`}, ${here.persons.resident}, ${here.persons.relative}, 'family', 'company', day::timestamp, day::timestamptz, day::date, 900, 50
    from (values (${`${told}2`}, '2026-11-15'), (${`${told}3`}, '2026-11-16')) as v (id, day)`.execute(database.ownerDb);
  const book = () => asDesk(database.db, (ctx) => bookToldHelp({ tx: ctx.tx, quartierId: here.id, today: calendarDate('2026-11-16'), now }), world());
  assert.equal(await book(), 1);
  assert.equal(await book(), 0);
  const lines = async () => (await sql<{ minutes: number; cents: number; source: string; day: string }>`
    select minutes, cents, source, day from helping.ledger where commission_id = ${`${told}1`} order by booked_at, id`.execute(database.ownerDb)).rows;
  // 50 minutes at 10.00 € an hour are 8.33 €.
  assert.deepEqual(await lines(), [{ minutes: 50, cents: 833, source: 'told', day: '2026-11-15' }]);

  const reported = await asDesk(database.db, (ctx) => reportVisit(ctx, {
    id: `${told}4`, visitId: `${told}2`, outcome: 'partial', minutes: minutes(20), reason: '', how: 'phone',
  }), { ...world(), now: now.add({ hours: 1 }) });
  assert.ok(reported.ok);
  assert.deepEqual((await lines()).map((line) => [line.minutes, line.source]), [[50, 'told'], [-50, 'told'], [20, 'report']]);
});
