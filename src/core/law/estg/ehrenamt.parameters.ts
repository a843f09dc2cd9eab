import type { Parameter } from '../base/parameter.ts';
import { readIn, secondHand } from '../base/provenance.ts';

/** Tax-free per year for part-time work as Übungsleiter, also for the care of old, sick or disabled people. */
export const uebungsleiterpauschale = {
  id: 'uebungsleiterpauschale', name: { de: 'Übungsleiterpauschale', en: 'Tax-free allowance for instructors and carers' }, unit: 'cents', period: 'calendar-year',
  values: [
    { from: '2021-01-01', to: '2025-12-31', value: 300000, citation: '§ 3 Nr. 26 EStG a. F.', ...secondHand('wage-press', '2025-12-31') },
    { from: '2026-01-01', to: null, value: 330000, citation: '§ 3 Nr. 26 EStG', ...readIn('estg'), journal: 'BGBl. 2025 I Nr. 363' },
  ],
} as const satisfies Parameter<number>;

/** Tax-free per year for other part-time work for a charitable body; not for the same work as Nr. 26. */
export const ehrenamtspauschale = {
  id: 'ehrenamtspauschale', name: { de: 'Ehrenamtspauschale', en: 'Tax-free allowance for volunteers' }, unit: 'cents', period: 'calendar-year',
  values: [
    { from: '2021-01-01', to: '2025-12-31', value: 84000, citation: '§ 3 Nr. 26a EStG a. F.', ...secondHand('wage-press', '2025-12-31') },
    { from: '2026-01-01', to: null, value: 96000, citation: '§ 3 Nr. 26a EStG', ...readIn('estg'), journal: 'BGBl. 2025 I Nr. 363' },
  ],
} as const satisfies Parameter<number>;
