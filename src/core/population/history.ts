import { addDays, daysBetween, mondayOf } from '../base/calendar-date.ts';
import { seededRandom } from '../base/seeded-random.ts';
import { callersOf, writeDeskTalk, writeFarewells, writeScenes } from './history/desk-talk.ts';
import { rosterOf, type Candidate } from './history/find-helper.ts';
import type { HistoryChunk } from './history/history-model.ts';
import { restDays } from './history/holidays.ts';
import { carryOn, startEarlier, type Matter } from './history/matters.ts';
import { chunkOf, dayIndex, historyIds, type Book, type Week } from './history/record.ts';
import { toldHelp, writeToldHelp } from './history/told-help.ts';
import { writeVisits } from './history/visits.ts';
import type { Address, Id, Population } from './model.ts';

// From the Monday on or before this day; at least a full year.
const daysOfHistory = 364;

function openBook(population: Population): Book {
  const { today, seed } = population.options;
  const first = mondayOf(addDays(today, -daysOfHistory));
  const count = daysBetween(first, today) + 1;
  const staff = (key: 'networker' | 'substitute'): Id => population.heroes.find((hero) => hero.key === key)!.personId;
  return {
    population, today,
    days: Array.from({ length: count }, (_, n) => addDays(first, n)),
    persons: new Map(population.persons.map((person) => [person.id, person])),
    restDays: restDays(Number(first.slice(0, 4)), Number(today.slice(0, 4))),
    networkerId: staff('networker'), substituteId: staff('substitute'),
    newId: historyIds(seed), later: new Map(),
  };
}

/** Where everybody lives. */
function homesOf(population: Population): (personId: Id) => Address {
  const addresses = new Map(population.options.addresses.map((address) => [address.id, address]));
  const households = new Map(population.households.map((household) => [household.id, addresses.get(household.addressId)!]));
  const persons = new Map(population.persons.map((person) => [person.id, person.householdId]));
  return (personId) => households.get(persons.get(personId)!)!;
}

/** Persons tied to each other, both ways. */
function tiedPersons(population: Population): ReadonlyMap<Id, ReadonlySet<Id>> {
  const tied = new Map<Id, Set<Id>>();
  const add = (one: Id, other: Id): void => {
    const known = tied.get(one);
    if (known) known.add(other);
    else tied.set(one, new Set([other]));
  };
  for (const { fromId, toId } of population.ties) {
    add(fromId, toId);
    add(toId, fromId);
  }
  return tied;
}

const noOne: ReadonlySet<Id> = new Set();

/** The needs that nobody carries yet, each with the day on which the desk first hears of it. */
function mattersOf(book: Book, homeOf: (personId: Id) => Address, relativeOf: ReadonlyMap<Id, Id>): readonly Matter[] {
  const { population } = book;
  const random = seededRandom(population.options.seed).fork('matters');
  const carried = new Set(population.arrangements.map((arrangement) => arrangement.needId));
  const tied = tiedPersons(population);
  const lastIndex = book.days.length - 1;
  return population.needs.filter((need) => !carried.has(need.id)).map((need) => {
    const own = random.fork(need.id);
    const since = dayIndex(book, need.since);
    const lead = need.pattern.every === 'once' ? 3 + own.below(8) : own.below(5);
    const contact = since < 0 ? own.below(21) : Math.min(lastIndex - 1, Math.max(0, since - lead));
    return {
      need, person: book.persons.get(need.personId)!, home: homeOf(need.personId), relativeId: relativeOf.get(need.personId) ?? null,
      tied: tied.get(need.personId) ?? noOne, contact, state: 'unknown', threadId: null, asked: new Set<Id>(), restUntil: 0, running: null,
    };
  });
}

/**
 * Twelve months of desk and help up to today, week by week in order of time, always the same for the same population.
 * Only one week is held at a time, so that 100,000 persons fit in memory. Iterate once from the beginning: each call starts anew.
 */
export function* historyOf(population: Population): Generator<HistoryChunk, void, void> {
  const book = openBook(population);
  const homeOf = homesOf(population);
  const relativeOf = new Map(population.ties.filter((tie) => tie.kind === 'family' && tie.relation === 'daughter').map((tie) => [tie.fromId, tie.toId]));
  const candidates = population.helpers.map((helper): Candidate => ({
    helper, person: book.persons.get(helper.personId)!, address: homeOf(helper.personId), minutesPerWeek: 0, visits: new Map(),
  }));
  const roster = rosterOf(candidates);
  const matters = mattersOf(book, homeOf, relativeOf);
  const told = toldHelp(book);
  const callers = callersOf(book);
  const known = [...new Set(population.needs.map((need) => need.personId))].map((id) => book.persons.get(id)!);
  const random = seededRandom(population.options.seed).fork('history');

  for (let number = 0; number * 7 < book.days.length; number++) {
    const days = book.days.slice(number * 7, number * 7 + 7);
    const week: Week = {
      number, days, from: days[0]!, to: days[days.length - 1]!, random: random.fork(`week ${number}`),
      entries: book.later.get(number) ?? [], requests: [], commissions: [], endings: [], visits: [], reports: [], ledger: [],
    };
    book.later.delete(number);
    for (const matter of matters) {
      if (number === 0) startEarlier(book, week, matter, roster, week.random.fork(`earlier ${matter.need.id}`));
      const before = matter.running;
      if (before !== null) writeVisits(book, week, before);
      carryOn(book, week, matter, roster);
      if (matter.running !== null && matter.running !== before) writeVisits(book, week, matter.running);
    }
    for (const arrangement of told) writeToldHelp(book, week, arrangement);
    writeFarewells(book, week, known, relativeOf);
    writeDeskTalk(book, week, callers);
    writeScenes(book, week);
    yield chunkOf(week);
  }
}
