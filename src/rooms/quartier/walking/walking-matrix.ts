import { minutes, type Minutes } from '#core/base/minutes.ts';
import type { Position } from '../osm/osm-data.ts';
import { waysFrom, type Way } from './shortest-ways.ts';
import { terrainOf } from './terrain.ts';
import { gaits, type Walker } from './walker.ts';
import type { WalkingNetwork } from './walking-network.ts';

/** A way on foot: whole metres really walked, and minutes at this walker's pace, rounded up. */
export type Walk = { readonly metres: number; readonly minutes: Minutes };

/** Walks from one point to others; undefined where the map knows no way. */
export function distancesFrom(
  network: WalkingNetwork, origin: Position, targets: readonly Position[], walker: Walker,
): (Walk | undefined)[] {
  const { search, snap } = terrainOf(network, walker);
  const start = snap(origin);
  const ways = start === undefined ? [] : waysFrom(search, start, targets.map(snap));
  return targets.map((target, i) => {
    const way = samePlace(origin, target) ? here : ways[i];
    return way && { metres: Math.round(way.metres), minutes: minutes(Math.ceil(way.cost / gaits[walker].speed / 60)) };
  });
}

/**
 * Metres walked between all points, row by row in one array (`i * points.length + j`); NaN where there is no way,
 * never 0. One search per row.
 */
export function walkingMatrix(network: WalkingNetwork, points: readonly Position[], walker: Walker): Float64Array {
  const { search, snap } = terrainOf(network, walker);
  const snaps = points.map(snap);
  const matrix = new Float64Array(points.length ** 2);
  snaps.forEach((origin, i) => {
    const ways = origin === undefined ? [] : waysFrom(search, origin, snaps);
    points.forEach((point, j) => {
      matrix[i * points.length + j] = samePlace(points[i]!, point) ? 0 : ways[j]?.metres ?? NaN;
    });
  });
  return matrix;
}

const here: Way = { cost: 0, metres: 0 };

function samePlace(a: Position, b: Position): boolean {
  return a.latE7 === b.latE7 && a.lonE7 === b.lonE7;
}
