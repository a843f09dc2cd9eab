import { refuse, ok, type Result } from '../../base/result.ts';
import type { Pairs } from './optimal-pairs.ts';

/**
 * Nearest neighbour matching 1:1, treated units by falling score, as MatchIt does it: each takes the nearest control left, if
 * within the caliper; of equally near ones the one next to it in the order of score and row, the lower one first. With `mayRepeat` controls may be taken again. Refuses `no-overlap`.
 */
export function matchNearest(score: Float64Array, isTreated: Uint8Array, caliper = Infinity, mayRepeat = false): Result<Pairs> {
  const units = Uint32Array.from({ length: score.length }, (_, unit) => unit);
  const treated = units.filter((unit) => isTreated[unit] === 1).sort((a, b) => score[b]! - score[a]! || a - b);
  const controls = units.filter((unit) => isTreated[unit] === 0).sort((a, b) => score[a]! - score[b]! || a - b);
  const free = freeList(controls.length);
  const partnerOf = new Int32Array(score.length).fill(-1);
  let pairs = 0;
  let totalDistance = 0;
  for (const unit of treated) {
    const place = placeOf(controls, score, unit);
    const below = free.below(place - 1);
    const above = free.above(place);
    const distanceTo = (index: number): number => (index < 0 || index >= controls.length ? Infinity : Math.abs(score[controls[index]!]! - score[unit]!));
    const [down, up] = [distanceTo(below), distanceTo(above)];
    const chosen = down <= up ? below : above;
    const distance = Math.min(down, up);
    if (distance === Infinity || distance > caliper) continue;
    if (!mayRepeat) free.take(chosen);
    partnerOf[unit] = controls[chosen]!;
    pairs += 1;
    totalDistance += distance;
  }
  return pairs === 0 ? refuse('no-overlap') : ok({ partnerOf, pairs, totalDistance });
}

/** The first place in the sorted controls that comes after the unit by score and row. */
function placeOf(controls: Uint32Array, score: Float64Array, unit: number): number {
  let low = 0;
  let high = controls.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const control = controls[middle]!;
    if (score[control]! < score[unit]! || (score[control] === score[unit] && control < unit)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which places are free, and the next free one on either side, in almost constant time (disjoint sets with path halving). */
type Free = { below(place: number): number; above(place: number): number; take(place: number): void };

function freeList(length: number): Free {
  // Shifted by one: place −1 and place `length` are always free and mean none.
  const down = Int32Array.from({ length: length + 2 }, (_, index) => index);
  const up = Int32Array.from({ length: length + 2 }, (_, index) => index);
  const find = (next: Int32Array, start: number): number => {
    let place = start;
    while (next[place] !== place) {
      next[place] = next[next[place]!]!;
      place = next[place]!;
    }
    return place;
  };
  return {
    below: (place) => find(down, place + 1) - 1,
    above: (place) => find(up, place + 1) - 1,
    take: (place) => {
      down[place + 1] = place;
      up[place + 1] = place + 2;
    },
  };
}
