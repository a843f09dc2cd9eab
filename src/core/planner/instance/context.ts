import { weekdayOf } from '../../base/calendar-date.ts';
import { latestEnd, type Agreed, type Helper, type Instance, type Need, type Person, type Range, type Tariff } from './instance.ts';

/** An instance with what its parts look up in each other. Indices are those of the lists of the instance. */
export type Context = {
  readonly instance: Instance;
  readonly personIndex: ReadonlyMap<string, number>;
  readonly helperIndex: ReadonlyMap<string, number>;
  readonly needIndex: ReadonlyMap<string, number>;
  /** Visits are numbered need by need: the number of the first of each, and how many there are at the end. */
  readonly firstVisit: Int32Array;
  readonly weeks: number;
  /** The calendar week (from Monday) of a day, 0 = that of the start. */
  weekOf(day: number): number;
  /** Minutes that a helper needs from place to place; 0 where a place is not known. */
  travel(helper: number, from: number | undefined, to: number | undefined): number;
  /** When a helper can on a day: sorted, joined, without what is taken. */
  freeOn(helper: number, day: number): readonly Range[];
  /** What was agreed for a visit of a need. */
  agreedOn(need: number, visit: number): Agreed | undefined;
};

/** Looks up nothing twice. Expects a sound instance, see `checkInstance`. */
export function contextOf(instance: Instance): Context {
  const firstWeekday = weekdayOf(instance.start) - 1;
  const weekOf = Int32Array.from({ length: instance.days }, (_, day) => Math.floor((day + firstWeekday) / 7));
  // Worked out when first asked for: most questions concern a few helpers.
  const free: (readonly (readonly Range[])[])[] = [];
  const needIndex = indexOf(instance.needs);
  const agreed = instance.needs.map((): Agreed[] => []);
  for (const one of instance.agreed ?? []) agreed[needIndex.get(one.need)!]![one.visit] = one;
  const firstVisit = new Int32Array(instance.needs.length + 1);
  for (const [n, { visits }] of instance.needs.entries()) firstVisit[n + 1] = firstVisit[n]! + visits.length;
  return {
    instance, needIndex, firstVisit, personIndex: indexOf(instance.persons), helperIndex: indexOf(instance.helpers),
    weeks: Math.floor((instance.days - 1 + firstWeekday) / 7) + 1,
    weekOf: (day) => weekOf[day]!,
    travel: travelOf(instance),
    freeOn: (helper, day) => (free[helper] ??= freeTimes(instance.helpers[helper]!, instance.days))[day]!,
    agreedOn: (need, visit) => agreed[need]![visit],
  };
}

function indexOf(list: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(list.map(({ id }, index) => [id, index]));
}

function travelOf({ travel, helpers }: Instance): Context['travel'] {
  const isByCar = helpers.map(({ travels }) => travels === 'car');
  if (travel.kind === 'plane') {
    const { points, footMetresPerMinute, carMetresPerMinute } = travel;
    const x = Float64Array.from(points, (point) => point[0]);
    const y = Float64Array.from(points, (point) => point[1]);
    return (helper, from, to) => {
      if (from === undefined || to === undefined || from === to) return 0;
      const [across, along] = [x[from]! - x[to]!, y[from]! - y[to]!];
      return Math.ceil(Math.sqrt(across * across + along * along) / (isByCar[helper]! ? carMetresPerMinute : footMetresPerMinute));
    };
  }
  const { foot, car = foot } = travel;
  return (helper, from, to) => (from === undefined || to === undefined || from === to ? 0 : (isByCar[helper]! ? car : foot)[from]![to]!);
}

/** The free times of each day of the horizon. Unknown ones count as all day: they are asked for, not refused. */
export function freeTimes({ free, busy = [] }: Helper, days: number): readonly (readonly Range[])[] {
  const byDay = Array.from({ length: days }, (): Range[] => []);
  for (const { day, from, to } of free ?? byDay.map((_, day) => ({ day, from: 0, to: latestEnd }))) byDay[day]?.push({ from, to });
  return byDay.map((ranges, day) => without(joined(ranges), busy.filter((range) => range.day === day)));
}

function joined(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const { from, to } of ranges.toSorted((one, other) => one.from - other.from)) {
    const last = result.at(-1);
    if (last !== undefined && from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else result.push({ from, to });
  }
  return result;
}

function without(ranges: Range[], taken: readonly Range[]): Range[] {
  return taken.reduce((left, busy) => left.flatMap(({ from, to }) => (busy.to <= from || busy.from >= to ? [{ from, to }]
    : [{ from, to: busy.from }, { from: busy.to, to }].filter((range) => range.from < range.to))), ranges);
}

/** The price of a visit with this helper: which payer is asked and for how many cents; undefined if it costs nothing. */
export function priceOf(need: Need, person: Person, helper: Helper): { readonly payer: string; readonly cents: number } | undefined {
  const has = (payer: string): boolean => person.pots?.some((pot) => pot.payer === payer) === true;
  let tariff: Tariff | undefined;
  for (const one of helper.tariffs ?? []) {
    if (one.activities?.includes(need.activity) === false) continue;
    if (has(one.payer)) {
      tariff = one;
      break;
    }
    tariff ??= one;
  }
  if (tariff === undefined) return undefined;
  const cents = (tariff.centsPerVisit ?? 0) + Math.ceil((tariff.centsPerHour ?? 0) * need.minutes / 60);
  return cents === 0 ? undefined : { payer: has(tariff.payer) ? tariff.payer : 'own', cents };
}

/** What the person bears of so many cents charged to a pot: linear between the corners, rounded down; see `Pot`. */
export function borneOf(own: readonly (readonly [charged: number, borne: number])[], charged: number): number {
  let lastCharged = 0;
  let lastBorne = 0;
  for (let i = 0; i < own.length; i++) {
    const corner = own[i]![0];
    const borne = own[i]![1];
    if (charged <= corner) return lastBorne + Math.floor((charged - lastCharged) * (borne - lastBorne) / (corner - lastCharged));
    lastCharged = corner;
    lastBorne = borne;
  }
  return lastBorne + charged - lastCharged;
}
