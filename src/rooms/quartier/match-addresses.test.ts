import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchAddresses, type StoredAddress } from './match-addresses.ts';
import type { MappedAddress } from './osm/extract-places.ts';

function stored(id: string, osmRef: string | null, houseNumber: string): StoredAddress {
  return { id, osmRef, street: 'Am Haag', houseNumber, postcode: null };
}
function mapped(osmRef: string, houseNumber: string): MappedAddress {
  return { osmRef, street: 'Am Haag', houseNumber, postcode: null, city: null, latE7: 0, lonE7: 0 };
}
function ids(before: readonly StoredAddress[], now: readonly MappedAddress[]): (string | null)[] {
  return matchAddresses(before, now).map(({ id }) => id);
}

test('An address keeps its id when its house is drawn anew', () => {
  assert.deepEqual(ids([stored('a', 'way/1', '1')], [mapped('way/9', '1')]), ['a']);
});

test('An address keeps its id when its street or number is renamed', () => {
  assert.deepEqual(ids([stored('a', 'way/1', '1')], [mapped('way/1', '1a')]), ['a']);
});

test('Two houses that swap their numbers swap their ids: people live at an address', () => {
  assert.deepEqual(ids([stored('a', 'way/1', '1'), stored('b', 'way/2', '2')], [mapped('way/1', '2'), mapped('way/2', '1')]), ['b', 'a']);
});

test('No id is given twice, and what is new has none', () => {
  assert.deepEqual(ids([stored('a', 'way/1', '1')], [mapped('way/1', '2'), mapped('way/2', '1'), mapped('way/3', '3')]), [null, 'a', null]);
});

test('An address that had left the map and comes back keeps its id', () => {
  assert.deepEqual(ids([stored('a', null, '1')], [mapped('way/5', '1')]), ['a']);
});
