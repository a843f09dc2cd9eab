import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extractPaths } from './extract-paths.ts';
import { extractAddresses, extractPlaces } from './extract-places.ts';
import type { OsmData, OsmNode, OsmWay, Tags } from './osm-data.ts';

/** Nodes 1, 2, 3 … lie 100 m apart on the equator, which is 8993e-7 degrees. */
function extract(nodes: Readonly<Record<number, Tags>>, ways: readonly (readonly [number[], Tags])[] = []): OsmData {
  const positionOf = (id: number) => ({ latE7: 0, lonE7: id * 8993 });
  return {
    nodes: Object.entries(nodes).map(([id, tags]): OsmNode => ({ id: Number(id), tags, ...positionOf(Number(id)) })),
    ways: ways.map(([nodeIds, tags], i): OsmWay => ({ id: 100 + i, tags, nodeIds })),
    relations: [], box: undefined, positionOf,
  };
}

const walkableCases: readonly (readonly [Tags, boolean])[] = [
  [{ highway: 'footway' }, true],
  [{ highway: 'residential' }, true],
  [{ highway: 'motorway' }, false],
  [{ highway: 'service', access: 'private' }, false],
  [{ highway: 'service', access: 'private', foot: 'yes' }, true],
  [{ highway: 'residential', foot: 'no' }, false],
  [{ highway: 'primary', foot: 'use_sidepath' }, false],
  [{ highway: 'cycleway' }, false],
  [{ highway: 'cycleway', foot: 'designated' }, true],
  [{ highway: 'construction' }, false],
  [{ building: 'yes' }, false],
];
for (const [tags, walkable] of walkableCases) {
  test(`A way with ${JSON.stringify(tags)} ${walkable ? 'can' : 'cannot'} be walked`, () => {
    assert.equal(extractPaths(extract({}, [[[1, 2], tags]])).length, walkable ? 1 : 0);
  });
}

test('A locked gate cuts a path in two, an open one does not', () => {
  const path = [[1, 2, 3, 4, 5], { highway: 'path' }] as const satisfies readonly [number[], Tags];
  const cut = extractPaths(extract({ 3: { barrier: 'gate', access: 'private' } }, [path]));
  assert.deepEqual(cut.map(({ nodes }) => nodes.map(({ id }) => id)), [[1, 2], [4, 5]]);
  assert.equal(extractPaths(extract({ 3: { barrier: 'gate' } }, [path])).length, 1);
});

test('Counted steps are shared out along the flight, uncounted ones are estimated at 30 cm', () => {
  const [counted] = extractPaths(extract({}, [[[1, 2, 3], { highway: 'steps', step_count: '12' }]]));
  assert.deepEqual(counted!.steps.map((steps) => Math.round(steps * 1e6) / 1e6), [6, 6]);
  const [estimated] = extractPaths(extract({}, [[[1, 2], { highway: 'steps' }]]));
  assert.equal(Math.round(estimated!.steps[0]!), 333);
  const [ramp] = extractPaths(extract({}, [[[1, 2], { highway: 'steps', 'ramp:wheelchair': 'yes' }]]));
  assert.deepEqual(ramp!.steps, [0]);
});

test('A raised kerb is one step, and gravel is rough', () => {
  const [path] = extractPaths(extract({ 2: { kerb: 'raised' } }, [[[1, 2, 3], { highway: 'footway', surface: 'gravel' }]]));
  assert.deepEqual([path!.steps, path!.rough], [[1, 0], true]);
});

test('A house and the shop in it are one address, and the house stands for it', () => {
  const house = { 'addr:street': 'Am Haag', 'addr:housenumber': '1a', 'addr:postcode': '02977' };
  const addresses = extractAddresses(extract({
    1: { ...house, 'addr:housenumber': '1 A', shop: 'bakery', name: 'Pieprz' }, 2: house, 3: { 'addr:housenumber': '4' },
  }));
  assert.deepEqual(addresses.map(({ osmRef, houseNumber }) => [osmRef, houseNumber]), [['node/2', '1a']]);
});

test('Places keep the names of the map; private ones and unknown kinds are left out', () => {
  const places = extractPlaces(extract({
    1: { amenity: 'doctors', name: 'Praxis <b>Schön</b>', wheelchair: 'limited', 'contact:phone': '1' },
    2: { amenity: 'toilets', access: 'private' },
    3: { amenity: 'constructor' },
    4: { amenity: 'bench', wheelchair: 'maybe' },
    5: { shop: 'vacant' },
  }));
  assert.deepEqual(places.map(({ kind, detail, name, wheelchair, phone }) => [kind, detail, name, wheelchair, phone]), [
    ['health', 'doctors', 'Praxis <b>Schön</b>', 'limited', '1'],
    ['bench', 'bench', null, null, null],
  ]);
});
