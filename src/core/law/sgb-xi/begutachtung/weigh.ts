import type { PflegegradOrNone } from '../../base/pflegegrad.ts';
import type { Bands, Thresholds } from './begutachtung.parameters.ts';

/** The weighted hundredths of a module sum. */
export function weightedOf(bands: Bands, sum: number): number {
  let weighted = 0;
  for (let i = 0; i < bands.length && bands[i]![0] <= sum; i++) weighted = bands[i]![1];
  return weighted;
}

/** The Pflegegrad of a total in hundredths; the lower bound belongs to the grade; 0 below the first. */
export function pflegegradOf(thresholds: Thresholds, totalHundredths: number): PflegegradOrNone {
  let grade: PflegegradOrNone = 0;
  for (let i = 0; i < thresholds.length && thresholds[i]![0] <= totalHundredths; i++) grade = thresholds[i]![1];
  return grade;
}
