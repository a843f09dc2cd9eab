import { ok, refuse, type Result } from '../../../base/result.ts';
import type { PflegegradOrNone } from '../../base/pflegegrad.ts';
import { instrumentAt, totalOf, weigh, type AssessmentInput } from './assess-pflegegrad.ts';
import { groupPoints } from './module-5.ts';
import { criteriaAskedOf, tally, type GivenAnswers } from './tally.ts';
import { pflegegradOf } from './weigh.ts';

/** One answer that, changed alone, moves the Pflegegrad. A group of module 5 changes as a whole, in points. */
export type GradeChange = {
  readonly criterion: string;
  readonly from: string;
  readonly to: string;
  readonly totalHundredths: number;
  readonly pflegegrad: PflegegradOrNone;
};

/**
 * What-if: every single changed answer that moves the Pflegegrad, of each criterion the smallest change up and the
 * smallest down. Only for complete answers; an empty list means that no single answer moves the grade.
 */
export function findChanges(input: AssessmentInput & GivenAnswers): Result<readonly GradeChange[]> {
  const instrument = instrumentAt(input.applicationDate, input.birthDate);
  if (!instrument.ok) return instrument;
  const { bands, thresholds, population } = instrument.value;
  const tallied = tally(input, population, input.assumeIndependent === true);
  if (!tallied.ok) return tallied;
  if (tallied.value.missing.length > 0) return refuse('law-changes-need-answers', { missing: tallied.value.missing.join(', ') });
  if (input.besondereBedarfskonstellation === true) return ok([]);
  const { lowest: sums, groups } = tallied.value;
  const grade = pflegegradOf(thresholds, totalOf(weigh(sums, bands)));

  const changes: GradeChange[] = [];
  const consider = (criterion: string, from: string, steps: readonly { to: string; total: number }[]): void => {
    for (const direction of ['up', 'down'] as const) {
      const moved = steps
        .map(({ to, total }) => ({ criterion, from, to, totalHundredths: total, pflegegrad: pflegegradOf(thresholds, total) }))
        .filter(({ pflegegrad }) => (direction === 'up' ? pflegegrad > grade : pflegegrad < grade))
        .sort((a, b) => (direction === 'up' ? a.totalHundredths - b.totalHundredths : b.totalHundredths - a.totalHundredths));
      if (moved[0] !== undefined) changes.push(moved[0]);
    }
  };

  for (const criterion of criteriaAskedOf(population)) {
    if (!('points' in criterion)) continue;
    const { id, points: scale } = criterion;
    const given = input.answers[id] ?? input.module5?.[id];
    const from = typeof given === 'string' ? given : Object.keys(scale)[0]!;
    consider(id, from, Object.keys(scale).filter((to) => to !== from).flatMap((to) => {
      const { [id]: _, ...module5 } = input.module5 ?? {};
      const changed = tally({ answers: { ...input.answers, [id]: to }, module5 }, population, true);
      return changed.ok ? [{ to, total: totalOf(weigh(changed.value.lowest, bands)) }] : [];
    }));
  }
  for (const group of ['A', 'B', 'C'] as const) {
    consider(`5.${group}`, String(groups[group]), groupPoints[group].filter((points) => points !== groups[group])
      .map((points) => ({ to: String(points), total: totalOf(weigh({ ...sums, M5: sums.M5 - groups[group] + points }, bands)) })));
  }
  return ok(changes);
}
