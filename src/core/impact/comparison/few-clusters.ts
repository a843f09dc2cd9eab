import { ok, refuse, type Result } from '../../base/result.ts';
import { seededRandom, type SeededRandom } from '../../base/seeded-random.ts';
import { fitLeastSquares } from '../stats/least-squares.ts';
import { countOf, fitWithin, residualOf, type Panel } from './two-way-effects.ts';

/** A p-value found by drawing: how many draws, and whether all possibilities were gone through instead. */
export type DrawnP = { readonly p: number; readonly draws: number; readonly isExhaustive: boolean };

const mostExhaustive = 20_000;

/**
 * Permutation test for few clusters: which clusters were treated is dealt out anew, each keeping the course over time of the one
 * whose place it takes; p is the share of estimates at least as far from 0 as the real one (itself included). All ways are gone
 * through if there are at most 20,000. Refuses `clusters-too-few`, and what `fitWithin` refuses.
 */
export function permutationTest(panel: Panel, draws: number, seed: number): Result<DrawnP> {
  const real = estimateWith(panel, panel.isTreated);
  if (!real.ok) return real;
  const clusters = countOf(panel.clusterOf);
  const courses = coursesOf(panel, clusters);
  const treated = [...courses.keys()].sort((a, b) => a - b);
  if (clusters - treated.length < 1) return refuse('clusters-too-few', { clusters: clusters - treated.length, needed: 1 });

  const limit = Math.abs(real.value) * (1 - 1e-9);
  let extreme = 0;
  let counted = 0;
  const judge = (chosen: readonly number[]): void => {
    const estimate = estimateWith(panel, dealt(panel, courses, treated, chosen));
    if (!estimate.ok) return;
    counted += 1;
    if (Math.abs(estimate.value) >= limit) extreme += 1;
  };
  const ways = waysToArrange(clusters, treated.length);
  if (ways <= mostExhaustive && ways <= Math.max(draws, 1) * 10) {
    for (const chosen of arrangements(clusters, treated.length)) judge(chosen);
    return counted === 0 ? refuse('clusters-too-few', { clusters, needed: 2 }) : ok({ p: extreme / counted, draws: counted, isExhaustive: true });
  }
  const random = seededRandom(seed);
  const all = Array.from({ length: clusters }, (_, cluster) => cluster);
  for (let draw = 0; draw < draws; draw++) judge(random.shuffle(all).slice(0, treated.length));
  return ok({ p: (extreme + 1) / (counted + 1), draws: counted, isExhaustive: false });
}

/**
 * Wild cluster bootstrap with the null imposed (Cameron, Gelbach and Miller 2008), signs by cluster (Rademacher), or six-point
 * weights of Webb (2023) below 12 clusters; all signs are gone through if there are at most 4,096. The statistic is t with
 * HC0 clustered errors, whose constant factor cancels.
 */
export function wildClusterBootstrap(panel: Panel, draws: number, seed: number): Result<DrawnP> {
  const fitted = fitWithin(panel);
  if (!fitted.ok) return fitted;
  const clusters = countOf(panel.clusterOf);
  if (clusters < 2) return refuse('clusters-too-few', { clusters, needed: 2 });
  const { columns } = fitted.value.model.design;
  const [treatment, ...others] = columns as [Float64Array, ...Float64Array[]];
  const partial = others.length === 0 ? ok(treatment) : residualOn(treatment, others);
  if (!partial.ok) return partial;
  const restricted = others.length === 0 ? ok(residualOf(panel.outcome, panel)) : residualOn(residualOf(panel.outcome, panel), others);
  if (!restricted.ok) return restricted;
  const statistic = statisticOf(partial.value, panel.clusterOf, clusters, (values) => projected(values, panel, others));
  const real = statistic(restricted.value);
  if (!Number.isFinite(real)) return refuse('values-constant');

  const random = seededRandom(seed);
  const isExhaustive = clusters <= 12 && 2 ** clusters <= Math.max(draws, 1) * 4;
  const rounds = isExhaustive ? 2 ** clusters : draws;
  let extreme = 0;
  for (let round = 0; round < rounds; round++) {
    const signs = Float64Array.from({ length: clusters }, (_, cluster) => (isExhaustive ? ((round >> cluster) & 1) * 2 - 1 : weightFor(clusters, random)));
    const drawn = restricted.value.map((value, row) => value * signs[panel.clusterOf[row]!]!);
    if (Math.abs(statistic(drawn)) >= Math.abs(real) * (1 - 1e-9)) extreme += 1;
  }
  return ok({ p: isExhaustive ? extreme / rounds : (extreme + 1) / (rounds + 1), draws: rounds, isExhaustive });
}

function weightFor(clusters: number, random: SeededRandom): number {
  if (clusters >= 12) return random.chance(0.5) ? 1 : -1;
  return Math.sqrt((random.below(3) + 1) / 2) * (random.chance(0.5) ? 1 : -1);
}

/** t of the coefficient on `treatment`, once everything else is taken out of both. */
function statisticOf(treatment: Float64Array, clusterOf: Int32Array, clusters: number, takeOut: (values: Float64Array) => Float64Array): (outcome: Float64Array) => number {
  const square = treatment.reduce((sum, value) => sum + value * value, 0);
  return (outcome) => {
    const rest = takeOut(outcome);
    const estimate = rest.reduce((sum, value, row) => sum + value * treatment[row]!, 0) / square;
    const scores = new Float64Array(clusters);
    rest.forEach((value, row) => { scores[clusterOf[row]!]! += (value - estimate * treatment[row]!) * treatment[row]!; });
    return estimate * square / Math.sqrt(scores.reduce((sum, score) => sum + score * score, 0));
  };
}

function projected(values: Float64Array, panel: Panel, others: readonly Float64Array[]): Float64Array {
  const within = residualOf(values, panel);
  if (others.length === 0) return within;
  const rest = residualOn(within, others);
  return rest.ok ? rest.value : within;
}

function residualOn(values: Float64Array, columns: readonly Float64Array[]): Result<Float64Array> {
  const fitted = fitLeastSquares(values, { names: columns.map((_, index) => String(index)), columns });
  return fitted.ok ? ok(fitted.value.residuals) : fitted;
}

/** For every cluster that was ever treated, when: time to 0 or 1. */
function coursesOf(panel: Panel, clusters: number): Map<number, Map<number, number>> {
  const courses = new Map<number, Map<number, number>>();
  for (let cluster = 0; cluster < clusters; cluster++) {
    const course = new Map<number, number>();
    panel.clusterOf.forEach((own, row) => {
      if (own === cluster) course.set(panel.timeOf[row]!, Math.max(course.get(panel.timeOf[row]!) ?? 0, panel.isTreated[row]!));
    });
    if ([...course.values()].some((value) => value === 1)) courses.set(cluster, course);
  }
  return courses;
}

function dealt(panel: Panel, courses: Map<number, Map<number, number>>, treated: readonly number[], chosen: readonly number[]): Uint8Array {
  const courseOf = new Map(chosen.map((cluster, index) => [cluster, courses.get(treated[index]!)!]));
  return Uint8Array.from(panel.clusterOf, (cluster, row) => courseOf.get(cluster)?.get(panel.timeOf[row]!) ?? 0);
}

function estimateWith(panel: Panel, isTreated: Uint8Array): Result<number> {
  const fitted = fitWithin({ ...panel, isTreated });
  return fitted.ok ? ok(fitted.value.model.coefficients[0]!) : fitted;
}

function waysToArrange(clusters: number, chosen: number): number {
  let ways = 1;
  for (let index = 0; index < chosen; index++) ways *= clusters - index;
  return ways;
}

/** Every ordered choice of `count` out of `clusters`. */
function* arrangements(clusters: number, count: number, taken: readonly number[] = []): Generator<readonly number[]> {
  if (taken.length === count) {
    yield taken;
    return;
  }
  for (let cluster = 0; cluster < clusters; cluster++) if (!taken.includes(cluster)) yield* arrangements(clusters, count, [...taken, cluster]);
}
