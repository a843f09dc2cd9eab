import type { Tours } from './tours.ts';

/** Notes that the start of a visit may change. `key` is where it belongs in time; office nodes are passed over. */
export function soil(tours: Tours, visit: number, key: number): void {
  const { queue } = tours;
  if (visit >= tours.model.visits || queue.isQueued[visit] === 1) return;
  queue.isQueued[visit] = 1;
  queue.nodes[queue.size] = visit;
  queue.keys[queue.size] = key;
  queue.size += 1;
}

/**
 * Brings the starts up to date from the soiled visits on, and the tardiness with them. True if total tardiness plus the
 * greatest is at most `allowed`; else everything is as before (the links are the caller's). Visits are taken up in the
 * order of their former starts, which is the order of the tours but for the places just changed, so that hardly any is
 * worked out twice; starts only ever settle at the least that all tours and gaps allow, since every cycle of gaps loses time.
 */
export function propagate(tours: Tours, allowed: number): boolean {
  const { model, next, prev, start, queue, journal } = tours;
  const { visits, travel, row, place, duration, from, to, partner, isFirst, leastGap, mostGap } = model;
  const { nodes, keys, isQueued } = queue;
  const mostSteps = journal.nodes.length - 2;
  let size = queue.size;
  let count = 0;
  let tardiness = tours.tardiness;

  while (size > 0) {
    // What follows could still pay it back, but of the moves that are kept at most four in a thousand do so (docs/planner/home-care.md).
    if (tardiness > allowed) break;
    let least = 0;
    let leastKey = keys[0]!;
    for (let i = 1; i < size; i++) {
      const key = keys[i]!;
      if (key < leastKey) {
        leastKey = key;
        least = i;
      }
    }
    let v = nodes[least]!;
    size -= 1;
    nodes[least] = nodes[size]!;
    keys[least] = keys[size]!;
    isQueued[v] = 0;

    let before = prev[v]!;
    let s = Math.max(from[v]!, start[before]! + duration[before]! + travel[row[before]! + place[v]!]!);
    const w = partner[v]!;
    if (w >= 0) {
      before = prev[w]!;
      let t = Math.max(from[w]!, start[before]! + duration[before]! + travel[row[before]! + place[w]!]!);
      if (isFirst[v] === 1) {
        t = Math.max(t, s + leastGap[v]!);
        s = Math.max(s, t - mostGap[v]!);
      } else {
        s = Math.max(s, t + leastGap[v]!);
        t = Math.max(t, s - mostGap[v]!);
      }
      const old = start[w]!;
      if (t !== old) {
        journal.nodes[count] = w;
        journal.starts[count] = old;
        count += 1;
        start[w] = t;
        const due = to[w]!;
        tardiness += (t > due ? t - due : 0) - (old > due ? old - due : 0);
        const after = next[w]!;
        if (after < visits && isQueued[after] === 0) {
          isQueued[after] = 1;
          nodes[size] = after;
          keys[size] = start[after]!;
          size += 1;
        }
      }
    }
    const old = start[v]!;
    if (s !== old) {
      journal.nodes[count] = v;
      journal.starts[count] = old;
      count += 1;
      start[v] = s;
      const due = to[v]!;
      tardiness += (s > due ? s - due : 0) - (old > due ? old - due : 0);
      v = next[v]!;
      if (v < visits && isQueued[v] === 0) {
        isQueued[v] = 1;
        nodes[size] = v;
        keys[size] = start[v]!;
        size += 1;
      }
      if (count >= mostSteps) break;
    }
  }

  if (size === 0 && tardiness <= allowed) {
    const greatest = greatestAfter(tours, count);
    if (tardiness + greatest <= allowed) {
      queue.size = 0;
      journal.size = count;
      tours.tardiness = tardiness;
      tours.greatest = greatest;
      return true;
    }
  }
  for (let i = 0; i < size; i++) isQueued[nodes[i]!] = 0;
  queue.size = 0;
  while (count > 0) {
    count -= 1;
    start[journal.nodes[count]!] = journal.starts[count]!;
  }
  return false;
}

/** The greatest tardiness after the changes in the journal; all visits are looked at only if the latest one got earlier. */
function greatestAfter(tours: Tours, count: number): number {
  const { model: { to }, start, journal, greatest } = tours;
  let touched = 0;
  let isLost = false;
  for (let i = 0; i < count; i++) {
    const v = journal.nodes[i]!;
    const due = to[v]!;
    const late = start[v]! - due;
    if (late > touched) touched = late;
    if (journal.starts[i]! - due === greatest) isLost = true;
  }
  if (touched >= greatest) return touched;
  return isLost ? greatestTardiness(tours) : greatest;
}

/** The greatest tardiness of all visits, in ticks. */
export function greatestTardiness({ model: { visits, to }, start }: Tours): number {
  let greatest = 0;
  for (let v = 0; v < visits; v++) {
    const late = start[v]! - to[v]!;
    if (late > greatest) greatest = late;
  }
  return greatest;
}
