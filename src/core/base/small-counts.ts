/** A count that may be shown, or `masked`: at least 1, but so few that a person could be recognised. */
export type MaskedCount = number | 'masked';

/** The smallest count of people that leaves the desk. */
export const leastCount = 5;

/** A single count without a total beside it. 0 is shown: nobody can be recognised in it. */
export function maskCount(count: number, least: number = leastCount): MaskedCount {
  return count > 0 && count < least ? 'masked' : count;
}

/** A row of counts that add up to the total shown beside them. */
export type MaskedRow = { readonly counts: readonly MaskedCount[]; readonly total: MaskedCount };

/**
 * Masks a row of counts so that no masked one can be worked out from the total and the others: as many further counts
 * as needed, the smallest first, are masked too (complementary suppression). Whoever knows the rule can then only say
 * that a masked count lies somewhere between 1 and at least `least`. If the whole row is too small for that, the total
 * is masked as well. One row with one total only: crossed tables with sums both ways need more than this.
 */
export function maskRow(counts: readonly number[], least: number = leastCount): MaskedRow {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const hidden = new Set(counts.keys().filter((i) => maskCount(counts[i]!, least) === 'masked'));
  if (hidden.size === 0) return { counts, total };
  const candidates = [...counts.keys()].filter((i) => counts[i]! >= least).sort((a, b) => counts[a]! - counts[b]!);
  const widest = (): number => [...hidden].reduce((sum, i) => sum + counts[i]!, 0) - (hidden.size - 1);
  while ((hidden.size < 2 || widest() < least) && candidates.length > 0) hidden.add(candidates.shift()!);
  const isSafe = hidden.size >= 2 && widest() >= least;
  return {
    counts: counts.map((count, i) => hidden.has(i) ? 'masked' : count),
    total: isSafe ? total : 'masked',
  };
}
