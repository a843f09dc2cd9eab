import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import ICAL from 'ical.js';
import { sql, type RawBuilder } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { newId } from '#platform/new-id.ts';
import { testApp, type TestApp } from '../../../tests/support/app.ts';
import { testDatabase, type TestDatabase } from '../../../tests/support/db.ts';
import type { PersonKey, PlantedQuartier } from '../../../tests/support/fixture.ts';

let kept: TestDatabase;
let house: TestApp;
let here: PlantedQuartier;

before(async () => { kept = await testDatabase(); });
after(() => kept.drop());
beforeEach(async () => {
  house = await testApp();
  here = house.fixture.here;
});
afterEach(() => house.close());

const id = (): string => newId(Temporal.Instant.from('2026-11-16T08:30:00Z'));
const asOwner = (statement: RawBuilder<unknown>) => statement.execute(house.database.ownerDb);

/** Makes an address as the page does, and gives its path without `.ics`. */
async function addressFor(who: PersonKey, feedId = id()): Promise<string> {
  const made = await (await house.as(who)).post('/meins/kalender', { id: feedId });
  assert.equal(made.status, 200);
  return /http:\/\/localhost(\/kalender\/[\w-]{43})\.ics/.exec(await made.text())![1]!;
}

/** What a calendar program gets, which sends no cookie. */
const fetchFeed = (path: string): Promise<Response> => house.visitor.get(path, { accept: 'text/calendar' });

type Shown = { uid: string; title: string; status: string; start: string; recurrenceId: string | null; sequence: number };

async function eventsOf(path: string): Promise<Shown[]> {
  const answer = await fetchFeed(`${path}.ics`);
  assert.equal(answer.status, 200);
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  assert.equal(calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid'), 'Europe/Berlin');
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const value = (name: string): string => String(event.getFirstPropertyValue(name));
    return {
      uid: value('uid'), title: value('summary'), status: value('status'), start: value('dtstart'),
      recurrenceId: event.hasProperty('recurrence-id') ? value('recurrence-id') : null, sequence: Number(value('sequence')),
    };
  });
}

test('Resident, helper and relative each find the one series, under the same name for ever, without a name in it', async () => {
  for (const who of ['resident', 'helper', 'relative'] as const) {
    const path = await addressFor(who);
    const text = await (await fetchFeed(path)).text();
    assert.doesNotMatch(text, /Quittenbaum|Zupackert|Fernblick|Lindenweg|klingeln|03571/, who);
    assert.deepEqual((await eventsOf(path)).map(({ uid, title, status, start }) => ({ uid, title, status, start })), [
      { uid: `${here.commission}@miteinander`, title: 'Hilfe: Einkaufen', status: 'CONFIRMED', start: '2026-11-09T10:00:00' },
    ], who);
  }
});

test('A stranger has an empty calendar that is still one', async () => {
  assert.deepEqual(await eventsOf(await addressFor('stranger')), []);
});

test('Care is not named on a lock screen', async () => {
  await asOwner(sql`insert into helping.commission (quartier_id, id, number, person_id, organisation_id, helper_class, activity, every,
    time_of_day_min, duration_min, starts_on, commissioned_at) values (${here.id}, ${id()}, 2, ${here.persons.resident},
    ${here.organisation}, 'professional', 'personal_care', 'once', 420, 30, '2026-11-20', '2026-11-10')`);
  assert.deepEqual((await eventsOf(await addressFor('resident'))).map(({ title }) => title), ['Hilfe: Einkaufen', 'Besuch']);
});

test('A cancelled visit stays as cancelled, a moved one names its first time, and programs are told that it changed', async () => {
  const path = await addressFor('resident');
  const [untouched] = await eventsOf(path);
  await asOwner(sql`update helping.visit set status = 'cancelled', version = version + 1 where id = ${here.visits.coming}`);
  await asOwner(sql`update helping.visit set day = '2026-11-17', time_of_day_min = 870, starts_at = '2026-11-17T13:30Z',
    version = version + 1 where id = ${here.visits.today}`);
  const [series, moved, cancelled, ...rest] = await eventsOf(path);
  assert.equal(rest.length, 0);
  assert.deepEqual([moved?.recurrenceId, moved?.start, moved?.status], ['2026-11-16T10:00:00', '2026-11-17T14:30:00', 'CONFIRMED']);
  assert.deepEqual([cancelled?.recurrenceId, cancelled?.title, cancelled?.status], ['2026-11-19T10:00:00', 'Abgesagt: Hilfe: Einkaufen', 'CANCELLED']);
  assert.equal(series!.sequence, untouched!.sequence + 2);
});

test('When a commission ends, what was planned afterwards stays as cancelled and nothing follows', async () => {
  const path = await addressFor('helper');
  const networker = { id: here.persons.networker };
  await asOwner(sql`insert into helping.commission_end (quartier_id, commission_id, ends_on, recorded_by, recorded_at)
    values (${here.id}, ${here.commission}, '2026-11-16', ${networker.id}, '2026-11-16T08:00Z')`);
  await asOwner(sql`update helping.visit set status = 'cancelled', version = version + 1 where id = ${here.visits.coming}`);
  const text = await (await fetchFeed(path)).text();
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  const [master, ...changes] = events;
  for (const change of changes) master!.relateException(change);
  const shown: string[] = [];
  for (let at = master!.iterator(), next = at.next(); next; next = at.next()) {
    const { item } = master!.getOccurrenceDetails(next);
    shown.push(`${next.toString()} ${String(item.component.getFirstPropertyValue('status'))}`);
  }
  assert.deepEqual(shown, [
    '2026-11-09T10:00:00 CONFIRMED', '2026-11-12T10:00:00 CONFIRMED', '2026-11-16T10:00:00 CONFIRMED', '2026-11-19T10:00:00 CANCELLED',
  ]);
  assert.match(text, /LAST-MODIFIED:20261116T080000Z/);
});

test('A relative loses the dates with the consent; the address itself still answers', async () => {
  const path = await addressFor('relative');
  assert.equal((await eventsOf(path)).length, 1);
  await asOwner(sql`insert into people.consent_revocation (quartier_id, consent_id, revoked_how, revoked_on)
    select quartier_id, id, 'phone', '2026-11-16' from people.consent
    where recipient_person_id = ${here.persons.relative} and category = 'appointments'`);
  assert.deepEqual(await eventsOf(path), []);
});

test('The secret is shown once and kept nowhere; the same form again makes no second address', async () => {
  const feedId = id();
  const path = await addressFor('resident', feedId);
  const token = path.split('/')[2]!;
  const resident = await house.as('resident');
  assert.ok(!(await (await resident.get('/meins/kalender')).text()).includes(token));
  const again = await resident.post('/meins/kalender', { id: feedId });
  assert.equal(again.status, 422);
  assert.match(await again.text(), /Diese Adresse wurde schon einmal gezeigt/);
  const { rows } = await sql<{ kept: string; bytes: number }>`select to_jsonb(f)::text as kept, octet_length(token_hash) as bytes
    from personal.feed f`.execute(house.database.ownerDb);
  assert.equal(rows.length, 1);
  assert.equal(rows[0]!.bytes, 32);
  assert.ok(!rows[0]!.kept.includes(token));
});

test('A revoked, a wrong and a hostile address are gone; nobody ends the address of another', async () => {
  const feedId = id();
  const path = await addressFor('resident', feedId);
  assert.equal((await (await house.as('helper')).post('/meins/kalender/ende', { id: feedId })).status, 404);
  assert.equal((await fetchFeed(path)).status, 200);
  const ended = await (await house.as('resident')).post('/meins/kalender/ende', { id: feedId });
  assert.equal(ended.headers.get('location'), '/meins/kalender?hinweis=beendet');
  for (const gone of [path, `${path}.ics`, '/kalender/x', `/kalender/${'A'.repeat(43)}`, '/kalender/%00', `/kalender/${"'".repeat(43)}.ics`]) {
    assert.ok([400, 404].includes((await fetchFeed(gone)).status), gone);
  }
  assert.equal((await fetchFeed(path)).status, 404);
});

test('The same data give the same bytes', async () => {
  const path = await addressFor('resident');
  assert.equal(await (await fetchFeed(path)).text(), await (await fetchFeed(path)).text());
  assert.equal((await fetchFeed(path)).headers.get('content-type'), 'text/calendar; charset=utf-8');
});
