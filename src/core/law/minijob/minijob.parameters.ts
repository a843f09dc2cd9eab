import type { Parameter } from '../base/parameter.ts';
import { secondHand } from '../base/provenance.ts';

/** Highest monthly pay of a Minijob. */
export const minijobGrenze = {
  id: 'minijob-grenze', name: { de: 'Geringfügigkeitsgrenze (Minijob)', en: 'Minijob limit' }, unit: 'cents', period: 'calendar-month',
  values: [
    { from: '2026-01-01', to: '2026-12-31', value: 60300, citation: '§ 8 Abs. 1a SGB IV', ...secondHand('wage-press', '2026-10-07') },
    { from: '2027-01-01', to: '2027-12-31', value: 63300, citation: '§ 8 Abs. 1a SGB IV', ...secondHand('wage-press', '2026-10-07'), legalStatus: 'promulgated' },
  ],
} as const satisfies Parameter<number>;
