import type { Parameter } from '../../base/parameter.ts';
import { readInStatute } from '../../base/provenance.ts';

/** Highest share of the Sachleistung that may be used for offers of support in daily life. */
export const umwandlungsAnteil = {
  id: 'umwandlungsanspruch-anteil', name: { de: 'Umwandlungsanspruch, Anteil am Höchstbetrag der Sachleistung', en: 'Conversion claim, share of the highest Sachleistung' }, unit: 'hundredths-of-percent', period: 'calendar-month',
  values: [
    { from: '2017-01-01', to: null, value: 4000, citation: '§ 45a Abs. 4 S. 2 SGB XI', ...readInStatute },
  ],
} as const satisfies Parameter<number>;
