import type { Activity } from '../../base/activity.ts';
import type { CalendarDate } from '../../base/calendar-date.ts';
import { minutes } from '../../base/minutes.ts';
import { walkMinutesBetween } from '../addresses.ts';
import type { Address, Helper, Id, Need, Pattern, Person } from '../model.ts';

/** A helper with what she has taken on so far. */
export type Candidate = {
  readonly helper: Helper;
  readonly person: Person;
  readonly address: Address;
  minutesPerWeek: number;
  readonly visits: Map<Id, number>;
};

// A cell is wider than the longest walk of a helper (30 minutes), so that the eight cells around hold everyone in reach.
const cellLat = 0.016;
const cellLon = 0.025;
const cellOf = (activity: Activity, lat: number, lon: number): string => `${activity} ${lat} ${lon}`;
const row = (lat: number): number => Math.floor(lat / cellLat);
const column = (lon: number): number => Math.floor(lon / cellLon);

/** Helpers by activity and place, so that a search looks only nearby; and by person, to find those already tied. */
export type Roster = { readonly cells: ReadonlyMap<string, readonly Candidate[]>; readonly byPerson: ReadonlyMap<Id, Candidate> };

// In a crowded cell not everyone is looked at: that keeps a search short in a Quartier of any size.
const mostLookedAt = 60;

/** Sorts the candidates into cells. */
export function rosterOf(candidates: readonly Candidate[]): Roster {
  const cells = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    for (const activity of candidate.helper.activities) {
      const key = cellOf(activity, row(candidate.address.lat), column(candidate.address.lon));
      const cell = cells.get(key);
      if (cell) cell.push(candidate);
      else cells.set(key, [candidate]);
    }
  }
  return { cells, byPerson: new Map(candidates.map((candidate) => [candidate.person.id, candidate])) };
}

/** Minutes a pattern takes in an average week; a single visit counts nothing, because it goes by. */
export function weeklyMinutes(pattern: Pattern): number {
  return pattern.every === 'once' ? 0 : Math.ceil((pattern.minutes * pattern.weekdays.length) / pattern.everyN);
}

/** The pattern in which this helper could do it, or undefined if she has no time: her own days and hours count. */
export function patternFor(need: Need, helper: Helper): Pattern | undefined {
  const { every, everyN, weekdays, start, minutes: length } = need.pattern;
  const wide = helper.bands.filter((band) => band.to - band.from >= length);
  const wanted = wide.filter((band) => weekdays.includes(band.weekday));
  const bands = (wanted.length > 0 || every === 'once' ? wanted : wide).slice(0, weekdays.length);
  const first = bands[0];
  if (first === undefined) return undefined;
  const latest = Math.min(...bands.map((band) => band.to)) - length;
  const earliest = Math.max(...bands.map((band) => band.from));
  const fits = earliest <= latest ? bands : [first];
  const [from, to] = earliest <= latest ? [earliest, latest] : [first.from, first.to - length];
  return { every, everyN, weekdays: fits.map((band) => band.weekday), start: minutes(Math.min(Math.max(start, from), to)), minutes: length };
}

/** Whether the helper is there on that day: begun, not ended, not asleep, not away. */
export function isThere(helper: Helper, day: CalendarDate): boolean {
  return helper.since <= day && (helper.endedOn === null || day < helper.endedOn)
    && (helper.asleepSince === null || day < helper.asleepSince)
    && !helper.absences.some((absence) => absence.from <= day && day <= absence.to);
}

/** Whether the helper may be asked for the need at all: limits, refusals, requirements, who must not come. */
function suits(candidate: Candidate, need: Need, home: Address): boolean {
  const { helper, person } = candidate;
  if (person.id === need.personId || need.notByIds.includes(person.id)) return false;
  if (walkMinutesBetween(candidate.address, home) > helper.maxWalkMinutes && !helper.hasCar) return false;
  if (!candidate.visits.has(need.personId) && candidate.visits.size >= helper.maxPersons) return false;
  const pattern = patternFor(need, helper);
  if (pattern === undefined || candidate.minutesPerWeek + weeklyMinutes(pattern) > helper.maxMinutesPerWeek) return false;
  return need.requirements.every((requirement) => {
    switch (requirement) {
      case 'pets': case 'stairs': case 'smoking': return !helper.refuses.includes(requirement);
      case 'car': return helper.hasCar;
      case 'woman': return person.salutation === 'frau';
      case 'man': return person.salutation === 'herr';
      case 'lifting': return person.bornOn > '1956';
      default: return person.languages.includes(requirement.slice('language:'.length));
    }
  });
}

/** A helper who suits: one already tied to the person if possible, else the least burdened of those looked at, from `start` on. */
export function findHelper(
  need: Need, home: Address, tied: ReadonlySet<Id>, roster: Roster, day: CalendarDate, asked: ReadonlySet<Id>, start: number,
): Candidate | undefined {
  const mayBeAsked = (candidate: Candidate): boolean =>
    candidate.minutesPerWeek < candidate.helper.maxMinutesPerWeek && !asked.has(candidate.person.id)
    && isThere(candidate.helper, day) && suits(candidate, need, home);
  for (const id of tied) {
    const candidate = roster.byPerson.get(id);
    if (candidate?.helper.activities.includes(need.activity) && mayBeAsked(candidate)) return candidate;
  }
  let best: Candidate | undefined;
  for (let lat = row(home.lat) - 1; lat <= row(home.lat) + 1; lat++) {
    for (let lon = column(home.lon) - 1; lon <= column(home.lon) + 1; lon++) {
      const cell = roster.cells.get(cellOf(need.activity, lat, lon)) ?? [];
      for (let n = 0; n < Math.min(cell.length, mostLookedAt); n++) {
        const candidate = cell[(start + n) % cell.length]!;
        if ((best === undefined || candidate.minutesPerWeek < best.minutesPerWeek) && mayBeAsked(candidate)) best = candidate;
      }
    }
  }
  return best;
}
