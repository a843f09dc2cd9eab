import { refuse, ok, type Result } from '../../base/result.ts';

/**
 * Optimal full matching (Rosenbaum 1991; Hansen 2004) on a score: every unit joins a set of one treated and some controls
 * or of one control and some treated, and the distances within the sets sum to the least possible.
 *
 * Such sets are a cheapest edge cover of the two groups. On a line it needs edges only between neighbouring runs of the
 * sorted units (Colannino et al. 2007, “Efficient many-to-many point matching in one dimension”), because an edge a–d with
 * a < b < c < d and b, c of the other groups can be replaced by a–b and c–d. Between two runs a cover without crossings is
 * found as the cheapest staircase of pairs, which keeps the caliper exact too. Work grows with the pairs within
 * neighbouring runs, not with treated × controls.
 */
export type Sets = {
  /** The number of its set for every unit, from 0; −1 for units without a counterpart within the caliper. */
  readonly setOf: Int32Array;
  readonly sets: number;
  /** The sum of the distances between each unit and the centre of its set. */
  readonly totalDistance: number;
};

const mostCells = 400_000_000;
const fromBoth = 1;
const fromLeft = 2;
const fromRight = 3;
const begin = 4;

/** Matches all units by `score`; a pair further apart than `caliper` is never made. Refuses `no-overlap` where nothing can be matched. */
export function matchFully(score: Float64Array, isTreated: Uint8Array, caliper = Infinity): Result<Sets> {
  const kept = unitsWithin(score, isTreated, caliper);
  if (kept.length === 0) return refuse('no-overlap');
  const runs = runsOf(kept, isTreated);
  const cells = runs.reduce((sum, run, index) => sum + (index === 0 ? 0 : run.length * runs[index - 1]!.length), 0);
  if (cells > mostCells) return refuse('no-overlap');

  const stairs: Stair[] = [];
  let covered: Float64Array = new Float64Array(runs[0]!.length + 1).fill(Infinity);
  covered[0] = 0;
  for (let index = 1; index < runs.length; index++) {
    const stair = climb(score, runs[index - 1]!, runs[index]!, covered, caliper);
    stairs.push(stair);
    covered = stair.covered;
  }
  const last = runs.at(-1)!;
  if (!Number.isFinite(covered[last.length]!)) return refuse('no-overlap');
  return ok(setsOf(score, pairsOf(runs, stairs), score.length));
}

/** The units that have a counterpart within the caliper, by rising score. */
function unitsWithin(score: Float64Array, isTreated: Uint8Array, caliper: number): Uint32Array {
  const order = Uint32Array.from({ length: score.length }, (_, unit) => unit).sort((a, b) => score[a]! - score[b]! || a - b);
  const isNear = new Uint8Array(score.length);
  for (const step of [1, -1]) {
    const lastOf = [-1, -1];
    for (let index = step === 1 ? 0 : order.length - 1; index >= 0 && index < order.length; index += step) {
      const unit = order[index]!;
      const other = lastOf[1 - isTreated[unit]!]!;
      if (other !== -1 && Math.abs(score[unit]! - score[other]!) <= caliper) isNear[unit] = 1;
      lastOf[isTreated[unit]!] = unit;
    }
  }
  return order.filter((unit) => isNear[unit] === 1);
}

function runsOf(order: Uint32Array, isTreated: Uint8Array): Uint32Array[] {
  const runs: Uint32Array[] = [];
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && isTreated[order[end]!] === isTreated[order[start]!]) end++;
    runs.push(order.subarray(start, end));
    start = end;
  }
  return runs;
}

/** How the units of one run were joined to the one before it. */
type Stair = {
  /** The least cost with everything before this run and its first j units covered. */
  readonly covered: Float64Array;
  /** Where each cell (left unit, right unit) came from. */
  readonly from: Uint8Array;
  /** Whether nothing of the right run covered is cheapest without any pair. */
  readonly isBare: boolean;
};

/** The cheapest staircases from any end of what is covered on the left to any number of units on the right. */
function climb(score: Float64Array, left: Uint32Array, right: Uint32Array, before: Float64Array, caliper: number): Stair {
  const [m, n] = [left.length, right.length];
  const from = new Uint8Array(m * n);
  let above: Float64Array = new Float64Array(n).fill(Infinity);
  let here: Float64Array = new Float64Array(n);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let cost = j === 0 ? before[i]! : Infinity;
      let source = begin;
      // A last unit covered from its other side may be a centre for units on both.
      if (j === 0 && i === m - 1 && before[m]! < cost) cost = before[m]!;
      if (i > 0 && j > 0 && above[j - 1]! < cost) [cost, source] = [above[j - 1]!, fromBoth];
      if (i > 0 && above[j]! < cost) [cost, source] = [above[j]!, fromLeft];
      if (j > 0 && here[j - 1]! < cost) [cost, source] = [here[j - 1]!, fromRight];
      const distance = Math.abs(score[right[j]!]! - score[left[i]!]!);
      here[j] = distance <= caliper ? cost + distance : Infinity;
      from[i * n + j] = source;
    }
    [above, here] = [here, above];
  }
  const covered = new Float64Array(n + 1);
  covered.set(above, 1);
  const isBare = before[m]! <= above[0]!;
  covered[0] = isBare ? before[m]! : above[0]!;
  return { covered, from, isBare };
}

/** The pairs of the cheapest cover, read back from the last run. */
function pairsOf(runs: readonly Uint32Array[], stairs: readonly Stair[]): [number, number][] {
  const pairs: [number, number][] = [];
  let ending = runs.at(-1)!.length;
  for (let index = runs.length - 1; index >= 1; index--) {
    const left = runs[index - 1]!;
    const right = runs[index]!;
    const { from, isBare } = stairs[index - 1]!;
    if (ending === 0 && isBare) {
      ending = left.length;
      continue;
    }
    let i = left.length - 1;
    let j = Math.max(0, ending - 1);
    for (;;) {
      pairs.push([left[i]!, right[j]!]);
      const source = from[i * right.length + j];
      if (source === begin) break;
      if (source !== fromRight) i -= 1;
      if (source !== fromLeft) j -= 1;
    }
    // The stair began at i with i units before it covered, or, at the last unit, with that one covered as well.
    ending = startOf(index, i, left.length, stairs);
  }
  return pairs;
}

function startOf(index: number, i: number, length: number, stairs: readonly Stair[]): number {
  const before = index >= 2 ? stairs[index - 2]!.covered : undefined;
  return before !== undefined && i === length - 1 && before[length]! < before[i]! ? length : i;
}

/** Numbers the stars that the pairs form; a pair whose units both have others is not needed and goes. */
function setsOf(score: Float64Array, pairs: readonly [number, number][], units: number): Sets {
  const degree = new Uint32Array(units);
  for (const [a, b] of pairs) {
    degree[a]! += 1;
    degree[b]! += 1;
  }
  const distance = ([a, b]: readonly [number, number]): number => Math.abs(score[a]! - score[b]!);
  const needed = pairs.toSorted((a, b) => distance(b) - distance(a)).filter(([a, b]) => {
    if (degree[a]! < 2 || degree[b]! < 2) return true;
    degree[a]! -= 1;
    degree[b]! -= 1;
    return false;
  });
  const setOf = new Int32Array(units).fill(-1);
  let sets = 0;
  let totalDistance = 0;
  for (const pair of needed) {
    const [a, b] = pair;
    const centre = degree[a]! > 1 ? a : b;
    if (setOf[centre] === -1) setOf[centre] = sets++;
    setOf[a] = setOf[centre]!;
    setOf[b] = setOf[centre]!;
    totalDistance += distance(pair);
  }
  return { setOf, sets, totalDistance };
}
