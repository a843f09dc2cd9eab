import type { ByPflegegrad, Parameter } from '../../base/parameter.ts';
import { readInNotice, readInStatuteAndNotice, secondHand } from '../../base/provenance.ts';
import { riseOf2028 } from '../../base/rise-of-2028.ts';

/** Pflegegeld for care that the person arranges; Pflegegrad 2 to 5 at home. */
export const pflegegeld = {
  id: 'pflegegeld', name: { de: 'Pflegegeld', en: 'Care allowance in money' }, unit: 'cents', period: 'calendar-month',
  values: [
    { from: '2017-01-01', to: '2023-12-31', value: { 2: 31600, 3: 54500, 4: 72800, 5: 90100 }, citation: '§ 37 Abs. 1 SGB XI a. F.', ...secondHand('circular', '2023-12-31') },
    { from: '2024-01-01', to: '2024-12-31', value: { 2: 33200, 3: 57300, 4: 76500, 5: 94700 }, citation: '§ 37 Abs. 1 SGB XI a. F.', ...readInNotice },
    { from: '2025-01-01', to: '2027-12-31', value: { 2: 34700, 3: 59900, 4: 80000, 5: 99000 }, citation: '§ 37 Abs. 1 SGB XI', ...readInStatuteAndNotice },
    riseOf2028,
  ],
} as const satisfies Parameter<ByPflegegrad>;
