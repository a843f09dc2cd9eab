import type { Parameter } from '../../base/parameter.ts';
import { readInNotice, readInStatute, secondHand } from '../../base/provenance.ts';
import { riseOf2028 } from '../../base/rise-of-2028.ts';

/** Lump sum for a jointly commissioned person in an ambulant Wohngruppe; Pflegegrad 1 to 5. */
export const wohngruppenzuschlag = {
  id: 'wohngruppenzuschlag', name: { de: 'Wohngruppenzuschlag', en: 'Shared living supplement' }, unit: 'cents', period: 'calendar-month',
  values: [
    { from: '2017-01-01', to: '2023-12-31', value: 21400, citation: '§ 38a Abs. 1 SGB XI a. F.', ...secondHand('circular', '2023-12-31') },
    { from: '2024-01-01', to: '2024-12-31', value: 21400, citation: '§ 38a Abs. 1 SGB XI a. F.', ...readInNotice },
    { from: '2025-01-01', to: '2025-12-31', value: 22400, citation: '§ 38a Abs. 1 SGB XI a. F.', ...readInNotice },
    { from: '2026-01-01', to: '2027-12-31', value: 22400, citation: '§ 45f Abs. 1 SGB XI (früher § 38a)', ...readInStatute },
    riseOf2028,
  ],
} as const satisfies Parameter<number>;

/** Once per person for founding a Wohngruppe. */
export const anschubfinanzierungPerson = {
  id: 'anschubfinanzierung-person', name: { de: 'Anschubfinanzierung der Wohngruppe, je Person', en: 'Start-up funding of shared living, per person' }, unit: 'cents', period: 'once',
  values: [
    { from: '2017-01-01', to: '2023-12-31', value: 250000, citation: '§ 45e SGB XI a. F.', ...secondHand('circular', '2023-12-31') },
    { from: '2024-01-01', to: '2024-12-31', value: 250000, citation: '§ 45e SGB XI a. F.', ...readInNotice },
    { from: '2025-01-01', to: '2025-12-31', value: 261300, citation: '§ 45e SGB XI a. F.', ...readInNotice },
    { from: '2026-01-01', to: '2027-12-31', value: 261300, citation: '§ 45g SGB XI (früher § 45e)', ...readInStatute },
    riseOf2028,
  ],
} as const satisfies Parameter<number>;

/** Once per Wohngruppe; four times the amount per person. */
export const anschubfinanzierungGesamt = {
  id: 'anschubfinanzierung-gesamt', name: { de: 'Anschubfinanzierung der Wohngruppe, insgesamt', en: 'Start-up funding of shared living, in all' }, unit: 'cents', period: 'once',
  values: [
    { from: '2017-01-01', to: '2023-12-31', value: 1000000, citation: '§ 45e SGB XI a. F.', ...secondHand('circular', '2023-12-31') },
    { from: '2024-01-01', to: '2024-12-31', value: 1000000, citation: '§ 45e SGB XI a. F.', ...readInNotice },
    { from: '2025-01-01', to: '2025-12-31', value: 1045200, citation: '§ 45e SGB XI a. F.', ...readInNotice },
    { from: '2026-01-01', to: '2027-12-31', value: 1045200, citation: '§ 45g SGB XI (früher § 45e)', ...readInStatute },
    riseOf2028,
  ],
} as const satisfies Parameter<number>;
