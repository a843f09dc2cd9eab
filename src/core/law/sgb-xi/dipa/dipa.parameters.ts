import type { Parameter } from '../../base/parameter.ts';
import { readInNotice, readInStatute, secondHand } from '../../base/provenance.ts';
import { riseOf2028 } from '../../base/rise-of-2028.ts';

/** Digitale Pflegeanwendung; until 2025 together with the support for it. Pflegegrad 1 to 5 at home. */
export const dipa = {
  id: 'dipa', name: { de: 'Digitale Pflegeanwendung', en: 'Digital care application' }, unit: 'cents', period: 'calendar-month',
  values: [
    { from: '2022-01-01', to: '2023-12-31', value: 5000, citation: '§ 40b SGB XI a. F. (mit ergänzender Unterstützung)', ...secondHand('circular', '2023-12-31') },
    { from: '2024-01-01', to: '2024-12-31', value: 5000, citation: '§ 40b SGB XI a. F. (mit ergänzender Unterstützung)', ...readInNotice },
    { from: '2025-01-01', to: '2025-12-31', value: 5300, citation: '§ 40b SGB XI a. F. (mit ergänzender Unterstützung)', ...readInNotice },
    { from: '2026-01-01', to: '2027-12-31', value: 4000, citation: '§ 40b Abs. 1 Nr. 1 SGB XI', ...readInStatute },
    riseOf2028,
  ],
} as const satisfies Parameter<number>;

/** Support with the application by a Pflegedienst, with a limit of its own since 2026. */
export const dipaUnterstuetzung = {
  id: 'dipa-ergaenzende-unterstuetzung', name: { de: 'Ergänzende Unterstützung bei digitalen Pflegeanwendungen', en: 'Support with digital care applications' }, unit: 'cents', period: 'calendar-month',
  values: [
    { from: '2022-01-01', to: '2025-12-31', absent: { de: 'Bis 2025 gab es einen gemeinsamen Betrag mit der Anwendung.', en: 'Until 2025 there was one amount together with the application.' }, citation: '§ 40b SGB XI a. F.', ...readInNotice },
    { from: '2026-01-01', to: '2027-12-31', value: 3000, citation: '§ 40b Abs. 1 Nr. 2 i. V. m. § 39a SGB XI', ...readInStatute },
    riseOf2028,
  ],
} as const satisfies Parameter<number>;
