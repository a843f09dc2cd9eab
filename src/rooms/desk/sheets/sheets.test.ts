import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarDate } from '#core/base/calendar-date.ts';
import { locales } from '#core/base/locale.ts';
import { printSheet } from '#platform/print/print-sheet.ts';
import { readPdf } from '#platform/print/read-pdf.ts';
import type { Imprint } from '#platform/print/sheet.ts';
import { uebergabebuch } from './uebergabebuch.ts';
import type { Uebergabebuch } from './uebergabebuch.ts';

const imprint: Imprint = {
  quartierName: 'Altstadt Hoyerswerda',
  officePhone: '03571 12 34 56',
  printedOn: calendarDate('2026-11-22'),
  isSynthetic: true,
};

const empty: Uebergabebuch = {
  from: 'Maria Weber',
  to: null,
  period: '16. bis 22. November 2026',
  promises: [],
  weeklyCalls: [],
  absences: [],
  expiring: [],
  entries: [],
};

test('an empty Übergabebuch says five times that there is nothing, in every language', async () => {
  for (const [locale, nothing] of [['de', 'Nichts.'], ['de-x-leicht', 'Nichts.'], ['en', 'Nothing.']] as const) {
    const facts = readPdf(await printSheet(uebergabebuch, empty, { locale, imprint }));
    assert.ok(locales.includes(locale));
    assert.deepEqual(facts.pages, [{ width: 210, height: 297 }]);
    assert.equal(facts.text.split(nothing).length - 1, 5);
    assert.equal(facts.elements['Table'], undefined);
    assert.equal(facts.isAccessible, true);
  }
});

test('every promise, call, absence, expiry and entry is printed, over as many pages as it takes', async () => {
  const full: Uebergabebuch = {
    ...empty,
    to: 'Ayşe Çelik',
    promises: [{ due: '20. November', overdue: true, toWhom: 'Gerda Lehmann', phone: '03571 98 76', what: 'Rückruf' }],
    weeklyCalls: [{ day: 'Montag', person: 'Ilse Noack', phone: null, note: 'hört schlecht' }],
    absences: [{ who: 'Jürgen Nowak', when: '1. bis 14. Dezember', standIn: null }],
    expiring: [{ on: '30. November', what: 'Schlüssel', whose: 'Heinz Krause' }],
    entries: Array.from({ length: 60 }, (_, i) => ({
      number: String(1000 + i),
      when: '16.11.',
      person: 'Gerda Lehmann',
      text: `Eintrag #${i} ${'lang '.repeat(30)}`,
    })),
  };
  const { pages, text, elements } = readPdf(await printSheet(uebergabebuch, full, { locale: 'de', imprint }));
  assert.ok(pages.length > 5);
  assert.equal(elements['Table'], 5);
  assert.equal(elements['TR'], 5 + 4 + 60);
  for (const part of ['überfällig', 'Ayşe Çelik', 'Ilse Noack', 'niemand', 'Schlüssel', 'Eintrag #59']) assert.ok(text.includes(part), part);
  assert.ok(text.includes(`Seite ${pages.length} von ${pages.length}`));
});
