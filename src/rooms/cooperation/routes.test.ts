import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { calendarDate } from '#core/base/calendar-date.ts';
import { clockAt } from '#platform/clock.ts';
import { newId } from '#platform/new-id.ts';
import { testApp, type Caller, type TestApp } from '../../../tests/support/app.ts';
import { asDesk, testQuartier } from '../../../tests/support/ctx.ts';
import { standingInstant, type PlantedQuartier } from '../../../tests/support/fixture.ts';
import { importOrganisations } from './organisations.queries.ts';
import { organisationsOffering } from './read-organisations.ts';

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
async function bodyWith(answer: Response, status: number): Promise<string> {
  const body = await answer.text();
  assert.equal(answer.status, status, body.slice(0, 2_000));
  return body;
}

const mobil = { name: 'Mobil e. V.', kind: 'transport', activities: ['transport', 'shopping'], phone: '03571 12', email: '', address: 'lindenweg 4', openingHours: 'Mo–Fr 8–16 Uhr' };

test('An entry is added once, confirmed today, and put on the map if its address is there', async () => {
  const id = fresh();
  for (let sent = 0; sent < 2; sent++) {
    const answer = await desk.post('/angebote/neu', { id, ...mobil });
    assert.equal(answer.headers.get('location'), `/angebote/${id}?hinweis=gespeichert`);
  }
  const { rows } = await sql<{ address_id: string; confirmed_on: string }>`
    select address_id, confirmed_on from cooperation.organisation where name = ${mobil.name}`.execute(house.database.ownerDb);
  assert.deepEqual(rows, [{ address_id: here.address, confirmed_on: '2026-11-16' }]);
  assert.match(await bodyWith(await desk.get(`/angebote/${id}`), 200), /Mo–Fr 8–16 Uhr/);
});

test('The list filters by activity and says when there are too few to choose from', async () => {
  const page = await bodyWith(await desk.get('/angebote?hilfe=personal_care'), 200);
  assert.match(page, /Pflegedienst Abendrot/);
  assert.doesNotMatch(page, /Trägerverein Lindenhof/);
  assert.match(page, /Nur ein Angebot/);
  assert.match(await bodyWith(await desk.get('/angebote?hilfe=night_watch'), 200), /Das bietet im Quartier niemand an/);
  assert.match(await bodyWith(await desk.get('/angebote?bei=nirgendwo%2099'), 200), /nicht auf der Karte/);
  assert.match(await bodyWith(await desk.get('/angebote?bei=lindenweg%204'), 200), /Die nächsten zuerst, gerechnet zu Fuß ab Lindenweg 4/);
});

test('What nobody confirmed for six months is marked until it is confirmed', async () => {
  const id = fresh();
  await asDesk(house.database.db, (ctx) => importOrganisations(ctx.tx, here.id, [{
    id, name: 'Alter Eintrag', kind: 'meals', activities: ['cooking'], phone: '', email: '', address: 'Hof', addressId: null,
    openingHours: '', confirmedOn: calendarDate('2026-05-15'),
  }]), { quartier: { ...testQuartier, id: here.id } });
  assert.match(await bodyWith(await desk.get('/angebote?hilfe=cooking'), 200), /nicht bestätigt seit Fr 15.5.2026/);
  assert.equal((await desk.post(`/angebote/${id}/bestaetigen`, { version: '1' })).status, 303);
  assert.doesNotMatch(await bodyWith(await desk.get(`/angebote/${id}`), 200), /nicht bestätigt/);
  await bodyWith(await desk.post(`/angebote/${id}/bestaetigen`, { version: '1' }), 409);
});

test('The one who was slower sees both states; what is missing is refused and nothing typed is lost', async () => {
  const id = fresh();
  await desk.post('/angebote/neu', { id, ...mobil, name: 'Erster Stand' });
  assert.equal((await desk.post(`/angebote/${id}/bearbeiten`, { ...mobil, name: 'Zweiter Stand', version: '1' })).status, 303);
  const page = await bodyWith(await desk.post(`/angebote/${id}/bearbeiten`, { ...mobil, name: 'Dritter Stand', version: '1' }), 409);
  assert.match(page, /Dritter Stand/);
  assert.match(page, /So steht es jetzt da/);
  const missing = await bodyWith(await desk.post('/angebote/neu', { id: fresh(), ...mobil, name: ' ', email: 'keine' }), 422);
  assert.match(missing, /Hier fehlt der Name/);
  assert.match(missing, /keine E-Mail-Adresse/);
  assert.match(missing, /value="keine"/);
});

test('Everybody signed in may look, only the desk may write', async () => {
  for (const who of ['resident', 'provider', 'municipality'] as const) {
    const caller = await house.as(who);
    const page = await bodyWith(await caller.get(`/angebote/${here.organisation}`), 200);
    assert.doesNotMatch(page, /bearbeiten|bestaetigen/);
    await bodyWith(await caller.get('/angebote/neu'), 403);
  }
});

test('Other rooms get who offers an activity, none of another Quartier', async () => {
  const found = await asDesk(house.database.db, (ctx) => organisationsOffering(ctx, 'personal_care'), { quartier: { ...testQuartier, id: here.id } });
  assert.deepEqual(found.map(({ id, name }) => [id, name]), [[here.organisation, 'Pflegedienst Abendrot']]);
});
