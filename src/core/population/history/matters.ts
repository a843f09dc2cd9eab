import { addDays, weekdayOf, type CalendarDate } from '../../base/calendar-date.ts';
import { minutes } from '../../base/minutes.ts';
import type { SeededRandom } from '../../base/seeded-random.ts';
import type { Address, Id, Need, Person } from '../model.ts';
import { findHelper, isThere, patternFor, weeklyMinutes, type Candidate, type Roster } from './find-helper.ts';
import type { Commission, CommissionEnd, DeskEntry, HelpRequest } from './history-model.ts';
import { atDesk, dayAfter, dayIndex, drawDeskMinute, leftOn, write, type Book, type Week } from './record.ts';
import type { Running } from './visits.ts';
import { activityWords, addressed, whenWords } from './words.ts';

/** A need for which the desk looks for somebody, from the first call to its end. */
export type Matter = {
  readonly need: Need;
  readonly person: Person;
  readonly home: Address;
  readonly relativeId: Id | null;
  readonly tied: ReadonlySet<Id>;
  /** The day of the first call, as a place in the calendar. */
  contact: number;
  state: 'unknown' | 'searching' | 'running' | 'closed';
  threadId: Id | null;
  asked: Set<Id>;
  /** Not looked for again before the week of this number. */
  restUntil: number;
  running: Running | null;
};

const triesBeforeUnmet = 3;
const weeksUntilNextTry = 8;

const earlier = (a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null =>
  a === null ? b : b === null || a < b ? a : b;
const dayBefore = (day: CalendarDate | null): CalendarDate | null => (day === null ? null : addDays(day, -1));

/** The last day of a commission: end of the need, farewell of either, helper given up or fallen asleep. */
function lastDayOf(need: Need, person: Person, candidate: Candidate): CalendarDate | null {
  const { helper } = candidate;
  const ofPerson = earlier(need.until, dayBefore(leftOn(person)));
  return earlier(ofPerson, earlier(dayBefore(helper.endedOn), helper.asleepSince === null ? null : helper.lastActiveOn));
}

function follow(book: Book, week: Week, matter: Matter, day: CalendarDate, random: SeededRandom, rest: Partial<DeskEntry> & Pick<DeskEntry, 'text' | 'stateAfter'>): void {
  const id = book.newId.entry();
  matter.threadId ??= id;
  write(book, week, {
    id, threadId: matter.threadId, kind: matter.threadId === id ? 'contact' : 'follow_up', day, minute: drawDeskMinute(random), channel: 'phone',
    takenById: atDesk(book, day, random), callerId: null, aboutId: matter.person.id, needId: matter.need.id,
    promise: '', dueOn: null, unmetActivity: null, ...rest,
  });
}

/** Books a yes: the commission, and from then on the helper's time. */
function commission(book: Book, week: Week, matter: Matter, candidate: Candidate, requestId: Id, recordedOn: CalendarDate, startsOn: CalendarDate, random: SeededRandom): void {
  const { need, person } = matter;
  const { helper } = candidate;
  const pattern = patternFor(need, helper)!;
  const row: Commission = {
    id: book.newId.commission(), requestId, needId: need.id, personId: person.id, helperId: candidate.person.id,
    helperClass: helper.helperClass, activity: need.activity, pattern, recordedOn, recordedMinute: minutes(1050 + random.below(60)), startsOn,
    payer: helper.centsPerHour === 0 ? 'unpaid' : random.chance(0.5) ? 'pflegekasse' : 'municipality', centsPerHour: helper.centsPerHour,
  };
  week.commissions.push(row);
  candidate.minutesPerWeek += weeklyMinutes(pattern);
  candidate.visits.set(person.id, (candidate.visits.get(person.id) ?? 0) + 1);
  matter.running = { commission: row, candidate, lastDay: lastDayOf(need, person, candidate) };
  matter.state = 'running';
}

function release({ commission: row, candidate }: Running): void {
  candidate.minutesPerWeek -= weeklyMinutes(row.pattern);
  const left = candidate.visits.get(row.personId)! - 1;
  if (left === 0) candidate.visits.delete(row.personId);
  else candidate.visits.set(row.personId, left);
}

/** Commissions that ran already when the history begins. */
export function startEarlier(book: Book, week: Week, matter: Matter, roster: Roster, random: SeededRandom): void {
  const { need, person } = matter;
  const begin = addDays(week.from, -14);
  if (need.since > begin || (need.until !== null && need.until < week.from)) return;
  const candidate = findHelper(need, matter.home, matter.tied, roster, begin, new Set(), random.below(10_000));
  if (candidate === undefined || !(random.chance(0.75) || matter.tied.has(candidate.person.id))) return;
  const lastDay = lastDayOf(need, person, candidate);
  if (lastDay !== null && lastDay < week.from) return;
  const since = need.since > candidate.helper.since ? need.since : candidate.helper.since;
  const askedOn = addDays(since, 1);
  const request: HelpRequest = {
    id: book.newId.request(), needId: need.id, personId: person.id, helperId: candidate.person.id, helperClass: candidate.helper.helperClass,
    askedOn, askedMinute: drawDeskMinute(random), channel: 'phone', answerBy: addDays(askedOn, 3), answer: 'yes',
    answeredOn: addDays(askedOn, 1), answeredMinute: minutes(1020),
  };
  // The absences on the roster begin with the history, so that nobody was away on these days.
  week.requests.push(request);
  commission(book, week, matter, candidate, request.id, addDays(askedOn, 1), addDays(askedOn, 2), random);
}

function endIfDue(book: Book, week: Week, matter: Matter, random: SeededRandom): void {
  const { running, need, person } = matter;
  if (running === null) return;
  const { commission: row, candidate, lastDay } = running;
  if (row.pattern.every === 'once') {
    if (row.startsOn >= week.from) return;
    release(running);
    matter.running = null;
    matter.state = 'closed';
    return;
  }
  if (lastDay === null || lastDay >= week.to) return;
  const on = addDays(lastDay, 1);
  if (on > book.today) return;
  const recordedOn = on < week.from ? week.from : on;
  const left = leftOn(person);
  const reason: CommissionEnd['reason'] = left !== null && on >= left ? (person.diedOn === null ? 'person_moved' : 'person_died')
    : need.until !== null && on > need.until ? 'need_ended'
      : candidate.helper.endedOn !== null ? 'helper_gave_up' : 'helper_asleep';
  week.endings.push({ id: book.newId.ending(), commissionId: row.id, on, recordedOn, reason });
  matter.running = null;
  release(running);
  if (reason !== 'helper_gave_up' && reason !== 'helper_asleep') {
    matter.state = 'closed';
    return;
  }
  matter.state = 'searching';
  matter.asked = new Set([row.helperId]);
  matter.contact = dayIndex(book, recordedOn);
  matter.threadId = null;
  follow(book, week, matter, recordedOn, random, {
    text: `${addressed(candidate.person)} kann nicht mehr zu ${addressed(person)} kommen (${activityWords[need.activity]}). Ersatz nötig.`,
    promise: 'Ersatz suchen', dueOn: addDays(recordedOn, 5), stateAfter: 'open',
  });
}

function giveUpForNow(book: Book, week: Week, matter: Matter, day: CalendarDate, random: SeededRandom): void {
  const { need, person } = matter;
  const isFirst = matter.restUntil === 0;
  matter.restUntil = week.number + weeksUntilNextTry;
  const tries = matter.asked.size;
  matter.asked = new Set();
  if (need.pattern.every === 'once' && need.since <= week.to) matter.state = 'closed';
  if (!isFirst) return;
  const found = tries === 0 ? 'Niemand auf der Liste passt' : tries === 1 ? 'Einmal gefragt, kein Ja' : `${tries} gefragt, kein Ja`;
  follow(book, week, matter, day, random, {
    text: `${found}. ${addressed(person)} Bescheid gesagt: ${activityWords[need.activity]} bleibt offen.`,
    stateAfter: 'unmet', unmetActivity: need.activity,
  });
}

function ask(book: Book, week: Week, matter: Matter, roster: Roster, random: SeededRandom): void {
  const { need, person } = matter;
  const days = week.days.filter((day) => weekdayOf(day) <= 5 && dayIndex(book, day) > matter.contact && day <= book.today);
  const day = days[random.below(Math.max(1, days.length))];
  if (day === undefined) return;
  const candidate = findHelper(need, matter.home, matter.tied, roster, day, matter.asked, random.below(10_000));
  if (candidate === undefined || (need.pattern.every === 'once' && need.since <= day)) {
    giveUpForNow(book, week, matter, day, random);
    return;
  }
  const { helper } = candidate;
  const isTied = matter.tied.has(candidate.person.id);
  const draw = random.next();
  const answeredOn = dayAfter(book, day, random.below(4));
  const canAnswer = answeredOn !== undefined && answeredOn < book.today && isThere(helper, answeredOn) && (helper.asleepSince === null || answeredOn <= helper.lastActiveOn);
  const earliestStart = answeredOn === undefined ? undefined : addDays(answeredOn, 1);
  const lastDay = lastDayOf(need, person, candidate);
  const isInTime = earliestStart !== undefined && (need.pattern.every === 'week' || need.since >= earliestStart)
    && (lastDay === null || lastDay >= (need.since > earliestStart ? need.since : earliestStart));
  const answer = !canAnswer ? null : draw < (isTied ? 0.9 : 0.62) && isInTime ? 'yes' : draw < 0.87 ? 'no' : null;
  const request: HelpRequest = {
    id: book.newId.request(), needId: need.id, personId: person.id, helperId: candidate.person.id, helperClass: helper.helperClass,
    askedOn: day, askedMinute: drawDeskMinute(random),
    channel: random.pickWeighted(['phone', 'sms', 'email', 'door'] as const, (one) => ({ phone: 5, sms: 2, email: candidate.person.isOnline ? 2 : 0, door: 1 })[one]),
    answerBy: addDays(day, 4), answer, answeredOn: answer === null ? null : answeredOn!, answeredMinute: answer === null ? null : minutes(1020 + random.below(25)),
  };
  week.requests.push(request);
  matter.asked.add(candidate.person.id);
  if (answer === 'yes') {
    const startsOn = need.since > earliestStart! ? need.since : earliestStart!;
    commission(book, week, matter, candidate, request.id, answeredOn!, startsOn, random);
    follow(book, week, matter, addDays(answeredOn!, 1), random, {
      text: `${addressed(candidate.person)} übernimmt: ${activityWords[need.activity]}, ${whenWords(matter.running!.commission.pattern)}. ${addressed(person)} weiß Bescheid, Einsatzzettel gedruckt.`,
      stateAfter: 'done',
    });
    return;
  }
  if (answeredOn === undefined || answeredOn >= book.today) {
    matter.restUntil = Number.MAX_SAFE_INTEGER;
    follow(book, week, matter, day, random, { text: `${addressed(candidate.person)} gefragt, überlegt noch.`, promise: 'Antwort abwarten, dann Bescheid geben', dueOn: addDays(day, 4), stateAfter: 'waiting' });
  } else if (matter.asked.size >= triesBeforeUnmet) {
    giveUpForNow(book, week, matter, answeredOn > week.to ? week.to : answeredOn, random);
  }
}

/** One week of a matter: it ends, begins, or somebody is asked. */
export function carryOn(book: Book, week: Week, matter: Matter, roster: Roster): void {
  if (matter.state === 'closed') return;
  const random = week.random.fork(matter.need.id);
  const { need, person } = matter;
  endIfDue(book, week, matter, random);
  const left = leftOn(person);
  if (matter.state !== 'running' && ((left !== null && left <= week.to) || (need.until !== null && need.until < week.from))) {
    if (matter.state === 'searching' && left === null && matter.restUntil === 0) giveUpForNow(book, week, matter, week.from, random);
    matter.state = 'closed';
    return;
  }
  if (matter.state === 'unknown') {
    const day = book.days[matter.contact]!;
    if (day > week.to) return;
    const caller = matter.relativeId !== null && random.chance(0.2) ? matter.relativeId : person.id;
    follow(book, week, matter, day, random, {
      text: `${addressed(person)}: „${need.wording}“ (${activityWords[need.activity]}, ${whenWords(need.pattern)})`,
      callerId: caller, channel: random.pick(['phone', 'phone', 'phone', 'visit', 'door'] as const),
      promise: 'Jemanden suchen und zurückrufen', dueOn: addDays(day, need.urgency === 1 ? 1 : 3 + random.below(4)), stateAfter: 'open',
    });
    matter.state = 'searching';
  }
  // What is wanted only after today is still on the desk.
  if (matter.state === 'searching' && matter.restUntil <= week.number && need.since <= book.today) ask(book, week, matter, roster, random);
}
