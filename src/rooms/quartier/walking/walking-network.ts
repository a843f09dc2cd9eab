import type { Position } from '../osm/osm-data.ts';
import { haversineMetres } from './haversine.ts';
import type { Gait } from './walker.ts';

/** A path as mapped. `steps[i]` lie between node i and i + 1; paths that share a node id meet there. */
export type Path = {
  readonly nodes: readonly { readonly id: number; readonly position: Position }[];
  readonly steps: readonly number[];
  readonly rough: boolean;
};

/** What is stored of a network; all else follows from it. One entry per node, and one per edge. */
export type NetworkData = {
  readonly latE7: Int32Array;
  readonly lonE7: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Steps on the whole flight that the edge belongs to; it decides whether it can be walked. */
  readonly flight: Float32Array;
  /** Steps on this edge. */
  readonly steps: Float32Array;
  /** 1 where the ground is unpaved or cobbled. */
  readonly rough: Uint8Array;
};

/** The paths of a Quartier as an undirected graph in typed arrays. */
export type WalkingNetwork = NetworkData & {
  readonly metres: Float64Array;
  /** The half-edges of node n are `first[n]` to `first[n + 1] - 1`. */
  readonly first: Int32Array;
  readonly neighbour: Int32Array;
  readonly edge: Int32Array;
};

/** Joins paths into a network: what shares a node id is connected, a bridge over a street is not. */
export function networkFromPaths(paths: readonly Path[]): WalkingNetwork {
  const index = new Map<number, number>();
  const lat: number[] = [];
  const lon: number[] = [];
  const edges: { from: number; to: number; steps: number; flight: number; rough: number }[] = [];
  for (const path of paths) {
    const nodes = path.nodes.map(({ id, position }) => {
      let node = index.get(id);
      if (node === undefined) {
        node = lat.push(position.latE7) - 1;
        lon.push(position.lonE7);
        index.set(id, node);
      }
      return node;
    });
    const flight = path.steps.reduce((sum, steps) => sum + steps, 0);
    path.steps.forEach((steps, i) => {
      edges.push({ from: nodes[i]!, to: nodes[i + 1]!, steps, flight: steps > 0 ? flight : 0, rough: path.rough ? 1 : 0 });
    });
  }
  return networkOf({
    latE7: Int32Array.from(lat),
    lonE7: Int32Array.from(lon),
    from: Int32Array.from(edges, (edge) => edge.from),
    to: Int32Array.from(edges, (edge) => edge.to),
    flight: Float32Array.from(edges, (edge) => edge.flight),
    steps: Float32Array.from(edges, (edge) => edge.steps),
    rough: Uint8Array.from(edges, (edge) => edge.rough),
  });
}

/** Adds to the stored data what follows from it: lengths and the edges of each node. */
export function networkOf(data: NetworkData): WalkingNetwork {
  const nodes = data.latE7.length;
  const edges = data.from.length;
  const position = (node: number): Position => ({ latE7: data.latE7[node]!, lonE7: data.lonE7[node]! });
  const metres = new Float64Array(edges);
  const first = new Int32Array(nodes + 1);
  for (let e = 0; e < edges; e++) {
    metres[e] = haversineMetres(position(data.from[e]!), position(data.to[e]!));
    first[data.from[e]! + 1]!++;
    first[data.to[e]! + 1]!++;
  }
  for (let n = 0; n < nodes; n++) first[n + 1]! += first[n]!;
  const next = first.slice();
  const neighbour = new Int32Array(2 * edges);
  const edge = new Int32Array(2 * edges);
  for (let e = 0; e < edges; e++) {
    const from = data.from[e]!;
    const to = data.to[e]!;
    neighbour[next[from]!] = to;
    edge[next[from]!++] = e;
    neighbour[next[to]!] = from;
    edge[next[to]!++] = e;
  }
  return { ...data, metres, first, neighbour, edge };
}

/** What each edge costs this walker, in metres of level, firm ground; Infinity where she cannot go. */
export function costsFor(network: WalkingNetwork, gait: Gait): Float64Array {
  return network.metres.map((metres, e) => network.flight[e]! > gait.mostSteps
    ? Infinity
    : metres * (network.rough[e] === 1 ? gait.unpavedFactor : 1) + network.steps[e]! * gait.metresPerStep);
}
