import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { clockAt } from '#platform/clock.ts';
import { newId } from '#platform/new-id.ts';
import { testApp, type Caller, type TestApp } from '../../../tests/support/app.ts';
import { standingInstant, type PersonKey } from '../../../tests/support/fixture.ts';

let house: TestApp;
let networker: Caller;
before(async () => {
  house = await testApp();
  networker = await house.as('networker');
});
after(() => house.close());

const fresh = (): string => newId(clockAt(standingInstant).now());
const fields = (more: Record<string, string> = {}) => ({
  id: fresh(), pflegegrad: '2', from: '2024-05-01', insurance: 'statutory', livingForm: 'home', land: 'DE-SN', decidedBy: 'Pflegekasse am Markt', noticeOn: '2024-06-20', ...more,
});
const path = (who: PersonKey = 'resident'): string => `/menschen/${house.fixture.here.persons[who]}/einstufung`;
const shown = async (who: PersonKey): Promise<{ status: number; html: string }> => {
  const answer = await (await house.as(who)).get(path());
  return { status: answer.status, html: await answer.text() };
};

test('a notice is recorded once, a later one ends it, and a correction replaces it without a trace lost', async () => {
  const first = fields();
  for (let time = 0; time < 2; time++) assert.equal((await networker.post(path(), first)).status, 303);
  assert.equal((await networker.post(path(), fields({ pflegegrad: '3', from: '2026-03-01', noticeOn: '' }))).status, 303);
  const { html } = await shown('networker');
  assert.match(html, /Pflegegrad 3<\/strong> seit 01\.03\.2026[^]*Pflegegrad 2<\/strong> 01\.05\.2024 bis 28\.02\.2026/);
  assert.match(html, /Pflegekasse am Markt · Bescheid vom 20\.06\.2024/);

  const correction = fields({ from: '2024-06-01', replacesId: first.id });
  assert.equal((await networker.post(path(), correction)).status, 303);
  assert.match((await shown('networker')).html, /01\.06\.2024 bis 28\.02\.2026/);
  const again = await networker.post(path(), fields({ replacesId: first.id }));
  assert.equal(again.status, 422);
  assert.match(await again.text(), /schon berichtigt/);
  const { rows } = await sql<{ count: string }>`select count(*) from entitlements.grading`.execute(house.database.ownerDb);
  assert.equal(Number(rows[0]!.count), 3);
  await assert.rejects(sql`update entitlements.grading set pflegegrad = 5`.execute(house.database.ownerDb));
});

test('a last day before the first and missing choices are refused with all reasons, and what was typed stays', async () => {
  const answer = await networker.post(path(), fields({ to: '2024-04-30', decidedBy: 'Kasse Seltsam' }));
  const html = await answer.text();
  assert.equal(answer.status, 422);
  assert.match(html, /Der letzte Tag liegt vor dem ersten/);
  assert.match(html, /Kasse Seltsam/);
  const empty = await (await networker.post(path(), { id: fresh() })).text();
  for (const words of ['Bitte wählen Sie den Pflegegrad', 'wie die Person pflegeversichert ist', 'wie die Person wohnt', 'Bundesland']) assert.match(empty, new RegExp(words));
});

test('the person sees the own Einstufung without a form; a relative only with consent to money; a helper not at all', async () => {
  const own = await shown('resident');
  assert.match(own.html, /Meine Einstufung[^]*Pflegegrad 3/);
  assert.doesNotMatch(own.html, /Neuen Bescheid eintragen/);
  assert.equal((await shown('relative')).status, 404);
  assert.equal((await shown('stranger')).status, 404);
  assert.equal((await shown('helper')).status, 403);

  const { persons, id } = house.fixture.here;
  await sql`insert into people.consent (quartier_id, person_id, recipient_person_id, category, purpose, given_how, given_on)
    values (${id}, ${persons.resident}, ${persons.relative}, 'money', 'keep_informed', 'spoken', '2026-11-01')`.execute(house.database.ownerDb);
  const confided = await shown('relative');
  assert.equal(confided.status, 200);
  assert.match(confided.html, /Pflegegrad 3/);
  assert.equal((await shown('stranger')).status, 404);
  assert.equal((await (await house.as('relative')).post(path(), fields())).status, 403);
});

test('a transaction that says neither Quartier nor scope sees no row', async () => {
  for (const table of ['entitlements.grading', 'entitlements.self_check']) {
    const { rows } = await sql<{ count: string }>`select count(*) from ${sql.table(table)}`.execute(house.database.db);
    assert.equal(Number(rows[0]!.count), 0, table);
  }
});

test('what was recorded of a person entered twice counts for the one that was kept', async () => {
  const { persons, id } = house.fixture.here;
  assert.equal((await networker.post(path('alone'), fields({ pflegegrad: '4', from: '2020-01-01' }))).status, 303);
  await sql`update people.person set status = 'merged', merged_into = ${persons.neighbour} where quartier_id = ${id} and id = ${persons.alone}`.execute(house.database.ownerDb);
  assert.match(await (await networker.get(path('neighbour'))).text(), /Pflegegrad 4<\/strong> seit 01\.01\.2020/);
});
