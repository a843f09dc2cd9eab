import { ok, refuse, type Result } from '../../base/result.ts';
import { varianceOf } from './describe.ts';
import { combine, fitLeastSquares, type Design } from './least-squares.ts';
import { normalCdf } from './normal.ts';
import { standardErrorsOf } from './sandwich.ts';

/** How the linear predictor becomes a probability. */
export type Link = 'logit' | 'probit';

/** A fitted logistic or probit regression. */
export type BinaryRegression = {
  readonly names: readonly string[];
  readonly coefficients: Float64Array;
  /** From the expected information, as R's summary.glm gives them. */
  readonly standardErrors: Float64Array;
  readonly linearPredictors: Float64Array;
  readonly probabilities: Float64Array;
  readonly deviance: number;
  readonly iterations: number;
};

const mostIterations = 50;
const tolerance = 1e-8;
/** Nobody is this sure: a fitted probability nearer to 0 or 1 comes from columns that separate the groups. */
const certain = 1e-6;
/** An error of the linear predictor, per standard deviation of a column, that only separation brings about. */
const runaway = 50;

/**
 * Logistic or probit regression of an outcome of 0 and 1, by iteratively reweighted least squares with the start and the
 * stopping rule of R's glm. Refuses `outcome-constant`, `groups-separated` (columns tell the groups apart without error, so
 * that no finite coefficients exist), `fit-diverged`, and what `fitLeastSquares` refuses.
 */
export function fitBinaryRegression(outcome: Float64Array, design: Design, link: Link = 'logit'): Result<BinaryRegression> {
  const ones = outcome.reduce((sum, value) => sum + value, 0);
  if (ones === 0 || ones === outcome.length) return refuse('outcome-constant', { value: ones === 0 ? 0 : 1 });

  let probabilities = outcome.map((value) => (value + 0.5) / 2);
  let eta = probabilities.map((p) => (link === 'logit' ? Math.log(p / (1 - p)) : (p > 0.5 ? 1 : -1) * 0.6744897501960817));
  let deviance = devianceOf(outcome, probabilities);
  for (let iteration = 1; iteration <= mostIterations; iteration++) {
    const slopes = eta.map((value, row) => slopeOf(value, probabilities[row]!, link));
    const weights = slopes.map((slope, row) => Math.max(slope ** 2 / variance(probabilities[row]!), 1e-300));
    const working = eta.map((value, row) => value + (outcome[row]! - probabilities[row]!) / slopes[row]!);
    const fitted = fitLeastSquares(working, design, weights);
    if (!fitted.ok) return iteration > 8 && fitted.refusals[0].code === 'column-collinear' ? refuse('groups-separated', {}) : fitted;
    const { coefficients, names, bread } = fitted.value;
    eta = combine(design.columns, coefficients);
    probabilities = eta.map((value) => inverseLink(value, link));
    const last = deviance;
    deviance = devianceOf(outcome, probabilities);
    if (isSeparated(outcome, eta, probabilities, deviance)) return refuse('groups-separated', {});
    if (Math.abs(deviance - last) / (Math.abs(deviance) + 0.1) < tolerance) {
      if (isPartlySeparated(design, standardErrorsOf(bread), probabilities)) return refuse('groups-separated', {});
      return ok({ names, coefficients, standardErrors: standardErrorsOf(bread), linearPredictors: eta, probabilities, deviance, iterations: iteration });
    }
  }
  return refuse('fit-diverged', { iterations: mostIterations });
}

function variance(p: number): number {
  return Math.max(p * (1 - p), 1e-300);
}

function inverseLink(eta: number, link: Link): number {
  const p = link === 'logit' ? 1 / (1 + Math.exp(-eta)) : normalCdf(eta);
  return Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, p));
}

/** How fast the probability rises with the linear predictor. */
function slopeOf(eta: number, p: number, link: Link): number {
  return Math.max(link === 'logit' ? p * (1 - p) : Math.exp(-eta * eta / 2) / Math.sqrt(2 * Math.PI), Number.EPSILON);
}

function devianceOf(outcome: Float64Array, probabilities: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < outcome.length; row++) sum -= 2 * Math.log(outcome[row] === 1 ? probabilities[row]! : 1 - probabilities[row]!);
  return sum;
}

/** Complete separation: every row lies on its own side, and the fit is as good as certain. */
function isSeparated(outcome: Float64Array, eta: Float64Array, probabilities: Float64Array, deviance: number): boolean {
  if (deviance > outcome.length * 1e-3) return false;
  return eta.every((value, row) => (outcome[row] === 1 ? value > 0 : value < 0)) && probabilities.every((p) => Math.min(p, 1 - p) < 0.05);
}

/** Quasi-complete separation: a coefficient ran away (its error is huge) and carried rows to 0 or 1 with it. */
function isPartlySeparated({ columns }: Design, errors: Float64Array, probabilities: Float64Array): boolean {
  if (!probabilities.some((p) => Math.min(p, 1 - p) < certain)) return false;
  return columns.some((column, index) => errors[index]! * Math.sqrt(varianceOf(column)) > runaway);
}
