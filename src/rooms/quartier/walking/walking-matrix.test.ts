import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import grid from '../../../../cases/quartier/walking-grid.json' with { type: 'json' };
import type { Position } from '../osm/osm-data.ts';
import { haversineMetres } from './haversine.ts';
import { networkFromBytes, networkToBytes } from './network-bytes.ts';
import { searchOn, waysFrom } from './shortest-ways.ts';
import { snapTo } from './snap.ts';
import { distancesFrom, walkingMatrix } from './walking-matrix.ts';
import { gaits, walkers } from './walker.ts';
import { costsFor, networkFromPaths, type Path, type WalkingNetwork } from './walking-network.ts';

/** `a1` is column 0, row 0; the island lies 100 columns away. */
function crossing(name: string): { id: number; position: Position } {
  const column = name === 'island' ? 100 : name.charCodeAt(0) - 97;
  const row = name === 'island' ? 0 : Number(name[1]) - 1;
  return { id: column * 10 + row, position: { lonE7: column * grid.spacingE7, latE7: row * grid.spacingE7 } };
}

function street(names: readonly string[], steps = 0, rough = false): Path {
  return { nodes: names.map(crossing), steps: names.slice(1).map(() => steps), rough };
}

type Middle = { steps?: number; rough?: boolean } | null;

function town(middle: Middle): WalkingNetwork {
  const island = { id: 9999, position: { lonE7: 101 * grid.spacingE7, latE7: 0 } };
  return networkFromPaths([
    ...grid.streets.map(({ through }) => street(through)),
    ...(middle === null ? [] : [street(['b2', 'c2'], middle.steps, middle.rough)]),
    { nodes: [crossing('island'), island], steps: [0], rough: false },
  ]);
}

for (const { says, middle, from, to, walker, metres, minutes } of grid.cases) {
  test(`Walking in a town of nine crossings: ${says}`, () => {
    const [walk] = distancesFrom(town(middle), crossing(from).position, [crossing(to).position], walker as 'free');
    assert.deepEqual(walk, metres === null ? undefined : { metres, minutes });
  });
}

test('A house beside the street walks to the street first', () => {
  // 20 m north of the middle of a2–b2 (1799e-7 degrees are 20 m): 20 m to the street, 50 m to b2, 100 m to b3.
  const house = { lonE7: grid.spacingE7 / 2, latE7: grid.spacingE7 + 1799 };
  const [walk] = distancesFrom(town({}), house, [crossing('b3').position], 'free');
  assert.equal(walk?.metres, 170);
});

test('Two houses on one street walk along it, not around by its ends', () => {
  const at = (share: number): Position => ({ lonE7: Math.round(grid.spacingE7 * share), latE7: 0 });
  assert.equal(distancesFrom(town({}), at(0.2), [at(0.7)], 'free')[0]?.metres, 50);
});

test('A point far from every path cannot be reached', () => {
  const far = { lonE7: 0, latE7: -10 * grid.spacingE7 };
  assert.deepEqual(distancesFrom(town({}), crossing('a1').position, [far], 'free'), [undefined]);
  assert.ok(Number.isNaN(walkingMatrix(town({}), [crossing('a1').position, far], 'free')[1]));
});

test('A network read back from its bytes is the same, and damaged bytes are refused', () => {
  const network = town({ steps: 12 });
  const bytes = networkToBytes(network);
  assert.deepEqual(networkFromBytes(bytes), network);
  assert.throws(() => networkFromBytes(bytes.subarray(0, bytes.length - 1)), /import the map again/);
  assert.throws(() => networkFromBytes(Buffer.alloc(4)), /import the map again/);
});

/** A random town: some streets of a 4 × 4 grid, with stairs and rough ground here and there. */
const anyTown = fc.array(fc.record({
  from: fc.nat(15), step: fc.constantFrom(1, 4), steps: fc.constantFrom(0, 0, 2, 12), rough: fc.boolean(),
}), { minLength: 1, maxLength: 30 }).map((streets) => networkFromPaths(streets.map(({ from, step, steps, rough }) => ({
  nodes: [from, (from + step) % 16].map((id) => (
    { id, position: { lonE7: (id % 4) * 8993 + id * 97, latE7: Math.floor(id / 4) * 8993 + id * 31 } })),
  steps: [steps], rough,
}))));
const anyPoint = fc.record({ lonE7: fc.integer({ min: -9000, max: 40_000 }), latE7: fc.integer({ min: -9000, max: 40_000 }) });

test('On every network ways are symmetric, keep the triangle inequality and are never shorter than the crow flies', () => {
  fc.assert(fc.property(anyTown, fc.tuple(anyPoint, anyPoint, anyPoint), fc.constantFrom(...walkers), (network, points, walker) => {
    const costs = costsFor(network, gaits[walker]);
    const search = searchOn(network, costs);
    const snaps = points.map((point) => snapTo(network, costs, point));
    const cost = (i: number, j: number): number => {
      const origin = snaps[i];
      return (origin && waysFrom(search, origin, [snaps[j]])[0]?.cost) ?? Infinity;
    };
    const tolerance = 1e-6;
    const [ab, ba, bc, ac] = [cost(0, 1), cost(1, 0), cost(1, 2), cost(0, 2)];
    assert.ok(ab === ba || Math.abs(ab - ba) < tolerance, `${ab} there, ${ba} back`);
    assert.ok(ac <= ab + bc + tolerance, `${ac} directly, ${ab} and ${bc} by the way`);
    assert.ok(ab >= haversineMetres(points[0], points[1]) * (1 - tolerance), `${ab} is shorter than the crow flies`);
    const walk = distancesFrom(network, points[0], [points[1]], walker)[0];
    assert.equal(walk === undefined, ab === Infinity && haversineMetres(points[0], points[1]) > 0);
  }), { seed: 20_090_618, numRuns: 400 });
});

test('The shortest way is the shortest of all ways, counted one by one', () => {
  fc.assert(fc.property(anyTown, fc.nat(15), fc.nat(15), fc.constantFrom(...walkers), (network, from, to, walker) => {
    const costs = costsFor(network, gaits[walker]);
    const a = from % network.from.length;
    const b = to % network.from.length;
    if (costs[a] === Infinity || costs[b] === Infinity) return;
    const way = waysFrom(searchOn(network, costs), { edge: a, along: 0, offset: 0 }, [{ edge: b, along: 0, offset: 0 }])[0];
    const shortest = byRelaxingEveryEdge(network, costs, network.from[a]!)[network.from[b]!]!;
    if (way === undefined) assert.equal(shortest, Infinity);
    else assert.ok(Math.abs(way.cost - shortest) < 1e-6, `${way.cost} found, ${shortest} possible`);
  }), { seed: 20_090_618, numRuns: 400 });
});

/** Bellman and Ford: slow, and too simple to be wrong. */
function byRelaxingEveryEdge(network: WalkingNetwork, costs: Float64Array, start: number): number[] {
  const cost = Array.from(network.latE7, () => Infinity);
  cost[start] = 0;
  for (let round = 0; round < cost.length; round++) {
    costs.forEach((edgeCost, e) => {
      const from = network.from[e]!;
      const to = network.to[e]!;
      cost[to] = Math.min(cost[to]!, cost[from]! + edgeCost);
      cost[from] = Math.min(cost[from]!, cost[to]! + edgeCost);
    });
  }
  return cost;
}
