import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarDate } from '#core/base/calendar-date.ts';
import { locales } from '#core/base/locale.ts';
import { printSheet } from '#platform/print/print-sheet.ts';
import { readPdf } from '#platform/print/read-pdf.ts';
import type { Imprint } from '#platform/print/sheet.ts';
import { abrechnung, type Abrechnung } from './abrechnung.ts';
import { abtretung, type Abtretung } from './abtretung.ts';
import { quittung, type Quittung } from './quittung.ts';

const imprint: Imprint = { quartierName: 'Altstadt Hoyerswerda', officePhone: '03571 12 34 56', printedOn: calendarDate('2026-11-22'), isSynthetic: true };
const long = 'Freifrau Anneliese-Wilhelmine von Hohenlohe-Langenburg zu Schillingsfürst '.repeat(3);
const person = { name: 'Gerda Lehmann', birthDate: '12.03.1941', address: 'Bautzener Allee 14' };
const helper = { name: 'Jürgen Nowak', birthDate: null, address: 'Bautzener Allee 16' };

const receipt: Quittung = {
  number: '2026-0017', month: 'November 2026', person, helper, offer: null, total: '30,00 €', totalHours: '3,00', replaces: null,
  rows: [
    { day: '03.11.2026', what: 'Einkaufen', hours: '1,50', perHour: '10,00 €', sum: '15,00 €' },
    { day: '10.11.2026', what: 'Einkaufen', hours: '1,50', perHour: '10,00 €', sum: '15,00 €' },
  ],
  reimbursedFrom: 'Zur Erstattung eingereicht: Entlastungsbetrag (§ 45b SGB XI).', law: ['Entlastungsbetrag: Wert seit 2025-01-01 (§ 45b Abs. 1 SGB XI)'],
};

test('a receipt names both persons, every day with hours, rate and sum, and has room for both signatures, on one page', async () => {
  for (const locale of locales) {
    const facts = readPdf(await printSheet(quittung, receipt, { locale, imprint }));
    assert.equal(facts.isAccessible, true);
    assert.deepEqual(facts.pages, [{ width: 210, height: 297 }]);
    assert.deepEqual([...facts.typeSizes].filter((size) => size < 16), [11]);
  }
  const { text } = readPdf(await printSheet(quittung, receipt, { locale: 'de', imprint }));
  for (const part of ['Quittung Nr. 2026-0017', 'Gerda Lehmann', 'Jürgen Nowak', '03.11.2026', '1,50', '10,00', '30,00', 'Betrag erhalten: Datum, Unterschrift', 'Hilfe bekommen, Betrag bezahlt', 'Pflegekasse', '§ 45b']) {
    assert.ok(text.includes(part), part);
  }
});

test('a receipt with endless names and thirty visits goes on with its heads of columns and keeps the sum', async () => {
  const rows = Array.from({ length: 30 }, () => receipt.rows[0]!);
  const facts = readPdf(await printSheet(quittung, { ...receipt, rows, person: { ...person, name: long, address: `${long} *_#$` } }, { locale: 'de', imprint }));
  assert.ok(facts.pages.length >= 2);
  assert.equal(facts.elements['Table'], 1);
  // The head of the columns comes back on the next page; the days and the sum are there once each.
  assert.ok(facts.elements['TR']! >= 32);
});

test('an assignment is one page in every language, also with endless names, and is bound to one month and one sum', async () => {
  const assignment: Abtretung = { number: '2026-0018', person, helper, month: 'November 2026', sum: '30,00 €', receipt: 'Quittung Nr. 2026-0017 vom 22.11.2026', source: 'Entlastungsbetrag (§ 45b SGB XI)' };
  for (const locale of locales) {
    for (const one of [assignment, { ...assignment, helper: { ...helper, name: long.slice(0, 160) } }]) {
      const facts = readPdf(await printSheet(abtretung, one, { locale, imprint }));
      assert.deepEqual(facts.pages, [{ width: 210, height: 297 }]);
      assert.ok(facts.text.includes('November 2026') && facts.text.includes('30,00'));
    }
  }
});

test('a statement prints its tables, and says so where a table is empty', async () => {
  const statement: Abrechnung = {
    title: 'Monatsübersicht', number: '2026-0019', period: 'November 2026', who: 'Gerda Lehmann', notes: ['Pflegegrad 2.'], law: [],
    tables: [
      { title: 'Töpfe', texts: 1, head: ['Topf', 'steht zu', 'verbraucht', 'übrig'], rows: [['Entlastungsbetrag', '1.441,00 €', '30,00 €', '1.411,00 €']] },
      { title: 'Was bezahlt wurde', texts: 2, head: ['Tag', 'wer und was', 'Std.', 'Betrag'], rows: [] },
    ],
  };
  const { text, isAccessible } = readPdf(await printSheet(abrechnung, statement, { locale: 'de', imprint }));
  assert.equal(isAccessible, true);
  for (const part of ['Monatsübersicht', 'Nr. 2026-0019', '1.411,00', 'Nichts.']) assert.ok(text.includes(part), part);
});
