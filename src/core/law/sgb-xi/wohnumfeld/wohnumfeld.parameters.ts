import type { Parameter } from '../../base/parameter.ts';
import { readInNotice, readInStatuteAndNotice, secondHand } from '../../base/provenance.ts';
import { riseOf2028 } from '../../base/rise-of-2028.ts';

/** Subsidy per measure and person; Pflegegrad 1 to 5. */
export const wohnumfeldZuschuss = {
  id: 'wohnumfeld-zuschuss', name: { de: 'Wohnumfeldverbessernde Maßnahmen, je Maßnahme und Person', en: 'Home adaptation, per measure and person' }, unit: 'cents', period: 'measure',
  values: [
    { from: '2017-01-01', to: '2023-12-31', value: 400000, citation: '§ 40 Abs. 4 SGB XI a. F.', ...secondHand('circular', '2023-12-31') },
    { from: '2024-01-01', to: '2024-12-31', value: 400000, citation: '§ 40 Abs. 4 SGB XI a. F.', ...readInNotice },
    { from: '2025-01-01', to: '2027-12-31', value: 418000, citation: '§ 40 Abs. 4 SGB XI', ...readInStatuteAndNotice },
    riseOf2028,
  ],
} as const satisfies Parameter<number>;

/** Highest subsidy per measure where several persons in need of care live together. */
export const wohnumfeldHoechstbetrag = {
  id: 'wohnumfeld-hoechstbetrag', name: { de: 'Wohnumfeldverbessernde Maßnahmen, Höchstbetrag bei gemeinsamer Wohnung', en: 'Home adaptation, most for a shared home' }, unit: 'cents', period: 'measure',
  values: [
    { from: '2017-01-01', to: '2023-12-31', value: 1600000, citation: '§ 40 Abs. 4 SGB XI a. F.', ...secondHand('circular', '2023-12-31') },
    { from: '2024-01-01', to: '2024-12-31', value: 1600000, citation: '§ 40 Abs. 4 SGB XI a. F.', ...readInNotice },
    { from: '2025-01-01', to: '2027-12-31', value: 1672000, citation: '§ 40 Abs. 4 S. 4 SGB XI', ...readInStatuteAndNotice },
    riseOf2028,
  ],
} as const satisfies Parameter<number>;
