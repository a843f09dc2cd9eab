import type { Parameter } from '../../base/parameter.ts';
import { readIn, secondHand } from '../../base/provenance.ts';
import type { Pflegegrad2To5 } from '../../base/pflegegrad.ts';

/** Which benefit the person cared for takes. */
export type BenefitKind = 'pflegegeld' | 'kombination' | 'sachleistung';

/** Monthly Bezugsgröße of the social insurance; until 2024 one for the west and one for the east. */
export const bezugsgroesse = {
  id: 'bezugsgroesse', name: { de: 'Bezugsgröße der Sozialversicherung', en: 'Reference amount of the social insurance' }, unit: 'cents', period: 'calendar-month',
  values: [
    { from: '2024-01-01', to: '2024-12-31', value: { west: 353500, ost: 346500 }, citation: '§ 18 SGB IV; § 1 SVBezGrV 2024', ...readIn('svbezgrv') },
    { from: '2025-01-01', to: '2025-12-31', value: { west: 374500, ost: 374500 }, citation: '§ 18 SGB IV; § 1 SVBezGrV 2025', ...readIn('svbezgrv') },
    { from: '2026-01-01', to: '2026-12-31', value: { west: 395500, ost: 395500 }, citation: '§ 18 SGB IV; § 1 SVBezGrV 2026', ...readIn('svbezgrv') },
    { from: '2027-01-01', to: null, unknown: { de: 'Die Bezugsgröße ab 2027 ist hier noch nicht erfasst.', en: 'The Bezugsgröße from 2027 on is not recorded here yet.' }, citation: '§ 18 SGB IV', ...readIn('svbezgrv') },
  ],
} as const satisfies Parameter<Readonly<Record<'west' | 'ost', number>>>;

/** Contributory income of a carer in hundredths of a percent of the Bezugsgröße. */
export const rentenbeitragAnteil = {
  id: 'rentenbeitrag-anteil', name: { de: 'Beitragspflichtige Einnahme der Pflegeperson', en: 'Contributory income of a carer' }, unit: 'hundredths-of-percent', period: 'calendar-month',
  values: [
    {
      from: '2017-01-01', to: null, citation: '§ 166 Abs. 2 SGB VI', ...readIn('sgb-vi'),
      value: {
        2: { pflegegeld: 2700, kombination: 2295, sachleistung: 1890 }, 3: { pflegegeld: 4300, kombination: 3655, sachleistung: 3010 },
        4: { pflegegeld: 7000, kombination: 5950, sachleistung: 4900 }, 5: { pflegegeld: 10000, kombination: 8500, sachleistung: 7000 },
      },
    },
  ],
} as const satisfies Parameter<Readonly<Record<Pflegegrad2To5, Readonly<Record<BenefitKind, number>>>>>;

/** Contribution rate of the statutory pension insurance. */
export const rentenbeitragssatz = {
  id: 'rentenversicherung-beitragssatz', name: { de: 'Beitragssatz der Rentenversicherung', en: 'Contribution rate of the pension insurance' }, unit: 'hundredths-of-percent', period: 'none',
  values: [
    { from: '2018-01-01', to: null, value: 1860, citation: '§ 158 SGB VI', ...secondHand('insurers', '2026-10-07') },
  ],
} as const satisfies Parameter<number>;
