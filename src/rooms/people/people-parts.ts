import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '#platform/db/tx.ts';

/** What room people is given at composition: how a letter code is made, and where people reach the house. */
export type PeopleParts = {
  createLetterCode(
    tx: Tx,
    letter: { readonly quartierId: string; readonly personId: string; readonly createdBy: string | null },
    now: Temporal.Instant,
  ): Promise<{ readonly code: string; readonly expiresAt: Temporal.Instant }>;
  readonly baseUrl: string;
};
