import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { sql } from 'kysely';
import { calendarDate } from '#core/base/calendar-date.ts';
import { inScope } from '#platform/db/scope.ts';
import type { Delivery, Mail } from '#platform/messages/message.ts';
import { reportVisit } from '#rooms/helping/index.ts';
import { asDesk, testQuartier } from '../../../tests/support/ctx.ts';
import { testDatabase, type TestDatabase } from '../../../tests/support/db.ts';
import { plantFixture, type Fixture } from '../../../tests/support/fixture.ts';
import { tellRelatives } from './tell-relatives.ts';

let database: TestDatabase;
let fixture: Fixture;
before(async () => {
  database = await testDatabase();
  fixture = await plantFixture(database.ownerDb);
});
after(() => database.drop());

const now = Temporal.Instant.from('2026-11-16T12:30:00Z');

/** Tells in a Quartier; returns what went out. */
async function tell(quartierId: string, at: Temporal.Instant, delivery: Delivery = 'sent'): Promise<Mail[]> {
  const sent: Mail[] = [];
  const quartier = { id: quartierId, officeName: 'Quartiersbüro', officePhone: '03571 4711' };
  await inScope(database.db, { quartierId, personId: null, organisationId: null, scope: 'system', purpose: 'test', today: calendarDate('2026-11-16') },
    (tx) => tellRelatives({ tx, quartier, now: at, baseUrl: 'https://haus.example', mailer: { send: async (mail) => { sent.push(mail); return delivery; } } }));
  return sent;
}

test('A relative who may know appointments hears once of a visit that did not happen; the mail names nobody', async () => {
  const { here, elsewhere } = fixture;
  assert.deepEqual(await tell(here.id, now), [], 'what nobody reported is no news');
  const reported = await asDesk(database.db, (ctx) => reportVisit(ctx, {
    id: '019c0000-0000-7000-8000-000000000001', visitId: here.visits.missed, outcome: 'not_done', minutes: null, reason: 'Frau Quittenbaum ist krank', how: 'phone',
  }), { quartier: { ...testQuartier, id: here.id }, today: calendarDate('2026-11-16'), now });
  assert.ok(reported.ok);
  await sql`delete from people.channel where quartier_id = ${here.id} and person_id = ${here.persons.relative} and kind = 'email'`.execute(database.ownerDb);
  assert.deepEqual(await tell(here.id, now), [], 'whoever has no e-mail is called');
  await sql`insert into people.channel (quartier_id, id, person_id, kind, value) values
    (${here.id}, uuidv7(), ${here.persons.relative}, 'email', 'renate@example.org'), (${here.id}, uuidv7(), ${here.persons.stranger}, 'email', 'sigrun@example.org')`.execute(database.ownerDb);

  assert.equal((await tell(here.id, now, 'failed')).length, 1);
  const sent = await tell(here.id, now);
  assert.deepEqual(sent.map(({ to }) => to), ['renate@example.org'], 'what failed is tried again, and only who may know is told');
  assert.match(sent[0]!.text, /https:\/\/haus\.example\/meins/);
  for (const name of ['Rosalinde', 'Quittenbaum', 'Henrike', 'krank']) assert.ok(!`${sent[0]!.subject} ${sent[0]!.text}`.includes(name), name);
  assert.deepEqual(await tell(here.id, now), [], 'told once');
  assert.deepEqual(await tell(elsewhere.id, now), []);
  await assert.rejects(sql`delete from personal.telling`.execute(database.ownerDb), 'what was told is a journal');
});

test('Nothing is told of what lies longer back than two days', async () => {
  const { here } = fixture;
  await sql`alter table personal.telling disable trigger user`.execute(database.ownerDb);
  await sql`delete from personal.telling`.execute(database.ownerDb);
  assert.equal((await tell(here.id, now, 'failed')).length, 1);
  assert.deepEqual(await tell(here.id, now.add({ hours: 49 })), []);
});
