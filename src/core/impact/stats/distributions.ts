import type { Refusal } from '../../base/result.ts';
import type { SeededRandom } from '../../base/seeded-random.ts';
import { normalQuantile } from './normal.ts';

/**
 * How an uncertain figure is spread. `triangular` and `pert` are told by least, most likely and greatest value
 * (PERT with weight 4 on the mode), `lognormal` by mean and spread of the logarithm, `beta` on 0…1 unless `min` and `max` are given.
 */
export type Distribution =
  | { readonly kind: 'fixed'; readonly value: number }
  | { readonly kind: 'uniform'; readonly min: number; readonly max: number }
  | { readonly kind: 'triangular' | 'pert'; readonly min: number; readonly mode: number; readonly max: number }
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number }
  | { readonly kind: 'lognormal'; readonly meanLog: number; readonly sdLog: number }
  | { readonly kind: 'gamma'; readonly shape: number; readonly scale: number }
  | { readonly kind: 'beta'; readonly alpha: number; readonly beta: number; readonly min?: number; readonly max?: number }
  | { readonly kind: 'discrete'; readonly values: readonly { readonly value: number; readonly weight: number }[] };

/** Everything that makes a distribution impossible, each at its path; an empty list means that it can be drawn from. */
export function findDistributionFaults(distribution: Distribution, path: string): readonly Refusal[] {
  const numbers = distribution.kind === 'discrete'
    ? distribution.values.flatMap(({ value, weight }) => [value, weight])
    : Object.values(distribution).filter((value) => typeof value === 'number');
  const isSound = numbers.every(Number.isFinite) && isOrdered(distribution);
  return isSound ? [] : [{ code: 'distribution-impossible', path, facts: { kind: distribution.kind } }];
}

function isOrdered(distribution: Distribution): boolean {
  switch (distribution.kind) {
    case 'fixed': return true;
    case 'uniform': return distribution.min <= distribution.max;
    case 'triangular': case 'pert': return distribution.min <= distribution.mode && distribution.mode <= distribution.max;
    case 'normal': return distribution.sd >= 0;
    case 'lognormal': return distribution.sdLog >= 0;
    case 'gamma': return distribution.shape > 0 && distribution.scale > 0;
    case 'beta': return distribution.alpha > 0 && distribution.beta > 0 && (distribution.min ?? 0) <= (distribution.max ?? 1);
    case 'discrete': return distribution.values.every(({ weight }) => weight >= 0) && distribution.values.some(({ weight }) => weight > 0);
  }
}

/** One value drawn from a sound distribution. Whoever draws many from the same one asks `samplerOf` once. */
export function draw(distribution: Distribution, random: SeededRandom): number {
  return samplerOf(distribution)(random);
}

/** The expected value of a sound distribution. */
export function meanOf(distribution: Distribution): number {
  switch (distribution.kind) {
    case 'fixed': return distribution.value;
    case 'uniform': return (distribution.min + distribution.max) / 2;
    case 'triangular': return (distribution.min + distribution.mode + distribution.max) / 3;
    case 'pert': return (distribution.min + 4 * distribution.mode + distribution.max) / 6;
    case 'normal': return distribution.mean;
    case 'lognormal': return Math.exp(distribution.meanLog + distribution.sdLog ** 2 / 2);
    case 'gamma': return distribution.shape * distribution.scale;
    case 'beta': {
      const { alpha, beta, min = 0, max = 1 } = distribution;
      return min + (max - min) * alpha / (alpha + beta);
    }
    case 'discrete': {
      const whole = distribution.values.reduce((sum, { weight }) => sum + weight, 0);
      return distribution.values.reduce((sum, { value, weight }) => sum + value * weight / whole, 0);
    }
  }
}

/** A function that draws from this sound distribution, made once for many draws. */
export function samplerOf(distribution: Distribution): (random: SeededRandom) => number {
  switch (distribution.kind) {
    case 'fixed': {
      const { value } = distribution;
      return () => value;
    }
    case 'uniform': {
      const { min, max } = distribution;
      return (random) => min + (max - min) * random.next();
    }
    case 'triangular': return triangular(distribution.min, distribution.mode, distribution.max);
    case 'pert': {
      const { min, mode, max } = distribution;
      if (min === max) return () => min;
      return scaledBeta(1 + 4 * (mode - min) / (max - min), 1 + 4 * (max - mode) / (max - min), min, max);
    }
    case 'normal': {
      const { mean, sd } = distribution;
      return (random) => mean + sd * standardNormal(random);
    }
    case 'lognormal': {
      const { meanLog, sdLog } = distribution;
      return (random) => Math.exp(meanLog + sdLog * standardNormal(random));
    }
    case 'gamma': {
      const { shape, scale } = distribution;
      return (random) => scale * standardGamma(shape, random);
    }
    case 'beta': return scaledBeta(distribution.alpha, distribution.beta, distribution.min ?? 0, distribution.max ?? 1);
    case 'discrete': {
      const { values } = distribution;
      return (random) => random.pickWeighted(values, ({ weight }) => weight).value;
    }
  }
}

function triangular(min: number, mode: number, max: number): (random: SeededRandom) => number {
  const width = max - min;
  if (width === 0) return () => min;
  const atMode = (mode - min) / width;
  return (random) => {
    const u = random.next();
    return u < atMode ? min + Math.sqrt(u * width * (mode - min)) : max - Math.sqrt((1 - u) * width * (max - mode));
  };
}

function scaledBeta(alpha: number, beta: number, min: number, max: number): (random: SeededRandom) => number {
  const drawn = betaOf(alpha, beta);
  return (random) => min + (max - min) * drawn(random);
}

function betaOf(alpha: number, beta: number): (random: SeededRandom) => number {
  if (Math.min(alpha, beta) < 1) return betaBelowOne(alpha, beta);
  if (alpha + beta <= mostByTable) return byTable((x) => Math.exp((alpha - 1) * logOrNothing(x) + (beta - 1) * logOrNothing(1 - x)), alpha + beta > 2 ? (alpha - 1) / (alpha + beta - 2) : 0.5);
  return (random) => {
    const x = standardGamma(alpha, random);
    return x / (x + standardGamma(beta, random));
  };
}

/** Beyond it the density is so narrow that few of the cells hold it. */
const mostByTable = 1_000;
const cells = 256;

/** The logarithm, but one that vanishes with a factor of 0. */
function logOrNothing(x: number): number {
  return x > 0 ? Math.log(x) : -1e300;
}

/**
 * Draws from a bounded density on 0…1 with one mode, whatever its scale: a cell by the alias method (Walker 1977; Vose 1991) in
 * proportion to its highest density, then a height. Below the lowest density of the cell every place is as likely, so that the height tells
 * the place, too; above it the density decides. Exact, and for PERT three times as fast as the algorithms of Cheng (1978).
 */
function byTable(density: (x: number) => number, mode: number): (random: SeededRandom) => number {
  const ends = Float64Array.from({ length: cells + 1 }, (_, end) => density(end / cells));
  const highest = Float64Array.from({ length: cells }, (_, cell) =>
    (mode * cells >= cell && mode * cells <= cell + 1 ? density(mode) : Math.max(ends[cell]!, ends[cell + 1]!)));
  const sure = highest.map((height, cell) => (height > 0 ? Math.min(ends[cell]!, ends[cell + 1]!) / height : 0));
  const { threshold, other } = aliasTable(highest);
  return (random) => {
    for (;;) {
      const place = random.next() * cells;
      const drawn = Math.floor(place);
      const cell = place - drawn < threshold[drawn]! ? drawn : other[drawn]!;
      const height = openUniform(random);
      if (height < sure[cell]!) return (cell + height / sure[cell]!) / cells;
      const x = (cell + openUniform(random)) / cells;
      if (height * highest[cell]! < density(x)) return x;
    }
  };
}

/** For each cell the share that is its own, and to whom the rest of it goes. */
function aliasTable(weights: Float64Array): { readonly threshold: Float64Array; readonly other: Uint16Array } {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const threshold = weights.map((weight) => weight / whole * weights.length);
  const other = Uint16Array.from(weights, (_, cell) => cell);
  const small = [...threshold.keys()].filter((cell) => threshold[cell]! < 1);
  const large = [...threshold.keys()].filter((cell) => threshold[cell]! >= 1);
  while (small.length > 0 && large.length > 0) {
    const [poor, rich] = [small.pop()!, large.at(-1)!];
    other[poor] = rich;
    threshold[rich]! -= 1 - threshold[poor]!;
    if (threshold[rich]! < 1) small.push(large.pop()!);
  }
  return { threshold, other };
}

const logOf4 = Math.log(4);

/**
 * Beta with a parameter below 1 by the rejection algorithm BC of Cheng (1978), “Generating beta variates with nonintegral shape
 * parameters”.
 */
function betaBelowOne(alpha: number, beta: number): (random: SeededRandom) => number {
  const [a, b] = [Math.max(alpha, beta), Math.min(alpha, beta)];
  const sum = a + b;
  const delta = 1 + a - b;
  const low = delta * (1 / 72 + b / 24) / (a / b - 7 / 9);
  const high = 0.25 + (0.5 + 0.25 / delta) * b;
  const isGreater = alpha === a;
  return (random) => {
    for (;;) {
      const u = openUniform(random);
      const second = openUniform(random);
      const y = u * second;
      const z = u * y;
      if (u < 0.5 && 0.25 * second + z - y >= low) continue;
      if (u >= 0.5 && z >= high) continue;
      const v = Math.log(u / (1 - u)) / b;
      const w = a * Math.exp(v);
      // Where b is tiny, w leaves the range of a double; then b is nothing beside it.
      const bend = Number.isFinite(w) ? Math.log(sum / (b + w)) + v : Math.log(sum / a);
      if ((u >= 0.5 && z <= 0.25) || sum * bend - logOf4 >= Math.log(z)) return share(w, b, isGreater);
    }
  };
}

/** w ÷ (b + w), or what is left of 1. */
function share(w: number, b: number, isOwn: boolean): number {
  if (!Number.isFinite(w)) return isOwn ? 1 : 0;
  return isOwn ? w / (b + w) : b / (b + w);
}

/** A uniform value off both ends by half a step of the 32-bit generator. */
function openUniform(random: SeededRandom): number {
  return random.next() + 2 ** -33;
}

/** A standard normal value from one uniform one, by inversion; half a step of the 32-bit generator keeps it off the ends. */
export function standardNormal(random: SeededRandom): number {
  return normalQuantile(openUniform(random));
}

/** Marsaglia and Tsang (2000), “A simple method for generating gamma variables”; below shape 1 by its boost. */
function standardGamma(shape: number, random: SeededRandom): number {
  if (shape < 1) return standardGamma(shape + 1, random) * openUniform(random) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = standardNormal(random);
    const v = (1 + c * z) ** 3;
    if (v <= 0) continue;
    const u = openUniform(random);
    if (Math.log(u) < z * z / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
