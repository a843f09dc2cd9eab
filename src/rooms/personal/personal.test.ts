import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { sql, type RawBuilder } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { calendarDate } from '#core/base/calendar-date.ts';
import { inScope } from '#platform/db/scope.ts';
import { newId } from '#platform/new-id.ts';
import { testApp, type TestApp } from '../../../tests/support/app.ts';
import { testDatabase, type TestDatabase } from '../../../tests/support/db.ts';
import type { PersonKey, PlantedQuartier } from '../../../tests/support/fixture.ts';

// A house for each test, because consents and answers are journals; the database kept open keeps the server running.
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

async function pageOf(who: PersonKey, path = '/meins'): Promise<string> {
  const answer = await (await house.as(who)).get(path);
  assert.equal(answer.status, 200, `${who} ${path}: ${answer.status}`);
  return mainOf(await answer.text());
}

/** What stands in the page itself, as text without tags: menu and footer are the same for all. */
function mainOf(html: string): string {
  return /<main[^]*<\/main>/.exec(html)![0].replace(/<svg[^]*?<\/svg>/g, ' ').replace(/<[^>]+>/g, ' ').replaceAll('&quot;', '"').replace(/\s+/g, ' ');
}

const asOwner = (statement: RawBuilder<unknown>) => statement.execute(house.database.ownerDb);

test('A resident reads her four answers in their order', async () => {
  const page = await pageOf('resident');
  const order = ['Wer kommt als Nächstes?', 'Was ist noch offen?', 'Wer hilft mir?', 'Wer weiß was?'].map((title) => page.indexOf(title));
  assert.ok(order.every((place, i) => place > (order[i - 1] ?? 0)), order.join());
  assert.ok(page.includes('Heute, Montag, um 10 Uhr kommt Henrike Zupackert zum Einkaufen.'));
  assert.ok(page.includes('Am Donnerstag, 19. November, um 10 Uhr kommt Henrike Zupackert zum Einkaufen.'));
  assert.match(page, /Renate Fernblick darf wissen: .*wann jemand zu Ihnen kommt\. Damit jemand Bescheid weiß\./);
  assert.match(page, /Wer Ihnen hilft, darf wissen: .*wo Sie wohnen und wie man Sie erreicht/);
  // Help with shopping comes on two days of this week; nobody plays cards with her on the same two.
  assert.match(page, /2 Hilfen verabredet, 2 Stellen offen/);
});

test('Of a helper she learns the name, not the telephone; of whom we ask she learns nothing', async () => {
  const page = await pageOf('resident');
  assert.ok(!page.includes(here.phones.helper));
  assert.match(page, /„Jemand spielt mit mir Karten\.“ Wir haben jemanden gefragt und warten auf die Antwort\./);
  await asOwner(sql`insert into helping.request (quartier_id, id, need_id, person_id, helper_person_id, helper_class, activity, asked_at)
    values (${here.id}, ${id()}, ${here.needs.open}, ${here.persons.alone}, ${here.persons.neighbour}, 'neighbour', 'garden', '2026-11-15')`);
  assert.ok(!(await pageOf('resident')).includes('gießt'), 'the need of somebody else');
});

test('A relative without consent reads a sentence that reveals nothing', async () => {
  const page = await pageOf('stranger');
  assert.ok(page.includes('Für Sie ist hier im Moment nichts freigegeben.'));
  assert.ok(!page.includes('Quittenbaum') && !page.includes('Zupackert') && !page.includes('Lindenweg 4'));
});

test('A relative with consent hears first of what did not happen', async () => {
  const page = await pageOf('relative');
  const missed = page.indexOf('Am Donnerstag, 12. November, um 10 Uhr sollte Henrike Zupackert kommen, zum Einkaufen. Bisher hat niemand gemeldet');
  assert.ok(missed > 0 && missed < page.indexOf('Heute, Montag, um 10 Uhr kommt Henrike Zupackert'));
  assert.ok(page.includes(here.phones.resident) && page.includes('Lindenweg 4'), 'contact is open to her');
  const looked = await pageOf('resident', '/meins/wer-hat-gesehen');
  // The journal notes when it was written by the clock of the database.
  assert.match(looked, /Renate Fernblick \S+, \d+\. \S+ \d{4}/);
  assert.ok(!looked.includes('Rosalinde'), 'her own look is none');
});

test('Appointments without contact show visits but no address, and a revocation works at once', async () => {
  const resident = await house.as('resident');
  assert.match(await pageOf('resident', `/meins/einwilligungen/${here.consents.relative}`), /Renate Fernblick darf dann nicht mehr wissen: wo Sie wohnen/);
  assert.equal((await resident.post(`/meins/einwilligungen/${here.consents.relative}/widerruf`)).status, 303);
  const page = await pageOf('relative');
  assert.ok(page.includes('Henrike Zupackert') && !page.includes('Lindenweg') && !page.includes(here.phones.resident));

  const { rows } = await sql<{ id: string }>`select id from people.consent where quartier_id = ${here.id}
    and recipient_person_id = ${here.persons.relative} and category in ('appointments', 'arrangement')`.execute(house.database.ownerDb);
  for (const consent of rows) await resident.post(`/meins/einwilligungen/${consent.id}/widerruf`);
  const after = await pageOf('relative');
  assert.ok(after.includes('nichts freigegeben') && !after.includes('Quittenbaum') && !after.includes('Zupackert'));
});

test('Nobody ends the consent of another', async () => {
  for (const who of ['relative', 'helper', 'networker'] as const) {
    const answer = await (await house.as(who)).post(`/meins/einwilligungen/${here.consents.relative}/widerruf`);
    assert.equal(answer.status, 404, who);
  }
  assert.ok((await pageOf('relative')).includes('Lindenweg 4'));
});

/** Asks the neighbour for what another resident needs. */
async function askNeighbour(): Promise<string> {
  const request = id();
  await asOwner(sql`insert into people.role (quartier_id, person_id, role, since) values (${here.id}, ${here.persons.neighbour}, 'helper', '2026-01-01')`);
  await asOwner(sql`insert into people.demo_person (quartier_id, person_id, rank) values (${here.id}, ${here.persons.neighbour}, 99)`);
  await asOwner(sql`update hilfemix.need set requirements = '{stairs,language:ru}' where id = ${here.needs.open}`);
  await asOwner(sql`insert into helping.request (quartier_id, id, need_id, person_id, helper_person_id, helper_class, activity, asked_at, answer_by)
    values (${here.id}, ${request}, ${here.needs.open}, ${here.persons.alone}, ${here.persons.neighbour}, 'neighbour', 'garden', '2026-11-15', '2026-11-18')`);
  return request;
}

test('Before her yes a helper reads what, when and how far, not for whom; after the yes not until she is commissioned', async () => {
  const request = await askNeighbour();
  const page = await pageOf('neighbour');
  assert.match(page, /Eine Anfrage an Sie .*Was Garten und Schnee Wann montags und donnerstags um 10 Uhr, 1 Stunde Wie weit etwa 100 Meter/);
  assert.match(page, /Es gibt Treppen\. Sprache: Russisch\. Antwort bitte bis Mittwoch, 18\. November 2026/);
  assert.ok(!/Eigenstein|Blumen/.test(page));
  const neighbour = await house.as('neighbour');
  assert.equal((await neighbour.post(`/meins/anfragen/${request}/antwort`, { answer: 'yes' })).headers.get('location'), '/meins?hinweis=ja');
  assert.ok(!(await pageOf('neighbour')).includes('Eigenstein'));
});

test('After the commission she reads name, address and telephone; seven days after its end no longer', async () => {
  const open = await pageOf('helper');
  assert.match(open, /Heute, Montag, um 10 Uhr: Einkaufen \(1 Stunde\) bei Rosalinde Quittenbaum, Lindenweg 4, 2\. Stock/);
  assert.ok(open.includes(here.phones.resident));
  await asOwner(sql`insert into helping.commission_end (quartier_id, commission_id, ends_on, recorded_at)
    values (${here.id}, ${here.commission}, '2026-11-09', '2026-11-09T10:00Z')`);
  assert.ok((await pageOf('helper')).includes('Quittenbaum'), 'the seventh day');
  await asOwner(sql`alter table helping.commission_end disable trigger user`);
  await asOwner(sql`update helping.commission_end set ends_on = '2026-11-08'`);
  const closed = await pageOf('helper');
  assert.ok(closed.includes('bei jemandem aus dem Quartier') && !closed.includes('Quittenbaum') && !closed.includes(here.phones.resident));
});

test('When others come is open to a helper only by a consent to all helpers', async () => {
  await asOwner(sql`insert into helping.visit (quartier_id, commission_id, person_id, organisation_id, helper_class, activity,
    original_start, starts_at, day, time_of_day_min, duration_min) values (${here.id}, ${here.commission}, ${here.persons.resident},
    ${here.organisation}, 'professional', 'personal_care', '2026-11-17 07:00', '2026-11-17T06:00Z', '2026-11-17', 420, 30)`);
  assert.equal(await countAs('helper', 'own', 'helping.visit'), 5);
  await asOwner(sql`insert into people.consent_revocation (quartier_id, consent_id, revoked_how, revoked_on)
    select quartier_id, id, 'phone', '2026-11-16' from people.consent
    where quartier_id = ${here.id} and recipient_group = 'helpers' and category = 'appointments'`);
  assert.equal(await countAs('helper', 'own', 'helping.visit'), 4);
});

/** How many rows of a table row-level security shows to a person. */
function countAs(who: PersonKey, scope: 'own' | 'organisation', table: string, quartier = here, organisationId: string | null = null): Promise<number> {
  return inScope(house.database.db, {
    quartierId: quartier.id, personId: here.persons[who], organisationId, scope, purpose: 'test', today: calendarDate('2026-11-16'),
  }, async (tx) => (await sql<{ n: number }>`select count(*)::integer as n from ${sql.table(table)}`.execute(tx)).rows[0]!.n);
}

test('Nobody sees anything of another Quartier', async () => {
  for (const who of ['resident', 'relative', 'helper'] as const) {
    for (const table of ['people.person', 'people.consent', 'helping.visit', 'helping.commission', 'helping.request', 'hilfemix.need', 'personal.feed']) {
      assert.equal(await countAs(who, 'own', table, house.fixture.elsewhere), 0, `${who} ${table}`);
    }
  }
});

test('A provider sees what her organisation is commissioned with, and of nobody else', async () => {
  assert.ok((await pageOf('provider', '/meins/auftraege')).includes('Zurzeit ist nichts übertragen.'));
  const commission = id();
  await asOwner(sql`insert into helping.commission (quartier_id, id, number, person_id, organisation_id, helper_class, activity, every,
    weekdays, time_of_day_min, duration_min, starts_on, commissioned_at) values (${here.id}, ${commission}, 2, ${here.persons.alone},
    ${here.organisation}, 'professional', 'household', 'week', '{2}', 480, 90, '2026-11-10', '2026-11-09')`);
  await asOwner(sql`insert into helping.visit (quartier_id, commission_id, person_id, organisation_id, helper_class, activity,
    original_start, starts_at, day, time_of_day_min, duration_min) values (${here.id}, ${commission}, ${here.persons.alone},
    ${here.organisation}, 'professional', 'household', '2026-11-17 08:00', '2026-11-17T07:00Z', '2026-11-17', 480, 90)`);
  const page = await pageOf('provider', '/meins/auftraege');
  assert.match(page, /Morgen, Dienstag · ein Besuch 8 Uhr: Hilfe im Haushalt \(1½ Stunden\) bei Adelheid Eigenstein, Lindenweg 4/);
  assert.ok(!page.includes('Einkaufen') && !page.includes('Zupackert'));
  assert.equal(await countAs('provider', 'organisation', 'helping.visit', here, here.organisation), 1);
  assert.equal((await (await house.as('helper')).get('/meins/auftraege')).status, 403);
});

test('A no needs no reason, a second and different answer is refused, and nobody answers for another', async () => {
  const address = `/meins/anfragen/${here.requests.unanswered}/antwort`;
  assert.equal((await (await house.as('resident')).post(address, { answer: 'yes' })).status, 404);
  const helper = await house.as('helper');
  assert.equal((await helper.post(address, {})).status, 422);
  const said = await helper.post(address, { answer: 'no' });
  assert.equal(said.headers.get('location'), '/meins?hinweis=nein');
  assert.ok(!(await pageOf('helper')).includes('Eine Anfrage an Sie'));
  assert.equal((await helper.post(address, { answer: 'no' })).status, 303);
  assert.equal((await helper.post(address, { answer: 'yes' })).status, 422);
});

test('A helper reports with one press; the help ledger has it and nothing is booked twice', async () => {
  const helper = await house.as('helper');
  const address = `/meins/besuche/${here.visits.missed}/bericht`;
  const reportId = id();
  for (let i = 0; i < 2; i++) assert.equal((await helper.post(address, { outcome: 'done', reportId })).headers.get('location'), '/meins?hinweis=gemeldet');
  const { rows } = await sql<{ minutes: number }>`select minutes from helping.ledger
    where quartier_id = ${here.id} and day = '2026-11-12'`.execute(house.database.ownerDb);
  assert.deepEqual(rows, [{ minutes: 60 }]);
  const page = await pageOf('helper');
  assert.ok(page.includes('In diesem Jahr haben Sie 1 Stunde 55 Minuten geholfen, in diesem Monat 1 Stunde 55 Minuten.'));
});

test('A report that cannot be comes back with what was typed; nobody reports the visit of another', async () => {
  const address = `/meins/besuche/${here.visits.missed}/bericht`;
  const refused = await (await house.as('helper')).post(address, { outcome: 'partial', minutes: 'lange', reason: 'Der Laden war zu.', reportId: id() });
  const page = mainOf(await refused.text());
  assert.equal(refused.status, 422);
  assert.ok(page.includes('Bitte schreiben Sie die Minuten als Zahl') && page.includes('Der Laden war zu.'));
  for (const who of ['resident', 'relative', 'stranger', 'networker'] as const) {
    assert.equal((await (await house.as(who)).post(address, { outcome: 'done', reportId: id() })).status, 404, who);
    assert.equal((await (await house.as(who)).get(`/meins/besuche/${here.visits.missed}`)).status, 404, who);
  }
});

test('Days away are noted once, refused when they overlap or are over, and taken back', async () => {
  const helper = await house.as('helper');
  const away = (from: string, until: string) => helper.post('/meins/abwesend', { from, until });
  assert.equal((await away('2026-11-20', '2026-11-22')).status, 303);
  assert.equal((await away('2026-11-20', '2026-11-22')).status, 303);
  const overlapping = await away('2026-12-20', '2026-12-24');
  assert.equal(overlapping.status, 422);
  assert.match(mainOf(await overlapping.text()), /Für diese Tage .*Donnerstag, 24\. Dezember 2026 bis Sonntag, 27\. Dezember 2026/);
  assert.equal((await away('2026-11-25', '2026-11-24')).status, 422);
  assert.equal((await away('2026-11-01', '2026-11-02')).status, 422);
  assert.equal((await away('2026-11-20', '2206-11-22')).status, 422);
  assert.ok((await pageOf('helper')).includes('von Freitag, 20. November 2026 bis Sonntag, 22. November 2026'));
  // Another one's absence is not hers to take back.
  assert.equal((await (await house.as('resident')).post(`/meins/abwesend/${here.absence}/ende`)).status, 404);
  assert.ok((await pageOf('helper')).includes('Donnerstag, 24. Dezember 2026'));
  assert.equal((await helper.post(`/meins/abwesend/${here.absence}/ende`)).status, 303);
  assert.ok(!(await pageOf('helper')).includes('24. Dezember'));
});

test('Easy language speaks in short sentences', async () => {
  await asOwner(sql`update people.person set locale = 'de-x-leicht' where id = ${here.persons.resident}`);
  const page = await pageOf('resident');
  assert.ok(page.includes('Heute, Montag, um 10 Uhr: Henrike Zupackert kommt zum Einkaufen.'));
  assert.ok(page.includes('Was fehlt noch?'));
});
