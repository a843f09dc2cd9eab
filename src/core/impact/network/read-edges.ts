import { ok, refuse, refuseAll, type Refusal, type Result } from '../../base/result.ts';

/** A tie between two persons or places as given: both ends and, if it has one, its strength, such as hours a week. */
export type Edge = readonly [string, string] | readonly [string, string, number];

/** An undirected network: every tie once, with its strength. Nodes are in the order of their first mention. */
export type Network = {
  readonly nodes: readonly string[];
  readonly ties: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly size: number;
};

const mostNodes = 5_000;
const mostWeight = 1e9;

/**
 * The network of these ties, which count the same in both directions; without a strength a tie has 1. A tie given again
 * adds to its strength and is a finding. `alone` names who has no tie. Refuses loops, weights that are not above 0, no
 * ties at all, and more than 5,000 nodes.
 */
export function readEdges(edges: readonly Edge[], alone: readonly string[] = []): Result<{ network: Network; findings: readonly Refusal[] }> {
  if (edges.length === 0 && alone.length === 0) return refuse('network-empty', {}, 'edges');
  const ties = new Map<string, Map<string, number>>();
  const refusals: Refusal[] = [];
  const again = new Map<string, Refusal>();
  let size = 0;
  const tiesOf = (node: string): Map<string, number> => {
    let own = ties.get(node);
    if (own === undefined) ties.set(node, own = new Map());
    return own;
  };
  edges.forEach(([first, second, weight = 1], index) => {
    const path = `edges[${index}]`;
    const isLoop = first === second;
    const isWeightless = !(weight > 0 && weight <= mostWeight);
    if (isLoop) refusals.push({ code: 'network-self-edge', facts: { node: first }, path });
    if (isWeightless) refusals.push({ code: 'network-weight-invalid', facts: { most: mostWeight }, path });
    if (isLoop || isWeightless) return;
    const known = tiesOf(first).get(second);
    if (known === undefined) size += 1;
    else again.set(JSON.stringify([first, second].sort()), { code: 'network-edge-again', facts: { first, second }, path });
    tiesOf(first).set(second, (known ?? 0) + weight);
    tiesOf(second).set(first, (known ?? 0) + weight);
  });
  alone.forEach(tiesOf);
  if (ties.size > mostNodes) refusals.push({ code: 'network-too-large', facts: { nodes: ties.size, most: mostNodes }, path: 'edges' });
  return refuseAll(refusals) ?? ok({ network: { nodes: [...ties.keys()], ties, size }, findings: [...again.values()] });
}
