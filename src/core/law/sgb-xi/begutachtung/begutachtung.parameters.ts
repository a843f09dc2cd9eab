import type { Parameter } from '../../base/parameter.ts';
import { readInStatute } from '../../base/provenance.ts';
import type { Pflegegrad } from '../../base/pflegegrad.ts';
import type { Module } from './criteria.ts';

/** From which module sum on how many weighted hundredths, in rising order; the first starts at 0. */
export type Bands = readonly (readonly [fromSum: number, weightedHundredths: number])[];

/** From how many hundredths on which Pflegegrad, in rising order. */
export type Thresholds = readonly (readonly [fromHundredths: number, pflegegrad: Pflegegrad])[];

/** Anlage 2: five ranges of points per module and the weighted points of each. Never sum × weight. */
export const punktbereiche = {
  id: 'begutachtung-punktbereiche',
  name: { de: 'Punktbereiche und gewichtete Punkte der Module', en: 'Ranges of points and weighted points of the modules' },
  unit: 'hundredths-of-point', period: 'none',
  values: [{
    from: '2017-01-01', to: null, ...readInStatute, citation: 'Anlage 2 zu § 15 SGB XI',
    value: {
      M1: [[0, 0], [2, 250], [4, 500], [6, 750], [10, 1000]],
      M2: [[0, 0], [2, 375], [6, 750], [11, 1125], [17, 1500]],
      M3: [[0, 0], [1, 375], [3, 750], [5, 1125], [7, 1500]],
      M4: [[0, 0], [3, 1000], [8, 2000], [19, 3000], [37, 4000]],
      M5: [[0, 0], [1, 500], [2, 1000], [4, 1500], [6, 2000]],
      M6: [[0, 0], [1, 375], [4, 750], [7, 1125], [12, 1500]],
    },
  }],
} as const satisfies Parameter<Readonly<Record<Module, Bands>>>;

/** Thresholds from the age of 18 months on; chosen by the day of the application. */
export const schwellenwerte = {
  id: 'begutachtung-schwellenwerte',
  name: { de: 'Schwellenwerte der Pflegegrade', en: 'Thresholds of the Pflegegrade' },
  unit: 'hundredths-of-point', period: 'none',
  values: [{
    from: '2017-01-01', to: null, ...readInStatute, citation: '§ 15 Abs. 3 S. 4 SGB XI',
    value: [[1250, 1], [2700, 2], [4750, 3], [7000, 4], [9000, 5]],
  }],
} as const satisfies Parameter<Thresholds>;

/** Thresholds for children up to 18 months: one Pflegegrad higher, and no Pflegegrad 1. */
export const schwellenwerteBis18Monate = {
  id: 'begutachtung-schwellenwerte-bis-18-monate',
  name: { de: 'Schwellenwerte der Pflegegrade bis 18 Monate', en: 'Thresholds of the Pflegegrade up to 18 months' },
  unit: 'hundredths-of-point', period: 'none',
  values: [{
    from: '2017-01-01', to: null, ...readInStatute, citation: '§ 15 Abs. 7 SGB XI',
    value: [[1250, 2], [2700, 3], [4750, 4], [7000, 5]],
  }],
} as const satisfies Parameter<Thresholds>;

/** The highest sum that the answers of a module can reach; module 4 with 4.13 „teilweise“. */
export const highestSums: Readonly<Record<Module, number>> = { M1: 15, M2: 33, M3: 65, M4: 54, M5: 15, M6: 18 };
