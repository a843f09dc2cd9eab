import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testApp, type Caller, type Fields, type TestApp } from '../../../../tests/support/app.ts';
import type { PlantedQuartier } from '../../../../tests/support/fixture.ts';

let house: TestApp;
let desk: Caller;
let here: PlantedQuartier;
before(async () => {
  house = await testApp();
  desk = await house.as('networker');
  here = house.fixture.here;
});
after(() => house.close());

const thursday = '2026-11-19';
const standInPage = (): string => `/bedarf/${here.needs.covered}?tag=${thursday}`;

async function show(path: string): Promise<string> {
  const response = await desk.get(path, { accept: 'text/html' });
  const body = await response.text();
  assert.equal(response.status, 200, `${path}: ${body.slice(0, 500)}`);
  return body.replaceAll(/\s+/g, ' ');
}
const words = (body: string): string => body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

/** The fields hidden in the form with this address that holds this text. */
function fieldsOf(body: string, action: string, holding: string): Fields {
  const form = body.split('<form').find((part) => part.includes(`action="${action}"`) && part.split('</form>')[0]!.includes(holding))?.split('</form>')[0];
  assert.ok(form, `a form to ${action} with „${holding}“`);
  return Object.fromEntries([...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]));
}

async function press(path: string, fields: Fields): Promise<string> {
  const response = await desk.post(path, fields);
  assert.equal(response.status, 303, `${path}: ${(await response.text()).slice(0, 500)}`);
  return response.headers.get('location')!;
}

test('A visit is called off: the page names who stands in, why, whom to ask and tell in order, and each takes one press', async () => {
  const { names, needs, visits } = here;
  await press(`/besuche/${visits.coming}/faellt-aus`, fieldsOf(await show(`/besuche/${visits.coming}`), `/besuche/${visits.coming}/faellt-aus`, 'version'));
  assert.ok((await show(`/besuche/${visits.coming}`)).includes(`href="${standInPage()}"`), 'the page of the visit leads to the proposal');

  const proposal = await show(standInPage());
  assert.match(words(proposal), new RegExp(`${names.neighbour} springt ein.*So ändert sich am wenigsten: Donnerstag, 19. November 2026, 10 Uhr.*schon bekannt: Nachbar`));
  assert.match(words(proposal), new RegExp(`${names.neighbour} fragen\\..*${names.resident} sagen: Am Donnerstag, 19. November 2026 kommt ${names.neighbour} statt ${names.helper}\\..*${names.helper} sagen: Am Donnerstag`));

  const book = await press('/kontaktbuch', fieldsOf(proposal, '/kontaktbuch', `kommt ${names.neighbour} statt`));
  assert.match(words(await show(book)), new RegExp(`${names.resident} sagen: .* kommt ${names.neighbour} statt ${names.helper}\\. Erledigt\\.`));

  await press(`/bedarf/${needs.covered}/anfragen`, fieldsOf(proposal, `/bedarf/${needs.covered}/anfragen`, 'Anrufen und fragen'));
  const asked = await show(standInPage());
  assert.match(words(asked), new RegExp(`${names.neighbour} ist gefragt\\.`));
  assert.doesNotMatch(asked, /Anrufen und fragen/);
  const request = /\/anfragen\/([0-9a-f-]{36})/.exec(asked)![1]!;
  await press(`/anfragen/${request}/antwort`, { answer: 'yes', how: 'phone' });
  const yes = await show(standInPage());
  assert.match(words(yes), new RegExp(`${names.neighbour} hat Ja gesagt\\. Bitte oben beauftragen\\.`));
  const commission = fieldsOf(yes, `/bedarf/${needs.covered}/beauftragen`, 'name="payer"');
  await press(`/bedarf/${needs.covered}/beauftragen`, {
    ...commission, every: 'once', everyN: '1', timeOfDay: '10:00', duration: '1 Stunde', startsOn: thursday, payer: 'unpaid', note: '', perHour: '',
  });
  assert.doesNotMatch(words(await show(standInPage())), /springt ein|Der Reihe nach/);
});

test('A no brings the next one, and where nobody is left the person hears that the office goes on searching', async () => {
  const { names, needs } = here;
  const page = `/bedarf/${needs.covered}?tag=2026-11-23`;
  const proposal = await show(page);
  await press(`/bedarf/${needs.covered}/anfragen`, fieldsOf(proposal, `/bedarf/${needs.covered}/anfragen`, 'Anrufen und fragen'));
  const request = /\/anfragen\/([0-9a-f-]{36})/.exec(await show(page))![1]!;
  await press(`/anfragen/${request}/antwort`, { answer: 'no', how: 'phone' });
  const none = words(await show(page));
  assert.match(none, /Noch niemand gefunden, der einspringt.*Am Montag, 23. November 2026 kann niemand, den wir kennen/);
  assert.match(none, new RegExp(`${names.resident} sagen: Am Montag, 23. November 2026 kommt ${names.helper} nicht\\. Das Büro sucht weiter\\.`));
});

test('A day without a visit, a day long ago and one too far away make no proposal and no fault', async () => {
  for (const day of ['2026-11-20', '2026-11-12', '2027-03-01']) assert.doesNotMatch(words(await show(`/bedarf/${here.needs.covered}?tag=${day}`)), /springt ein|einspringt|Der Reihe nach/, day);
});
