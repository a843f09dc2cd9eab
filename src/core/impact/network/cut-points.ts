import type { Network } from './read-edges.ts';

/** Where the network would fall apart: at a node, or at a tie. Both are sorted by name. */
export type CutPoints = { readonly articulationPoints: readonly string[]; readonly bridges: readonly (readonly [string, string])[] };

/**
 * Articulation points and bridges by one walk through the network in depth (Hopcroft and Tarjan 1973, Algorithm 447),
 * with a list instead of recursion, so that a long chain is no danger.
 */
export function findCutPoints({ nodes, ties }: Network): CutPoints {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const points = new Set<string>();
  const bridges: (readonly [string, string])[] = [];
  for (const root of nodes) {
    if (order.has(root)) continue;
    let branches = 0;
    const visit = (node: string, parent: string | undefined) => {
      order.set(node, order.size);
      lowest.set(node, order.get(node)!);
      return { node, parent, rest: ties.get(node)!.keys() };
    };
    const trail = [visit(root, undefined)];
    while (trail.length > 0) {
      const { node, parent, rest } = trail.at(-1)!;
      const { value: next, done } = rest.next();
      if (done !== true) {
        if (!order.has(next)) trail.push(visit(next, node));
        else if (next !== parent) lowest.set(node, Math.min(lowest.get(node)!, order.get(next)!));
        continue;
      }
      trail.pop();
      if (parent === undefined) continue;
      lowest.set(parent, Math.min(lowest.get(parent)!, lowest.get(node)!));
      if (lowest.get(node)! > order.get(parent)!) bridges.push(parent < node ? [parent, node] : [node, parent]);
      if (parent === root) branches += 1;
      else if (lowest.get(node)! >= order.get(parent)!) points.add(parent);
    }
    if (branches > 1) points.add(root);
  }
  const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return {
    articulationPoints: [...points].sort(byName),
    bridges: bridges.sort(([a, b], [c, d]) => byName(a, c) || byName(b, d)),
  };
}
