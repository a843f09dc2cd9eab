/** From outside data to a frozen plan and its effect, and from an empty value map to the council paper: by keyboard, and with JavaScript off. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { readPdf } from '#platform/print/read-pdf.ts';
import { testApp } from '../support/app.ts';
import { expectAccessible, openPage, whyNoBrowser } from '../support/browser.ts';
import { keyboardHands, pointingHands, type Hands } from '../support/hands.ts';
import { serveOnPort } from '../support/house.ts';
import { plantedData } from '../support/planted-analyses.ts';

const skip = (await whyNoBrowser()) ?? false;

test('a frozen plan, its effect, a value map and the council paper, by keyboard alone', { skip }, async () => {
  await inHouse({}, keyboardHands, expectAccessible);
});

test('the same with JavaScript off', { skip }, async () => {
  await inHouse({ javaScriptEnabled: false }, pointingHands, async () => undefined);
});

/** A look at the page by axe; both walks meet the same pages, so that one of them looks. */
type Look = (page: Page) => Promise<void>;

async function inHouse(options: { readonly javaScriptEnabled?: boolean }, handsOf: (page: Page) => Hands, look: Look): Promise<void> {
  const house = await testApp();
  const served = await serveOnPort(house.app);
  const page = await openPage(options);
  try {
    await page.goto(`${served.url}/anmelden`);
    const hands = handsOf(page);
    await hands.press(/^Anmelden als/);
    await comparison(page, hands, look);
    await valueMap(page, hands, served.url, look);
  } finally {
    await page.context().close();
    await served.close();
    await house.close();
  }
}

async function shows(page: Page, ...texts: readonly string[]): Promise<void> {
  const text = (await page.locator('main').innerText()).replaceAll(/[\s\u00a0]+/g, ' ');
  for (const wanted of texts) assert.ok(text.includes(wanted), `${page.url()} does not show ${wanted}:\n${text.slice(0, 2_500)}`);
}

async function comparison(page: Page, hands: Hands, look: Look): Promise<void> {
  await hands.press(/^Wirkung$/);
  await hands.press(/^Vergleich$/);
  await look(page);
  await hands.press(/^Daten$/);
  await look(page);
  await hands.write(/^Name der Daten/, 'Zwei Häuser');
  await hands.write(/^Wer hat sie erhoben/, 'Befragung im Herbst');
  await hands.write(/^Lizenz oder Erlaubnis/, 'CC0');
  await hands.write(/^Codebuch/, 'dabei 1 dabei, 0 nicht\nalter Jahre');
  await hands.write(/^Daten als CSV/, plantedData);
  await hands.press(/^Einspielen$/);
  await shows(page, 'Das Codebuch erklärt diese Spalten nicht: stunden');
  await hands.write(/^Codebuch/, 'dabei 1 dabei, 0 nicht\nalter Jahre\nstunden je Woche');
  await hands.press(/^Einspielen$/);
  await shows(page, 'Plan des Vergleichs');
  await look(page);
  await hands.write(/^Welche Frage/, 'Brauchen sie weniger Stunden?');
  await hands.choose(/^Spalte: gehört zur Gruppe/, 'dabei');
  await hands.choose(/^Spalte: das Ergebnis/, 'stunden');
  await hands.tick(/^weniger$/);
  await hands.tick(/^alter$/);
  await hands.press(/^Plan festlegen$/);
  await shows(page, 'Festgelegt.', 'Brauchen sie weniger Stunden?');
  await hands.press(/^Vergleich rechnen$/);
  await shows(page, 'Gerechnet.', 'Unterschied bei „stunden“', 'Was sich daraus nicht schließen lässt', 'Niemand wurde ausgelost', 'In den Daten');
  await look(page);
}

async function valueMap(page: Page, hands: Hands, url: string, look: Look): Promise<void> {
  await hands.press(/^Wirkung$/);
  await hands.press(/^Wert der Hilfe$/);
  await look(page);
  await hands.write(/^Name/, 'Mittagstisch');
  await hands.press(/^Anlegen$/);
  await look(page);
  await hands.write(/^Zinssatz/, '3,5');
  await hands.write(/^Wem könnte das schaden/, 'Der Imbiss verliert Gäste.');
  await hands.press(/^Speichern$/);
  await shows(page, 'Noch kein Verhältnis');
  await hands.press(/^Einsatz eintragen$/);
  await look(page);
  await hands.choose(/^Wer/, 'Pflegekasse');
  await hands.tick(/^Geld$/);
  await hands.write(/^Euro/, 'tausend');
  await hands.press(/^Speichern$/);
  await shows(page, 'Diese Zahl konnten wir nicht lesen');
  await hands.write(/^Euro/, '1.000');
  await hands.press(/^Speichern$/);

  await hands.press(/^Veränderung eintragen$/);
  await look(page);
  await hands.write(/^Was hat sich geändert/, 'Weniger allein beim Essen');
  await hands.choose(/^Für wen/, 'Pflegekasse');
  await hands.write(/^Menge, wenn angenommen/, '50');
  await hands.write(/^Menschen hinter der Zahl/, '25');
  await hands.write(/^Euro je Einheit/, '60');
  await hands.write(/^Wäre ohnehin geschehen/, '20');
  await hands.press(/^Rechnen, ohne zu speichern$/);
  await shows(page, 'So sähe die Karte aus', '1 € bringt 2,32 €');
  await hands.write(/^Begründung: Wäre ohnehin/, 'Schätzung der Runde');
  for (const label of [/^Anderswo verdrängt/, /^Haben andere beigetragen/]) await hands.write(label, '0');
  for (const label of [/^Begründung: Anderswo/, /^Begründung: Haben/]) await hands.write(label, 'nichts bekannt');
  await hands.write(/^Einheit/, 'Mahlzeit in Gesellschaft');
  await hands.write(/^Preisstand/, '2025');
  await hands.write(/^Quelle/, 'Preisliste');
  await hands.write(/^Lizenz der Quelle/, 'eigene Erhebung');
  await hands.press(/^Speichern$/);
  // 50 × 60 € × 0.8 ÷ 1.035 ÷ 1,000 € = 2.32.
  await shows(page, 'Gespeichert.', '1 € bringt 2,32 €', 'Nichts: Die Karte kann gedruckt werden');
  await look(page);
  await hands.write(/^Wozu dieser Lauf/, 'Für den Rat');
  await hands.press(/^Lauf festhalten$/);
  await shows(page, 'Festgehalten.', 'Für den Rat');
  await look(page);
  await hands.press(/^Papiere und Daten$/);
  await look(page);
  const href = await page.getByRole('link', { name: /^Vier Seiten für den Rat$/ }).getAttribute('href');
  const paper = readPdf(new Uint8Array(await (await page.request.get(`${url}${href}`)).body()));
  assert.equal(paper.pages.length, 4);
  assert.match(paper.text.replaceAll(/[\s\u00a0]+/g, ' '), /1 € bringt 2,32 € \(\d,\d\d bis \d,\d\d\)/);
}
