import type { Parameter } from '../../base/parameter.ts';
import { readInNotice, readInStatuteAndNotice, secondHand } from '../../base/provenance.ts';
import { riseOf2028 } from '../../base/rise-of-2028.ts';

/** Consumables; Pflegegrad 1 to 5 at home. What is not used in a month is gone. */
export const pflegehilfsmittel = {
  id: 'pflegehilfsmittel-zum-verbrauch', name: { de: 'Zum Verbrauch bestimmte Pflegehilfsmittel', en: 'Consumable care aids' }, unit: 'cents', period: 'calendar-month',
  values: [
    { from: '2017-01-01', to: '2023-12-31', value: 4000, citation: '§ 40 Abs. 2 SGB XI a. F.', ...secondHand('circular', '2023-12-31') },
    { from: '2024-01-01', to: '2024-12-31', value: 4000, citation: '§ 40 Abs. 2 SGB XI a. F.', ...readInNotice },
    { from: '2025-01-01', to: '2027-12-31', value: 4200, citation: '§ 40 Abs. 2 SGB XI', ...readInStatuteAndNotice },
    riseOf2028,
  ],
} as const satisfies Parameter<number>;
