import type { Provenance, Version } from './parameter.ts';
import type { SourceId } from './sources.ts';

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

/** The amounts rise on 1 January 2028 by an inflation that nobody knows yet; until it is announced we refuse. */
export const riseOf2028 = {
  from: '2028-01-01', to: null, ...readInStatute, citation: '§ 30 Abs. 1 SGB XI',
  unknown: { de: 'Zum 01.01.2028 steigen die Beträge; die Höhe ist noch nicht bekannt gemacht.', en: 'The amounts rise on 1 January 2028; by how much is not announced yet.' },
} as const satisfies Version<never>;
