import type { Parameter } from '../../base/parameter.ts';
import { readIn, readInStatute } from '../../base/provenance.ts';

/** Working days in a calendar year for each person in need of care. */
export const pflegeunterstuetzungsgeldTage = {
  id: 'pflegeunterstuetzungsgeld-tage', name: { de: 'Pflegeunterstützungsgeld, Arbeitstage', en: 'Care support allowance, working days' }, unit: 'days', period: 'calendar-year',
  values: [
    { from: '2024-01-01', to: null, value: 10, citation: '§ 44a Abs. 3 SGB XI', ...readInStatute },
  ],
} as const satisfies Parameter<number>;

/** Share of the net pay that is lost: as a rule, and if a one-off payment came in the twelve months before. */
export const pflegeunterstuetzungsgeldAnteil = {
  id: 'pflegeunterstuetzungsgeld-anteil', name: { de: 'Pflegeunterstützungsgeld, Anteil am ausgefallenen Nettoentgelt', en: 'Care support allowance, share of the net pay lost' }, unit: 'hundredths-of-percent', period: 'none',
  values: [
    { from: '2024-01-01', to: null, value: { regel: 9000, einmalzahlung: 10_000 }, citation: '§ 44a Abs. 3 S. 4 SGB XI; § 45 Abs. 2 S. 3 SGB V', ...readIn('sgb-v') },
  ],
} as const satisfies Parameter<Readonly<Record<'regel' | 'einmalzahlung', number>>>;

/** The most per day as a share of the Beitragsbemessungsgrenze per day. */
export const pflegeunterstuetzungsgeldHoechstanteil = {
  id: 'pflegeunterstuetzungsgeld-hoechstanteil', name: { de: 'Pflegeunterstützungsgeld, Höchstanteil an der Beitragsbemessungsgrenze', en: 'Care support allowance, most of the contribution ceiling' }, unit: 'hundredths-of-percent', period: 'none',
  values: [
    { from: '2024-01-01', to: null, value: 7000, citation: '§ 45 Abs. 2 S. 3 SGB V', ...readIn('sgb-v') },
  ],
} as const satisfies Parameter<number>;

/** The year's ceiling of § 6 Abs. 7 SGB V; a 360th of it is the Beitragsbemessungsgrenze per calendar day (§ 223 Abs. 3 SGB V). */
export const beitragsbemessungsgrenzeKrankenversicherung = {
  id: 'beitragsbemessungsgrenze-krankenversicherung', name: { de: 'Beitragsbemessungsgrenze der Krankenversicherung (Jahr)', en: 'Contribution ceiling of the health insurance (year)' }, unit: 'cents', period: 'calendar-year',
  values: [
    { from: '2024-01-01', to: '2024-12-31', unknown: { de: 'Die Beitragsbemessungsgrenze der Krankenversicherung für 2024 ist hier nicht erfasst.', en: 'The contribution ceiling of the health insurance for 2024 is not recorded here.' }, citation: '§ 6 Abs. 7 SGB V', ...readIn('svbezgrv') },
    { from: '2025-01-01', to: '2025-12-31', value: 6_615_000, citation: '§ 6 Abs. 7, § 223 Abs. 3 SGB V; § 2 Abs. 2 SVBezGrV 2025', ...readIn('svbezgrv') },
    { from: '2026-01-01', to: '2026-12-31', value: 6_975_000, citation: '§ 6 Abs. 7, § 223 Abs. 3 SGB V; § 2 Abs. 2 SVBezGrV 2026', ...readIn('svbezgrv') },
    { from: '2027-01-01', to: null, unknown: { de: 'Die Beitragsbemessungsgrenze der Krankenversicherung ab 2027 ist hier noch nicht erfasst.', en: 'The contribution ceiling of the health insurance from 2027 on is not recorded here yet.' }, citation: '§ 6 Abs. 7 SGB V', ...readIn('svbezgrv') },
  ],
} as const satisfies Parameter<number>;
