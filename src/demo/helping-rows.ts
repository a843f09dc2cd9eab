import { addDays, type CalendarDate, type Weekday } from '#core/base/calendar-date.ts';
import { minutes } from '#core/base/minutes.ts';
import type { Arrangement, Helper, HistoryChunk, HelpRequest, Need, Population } from '#core/population/index.ts';
import type { AnswerChannel, HelpingRows, Payer } from '#rooms/helping/index.ts';
import { rhythmOf } from './hilfemix-rows.ts';
import type { MomentText } from './moments.ts';
import { earliest, leftOn } from './people-rows.ts';

type Rows<Name extends keyof HelpingRows> = NonNullable<HelpingRows[Name]>;

/** What the rows of help need besides the population: moments as text, who keeps the book, who insures. */
export type HelpingFrame = { readonly at: MomentText; readonly networkerId: string; readonly insurer: string; readonly today: CalendarDate };

const noon = minutes(12 * 60);
const minutesPerDay = 24 * 60;

/** The roster. `lastAnswers` tells of the year when each helper last answered a request. */
export function helperRows(helpers: readonly Helper[], lastAnswers: ReadonlyMap<string, CalendarDate>, today: CalendarDate): Pick<HelpingRows, 'helpers' | 'absences'> {
  return {
    helpers: helpers.map((helper) => {
      const answered = lastAnswers.get(helper.personId);
      return {
        personId: helper.personId, helperClass: helper.helperClass, activities: helper.activities, free: freeTimes(helper.bands),
        maxMinPerWeek: helper.maxMinutesPerWeek, maxWalkMin: helper.maxWalkMinutes, maxPersons: helper.maxPersons, refuses: helper.refuses,
        hasCar: helper.hasCar, isPaid: helper.isPaid, secrecySignedOn: helper.secrecySignedOn, since: helper.since,
        status: helper.endedOn !== null && helper.endedOn <= today ? 'left' as const : 'active' as const,
        lastAnswerOn: answered !== undefined && answered > helper.lastActiveOn ? answered : helper.lastActiveOn,
      };
    }),
    absences: helpers.flatMap(({ personId, absences }) => absences.map(({ from, to }) => ({ personId, from, until: to }))),
  };
}

function freeTimes(bands: Helper['bands']): [number, number][] {
  const midnight = (weekday: Weekday): number => (weekday - 1) * minutesPerDay;
  return bands.map(({ weekday, from, to }): [number, number] => [midnight(weekday) + from, midnight(weekday) + to]);
}

/**
 * Help that runs without the desk, as commissions that nobody had to be asked for; they keep the ids of the arrangements.
 * What the services cost follows from their offers.
 */
export function toldCommissions(population: Population, { at, networkerId }: HelpingFrame): Pick<HelpingRows, 'commissions' | 'ends'> {
  const needs = new Map(population.needs.map((need) => [need.id, need]));
  const persons = new Map(population.persons.map((person) => [person.id, person]));
  const organisations = new Map(population.organisations.map((organisation) => [organisation.id, organisation]));
  const lastDayOf = ({ until, personId, byPersonId }: Arrangement): CalendarDate | null => {
    const firstWithout = earliest(until, leftOn(persons.get(personId)!), byPersonId === null ? null : leftOn(persons.get(byPersonId)!));
    return firstWithout === null ? null : addDays(firstWithout, -1);
  };
  return {
    commissions: population.arrangements.map((arrangement) => {
      const need = needs.get(arrangement.needId)!;
      const offer = organisations.get(arrangement.byOrganisationId ?? '')?.offers.find(({ activity }) => activity === need.activity);
      return {
        id: arrangement.id, needId: need.id, requestId: null, personId: arrangement.personId,
        helperPersonId: arrangement.byPersonId, organisationId: arrangement.byOrganisationId, helperClass: arrangement.helperClass,
        activity: need.activity, schedule: scheduleOf(need, arrangement.since), note: '', payer: payerOf(need, offer?.cents ?? null),
        centsPerHour: offer?.per === 'hour' ? offer.cents : null, commissionedBy: networkerId,
        commissionedAt: at(arrangement.since, noon), insurer: '',
      };
    }),
    ends: population.arrangements.flatMap((arrangement) => {
      const endsOn = lastDayOf(arrangement);
      return endsOn === null ? [] : [{ commissionId: arrangement.id, endsOn, recordedBy: networkerId, recordedAt: at(addDays(endsOn, 1), noon) }];
    }),
  };
}

// As in the told help of core/population: care is paid by the Pflegekasse, other services by the person.
function payerOf({ activity }: Need, price: number | null): Payer {
  if (price === null) return 'unpaid';
  return activity === 'personal_care' || activity === 'medication' ? 'pflegekasse' : 'own_money';
}

function scheduleOf({ pattern }: Pick<Need, 'pattern'>, startsOn: CalendarDate) {
  return { ...rhythmOf(pattern), timeOfDay: pattern.start, duration: pattern.minutes, startsOn, endsOn: null };
}

const answeredBy: Readonly<Record<HelpRequest['channel'], AnswerChannel>> = { phone: 'phone', sms: 'sms', email: 'screen', letter: 'letter', door: 'visit' };

/** Some weeks of the history. Single visits to come, which no week holds, come along with their commissions. */
export function chunkRows(
  chunk: Omit<HistoryChunk, 'from' | 'entries'>, needs: ReadonlyMap<string, Need>, { at, networkerId, insurer, today }: HelpingFrame,
): Required<Omit<HelpingRows, 'timeZone' | 'visitsUpTo' | 'helpers' | 'absences'>> {
  const reports = new Map(chunk.reports.map((report) => [report.id, at(report.reportedOn, report.reportedMinute)]));
  const requests: Rows<'requests'> = chunk.requests.map((request) => {
    const need = needs.get(request.needId)!;
    return {
      id: request.id, needId: need.id, personId: request.personId, helperPersonId: request.helperId, organisationId: null,
      helperClass: request.helperClass, activity: need.activity, schedule: scheduleOf(need, need.since),
      askedAt: at(request.askedOn, request.askedMinute), askedBy: networkerId, channel: request.channel, answerBy: request.answerBy,
    };
  });
  const answers: Rows<'answers'> = chunk.requests.flatMap(({ id, answer, answeredOn, answeredMinute, channel, helperId }) =>
    (answer === null || answeredOn === null || answeredMinute === null ? [] : [{
      requestId: id, answer, how: answeredBy[channel], answeredAt: at(answeredOn, answeredMinute),
      recordedBy: answeredBy[channel] === 'screen' ? helperId : networkerId,
    }]));
  const commissions: Rows<'commissions'> = chunk.commissions.map((commission) => ({
    id: commission.id, needId: commission.needId, requestId: commission.requestId, personId: commission.personId,
    helperPersonId: commission.helperId, organisationId: null, helperClass: commission.helperClass, activity: commission.activity,
    schedule: scheduleOf(commission, commission.startsOn), note: '', payer: commission.payer,
    centsPerHour: commission.centsPerHour === 0 ? null : commission.centsPerHour, commissionedBy: networkerId,
    commissionedAt: at(commission.recordedOn, commission.recordedMinute), insurer,
  }));
  const ends: Rows<'ends'> = chunk.endings.map(({ commissionId, on, recordedOn }) =>
    ({ commissionId, endsOn: addDays(on, -1), recordedBy: networkerId, recordedAt: at(recordedOn, noon) }));
  const visits: Rows<'visits'> = [
    ...chunk.visits.map(({ id, commissionId, day, start, minutes: duration }) => ({ id, commissionId, day, timeOfDay: start, duration })),
    ...chunk.commissions.filter(({ pattern, startsOn }) => pattern.every === 'once' && startsOn > today).map(({ id, startsOn, pattern }) =>
      ({ id, commissionId: id, day: startsOn, timeOfDay: pattern.start, duration: pattern.minutes })),
  ];
  return {
    requests, answers, commissions, ends, visits,
    reports: chunk.reports.map(({ id, visitId, outcome, minutes: length, reason, how }) => ({
      id, visitId, outcome, minutes: length, reason, how, reportedBy: networkerId, reportedAt: reports.get(id)!,
    })),
    ledger: chunk.ledger.map((row) => ({
      id: row.id, personId: row.forPersonId, helperPersonId: row.byPersonId, organisationId: row.byOrganisationId,
      helperClass: row.helperClass, activity: row.activity, day: row.day, minutes: row.minutes, payer: row.payer,
      cents: row.payer === 'unpaid' ? null : row.cents, commissionId: row.commissionId ?? row.arrangementId, reportId: row.reportId,
      source: row.reportId === null ? 'told' as const : 'report' as const,
      // What is told is told at the end of the week.
      bookedAt: row.reportId === null ? at(chunk.to, noon) : reports.get(row.reportId)!,
    })),
  };
}

/**
 * The requests that were taken back unanswered, because somebody else was asked for the same need or the need is over: an
 * answer is awaited from one at a time. `waiting` carries the unanswered request of each need from chunk to chunk.
 */
export function withdrawals(
  requests: readonly HelpRequest[], waiting: Map<string, HelpRequest>, { at, networkerId }: HelpingFrame,
): Rows<'answers'> {
  const takenBack: Rows<'answers'>[number][] = [];
  for (const request of requests) {
    const before = waiting.get(request.needId);
    if (before !== undefined) takenBack.push(withdrawn(before, at(request.askedOn, request.askedMinute), networkerId));
    if (request.answer === null) waiting.set(request.needId, request);
    else waiting.delete(request.needId);
  }
  return takenBack;
}

/** The requests that still wait although the need is over. */
export function lateWithdrawals(waiting: Iterable<HelpRequest>, needs: ReadonlyMap<string, Need>, { at, networkerId, today }: HelpingFrame): Rows<'answers'> {
  return [...waiting].flatMap((request) => {
    const { until } = needs.get(request.needId)!;
    return until !== null && until < today ? [withdrawn(request, at(until < request.askedOn ? request.answerBy : until, noon), networkerId)] : [];
  });
}

function withdrawn(request: HelpRequest, answeredAt: string, recordedBy: string): Rows<'answers'>[number] {
  return { requestId: request.id, answer: 'withdrawn', how: 'phone', answeredAt, recordedBy };
}

/** When each helper last answered, as far as these requests tell. */
export function noteAnswers(requests: readonly HelpRequest[], lastAnswers: Map<string, CalendarDate>): void {
  for (const { helperId, answeredOn } of requests) {
    const known = lastAnswers.get(helperId);
    if (answeredOn !== null && (known === undefined || answeredOn > known)) lastAnswers.set(helperId, answeredOn);
  }
}
