import { addDays, addMonths, type CalendarDate } from '#core/base/calendar-date.ts';
import type { Person, Population, Proxy, Tie } from '#core/population/index.ts';
import type { Role } from '#platform/access/access.ts';
import type { PeopleRows } from '#rooms/people/index.ts';
import { signInOrder } from './example-quartier.ts';

/** So long before today the fixed characters began. */
const daysInOffice = 730;
/** For so long somebody lets herself be counted in an evaluation. Assumption. */
const monthsOfEvaluation = 24;

/** Until when a consent lives if nobody takes it back; consent to evaluation is asked for again after two years. */
function endOf({ purpose, givenOn }: Pick<Population['consents'][number], 'purpose' | 'givenOn'>): CalendarDate | null {
  return purpose === 'evaluation' ? addMonths(givenOn, monthsOfEvaluation) : null;
}

/** Who of the Quartier agrees to evaluation today, in the order in which they said so. */
export function agreeingToEvaluation({ consents, persons }: Population, today: CalendarDate): string[] {
  const here = new Set(persons.filter(({ diedOn, movedOn }) => diedOn === null && movedOn === null).map(({ id }) => id));
  return [...new Set(consents.filter((consent) => consent.purpose === 'evaluation' && consent.revokedOn === null && (endOf(consent) ?? today) >= today && here.has(consent.personId))
    .map(({ personId }) => personId))];
}

/** What room people knows of the population. `addressIds` leads from its addresses to those of the map. */
export function peopleRows(population: Population, addressIds: ReadonlyMap<string, string>): PeopleRows {
  const byId = new Map(population.persons.map((person) => [person.id, person]));
  return {
    households: population.households.map(({ id, addressId, floor, hasLift, name }) =>
      ({ id, addressId: addressIds.get(addressId)!, floor: floor === 0 ? 'Erdgeschoss' : `${floor}. Stock`, hasLift, bellName: name })),
    persons: population.persons.map((person) => ({
      id: person.id, givenName: person.given, familyName: person.family, salutation: person.salutation, birthDate: person.bornOn,
      householdId: person.householdId, livesElsewhere: person.outside === null ? '' : `${person.outside.town}, ${person.outside.kilometres} km`,
      languages: person.languages, aids: aidsOf(person), locale: person.locale, matters: '',
      status: person.diedOn !== null ? 'died' : person.movedOn !== null ? 'moved' : 'active', statusSince: leftOn(person),
    })),
    channels: population.persons.flatMap(({ id: personId, channels }) => channels.map((channel) => ({ personId, ...channel }))),
    ties: population.ties.map(({ id, fromId, toId, kind, relation, closeness, frequency, since }) => ({
      id, personId: fromId, otherPersonId: toId, kind, what: wordFor(relation, byId.get(toId)!), closeness, frequency, since,
      until: earliest(leftOn(byId.get(fromId)!), leftOn(byId.get(toId)!)),
    })),
    proxies: population.proxies.map(({ id, personId, proxyId, kind, scope, since }) => ({
      id, personId, proxyPersonId: proxyId, kind, scope: scope.map(scopeOf), since, until: null, documentSeenOn: since,
    })),
    roles: rolesOf(population),
    consents: population.consents.map(({ revokedOn: _revokedOn, ...consent }) => ({
      ...consent, ownWords: '',
      validUntil: endOf(consent),
    })),
    revocations: population.consents.flatMap(({ id, revokedOn }) =>
      (revokedOn === null ? [] : [{ consentId: id, revokedHow: 'phone' as const, revokedOn }])),
    demoPersons: signInOrder.flatMap((key, rank) =>
      population.heroes.filter((hero) => hero.key === key).map(({ personId }) => ({ personId, rank }))),
  };
}

/** The day on which a person died or moved away. */
export function leftOn(person: Pick<Person, 'diedOn' | 'movedOn'>): CalendarDate | null {
  return person.diedOn ?? person.movedOn;
}

/** The first of the days that are one. */
export function earliest(...days: readonly (CalendarDate | null)[]): CalendarDate | null {
  return days.filter((day) => day !== null).sort()[0] ?? null;
}

/** The fixed characters as what they are; everyone else on the roster as helper, so that she may sign in. */
function rolesOf({ heroes, helpers, options }: Population): PeopleRows['roles'] {
  const began = addDays(options.today, -daysInOffice);
  const known = new Set(heroes.map(({ personId }) => personId));
  return [
    ...heroes.flatMap(({ personId, roles, organisationId }) => roles.map((role) =>
      ({ personId, role: role as Role, organisationId, since: began, until: null }))),
    ...helpers.filter(({ personId }) => !known.has(personId)).map(({ personId, since, endedOn }) =>
      ({ personId, role: 'helper' as const, organisationId: null, since, until: endedOn === null ? null : addDays(endedOn, -1) })),
  ];
}

function aidsOf({ hearing, vision, walking }: Person): string[] {
  return [
    ...(hearing === 'good' ? [] : ['hearing']), ...(vision === 'good' ? [] : ['vision']),
    ...(walking === 'rollator' ? ['walking_frame'] : walking === 'wheelchair' ? ['wheelchair'] : []),
  ];
}

function scopeOf(scope: Proxy['scope'][number]): string {
  return scope === 'housing' ? 'residence' : scope;
}

const words: Readonly<Record<Tie['relation'], string | readonly [woman: string, man: string]>> = {
  husband: 'Ehemann', wife: 'Ehefrau', partner: ['Partnerin', 'Partner'], daughter: 'Tochter', son: 'Sohn', mother: 'Mutter',
  father: 'Vater', granddaughter: 'Enkelin', grandson: 'Enkel', sister: 'Schwester', brother: 'Bruder',
  friend: ['Freundin', 'Freund'], neighbour: ['Nachbarin', 'Nachbar'], visitor: ['Besucherin', 'Besucher'],
  social_worker: ['Sozialarbeiterin', 'Sozialarbeiter'], care_worker: 'Pflegekraft',
};

function wordFor(relation: Tie['relation'], other: Person): string {
  const word = words[relation];
  return typeof word === 'string' ? word : word[other.salutation === 'herr' ? 1 : 0];
}
