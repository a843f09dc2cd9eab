/** From a figure to its list, and a survey on paper typed in twice: by keyboard, and with JavaScript off. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { readPdf } from '#platform/print/read-pdf.ts';
import { testApp } from '../support/app.ts';
import { expectAccessible, openPage, whyNoBrowser } from '../support/browser.ts';
import { keyboardHands, pointingHands, type Hands } from '../support/hands.ts';
import { serveOnPort } from '../support/house.ts';

const skip = (await whyNoBrowser()) ?? false;

test('a figure opens its list, and a paper survey is printed, typed in twice and decided, by keyboard alone', { skip }, async () => {
  await inHouse({}, keyboardHands, expectAccessible);
});

test('the same with JavaScript off', { skip }, async () => {
  await inHouse({ javaScriptEnabled: false }, pointingHands, async () => undefined);
});

test('a resident answers on the own page, by keyboard alone', { skip }, async () => {
  const house = await testApp();
  const served = await serveOnPort(house.app);
  const page = await openPage({});
  const hands = keyboardHands(page);
  try {
    await page.request.post(`${served.url}/anmelden/beispiel`, { form: { person: house.fixture.here.persons.resident, weiter: '/' }, headers: { origin: served.url } });
    await page.goto(`${served.url}/meins`);
    await hands.press(/^Fragen beantworten/);
    await expectAccessible(page);
    await hands.press(/^Antworten abgeben/);
    assert.match(await page.locator('main').innerText(), /Sie haben noch nichts beantwortet/);
    await hands.write(/^1\. Mit wie vielen/, '4');
    await hands.tick(/^2 gut$/);
    await hands.press(/^Antworten abgeben/);
    assert.match(await page.locator('main').innerText(), /Ihr Bogen ist abgegeben/);
    await expectAccessible(page);
  } finally {
    await page.context().close();
    await served.close();
    await house.close();
  }
});

/** A look at the page by axe; both walks meet the same pages, so that one of them looks. */
type Look = (page: Page) => Promise<void>;

async function inHouse(options: { readonly javaScriptEnabled?: boolean }, handsOf: (page: Page) => Hands, look: Look): Promise<void> {
  const house = await testApp();
  const served = await serveOnPort(house.app);
  const page = await openPage(options);
  try {
    await journey(page, handsOf(page), served.url, look);
  } finally {
    await page.context().close();
    await served.close();
    await house.close();
  }
}

async function journey(page: Page, hands: Hands, url: string, look: Look): Promise<void> {
  const shows = async (...texts: readonly string[]): Promise<void> => {
    const text = (await page.locator('main').innerText()).replaceAll(/[\s\u00a0]+/g, ' ');
    for (const wanted of texts) assert.ok(text.includes(wanted), `${page.url()} does not show ${wanted}:\n${text.slice(0, 2_000)}`);
  };
  await page.goto(`${url}/anmelden`);
  await hands.press(/^Anmelden als/);

  // A figure, its definition and the masked list behind it.
  await hands.press(/^Wirkung$/);
  await look(page);
  await hands.press(/Stunden Nachbarschaftshilfe/);
  await shows('Gebuchte Stunden von Freunden, Nachbarn und Freiwilligen im Zeitraum', 'Freiwillige', 'unter 5');
  await look(page);
  await hands.press(/^Wirkung$/);
  await hands.press(/^Hilfemix über die Monate/);
  await look(page);
  await hands.press(/^Wirkung$/);

  // A survey on paper: somebody takes part, the form is printed under the number.
  await hands.press(/^Befragungen$/);
  await look(page);
  await hands.press(/^Leben im Quartier$/);
  await hands.write(/^Wer\?/, 'Adelheid Eigenstein');
  await hands.press(/^Teilnehmen lassen/);
  await shows('Ohne Einwilligung zur Auswertung nimmt niemand teil.');
  await hands.tick(/^mit Unterschrift/);
  await hands.press(/^Teilnehmen lassen/);
  await shows('Nimmt teil.', '102', 'Adelheid Eigenstein');
  await look(page);
  await hands.press(/^Herbst 2026$/);
  await look(page);
  const href = await page.getByRole('link', { name: 'Bogen 102 drucken' }).getAttribute('href');
  const sheet = await readPdf(new Uint8Array(await (await page.request.get(`${url}${href}`)).body()));
  for (const part of ['Leben im Quartier: Herbst 2026', '102', 'Mit wie vielen Nachbarinnen', '5 sehr schlecht']) assert.ok(sheet.text.includes(part), part);
  assert.ok(!sheet.text.includes('Eigenstein'), 'a form carries no name');

  // Typed in twice, with one slip of the finger; the paper decides.
  await hands.press(/^Bogen eintippen/);
  await look(page);
  await typeIn(hands, ['102', '4', '7', '3', '1']);
  await shows('Die Antwort „7“ gibt es hier nicht.');
  await hands.write(/^2\. Wie geht/, '2');
  await hands.press(/^Aufnehmen/);
  await shows('Bitte später ein zweites Mal eintippen.');
  await typeIn(hands, ['102', '4', '3', '3', '1']);
  await shows('erstes Mal: 2, zweites Mal: 3');
  await look(page);
  await hands.write(/^Auf dem Papier steht/, '2');
  await hands.press(/^Entscheiden/);
  await shows('der Bogen ist fertig');
  await hands.press(/^Herbst 2026$/);
  await shows('1 von 2 fertig');

  // On the phone the questions stand in full.
  await hands.press(/^Am Telefon fragen/);
  await shows('Bitte die Fragen so vorlesen', '2 gut');
  await look(page);

  // The answers for whoever evaluates: numbers, no names.
  await hands.press(/^Wirkung$/);
  await hands.press(/^Befragungen$/);
  await hands.press(/^Leben im Quartier$/);
  await hands.press(/^Antworten auswerten/);
  await shows('Antworten unter Nummern, ohne Namen', 'Antworten (CSV)', 'Für einen Vergleich fehlen Antworten');
  await look(page);
  const file = await page.getByRole('link', { name: 'Antworten (CSV)' }).getAttribute('href');
  const csv = await (await page.request.get(`${url}${file}`)).text();
  assert.match(csv, /^site,own,wave,.*\nQuartier Probe,1,Herbst 2026,.*,102,/);
  assert.ok(!csv.includes('Eigenstein'), 'an export carries no name');

  // A round about the potential.
  await hands.press(/^Wirkung$/);
  await hands.press(/^Potenzial$/);
  await hands.press(/^Runde festhalten/);
  await look(page);
  await hands.write(/^Moderiert von/, 'Mona Mitteln');
  await hands.write(/^Teilnehmende/, '9');
  await hands.tick(/^3 da und gesichert/);
  await hands.press(/^Festhalten/);
  await shows('Festgehalten.', 'Stärken (da und gesichert)', '3 · da und gesichert');
  await look(page);
}

async function typeIn(hands: Hands, [number, ...answers]: readonly string[]): Promise<void> {
  await hands.write(/^Bogennummer/, number!);
  const labels = [/^1\. Mit wie vielen/, /^2\. Wie geht/, /^3\. Wie viele Stunden/, /^4\. Wie viele dieser/];
  for (const [index, label] of labels.entries()) await hands.write(label, answers[index]!);
  await hands.press(/^Aufnehmen/);
}
