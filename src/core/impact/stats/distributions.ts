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
  return (random) => {
    const x = standardGamma(alpha, random);
    const y = standardGamma(beta, random);
    return min + (max - min) * (x + y > 0 ? x / (x + y) : alpha / (alpha + beta));
  };
}

/** A standard normal value from one uniform one, by inversion; half a step of the 32-bit generator keeps it off the ends. */
export function standardNormal(random: SeededRandom): number {
  return normalQuantile(random.next() + 2 ** -33);
}

/** Marsaglia and Tsang (2000), “A simple method for generating gamma variables”; below shape 1 by its boost. */
function standardGamma(shape: number, random: SeededRandom): number {
  if (shape < 1) return standardGamma(shape + 1, random) * (random.next() + 2 ** -33) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = standardNormal(random);
    const v = (1 + c * z) ** 3;
    if (v <= 0) continue;
    const u = random.next() + 2 ** -33;
    if (Math.log(u) < z * z / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
