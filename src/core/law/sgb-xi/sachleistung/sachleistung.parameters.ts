import type { ByPflegegrad, Parameter } from '../../base/parameter.ts';
import { readInNotice, readInStatuteAndNotice, secondHand } from '../../base/provenance.ts';
import { riseOf2028 } from '../../base/rise-of-2028.ts';

/** Care by an Ambulanter Pflegedienst, highest amount; Pflegegrad 2 to 5 at home. */
export const sachleistung = {
  id: 'sachleistung', name: { de: 'Pflegesachleistung, Höchstbetrag', en: 'Care in kind, highest amount' }, unit: 'cents', period: 'calendar-month',
  values: [
    { from: '2017-01-01', to: '2021-12-31', value: { 2: 68900, 3: 129800, 4: 161200, 5: 199500 }, citation: '§ 36 Abs. 3 SGB XI a. F.', ...secondHand('circular', '2023-12-31') },
    { from: '2022-01-01', to: '2023-12-31', value: { 2: 72400, 3: 136300, 4: 169300, 5: 209500 }, citation: '§ 36 Abs. 3 SGB XI a. F.', ...secondHand('circular', '2023-12-31') },
    { from: '2024-01-01', to: '2024-12-31', value: { 2: 76100, 3: 143200, 4: 177800, 5: 220000 }, citation: '§ 36 Abs. 3 SGB XI a. F.', ...readInNotice },
    { from: '2025-01-01', to: '2027-12-31', value: { 2: 79600, 3: 149700, 4: 185900, 5: 229900 }, citation: '§ 36 Abs. 3 SGB XI', ...readInStatuteAndNotice },
    riseOf2028,
  ],
} as const satisfies Parameter<ByPflegegrad>;
