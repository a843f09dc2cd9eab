import { refuse, ok, type Result } from '../../base/result.ts';

/** Pairs of one treated and one control unit each. */
export type Pairs = {
  /** The control unit of every treated unit, by unit number; −1 where there is none (and for controls). */
  readonly partnerOf: Int32Array;
  readonly pairs: number;
  readonly totalDistance: number;
};

const mostCells = 2 ** 31;

/**
 * Optimal pair matching on a score: as many pairs within the caliper as possible, and of those choices the one with the least
 * sum of distances. On a line a cheapest choice never crosses, so that a table over treated × controls in order finds it
 * (its smallest rows are kept, and one bit pair per cell). Refuses `no-overlap` and `comparison-too-large`.
 */
export function matchOptimalPairs(score: Float64Array, isTreated: Uint8Array, caliper = Infinity): Result<Pairs> {
  const order = Uint32Array.from({ length: score.length }, (_, unit) => unit).sort((a, b) => score[a]! - score[b]! || a - b);
  const treated = order.filter((unit) => isTreated[unit] === 1);
  const controls = order.filter((unit) => isTreated[unit] === 0);
  if (treated.length * controls.length > mostCells) return refuse('comparison-too-large', { treated: treated.length, controls: controls.length });
  const width = controls.length + 1;
  const moves = new Uint8Array(Math.ceil((treated.length + 1) * width / 4));
  let [counts, costs] = [new Uint32Array(width), new Float64Array(width)];
  let [nextCounts, nextCosts] = [new Uint32Array(width), new Float64Array(width)];
  const places = Float64Array.from(controls, (unit) => score[unit]!);
  for (let i = 1; i <= treated.length; i++) {
    const own = score[treated[i - 1]!]!;
    // What stands to the left of a cell is kept in plain variables: this loop runs treated × controls times.
    let leftCount = 0;
    let leftCost = 0;
    for (let j = 1; j < width; j++) {
      let move = skipTreated;
      let count = counts[j]!;
      let cost = costs[j]!;
      if (leftCount > count || (leftCount === count && leftCost < cost)) {
        move = skipControl;
        count = leftCount;
        cost = leftCost;
      }
      const distance = Math.abs(own - places[j - 1]!);
      const pairedCount = counts[j - 1]! + 1;
      if (distance <= caliper && (pairedCount > count || (pairedCount === count && costs[j - 1]! + distance < cost))) {
        move = pair;
        count = pairedCount;
        cost = costs[j - 1]! + distance;
      }
      nextCounts[j] = leftCount = count;
      nextCosts[j] = leftCost = cost;
      const cell = i * width + j;
      moves[cell >>> 2]! |= move << (cell & 3) * 2;
    }
    [counts, nextCounts] = [nextCounts, counts];
    [costs, nextCosts] = [nextCosts, costs];
  }
  if (counts[controls.length] === 0) return refuse('no-overlap');

  const partnerOf = new Int32Array(score.length).fill(-1);
  for (let i = treated.length, j = controls.length; i > 0 && j > 0;) {
    const cell = i * width + j;
    const move = moves[cell >>> 2]! >> (cell & 3) * 2 & 3;
    if (move === pair) partnerOf[treated[i - 1]!] = controls[j - 1]!;
    if (move !== skipControl) i -= 1;
    if (move !== skipTreated) j -= 1;
  }
  return ok({ partnerOf, pairs: counts[controls.length]!, totalDistance: costs[controls.length]! });
}

const skipTreated = 0;
const skipControl = 1;
const pair = 2;
