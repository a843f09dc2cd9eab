import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Address } from './quartier.queries.ts';
import { matchingAddresses } from './search-addresses.ts';

const addresses = [
  'Albert-Einstein-Straße 1', 'Albert-Einstein-Straße 12', 'Albert-Einstein-Straße 47', 'Albert-Einstein-Straße 47a',
  'Kopernikusstraße 5', 'Kopernikusstraße 15', 'Röntgenstraße 21', 'Straße des Friedens 5', 'Schloßplatz 3', 'Am Haag 1',
].map((line): Address => {
  const [, street, houseNumber] = /^(.*) (\S+)$/.exec(line)!;
  return { id: line, street: street!, houseNumber: houseNumber!, postcode: '02977', city: 'Hoyerswerda', lat: 0, lon: 0 };
});

const cases: readonly (readonly [typed: string, found: readonly string[]])[] = [
  ['kopernikus 5', ['Kopernikusstraße 5']],
  ['5 kopernikus', ['Kopernikusstraße 5']],
  ['KOPERNIKUSSTR. 5', ['Kopernikusstraße 5']],
  ['kopernickus 5', ['Kopernikusstraße 5']],
  ['einstein 1', ['Albert-Einstein-Straße 1', 'Albert-Einstein-Straße 12']],
  ['einstein 47 a', ['Albert-Einstein-Straße 47a']],
  ['roentgen', ['Röntgenstraße 21']],
  ['rontgenstrasse 21, 02977 Hoyerswerda', ['Röntgenstraße 21']],
  ['schlossplatz', ['Schloßplatz 3']],
  ['frieden', ['Straße des Friedens 5']],
  ['haag', ['Am Haag 1']],
  ['goethe', []],
  ['  ', []],
  ['\'; drop table', []],
];
for (const [typed, found] of cases) {
  test(`"${typed}" finds ${found.join(' and ') || 'nothing'}`, () => {
    assert.deepEqual(matchingAddresses(addresses, typed).map(({ id }) => id), found);
  });
}
