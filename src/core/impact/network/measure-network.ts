import { UndirectedGraph } from 'graphology';
import { connectedComponents } from 'graphology-components';
import { betweenness, closeness } from 'graphology-metrics/centrality/index.js';
import { findCutPoints } from './cut-points.ts';
import type { Network } from './read-edges.ts';
import { constraintOf, effectiveSizeOf } from './structural-holes.ts';

/** What is measured of one node. It describes a place in the picture, never the worth of a person, and no cut-off is drawn. */
export type NodeMeasures = {
  readonly degree: number;
  /** Sum of the strengths of its ties. */
  readonly strength: number;
  /** Shortest ways between others that lead over it, counted raw and without strengths. */
  readonly betweenness: number;
  /** Nearness to all it can reach, lessened by the share it cannot reach (Wasserman and Faust 1994). */
  readonly closeness: number;
  readonly constraint: number | null;
  readonly effectiveSize: number | null;
  readonly isArticulation: boolean;
};

export type NetworkMeasures = {
  readonly nodes: ReadonlyMap<string, NodeMeasures>;
  readonly size: number;
  readonly ties: number;
  /** Ties there are, of those there could be; null for one node. */
  readonly density: number | null;
  /** The parts, the largest first, names sorted. */
  readonly components: readonly (readonly string[])[];
  readonly bridges: readonly (readonly [string, string])[];
  readonly articulationPoints: readonly string[];
};

/** Measures a network as a whole and at each node. Ways are counted in ties; strengths matter to constraint only. */
export function measureNetwork(network: Network): NetworkMeasures {
  // The library keeps its nodes in plain objects, where a name such as __proto__ would be lost; hence it gets numbers.
  const index = new Map(network.nodes.map((node, place) => [node, String(place)]));
  const graph = new UndirectedGraph();
  for (const key of index.values()) graph.addNode(key);
  for (const [first, own] of network.ties) for (const second of own.keys()) graph.mergeEdge(index.get(first), index.get(second));
  const between = betweenness(graph, { normalized: false, getEdgeWeight: null });
  const close = closeness(graph, { wassermanFaust: true });
  const { articulationPoints, bridges } = findCutPoints(network);
  const cut = new Set(articulationPoints);
  const order = network.nodes.length;
  return {
    nodes: new Map(network.nodes.map((node) => {
      const own = network.ties.get(node)!;
      return [node, {
        degree: own.size,
        strength: [...own.values()].reduce((sum, strength) => sum + strength, 0),
        betweenness: between[index.get(node)!]!,
        closeness: own.size === 0 ? 0 : close[index.get(node)!]!,
        constraint: constraintOf(network, node),
        effectiveSize: effectiveSizeOf(network, node),
        isArticulation: cut.has(node),
      }];
    })),
    size: order,
    ties: network.size,
    density: order < 2 ? null : 2 * network.size / (order * (order - 1)),
    components: connectedComponents(graph).map((part) => part.map((key) => network.nodes[Number(key)]!).sort()).sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1)),
    bridges, articulationPoints,
  };
}
