import type { Position } from '../osm/osm-data.ts';
import { searchOn, type Search } from './shortest-ways.ts';
import { snapTo, type Snap } from './snap.ts';
import { gaits, type Walker } from './walker.ts';
import { costsFor, type WalkingNetwork } from './walking-network.ts';

/** A network as one kind of walker finds it. Addresses are asked for again and again, so their snaps are kept. */
export type Terrain = { readonly search: Search; snap(point: Position): Snap | undefined };

/** More points than a Quartier has addresses; beyond it the snaps are forgotten, not piled up. */
const mostSnaps = 50_000;

const terrains = new WeakMap<WalkingNetwork, Map<Walker, Terrain>>();

/** The terrain of this network for the walker; it lives as long as the network. */
export function terrainOf(network: WalkingNetwork, walker: Walker): Terrain {
  const made = terrains.get(network) ?? new Map<Walker, Terrain>();
  terrains.set(network, made);
  const terrain = made.get(walker) ?? makeTerrain(network, walker);
  made.set(walker, terrain);
  return terrain;
}

function makeTerrain(network: WalkingNetwork, walker: Walker): Terrain {
  const costs = costsFor(network, gaits[walker]);
  const snaps = new Map<string, Snap | undefined>();
  return {
    search: searchOn(network, costs),
    snap(point) {
      const key = `${point.latE7} ${point.lonE7}`;
      if (snaps.has(key)) return snaps.get(key);
      if (snaps.size >= mostSnaps) snaps.clear();
      const snap = snapTo(network, costs, point);
      snaps.set(key, snap);
      return snap;
    },
  };
}
