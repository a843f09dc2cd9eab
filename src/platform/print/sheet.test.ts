import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarDate } from '#core/base/calendar-date.ts';
import { cutList, shortened, unbroken } from './sheet.ts';
import type { Filling } from './sheet.ts';

const filling = (rows: number, locale: Filling['locale'] = 'de'): Filling => ({
  locale,
  fit: { rows, characters: 100 },
  imprint: { quartierName: 'Altstadt', officePhone: '1', printedOn: calendarDate('2026-11-22'), isSynthetic: false },
});

test('a text is cut between words, marked, and never longer than there is room', () => {
  assert.equal(shortened('Einkaufen und Wege', { rows: 1, characters: 18 }), 'Einkaufen und Wege');
  assert.equal(shortened('Einkaufen und Wege', { rows: 1, characters: 15 }), 'Einkaufen und…');
  assert.equal(shortened('Einkaufszettel', { rows: 1, characters: 8 }), 'Einkauf…');
});

test('a list is cut and says how many rows are left out, in the language of the reader', () => {
  assert.deepEqual(cutList(['a', 'b', 'c', 'd', 'e'], filling(2)), {
    shown: ['a', 'b'],
    more: 'und 3 weitere, siehe Bildschirm',
  });
  assert.equal(cutList(['a', 'b', 'c'], filling(2, 'en')).more, 'and 1 more, see screen');
  assert.deepEqual(cutList(['a', 'b'], filling(2)), { shown: ['a', 'b'], more: null });
});

test('a telephone number stays on one line', () => {
  assert.equal(unbroken('03571 12 34'), '03571\u00a012\u00a034');
});
