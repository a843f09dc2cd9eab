import assert from 'node:assert/strict';
import { test } from 'node:test';
import { possibleNames } from './guess-persons.ts';

test('capitalised words that are nobody’s salutation or weekday may be names', () => {
  assert.deepEqual(possibleNames('Frau Kowalski ruft an, braucht Donnerstag Einkauf'), ['kowalski']);
});

test('a name in lower case is still tried', () => {
  assert.ok(possibleNames('kowalski, 3. stock').includes('kowalski'));
});

test('a text without letters names nobody', () => {
  assert.deepEqual(possibleNames('03571 47 11 !!'), []);
});
