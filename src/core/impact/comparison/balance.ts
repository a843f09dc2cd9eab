import { effectiveSampleSize, meanOfValues, varianceOf, weightedMeanOf } from '../stats/describe.ts';

/** How alike the groups are in one column. */
export type BalanceRow = {
  readonly variable: string;
  readonly meanTreated: number;
  readonly meanControl: number;
  /** Difference of means over the spread before matching: of the treated for ATT, of the controls for ATC, of both for ATE; null without spread. */
  readonly smd: number | null;
  /** Variance of the treated over that of the controls; null for columns of 0 and 1 and without spread. */
  readonly varianceRatio: number | null;
  /** Mean and greatest distance of the two distribution functions. */
  readonly ecdfMean: number;
  readonly ecdfMax: number;
};

export type Balance = {
  readonly rows: readonly BalanceRow[];
  readonly effectiveTreated: number;
  readonly effectiveControls: number;
};

/** For whom the effect is meant: the treated, all, or the controls. */
export type Estimand = 'ATT' | 'ATE' | 'ATC';

/** What counts as alike (Stuart 2010; Rubin 2001): |SMD| up to 0.1, variance ratio from 0.5 to 2. */
export const balanceLimits = { smd: 0.1, varianceRatio: [0.5, 2] } as const;

/** The balance of named columns under weights; without weights as the groups came. Definitions as in MatchIt's summary. */
export function balanceOf(columns: readonly { readonly name: string; readonly values: Float64Array }[], isTreated: Uint8Array, estimand: Estimand, weights?: Float64Array): Balance {
  const used = weights ?? new Float64Array(isTreated.length).fill(1);
  const treated = indicesOf(isTreated, used, 1);
  const controls = indicesOf(isTreated, used, 0);
  const allTreated = indicesOf(isTreated, undefined, 1);
  const allControls = indicesOf(isTreated, undefined, 0);
  const weightsTreated = pick(used, treated);
  const weightsControls = pick(used, controls);
  return {
    rows: columns.map(({ name, values }) => {
      const isBinary = values.every((value) => value === 0 || value === 1);
      const meanTreated = weightedMeanOf(pick(values, treated), weightsTreated);
      const meanControl = weightedMeanOf(pick(values, controls), weightsControls);
      const spread = spreadOf([spreadIn(pick(values, allTreated), isBinary), spreadIn(pick(values, allControls), isBinary)], estimand);
      const varianceControl = weightedVariance(pick(values, controls), weightsControls, meanControl);
      const varianceTreated = weightedVariance(pick(values, treated), weightsTreated, meanTreated);
      const isSame = meanTreated === meanControl;
      return {
        variable: name, meanTreated, meanControl,
        smd: spread > 0 ? (meanTreated - meanControl) / spread : isSame ? 0 : null,
        varianceRatio: isBinary || !(varianceControl > 0) || !(varianceTreated > 0) ? null : varianceTreated / varianceControl,
        ...(isBinary
          ? { ecdfMean: Math.abs(meanTreated - meanControl), ecdfMax: Math.abs(meanTreated - meanControl) }
          : distributionDistance(values, isTreated, used)),
      };
    }),
    effectiveTreated: effectiveSampleSize(weightsTreated),
    effectiveControls: effectiveSampleSize(weightsControls),
  };
}

/** The rows of a balance table that miss the limits. */
export function unbalancedRows({ rows }: Balance): readonly BalanceRow[] {
  const [low, high] = balanceLimits.varianceRatio;
  return rows.filter(({ smd, varianceRatio }) => smd === null || Math.abs(smd) > balanceLimits.smd
    || (varianceRatio !== null && (varianceRatio < low || varianceRatio > high)));
}

function indicesOf(isTreated: Uint8Array, weights: Float64Array | undefined, group: 0 | 1): Uint32Array {
  const units = new Uint32Array(isTreated.length);
  let count = 0;
  for (let unit = 0; unit < units.length; unit++) if (isTreated[unit] === group && (weights === undefined || weights[unit]! > 0)) units[count++] = unit;
  return units.subarray(0, count);
}

function pick(values: Float64Array, indices: Uint32Array): Float64Array {
  const picked = new Float64Array(indices.length);
  for (let at = 0; at < picked.length; at++) picked[at] = values[indices[at]!]!;
  return picked;
}

function spreadIn(values: Float64Array, isBinary: boolean): number {
  if (isBinary) {
    const share = meanOfValues(values);
    return Math.sqrt(share * (1 - share));
  }
  return values.length > 1 ? Math.sqrt(varianceOf(values)) : 0;
}

function spreadOf([treated, control]: readonly [number, number], estimand: Estimand): number {
  return estimand === 'ATT' ? treated : estimand === 'ATC' ? control : Math.sqrt((treated ** 2 + control ** 2) / 2);
}

/** The unbiased variance under reliability weights. */
function weightedVariance(values: Float64Array, weights: Float64Array, mean: number): number {
  const sum = weights.reduce((whole, weight) => whole + weight, 0);
  let squares = 0;
  let weightSquares = 0;
  for (let index = 0; index < values.length; index++) {
    squares += weights[index]! / sum * (values[index]! - mean) ** 2;
    weightSquares += (weights[index]! / sum) ** 2;
  }
  return weightSquares < 1 ? squares / (1 - weightSquares) : 0;
}

function distributionDistance(values: Float64Array, isTreated: Uint8Array, weights: Float64Array): { ecdfMean: number; ecdfMax: number } {
  const order = Uint32Array.from({ length: values.length }, (_, unit) => unit).sort((a, b) => values[a]! - values[b]!);
  const sums = [0, 0];
  for (const unit of order) sums[isTreated[unit]!]! += weights[unit]!;
  let distance = 0;
  let total = 0;
  let most = 0;
  let steps = 0;
  order.forEach((unit, index) => {
    distance += (isTreated[unit] === 1 ? 1 : -1) * weights[unit]! / sums[isTreated[unit]!]!;
    const next = order[index + 1];
    if (next !== undefined && values[next] === values[unit]) return;
    steps += 1;
    total += Math.abs(distance);
    most = Math.max(most, Math.abs(distance));
  });
  return { ecdfMean: steps > 0 ? total / steps : 0, ecdfMax: most };
}
