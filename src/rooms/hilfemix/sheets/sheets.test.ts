import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarDate } from '#core/base/calendar-date.ts';
import { helperClasses } from '#core/base/helper-class.ts';
import { locales } from '#core/base/locale.ts';
import { printSheet } from '#platform/print/print-sheet.ts';
import { readPdf } from '#platform/print/read-pdf.ts';
import type { Imprint } from '#platform/print/sheet.ts';
import { notfallblatt } from './notfallblatt.ts';
import type { Notfallblatt } from './notfallblatt.ts';
import { unterstuetzungsplan } from './unterstuetzungsplan.ts';
import type { Unterstuetzungsplan } from './unterstuetzungsplan.ts';
import { dayParts, wochenplan, wochenplanA3 } from './wochenplan.ts';
import type { Wochenplan } from './wochenplan.ts';

const imprint: Imprint = {
  quartierName: 'Altstadt Hoyerswerda',
  officePhone: '03571 12 34 56',
  printedOn: calendarDate('2026-11-22'),
  isSynthetic: true,
};
const long = 'Freifrau Anneliese-Wilhelmine von Hohenlohe-Langenburg zu Schillingsfürst '.repeat(4);
const a4 = { width: 210, height: 297 };

const emptyPlan: Unterstuetzungsplan = { name: 'Gerda Lehmann', wishes: [], arrangements: [], gaps: [], reviewOn: '1. Mai 2027' };

test('the Unterstützungsplan shows wishes, each helper class by its word, gaps, review and whom to call', async () => {
  const plan: Unterstuetzungsplan = {
    ...emptyPlan,
    wishes: ['Ich will hier bleiben.'],
    arrangements: helperClasses.map((helperClass) => ({ what: 'Wege', when: 'montags', who: 'Anja', helperClass })),
    gaps: [{ what: 'Fenster', next: 'Das Büro fragt.' }],
  };
  const { text, elements, pages } = readPdf(await printSheet(unterstuetzungsplan, plan, { locale: 'de', imprint }));
  assert.deepEqual(pages, [a4]);
  assert.equal(elements['TR'], 7);
  assert.equal(elements['TH'], 3);
  for (const part of [
    '„Ich will hier bleiben.“', 'selbst', 'Familie', 'Freunde', 'Nachbarn', 'Ehrenamt', 'Fachkraft',
    'Fenster: Das Büro fragt.', '1. Mai 2027', '03571\u00a012\u00a034\u00a056',
  ]) assert.ok(text.includes(part), part);
});

test('the Unterstützungsplan is called a Versorgungsplan nowhere, and says so once, in every language', async () => {
  for (const locale of locales) {
    const { text } = readPdf(await printSheet(unterstuetzungsplan, emptyPlan, { locale, imprint }));
    assert.equal(text.match(/Versorgungsplan/g)?.length, 1);
    assert.match(text, /(Kein Versorgungsplan nach|Not a Versorgungsplan under) § 7a SGB XI/);
  }
});

test('an Unterstützungsplan stays one page with 12 arrangements, 9 wishes and 8 gaps of endless words', async () => {
  const short = { what: 'Einkaufen', when: 'dienstags um 10 Uhr', who: 'Jürgen Nowak' };
  const endless = { what: long, when: long, who: 'X'.repeat(300) };
  for (const locale of locales) {
    for (const row of [short, endless]) {
      const plan: Unterstuetzungsplan = {
        name: row.who,
        wishes: Array.from({ length: 9 }, () => row.what),
        arrangements: Array.from({ length: 12 }, () => ({ ...row, helperClass: 'neighbour' as const })),
        gaps: Array.from({ length: 8 }, () => ({ what: row.what, next: row.when })),
        reviewOn: '1. Mai 2027',
      };
      const facts = readPdf(await printSheet(unterstuetzungsplan, plan, { locale, imprint }));
      assert.deepEqual(facts.pages, [a4]);
      assert.equal(facts.isAccessible, true);
      assert.deepEqual([...facts.typeSizes].filter((size) => size < 16), [11]);
      assert.match(facts.text, /und \d+ weitere|und \d+ mehr|and \d+ more/);
    }
  }
});

const week: Wochenplan = {
  name: 'Gerda Lehmann',
  week: '23. bis 29. November 2026',
  dates: ['23.11.', '24.11.', '25.11.', '26.11.', '27.11.', '28.11.', '29.11.'],
  visits: [{ weekday: 2, part: 'morning', time: '10 Uhr', who: 'Herr Nowak', what: 'Einkaufen', helperClass: 'neighbour' }],
};

test('the Wochenplan is one landscape page of seven days and five parts, on A4 and on A3, in every language', async () => {
  for (const locale of locales) {
    for (const [sheet, page] of [[wochenplan, { width: 297, height: 210 }], [wochenplanA3, { width: 420, height: 297 }]] as const) {
      const facts = readPdf(await printSheet(sheet, week, { locale, imprint }));
      assert.deepEqual(facts.pages, [page]);
      assert.equal(facts.elements['TH'], 8);
      assert.equal(facts.elements['TR'], 6);
      assert.ok(facts.text.includes('10 UhrHerr NowakEinkaufen'), facts.text);
    }
  }
});

test('a week with five endless visits in each of the 35 cells stays one page and counts what is left out', async () => {
  const visits = ([1, 2, 3, 4, 5, 6, 7] as const).flatMap((weekday) =>
    dayParts.flatMap((part) =>
      Array.from({ length: 5 }, () => ({ weekday, part, time: '10 Uhr', who: long, what: 'X'.repeat(300), helperClass: 'professional' as const }))));
  for (const sheet of [wochenplan, wochenplanA3]) {
    const { pages, text } = readPdf(await printSheet(sheet, { ...week, name: long, visits }, { locale: 'de', imprint }));
    assert.equal(pages.length, 1);
    assert.match(text, /\+ \d/);
  }
});

const emergency: Notfallblatt = {
  name: 'Gerda Lehmann',
  birthDate: '4. Februar 1942',
  address: 'Bautzener Allee 14',
  callFirst: [
    { name: 'Anja Krüger', relation: 'Tochter', phone: '0351 44 55 66' },
    { name: 'Jürgen Nowak', relation: 'Nachbar', phone: '03571 66 77 88' },
  ],
  key: 'bei Herrn Nowak',
  languages: 'Deutsch, Sorbisch',
  aids: 'Hörgerät links',
  whatMatters: 'Langsam sprechen.',
  pets: 'Kater Moritz',
};

test('the Notfallblatt names whom to call in order, on one page, in every language', async () => {
  for (const locale of locales) {
    const { text, pages } = readPdf(await printSheet(notfallblatt, emergency, { locale, imprint }));
    assert.deepEqual(pages, [a4]);
    assert.match(text, /1Anja Krüger, Tochter0351.44.55.66.*2Jürgen Nowak, Nachbar03571.66.77.88/);
    assert.ok(text.includes('112'));
  }
});

test('a Notfallblatt stays one page when all is empty and when all is endless, with every digit of the first number', async () => {
  const empty: Notfallblatt = {
    name: '', birthDate: null, address: null, callFirst: [], key: null, languages: null, aids: null, whatMatters: null, pets: null,
  };
  const endless: Notfallblatt = {
    name: long, birthDate: '4. Februar 1942', address: long, key: long, languages: long, aids: long, whatMatters: long, pets: long,
    callFirst: Array.from({ length: 12 }, () => ({ name: 'X'.repeat(300), relation: long, phone: '0351 44 55 66' })),
  };
  assert.equal(readPdf(await printSheet(notfallblatt, empty, { locale: 'de', imprint })).pages.length, 1);
  const { pages, text } = readPdf(await printSheet(notfallblatt, endless, { locale: 'de', imprint }));
  assert.equal(pages.length, 1);
  assert.ok(text.includes('0351\u00a044\u00a055\u00a066'));
});
