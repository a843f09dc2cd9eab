import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '#platform/db/tx.ts';
import type { Forget } from '#platform/erasure/erasure.ts';

/** What room people is given at composition: how a letter code is made, how the house lets go of a person, where people reach it. */
export type PeopleParts = {
  createLetterCode(
    tx: Tx,
    letter: { readonly quartierId: string; readonly personId: string; readonly createdBy: string | null },
    now: Temporal.Instant,
  ): Promise<{ readonly code: string; readonly expiresAt: Temporal.Instant }>;
  /** Removes account, sessions and letters. */
  forgetAccount(tx: Tx, person: { readonly quartierId: string; readonly personId: string }): Promise<void>;
  /** What each of the other rooms does when a person is erased. */
  readonly forget: readonly Forget[];
  /** Entries of the contact book about others in which one of these expressions occurs. */
  entriesNaming(
    tx: Tx, quartierId: string, traces: readonly string[], notAbout: readonly string[], most: number,
  ): Promise<readonly { readonly id: string; readonly number: number; readonly text: string }[]>;
  readonly baseUrl: string;
};
