import type { Parameter } from '../../base/parameter.ts';
import { readInNotice, readInStatute, readInStatuteAndNotice, secondHand } from '../../base/provenance.ts';
import { riseOf2028 } from '../../base/rise-of-2028.ts';

/** Most that the Pflegekasse pays in a home of the Eingliederungshilfe; Pflegegrad 2 to 5. */
export const eingliederungshilfeHoechstbetrag = {
  id: 'eingliederungshilfe-pauschale-hoechstbetrag', name: { de: 'Pauschale in Einrichtungen der Eingliederungshilfe, Höchstbetrag', en: 'Lump sum in homes for people with disabilities, most' }, unit: 'cents', period: 'calendar-month',
  values: [
    { from: '2017-01-01', to: '2023-12-31', value: 26600, citation: '§ 43a SGB XI a. F.', ...secondHand('circular', '2023-12-31') },
    { from: '2024-01-01', to: '2024-12-31', value: 26600, citation: '§ 43a SGB XI a. F.', ...readInNotice },
    { from: '2025-01-01', to: '2027-12-31', value: 27800, citation: '§ 43a S. 2 SGB XI', ...readInStatuteAndNotice },
    riseOf2028,
  ],
} as const satisfies Parameter<number>;

/** Share of the agreed remuneration that the Pflegekasse pays. */
export const eingliederungshilfeAnteil = {
  id: 'eingliederungshilfe-pauschale-anteil', name: { de: 'Pauschale in Einrichtungen der Eingliederungshilfe, Anteil', en: 'Lump sum in homes for people with disabilities, share' }, unit: 'hundredths-of-percent', period: 'calendar-month',
  values: [
    { from: '2020-01-01', to: null, value: 1500, citation: '§ 43a S. 1 SGB XI', ...readInStatute },
  ],
} as const satisfies Parameter<number>;
