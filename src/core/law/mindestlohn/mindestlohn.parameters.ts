import type { Parameter } from '../base/parameter.ts';
import { secondHand } from '../base/provenance.ts';

/** Statutory minimum wage per hour, before tax. */
export const mindestlohn = {
  id: 'mindestlohn', name: { de: 'Gesetzlicher Mindestlohn', en: 'Statutory minimum wage' }, unit: 'cents', period: 'hour',
  values: [
    { from: '2026-01-01', to: '2026-12-31', value: 1390, citation: '§ 1 Abs. 2 MiLoG', ...secondHand('wage-press', '2026-10-07') },
    { from: '2027-01-01', to: '2027-12-31', value: 1460, citation: '§ 1 Abs. 2 MiLoG', ...secondHand('wage-press', '2026-10-07'), legalStatus: 'promulgated' },
  ],
} as const satisfies Parameter<number>;
