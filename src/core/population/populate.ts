import { seededRandom, type SeededRandom } from '../base/seeded-random.ts';
import { addressesFromCentre } from './addresses.ts';
import { drawArrangement, type Around } from './arrangements.ts';
import { drawConsents, drawProxies } from './consents.ts';
import { daysBackFrom, type DaysBack } from './days.ts';
import { emailOf } from './channels.ts';
import type { Hero } from './hero.ts';
import { heroHelpers, heroLife, type Cast, type HeroLife } from './hero-lives.ts';
import { daughter, heroHouseholds, inhabitants, smallestWithHeroes, staff } from './hero-plans.ts';
import { idsOf, type Table } from './ids.ts';
import { drawKin, makeOutsider } from './kinship.ts';
import type { Arrangement, Consent, Id, Need, Person, Population, PopulationOptions, Proxy, Tie } from './model.ts';
import { drawAskers, drawNeedsOf } from './needs.ts';
import { foundOrganisations } from './organisations.ts';
import type { Organisation } from './organisation.ts';
import { drawRoster } from './roster.ts';
import { settle } from './settle.ts';

// Of 2,000 inhabitants 160 ask for help and 120 offer it.
const shareWithNeeds = 0.08;
const shareOfHelpers = 0.06;

function check({ seed, persons, addresses }: PopulationOptions): void {
  if (!Number.isInteger(seed)) throw new RangeError(`seed must be a whole number: ${seed}`);
  if (!Number.isInteger(persons) || persons < 10 || persons > 100_000) throw new RangeError(`persons must be 10 to 100,000: ${persons}`);
  if (addresses.length === 0) throw new RangeError('a Quartier needs at least one address');
}

type Frame = { readonly random: SeededRandom; readonly options: PopulationOptions; readonly daysBack: DaysBack; newId(table: Table): Id };

/** The people who work for the Quartier, and the resident's daughter if there is the resident. */
function castOutsiders(withHeroes: boolean, organisations: readonly Organisation[], frame: Frame): { persons: readonly Person[]; heroes: readonly Hero[] } {
  const random = frame.random.fork('staff');
  const characters = withHeroes ? [...staff, daughter] : staff;
  const persons = characters.map((who, number) => {
    const place = who.key === 'daughter' ? { town: 'Kassel', kilometres: 320 } : { town: 'außerhalb', kilometres: 5 + random.below(30) };
    return makeOutsider({ ...who, ...place, languages: ['de'], email: emailOf(who.given, who.family) }, 190 - number,
      { random, today: frame.options.today, newPersonId: () => frame.newId('person') });
  });
  const heroes = characters.map((who, index): Hero => ({
    key: who.key, personId: persons[index]!.id, roles: who.roles, line: who.line,
    organisationId: 'organisation' in who ? organisations.find((organisation) => organisation.kind === who.organisation)!.id : null,
  }));
  return { persons, heroes };
}

/** Who is tied to whom, seen from both sides. */
function aroundEveryone(ties: readonly Tie[], persons: readonly Person[]): ReadonlyMap<Id, Around> {
  const byId = new Map(persons.map((person) => [person.id, person]));
  const around = new Map<Id, { tie: Tie; other: Person }[]>();
  const add = (self: Id, other: Id, tie: Tie): void => {
    const known = around.get(self);
    const entry = { tie, other: byId.get(other)! };
    if (known) known.push(entry);
    else around.set(self, [entry]);
  };
  for (const tie of ties) {
    add(tie.fromId, tie.toId, tie);
    add(tie.toId, tie.fromId, tie);
  }
  return around;
}

const nobody: HeroLife = { needs: [], arrangements: [], ties: [], proxies: [], consents: [] };

/**
 * A synthetic Quartier, the same for the same options on every machine. No person, organisation or number in it is real;
 * only streets and house numbers are those given. Throws a RangeError for options out of range.
 */
export function populate(options: PopulationOptions): Population {
  check(options);
  const counters = new Map<Table, () => Id>();
  const frame: Frame = {
    options, random: seededRandom(options.seed), daysBack: daysBackFrom(options.today),
    newId: (table) => {
      if (!counters.has(table)) counters.set(table, idsOf(options.seed, table));
      return counters.get(table)!();
    },
  };
  const { random, daysBack } = frame;
  const { today } = options;
  const newPersonId = (): Id => frame.newId('person');
  const withHeroes = options.persons >= smallestWithHeroes;
  const fromCentre = addressesFromCentre(options.addresses);
  const fixedHomes = withHeroes ? heroHouseholds : [];

  const homes = settle(options.persons, fixedHomes, fromCentre, {
    random: random.fork('homes'), today, daysBack, newPersonId, newHouseholdId: () => frame.newId('household'),
  });
  const organisations = foundOrganisations(options.persons, fromCentre, () => frame.newId('organisation'), random.fork('organisations'));
  const outside = castOutsiders(withHeroes, organisations, frame);
  const kin = drawKin(homes, fixedHomes.length, { random: random.fork('kin'), today, daysBack, newPersonId, newTieId: () => frame.newId('tie') });
  const locals = homes.flatMap((home) => home.members);
  const persons = [...locals, ...outside.persons, ...kin.outsiders];

  const fixedLocals = withHeroes ? inhabitants.map((who): Hero => ({
    key: who.key, roles: who.roles, organisationId: null, line: who.line,
    personId: locals.find((person) => person.given === who.given && person.family === who.family)!.id,
  })) : [];
  const heroes = [...fixedLocals, ...outside.heroes];
  const personById = new Map(persons.map((person) => [person.id, person]));
  const cast = Object.fromEntries(heroes.map((hero) => [hero.key, personById.get(hero.personId)!])) as Cast;
  const service = organisations.find((organisation) => organisation.kind === 'care_service')!;
  const life = withHeroes ? heroLife(cast as Required<Cast>, service.id, { ...frame, today }) : nobody;

  const ties = [...life.ties, ...kin.ties];
  const around = aroundEveryone(ties, persons);
  const needs: Need[] = [...life.needs];
  const arrangements: Arrangement[] = [...life.arrangements];
  const proxies: Proxy[] = [...life.proxies];
  const consents: Consent[] = [...life.consents];
  const fixedAskers = new Set(life.needs.map((need) => need.personId));
  const askers = drawAskers(homes.slice(fixedHomes.length), Math.max(1, Math.round(options.persons * shareWithNeeds) - fixedAskers.size), random.fork('askers'));
  const researchers = organisations.find((organisation) => organisation.kind === 'research');
  const services = organisations.filter((organisation) => organisation.offers.some((offer) => offer.cents !== null));
  for (const asker of askers) {
    const own = random.fork(`asker ${asker.person.id}`);
    const ownAround = around.get(asker.person.id) ?? [];
    const neighbours = ownAround.filter(({ tie }) => tie.kind === 'neighbour').map(({ other }) => other.id);
    const ownNeeds = drawNeedsOf(asker, neighbours, daysBack, () => frame.newId('need'), own.fork('needs'));
    const carried = own.fork('arrangements');
    const ownArrangements = ownNeeds.flatMap((need) => drawArrangement(need, ownAround, services, () => frame.newId('arrangement'), carried) ?? []);
    const ownProxies = drawProxies(asker.person, ownAround, today, daysBack, () => frame.newId('proxy'), own.fork('proxies'));
    const earliest = ownNeeds.reduce((day, need) => (need.since < day ? need.since : day), today);
    let knownForDays = 1;
    while (knownForDays < 1300 && daysBack(knownForDays) > earliest) knownForDays++;
    needs.push(...ownNeeds);
    arrangements.push(...ownArrangements);
    proxies.push(...ownProxies);
    consents.push(...drawConsents(
      { person: asker.person, around: ownAround, arrangements: ownArrangements, proxies: ownProxies, researchers, knownForDays },
      daysBack, () => frame.newId('consent'), own.fork('consents'),
    ));
  }

  const planned = withHeroes ? heroHelpers(cast as Required<Cast>) : [];
  const taken = new Set([...needs.map((need) => need.personId), ...heroes.map((hero) => hero.personId)]);
  const helperCount = Math.max(1, Math.round(options.persons * shareOfHelpers));
  const helpers = drawRoster(homes, planned, helperCount, taken, today, daysBack, random.fork('roster'));
  return {
    isSynthetic: true, options, households: homes.map((home) => home.household), persons, organisations, ties, proxies,
    helpers, needs, arrangements, consents, heroes,
  };
}
