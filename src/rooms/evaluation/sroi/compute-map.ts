import { ok, refuse, type Refusal, type Result } from '#core/base/result.ts';
import { breakEvenValues, type BreakEven } from '#core/impact/sroi/break-even.ts';
import { calculateSroi, type SroiResult } from '#core/impact/sroi/calculate.ts';
import { conventionOf, conventions, type Convention } from '#core/impact/sroi/conventions.ts';
import { findFindings, type Finding } from '#core/impact/sroi/find-findings.ts';
import { rangedRatio, type RangedRatio } from '#core/impact/sroi/ranged-ratio.ts';
import { sharesByPayer, sharesByStakeholder, type Share } from '#core/impact/sroi/shares.ts';
import { simulateSroi, type Simulation } from '#core/impact/sroi/simulate.ts';
import { freezeRun, type Snapshot } from '#core/impact/sroi/snapshot.ts';
import { steps, tornado, type Bar } from '#core/impact/sroi/tornado.ts';
import type { Figure, ValueMap } from '#core/impact/sroi/value-map.ts';

/** A map with everything that stands beside its ratio. */
export type Computed = {
  readonly map: ValueMap;
  readonly convention: Convention;
  readonly result: SroiResult;
  readonly simulation: Simulation | null;
  readonly findings: readonly Finding[];
};

/** What follows from a computed map and need not be kept with it. */
export type Beside = {
  readonly ranged: RangedRatio | null;
  readonly byStakeholder: readonly Share[];
  readonly byPayer: readonly Share[];
  readonly bars: readonly Bar[];
  readonly breakEven: readonly BreakEven[];
  readonly scenarios: readonly Scenario[];
};

/** One look at the same map: `id` names it in the texts, or is the id of a convention. */
export type Scenario = { readonly id: string; readonly kind: 'figures' | 'convention'; readonly ratio: number | null };

// Live pages draw less than a run that is kept; the seed is fixed, so that the same map always says the same.
export const liveDraws = 2_000;
export const keptDraws = 20_000;
export const drawSeed = 2_009;

/** Computes a map by a convention, with its draws and guards. Refuses what core refuses. A map without inputs has no draws. */
export function computeMap(map: ValueMap, conventionId: string, runs: number): Result<Computed> {
  const convention = conventionOf(conventionId);
  if (!convention.ok) return convention;
  const result = calculateSroi(map, convention.value);
  if (!result.ok) return result;
  const drawn = result.value.ratio === null || map.outcomes.length === 0 ? undefined : simulateSroi(map, { runs, seed: drawSeed, convention: convention.value });
  const vanishing: Refusal[] = drawn === undefined || drawn.ok ? [] : [...drawn.refusals];
  const simulation = drawn?.ok === true ? drawn.value : null;
  return ok({
    map, convention: convention.value, result: result.value, simulation,
    findings: [
      ...findFindings(map, result.value, convention.value),
      ...(simulation?.findings ?? []).map((finding) => ({ ...finding, blocks: false })),
      ...vanishing.map((refusal) => ({ ...refusal, blocks: true })),
    ],
  });
}

/** What a run shows beside its ratio. */
export function besideOf({ map, convention, result, simulation }: Computed): Beside {
  const ranged = simulation === null ? undefined : rangedRatio(result, simulation);
  return {
    ranged: ranged?.ok === true ? ranged.value : null,
    byStakeholder: sharesByStakeholder(map, result, convention),
    byPayer: sharesByPayer(map, result, convention),
    bars: tornado(map, convention).slice(0, 10),
    breakEven: breakEvenValues(map, convention).filter(({ breakEven }) => breakEven !== null),
    scenarios: scenariosOf(map, convention),
  };
}

/** The map as it is, with all figures moved to their cautious and to their generous side at once, and by the other conventions. */
function scenariosOf(map: ValueMap, convention: Convention): Scenario[] {
  const ratioOf = (changed: ValueMap, by: Convention): number | null => {
    const result = calculateSroi(changed, by);
    return result.ok ? result.value.ratio : null;
  };
  return [
    { id: 'cautious', kind: 'figures', ratio: ratioOf(moved(map, -1), convention) },
    { id: 'as-is', kind: 'figures', ratio: ratioOf(map, convention) },
    { id: 'generous', kind: 'figures', ratio: ratioOf(moved(map, 1), convention) },
    ...conventions.filter(({ id }) => id !== convention.id).map((other): Scenario => ({ id: other.id, kind: 'convention', ratio: ratioOf(map, other) })),
  ];
}

/** Value moved by the steps of the tornado, all lines the same way: gains by +20 %, harm by −20 % on the generous side. */
function moved(map: ValueMap, direction: 1 | -1): ValueMap {
  const points = (figure: Figure): Figure => ({ value: Math.min(100, Math.max(0, figure.value - direction * 100 * steps.points)) });
  return {
    ...map,
    outcomes: map.outcomes.map((outcome) => {
      const amount = outcome.effect === undefined ? outcome.quantity!.value : outcome.effect.estimate * outcome.effect.persons;
      const isGain = amount * outcome.proxy.value >= 0;
      const factor = 1 + (isGain ? 1 : -1) * direction * steps.relative;
      const { spread: _, ...proxy } = outcome.proxy;
      return {
        ...outcome,
        proxy: { ...proxy, value: proxy.value * factor },
        filters: Object.fromEntries(Object.entries(outcome.filters).map(([name, figure]) => [name, isGain ? points(figure) : { value: figure.value }])),
      };
    }),
  };
}

/** Whether a run may be printed: there is a ratio with its range and no guard forbids it. Refuses with all that forbids it. */
export function refuseToPrint({ findings }: Pick<Computed, 'findings'>, { ranged }: Pick<Beside, 'ranged'>): Result<RangedRatio> {
  const [first, ...rest] = findings.filter(({ blocks }) => blocks);
  if (first !== undefined) return { ok: false, refusals: [{ code: 'sroi-run-blocked', facts: { count: rest.length + 1 } }, first, ...rest] };
  return ranged === null ? refuse('sroi-no-ratio', {}, 'inputs') : ok(ranged);
}

/** The run frozen for good. */
export function frozen({ map, convention, result, simulation, findings }: Computed, hash: (text: string) => string): Snapshot {
  return freezeRun({ map, convention, result, simulation, findings }, hash);
}
