import type { Worth } from '../wishes/objective.ts';
import type { PlannedVisit } from './instance.ts';

/** A visit that nobody covers. */
export type OpenVisit = { readonly need: string; readonly visit: number };

/** Who does what when. Visits are in the order of the needs of the instance. */
export type Plan = {
  readonly visits: readonly PlannedVisit[];
  readonly open: readonly OpenVisit[];
  /** By level; whole numbers, the less the better. */
  readonly worth: Worth;
  /** What each wish adds to its level, weighed. */
  readonly byWish: Readonly<Record<string, number>>;
};
