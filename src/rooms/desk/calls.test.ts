/** Agreed calls and stand-ins: due on their day, noted with one click, printed for whoever takes over. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { calendarDate, type Weekday } from '#core/base/calendar-date.ts';
import { readPdf } from '#platform/print/read-pdf.ts';
import { testApp, type Caller, type TestApp } from '../../../tests/support/app.ts';
import { dueCallDay } from './keep-calls.ts';

// 2026-11-23 is a Monday.
const monday = calendarDate('2026-11-23');
const call = (weekdays: Weekday[], lastOn: string | null, since = '2026-01-01') =>
  ({ weekdays, since: calendarDate(since), lastOn: lastOn === null ? null : calendarDate(lastOn) });

describe('a call is due', () => {
  test('on its weekday, and stays due until it is noted', () => {
    assert.equal(dueCallDay(call([1], null), monday), '2026-11-23');
    assert.equal(dueCallDay(call([1], null), calendarDate('2026-11-25')), '2026-11-23');
    assert.equal(dueCallDay(call([1], '2026-11-24'), calendarDate('2026-11-25')), undefined);
  });
  test('again on the next of its days, and the one before counts as missed once', () => {
    assert.equal(dueCallDay(call([1, 4], '2026-11-19'), monday), '2026-11-23');
    assert.equal(dueCallDay(call([4], '2026-11-12'), monday), '2026-11-19');
  });
  test('not before its first day', () => {
    assert.equal(dueCallDay(call([4], null, '2026-11-20'), monday), undefined);
    assert.equal(dueCallDay(call([1], null, '2026-11-23'), monday), '2026-11-23');
  });
});

describe('at the desk', () => {
  let house: TestApp;
  let networker: Caller;
  const id = (number: number): string => `01999999-cccc-7000-8000-${String(number).padStart(12, '0')}`;
  before(async () => {
    house = await testApp();
    networker = await house.as('networker');
  });
  after(() => house.close());

  // The clock of the house stands on Monday, 16 November 2026.
  test('a call is agreed at the page of a person and due on the desk; „not reached“ becomes an open entry with what was agreed', async () => {
    const { alone } = house.fixture.here.persons;
    const agreed = await networker.post(`/menschen/${alone}/anrufe`, { id: id(1), callerId: '', weekdays: ['1'], since: '2026-11-01', ifUnanswered: 'Norbert fragen' });
    assert.equal(agreed.status, 303);
    assert.ok((await (await networker.get('/tisch')).text()).includes('Heute anrufen'));
    const noted = await networker.post('/tisch/anruf', { id: id(2), callId: id(1), erreicht: 'nein' });
    assert.deepEqual([noted.status, noted.headers.get('location')], [303, '/tisch?hinweis=angerufen']);
    assert.equal((await networker.post('/tisch/anruf', { id: id(2), callId: id(1), erreicht: 'nein' })).status, 303);
    const { rows } = await sql<{ text: string; promise: string; due: string; state: string }>`
      select text, promise, due::text as due, state_after as state from desk.entry where person_id = ${alone}`.execute(house.database.ownerDb);
    assert.deepEqual(rows, [{ text: 'Verabredeter Anruf: nicht erreicht.', promise: 'Norbert fragen', due: '2026-11-16', state: 'open' }]);
    assert.ok(!(await (await networker.get('/tisch')).text()).includes('Heute anrufen'));
    const again = await networker.post('/tisch/anruf', { id: id(3), callId: id(1), erreicht: 'ja' });
    assert.equal(again.status, 422);
    assert.match(await again.text(), /heute schon vermerkt/);
  });

  test('a call without a day and a stand-in without a name are refused, and what was typed stays', async () => {
    const { alone } = house.fixture.here.persons;
    const noDay = await networker.post(`/menschen/${alone}/anrufe`, { id: id(4), ifUnanswered: 'Klingeln' });
    assert.equal(noDay.status, 422);
    const page = await noDay.text();
    assert.ok(page.includes('value="Klingeln"') && page.includes('mindestens einen Tag'));
    const nobody = await networker.post(`/menschen/${alone}/anrufe/vertretung`, { id: id(5), standInId: '', from: '2026-11-20', until: '2026-11-16', what: 'Tür' });
    assert.equal(nobody.status, 422);
    assert.match(await nobody.text(), /wer vertritt/);
  });

  test('the handover book prints who is called, who stands in, and who calls', async () => {
    const { networker: nele, helper, alone } = house.fixture.here.persons;
    assert.equal((await networker.post(`/menschen/${nele}/anrufe/vertretung`, { id: id(6), standInId: helper, from: '2026-11-16', until: '2026-11-20', what: 'Sprechstunde' })).status, 303);
    assert.ok((await (await networker.get('/tisch')).text()).includes('Henrike Zupackert für Nele Netzwerth'));
    await networker.post(`/menschen/${alone}/anrufe`, { id: id(7), callerId: helper, weekdays: ['1', '2', '3', '4', '5', '6', '7'], ifUnanswered: '' });
    const { text } = readPdf(new Uint8Array(await (await networker.get('/uebergabe.pdf')).arrayBuffer()));
    for (const words of ['Adelheid Eigenstein', 'Norbert fragen', 'Es ruft an: das Büro.', 'Henrike Zupackert: Sprechstunde', 'Nele Netzwerth']) assert.ok(text.includes(words), words);
    assert.equal((await networker.post(`/menschen/${alone}/anrufe/beenden`, { callId: id(7) })).status, 303);
    assert.equal((await networker.post(`/menschen/${alone}/anrufe/beenden`, { callId: id(7) })).status, 404);
    assert.equal((await networker.post(`/menschen/${nele}/anrufe/vertretung/entfernen`, { vertretungId: id(6) })).status, 303);
  });

  test('nobody but the desk sees calls and stand-ins, and another Quartier sees none', async () => {
    for (const who of ['resident', 'relative', 'helper', 'provider'] as const) {
      assert.equal((await (await house.as(who)).get(`/menschen/${house.fixture.here.persons.alone}/anrufe`)).status, 403);
    }
    assert.equal((await networker.get(`/menschen/${house.fixture.elsewhere.persons.alone}/anrufe`)).status, 404);
  });
});
