/** Networks against networkx, against removing nodes and ties one by one, and against sums worked out by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import published from '../../../../cases/impact/published-networks.json' with { type: 'json' };
import example from '../../../../cases/impact/support-network.json' with { type: 'json' };
import type { Result } from '../../base/result.ts';
import { findCutPoints } from './cut-points.ts';
import { measureNetwork, type NetworkMeasures } from './measure-network.ts';
import { giniOf, measureSupport } from './measure-support.ts';
import { readEdges, type Edge } from './read-edges.ts';

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

const measure = (edges: readonly Edge[], alone: readonly string[] = []): NetworkMeasures => measureNetwork(valueOf(readEdges(edges, alone)).network);
const near = (found: number | null | undefined, expected: number, what: string): void =>
  assert.ok(typeof found === 'number' && Math.abs(found - expected) <= 1e-9, `${what}: ${found}, expected ${expected}`);

test('published networks have the measures that networkx finds', () => {
  for (const { name, edges, nodes, density, articulationPoints, bridges, components } of published.cases) {
    const found = measure(edges as unknown as Edge[]);
    near(found.density, density, name);
    assert.deepEqual([found.articulationPoints, found.bridges, found.components.length], [articulationPoints, bridges, components], name);
    for (const [node, expected] of Object.entries(nodes as Record<string, { degree: number; betweenness: number; closeness: number; constraint: number; effectiveSize: number }>)) {
      const own = found.nodes.get(node)!;
      assert.equal(own.degree, expected.degree);
      for (const measured of ['betweenness', 'closeness', 'constraint', 'effectiveSize'] as const) near(own[measured], expected[measured], `${name} ${node} ${measured}`);
    }
  }
});

test('the weighted example has its constraint, its effective sizes and its weak points', () => {
  const { undirected, edges } = example;
  const found = measure(edges.map(({ helper, receiver, hours_per_week }): Edge => [helper, receiver, hours_per_week]));
  assert.deepEqual([found.articulationPoints, found.bridges], [undirected.articulation_points, undirected.bridges]);
  for (const [node, own] of found.nodes) {
    const name = node as keyof typeof undirected.betweenness_norm;
    assert.ok(Math.abs(own.betweenness / 28 - undirected.betweenness_norm[name]) < 1e-9);
    assert.ok(Math.abs(own.constraint! - undirected.burt_constraint_weighted[name]) < 1e-9);
    assert.ok(Math.abs(own.effectiveSize! - undirected.burt_effective_size[name]) < 1e-9);
    assert.equal(own.isArticulation, undirected.articulation_points.includes(node));
  }
});

test('an articulation point or bridge is what leaves more parts behind when taken out, and nothing else is', () => {
  const name = fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', 'f', 'g');
  const edges = fc.uniqueArray(fc.tuple(name, name).filter(([a, b]) => a < b), { minLength: 1, maxLength: 12, selector: String });
  fc.assert(fc.property(edges, (given) => {
    const found = measure(given);
    const all = [...found.nodes.keys()];
    const parts = (left: readonly Edge[], alone: readonly string[]): number => (left.length + alone.length === 0 ? 0 : measure(left, alone).components.length);
    const points = all.filter((node) => parts(given.filter((edge) => !edge.includes(node)), all.filter((other) => other !== node)) > found.components.length);
    const bridges = given.filter((edge) => parts(given.filter((other) => other !== edge), all) > found.components.length);
    assert.deepEqual(found.articulationPoints, points.sort());
    assert.deepEqual(found.bridges.map(String), bridges.map(String).sort());
  }), { numRuns: 80 });
});

test('a chain of 3,000 is no danger to the walk in depth', () => {
  const { network } = valueOf(readEdges(Array.from({ length: 2_999 }, (_, index): Edge => [`n${index}`, `n${index + 1}`])));
  const { bridges, articulationPoints } = findCutPoints(network);
  assert.deepEqual([bridges.length, articulationPoints.length], [2_999, 2_998]);
});

test('names that plain objects know are names like others, and nobody without ties is lost', () => {
  const found = measure([['__proto__', 'constructor']], ['toString']);
  assert.deepEqual([...found.nodes.keys()], ['__proto__', 'constructor', 'toString']);
  assert.deepEqual(found.nodes.get('toString'), { degree: 0, strength: 0, betweenness: 0, closeness: 0, constraint: null, effectiveSize: null, isArticulation: false });
  assert.deepEqual(measure([], ['only']).density, null);
});

test('loops, weights that are not above 0 and nothing at all are refused together; a tie given twice adds up and is said', () => {
  const refused = readEdges([['a', 'a'], ['a', 'b', 0], ['a', 'b', -1], ['a', 'b', NaN], ['b', 'b', 0]]);
  assert.ok(!refused.ok);
  assert.deepEqual(refused.refusals.map(({ code, path }) => `${code} ${path}`), [
    'network-self-edge edges[0]', 'network-weight-invalid edges[1]', 'network-weight-invalid edges[2]', 'network-weight-invalid edges[3]', 'network-self-edge edges[4]', 'network-weight-invalid edges[4]',
  ]);
  assert.ok(!readEdges([]).ok);
  const { network, findings } = valueOf(readEdges([['a', 'b', 2], ['b', 'a', 3]]));
  assert.deepEqual([network.size, network.ties.get('a')!.get('b'), findings.map(({ code }) => code)], [1, 5, ['network-edge-again']]);
});

test('support is spread, concentrated and lost as in the example', () => {
  const found = valueOf(measureSupport(example.edges.map(({ helper, receiver, hours_per_week, sector }) => ({ helper, receiver, hours: hours_per_week, sector }))));
  assert.equal(found.hours, example.total_hours);
  for (const [receiver, expected] of Object.entries(example.ego)) {
    const own = found.receivers.get(receiver)!;
    assert.deepEqual([own.hours, own.helpers], [expected.hours, expected.helpers]);
    assert.deepEqual(Object.fromEntries(own.helperShares), expected.helper_shares);
    for (const [sector, share] of Object.entries(expected.sector_shares)) near(own.sectorShares.get(sector), share, sector);
    near(own.concentration, expected.hhi, receiver);
    near(own.effectiveHelpers, expected.effective_helpers, receiver);
    near(own.largestShare, expected.largest_share, receiver);
    if (expected.evenness === null) assert.equal(own.evenness, null);
    else near(own.evenness, expected.evenness, receiver);
  }
  for (const [helper, expected] of Object.entries(example.helper_loss)) {
    const { receivers, hours, share, leftWithoutAny, losingMoreThanHalf } = found.losses.get(helper)!;
    near(share, expected.share_of_all_hours, helper);
    assert.deepEqual([receivers, hours, leftWithoutAny, losingMoreThanHalf], [expected.receivers, expected.hours_lost, expected.left_without_any, expected.lost_over_50pct]);
  }
  for (const [sector, share] of Object.entries(example.welfare_mix_shares)) near(found.sectorShares.get(sector), share, sector);
  assert.deepEqual(found.carryingHalf, { helpers: example.bus_factor.helpers, hours: example.bus_factor.hours });
});

test('the load of helpers has its Gini, and hours hang on who arranged them', () => {
  near(giniOf([1, 1, 1]), 0, 'alike');
  near(giniOf([0, 0, 0, 4]), 0.75, 'all by one of four');
  near(giniOf([1, 3]), 0.25, '1 and 3');
  const { arranged, loadGini } = valueOf(measureSupport([{ helper: 'a', receiver: 'x', hours: 1, arrangedBy: 'N' }, { helper: 'b', receiver: 'x', hours: 3 }]));
  assert.deepEqual([arranged, loadGini], [[{ by: 'N', hours: 1, share: 0.25 }], 0.25]);
});

test('help for oneself and impossible hours are refused', () => {
  const refused = measureSupport([{ helper: 'a', receiver: 'a', hours: -1 }, { helper: 'a', receiver: 'b', hours: 169 }]);
  assert.ok(!refused.ok);
  assert.deepEqual(refused.refusals.map(({ code }) => code), ['network-self-edge', 'network-hours-invalid', 'network-hours-invalid']);
  assert.ok(!measureSupport([]).ok);
});
