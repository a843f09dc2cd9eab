import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { calendarDate } from '#core/base/calendar-date.ts';
import { inScope } from '#platform/db/scope.ts';
import { clockAt } from '#platform/clock.ts';
import { newId } from '#platform/new-id.ts';
import { readPdf } from '#platform/print/read-pdf.ts';
import { deleteExpiredChecks } from './self-check/kept-checks.queries.ts';
import { testApp, type Caller, type TestApp } from '../../../tests/support/app.ts';
import { standingInstant } from '../../../tests/support/fixture.ts';

let house: TestApp;
let networker: Caller;
let resident: Caller;
before(async () => {
  house = await testApp();
  networker = await house.as('networker');
  resident = await house.as('resident');
});
after(() => house.close());

const fresh = (): string => newId(clockAt(standingInstant).now());
const standIn = (html: string): string => /name="stand" value="([^"]*)"/.exec(html)![1]!;
const rows = async (table: string): Promise<number> =>
  Number((await sql<{ count: string }>`select count(*) from ${sql.table(table)}`.execute(house.database.ownerDb)).rows[0]!.count);
/** The worked example of the typing page: 21.25 points without module 3 and with all others answered. */
const lines = { m1: '001110', m2: '00000000000', m3: '0000000000000', m4: '000211000000000', m5: '3t000000000000000', m6: '100000', m7: '0120000', m8: '2000003' };

test('question by question the answers travel in the form, and nothing is stored', async () => {
  const first = await (await resident.post('/selbsttest', { stand: '', seite: '', weiter: '1.1' })).text();
  assert.match(first, /<h1>Können Sie sich im Bett drehen/);
  const second = await (await resident.post('/selbsttest', { stand: standIn(first), seite: '1.1', weiter: 'vor', 'q-1.1': '2' })).text();
  assert.match(second, /<h1>Können Sie aufrecht sitzen/);
  assert.match(standIn(second), /^2\.{8}\d\d$/);
  const back = await (await resident.post('/selbsttest', { stand: standIn(second), seite: '1.2', weiter: 'zurueck' })).text();
  assert.match(back, /value="2" checked/);
  const opened = await (await resident.post('/selbsttest', { stand: standIn(back), seite: '1.1', weiter: 'vor', 'q-1.1': '-' })).text();
  assert.equal(standIn(opened), '');
  assert.equal(await rows('entitlements.self_check'), 0);
});

test('whoever holds the urine is not asked about pads', async () => {
  const page = await (await resident.post('/selbsttest', { stand: '', seite: '4.H', weiter: 'vor', 'q-4.H': '0' })).text();
  assert.match(page, /<h1>Können Sie Ihren Stuhl halten/);
});

test('how often without a number, and an answer that the question does not have, are refused on the same page with what was typed', async () => {
  const answer = await resident.post('/selbsttest', { stand: '', seite: 'm5', weiter: 'vor', 'q-5.1': 't', 'n-5.1': 'viel', 'q-5.16': '7', 'q-5.13': 't', 'n-5.13': '2' });
  const html = await answer.text();
  assert.equal(answer.status, 422);
  assert.match(html, /eine ganze Zahl von 0 bis 99/);
  assert.match(html, /value="viel"/);
  assert.equal(html.match(/Diese Antwort kennen wir nicht/g)?.length, 4, 'twice in the summary, twice at the field');
});

test('a form typed in from paper gives grade, benefits with their §, neighbours\' help and the reasoning', async () => {
  const html = (await (await networker.post('/selbsttest/eintippen', { mensch: house.fixture.here.persons.resident, ...lines })).text()).replaceAll('\u00a0', ' ');
  for (const words of ['Voraussichtlich Pflegegrad 1', '21,25 von 100 Punkten', '81 von 81 Fragen', '131,00', '§ 45b Abs. 1 SGB XI', 'keine Pflegeberatung nach § 7a SGB XI', 'Einkaufen', 'Begleitung', 'Modul 4: 4 Punkte, gewichtet 10', 'Zusammen 21,25 gewichtete Punkte: Pflegegrad 1', '§ 15 Abs. 3']) {
    assert.ok(html.includes(words), words);
  }
  const wrong = await networker.post('/selbsttest/eintippen', { ...lines, m1: '0091' });
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /„9“ an der Stelle 1\.3/);
});

test('with open questions the most decisive come first, each leading to its question', async () => {
  const html = await (await resident.post('/selbsttest/eintippen', { ...lines, m4: '', m5: '' })).text();
  assert.match(html, /Zwischen keinem Pflegegrad und Pflegegrad \d/);
  const first = /id="entscheidend"[^]*?name="weiter" value="([^"]+)"/.exec(html)![1]!;
  const page = await (await resident.post('/selbsttest', { stand: standIn(html), seite: '', weiter: first })).text();
  assert.match(page, /name="seite" value="/);
});

test('a self-check is kept with consent only, opened again by the person and the desk, by nobody else, and deleted on a word', async () => {
  const { persons } = house.fixture.here;
  const result = await (await networker.post('/selbsttest/eintippen', { mensch: persons.resident, ...lines })).text();
  const fields = { id: fresh(), mensch: persons.resident, stand: standIn(result), consentHow: 'phone' };
  const refused = await networker.post('/selbsttest/speichern', fields);
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /Ohne Einwilligung wird nichts gespeichert/);
  assert.equal(await rows('entitlements.self_check'), 0);

  for (let time = 0; time < 2; time++) assert.equal((await networker.post('/selbsttest/speichern', { ...fields, consent: 'yes' })).status, 303);
  assert.equal(await rows('entitlements.self_check'), 1);
  for (const caller of [networker, resident]) {
    assert.match(await (await caller.get(`/menschen/${persons.resident}/selbsttest`)).text(), /Voraussichtlich Pflegegrad 1/);
  }
  for (const who of ['relative', 'stranger', 'helper'] as const) {
    assert.equal((await (await house.as(who)).get(`/menschen/${persons.resident}/selbsttest`)).status, 404, who);
    assert.equal((await (await house.as(who)).post(`/menschen/${persons.resident}/selbsttest/loeschen`)).status, 404, who);
  }
  assert.equal(await rows('entitlements.self_check'), 1);
  assert.equal((await resident.post(`/menschen/${persons.resident}/selbsttest/loeschen`)).status, 303);
  assert.equal(await rows('entitlements.self_check'), 0);
});

test('what was kept long enough is shown to nobody and deleted by the nightly job', async () => {
  const { id, persons } = house.fixture.here;
  await sql`insert into entitlements.self_check (quartier_id, id, person_id, answers, consent_how, consent_on, keep_until, recorded_at)
    values (${id}, ${fresh()}, ${persons.resident}, '-', 'spoken', '2026-05-15', '2026-11-15', now())`.execute(house.database.ownerDb);
  assert.equal((await networker.get(`/menschen/${persons.resident}/selbsttest`)).status, 303);
  await inScope(house.database.db, {
    quartierId: id, personId: null, organisationId: null, scope: 'system', purpose: 'test', today: calendarDate('2026-11-16'),
  }, (tx) => deleteExpiredChecks(tx, id, calendarDate('2026-11-16')));
  assert.equal(await rows('entitlements.self_check'), 0);
});

test('the letter, the form and the sheet to take along are tagged PDFs of at least 16 pt, and the letter tells no answer', async () => {
  const { persons } = house.fixture.here;
  const open = async (answer: Response) => readPdf(new Uint8Array(await answer.arrayBuffer()));
  const letter = await open(await networker.get(`/selbsttest/antrag.pdf?mensch=${persons.resident}`));
  const form = await open(await resident.get('/selbsttest/bogen.pdf'));
  const result = await (await resident.post('/selbsttest/eintippen', lines)).text();
  const sheet = await open(await resident.post('/selbsttest/merkblatt.pdf', { stand: standIn(result) }));
  for (const pdf of [letter, form, sheet]) {
    assert.ok(pdf.isAccessible);
    assert.ok([...pdf.typeSizes].every((size) => size >= 16 || size === 11), String([...pdf.typeSizes]));
  }
  assert.deepEqual([letter.pages.length, sheet.pages.length], [1, 1]);
  assert.match(letter.text, /Rosalinde Quittenbaum/);
  assert.doesNotMatch(letter.text, /Punkte|Pflegegrad/);
  for (const id of ['1.1', '4.H', '4.13', '5.16', '8.7']) assert.ok(form.text.includes(id), id);
  assert.match(sheet.text, /Voraussichtlich Pflegegrad 1/);
});
