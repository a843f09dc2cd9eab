import { addDays, weekdayOf } from '../../base/calendar-date.ts';
import type { SeededRandom } from '../../base/seeded-random.ts';
import type { HeroKey } from '../hero.ts';
import type { Id, Person } from '../model.ts';
import type { DeskEntry } from './history-model.ts';
import { seasonOf } from './holidays.ts';
import { atDesk, dayAfter, drawDeskMinute, leftOn, write, type Book, type Week } from './record.ts';
import { topics } from './topics.ts';
import { addressed } from './words.ts';

// A desk of 12 hours a week takes up about this much besides looking for help; assumption.
const contactsPerWeekAnd2000 = 12;

/** Who turns to the desk: grown-ups, the older ones more often. */
export function callersOf(book: Book): readonly Person[] {
  const adultsUntil = addDays(book.today, -18 * 366);
  const olderUntil = addDays(book.today, -62 * 365);
  return book.population.persons.filter((person, index) =>
    person.livesHere && person.bornOn <= adultsUntil && (person.bornOn <= olderUntil || index % 3 === 0));
}

/** Everyday matters of one week: questions, promises, thanks; what was promised is answered later, mostly in time. */
export function writeDeskTalk(book: Book, week: Week, callers: readonly Person[]): void {
  if (callers.length === 0) return;
  const random = week.random.fork('talk');
  const mean = (book.population.options.persons / 2000) * contactsPerWeekAnd2000 * seasonOf(week.from) * (week.days.length / 7);
  const count = Math.floor(mean) + (random.chance(mean % 1) ? 1 : 0);
  const open = week.days.filter((day) => weekdayOf(day) <= 5 && !book.restDays.has(day));
  if (open.length === 0) return;
  for (let n = 0; n < count; n++) {
    const day = random.pick(open);
    const person = random.pick(callers);
    const topic = random.pick(topics);
    const left = leftOn(person);
    const inDays = 1 + random.below(6);
    const isLate = random.chance(0.15);
    if (left !== null && left <= day) continue;
    const id = book.newId.entry();
    const hasPromise = topic.promise !== undefined;
    const entry: DeskEntry = {
      id, threadId: id, kind: 'contact', day, minute: drawDeskMinute(random), channel: topic.channel, takenById: atDesk(book, day, random),
      callerId: person.id, aboutId: person.id, needId: null, text: topic.text.replace('{name}', addressed(person)),
      promise: topic.promise ?? '', dueOn: hasPromise ? addDays(day, inDays) : null, stateAfter: hasPromise ? 'open' : 'done', unmetActivity: null,
    };
    write(book, week, entry);
    const answeredOn = dayAfter(book, day, isLate ? inDays + 2 + random.below(9) : 1 + random.below(inDays));
    if (!hasPromise || answeredOn === undefined) continue;
    write(book, week, {
      ...entry, id: book.newId.entry(), kind: 'follow_up', day: answeredOn, minute: drawDeskMinute(random), channel: 'phone',
      takenById: atDesk(book, answeredOn, random), callerId: null, text: topic.answer ?? 'Erledigt.', promise: '', dueOn: null, stateAfter: 'done',
    });
  }
}

/** News of those with needs who died or moved away in this week. */
export function writeFarewells(book: Book, week: Week, known: readonly Person[], relativeOf: ReadonlyMap<Id, Id>): void {
  const random = week.random.fork('farewells');
  for (const person of known) {
    const left = leftOn(person);
    if (left === null || left < week.from || left > week.to) continue;
    const id = book.newId.entry();
    write(book, week, {
      id, threadId: id, kind: 'contact', day: left, minute: drawDeskMinute(random), channel: 'phone', takenById: atDesk(book, left, random),
      callerId: relativeOf.get(person.id) ?? null, aboutId: person.id, needId: null,
      text: person.diedOn === null ? `${addressed(person)} ist umgezogen, die Helfenden wissen Bescheid.` : `${addressed(person)} ist gestorben. Helfende angerufen, Karte geschrieben.`,
      promise: '', dueOn: null, stateAfter: 'done', unmetActivity: null,
    });
  }
}

type Scene = { readonly daysAgo: number; readonly caller: HeroKey; readonly about: HeroKey; readonly channel: DeskEntry['channel']; readonly text: string; readonly promise: string; readonly dueIn: number };

// So that every demo opens with something overdue, something due today and something to come.
const scenes: readonly Scene[] = [
  { daysAgo: 9, caller: 'daughter', about: 'resident', channel: 'phone', text: 'Frau Lindenhain-Voss ruft aus Kassel an: Der Handlauf im Haus ihrer Mutter ist locker.', promise: 'Wohnungsgesellschaft anrufen und zurückrufen', dueIn: 7 },
  { daysAgo: 4, caller: 'couple_wife', about: 'couple_husband', channel: 'visit', text: 'Frau Waldow möchte wissen, was Verhinderungspflege ist.', promise: 'Merkblatt vorbeibringen', dueIn: 4 },
  { daysAgo: 3, caller: 'mother', about: 'mother', channel: 'email', text: 'Frau Ostermann schreibt: Im Hof fehlt ein Platz für Fahrräder.', promise: 'In der Hausversammlung ansprechen', dueIn: 8 },
];

/** The open promises to the fixed characters. */
export function writeScenes(book: Book, week: Week): void {
  const random: SeededRandom = week.random.fork('scenes');
  const person = (key: HeroKey): Id | undefined => book.population.heroes.find((hero) => hero.key === key)?.personId;
  for (const scene of scenes) {
    const day = addDays(book.today, -scene.daysAgo);
    const callerId = person(scene.caller);
    const aboutId = person(scene.about);
    if (day < week.from || day > week.to || callerId === undefined || aboutId === undefined) continue;
    const id = book.newId.entry();
    write(book, week, {
      id, threadId: id, kind: 'contact', day, minute: drawDeskMinute(random), channel: scene.channel, takenById: book.networkerId,
      callerId, aboutId, needId: null, text: scene.text, promise: scene.promise, dueOn: addDays(day, scene.dueIn), stateAfter: 'open', unmetActivity: null,
    });
  }
}
