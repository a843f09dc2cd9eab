import { daysBetween, type CalendarDate } from '../../base/calendar-date.ts';
import { minutes, type Minutes } from '../../base/minutes.ts';
import type { SeededRandom } from '../../base/seeded-random.ts';
import { idsOf } from '../ids.ts';
import type { Id, Person, Population } from '../model.ts';
import type {
  Commission, CommissionEnd, DeskEntry, HelpRequest, HistoryChunk, LedgerRow, Report, Visit,
} from './history-model.ts';

/** The week that is being written. */
export type Week = {
  readonly number: number;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Its days, seven or fewer in the week of today. */
  readonly days: readonly CalendarDate[];
  readonly random: SeededRandom;
  readonly entries: DeskEntry[];
  readonly requests: HelpRequest[];
  readonly commissions: Commission[];
  readonly endings: CommissionEnd[];
  readonly visits: Visit[];
  readonly reports: Report[];
  readonly ledger: LedgerRow[];
};

/** What all parts of the history share: the Quartier by id, the calendar, and counters for ids. */
export type Book = {
  readonly population: Population;
  readonly today: CalendarDate;
  readonly days: readonly CalendarDate[];
  readonly persons: ReadonlyMap<Id, Person>;
  readonly restDays: ReadonlySet<CalendarDate>;
  readonly networkerId: Id;
  readonly substituteId: Id;
  readonly newId: Readonly<Record<'entry' | 'request' | 'commission' | 'ending' | 'visit' | 'report' | 'ledger', () => Id>>;
  /** Follow-ups that are due to be written in a later week, by the number of that week. */
  readonly later: Map<number, DeskEntry[]>;
};

/** The counters of the tables of the history. */
export function historyIds(seed: number): Book['newId'] {
  const of = (table: keyof Book['newId']): (() => Id) => idsOf(seed, table);
  return {
    entry: of('entry'), request: of('request'), commission: of('commission'), ending: of('ending'),
    visit: of('visit'), report: of('report'), ledger: of('ledger'),
  };
}

/** The place of a date in the calendar of the history; negative before it. */
export function dayIndex(book: Book, day: CalendarDate): number {
  return daysBetween(book.days[0]!, day);
}

/** The date `days` after `day`, if the history knows it: not after today. */
export function dayAfter(book: Book, day: CalendarDate, days: number): CalendarDate | undefined {
  return book.days[dayIndex(book, day) + days];
}

/** The day on which a person died or moved away. */
export function leftOn(person: Person): CalendarDate | null {
  return person.diedOn ?? person.movedOn;
}

/** A minute within the hours of the desk: 9 to 12, on two days also 14 to 17. */
export function drawDeskMinute(random: SeededRandom): Minutes {
  return minutes((random.chance(0.7) ? 540 : 840) + random.below(180));
}

/** Writes a contact entry now, or later if its day comes later; never if that day is after today. */
export function write(book: Book, week: Week, entry: DeskEntry): void {
  if (entry.day > book.today) return;
  if (entry.day <= week.to) {
    week.entries.push(entry);
    return;
  }
  const number = Math.floor(dayIndex(book, entry.day) / 7);
  const waiting = book.later.get(number);
  if (waiting) waiting.push(entry);
  else book.later.set(number, [entry]);
}

/** Who sits at the desk: the substitute during the networker's holidays and now and then. */
export function atDesk(book: Book, day: CalendarDate, random: SeededRandom): Id {
  const monthAndDay = day.slice(5);
  const isHoliday = (monthAndDay >= '07-20' && monthAndDay <= '08-08') || monthAndDay >= '12-22';
  return isHoliday || random.chance(0.06) ? book.substituteId : book.networkerId;
}

/** The week as the reader gets it, entries in order of time. */
export function chunkOf(week: Week): HistoryChunk {
  const entries = week.entries.toSorted((a, b) => (a.day === b.day ? a.minute - b.minute : a.day < b.day ? -1 : 1));
  const { from, to, requests, commissions, endings, visits, reports, ledger } = week;
  return { from, to, entries, requests, commissions, endings, visits, reports, ledger };
}
