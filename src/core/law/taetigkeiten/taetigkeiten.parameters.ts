import type { Parameter } from '../base/parameter.ts';
import { readIn } from '../base/provenance.ts';

/** Up to this much in all per kilometre a ride by car is no transport for pay (§ 1 Abs. 2 PBefG refers to the BRKG). */
export const fahrtkostenGrenze = {
  id: 'fahrtkosten-grenze', name: { de: 'Gesamtentgelt je Kilometer ohne Genehmigung', en: 'Pay per kilometre without a permit' }, unit: 'cents', period: 'none',
  values: [
    {
      from: '2026-01-01', to: null, value: 30, citation: '§ 5 Abs. 2 S. 1 BRKG; § 1 Abs. 2 S. 1 Nr. 1 PBefG', ...readIn('brkg'),
      note: { de: 'Erfasst für die Zeit ab 2026; seit wann es gilt, wurde nicht gelesen.', en: 'Recorded for use from 2026 on; since when it holds was not read.' },
    },
  ],
} as const satisfies Parameter<number>;
