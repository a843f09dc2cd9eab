import { refuse, ok, type Result } from '../../base/result.ts';
import type { SroiResult } from './calculate.ts';
import { conventions, nameOfConvention } from './conventions.ts';
import type { Simulation } from './simulate.ts';

declare const ranged: unique symbol;

/**
 * A ratio together with what surrounds it. Sheets and pages take nothing else, so that no bare „1 € = 3 €“ can be
 * printed: only `rangedRatio` makes one, and it needs the draws.
 */
export type RangedRatio = {
  readonly [ranged]: true;
  readonly ratio: number;
  /** 95 of 100 draws lie between. */
  readonly low: number;
  readonly high: number;
  /** How likely the value exceeds the inputs. */
  readonly probabilityWorthwhile: number;
  /** Id and version of the convention. */
  readonly convention: string;
  /** `gross`: value over inputs; `net`: what is left over inputs. */
  readonly kind: 'gross' | 'net';
  /** No figure named its own spread: the range rests on assumed steps. */
  readonly isAssumed: boolean;
  readonly withoutVolunteerHours: number | null;
};

/**
 * The ratio of a result with the range of its draws. Refuses `sroi-no-ratio` where there are no inputs, and
 * `sroi-range-foreign` where the draws were made by another convention. The ratio may lie outside of a skewed range.
 */
export function rangedRatio(result: SroiResult, simulation: Simulation): Result<RangedRatio> {
  if (result.ratio === null) return refuse('sroi-no-ratio', {}, 'inputs');
  if (result.convention !== simulation.convention) return refuse('sroi-range-foreign', { convention: result.convention, other: simulation.convention });
  const { 'p2.5': low, 'p97.5': high } = simulation.spread.quantiles;
  return ok({
    ratio: result.ratio, low, high, probabilityWorthwhile: simulation.probabilityWorthwhile, convention: result.convention,
    kind: conventions.find((convention) => nameOfConvention(convention) === result.convention)?.ratio ?? 'gross',
    isAssumed: simulation.findings.some(({ code }) => code === 'sroi-spread-assumed'),
    withoutVolunteerHours: result.ratioWithoutVolunteerHours,
  } as RangedRatio);
}
