import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { drawMap } from '../drawing/map-drawing.ts';
import { maskGroups } from '../figures.ts';
import { groupPlaces, onePerName } from '../map-view.ts';
import { extractPlaces } from '../osm/extract-places.ts';
import { readOsmPbf } from '../osm/read-osm-pbf.ts';
import type { Place } from '../quartier.queries.ts';
import { distancesFrom } from '../walking/walking-matrix.ts';
import { networkFromPaths } from '../walking/walking-network.ts';
import { extractPaths } from '../osm/extract-paths.ts';
import { figuresPage } from './figures-page.ts';
import { mapHref, mapPage, type MapView } from './map-page.ts';

const read = readOsmPbf(readFileSync(new URL('../data/hoyerswerda.osm.pbf', import.meta.url)));
assert.ok(read.ok);
const data = read.value;
const mapped = extractPlaces(data);
const places = mapped.map((place, i): Place => ({ ...place, id: String(i), lat: place.latE7 / 1e7, lon: place.lonE7 / 1e7 }));
const home = { id: '0198', street: 'Am Haag', houseNumber: '1', postcode: null, city: null, lat: 51.4395, lon: 14.2495 };
const walks = distancesFrom(networkFromPaths(extractPaths(data)), { latE7: 514395000, lonE7: 142495000 }, mapped, 'free');
const view: MapView = {
  name: 'Mitte', drawing: drawMap(data, data.box!), dataDate: undefined, groups: groupPlaces(places, undefined, undefined),
  kind: undefined, home: undefined, walker: 'free',
};

test('The map page shows every named place, names its source and stays below 150 kB', () => {
  const page = String(mapPage({ ...view, home, groups: groupPlaces(places, walks, undefined) }, 'de'));
  for (const { name, kind } of places) if (name !== null && kind !== 'bench') assert.ok(page.includes(name.replaceAll('&', '&amp;')), name);
  assert.match(page, /© OpenStreetMap-Mitwirkende, Lizenz ODbL 1\.0/);
  assert.match(page, /\d+ Minuten · [\d.]+ m/);
  assert.ok(page.length < 150_000, String(page.length));
});

test('What stands on the map as a name is text and never markup', () => {
  const hostile = { ...places[0]!, kind: 'shop' as const, name: '<script>alert(1)</script>', openingHours: '"><img src=x>' };
  const page = String(mapPage({ ...view, groups: groupPlaces([hostile], undefined, undefined) }, 'de'));
  assert.ok(!page.includes('<script>') && !page.includes('<img'));
});

test('A place keeps its number whichever kind is shown and from wherever one walks', () => {
  const numbers = (groups: ReturnType<typeof groupPlaces>) =>
    new Map(groups.flatMap((group) => group.places.map(({ place, number }) => [place.id, number] as const)));
  const all = numbers(groupPlaces(places, undefined, undefined));
  for (const [id, number] of numbers(groupPlaces(places, walks, 'health'))) assert.equal(number, all.get(id));
  const shown = [...all.values()].filter((number) => number !== undefined);
  assert.equal(new Set(shown).size, shown.length);
});

test('With walks the nearest comes first, and what cannot be reached last', () => {
  const three = places.filter(({ kind }) => kind === 'shop').slice(0, 3);
  const [group] = groupPlaces(three, [{ metres: 300, minutes: 5 as never }, undefined, { metres: 20, minutes: 1 as never }], undefined);
  assert.deepEqual(group?.places.map(({ walk }) => walk?.metres), [20, 300, undefined]);
});

test('The two sides of a bus stop are one line in the list', () => {
  const [stops] = groupPlaces(places, undefined, 'stop');
  assert.equal(stops?.places.length, 17);
  assert.equal(onePerName(stops!.places).filter(({ place }) => place.name?.startsWith('Zoo')).length, 1);
});

test('The choice of address, walker and kind stands in the address of the page', () => {
  assert.equal(mapHref({}), '/quartier');
  assert.equal(mapHref({ home, walker: 'frame', kind: 'toilet' }), '/quartier?von=0198&wie=frame&art=toiletten');
});

test('Small counts of people are masked on the figures page, counts of benches are not', () => {
  const groups = maskGroups([{ title: 'Helfende', note: '', rows: [{ label: 'a', count: 3 }, { label: 'b', count: 6 }, { label: 'c', count: 40 }] }]);
  const page = String(figuresPage({ addresses: 1200, places: [{ kind: 'bench', count: 2 }], groups }, 'de'));
  assert.equal(page.match(/<span class="cell">verdeckt<\/span>/g)?.length, 2);
  assert.ok(page.includes('1.200') && page.includes('>49<') && page.includes('>2<'));
});
