import { minutes, type Minutes } from '#core/base/minutes.ts';
import type { Position } from '../osm/osm-data.ts';
import { searchOn, waysFrom, type Way } from './shortest-ways.ts';
import { snapTo } from './snap.ts';
import { gaits, type Walker } from './walker.ts';
import { costsFor, type WalkingNetwork } from './walking-network.ts';

/** A way on foot: whole metres really walked, and minutes at this walker's pace, rounded up. */
export type Walk = { readonly metres: number; readonly minutes: Minutes };

/** Walks from one point to others; undefined where the map knows no way. */
export function distancesFrom(
  network: WalkingNetwork, origin: Position, targets: readonly Position[], walker: Walker,
): (Walk | undefined)[] {
  const costs = costsFor(network, gaits[walker]);
  const start = snapTo(network, costs, origin);
  if (start === undefined) return targets.map((target) => samePlace(origin, target) ? toWalk(noWay, walker) : undefined);
  const ways = waysFrom(searchOn(network, costs), start, targets.map((target) => snapTo(network, costs, target)));
  return ways.map((way, i) => samePlace(origin, targets[i]!) ? toWalk(noWay, walker) : way && toWalk(way, walker));
}

/**
 * Metres walked between all points, row by row in one array (`i * points.length + j`); NaN where there is no way,
 * never 0. One search per row on arrays that are used again.
 */
export function walkingMatrix(network: WalkingNetwork, points: readonly Position[], walker: Walker): Float64Array {
  const costs = costsFor(network, gaits[walker]);
  const search = searchOn(network, costs);
  const snaps = points.map((point) => snapTo(network, costs, point));
  const matrix = new Float64Array(points.length ** 2);
  snaps.forEach((origin, i) => {
    const ways = origin === undefined ? [] : waysFrom(search, origin, snaps);
    points.forEach((point, j) => {
      matrix[i * points.length + j] = samePlace(points[i]!, point) ? 0 : ways[j]?.metres ?? NaN;
    });
  });
  return matrix;
}

const noWay: Way = { cost: 0, metres: 0 };

function toWalk(way: Way, walker: Walker): Walk {
  return { metres: Math.round(way.metres), minutes: minutes(Math.ceil(way.cost / gaits[walker].speed / 60)) };
}

function samePlace(a: Position, b: Position): boolean {
  return a.latE7 === b.latE7 && a.lonE7 === b.lonE7;
}
