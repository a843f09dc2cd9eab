import type { ByPflegegrad, Parameter } from '../../base/parameter.ts';
import { readInNotice, readInStatute, readInStatuteAndNotice, secondHand } from '../../base/provenance.ts';
import { riseOf2028 } from '../../base/rise-of-2028.ts';

/** Full-time residential care, lump sum; Pflegegrad 2 to 5, and a grant for Pflegegrad 1. */
export const vollstationaer = {
  id: 'vollstationaer', name: { de: 'Vollstationäre Pflege', en: 'Full-time residential care' }, unit: 'cents', period: 'calendar-month',
  values: [
    { from: '2017-01-01', to: '2023-12-31', value: { 1: 12500, 2: 77000, 3: 126200, 4: 177500, 5: 200500 }, citation: '§ 43 Abs. 2, 3 SGB XI a. F.', ...secondHand('circular', '2023-12-31') },
    { from: '2024-01-01', to: '2024-12-31', value: { 1: 12500, 2: 77000, 3: 126200, 4: 177500, 5: 200500 }, citation: '§ 43 Abs. 2, 3 SGB XI a. F.', ...readInNotice },
    { from: '2025-01-01', to: '2027-12-31', value: { 1: 13100, 2: 80500, 3: 131900, 4: 185500, 5: 209600 }, citation: '§ 43 Abs. 2, 3 SGB XI', ...readInStatuteAndNotice },
    riseOf2028,
  ],
} as const satisfies Parameter<ByPflegegrad>;

/** Share of the own part of the cost of care by begun months of residence: from which month on how many hundredths of a percent. */
export const leistungszuschlag = {
  id: 'leistungszuschlag', name: { de: 'Leistungszuschlag zum pflegebedingten Eigenanteil', en: 'Supplement to the own share in residential care' }, unit: 'hundredths-of-percent', period: 'calendar-month',
  values: [
    { from: '2017-01-01', to: '2021-12-31', absent: { de: 'Den Leistungszuschlag gibt es erst seit dem 01.01.2022.', en: 'The supplement exists since 1 January 2022 only.' }, citation: '§ 43c SGB XI', ...secondHand('circular', '2023-12-31') },
    { from: '2022-01-01', to: '2023-12-31', value: [[1, 500], [13, 2500], [25, 4500], [37, 7000]], citation: '§ 43c SGB XI a. F.', ...secondHand('circular', '2023-12-31') },
    { from: '2024-01-01', to: null, value: [[1, 1500], [13, 3000], [25, 5000], [37, 7500]], citation: '§ 43c SGB XI', ...readInStatute },
  ],
} as const satisfies Parameter<readonly (readonly [fromMonth: number, percentHundredths: number])[]>;
