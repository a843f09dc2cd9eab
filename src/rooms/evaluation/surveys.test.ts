import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { inScope } from '#platform/db/scope.ts';
import { newId } from '#platform/new-id.ts';
import { clockAt } from '#platform/clock.ts';
import { testApp, type Caller, type TestApp } from '../../../tests/support/app.ts';
import { standingInstant } from '../../../tests/support/fixture.ts';
import { readAnswers } from './surveys/waves.queries.ts';

let house: TestApp;
let networker: Caller;
before(async () => { house = await testApp(); networker = await house.as('networker'); });
after(() => house.close());

const fresh = (): string => newId(clockAt(standingInstant).now());
const at = (): string => `/wirkung/befragungen/${house.fixture.here.survey}/wellen/${house.fixture.here.wave}`;
const form = (answers: Record<string, string>): Record<string, string> => ({ id: fresh(), nr: '101', channel: 'paper', ...answers });

function counted(): Promise<{ number: number; answers: Readonly<Record<string, string>> }[]> {
  const { here } = house.fixture;
  return inScope(house.database.db, { quartierId: here.id, personId: null, organisationId: null, scope: 'counts', purpose: 'test' },
    async (tx) => (await readAnswers(tx, here.wave)).map(({ number, answers }) => ({ number, answers })));
}

test('a paper form is typed in twice, the difference is decided by the paper, and only then it counts', async () => {
  const first = form({ 'a-contacts': '4', 'a-health': '2', 'a-hours_needed': '3' });
  const once = await networker.post(`${at()}/tippen`, first);
  assert.equal(once.headers.get('location'), `${at()}/tippen?weg=paper&hinweis=einmal`);
  assert.equal((await networker.post(`${at()}/tippen`, first)).headers.get('location'), once.headers.get('location'));
  assert.deepEqual(await counted(), []);
  const twice = await networker.post(`${at()}/tippen`, form({ 'a-contacts': '4', 'a-health': '3', 'a-hours_needed': '3' }));
  assert.equal(twice.headers.get('location'), `${at()}/unterschiede?nr=101`);
  assert.deepEqual(await counted(), []);
  const page = await (await networker.get(`${at()}/unterschiede?nr=101`)).text();
  assert.ok(page.includes('erstes Mal: 2, zweites Mal: 3') && !page.includes('a-contacts'));
  assert.equal((await networker.post(`${at()}/unterschiede`, { id: fresh(), nr: '101' })).status, 422);
  assert.equal((await networker.post(`${at()}/unterschiede`, { id: fresh(), nr: '101', 'a-health': '2' })).status, 303);
  assert.deepEqual(await counted(), [{ number: 101, answers: { contacts: '4', health: '2', hours_needed: '3' } }]);
  assert.equal((await networker.post(`${at()}/tippen`, form({ 'a-contacts': '4' }))).status, 422);
});

test('an impossible answer, a number that nobody has and an empty form are refused with what was typed', async () => {
  const refused = await networker.post(`${at()}/tippen`, form({ nr: '999', 'a-contacts': '4' }));
  assert.equal(refused.status, 422);
  assert.ok((await refused.text()).includes('999'));
  const { here } = house.fixture;
  await sql`insert into evaluation.panelist (quartier_id, survey_id, number, person_id, joined_on)
    values (${here.id}, ${here.survey}, 102, ${here.persons.alone}, '2026-11-02')`.execute(house.database.ownerDb);
  const without = await networker.post(`${at()}/tippen`, form({ nr: '102', 'a-contacts': '4' }));
  assert.ok((await without.text()).includes('Einwilligung zurückgenommen'));
});

test('who takes consent back is in no figure and no export from that moment on', async () => {
  const { here } = house.fixture;
  assert.equal((await counted()).length, 1);
  await sql`insert into people.consent_revocation (quartier_id, consent_id, revoked_how, revoked_on)
    select quartier_id, id, 'phone', '2026-11-16' from people.consent where quartier_id = ${here.id} and purpose = 'evaluation'`.execute(house.database.ownerDb);
  assert.deepEqual(await counted(), []);
});

test('who may see counts reads neither numbers of persons nor what was typed', async () => {
  const { here } = house.fixture;
  const seen = await inScope(house.database.db, { quartierId: here.id, personId: null, organisationId: null, scope: 'counts', purpose: 'test' }, async (tx) => {
    const { rows } = await sql<{ seen: number }>`
      select (select count(*) from evaluation.panelist) + (select count(*) from evaluation.entry) + (select count(*) from evaluation.panel(${here.survey})) as seen`.execute(tx);
    return Number(rows[0]!.seen);
  });
  assert.equal(seen, 0);
});

test('who takes part fills in the own form on screen, once, and nobody else sees it', async () => {
  const own = await testApp();
  try {
    const { here } = own.fixture;
    const resident = await own.as('resident');
    const form = `/meins/befragungen/${here.wave}`;
    assert.ok((await (await resident.get('/meins')).text()).includes(form));
    const page = await (await resident.get(form)).text();
    assert.ok(page.includes('nur die Nummer 101') && page.includes('5 sehr schlecht'));
    for (const other of ['relative', 'helper', 'networker'] as const) {
      const asked = await own.as(other);
      assert.equal((await asked.get(form)).status, 404, other);
      assert.equal((await asked.post(form, { id: fresh(), 'a-contacts': '3' })).status, 404, other);
      assert.ok(!(await (await asked.get('/meins')).text()).includes(form));
    }
    assert.equal((await resident.post(form, { id: fresh() })).status, 422);
    const wrong = await resident.post(form, { id: fresh(), 'a-contacts': '3', 'a-health': '9' });
    assert.equal(wrong.status, 422);
    assert.ok((await wrong.text()).includes('Die Antwort „9“ gibt es hier nicht'));
    const sent = { id: fresh(), 'a-contacts': '3', 'a-health': '2' };
    assert.equal((await resident.post(form, sent)).headers.get('location'), `${form}?hinweis=danke`);
    assert.ok((await (await resident.get(`${form}?hinweis=danke`)).text()).includes('Ihr Bogen ist abgegeben'));
    const again = await resident.post(form, { id: fresh(), 'a-contacts': '4' });
    assert.equal(again.status, 422);
    assert.ok((await again.text()).includes('Ihr Bogen ist abgegeben'));
    assert.ok(!(await (await resident.get('/meins')).text()).includes(form));
    const wave = (await (await (await own.as('networker')).get(`/wirkung/befragungen/${here.survey}/wellen/${here.wave}`)).text()).replaceAll(/<[^>]+>/g, ' ');
    assert.match(wave, /1 von 1 fertig/);
    const csv = await (await (await own.as('evaluator')).get(`/wirkung/befragungen/${here.survey}/antworten.csv`)).text();
    assert.match(csv, /,101,.*,3,2,,/);
  } finally {
    await own.close();
  }
});
