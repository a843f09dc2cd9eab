import type { ByPflegegrad, Parameter } from '../../base/parameter.ts';
import { readInNotice, readInStatuteAndNotice, secondHand } from '../../base/provenance.ts';
import { riseOf2028 } from '../../base/rise-of-2028.ts';

/** Day and night care, besides Sachleistung and Pflegegeld without being set off (§ 41 Abs. 3). */
export const tagesUndNachtpflege = {
  id: 'tages-und-nachtpflege', name: { de: 'Tages- und Nachtpflege', en: 'Day and night care' }, unit: 'cents', period: 'calendar-month',
  values: [
    { from: '2017-01-01', to: '2023-12-31', value: { 2: 68900, 3: 129800, 4: 161200, 5: 199500 }, citation: '§ 41 Abs. 2 SGB XI a. F.', ...secondHand('circular', '2023-12-31') },
    { from: '2024-01-01', to: '2024-12-31', value: { 2: 68900, 3: 129800, 4: 161200, 5: 199500 }, citation: '§ 41 Abs. 2 SGB XI a. F.', ...readInNotice },
    { from: '2025-01-01', to: '2027-12-31', value: { 2: 72100, 3: 135700, 4: 168500, 5: 208500 }, citation: '§ 41 Abs. 2 SGB XI', ...readInStatuteAndNotice },
    riseOf2028,
  ],
} as const satisfies Parameter<ByPflegegrad>;
