import { Temporal } from 'temporal-polyfill';

/** A moment at which a zone's clocks change; all in milliseconds, offsets east of UTC. */
export type ZoneTransition = { readonly at: number; readonly before: number; readonly after: number };

const day = 86_400_000;
// A year is looked up with three days of margin, more than any zone is away from UTC.
const margin = 3 * day;

type ZoneYear = { readonly offset: number; readonly transitions: readonly ZoneTransition[] };

// Looking up one zone year takes about a millisecond, using it nothing; the table is small: zones in use times years.
const zoneYears = new Map<string, Map<number, ZoneYear>>();

function startOfYear(year: number): number {
  return Temporal.Instant.from(`${year}-01-01T00:00Z`).epochMilliseconds;
}

function zoneYear(timeZone: string, year: number): ZoneYear {
  let years = zoneYears.get(timeZone);
  if (years === undefined) zoneYears.set(timeZone, years = new Map());
  let found = years.get(year);
  if (found === undefined) {
    const from = startOfYear(year) - margin;
    years.set(year, found = {
      offset: offsetAt(timeZone, from),
      transitions: transitionsBetween(timeZone, from, startOfYear(year + 1) + margin),
    });
  }
  return found;
}

function offsetAt(timeZone: string, epochMilliseconds: number): number {
  return zoned(timeZone, epochMilliseconds).offsetNanoseconds / 1e6;
}

function zoned(timeZone: string, epochMilliseconds: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toZonedDateTimeISO(timeZone);
}

function transitionsBetween(timeZone: string, from: number, to: number): ZoneTransition[] {
  const transitions: ZoneTransition[] = [];
  let next = zoned(timeZone, from).getTimeZoneTransition('next');
  while (next !== null && next.epochMilliseconds < to) {
    const at = next.epochMilliseconds;
    const before = offsetAt(timeZone, at - 1);
    const after = next.offsetNanoseconds / 1e6;
    if (before !== after) transitions.push({ at, before, after });
    next = next.getTimeZoneTransition('next');
  }
  return transitions;
}

/** Whether the zone is known by this IANA name. Plain offsets such as `+01:00` are no zones: they know no summer time. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    zoned(name, 0);
    return true;
  } catch {
    return false;
  }
}

/** All changes of the clocks from 1 January of `fromYear` to 31 December of `toYear` (UTC), and the offset before them. */
export function zoneTransitions(timeZone: string, fromYear: number, toYear: number): ZoneYear {
  const from = startOfYear(fromYear);
  return { offset: offsetAt(timeZone, from), transitions: transitionsBetween(timeZone, from, startOfYear(toYear + 1)) };
}

/**
 * The instant of a wall time, which is given in milliseconds as if it were UTC, and the wall time that clocks then
 * show. Temporal's disambiguation 'compatible', also RFC 5545 3.3.5: a time that does not exist because the clocks go
 * forward moves forward by the same step (02:30 on 29 March becomes 03:30 summer time); of a time that exists twice the
 * first is taken (02:30 summer time on 25 October). Throws for an unknown zone.
 */
export function resolveWallTime(timeZone: string, year: number, wall: number): { instant: number; wall: number } {
  const { offset, transitions } = zoneYear(timeZone, year);
  let current = offset;
  for (const { at, before, after } of transitions) {
    // Until the later of both readings of the change is over, the offset before the change counts.
    if (wall < at + Math.max(before, after)) {
      const moved = wall >= at + before && after > before;
      return { instant: wall - before, wall: moved ? wall + after - before : wall };
    }
    current = after;
  }
  return { instant: wall - current, wall };
}
