import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clipArea, clipLine, pathString, simplify, turned } from './path-string.ts';
import { project, projectionOf, type Point } from './projection.ts';
import { spreadMarkers } from './spread-markers.ts';

const frame = { left: 0, top: 0, right: 100, bottom: 100 };
function points(...pairs: readonly (readonly [number, number])[]): Point[] {
  return pairs.map(([x, y]) => ({ x, y }));
}

test('A drawing of one thousandth of a degree is 1112 decimetres high and, at 60° north, half as wide', () => {
  const projection = projectionOf({ south: 599_995_000, north: 600_005_000, west: 0, east: 10_000 });
  assert.deepEqual([projection.height, projection.width], [1112, 556]);
  assert.deepEqual(project(projection, { latE7: 600_005_000, lonE7: 10_000 }), { x: 556, y: 0 });
});

test('A path is written in steps', () => {
  assert.equal(pathString(points([10, 20], [13, 16], [13, 26]), true), 'M10 20l3-4 0 10z');
  assert.equal(pathString(points([1, 1]), false), '');
});

test('A point on the way is left out, a corner stays', () => {
  assert.deepEqual(simplify(points([0, 0], [50, 1], [100, 0], [100, 80]), 5), points([0, 0], [100, 0], [100, 80]));
});

test('An area is cut along the frame, a line loses what lies outside', () => {
  assert.deepEqual(clipArea(points([50, 50], [150, 50], [150, 80], [50, 80]), frame), points([50, 50], [100, 50], [100, 80], [50, 80]));
  assert.deepEqual(clipArea(points([150, 0], [160, 0], [160, 10]), frame), []);
  assert.deepEqual(clipLine(points([50, 50], [120, 50], [150, 50], [150, 60], [90, 60]), frame),
    [points([50, 50], [120, 50]), points([150, 60], [90, 60])]);
});

test('Areas and their holes turn in opposite directions', () => {
  const square = points([0, 0], [10, 0], [10, 10], [0, 10]);
  assert.deepEqual(turned(square, 'clockwise'), square);
  assert.deepEqual(turned(square, 'counterclockwise'), square.toReversed());
});

test('Marks at one spot are moved apart until each can be seen, and stay on the map', () => {
  const projection = projectionOf({ south: 0, north: 100_000, west: 0, east: 100_000 });
  fc.assert(fc.property(fc.array(fc.record({ x: fc.integer({ min: 2000, max: 3000 }), y: fc.integer({ min: 2000, max: 3000 }) }), { maxLength: 8 }), (spots) => {
    const moved = spreadMarkers(spots, 100, projection);
    moved.forEach((a, i) => moved.slice(i + 1).forEach((b) => assert.ok(Math.hypot(a.x - b.x, a.y - b.y) > 150, JSON.stringify(moved))));
  }), { seed: 20_090_618, numRuns: 200 });
  assert.deepEqual(spreadMarkers([{ x: -50, y: 10 }], 100, projection), [{ x: 100, y: 100 }]);
});
