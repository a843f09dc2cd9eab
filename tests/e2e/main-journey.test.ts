/** From a phone call to a reported visit, walked twice: by keyboard alone, and with JavaScript off. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { readPdf } from '#platform/print/read-pdf.ts';
import { openPage, whyNoBrowser } from '../support/browser.ts';
import { keyboardHands, pointingHands, type Hands } from '../support/hands.ts';
import { openJourneyHouse, type JourneyHouse } from '../support/house.ts';

/** On the map of the demo Quartier. */
const address = 'Albert-Einstein-Straße 12';

const skip = (await whyNoBrowser()) ?? false;
let house: JourneyHouse;
before(async () => { if (skip === false) house = await openJourneyHouse(); });
after(() => house?.close());

test('from the call of a stranger to a visit in the help ledger, by keyboard alone', { skip }, async () => {
  const page = await openPage();
  await journey(page, keyboardHands(page), { given: 'Walburga', family: 'Quendelbach', phone: '03571 909091' });
  await page.context().close();
});

test('the same with JavaScript off', { skip }, async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await journey(page, pointingHands(page), { given: 'Gotthilf', family: 'Zirbelkamp', phone: '03571 808082' });
  await page.context().close();
});

async function journey(page: Page, hands: Hands, caller: { given: string; family: string; phone: string }): Promise<void> {
  const name = `${caller.given} ${caller.family}`;
  const shows = async (...texts: readonly (string | RegExp)[]): Promise<void> => {
    const text = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
    for (const wanted of texts) {
      assert.ok(typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text), `${page.url()} does not show ${wanted}:\n${text.slice(0, 1_500)}`);
    }
  };

  // The sign-in offers one person per role; the networker comes first.
  await page.goto(`${house.url}/anmelden`);
  await hands.press(/^Anmelden als/);
  await shows('Mein Tisch');

  // The call is taken up while it lasts; nobody of that name is known.
  await hands.write(/^Anruf, Besuch, Zettel/, `${name} fragt, wer für sie einkaufen kann.`);
  await hands.write(/^Wer\?/, name);
  await hands.write(/^Rückruf unter/, caller.phone);
  await hands.write(/versprochen/, 'Rückruf mit einem Vorschlag');
  await hands.write(/^Bis wann/, 'morgen');
  await hands.press(/^Aufnehmen/);
  await shows('Aufgenommen als Nr.', name, 'Wer war das?');

  await hands.press(/^Neu anlegen/);
  await hands.write(/^Vorname/, caller.given);
  await hands.write(/^Nachname/, caller.family);
  await hands.write(/^Adresse im Quartier/, address);
  await hands.press(/^Anlegen/);
  if (/householdId/.test(await page.content())) {
    // Somebody lives there already; she has a household of her own.
    await hands.tick(/^eigener Haushalt/);
    await hands.press(/^Anlegen/);
  }
  await shows(`zu ${name}?`);
  await hands.press(/^Ja, zuordnen/);
  await shows('Zugeordnet', name);
  await hands.press(/^Zur Person/);
  await shows(name, caller.phone, address, 'Niemand. Es gibt keine Einwilligung.');

  // Without her consent nobody can be asked for her.
  await hands.press(/^Einwilligung aufnehmen/);
  await hands.tick(/^Helferinnen und Helfer, die Ja gesagt haben/);
  await hands.tick(/^Name, Adresse und Telefon/);
  await hands.tick(/^wann jemand kommt/);
  await hands.tick(/^damit Hilfe gefunden werden kann/);
  await hands.tick(/^am Telefon gesagt/);
  await hands.press(/^Aufnehmen/);
  await shows('Helferinnen und Helfer, die Ja gesagt haben', 'damit Hilfe gefunden werden kann', 'am Telefon gesagt');
  await hands.press(new RegExp(`^${name}$`));

  // What she needs, today and every week; who could help, and why.
  await hands.press(/^Hilfemix$/);
  await hands.choose(/^Wobei\?/, 'Einkaufen');
  await hands.write(/^Wie klingt es in eigenen Worten/, 'Die Taschen sind mir zu schwer.');
  await hands.tick(/^einmal/);
  await hands.write(/^Um wie viel Uhr/, '10:30');
  await hands.write(/^Wie lange/, '45 Minuten');
  await hands.press(/^Aufnehmen und Hilfe finden/);
  await shows('Einkaufen', name, 'Dafür', 'Wer helfen kann');
  const helper = await nameOfFirstCandidate(page);
  await hands.press(new RegExp(`^Anrufen und fragen ${helper}`));
  if (page.url().includes('/bedarf/')) await hands.press(/^Antwort eintragen/);

  // She is asked without learning for whom; the name follows her yes.
  await shows(`Anfrage an ${helper}`);
  assert.ok(!(await page.locator('main').innerText()).includes(caller.family), 'the words for the telephone name nobody');
  await hands.press(/^Ja/);
  await shows('Ja festgehalten', `Es geht um ${name}`, address);
  await hands.press(/^Beauftragen/);
  await hands.write(/^Hinweis für die Hilfe/, 'Bitte zweimal klingeln.');
  await hands.press(/^Beauftragen/);
  await shows('Es ist abgesprochen', helper);

  const slip = await page.request.get(new URL(await page.locator('a[href*="einsatzzettel.pdf"]').first().getAttribute('href') ?? '', house.url).href);
  assert.equal(slip.status(), 200);
  assert.equal(slip.headers()['content-type'], 'application/pdf');
  const printed = readPdf(await slip.body());
  for (const text of [helper, name, address, 'Bitte zweimal klingeln.']) assert.ok(unbroken(printed.text).includes(unbroken(text)), `the Einsatzzettel lacks ${text}:\n${printed.text}`);
  assert.ok(printed.isAccessible, 'the Einsatzzettel is a tagged PDF');

  // The visit is reported and becomes a line of the help ledger.
  await hands.press(/^Auftrag Nr\./);
  await hands.press(/10:30$/);
  await hands.tick(/^(erledigt|gemacht|hat stattgefunden)/i);
  await hands.write(/^Wie lange/, '50');
  await hands.press(/^Festhalten/);
  await shows('Festgehalten', '50 Minuten');

  await page.goto(`${house.url}/hilfebuch`);
  await shows(helper, name, '50 Minuten');
  await page.goto(`${house.url}/woche`);
  await shows(helper, name, '10:30');
}

/** Whoever is proposed first among those who have to be asked. */
async function nameOfFirstCandidate(page: Page): Promise<string> {
  const label = await page.getByRole('button', { name: /^Anrufen und fragen/ }).first().innerText();
  return label.replaceAll(/\s+/g, ' ').replace('Anrufen und fragen', '').trim();
}

/** Without the places where a line may break. */
function unbroken(text: string): string {
  return text.replaceAll(/[\s\u00AD\u200B\u00A0]/g, '');
}
