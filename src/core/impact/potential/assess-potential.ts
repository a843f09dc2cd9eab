import { ok, refuseAll, type Refusal, type Result } from '../../base/result.ts';
import { dimensions, levels, standardSet, standardSetVersion, type Criterion, type Dimension, type Level } from './standard-set.ts';

/** What a moderated round agreed on, by criterion, with why; what is absent or null was not agreed on. */
export type SelfAssessment = Readonly<Record<string, { readonly level: Level | null; readonly reason?: string }>>;

/** One dimension of a site. There is no sum over dimensions: money does not make up for people. */
export type DimensionView = {
  readonly dimension: Dimension;
  /** Mean of the levels agreed on; null if there is none. */
  readonly mean: number | null;
  readonly strengths: readonly string[];
  readonly gaps: readonly string[];
  /** Agreed to be there but not secured: the options that lie nearest. */
  readonly options: readonly string[];
  readonly open: readonly string[];
};

export type Potential = { readonly version: number; readonly dimensions: readonly DimensionView[] };

/**
 * Strengths (secured), gaps (not there or begun), options (there, not secured) and open questions of a site. Refuses unknown
 * criteria and levels that there are not.
 */
export function assessPotential(given: SelfAssessment, set: readonly Criterion[] = standardSet): Result<Potential> {
  const refused = refuseAll(Object.entries(given).flatMap(([id, { level }]): Refusal[] => [
    ...(set.some((criterion) => criterion.id === id) ? [] : [{ code: 'potential-criterion-unknown', facts: { criterion: id }, path: id }]),
    ...(level === null || levels.some((known) => known.level === level) ? [] : [{ code: 'potential-level-unknown', facts: { criterion: id, most: levels.length - 1 }, path: id }]),
  ]));
  if (refused !== undefined) return refused;
  const levelOf = (id: string): Level | null => (Object.hasOwn(given, id) ? given[id]!.level : null);
  return ok({
    version: standardSetVersion,
    dimensions: dimensions.map((dimension) => {
      const ids = set.filter((criterion) => criterion.dimension === dimension).map(({ id }) => id);
      const at = (...wanted: readonly (Level | null)[]): string[] => ids.filter((id) => wanted.includes(levelOf(id)));
      const agreed = ids.flatMap((id) => levelOf(id) ?? []);
      return {
        dimension,
        mean: agreed.length === 0 ? null : agreed.reduce<number>((sum, level) => sum + level, 0) / agreed.length,
        strengths: at(3), gaps: at(0, 1), options: at(2), open: at(null),
      };
    }),
  });
}

/** One criterion at two sites; `difference` is the second less the first, null unless both agreed on a level. */
export type CriterionPair = { readonly criterion: string; readonly first: Level | null; readonly second: Level | null; readonly difference: number | null };

/** Two sites side by side, criterion by criterion in the order of the set. Nobody is ranked: the round asks what one can learn from the other. */
export function compareSites(first: SelfAssessment, second: SelfAssessment, set: readonly Criterion[] = standardSet): readonly CriterionPair[] {
  const levelOf = (site: SelfAssessment, id: string): Level | null => (Object.hasOwn(site, id) ? site[id]!.level : null);
  return set.map(({ id }) => {
    const [a, b] = [levelOf(first, id), levelOf(second, id)];
    return { criterion: id, first: a, second: b, difference: a === null || b === null ? null : b - a };
  });
}
