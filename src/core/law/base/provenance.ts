import type { SourceId } from './sources.ts';

/** A civil date written into the data; the schema test checks that it exists. */
export type Day = `${number}-${number}-${number}`;

/** What a draft may become; only `in_force` and `promulgated` are law. */
export type LegalStatus = 'in_force' | 'promulgated' | 'government_draft' | 'ministry_draft';

/** How a value came to us: read in the statute, in an official notice, only second-hand, or worked out by us. */
export type Trust = 'statute' | 'official-notice' | 'secondary' | 'derived';

/** What is the same for every version of a value: where it stands and how far it was checked. */
export type Provenance = {
  readonly sources: readonly [SourceId, ...SourceId[]];
  readonly legalStatus: LegalStatus;
  readonly trust: Trust;
  /** The last day for which the source shows the value to be valid. */
  readonly verifiedOn: Day;
};

/** Read in the consolidated text of the statute. */
export const readInStatute = { sources: ['sgb-xi'], legalStatus: 'in_force', trust: 'statute', verifiedOn: '2026-04-23' } as const satisfies Provenance;

/** Read in the statute and in the notice that made the amounts of 2025 known before the statute was reworded. */
export const readInStatuteAndNotice = { ...readInStatute, sources: ['sgb-xi', 'notice-2024'] } as const satisfies Provenance;

/** Read in the official notice of 2024 only, which shows 2024 and 2025. */
export const readInNotice = { sources: ['notice-2024'], legalStatus: 'in_force', trust: 'official-notice', verifiedOn: '2025-12-31' } as const satisfies Provenance;

/** Read in another statute. */
export const readIn = (source: SourceId): Provenance => ({ ...readInStatute, sources: [source] });

/** Known second-hand, last shown valid on the day. */
export const secondHand = (source: SourceId, verifiedOn: Provenance['verifiedOn']): Provenance =>
  ({ sources: [source], legalStatus: 'in_force', trust: 'secondary', verifiedOn });
