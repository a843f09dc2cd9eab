import type { Position } from '../osm/osm-data.ts';
import { earthRadius } from './haversine.ts';
import type { WalkingNetwork } from './walking-network.ts';

/** The place on a path from which a point is reached. */
export type Snap = {
  readonly edge: number;
  /** How far along the edge, 0 at its `from` and 1 at its `to`. */
  readonly along: number;
  /** Metres from the point to the path. */
  readonly offset: number;
};

/** Assumption: what lies farther than this from every path cannot be reached on foot by this map. */
const farthest = 250;

const metresPerE7 = (Math.PI / 180 / 1e7) * earthRadius;

/** The nearest spot on any path that this walker can use; undefined if none is near. */
export function snapTo(network: WalkingNetwork, costs: Float64Array, point: Position): Snap | undefined {
  const east = metresPerE7 * Math.cos((point.latE7 / 1e7) * (Math.PI / 180));
  let best: Snap | undefined;
  let nearest = farthest * farthest;
  for (let e = 0; e < costs.length; e++) {
    if (costs[e] === Infinity) continue;
    const from = network.from[e]!;
    const to = network.to[e]!;
    // Metres east and north of the point: within a Quartier the Earth is flat.
    const ax = (network.lonE7[from]! - point.lonE7) * east;
    const ay = (network.latE7[from]! - point.latE7) * metresPerE7;
    const dx = (network.lonE7[to]! - point.lonE7) * east - ax;
    const dy = (network.latE7[to]! - point.latE7) * metresPerE7 - ay;
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
    const x = ax + along * dx;
    const y = ay + along * dy;
    const squared = x * x + y * y;
    if (squared < nearest) {
      nearest = squared;
      best = { edge: e, along, offset: Math.sqrt(squared) };
    }
  }
  return best;
}
