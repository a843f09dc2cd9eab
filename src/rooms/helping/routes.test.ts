import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testApp, type Caller, type TestApp } from '../../../tests/support/app.ts';
import type { PlantedQuartier } from '../../../tests/support/fixture.ts';

let house: TestApp;
let desk: Caller;
let here: PlantedQuartier;

before(async () => {
  house = await testApp();
  desk = await house.as('networker');
  here = house.fixture.here;
});
after(() => house.close());

const page = { accept: 'text/html' };

async function show(path: string): Promise<string> {
  const response = await desk.get(path, page);
  const body = await response.text();
  assert.equal(response.status, 200, `${path}: ${response.status} ${body.slice(0, 2_000)} ${house.logged.filter((line) => line.includes('fault')).join('\n')}`);
  return body;
}

test('Every page of the room opens and shows what it is for', async () => {
  const { persons, names, requests, commission, visits } = here;
  const shown: readonly [string, RegExp][] = [
    ['/helfende', new RegExp(names.helper)],
    ['/helfende?liste=asleep', /Niemand schläft/],
    ['/helfende/neu?wer=Gartenzaun', new RegExp(`Helferbogen für ${names.neighbour}`)],
    [`/helfende/${persons.helper}`, /Einkaufen/],
    [`/helfende/${persons.helper}/bearbeiten`, /Montag vormittags/],
    [`/helfende/${persons.helper}/aufhoeren`, /Ein Auftrag endet heute/],
    ['/anfragen', new RegExp(names.helper)],
    ['/anfragen?liste=beantwortet', /Ja/],
    [`/anfragen/${requests.answered}`, /Lindenweg 4, 2. Stock/],
    [`/auftraege/${commission}`, /montags und donnerstags um 10 Uhr, 1 Stunde/],
    ['/besuche/offen', /War wie vereinbart/],
    [`/besuche/${visits.reported}`, /55 Minuten/],
    ['/berichte?von=2026-11-09&bis=2026-11-15', new RegExp(`outcome-${visits.missed}`)],
    ['/woche?montag=2026-11-16', new RegExp(visits.today)],
    [`/woche?mensch=${persons.resident}`, new RegExp(names.resident)],
    ['/hilfebuch', /55 Minuten/],
  ];
  for (const [path, expected] of shown) assert.match(await show(path), expected, path);
});

test('Before the yes the page of a request names nobody who needs help', async () => {
  const shown = await show(`/anfragen/${here.requests.unanswered}`);
  assert.doesNotMatch(shown, new RegExp(here.names.resident));
  assert.doesNotMatch(shown, /Lindenweg/);
  assert.match(shown, /Ohne Namen, bis Sie ein Ja haben/);
});

test('The sheets come as PDF', async () => {
  for (const path of [
    `/auftraege/${here.commission}/einsatzzettel.pdf`, `/auftraege/${here.commission}/einsatzzettel.pdf?besuch=${here.visits.coming}`,
    `/auftraege/${here.commission}/terminkarte.pdf`, '/berichte/einsatzliste.pdf?von=2026-11-09&bis=2026-11-15',
  ]) {
    const response = await desk.get(path, page);
    assert.equal(response.headers.get('content-type'), 'application/pdf', path);
    assert.equal(Buffer.from(await response.arrayBuffer()).subarray(0, 5).toString(), '%PDF-');
  }
});

test('A slip typed in becomes a report with the minutes as typed; an unreadable time brings the table back as it was', async () => {
  const { missed } = here.visits;
  const fields = {
    von: '2026-11-09', bis: '2026-11-15', [`report-${missed}`]: '019a0000-0000-7000-8000-000000000001', [`version-${missed}`]: '1',
    [`outcome-${missed}`]: 'partial', [`minutes-${missed}`]: 'eine Weile', [`reason-${missed}`]: 'Regen',
  };
  const refused = await desk.post('/berichte', fields, page);
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /konnten wir nicht als Dauer lesen[\s\S]*eine Weile[\s\S]*Regen/);
  const taken = await desk.post('/berichte', { ...fields, [`minutes-${missed}`]: 'eine halbe Stunde' }, page);
  assert.equal(taken.status, 303, await taken.text());
  assert.match(await show(`/besuche/${missed}`), /zum Teil, 30 Minuten[\s\S]*Regen/);
});

test('An ambiguous time is refused with both meanings, not with a fault', async () => {
  const answer = await desk.post(`/besuche/${here.visits.today}/bericht`, {
    reportId: '019a0000-0000-7000-8000-000000000002', version: '1', outcome: 'done', minutes: '2', how: 'phone',
  }, page);
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /Sind es 2 Minuten oder 2 Stunden/);
});

test('A visit that was reported meanwhile is not overwritten from an older page', async () => {
  const { today } = here.visits;
  const report = (reportId: string, outcome: string) => desk.post(`/besuche/${today}/bericht`, { reportId, version: '1', outcome, minutes: '', how: 'phone' }, page);
  assert.equal((await report('019a0000-0000-7000-8000-000000000003', 'done')).status, 303);
  const second = await report('019a0000-0000-7000-8000-000000000004', 'not_done');
  assert.equal(second.status, 409);
  assert.match(await second.text(), /So steht es jetzt/);
});

test('A Helferbogen changed by two people at once is refused to the second, who sees both states', async () => {
  const path = `/helfende/${here.persons.helper}/bearbeiten`;
  const fields = { helperClass: 'volunteer', activities: ['shopping', 'garden'], free: ['1-morning', '2-morning'], hours: '2,5', walk: '15', persons: '5', version: '1' };
  assert.equal((await desk.post(path, fields, page)).status, 303);
  assert.match(await show(`/helfende/${here.persons.helper}`), /Mo–Di 9–12 Uhr[\s\S]*2,5 Stunden/);
  const second = await desk.post(path, { ...fields, hours: '4' }, page);
  assert.equal(second.status, 409);
  const shown = await second.text();
  assert.match(shown, /So steht es jetzt[\s\S]*2,5 Stunden/);
  assert.match(shown, /name="hours"[^>]*value="4"/);
});

test('A visit called off leads to whoever could stand in on that one day', async () => {
  const { coming } = here.visits;
  assert.equal((await desk.post(`/besuche/${coming}/faellt-aus`, { version: '1' }, page)).status, 303);
  assert.match(await show(`/besuche/${coming}`), new RegExp(`/bedarf/${here.needs.covered}\\?tag=2026-11-19`));
  assert.equal((await desk.post(`/besuche/${coming}/doch`, { version: '2' }, page)).status, 303);
});

test('An absence asks for a substitute on its days and never for a reason', async () => {
  const path = `/helfende/${here.persons.helper}`;
  assert.equal((await desk.post(`${path}/abwesend`, { from: '2026-11-19', until: '2026-11-20' }, page)).status, 303);
  const shown = await show(path);
  assert.match(shown, /\?tag=2026-11-19/);
  assert.doesNotMatch(shown, /Grund:|Krankheit/);
  const overlapping = await desk.post(`${path}/abwesend`, { from: '2026-11-20', until: '2026-11-22' }, page);
  assert.equal(overlapping.status, 422);
  assert.match(await overlapping.text(), /steht schon eine Abwesenheit/);
});

test('The help ledger as a table holds one line per unit of help', async () => {
  const response = await desk.get('/hilfebuch.csv', page);
  assert.equal(response.headers.get('content-type'), 'text/csv; charset=utf-8');
  const lines = (await response.text()).trim().split('\r\n');
  assert.match(lines[0]!, /Tag;Bei wem;Wer hilft/);
  assert.ok(lines.some((line) => line.startsWith(`2026-11-09;${here.names.resident};${here.names.helper};Freiwillige;Einkaufen;55;`)), lines.join('\n'));
});

test('Whoever leaves takes her commissions off the week after a preview', async () => {
  const path = `/helfende/${here.persons.helper}/aufhoeren`;
  assert.match(await (await desk.post(path, { seen: '0' }, page)).text(), /Ein Auftrag endet heute/);
  assert.equal((await desk.post(path, { seen: '1' }, page)).status, 303);
  assert.match(await show(`/auftraege/${here.commission}`), /läuft bis Montag, 16\. November 2026/);
  assert.doesNotMatch(await show('/woche?montag=2026-11-23'), new RegExp(here.names.helper));
});
