import type { Network } from './read-edges.ts';

/**
 * Burt's constraint of a node: how far its ties lead back to each other, weighted by strength. Null without ties.
 * Burt, Structural Holes (1992), summed over direct contacts as networkx does; can exceed 1 for a closed pair of contacts.
 */
export function constraintOf({ ties }: Network, node: string): number | null {
  const own = ties.get(node)!;
  if (own.size === 0) return null;
  const whole = new Map([...own.keys()].map((contact) => [contact, sumOfTies(ties.get(contact)!)]));
  const total = sumOfTies(own);
  let sum = 0;
  for (const [contact, strength] of own) {
    let share = strength / total;
    for (const [between, first] of own) {
      const second = ties.get(between)!.get(contact);
      if (second !== undefined) share += first / total * (second / whole.get(between)!);
    }
    sum += share ** 2;
  }
  return sum;
}

/**
 * Burt's effective size for ties without strength: contacts less the mean number of ties each has to the others
 * (n − 2t ÷ n; Borgatti 1997). Null without ties.
 */
export function effectiveSizeOf({ ties }: Network, node: string): number | null {
  const own = ties.get(node)!;
  if (own.size === 0) return null;
  let ends = 0;
  for (const contact of own.keys()) for (const other of ties.get(contact)!.keys()) if (own.has(other)) ends += 1;
  return own.size - ends / own.size;
}

function sumOfTies(own: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const strength of own.values()) sum += strength;
  return sum;
}
