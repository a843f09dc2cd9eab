import type { Parameter } from '../../base/parameter.ts';
import { readInStatute } from '../../base/provenance.ts';

/** What somebody from 18 on pays of a technical Pflegehilfsmittel. */
export const zuzahlungAnteil = {
  id: 'pflegehilfsmittel-zuzahlung-anteil', name: { de: 'Zuzahlung zu technischen Pflegehilfsmitteln, Anteil', en: 'Co-payment for technical aids, share' }, unit: 'hundredths-of-percent', period: 'measure',
  values: [
    { from: '2017-01-01', to: null, value: 1000, citation: '§ 40 Abs. 3 S. 4 SGB XI', ...readInStatute },
  ],
} as const satisfies Parameter<number>;

/** The highest co-payment for one of them. */
export const zuzahlungHoechstbetrag = {
  id: 'pflegehilfsmittel-zuzahlung-hoechstbetrag', name: { de: 'Zuzahlung je technischem Pflegehilfsmittel, höchstens', en: 'Co-payment for a technical aid, most' }, unit: 'cents', period: 'measure',
  values: [
    { from: '2017-01-01', to: null, value: 2500, citation: '§ 40 Abs. 3 S. 4 SGB XI', ...readInStatute },
  ],
} as const satisfies Parameter<number>;
