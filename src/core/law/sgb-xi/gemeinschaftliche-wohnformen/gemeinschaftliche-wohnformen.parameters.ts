import type { Parameter } from '../../base/parameter.ts';
import { readInStatute } from '../../base/provenance.ts';
import { riseOf2028 } from '../../base/rise-of-2028.ts';

/** Lump sum in a gemeinschaftliche Wohnform with a contract of § 92c; Pflegegrad 1 to 5. It excludes most other benefits. */
export const wohnformPauschale = {
  id: 'gemeinschaftliche-wohnform-pauschale', name: { de: 'Pauschale in gemeinschaftlichen Wohnformen', en: 'Lump sum in communal living with a contract' }, unit: 'cents', period: 'calendar-month',
  values: [
    { from: '2017-01-01', to: '2025-12-31', absent: { de: 'Die Leistung gibt es erst seit dem 01.01.2026.', en: 'The benefit exists since 1 January 2026 only.' }, citation: '§ 45h SGB XI', ...readInStatute },
    { from: '2026-01-01', to: '2027-12-31', value: 45000, citation: '§ 45h Abs. 1 SGB XI', ...readInStatute },
    riseOf2028,
  ],
} as const satisfies Parameter<number>;
