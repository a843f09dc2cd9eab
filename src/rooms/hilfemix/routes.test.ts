import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { clockAt } from '#platform/clock.ts';
import { newId } from '#platform/new-id.ts';
import { testApp, type Caller, type Fields, type TestApp } from '../../../tests/support/app.ts';
import { standingInstant, type PlantedQuartier } from '../../../tests/support/fixture.ts';

// The clock stands on Monday, 16 November 2026.
let house: TestApp;
let desk: Caller;
let here: PlantedQuartier;
before(async () => {
  house = await testApp();
  desk = await house.as('networker');
  here = house.fixture.here;
});
after(() => house.close());

const fresh = (): string => newId(clockAt(standingInstant).now());
const textOf = async (path: string, status = 200): Promise<string> => bodyWith(await desk.get(path), status);
async function bodyWith(answer: Response, status: number): Promise<string> {
  const body = await answer.text();
  assert.equal(answer.status, status, body.slice(0, 2_000));
  return body.replaceAll(/<(script|style|svg)[\s\S]*?<\/\1>/g, '').replaceAll(/\s+/g, ' ');
}

const shopping = (id: string, more: Fields = {}): Fields => ({
  id, activity: 'repairs', ownWords: 'Der Wasserhahn tropft.', every: 'week', weekdays: ['2', '4'], time: 'halb elf', duration: '1 Stunde',
  startsOn: '2026-11-16', urgency: '1', requirements: ['pets'], ...more,
});

type Row = { activity: string; weekdays: number[]; time_of_day_min: number | null; part_of_day: string | null; duration_min: number; requirements: string[]; status: string; version: number; entry_id: string | null; excluded_person_ids: string[] };
async function stored(id: string): Promise<Row | undefined> {
  return (await sql<Row>`select * from hilfemix.need where id = ${id}`.execute(house.database.ownerDb)).rows[0];
}

test('A need is added as it is said, joined to the call it came from, and once however often the form is sent', async () => {
  const id = fresh();
  const form = shopping(id, { entryId: here.entry.id, excluded: [here.persons.stranger] });
  for (let sent = 0; sent < 2; sent++) {
    const answer = await desk.post(`/menschen/${here.persons.resident}/bedarf`, form);
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('location'), `/bedarf/${id}?hinweis=aufgenommen`);
  }
  const row = (await stored(id))!;
  assert.deepEqual([row.activity, row.weekdays, row.time_of_day_min, row.duration_min], ['repairs', [2, 4], 630, 60]);
  assert.deepEqual([row.requirements, row.entry_id, row.excluded_person_ids], [['pets'], here.entry.id, [here.persons.stranger]]);
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from hilfemix.need where id = ${id}`.execute(house.database.ownerDb);
  assert.equal(rows[0]?.count, 1);
});

test('What cannot be read is refused with every reason and nothing typed is lost', async () => {
  const answer = await desk.post(`/menschen/${here.persons.resident}/bedarf`, shopping(fresh(), {
    weekdays: [], time: 'irgendwann', duration: 'ewig', requirements: ['woman', 'man'], excludedName: 'Niemand Garnicht', ownWords: 'Mein <Satz>',
  }));
  const page = await bodyWith(answer, 422);
  for (const reason of [/mindestens einen Wochentag/, /nicht als Uhrzeit/, /nicht als Dauer/, /höchstens eins/, /„Niemand Garnicht“ haben wir nicht gefunden/]) assert.match(page, reason);
  assert.match(page, /Mein &lt;Satz&gt;/);
  assert.match(page, /value="irgendwann"/);
});

test('The one who was slower sees both states; saving then counts', async () => {
  const id = fresh();
  await desk.post(`/menschen/${here.persons.resident}/bedarf`, shopping(id));
  const change = shopping(id, { version: '1', ownWords: 'Die Erste' });
  assert.equal((await desk.post(`/bedarf/${id}/aendern`, change)).status, 303);
  const page = await bodyWith(await desk.post(`/bedarf/${id}/aendern`, { ...change, ownWords: 'Die Zweite' }), 409);
  assert.match(page, /„Die Erste“/);
  assert.match(page, /Die Zweite<\/textarea>/);
  assert.match(page, /name="version" value="2"/);
  assert.equal((await desk.post(`/bedarf/${id}/aendern`, { ...change, version: '2', ownWords: 'Die Zweite' })).status, 303);
  assert.equal((await stored(id))?.version, 3);
});

test('A closed need is no longer looked for, and a stale button does not close it', async () => {
  const id = fresh();
  await desk.post(`/menschen/${here.persons.resident}/bedarf`, shopping(id));
  await bodyWith(await desk.post(`/bedarf/${id}/schliessen`, { version: '7' }), 409);
  assert.equal((await desk.post(`/bedarf/${id}/schliessen`, { version: '1' })).status, 303);
  assert.equal((await stored(id))?.status, 'closed');
  assert.match(await textOf(`/bedarf/${id}`), /Dieser Bedarf ist abgeschlossen/);
  const asked = await desk.post(`/bedarf/${id}/anfragen`, { id: fresh(), helperPersonId: here.persons.helper });
  assert.match(await bodyWith(asked, 422), /abgeschlossen. Bitte nehmen Sie ihn neu auf/);
});

test('The Hilfemix shows wishes, needs with who covers them, the week and its gaps, and the circles', async () => {
  const page = await textOf(`/menschen/${here.persons.resident}/hilfemix?eintrag=${here.entry.id}`);
  for (const words of [/Zu Hause bleiben/, /„Jemand kauft für mich ein.“/, /Henrike Zupackert/, /montags und donnerstags um 10 Uhr, 1 Stunde/, /noch niemand/, /Renate Fernblick/, /Tochter/]) {
    assert.match(page, words);
  }
  assert.match(page, new RegExp(`name="entryId" value="${here.entry.id}"`));
  assert.match(page, /unterstuetzungsplan\.pdf/);
});

test('The arrangement is kept; who was slower sees both states; an agreement ahead is refused', async () => {
  const at = `/menschen/${here.persons.alone}/absprache`;
  assert.equal((await desk.post(at, { version: '0', wishes: 'In Ruhe frühstücken', reviewOn: '2026-11-20', agreedOn: '2026-11-16' })).status, 303);
  const slower = await bodyWith(await desk.post(at, { version: '0', wishes: 'Etwas anderes', reviewOn: '' }), 409);
  assert.match(slower, /In Ruhe frühstücken/);
  assert.match(slower, /Etwas anderes<\/textarea>/);
  assert.match(await bodyWith(await desk.post(at, { version: '1', agreedOn: '2026-11-17' }), 422), /liegt in der Zukunft/);
});

test('While a question waits nobody else can be asked; a helper without consent is told apart with the remedy', async () => {
  const waiting = await textOf(`/bedarf/${here.needs.asked}`);
  assert.match(waiting, /Henrike Zupackert ist gefragt/);
  assert.doesNotMatch(waiting, /Anrufen und fragen/);
  const noConsent = await textOf(`/bedarf/${here.needs.open}`);
  assert.match(noConsent, /Geht jetzt nicht: ein Name/);
  assert.match(noConsent, /es fehlt die Einwilligung/);
  const refused = await desk.post(`/bedarf/${here.needs.open}/anfragen`, { id: fresh(), helperPersonId: here.persons.helper });
  assert.match(await bodyWith(refused, 422), /Henrike Zupackert: es fehlt die Einwilligung/);
});

test('From the need to the commission: ask, take the yes, commission once, print; family is only noted', async () => {
  const need = fresh();
  await desk.post(`/menschen/${here.persons.resident}/bedarf`, shopping(need, { activity: 'garden', requirements: [] }));
  const page = await textOf(`/bedarf/${need}`);
  assert.match(page, /Anrufen und fragen/);
  // The planner's choice stands first, with how much of the need it covers and why.
  assert.match(page, /Vorschlag: Henrike Zupackert.*Kann alle 4 Besuche in zwei Wochen übernehmen, um 10:30 Uhr.*hat zu dieser Zeit frei.*Alles zusammen planen/);
  const request = fresh();
  const asked = await desk.post(`/bedarf/${need}/anfragen`, { id: request, helperPersonId: here.persons.helper });
  assert.equal(asked.status, 303);
  const early = { id: fresh(), helperPersonId: here.persons.helper, every: 'week', weekdays: ['2', '4'], timeOfDay: '10:30', duration: '60', startsOn: '2026-11-17', payer: 'unpaid' };
  assert.match(await bodyWith(await desk.post(`/bedarf/${need}/beauftragen`, early), 422), /[Jj]a/);
  await sql`insert into helping.answer (quartier_id, request_id, answer, answered_at) values (${here.id}, ${request}, 'yes', now())`.execute(house.database.ownerDb);
  assert.match(await textOf(`/bedarf/${need}`), /Henrike Zupackert hat ja gesagt/);
  for (let sent = 0; sent < 2; sent++) assert.equal((await desk.post(`/bedarf/${need}/beauftragen`, { ...early, perHour: '12,50', payer: 'own_money' })).status, 303);
  assert.match(await textOf(`/bedarf/${need}`), new RegExp(`/auftraege/${early.id}/einsatzzettel.pdf`));
  const { rows } = await sql<{ cents_per_hour: number; request_id: string }>`select cents_per_hour, request_id from helping.commission where need_id = ${need}`.execute(house.database.ownerDb);
  assert.deepEqual(rows, [{ cents_per_hour: 1250, request_id: request }]);
  const again = await desk.post(`/bedarf/${need}/beauftragen`, { ...early, id: fresh() });
  assert.match(await bodyWith(again, 422), /hilft bei diesem Bedarf schon/);
  const noted = await desk.post(`/bedarf/${need}/beauftragen`, { ...early, id: fresh(), helperPersonId: here.persons.relative, every: 'once', weekdays: [], payer: undefined });
  assert.equal(noted.status, 303);
});

test('For one day only: the stand-in is proposed and asked for that day', async () => {
  const page = await textOf(`/bedarf/${here.needs.covered}?tag=2026-12-24`);
  assert.match(page, /Vertretung nur für Donnerstag, 24. Dezember 2026/);
  assert.match(page, /ist bis So 27.12. nicht da/);
});

test('Somebody who is not proposed can be neither asked nor commissioned', async () => {
  const asked = await desk.post(`/bedarf/${here.needs.covered}/anfragen`, { id: fresh(), helperPersonId: here.persons.funder });
  assert.match(await bodyWith(asked, 422), /steht für diesen Bedarf nicht zur Wahl/);
});

test('The three sheets are PDFs in every language, and every look is noted for the person', async () => {
  for (const sheet of ['unterstuetzungsplan', 'wochenplan', 'notfallblatt']) {
    for (const language of ['de', 'de-x-leicht', 'en', 'xx']) {
      const answer = await desk.get(`/menschen/${here.persons.resident}/${sheet}.pdf?sprache=${language}&format=a3`);
      assert.equal(answer.status, 200);
      assert.equal(Buffer.from(await answer.arrayBuffer()).subarray(0, 5).toString(), '%PDF-');
    }
  }
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from platform.audit
    where what = 'sheet:read' and person_id = ${here.persons.resident} and quartier_id = ${here.id}`.execute(house.database.ownerDb);
  assert.equal(rows[0]?.count, 12);
});

test('Needs and persons of another Quartier do not exist here', async () => {
  const { elsewhere } = house.fixture;
  await bodyWith(await desk.get(`/bedarf/${elsewhere.needs.open}`), 404);
  await bodyWith(await desk.get(`/menschen/${elsewhere.persons.resident}/hilfemix`), 404);
  await bodyWith(await desk.get(`/menschen/${elsewhere.persons.resident}/notfallblatt.pdf`), 404);
});
