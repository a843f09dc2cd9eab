import { incompleteBeta, logGamma, upperGamma } from './special-functions.ts';
import { normalCdf } from './normal.ts';

/** P(X > x) of the chi-squared distribution with `df` degrees of freedom. */
export function chiSquaredTail(x: number, df: number): number {
  return upperGamma(df / 2, x / 2);
}

/** P(X > x) of the F distribution with df1 and df2 degrees of freedom. */
export function fTail(x: number, df1: number, df2: number): number {
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  const whole = df2 + df1 * x;
  return incompleteBeta(df2 / whole, df1 * x / whole, df2 / 2, df1 / 2);
}

/** P(T > t) of Student's t with `df` degrees of freedom; with infinitely many it is the normal distribution. */
export function studentTail(t: number, df: number): number {
  if (df === Infinity) return normalCdf(-t);
  if (t === Infinity) return 0;
  if (t === -Infinity) return 1;
  const half = incompleteBeta(df / (df + t * t), t * t / (df + t * t), df / 2, 0.5) / 2;
  return t >= 0 ? half : 1 - half;
}

/** P(|T| > |t|): the two-sided p-value of a t statistic. */
export function studentTwoSided(t: number, df: number): number {
  return 2 * studentTail(Math.abs(t), df);
}

/** The t with P(T ≤ t) = p, for p in (0, 1). */
export function studentQuantile(p: number, df: number): number {
  if (p === 0.5) return 0;
  if (p < 0.5) return -upperPoint(p, df);
  return upperPoint(1 - p, df);
}

/** The t > 0 with P(T > t) = tail, for tail < ½: Newton's steps, and halving where they would leave the bracket. */
function upperPoint(tail: number, df: number): number {
  if (tail <= 0) return Infinity;
  let low = 0;
  let high = 2;
  while (studentTail(high, df) > tail) [low, high] = [high, high * 2];
  let t = (low + high) / 2;
  for (let step = 0; step < 200; step++) {
    const excess = studentTail(t, df) - tail;
    if (excess > 0) low = t;
    else high = t;
    const newton = t + excess / studentDensity(t, df);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - t) <= 1e-15 * t) return next;
    t = next;
  }
  return t;
}

function studentDensity(t: number, df: number): number {
  if (df === Infinity) return Math.exp(-t * t / 2) / Math.sqrt(2 * Math.PI);
  return Math.exp(logGamma((df + 1) / 2) - logGamma(df / 2) - (df + 1) / 2 * Math.log1p(t * t / df)) / Math.sqrt(df * Math.PI);
}

/** P(T ≤ t) of the noncentral t distribution with noncentrality `delta`, for t ≥ 0. Algorithm AS 243 (Lenth 1989). */
export function noncentralStudentCdf(t: number, df: number, delta: number): number {
  const x = t * t / (df + t * t);
  const y = df / (df + t * t);
  const half = delta * delta / 2;
  let p = Math.exp(-half);
  let q = Math.SQRT2 * delta * Math.exp(-half) / Math.sqrt(Math.PI);
  let sum = 0;
  let left = 1;
  for (let j = 0; j < 20_000 && (left > 1e-15 || j < half); j++) {
    sum += p * incompleteBeta(x, y, j + 0.5, df / 2) + q * incompleteBeta(x, y, j + 1, df / 2);
    left -= p;
    p *= half / (j + 1);
    q *= half / (j + 1.5);
  }
  return Math.min(1, normalCdf(-delta) + sum / 2);
}
