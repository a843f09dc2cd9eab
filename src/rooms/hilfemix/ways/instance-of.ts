import type { Activity } from '#core/base/activity.ts';
import { addDays, daysBetween, mondayOf, weekdayOf, type CalendarDate } from '#core/base/calendar-date.ts';
import type { Agreed, FreeTime, Helper, Instance, Need as PlannedNeed, Person, Range } from '#core/planner/index.ts';
import { dateOf, timeOfDayOf } from '#core/recurrence/local-time.ts';
import { occurrencesOf, type Commission } from '#rooms/helping/index.ts';
import type { PersonCard } from '#rooms/people/index.ts';
import type { Need } from '../needs.queries.ts';
import { daysOfNeed, partHours } from '../need-times.ts';
import { arrangeThemselves, careActivities, type PossibleHelper } from '../propose-helpers.ts';
import type { NeedFacts } from '../read-need-facts.ts';

/** So many days are planned at a time: what comes every second week is in them. */
export const daysPlanned = 14;

/** A time that was named is met within so many minutes to either side; exactly is wished. */
const leeway = 60;
/** Where a need names neither time nor part of the day, help comes at daytime. */
const daytime: Range = { from: 8 * 60, to: 20 * 60 };
/** A way that the map does not know, in minutes; a guess that no reason is built on. */
const unknownWay = 15;
/** A car is so many times as fast as a walk through a Quartier. */
const carFactor = 5;
/** More than so many minutes a week wear out whoever has named no limit, family above all. */
const unasked = { comfort: 4 * 60 };
const minutesOfDay = 24 * 60;
/** Care of the body and medicines are for whoever is close, and for those who have learnt it. */
const carers = ['self', 'family', 'friend', 'professional'] as const;
const burdens = ['pets', 'stairs', 'smoking', 'lifting'];
/** What somebody who lives elsewhere can do from afar. */
const fromAfar: readonly Activity[] = ['paperwork', 'check_in'];

/** What the planner is told, and what of it is known under which name. */
export type Planned = {
  readonly instance: Instance;
  readonly helpers: ReadonlyMap<string, PossibleHelper>;
  readonly needs: ReadonlyMap<string, Need>;
};

/** What of a need the plan asks for. */
export type FactsForPlan = Pick<NeedFacts, 'need' | 'helpers' | 'requests' | 'commissions'>;

export type KnownForPlan = {
  readonly person: Pick<PersonCard, 'id' | 'languages'>;
  /** The open needs with everyone who might help with each. */
  readonly facts: readonly FactsForPlan[];
  readonly today: CalendarDate;
  readonly timeZone: string;
  /** Cents an hour of services, as far as they are known. */
  readonly prices: ReadonlyMap<Activity, number>;
  /** Chosen by hand: need → the only helper for it, or null for nobody. */
  readonly chosen: ReadonlyMap<string, string | null>;
};

/**
 * The next two weeks of one person as an instance of the planner: the open needs, what runs for them as firmly agreed, and
 * everyone who might help. Whoever pauses, is asleep or has left is not in it: they cannot be asked now. What the person may do
 * herself is a question to her, not a plan, and is in it only where it runs already. Pure.
 */
export function instanceOf(known: KnownForPlan): Planned {
  const { person, facts, today } = known;
  const inReach = facts.map((one) => ({ ...one, days: daysOfNeed(one.need, today, addDays(today, daysPlanned - 1)) }))
    .filter(({ days }) => days.length > 0);
  const helpers = new Map<string, PossibleHelper>();
  for (const { helpers: some } of inReach) for (const one of some) if (canBeAsked(one)) helpers.set(idOf(one), one);
  const commissions = facts[0]?.commissions ?? [];
  const agreed = inReach.flatMap((one) => agreedFor(known, one, commissions));
  const minutesOf = new Map(inReach.map(({ need }) => [need.id, need.duration]));
  const byOneself = [...new Set(agreed.filter(({ parts }) => parts.some(({ helper }) => helper === person.id))
    .map(({ need }) => inReach.find((one) => one.need.id === need)!.need.activity))];
  const offered = (id: string): Activity[] => [...new Set(inReach.filter(({ need, helpers: some }) => some.some((one) => idOf(one) === id && offers(one, need.activity))).map(({ need }) => need.activity))];
  const list = [...helpers.values()];
  return {
    helpers, needs: new Map(inReach.map(({ need }) => [need.id, need])),
    instance: {
      start: today, days: daysPlanned, grid: 15,
      travel: travelOf(list),
      persons: [personOf(known, list, commissions)],
      helpers: [
        ...list.map((one, index) => helperOf(known, one, index + 1, offered(idOf(one)), agreedWith(idOf(one), agreed, minutesOf))),
        ...(byOneself.length > 0 ? [{ id: person.id, helperClass: 'self', place: 0, activities: byOneself } as const] : []),
      ],
      needs: inReach.map((one) => needOf(known, one, [...helpers.keys()], agreed)),
      agreed,
    },
  };
}

/** Under which id somebody is known: as a person or as an organisation. */
export function idOf({ personId, organisationId }: Pick<PossibleHelper, 'personId' | 'organisationId'>): string {
  return personId ?? organisationId!;
}

/** Family, friends and neighbours on no roster may do whatever they like; the others do what they offer, and what they do already. */
function offers({ roster, isCommissioned }: PossibleHelper, activity: Activity): boolean {
  return roster === null || isCommissioned || roster.activities.includes(activity);
}

function canBeAsked({ roster }: PossibleHelper): boolean {
  return roster === null || (roster.status === 'active' && !roster.isAsleep);
}

function personOf({ person }: KnownForPlan, helpers: readonly PossibleHelper[], commissions: readonly Commission[]): Person {
  const carer = mainCarerOf(helpers, commissions);
  return {
    id: person.id, place: 0, languages: person.languages,
    withoutConsent: helpers.filter((one) => !one.hasConsent && !one.isCommissioned && !arrangeThemselves.includes(one.helperClass)).map(idOf),
    knows: helpers.filter(({ tie, hasHelpedBefore, isCommissioned }) => tie !== null || hasHelpedBefore || isCommissioned).map(idOf),
    ...(carer === undefined ? {} : { mainCarer: carer }),
  };
}

/** Who of the person's own circle does most of what runs. */
function mainCarerOf(helpers: readonly PossibleHelper[], commissions: readonly Commission[]): string | undefined {
  const minutes = new Map<string, number>();
  for (const { helperPersonId, helperClass, schedule: { every, everyN, weekdays, duration } } of commissions) {
    if (helperPersonId === null || helperClass === 'professional' || helperClass === 'self' || every !== 'week') continue;
    minutes.set(helperPersonId, (minutes.get(helperPersonId) ?? 0) + (duration * weekdays.length) / everyN);
  }
  const [most] = [...minutes].filter(([id]) => helpers.some((one) => one.personId === id)).toSorted(([, one], [, other]) => other - one);
  return most?.[0];
}

/** When a helper comes already. */
type Busy = readonly { readonly day: number; readonly from: number; readonly to: number }[];

function agreedWith(id: string, agreed: readonly Agreed[], minutesOf: ReadonlyMap<string, number>): Busy {
  return agreed.flatMap(({ need, day, parts }) => parts.filter(({ helper }) => helper === id)
    .map(({ start }) => ({ day, from: start, to: start + minutesOf.get(need)! })));
}

function helperOf({ person, today, prices }: KnownForPlan, one: PossibleHelper, place: number, offered: readonly Activity[], busy: Busy): Helper {
  const { roster } = one;
  const isAway = one.livesElsewhere !== '';
  const qualifications = [
    ...(one.salutation === 'frau' ? ['woman'] : one.salutation === 'herr' ? ['man'] : []),
    ...one.languages.map((language) => `language:${language}`),
    // Of those on no roster it is not known, so nothing is held against them.
    ...(roster === null || roster.hasCar ? ['car'] : []), ...(one.salutation === 'none' ? ['woman', 'man'] : []),
  ];
  return {
    id: idOf(one), helperClass: one.helperClass, place, qualifications,
    ...(one.personId === null ? { isOrganisation: true } : { languages: one.languages }),
    activities: isAway ? offered.filter((activity) => fromAfar.includes(activity)) : offered,
    ...(roster === null ? { comfortMinutesPerWeek: unasked.comfort } : {
      travels: roster.hasCar ? 'car' : 'foot', refuses: roster.refuses,
      ...(roster.hasCar ? {} : { mostTravel: Math.max(roster.maxWalkMin, one.walkMinutes === undefined ? unknownWay : 0) }),
      mostMinutesPerWeek: roster.maxMinPerWeek, usedMinutesPerWeek: usedByWeek(roster, today, busy),
      mostPersons: roster.maxPersons, otherPersons: roster.personsNow.filter((id) => id !== person.id).length,
      ...(roster.free.length === 0 && roster.absentOn.length === 0 ? {} : { free: [...freeOf(roster, today), ...busy] }),
    }),
    tariffs: offered.flatMap((activity) => {
      const cents = one.helperClass === 'professional' ? prices.get(activity) : undefined;
      return cents === undefined ? [] : [{ activities: [activity], payer: 'own', centsPerHour: cents }];
    }),
  };
}

/** Minutes of each week beside this plan: this week as the roster has them, the next ones as the last four were on the average. */
function usedByWeek({ minutesThisWeek, minutesLast4Weeks }: NonNullable<PossibleHelper['roster']>, today: CalendarDate, busy: Busy): number[] {
  const monday = mondayOf(today);
  const weeks = 1 + Math.floor(daysBetween(monday, addDays(today, daysPlanned - 1)) / 7);
  return Array.from({ length: weeks }, (_, week) => {
    const inPlan = busy.filter(({ day }) => Math.floor(daysBetween(monday, addDays(today, day)) / 7) === week)
      .reduce((sum, { from, to }) => sum + to - from, 0);
    return Math.max(0, (week === 0 ? minutesThisWeek : Math.round(minutesLast4Weeks / 4)) - inPlan);
  });
}

/** Free times of the week on each day of the plan on which they are not away; any time where only absences are known. */
function freeOf({ free, absentOn }: NonNullable<PossibleHelper['roster']>, today: CalendarDate): FreeTime[] {
  const ranges = free.length === 0 ? [[0, 7 * minutesOfDay] as const] : free;
  return Array.from({ length: daysPlanned }, (_, day) => ({ day, date: addDays(today, day) }))
    .filter(({ date }) => !absentOn.some(({ from, until }) => from <= date && date <= until))
    .flatMap(({ day, date }) => {
      const midnight = (weekdayOf(date) - 1) * minutesOfDay;
      return ranges.map(([from, to]) => ({ day, from: Math.max(0, from - midnight), to: Math.min(minutesOfDay, to - midnight) }))
        .filter(({ from, to }) => to > from);
    });
}

function needOf(
  { chosen, today }: KnownForPlan, { need, days, requests }: FactsForPlan & { readonly days: readonly CalendarDate[] }, all: readonly string[], agreed: readonly Agreed[],
): PlannedNeed {
  const only = chosen.get(need.id);
  const refused = requests.filter(({ answer }) => answer === 'no').map(({ helperPersonId, organisationId }) => helperPersonId ?? organisationId!);
  return {
    id: need.id, person: need.personId, activity: need.activity, urgency: Number(need.urgency) as 1 | 2 | 3, minutes: need.duration,
    visits: days.map((day) => ({ days: [daysBetween(today, day)] })),
    windows: [windowOf(need), ...agreedWindows(need, agreed)], ...(need.timeOfDay === null ? {} : { wished: [{ from: need.timeOfDay, to: need.timeOfDay + need.duration }] }),
    qualifications: need.requirements.filter((one) => !burdens.includes(one)),
    burdens: need.requirements.filter((one) => burdens.includes(one)),
    sameHelper: need.every !== 'once',
    ...(careActivities.includes(need.activity) ? { classes: carers } : {}),
    excludes: all.filter((id) => need.excludedPersonIds.includes(id) || refused.includes(id) || (only !== undefined && id !== only)),
  };
}

/** What is agreed lies where it lies, also outside the time that was asked for. */
function agreedWindows({ id, duration }: Need, agreed: readonly Agreed[]): Range[] {
  const starts = new Set(agreed.filter(({ need }) => need === id).map(({ parts }) => parts[0]!.start));
  return [...starts].map((from) => ({ from, to: from + duration }));
}

function windowOf(need: Need): Range {
  if (need.timeOfDay !== null) {
    return { from: Math.max(0, need.timeOfDay - leeway), to: need.timeOfDay + need.duration + leeway };
  }
  const part = need.partOfDay === null ? daytime : { from: partHours[need.partOfDay].from, to: partHours[need.partOfDay].until };
  return { from: part.from, to: Math.max(part.to, part.from + need.duration) };
}

/** What runs for a need stays: each visit of a commission on a day of the need. */
function agreedFor(
  { today, timeZone, person }: KnownForPlan, { need, days, helpers }: FactsForPlan & { readonly days: readonly CalendarDate[] }, commissions: readonly Commission[],
): Agreed[] {
  const known = new Set([...helpers.filter(canBeAsked).map(idOf), person.id]);
  const covered = new Set<number>();
  return commissions.filter(({ needId }) => needId === need.id).flatMap((commission) => {
    const helper = commission.helperPersonId ?? commission.organisationId!;
    if (!known.has(helper)) return [];
    return occurrencesOf(commission.schedule, commission.id, timeZone, today, addDays(today, daysPlanned - 1)).flatMap(({ localStart }): Agreed[] => {
      const visit = days.indexOf(dateOf(localStart));
      if (visit === -1 || covered.has(visit)) return [];
      covered.add(visit);
      return [{ need: need.id, visit, day: daysBetween(today, days[visit]!), parts: [{ helper, start: timeOfDayOf(localStart) }], hold: 'firm' }];
    });
  });
}

/** Place 0 is the person's; only ways between it and each helper are asked for, since one person is planned for. */
function travelOf(helpers: readonly PossibleHelper[]): Instance['travel'] {
  const ways = [0, ...helpers.map(({ walkMinutes }) => walkMinutes ?? unknownWay)];
  const square = (minutes: (way: number) => number): number[][] =>
    ways.map((from, i) => ways.map((to, j) => (i === j ? 0 : minutes(i === 0 ? to : from))));
  return { kind: 'matrix', foot: square((way) => Math.round(way)), car: square((way) => Math.ceil(way / carFactor)) };
}
