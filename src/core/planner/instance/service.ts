import type { Helper, Need, Person } from './instance.ts';

/** One helper's part in a visit. The numbers are indices in the instance. */
export type Service = {
  readonly need: Need; readonly person: Person; readonly helper: Helper;
  readonly n: number; readonly p: number; readonly h: number;
  /** The visit's index within its need, and the part: 0, or 1 for the second helper. */
  readonly visit: number; readonly slot: number;
  readonly day: number; readonly start: number; readonly end: number;
};

/** A service on its way into or out of the search: where it stands in the compact form. */
export type Placement = Service & {
  /** Visit and service in all: service = 2 × visit + slot. */
  readonly v: number; readonly s: number;
  /** Candidate (need with helper) and pair (person with helper). */
  readonly candidate: number; readonly pair: number;
  /** Services before and after in the helper's day, -1 for none. */
  readonly prev: number; readonly next: number;
};
