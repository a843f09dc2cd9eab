import type { Parameter } from '../../base/parameter.ts';
import { readInStatute, secondHand } from '../../base/provenance.ts';

/** How long Pflegegeld goes on in a hospital, a Reha or under häusliche Krankenpflege with care. */
export const fortzahlungKrankenhausTage = {
  id: 'pflegegeld-fortzahlung-krankenhaus', name: { de: 'Fortzahlung des Pflegegelds im Krankenhaus', en: 'Pflegegeld during a hospital stay' }, unit: 'days', period: 'none',
  values: [
    { from: '2017-01-01', to: '2025-12-31', value: 28, citation: '§ 34 Abs. 2 SGB XI a. F.', ...secondHand('insurers', '2025-12-31') },
    { from: '2026-01-01', to: null, value: 56, citation: '§ 34 Abs. 2 S. 2 SGB XI', ...readInStatute },
  ],
} as const satisfies Parameter<number>;

/** How long Pflegegeld goes on abroad, outside of EU, EWR and Switzerland, where it does not rest (§ 34 Abs. 1a). */
export const fortzahlungAuslandTage = {
  id: 'pflegegeld-fortzahlung-ausland', name: { de: 'Fortzahlung des Pflegegelds im Ausland', en: 'Pflegegeld abroad' }, unit: 'days', period: 'calendar-year',
  values: [
    { from: '2017-01-01', to: '2025-12-31', unknown: { de: 'Die Dauer vor 2026 wurde in keiner Quelle gelesen.', en: 'The duration before 2026 was read in no source.' }, citation: '§ 34 Abs. 1 Nr. 1 SGB XI a. F.', ...secondHand('insurers', '2025-12-31') },
    { from: '2026-01-01', to: null, value: 56, citation: '§ 34 Abs. 1 Nr. 1 S. 2 SGB XI', ...readInStatute },
  ],
} as const satisfies Parameter<number>;
