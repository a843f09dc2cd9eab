/** From the budget of a person to a receipt and a statement on paper, and the allowance that says stop: by keyboard, and with JavaScript off. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { readPdf } from '#platform/print/read-pdf.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { expectAccessible, openPage, whyNoBrowser } from '../support/browser.ts';
import { keyboardHands, pointingHands, type Hands } from '../support/hands.ts';
import { serveOnPort } from '../support/house.ts';

const skip = (await whyNoBrowser()) ?? false;

test('budget, receipt, statement and the limit of the allowance, by keyboard alone', { skip }, async () => {
  await inHouse({}, keyboardHands, expectAccessible);
});

test('the same with JavaScript off', { skip }, async () => {
  await inHouse({ javaScriptEnabled: false }, pointingHands, async () => undefined);
});

/** A look at the page by axe; both walks meet the same pages, so that one of them looks. */
type Look = (page: Page) => Promise<void>;

async function inHouse(options: { readonly javaScriptEnabled?: boolean }, handsOf: (page: Page) => Hands, look: Look): Promise<void> {
  const house = await testApp();
  await plantMoney(house);
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

/** A Pflegegrad since January, and two paid visits of the helper this month: 30 €. */
async function plantMoney({ database: { ownerDb }, fixture: { here } }: TestApp): Promise<void> {
  const { id, persons } = here;
  await sql`insert into entitlements.grading (quartier_id, id, person_id, pflegegrad, from_day, insurance, living_form, land, recorded_at)
    values (${id}, uuidv7(), ${persons.resident}, 2, '2026-01-01', 'statutory', 'home', 'DE-SN', now())`.execute(ownerDb);
  for (const day of ['2026-11-03', '2026-11-10']) {
    await sql`insert into helping.ledger (quartier_id, person_id, helper_person_id, helper_class, activity, day, minutes, payer, cents, source, booked_at)
      values (${id}, ${persons.resident}, ${persons.helper}, 'neighbour', 'shopping', ${day}, 90, 'pflegekasse', 1500, 'told', now())`.execute(ownerDb);
  }
}

async function journey(page: Page, hands: Hands, url: string, look: Look): Promise<void> {
  const shows = async (...texts: readonly string[]): Promise<void> => {
    const text = (await page.locator('main').innerText()).replaceAll(/[\s\u00a0]+/g, ' ');
    for (const wanted of texts) assert.ok(text.includes(wanted), `${page.url()} does not show ${wanted}:\n${text.slice(0, 2_000)}`);
  };
  const pdfOf = async (name: RegExp): Promise<string> => {
    const href = await page.getByRole('link', { name }).first().getAttribute('href');
    return readPdf(new Uint8Array(await (await page.request.get(`${url}${href}`)).body())).text;
  };

  await page.goto(`${url}/anmelden`);
  await hands.press(/^Anmelden als/);

  // The helper says what was paid elsewhere: with it the limit is reached.
  await hands.press(/^Helfende$/);
  await hands.press(/Henrike Zupackert/);
  await hands.press(/^Freibetrag$/);
  await shows('noch nicht erklärt', '930,00 € übrig');
  await hands.tick(/^Ehrenamtspauschale/);
  await look(page);
  await hands.write(/^Anderswo im Jahr 2026/, '945');
  await hands.press(/^Festhalten/);
  await shows('Der Freibetrag ist überschritten');

  // The person's money: what there is, and how it is calculated.
  await hands.press(/^Menschen$/);
  await hands.press(/Quittenbaum/);
  await hands.press(/^Budget$/);
  await shows('Budget von Rosalinde Quittenbaum', '1.411,00 € übrig', '796,00 € übrig');
  await look(page);
  await hands.press(/^Entlastungsbetrag$/);
  await shows('Henrike Zupackert', '11 Monate Entlastungsbetrag, zusammen 1.441,00 €', '§ 45b');
  await look(page);
  await hands.press(/^Budget$/);

  // An invoice of the Pflegedienst, with a slip of the pen first.
  await hands.press(/^Rechnung eintragen/);
  await look(page);
  await hands.choose(/^Wofür/, 'Pflegesachleistung');
  await hands.write(/^Name, wenn jemand anderes/, 'Pflegedienst Morgenrot');
  await writeDay(page, hands, /^Vom/, '2026-11-01');
  await writeDay(page, hands, /^Bis/, '2026-11-30');
  await hands.write(/^Betrag/, 'dreihundert');
  await hands.press(/^Eintragen/);
  await shows('Den Betrag konnten wir nicht lesen');
  await hands.write(/^Betrag/, '398,00');
  await hands.press(/^Eintragen/);
  await shows('Eingetragen.', '398,00 € übrig', '173,50 € übrig');

  // The receipt is refused at the limit until it is said that the helper knows; then it is paper.
  await hands.press(/^Quittungen und Abrechnungen/);
  await look(page);
  await hands.press(/^Quittung ausstellen/);
  await shows('Damit wäre der Freibetrag von 960,00 € überschritten; frei sind noch 15,00 €.');
  await hands.tick(/^Über dem Freibetrag/);
  await hands.press(/^Quittung ausstellen/);
  await shows('Ausgestellt.', 'Quittung 2026-0001', '30,00 €');
  const receipt = await pdfOf(/^Quittung 2026-0001/);
  for (const part of ['Rosalinde Quittenbaum', 'Henrike Zupackert', '03.11.2026', '10.11.2026', '30,00']) assert.ok(receipt.includes(part), part);

  await hands.press(/^Monatsübersicht November 2026/);
  await shows('Monatsübersicht 2026-0002');
}

/** A date field takes its parts by keys in an order of the browser's own; the value itself is the same for all. */
async function writeDay(page: Page, hands: Hands, label: RegExp, day: string): Promise<void> {
  const field = page.getByLabel(label).first();
  if (await field.getAttribute('type') === 'date') await field.fill(day);
  else await hands.write(label, day);
}
