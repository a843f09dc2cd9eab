import { moneyCriteria, type CostClass, type Pots } from './settle-pots.ts';

/** What may be wanted of a split: most help (by the weight of each need), suppliers that are liked, and the money. */
export const criteria = ['coverage', 'wishes', ...moneyCriteria] as const;
export type Criterion = (typeof criteria)[number];

/** A supplier of a need, by numbers: which costs its price joins, how many units at most, and how welcome each is. */
export type Choice = { readonly need: number; readonly costClass: number; readonly priceCents: number; readonly most: number; readonly wish: number };

/** The choices stand in the order of their needs. `weight` is that of one unit of the need, at least 1. */
export type Problem = {
  readonly needs: readonly { readonly units: number; readonly weight: number }[];
  readonly choices: readonly Choice[];
  readonly classes: readonly CostClass[];
  readonly pots: Pots;
  readonly expiringCents: number;
  readonly mostOwnCents: number;
  /** What counts, the most important first. */
  readonly order: readonly Criterion[];
};
