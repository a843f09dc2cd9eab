import { daysBetween, mondayOf, weekdayOf, type CalendarDate } from '../../base/calendar-date.ts';
import { cents } from '../../base/cents.ts';
import { minutes } from '../../base/minutes.ts';
import type { SeededRandom } from '../../base/seeded-random.ts';
import { isGardenTime } from './holidays.ts';
import type { Candidate } from './find-helper.ts';
import type { Commission, Report } from './history-model.ts';
import type { Pattern } from '../model.ts';
import { dayAfter, type Book, type Week } from './record.ts';

/** A commission that runs, with its last day (null = open). */
export type Running = { readonly commission: Commission; readonly candidate: Candidate; readonly lastDay: CalendarDate | null };

/** Whether a pattern that began on `since` has a visit on that day. */
export function fallsOn(pattern: Pattern, since: CalendarDate, day: CalendarDate): boolean {
  if (day < since) return false;
  if (pattern.every === 'once') return day === since;
  if (!pattern.weekdays.includes(weekdayOf(day))) return false;
  return pattern.everyN === 1 || Math.round(daysBetween(mondayOf(since), mondayOf(day)) / 7) % pattern.everyN === 0;
}

const whyNot = ['Niemand hat geöffnet, war bei der Tochter', 'Wollte heute lieber Ruhe', 'Termin kam dazwischen', 'Helfer hat abgesagt, kein Ersatz gefunden', 'War zum Kaffee eingeladen'] as const;
const away = 'Helfer ist verreist, kein Ersatz gefunden';
const forgotten = 'Nicht gekommen, hatte es vergessen; nachgefragt';
const cutShort = ['Früher fertig', 'Musste eher los', 'Nur das Nötigste geschafft'] as const;

type Outcome = Pick<Report, 'outcome' | 'reason'> & { readonly minutes: number };

/** How a visit went; undefined = it was agreed before to leave it out. */
function drawOutcome(length: number, isAway: boolean, random: SeededRandom): Outcome | undefined {
  if (isAway) return random.chance(0.5) ? { outcome: 'not_done', minutes: 0, reason: away } : undefined;
  const draw = random.next();
  if (draw < 0.02) return { outcome: 'not_done', minutes: 0, reason: forgotten };
  if (draw < 0.07) return { outcome: 'not_done', minutes: 0, reason: random.pick(whyNot) };
  if (draw < 0.12 && length >= 30) return { outcome: 'partial', minutes: Math.ceil(length / 10) * 5, reason: random.pick(cutShort) };
  const more = random.chance(0.2) ? random.pick([5, 10, 15]) : 0;
  return { outcome: 'done', minutes: length + (length >= 45 ? more : 0), reason: '' };
}

/** The visits of one commission in this week, their reports, and the ledger rows that follow from them. */
export function writeVisits(book: Book, week: Week, { commission, candidate, lastDay }: Running): void {
  const random = week.random.fork(commission.id);
  const { pattern, activity } = commission;
  for (const day of week.days) {
    if (!fallsOn(pattern, commission.startsOn, day) || (lastDay !== null && day > lastDay)) continue;
    if (book.restDays.has(day) && activity !== 'check_in' && activity !== 'pets') continue;
    if (activity === 'garden' && !isGardenTime(day)) continue;
    const isAway = candidate.helper.absences.some((absence) => absence.from <= day && day <= absence.to);
    const outcome = drawOutcome(pattern.minutes, isAway, random);
    const how = random.pickWeighted(['paper', 'phone', 'screen'] as const, (one) => ({ paper: 4, phone: 3, screen: candidate.person.isOnline ? 3 : 0 })[one]);
    const reportedOn = dayAfter(book, day, how === 'paper' ? 1 + random.below(9) : random.below(3));
    // What was forgotten comes to light when the desk asks, about a fortnight later.
    const noticedOn = outcome?.reason === forgotten ? dayAfter(book, day, 12 + random.below(6)) : reportedOn;
    const reportedMinute = minutes(Math.min(1320, pattern.start + pattern.minutes) + random.below(100));
    if (outcome === undefined) continue;
    const visitId = book.newId.visit();
    week.visits.push({ id: visitId, commissionId: commission.id, day, start: pattern.start, minutes: pattern.minutes });
    if (noticedOn === undefined || noticedOn === book.today) continue;
    const reportId = book.newId.report();
    week.reports.push({
      id: reportId, visitId, outcome: outcome.outcome, minutes: minutes(outcome.minutes), reason: outcome.reason,
      how: outcome.reason === forgotten ? 'phone' : how, reportedOn: noticedOn, reportedMinute,
    });
    if (outcome.minutes === 0) continue;
    week.ledger.push({
      id: book.newId.ledger(), forPersonId: commission.personId, byPersonId: commission.helperId, byOrganisationId: null,
      helperClass: commission.helperClass, activity, day, minutes: minutes(outcome.minutes), payer: commission.payer,
      cents: cents(Math.round((outcome.minutes * commission.centsPerHour) / 60)),
      commissionId: commission.id, reportId, arrangementId: null,
    });
  }
}
