import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarDate } from '#core/base/calendar-date.ts';
import { locales } from '#core/base/locale.ts';
import { printSheet } from '#platform/print/print-sheet.ts';
import { readPdf } from '#platform/print/read-pdf.ts';
import type { Imprint } from '#platform/print/sheet.ts';
import { einsatzliste } from './einsatzliste.ts';
import { einsatzzettel } from './einsatzzettel.ts';
import type { Einsatzzettel } from './einsatzzettel.ts';
import { terminkarte } from './terminkarte.ts';

const imprint: Imprint = {
  quartierName: 'Altstadt Hoyerswerda',
  officePhone: '03571 12 34 56',
  printedOn: calendarDate('2026-11-22'),
  isSynthetic: true,
};
const long = 'Freifrau Anneliese-Wilhelmine von Hohenlohe-Langenburg zu Schillingsfürst '.repeat(4);

const slip: Einsatzzettel = {
  number: '0412',
  helper: 'Jürgen Nowak',
  forWhom: 'Frau Gerda Lehmann',
  address: 'Bautzener Allee 14, 3. Stock links',
  phone: '03571 98 76 54',
  activity: 'Einkaufen',
  when: 'Dienstag, 24. November, 10 Uhr',
  commissionedBy: 'Maria Weber',
  commissionedOn: '22. November 2026',
  hint: 'Bitte zweimal klingeln.', insurance: 'Unfallkasse Sachsen',
};

test('the Einsatzzettel is one accessible A5 page in every language and holds commission and report', async () => {
  for (const locale of locales) {
    const facts = readPdf(await printSheet(einsatzzettel, slip, { locale, imprint }));
    assert.equal(facts.isAccessible, true);
    assert.deepEqual(facts.pages, [{ width: 148, height: 210 }]);
    assert.equal(facts.elements['H1'], 1);
    assert.equal(facts.elements['H2'], 1);
  }
  const { text } = readPdf(await printSheet(einsatzzettel, slip, { locale: 'de', imprint }));
  for (const part of ['Gerda Lehmann', 'Maria Weber, 22. November 2026', 'Unfallkasse Sachsen', 'zum Teil', 'nicht gemacht']) {
    assert.ok(text.includes(part), part);
  }
});

test('an Einsatzzettel with endless words stays one page and keeps telephone and number whole', async () => {
  const endless: Einsatzzettel = {
    ...slip,
    helper: long,
    forWhom: 'X'.repeat(300),
    address: long,
    activity: long,
    when: long,
    commissionedBy: long,
    hint: long, insurance: long,
  };
  const { pages, text, typeSizes } = readPdf(await printSheet(einsatzzettel, endless, { locale: 'de', imprint }));
  assert.equal(pages.length, 1);
  assert.ok(text.includes('03571\u00a098\u00a076\u00a054'));
  assert.ok(text.includes('Einsatzzettel 0412'));
  assert.deepEqual([...typeSizes].filter((size) => size < 16), [11]);
});

test('an Einsatzzettel without telephone or insurance body says how the helper is insured', async () => {
  const { text } = readPdf(await printSheet(einsatzzettel, { ...slip, phone: null, insurance: null }, { locale: 'de', imprint }));
  assert.ok(text.includes('Versichert: über den eigenen Träger'));
  assert.ok(!text.includes('Telefon'));
});

test('the Terminkarte is one A6 page in every language, also with endless words', async () => {
  const short = { day: 'Dienstag, 24. November', time: 'um 10 Uhr', helper: 'Herr Nowak', purpose: 'zum Einkaufen' };
  for (const locale of locales) {
    for (const card of [short, { ...short, helper: long, purpose: long }]) {
      const facts = readPdf(await printSheet(terminkarte, card, { locale, imprint }));
      assert.deepEqual(facts.pages, [{ width: 148, height: 105 }]);
      assert.ok(facts.text.includes('03571\u00a012\u00a034\u00a056'));
    }
  }
});

test('a blank Einsatzliste for 30 slips is two landscape pages, each with its heads of columns', async () => {
  for (const locale of locales) {
    const facts = readPdf(await printSheet(einsatzliste, { period: null, rows: [], blankRows: 30 }, { locale, imprint }));
    assert.deepEqual(facts.pages, [{ width: 297, height: 210 }, { width: 297, height: 210 }]);
    assert.equal(facts.elements['Table'], 1);
    assert.equal(facts.elements['TH'], 7);
    assert.equal(facts.elements['TR'], 31);
  }
});

test('the Einsatzliste shows what is already reported and leaves the rest to the pen', async () => {
  const row = { number: '0413', day: '17.11.', helper: 'Łucja Żak', forWhom: '*Noack*', activity: 'Wege' };
  const rows = [{ ...row, outcome: 'not_done' as const, minutes: 5 }, { ...row, outcome: null, minutes: null }];
  const { text } = readPdf(await printSheet(einsatzliste, { period: 'November', rows, blankRows: 0 }, { locale: 'de', imprint }));
  assert.ok(text.includes('041317.11.Łucja Żak*Noack*Wegen50413'), text);
});
