import type { Context } from './context.ts';

/**
 * An instance in compact form, for the search: everything is a number in a typed array. A candidate is a need with a
 * helper whom no rule about the two forbids; a pair is a person with a helper. Nothing in it changes.
 */
export type Problem = {
  readonly context: Context;
  /** Number of visits; they follow each other need by need. */
  readonly visits: number;
  readonly needOf: Int32Array;
  /** Index of a visit within its need. */
  readonly indexOf: Int32Array;
  /** First visit of a need, one more entry than needs. */
  readonly firstVisit: Int32Array;
  readonly slots: Uint8Array;
  readonly personOf: Int32Array;
  readonly minutes: Int32Array;
  /** Place of the person of a need; -1 if not known. */
  readonly placeOf: Int32Array;
  /** Visits of a person, for the person by index. */
  readonly visitsOf: readonly Int32Array[];
  /** Candidates of need n: from `firstCandidate[n]` until before `firstCandidate[n + 1]`. */
  readonly firstCandidate: Int32Array;
  readonly helperOf: Int32Array;
  readonly pairOf: Int32Array;
  readonly pairs: number;
  readonly isOrganisation: Uint8Array;
  /** Times at which a visit of a need may begin, and those of them that lie as wished; sorted. */
  readonly starts: readonly Int32Array[];
  readonly wishedStarts: readonly Int32Array[];
  /** Amounts of wishes of kind `who`, candidate × such wishes, not weighed. */
  readonly fixed: Int32Array;
  /** What a visit of a candidate costs, and the pot it is charged to: an index in `pots`, -1 for none. */
  readonly centsOf: Int32Array;
  readonly potOf: Int32Array;
  readonly pots: readonly { readonly p: number; readonly payer: string }[];
  /** By visit: 0 free, 1 the helpers are agreed, 2 helpers and times are, 3 it is left open. */
  readonly hold: Uint8Array;
  /** By service: the agreed helper where `hold` is 1 or 2, else -1. */
  readonly heldHelper: Int32Array;
};
