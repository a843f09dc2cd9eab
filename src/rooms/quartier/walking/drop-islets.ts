import { networkOf, type WalkingNetwork } from './walking-network.ts';

/**
 * The network without its islets: pieces that hang together with nothing and have less than `leastMetres` of path. They
 * are court yards and slips of mapping; a house that snapped to one could reach nothing at all.
 */
export function dropIslets(network: WalkingNetwork, leastMetres: number): WalkingNetwork {
  const { piece, metres } = piecesOf(network);
  const kept = (node: number): boolean => metres[piece[node]!]! >= leastMetres;
  const nodes = [...piece.keys()].filter(kept);
  const newIndex = new Int32Array(piece.length);
  nodes.forEach((node, i) => { newIndex[node] = i; });
  const edges = [...network.from.keys()].filter((edge) => kept(network.from[edge]!));
  return networkOf({
    latE7: Int32Array.from(nodes, (node) => network.latE7[node]!),
    lonE7: Int32Array.from(nodes, (node) => network.lonE7[node]!),
    from: Int32Array.from(edges, (edge) => newIndex[network.from[edge]!]!),
    to: Int32Array.from(edges, (edge) => newIndex[network.to[edge]!]!),
    flight: Float32Array.from(edges, (edge) => network.flight[edge]!),
    steps: Float32Array.from(edges, (edge) => network.steps[edge]!),
    rough: Uint8Array.from(edges, (edge) => network.rough[edge]!),
  });
}

/** The piece each node belongs to, and the metres of path in each piece. */
function piecesOf(network: WalkingNetwork): { piece: Int32Array; metres: number[] } {
  const piece = new Int32Array(network.latE7.length).fill(-1);
  const metres: number[] = [];
  for (let start = 0; start < piece.length; start++) {
    if (piece[start] !== -1) continue;
    const number = metres.push(0) - 1;
    const open = [start];
    piece[start] = number;
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (let h = network.first[node]!; h < network.first[node + 1]!; h++) {
        // Each edge is met from both of its ends.
        metres[number]! += network.metres[network.edge[h]!]! / 2;
        const next = network.neighbour[h]!;
        if (piece[next] !== -1) continue;
        piece[next] = number;
        open.push(next);
      }
    }
  }
  return { piece, metres };
}
