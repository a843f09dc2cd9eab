import type { Model } from './model.ts';

/**
 * A plan under search: tours as linked lists over the nodes of the model, and the earliest start of every visit. Nothing
 * orders the visits but the tours themselves and their gaps, so every plan the problem allows can be reached; a tour
 * that would wait for itself makes starts grow without end and is rejected by its own lateness.
 */
export class Tours {
  readonly model: Model;
  readonly next: Int32Array;
  readonly prev: Int32Array;
  readonly caregiver: Int32Array;
  /** Earliest start of each visit in ticks; 0 for office nodes. */
  readonly start: Float64Array;
  /** The three parts of the cost in ticks; their sum is three times the cost. */
  travel = 0;
  tardiness = 0;
  greatest = 0;
  readonly queue: DirtyQueue;
  readonly journal: Journal;

  constructor(model: Model) {
    const nodes = model.visits + model.caregivers;
    this.model = model;
    this.next = Int32Array.from({ length: nodes }, (_, node) => node);
    this.prev = Int32Array.from({ length: nodes }, (_, node) => node);
    this.caregiver = Int32Array.from({ length: nodes }, (_, node) => (node < model.visits ? -1 : node - model.visits));
    this.start = new Float64Array(nodes);
    this.queue = { nodes: new Int32Array(nodes + 1), keys: new Float64Array(nodes + 1), isQueued: new Uint8Array(nodes), size: 0 };
    const most = 8 * nodes + 64;
    this.journal = { nodes: new Int32Array(most), starts: new Float64Array(most), size: 0 };
  }

  get total(): number {
    return this.travel + this.tardiness + this.greatest;
  }
}

/** Visits whose start may have changed. The one with the least key comes first; a handful at any time, so a plain list. */
export type DirtyQueue = { readonly nodes: Int32Array; readonly keys: Float64Array; readonly isQueued: Uint8Array; size: number };

/** The starts that were overwritten, to be put back when a change is rejected. */
export type Journal = { readonly nodes: Int32Array; readonly starts: Float64Array; size: number };

/** Puts a visit between `after` and its successor. Links only. */
export function link(tours: Tours, visit: number, after: number): void {
  const { next, prev } = tours;
  const before = next[after]!;
  next[after] = visit;
  prev[visit] = after;
  next[visit] = before;
  prev[before] = visit;
  tours.caregiver[visit] = tours.caregiver[after]!;
}

/** Takes a visit out of its tour. Links only. */
export function unlink(tours: Tours, visit: number): void {
  const { next, prev } = tours;
  const [before, after] = [prev[visit]!, next[visit]!];
  next[before] = after;
  prev[after] = before;
}
