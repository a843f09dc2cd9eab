import type { HomeCareInstance } from './instance.ts';

/** Search times are whole thousandths of a minute: exact for the published instances, whose matrices have three decimals. */
export const ticksPerMinute = 1000;

/** For visit v the best `count[v]` others, best first, from v × `width` on. */
export type Neighbours = { readonly width: number; readonly list: Int32Array; readonly count: Int32Array };

/**
 * The instance as the search reads it: flat arrays over visits, numbered patient by patient. After the visits come
 * the office nodes, one for each caregiver, each both begin and end of a tour: place 0, no duration.
 */
export type Model = {
  readonly visits: number;
  readonly caregivers: number;
  /** Places, the office included; the width of `travel`. */
  readonly places: number;
  readonly travel: Int32Array;
  /** By node: its place, the place times `places`, and the ticks a visit takes. */
  readonly place: Int32Array;
  readonly row: Int32Array;
  readonly duration: Int32Array;
  /** By visit: the window in ticks, the other visit of the patient or -1, the patient. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly partner: Int32Array;
  readonly patient: Int32Array;
  /** By visit with a partner: 1 if it is the first of the two, and the gap in ticks. */
  readonly isFirst: Uint8Array;
  readonly leastGap: Float64Array;
  readonly mostGap: Float64Array;
  /** The first visits of patients who need two. */
  readonly doubles: Int32Array;
  /** 1 where caregiver × visits + visit is allowed by ability. */
  readonly able: Uint8Array;
  /** The caregivers able to do visit v: `ableCount[v]` entries from v × caregivers on. */
  readonly ableCaregivers: Int32Array;
  readonly ableCount: Int32Array;
  /** Visits that one caregiver could come from, or go on to, with little way, waiting and lateness. */
  readonly comeFrom: Neighbours;
  readonly goOnTo: Neighbours;
};

/** How many neighbours of each kind a visit has at most. */
const neighbourWidth = 30;

/** The typed-array form of an instance. */
export function buildModel(instance: HomeCareInstance): Model {
  const { patients, caregivers, distances } = instance;
  const list = patients.flatMap(({ visits }, p) => visits.map((visit, slot) => ({ ...visit, p, slot })));
  const visits = list.length;
  const nodes = visits + caregivers.length;
  const places = distances.length;
  const able = new Uint8Array(visits * caregivers.length);
  const ableCaregivers = new Int32Array(visits * caregivers.length);
  const ableCount = new Int32Array(visits);
  const flat = {
    visits, caregivers: caregivers.length, places, able, ableCaregivers, ableCount,
    travel: Int32Array.from(distances.flatMap((row) => row.map(ticks))),
    place: new Int32Array(nodes), row: new Int32Array(nodes), duration: new Int32Array(nodes),
    from: new Float64Array(visits), to: new Float64Array(visits), partner: new Int32Array(visits).fill(-1), patient: new Int32Array(visits),
    isFirst: new Uint8Array(visits), leastGap: new Float64Array(visits), mostGap: new Float64Array(visits),
  };
  for (const [v, { minutes, p, slot, service }] of list.entries()) {
    const { window, gap } = patients[p]!;
    flat.place[v] = p + 1;
    flat.row[v] = (p + 1) * places;
    flat.patient[v] = p;
    flat.duration[v] = ticks(minutes);
    flat.from[v] = ticks(window.from);
    flat.to[v] = ticks(window.to);
    if (gap !== undefined) {
      flat.partner[v] = slot === 0 ? v + 1 : v - 1;
      flat.isFirst[v] = slot === 0 ? 1 : 0;
      flat.leastGap[v] = ticks(gap.least);
      flat.mostGap[v] = ticks(gap.most);
    }
    for (const [c, { abilities }] of caregivers.entries()) {
      if (!abilities.includes(service)) continue;
      able[c * visits + v] = 1;
      ableCaregivers[v * caregivers.length + ableCount[v]!] = c;
      ableCount[v]! += 1;
    }
  }
  const withDoubles = { ...flat, doubles: Int32Array.from(flat.partner.keys().filter((v) => flat.isFirst[v] === 1)) };
  return { ...withDoubles, comeFrom: neighboursOf(withDoubles, (v, w) => [w, v]), goOnTo: neighboursOf(withDoubles, (v, w) => [v, w]) };
}

function ticks(minutes: number): number {
  return Math.round(minutes * ticksPerMinute);
}

/** Ranks the others by what it takes to do two visits in a row: `inRow` says which of the two comes first. */
function neighboursOf(model: Omit<Model, 'comeFrom' | 'goOnTo'>, inRow: (v: number, w: number) => readonly [number, number]): Neighbours {
  const { visits, caregivers, able, partner, travel, row, place, from, to, duration } = model;
  const strain = ([a, b]: readonly [number, number]): number => {
    const there = duration[a]! + travel[row[a]! + place[b]!]!;
    const wait = Math.max(0, from[b]! - to[a]! - there);
    return there + 0.2 * wait + Math.max(0, from[a]! + there - to[b]!);
  };
  const isShared = (v: number, w: number): boolean => {
    for (let c = 0; c < caregivers; c++) if (able[c * visits + v] === 1 && able[c * visits + w] === 1) return true;
    return false;
  };
  const list = new Int32Array(visits * neighbourWidth);
  const count = new Int32Array(visits);
  const strains = new Float64Array(visits);
  for (let v = 0; v < visits; v++) {
    const near: number[] = [];
    for (let w = 0; w < visits; w++) {
      if (w === v || w === partner[v] || !isShared(v, w)) continue;
      strains[w] = strain(inRow(v, w));
      near.push(w);
    }
    near.sort((a, b) => strains[a]! - strains[b]! || a - b);
    count[v] = Math.min(near.length, neighbourWidth);
    list.set(near.slice(0, neighbourWidth), v * neighbourWidth);
  }
  return { width: neighbourWidth, list, count };
}
