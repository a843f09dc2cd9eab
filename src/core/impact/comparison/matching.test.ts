/** The matchers against the best of all ways, tried one by one on small groups. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../base/seeded-random.ts';
import { matchFully } from './full-matching.ts';
import { matchNearest } from './nearest-neighbour.ts';
import { matchOptimalPairs } from './optimal-pairs.ts';

type Case = { readonly score: Float64Array; readonly isTreated: Uint8Array; readonly caliper: number };

/** Small groups with many ties, half of them with a caliper. */
function smallCases(count: number, most: number): Case[] {
  const random = seededRandom(42);
  return Array.from({ length: count }, () => {
    const size = 2 + random.below(most - 1);
    return {
      score: Float64Array.from({ length: size }, () => random.below(12) / 4),
      isTreated: Uint8Array.from({ length: size }, () => random.below(2)),
      caliper: random.chance(0.5) ? Infinity : random.below(8) / 4,
    };
  });
}

function edgesOf({ score, isTreated, caliper }: Case): [number, number, number][] {
  return [...score].flatMap((a, treated) => (isTreated[treated] === 0 ? [] : [...score].flatMap((b, control): [number, number, number][] =>
    (isTreated[control] === 1 || Math.abs(a - b) > caliper ? [] : [[treated, control, Math.abs(a - b)]]))));
}

test('full matching covers everybody who has a counterpart, in stars, at the least cost of all covers', () => {
  for (const given of smallCases(800, 9)) {
    const edges = edgesOf(given);
    let costs = new Map([[0, 0]]);
    for (const [a, b, distance] of edges) {
      const next = new Map(costs);
      for (const [covered, cost] of costs) {
        const more = covered | 1 << a | 1 << b;
        if (!((next.get(more) ?? Infinity) <= cost + distance)) next.set(more, cost + distance);
      }
      costs = next;
    }
    const all = edges.reduce((mask, [a, b]) => mask | 1 << a | 1 << b, 0);
    const found = matchFully(given.score, given.isTreated, given.caliper);
    if (edges.length === 0) {
      assert.equal(found.ok, false);
      continue;
    }
    assert.ok(found.ok);
    const { setOf, totalDistance } = found.value;
    assert.ok(Math.abs(totalDistance - costs.get(all)!) < 1e-9, JSON.stringify([[...given.score], [...given.isTreated], given.caliper]));
    setOf.forEach((set, unit) => assert.equal(set >= 0, (all >> unit & 1) === 1));
    for (const set of new Set(setOf.filter((set) => set >= 0))) {
      const members = [...setOf.keys()].filter((unit) => setOf[unit] === set);
      const treated = members.filter((unit) => given.isTreated[unit] === 1).length;
      assert.ok(Math.min(treated, members.length - treated) === 1, 'one of the two groups is single in every set');
    }
  }
});

test('optimal pairs are as many as possible, and of those the nearest', () => {
  for (const given of smallCases(500, 8)) {
    const best = bestPairs(edgesOf(given), 0, new Set());
    const found = matchOptimalPairs(given.score, given.isTreated, given.caliper);
    if (best.pairs === 0) {
      assert.equal(found.ok, false);
      continue;
    }
    assert.ok(found.ok);
    assert.equal(found.value.pairs, best.pairs);
    assert.ok(Math.abs(found.value.totalDistance - best.distance) < 1e-9);
  }
});

function bestPairs(edges: readonly [number, number, number][], from: number, used: ReadonlySet<number>): { pairs: number; distance: number } {
  let best = { pairs: 0, distance: 0 };
  for (let index = from; index < edges.length; index++) {
    const [a, b, distance] = edges[index]!;
    if (used.has(a) || used.has(b)) continue;
    const rest = bestPairs(edges, index + 1, new Set([...used, a, b]));
    const own = { pairs: rest.pairs + 1, distance: rest.distance + distance };
    if (own.pairs > best.pairs || (own.pairs === best.pairs && own.distance < best.distance)) best = own;
  }
  return best;
}

test('nearest neighbours: falling score, each takes the nearest control left, of equals the next one in order, the lower first', () => {
  for (const given of smallCases(500, 14)) {
    const { score, isTreated, caliper } = given;
    const comesBefore = (a: number, b: number): boolean => score[a]! < score[b]! || (score[a] === score[b] && a < b);
    const partnerOf = new Int32Array(score.length).fill(-1);
    const taken = new Set<number>();
    const order = [...score.keys()].filter((unit) => isTreated[unit] === 1).sort((a, b) => score[b]! - score[a]! || a - b);
    for (const unit of order) {
      const choice = [...score.keys()].filter((other) => isTreated[other] === 0 && !taken.has(other) && Math.abs(score[other]! - score[unit]!) <= caliper)
        .sort((a, b) => Math.abs(score[a]! - score[unit]!) - Math.abs(score[b]! - score[unit]!) || (comesBefore(a, unit) && comesBefore(b, unit) ? b - a : Number(comesBefore(b, unit)) - Number(comesBefore(a, unit)) || a - b))[0];
      if (choice === undefined) continue;
      partnerOf[unit] = choice;
      taken.add(choice);
    }
    const found = matchNearest(score, isTreated, caliper);
    if (taken.size === 0) assert.equal(found.ok, false);
    else assert.deepEqual(found.ok && [...found.value.partnerOf], [...partnerOf]);
  }
});

test('groups that do not touch within the caliper are refused, a single pair is matched', () => {
  const apart = [Float64Array.of(0, 1), Uint8Array.of(0, 1)] as const;
  for (const match of [matchFully, matchOptimalPairs, matchNearest]) {
    assert.deepEqual(match(...apart, 0.5), { ok: false, refusals: [{ code: 'no-overlap' }] });
    const one = match(...apart);
    assert.ok(one.ok && one.value.totalDistance === 1);
  }
});
