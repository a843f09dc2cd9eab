/** From the first question to the result, the kept answers and the letter: by keyboard, and with JavaScript off. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { readPdf } from '#platform/print/read-pdf.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { expectAccessible, expectAccessibleHere, openPage, whyNoBrowser } from '../support/browser.ts';
import { keyboardHands, pointingHands, type Hands } from '../support/hands.ts';
import { serveOnPort, signInAs, type JourneyHouse } from '../support/house.ts';

const skip = (await whyNoBrowser()) ?? false;
let app: TestApp;
let served: JourneyHouse;
before(async () => {
  if (skip !== false) return;
  app = await testApp();
  served = await serveOnPort(app.app);
});
after(async () => {
  await served?.close();
  await app?.close();
});

const walk = (page: Page) => {
  const shows = async (...texts: readonly string[]): Promise<void> => {
    const text = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
    for (const wanted of texts) assert.ok(text.includes(wanted), `${page.url()} does not show ${wanted}:\n${text.slice(0, 1_500)}`);
  };
  const pdfAt = async (href: string): Promise<string> => {
    const answer = await page.request.get(`${served.url}${href}`);
    assert.equal(answer.headers()['content-type'], 'application/pdf');
    const pdf = readPdf(await answer.body());
    assert.ok(pdf.isAccessible, `${href} is a tagged PDF`);
    return pdf.text;
  };
  return { shows, pdfAt };
};

/** A resident goes through some questions, takes a break, goes on with the line, and lets the office keep it. */
async function residentJourney(page: Page, hands: Hands, isAccessible: () => Promise<void>): Promise<void> {
  const { shows } = walk(page);
  await signInAs(page, served, 'Bewohner');
  await hands.press(/^Selbsttest Pflegegrad/);
  await shows('Das ist kein Bescheid', 'Es wird nichts gespeichert', 'keine Pflegeberatung nach § 7a SGB XI');
  await isAccessible();
  await hands.press(/^Frage für Frage beginnen/);
  await shows('Können Sie sich im Bett drehen', 'Frage 1 von 81');
  await hands.tick(/^Ja, mit wenig Hilfe/);
  await hands.press(/^Weiter$/);
  await hands.tick(/^Ja, allein/);
  await hands.press(/^Weiter$/);
  await shows('Können Sie aufstehen', 'Frage 3 von 81');
  await hands.press(/^Zurück$/);
  await shows('Können Sie aufrecht sitzen');
  await hands.press(/^Jetzt auswerten/);
  await shows('Zwischen keinem Pflegegrad und Pflegegrad 5', '2 von 81 Fragen', 'Diese offenen Fragen entscheiden am meisten', 'Mit Pflegegrad 5', '§ 36 Abs. 3 SGB XI');

  const line = (await page.locator('.stand').innerText()).trim();
  assert.match(line, /^10\./);
  await page.goto(`${served.url}/selbsttest`);
  await hands.write(/^Merk-Zeile/, line.toUpperCase());
  await hands.press(/^Weitermachen$/);
  await shows('Können Sie aufstehen');
  await hands.press(/^Jetzt auswerten/);

  await hands.press(/^Speichern$/);
  await shows('Ohne Einwilligung wird nichts gespeichert', '2 von 81 Fragen');
  await hands.tick(/ist einverstanden/);
  await hands.press(/^Speichern$/);
  await shows('Gespeichert.', '2 von 81 Fragen');
  await isAccessible();
  await hands.press(/^Gespeicherten Selbsttest löschen/);
  await shows('Gelöscht. Es ist nichts mehr gespeichert.');
}

/** The networker types in a form from paper, finds a slip of the pen, reads the result, prints the letter, records the notice. */
async function networkerJourney(page: Page, hands: Hands, isAccessible: () => Promise<void>): Promise<void> {
  const { shows, pdfAt } = walk(page);
  const { persons, names } = app.fixture.here;
  await signInAs(page, served, 'Quartiersarbeit');
  await page.goto(`${served.url}/menschen/${persons.resident}`);
  await hands.press(/^Einstufung/);
  await hands.press(/^Selbsttest$/);
  await hands.press(/^Ausgefüllten Bogen eintippen/);
  await isAccessible();
  const typed = ['001110', '00000000000', '0000000000000', '000211000000000', '3t 000000000000000', '100009', '0120000', '2000003'];
  for (const [index, signs] of typed.entries()) await hands.write(new RegExp(`^${index + 1} `), signs);
  await hands.press(/^Auswerten/);
  await shows('„9“ an der Stelle 6.6 kennen wir nicht');
  await hands.write(/^6 /, '100000');
  await hands.press(/^Auswerten/);
  await shows('Voraussichtlich Pflegegrad 1', '21,25 von 100 Punkten', 'Entlastungsbetrag', '131,00', 'Einkaufen');
  const letter = await pdfAt(await page.locator('a[href*="antrag.pdf"]').first().getAttribute('href') ?? '');
  assert.ok(letter.includes(names.resident) && letter.includes('Antrag auf Leistungen der Pflegeversicherung'), letter);
  assert.ok((await pdfAt('/selbsttest/bogen.pdf')).includes('8.7'));

  await page.goto(`${served.url}/menschen/${persons.resident}/einstufung`);
  await hands.tick(/^1$/);
  await page.getByLabel(/^Gilt ab/).fill('2026-10-01');
  await hands.press(/^Festhalten/);
  await shows('Festgehalten.', 'Pflegegrad 1 seit 01.10.2026');
  await isAccessible();
}

test('by keyboard alone, each page without a barrier', { skip }, async () => {
  for (const journey of [residentJourney, networkerJourney]) {
    const page = await openPage();
    await journey(page, keyboardHands(page), () => expectAccessible(page));
    await page.context().close();
  }
});

test('with JavaScript off', { skip }, async () => {
  for (const journey of [residentJourney, networkerJourney]) {
    const page = await openPage({ javaScriptEnabled: false });
    await journey(page, pointingHands(page), async () => undefined);
    await page.context().close();
  }
});

test('question and result, which answer a form, have no barrier either', { skip }, async () => {
  const page = await openPage({ bypassCSP: true });
  await signInAs(page, served, 'Bewohner');
  for (const buttons of [['Frage für Frage beginnen'], ['Mehrere Fragen auf einer Seite'], ['Frage für Frage beginnen', 'Jetzt auswerten']]) {
    await page.goto(`${served.url}/selbsttest`);
    for (const name of buttons) await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).click()]);
    await expectAccessibleHere(page);
  }
  await page.context().close();
});
