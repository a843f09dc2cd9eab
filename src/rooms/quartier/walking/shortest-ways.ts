import { dropTop, nodeHeap, pushNode, type NodeHeap } from './node-heap.ts';
import type { Snap } from './snap.ts';
import type { WalkingNetwork } from './walking-network.ts';

/** A way found: what it costs the walker, in metres of level firm ground, and the metres really walked. */
export type Way = { readonly cost: number; readonly metres: number };

/** The arrays of one search, kept to be used again: a matrix runs hundreds of searches on one network. */
export type Search = {
  readonly network: WalkingNetwork;
  readonly costs: Float64Array;
  readonly cost: Float64Array;
  readonly metres: Float64Array;
  readonly heap: NodeHeap;
};

/** Prepares searches on this network for the walker with these costs. */
export function searchOn(network: WalkingNetwork, costs: Float64Array): Search {
  const nodes = network.latE7.length;
  // A node enters the heap again whenever a better way to it is found, at most once per half-edge, and twice at the start.
  const heap = nodeHeap(network.neighbour.length + 2);
  return { network, costs, cost: new Float64Array(nodes), metres: new Float64Array(nodes), heap };
}

/** The cheapest way from the origin to each target (Dijkstra 1959); undefined where there is none. */
export function waysFrom(search: Search, origin: Snap, targets: readonly (Snap | undefined)[]): (Way | undefined)[] {
  settleAll(search, origin);
  return targets.map((target) => target === undefined ? undefined : wayTo(search, origin, target));
}

function wayTo({ network, costs, cost, metres }: Search, origin: Snap, target: Snap): Way | undefined {
  const { edge, along } = target;
  const offsets = origin.offset + target.offset;
  const byFrom = cost[network.from[edge]!]! + costs[edge]! * along;
  const byTo = cost[network.to[edge]!]! + costs[edge]! * (1 - along);
  const direct = origin.edge === edge ? costs[edge]! * Math.abs(along - origin.along) : Infinity;
  const best = Math.min(byFrom, byTo, direct);
  if (best === Infinity) return undefined;
  const walked = best === direct ? network.metres[edge]! * Math.abs(along - origin.along)
    : best === byFrom ? metres[network.from[edge]!]! + network.metres[edge]! * along
    : metres[network.to[edge]!]! + network.metres[edge]! * (1 - along);
  return { cost: best + offsets, metres: walked + offsets };
}

function settleAll({ network, costs, cost, metres, heap }: Search, origin: Snap): void {
  const { first, neighbour, edge } = network;
  const reach = (node: number, newCost: number, newMetres: number): void => {
    if (newCost >= cost[node]!) return;
    cost[node] = newCost;
    metres[node] = newMetres;
    pushNode(heap, node, newCost);
  };
  cost.fill(Infinity);
  heap.size = 0;
  for (const [node, share] of [[network.from[origin.edge]!, origin.along], [network.to[origin.edge]!, 1 - origin.along]] as const) {
    reach(node, costs[origin.edge]! * share, network.metres[origin.edge]! * share);
  }
  while (heap.size > 0) {
    const nodeCost = heap.cost[0]!;
    const node = heap.node[0]!;
    dropTop(heap);
    // An older, dearer entry of a node that was reached more cheaply since.
    if (nodeCost > cost[node]!) continue;
    for (let h = first[node]!; h < first[node + 1]!; h++) {
      const e = edge[h]!;
      reach(neighbour[h]!, nodeCost + costs[e]!, metres[node]! + network.metres[e]!);
    }
  }
}
