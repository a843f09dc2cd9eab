import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarDate } from '#core/base/calendar-date.ts';
import { locales } from '#core/base/locale.ts';
import { printSheet } from '#platform/print/print-sheet.ts';
import { readPdf } from '#platform/print/read-pdf.ts';
import type { Imprint } from '#platform/print/sheet.ts';
import { einwilligungskarte } from './einwilligungskarte.ts';
import type { Einwilligungskarte } from './einwilligungskarte.ts';
import { groupedCode, invitationLetter } from './invitation-letter.ts';
import type { InvitationLetter } from './invitation-letter.ts';

const imprint: Imprint = {
  quartierName: 'Altstadt Hoyerswerda',
  officePhone: '03571 12 34 56',
  printedOn: calendarDate('2026-11-22'),
  isSynthetic: true,
};
const long = 'Freifrau Anneliese-Wilhelmine von Hohenlohe-Langenburg zu Schillingsfürst '.repeat(4);

const card: Einwilligungskarte = {
  variant: 'in_force',
  name: 'Gerda Lehmann',
  birthDate: '4. Februar 1942',
  consents: [{ who: 'Meine Tochter Anja', what: 'wann jemand kommt', purpose: 'damit sie beruhigt ist', since: '3. März 2026' }],
};

test('the Einwilligungskarte in force names receiver, content, purpose and date, and how to revoke', async () => {
  const facts = readPdf(await printSheet(einwilligungskarte, card, { locale: 'de', imprint }));
  assert.deepEqual(facts.pages, [{ width: 148, height: 210 }]);
  for (const part of ['Meine Tochter Anja', 'weiß: wann jemand kommt', 'Wofür: damit sie beruhigt ist', 'seit 3. März 2026', 'Ein Anruf genügt']) {
    assert.ok(facts.text.includes(part), part);
  }
  assert.ok(!facts.text.includes('Unterschrift'));
});

test('the Einwilligungskarte to sign has Ja and Nein for each consent and one more, and a signature', async () => {
  const facts = readPdf(await printSheet(einwilligungskarte, { ...card, variant: 'to_sign' }, { locale: 'de', imprint }));
  assert.equal(facts.text.match(/JaNein/g)?.length, 2);
  assert.ok(facts.text.includes('Unterschrift'));
});

test('the Einwilligungskarte has at most two accessible pages in every language, from none to 20 endless consents', async () => {
  const endless = Array.from({ length: 20 }, () => ({ who: long, what: long, purpose: 'X'.repeat(300), since: null }));
  for (const locale of locales) {
    for (const variant of ['to_sign', 'in_force'] as const) {
      for (const consents of [[], endless]) {
        const facts = readPdf(await printSheet(einwilligungskarte, { ...card, variant, name: long, consents }, { locale, imprint }));
        assert.equal(facts.isAccessible, true);
        assert.ok(facts.pages.length <= 2);
        assert.deepEqual([...facts.typeSizes].filter((size) => size < 16), [11]);
      }
    }
  }
});

const letter: InvitationLetter = {
  sender: 'Quartiersbüro · Markt 1 · 02977 Hoyerswerda',
  address: ['Frau', 'Aleksandra Wiśniewska', 'Bautzener Allee 14', '02977 Hoyerswerda'],
  date: '22. November 2026',
  salutation: 'Guten Tag, Frau Wiśniewska,',
  code: 'K7MPX4RTQ2',
  site: 'miteinander.example/anmelden',
  expiresOn: '22. Dezember 2026',
  signedBy: 'Maria Weber',
};

test('a code of ten is read in groups of four, four and two', () => {
  assert.equal(groupedCode('K7MPX4RTQ2'), 'K7MP X4RT Q2');
  assert.equal(groupedCode(''), '');
});

test('the letter carries address, code, site and expiry on one A4 page in every language', async () => {
  for (const locale of locales) {
    const facts = readPdf(await printSheet(invitationLetter, letter, { locale, imprint }));
    assert.equal(facts.isAccessible, true);
    assert.deepEqual(facts.pages, [{ width: 210, height: 297 }]);
    for (const part of [...letter.address, 'K7MP X4RT Q2', letter.site, letter.expiresOn]) assert.ok(facts.text.includes(part), part);
  }
});

test('a letter with endless lines stays one page', async () => {
  const endless = { ...letter, sender: long, address: [long, long, long, long, long, long], salutation: long, signedBy: long };
  assert.equal(readPdf(await printSheet(invitationLetter, endless, { locale: 'de', imprint })).pages.length, 1);
});
