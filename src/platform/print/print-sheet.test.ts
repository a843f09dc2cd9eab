import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarDate } from '#core/base/calendar-date.ts';
import { locales } from '#core/base/locale.ts';
import { printSheet } from './print-sheet.ts';
import { readPdf } from './read-pdf.ts';
import { cutList, shortened } from './sheet.ts';
import type { Imprint, SheetTemplate } from './sheet.ts';

type Example = { readonly title: string; readonly lines: readonly string[] };

const example: SheetTemplate<Example> = {
  name: 'example',
  file: new URL('./example-sheet.typ', import.meta.url),
  pages: 1,
  fill: ({ title, lines }, filling) => ({
    title,
    lines: cutList(lines.map((line) => shortened(line, filling.fit)), filling),
  }),
};

const imprint: Imprint = {
  quartierName: 'Altstadt',
  officePhone: '03571 12 34 56',
  printedOn: calendarDate('2026-11-22'),
  isSynthetic: true,
};

async function printed(data: Example, options: Partial<Parameters<typeof printSheet>[2]> = {}) {
  return readPdf(await printSheet(example, data, { locale: 'de', imprint, ...options }));
}

test('a sheet is PDF/UA with language, headings and the exact size of A6', async () => {
  const facts = await printed({ title: 'Beispiel', lines: ['Guten Tag'] });
  assert.equal(facts.isAccessible, true);
  assert.equal(facts.language, 'de-DE');
  assert.equal(facts.elements['H1'], 1);
  assert.deepEqual(facts.pages, [{ width: 105, height: 148 }]);
});

test('every language prints, easy language as German', async () => {
  const languages = [];
  for (const locale of locales) languages.push((await printed({ title: 'T', lines: [] }, { locale })).language);
  assert.deepEqual(languages, ['de-DE', 'de-DE', 'en-GB']);
});

test('what looks like Typst markup or code prints as it was typed', async () => {
  const hostile = ['#pagebreak()', '*x* _y_ `z`', '$1/2$', '= Titel', '</json> "\\', '#import "/app.ts"', '{page}'];
  const { text, pages } = await printed({ title: '#panic("x")', lines: hostile });
  for (const line of ['#panic("x")', ...hostile]) assert.ok(text.includes(line), line);
  assert.equal(pages.length, 1);
});

test('the footer carries Quartier, telephone, date, page and the mark for example data', async () => {
  const { text } = await printed({ title: 'T', lines: [] });
  assert.ok(text.includes('Altstadt · Büro 03571\u00a012\u00a034\u00a056 · gedruckt 22.11.2026'), text);
  assert.ok(text.includes('Seite 1 von 1'));
  assert.ok(text.includes('Beispieldaten'));
  const real = await printed({ title: 'T', lines: [] }, { imprint: { ...imprint, isSynthetic: false } });
  assert.ok(!real.text.includes('Beispieldaten'));
});

test('too many lines are left out by count, never by smaller type', async () => {
  const { pages, text, typeSizes } = await printed({ title: 'T', lines: Array.from({ length: 40 }, (_, i) => `Zeile ${i + 1}`) });
  assert.equal(pages.length, 1);
  assert.match(text, /Zeile 10und 30 weitere, siehe Bildschirm/);
  assert.deepEqual([...typeSizes].sort((a, b) => a - b), [11, 16, 26]);
});

test('letters of many languages print, what the font lacks becomes the replacement character', async () => {
  const line = 'Łódź Çağrı Жанна Ελένη Wjesołe';
  const { text } = await printed({ title: 'T', lines: [line, 'محمد 😀', 'a\u0000b\u202e'] });
  assert.ok(text.includes(line));
  assert.ok(text.includes('���� �ab'), text);
});

test('the same data gives the same bytes', async () => {
  const data = { title: 'T', lines: ['a'] };
  const first = await printSheet(example, data, { locale: 'de', imprint });
  await printSheet(example, { title: 'U', lines: ['b'] }, { locale: 'en', imprint });
  assert.deepEqual(await printSheet(example, data, { locale: 'de', imprint }), first);
});

test('a faulty template is a fault that names the sheet', async () => {
  const lost = { ...example, name: 'lost', file: new URL('./lost.typ', import.meta.url) };
  await assert.rejects(printSheet(lost, { title: 'T', lines: [] }, { locale: 'de', imprint }), /^Error: sheet lost: .*lost\.typ/);
  const noLines = { ...example, name: 'no-lines', fill: () => ({ title: 'T' }) };
  await assert.rejects(printSheet(noLines, { title: 'T', lines: [] }, { locale: 'de', imprint }), /^Error: sheet no-lines: .*lines/);
});

test('a sheet that cannot be made to fit is a fault that names the sheet', async () => {
  const stubborn: SheetTemplate<Example> = {
    ...example,
    name: 'stubborn',
    fill: ({ title, lines }) => ({ title, lines: { shown: lines, more: null } }),
  };
  const data = { title: 'T', lines: Array.from({ length: 40 }, () => 'x') };
  await assert.rejects(printSheet(stubborn, data, { locale: 'de', imprint }), /sheet stubborn: does not fit on 1 page/);
});
