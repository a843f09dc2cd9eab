import type { Activity } from '#core/base/activity.ts';
import { calendarDate, weekdayOf } from '#core/base/calendar-date.ts';
import { seededRandom } from '#core/base/seeded-random.ts';
import { populate, type Address, type Population } from '#core/population/index.ts';
import type { Helper, Instance, Need, Person, Tariff } from '#core/planner/index.ts';

const start = calendarDate('2026-11-23');
const days = 7;
const metresPerDegree = 111_320;

/** Blocks of flats in rows, about as densely as a large housing estate. */
function addressesFor(persons: number): Address[] {
  const side = Math.ceil(Math.sqrt(Math.max(60, persons / 12)));
  return Array.from({ length: side * side }, (_, i) => ({
    id: `a${i}`, street: 'Musterstraße', houseNumber: String(i + 1), isBigBuilding: i % 3 === 0,
    lat: 51.43 + (i % side) * 60 / metresPerDegree, lon: 14.23 + Math.floor(i / side) * 60 / (metresPerDegree * Math.cos(51.43 * Math.PI / 180)),
  }));
}

// Beyond what the population asks for, so that a week has so many visits: help that comes every day (assumption).
const daily: readonly (readonly [Activity, number, number, 1 | 2 | 3])[] = [
  ['personal_care', 450, 30, 1], ['medication', 1080, 15, 1], ['cooking', 690, 45, 2], ['check_in', 540, 15, 2], ['check_in', 1140, 15, 3],
];

/**
 * A week of a synthetic Quartier: so many persons with needs, the roster, relatives nearby, staff of the care services
 * on tours, other services. Prices and offers are those of the population; limits of the staff are assumptions.
 */
export function quartierInstance(personsHelped: number, visitsPerPerson: number, seed = 1): Instance {
  const population = populate({
    seed, persons: Math.min(100_000, Math.ceil(personsHelped * 12.6)), today: start, addresses: addressesFor(personsHelped * 12.6),
    quartierName: 'Musterquartier', timeZone: 'Europe/Berlin',
  });
  const points = population.options.addresses.map(({ lat, lon }) => [
    Math.round((lon - 14.23) * metresPerDegree * Math.cos(51.43 * Math.PI / 180)), Math.round((lat - 51.43) * metresPerDegree)] as const);
  const place = new Map(population.options.addresses.map(({ id }, i) => [id, i]));
  const household = new Map(population.households.map((one) => [one.id, one]));
  const placeOf = new Map(population.persons.flatMap(({ id, householdId }) => (householdId === null ? [] : [[id, place.get(household.get(householdId)!.addressId)!] as const])));
  const wanting = [...new Set(population.needs.map(({ personId }) => personId))].filter((id) => placeOf.has(id)).slice(0, personsHelped);
  const needs = needsOf(population, new Set(wanting), visitsPerPerson, seed);
  const families = familyOf(population, new Set(wanting), placeOf, seed);
  const byId = new Map(population.persons.map((person) => [person.id, person]));
  const persons = wanting.map((id): Person => ({
    id, place: placeOf.get(id)!, languages: byId.get(id)!.languages, knows: [
      ...population.ties.filter(({ fromId }) => fromId === id).map(({ toId }) => toId), ...families.filter(({ only }) => only?.includes(id)).map(({ id }) => id)],
    pots: [
      { payer: 'sachleistung', own: [[79_600 * 7 / 30 | 0, 0]] }, { payer: 'entlastungsbetrag', own: [[13_100 * 7 / 30 | 0, 0]] },
    ],
  }));
  return {
    start, days, grid: 15, travel: { kind: 'plane', points, footMetresPerMinute: 55, carMetresPerMinute: 330 }, persons, needs,
    helpers: [...rosterOf(population, placeOf), ...families, ...servicesOf(population, place, personsHelped)],
  };
}

function needsOf(population: Population, wanting: ReadonlySet<string>, visitsPerPerson: number, seed: number): Need[] {
  const random = seededRandom(seed).fork('needs');
  const shift = weekdayOf(start) - 1;
  const needs: Need[] = [];
  const visits = new Map<string, number>();
  const add = (need: Omit<Need, 'visits'>, weekdays: readonly number[]): void => {
    needs.push({ ...need, visits: weekdays.map((weekday) => ({ days: [(weekday - 1 - shift + 7) % 7] })) });
    visits.set(need.person, (visits.get(need.person) ?? 0) + weekdays.length);
  };
  for (const need of population.needs) {
    if (!wanting.has(need.personId) || (need.pattern.every !== 'week') || (need.until !== null && need.until < start)) continue;
    const { pattern: { weekdays, start: at, minutes }, requirements } = need;
    const isCare = need.activity === 'personal_care' || need.activity === 'medication';
    add({
      id: need.id, person: need.personId, activity: need.activity, urgency: need.urgency, minutes,
      windows: [{ from: Math.max(360, at - 120), to: need.activity === 'night_watch' ? 1860 : Math.min(1320, at + minutes + 180) }],
      wished: [{ from: at - 30, to: at + minutes + 30 }], excludes: need.notByIds,
      burdens: requirements.filter((one) => one === 'pets' || one === 'stairs' || one === 'smoking' || one === 'lifting'),
      qualifications: requirements.filter((one) => one === 'car'), sameHelper: isCare || need.activity === 'company',
      ...(isCare ? { classes: ['family', 'professional'] as const } : {}),
    }, weekdays);
  }
  for (const id of wanting) {
    for (const [activity, at, minutes, urgency] of random.shuffle(daily)) {
      if ((visits.get(id) ?? 0) >= visitsPerPerson) break;
      const from = at + 15 * (random.below(9) - 4);
      add({
        id: `${id}-${activity}-${at}`, person: id, activity, urgency, minutes, windows: [{ from: from - 90, to: from + minutes + 120 }],
        wished: [{ from: from - 15, to: from + minutes + 30 }], sameHelper: activity === 'personal_care',
        ...(activity === 'personal_care' || activity === 'medication' ? { classes: ['family', 'professional'] as const } : {}),
      }, [1, 2, 3, 4, 5, 6, 7].slice(0, Math.max(1, visitsPerPerson - (visits.get(id) ?? 0))));
    }
  }
  return needs;
}

function rosterOf({ helpers, persons }: Population, placeOf: ReadonlyMap<string, number>): Helper[] {
  const byId = new Map(persons.map((person) => [person.id, person]));
  return helpers.filter(({ endedOn, asleepSince }) => endedOn === null && asleepSince === null).map((helper): Helper => ({
    id: helper.personId, helperClass: helper.helperClass, place: placeOf.get(helper.personId) ?? 0, mostTravel: helper.maxWalkMinutes,
    activities: helper.activities, refuses: helper.refuses, languages: byId.get(helper.personId)?.languages ?? [],
    qualifications: helper.hasCar ? ['car'] : [], mostMinutesPerWeek: helper.maxMinutesPerWeek, mostPersons: helper.maxPersons, mostVisitsPerDay: 3,
    free: helper.bands.filter(({ weekday }) => !helper.absences.some(({ from, to }) => from <= '2026-11-29' && to >= '2026-11-23' && weekday >= 1))
      .map(({ weekday, from, to }) => ({ day: weekday - 1, from, to })),
    ...(helper.isPaid ? { tariffs: [{ payer: 'entlastungsbetrag', centsPerHour: helper.centsPerHour }] } : {}),
  }));
}

/** Relatives within reach, one for two in five persons, in the evenings and at the weekend (assumption). */
function familyOf({ ties }: Population, wanting: ReadonlySet<string>, placeOf: ReadonlyMap<string, number>, seed: number): Helper[] {
  const random = seededRandom(seed).fork('family');
  const near = ties.filter(({ fromId, toId, kind }) => kind === 'family' && wanting.has(fromId) && placeOf.has(toId) && !wanting.has(toId));
  const one = new Map(near.map((tie) => [tie.fromId, tie.toId]));
  return [...one].filter(() => random.chance(0.4)).map(([person, id]): Helper => ({
    id: `${id}-family-${person}`, helperClass: 'family', place: placeOf.get(id)!, travels: 'car', only: [person], activities: 'all', qualifications: ['car'],
    mostMinutesPerWeek: 60 * (3 + random.below(6)), mostVisitsPerDay: 2,
    free: [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? { day, from: 1020, to: 1320 } : { day, from: 480, to: 1320 })),
  }));
}

function servicesOf({ organisations }: Population, place: ReadonlyMap<string, number>, personsHelped: number): Helper[] {
  const tariffs = (offers: Population['organisations'][number]['offers']): Tariff[] => offers.flatMap(({ activity, cents, per }) =>
    (activity === null || cents === null ? [] : [{ activities: [activity], payer: per === 'hour' ? 'sachleistung' : 'own', ...(per === 'hour' ? { centsPerHour: cents } : { centsPerVisit: cents }) }]));
  return organisations.flatMap((organisation): Helper[] => {
    const { id, kind, offers, addressId } = organisation;
    const activities = [...new Set(offers.flatMap(({ activity }) => activity ?? []))];
    if (activities.length === 0) return [];
    const helper: Helper = { id, helperClass: kind === 'meals' || kind === 'pharmacy' ? 'service' : 'professional', activities, qualifications: ['car'], place: place.get(addressId) ?? 0, tariffs: tariffs(offers) };
    if (kind !== 'care_service') return [{ ...helper, isOrganisation: true, ...(kind === 'meals' ? {} : { mostMinutesPerWeek: personsHelped * 45 }) }];
    return Array.from({ length: Math.ceil(personsHelped / 14) }, (_, i): Helper => ({
      ...helper, id: `${id}-${i}`, travels: 'car', mostMinutesPerWeek: 39 * 60, comfortMinutesPerWeek: 36 * 60, mostMinutesPerDay: 480, restMinutes: 660,
      free: [0, 1, 2, 3, 4, 5, 6].filter((day) => (day + i) % 7 < 5).map((day) => (i % 2 === 0 ? { day, from: 360, to: 840 } : { day, from: 810, to: 1320 })),
    }));
  });
}
