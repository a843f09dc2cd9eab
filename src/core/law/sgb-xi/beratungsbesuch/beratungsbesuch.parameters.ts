import type { ByPflegegrad, Parameter } from '../../base/parameter.ts';
import { readInStatute, secondHand } from '../../base/provenance.ts';

/** Within how many months a person with Pflegegeld must have advice at home. */
export const beratungsbesuchMonate = {
  id: 'beratungsbesuch-monate', name: { de: 'Beratungsbesuch, Abstand bei Pflegegeld', en: 'Advice visit, interval with Pflegegeld' }, unit: 'months', period: 'none',
  values: [
    { from: '2017-01-01', to: '2025-12-31', value: { 2: 6, 3: 6, 4: 3, 5: 3 }, citation: '§ 37 Abs. 3 SGB XI a. F.', ...secondHand('insurers', '2025-12-31') },
    { from: '2026-01-01', to: null, value: { 2: 6, 3: 6, 4: 6, 5: 6 }, citation: '§ 37 Abs. 3 SGB XI', ...readInStatute },
  ],
} as const satisfies Parameter<ByPflegegrad>;
