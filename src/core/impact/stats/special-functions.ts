/*
 * Gamma and beta functions to about 1e-13 of their value. Where large parameters make exp(log …) lose digits, the
 * factor in front comes from the saddle-point form of Loader (2000), “Fast and accurate computation of binomial
 * probabilities”, which R uses as well. Series and continued fractions: Abramowitz and Stegun 6.1.41, 6.5.29, 6.5.31, 26.5.8.
 */

const halfLogTwoPi = 0.9189385332046728;
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];
const mostSteps = 100_000;

/** What the formula of Stirling lacks: log Γ(x) = (x − ½) log x − x + ½ log 2π + stirlingRest(x), for x > 0. */
function stirlingRest(x: number): number {
  if (x < 10) return logGamma(x) - ((x - 0.5) * Math.log(x) - x + halfLogTwoPi);
  let rest = 0;
  for (let term = stirling.length - 1; term >= 0; term--) rest = rest / (x * x) + stirling[term]!;
  return rest / x;
}

/** log Γ(x) for x > 0. */
export function logGamma(x: number): number {
  let product = 1;
  let shifted = x;
  while (shifted < 10) product *= shifted++;
  return (shifted - 0.5) * Math.log(shifted) - shifted + halfLogTwoPi + stirlingRest(shifted) - Math.log(product);
}

/** x log(x/m) + m − x without loss of digits near x = m. */
function deviance(x: number, m: number): number {
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = (x - m) / (x + m);
  let sum = (x - m) * v;
  let power = 2 * x * v;
  for (let odd = 3; odd < 200; odd += 2) {
    power *= v * v;
    const next = sum + power / odd;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/** x^a e^−x / Γ(a+1). */
function gammaFactor(a: number, x: number): number {
  return Math.exp(-stirlingRest(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
}

/** The regularised incomplete gamma function P(a, x), for a > 0, x ≥ 0. */
export function lowerGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= a + 1) return 1 - upperGamma(a, x);
  let term = 1;
  let sum = 1;
  for (let step = 1; step < mostSteps; step++) {
    term *= x / (a + step);
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return gammaFactor(a, x) * sum;
}

/** Its complement Q(a, x) = 1 − P(a, x), exact also where it is tiny. */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  if (x < a + 1) return 1 - lowerGamma(a, x);
  if (x === Infinity) return 0;
  const fraction = lentz(x + 1 - a, (step) => -step * (step - a), (step) => x + 2 * step + 1 - a);
  return gammaFactor(a, x) * a / fraction;
}

/** The continued fraction b₀ + a₁/(b₁ + a₂/(b₂ + …)) by the method of Lentz. */
function lentz(b0: number, a: (step: number) => number, b: (step: number) => number): number {
  const tiny = 1e-300;
  let value = b0 === 0 ? tiny : b0;
  let c = value;
  let d = 0;
  for (let step = 1; step < mostSteps; step++) {
    d = b(step) + a(step) * d;
    d = 1 / (d === 0 ? tiny : d);
    c = b(step) + a(step) / c;
    if (c === 0) c = tiny;
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < 3e-16) break;
  }
  return value;
}

/**
 * The regularised incomplete beta function I_x(a, b), for a, b > 0. `y` is 1 − x, given apart so that neither end loses
 * digits; the complement is `incompleteBeta(y, x, b, a)`.
 */
export function incompleteBeta(x: number, y: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBetaBelow(y, x, b, a);
  return incompleteBetaBelow(x, y, a, b);
}

function incompleteBetaBelow(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  const factor = Math.sqrt(a * b / (2 * Math.PI * n))
    * Math.exp(stirlingRest(n) - stirlingRest(a) - stirlingRest(b) - deviance(a, n * x) - deviance(b, n * y));
  const fraction = lentz(1, (step) => {
    const m = Math.floor(step / 2);
    return step % 2 === 0
      ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      : -(a + m) * (n + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
  }, () => 1);
  return factor / (a * fraction);
}
