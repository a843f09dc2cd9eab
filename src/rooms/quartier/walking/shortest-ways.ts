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
  readonly heapCost: Float64Array;
  readonly heapNode: Int32Array;
};

/** Prepares searches on this network for the walker with these costs. */
export function searchOn(network: WalkingNetwork, costs: Float64Array): Search {
  const nodes = network.latE7.length;
  // A node enters the heap again whenever a better way to it is found, at most once per half-edge, and twice at the start.
  const heap = network.neighbour.length + 2;
  return {
    network, costs, cost: new Float64Array(nodes), metres: new Float64Array(nodes),
    heapCost: new Float64Array(heap), heapNode: new Int32Array(heap),
  };
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

function settleAll(search: Search, origin: Snap): void {
  const { network, costs, cost, metres, heapCost, heapNode } = search;
  const { first, neighbour, edge } = network;
  cost.fill(Infinity);
  let size = 0;

  const push = (node: number, newCost: number, newMetres: number): void => {
    cost[node] = newCost;
    metres[node] = newMetres;
    let at = size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (heapCost[parent]! <= newCost) break;
      heapCost[at] = heapCost[parent]!;
      heapNode[at] = heapNode[parent]!;
      at = parent;
    }
    heapCost[at] = newCost;
    heapNode[at] = node;
  };

  const dropTop = (): void => {
    const lastCost = heapCost[--size]!;
    const lastNode = heapNode[size]!;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && heapCost[child + 1]! < heapCost[child]!) child++;
      if (heapCost[child]! >= lastCost) break;
      heapCost[at] = heapCost[child]!;
      heapNode[at] = heapNode[child]!;
      at = child;
    }
    heapCost[at] = lastCost;
    heapNode[at] = lastNode;
  };

  const start = origin.edge;
  push(network.from[start]!, costs[start]! * origin.along, network.metres[start]! * origin.along);
  const toCost = costs[start]! * (1 - origin.along);
  if (toCost < cost[network.to[start]!]!) push(network.to[start]!, toCost, network.metres[start]! * (1 - origin.along));

  while (size > 0) {
    const nodeCost = heapCost[0]!;
    const node = heapNode[0]!;
    dropTop();
    // An older, dearer entry of a node that was reached more cheaply since.
    if (nodeCost > cost[node]!) continue;
    for (let h = first[node]!; h < first[node + 1]!; h++) {
      const e = edge[h]!;
      const newCost = nodeCost + costs[e]!;
      if (newCost < cost[neighbour[h]!]!) push(neighbour[h]!, newCost, metres[node]! + network.metres[e]!);
    }
  }
}
