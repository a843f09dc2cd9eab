import type { Parameter } from '../../base/parameter.ts';
import { readInStatute } from '../../base/provenance.ts';

/** Working days in a calendar year for each person in need of care. */
export const pflegeunterstuetzungsgeldTage = {
  id: 'pflegeunterstuetzungsgeld-tage', name: { de: 'Pflegeunterstützungsgeld, Arbeitstage', en: 'Care support allowance, working days' }, unit: 'days', period: 'calendar-year',
  values: [
    { from: '2024-01-01', to: null, value: 10, citation: '§ 44a Abs. 3 SGB XI', ...readInStatute },
  ],
} as const satisfies Parameter<number>;

/** The highest allowance per day, from the Beitragsbemessungsgrenze. */
export const pflegeunterstuetzungsgeldHoechstsatz = {
  id: 'pflegeunterstuetzungsgeld-hoechstsatz', name: { de: 'Pflegeunterstützungsgeld, Höchstbetrag je Tag', en: 'Care support allowance, most per day' }, unit: 'cents', period: 'none',
  values: [
    { from: '2024-01-01', to: null, unknown: { de: 'Die Beitragsbemessungsgrenze ist hier nicht erfasst; ohne sie lässt sich der Betrag nicht bestimmen.', en: 'The Beitragsbemessungsgrenze is not recorded here; without it the amount cannot be told.' }, citation: '§ 44a Abs. 3 SGB XI; § 45 Abs. 2 SGB V', ...readInStatute },
  ],
} as const satisfies Parameter<number>;
