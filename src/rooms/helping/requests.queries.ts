import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Activity } from '#core/base/activity.ts';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { HelperClass } from '#core/base/helper-class.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { AnswerChannel, AnswerWord, HelpingTables } from './helping.tables.ts';
import type { AskedSchedule } from './schedule.ts';

const helping = (tx: Tx) => tx.withTables<HelpingTables>();

/** A question to one helper, and what came back. */
export type RequestLine = {
  readonly id: string;
  readonly needId: string;
  readonly personId: string;
  readonly personName: string;
  readonly helperPersonId: string | null;
  readonly organisationId: string | null;
  readonly helperName: string;
  readonly helperPhone: string | null;
  readonly helperClass: HelperClass;
  readonly activity: Activity;
  /** When help is asked for, as the helper hears it. */
  readonly schedule: AskedSchedule | null;
  /** What else she hears before her yes; never a name. */
  readonly note: string;
  readonly askedAt: Temporal.Instant;
  readonly answerBy: CalendarDate | null;
  readonly answer: AnswerWord | null;
  readonly answeredAt: Temporal.Instant | null;
};

const requests = (tx: Tx) => helping(tx).selectFrom('helping.request as q')
  .leftJoin('helping.answer as a', (join) =>
    join.onRef('a.quartier_id', '=', 'q.quartier_id').onRef('a.request_id', '=', 'q.id'))
  .leftJoin('published.person_name as p', (join) =>
    join.onRef('p.quartier_id', '=', 'q.quartier_id').onRef('p.id', '=', 'q.person_id'))
  .leftJoin('published.person_name as h', (join) =>
    join.onRef('h.quartier_id', '=', 'q.quartier_id').onRef('h.id', '=', 'q.helper_person_id'))
  .leftJoin('published.organisation_card as o', (join) =>
    join.onRef('o.quartier_id', '=', 'q.quartier_id').onRef('o.id', '=', 'q.organisation_id'))
  .select([
    'q.id', 'q.need_id as needId', 'q.person_id as personId', sql<string>`coalesce(p.name, '')`.as('personName'),
    'q.helper_person_id as helperPersonId', 'q.organisation_id as organisationId',
    sql<string>`coalesce(h.name, o.name, '')`.as('helperName'), sql<string | null>`coalesce(h.phone, o.phone)`.as('helperPhone'),
    'q.helper_class as helperClass', 'q.activity', 'q.schedule', 'q.note', 'q.asked_at as askedAt', sql<CalendarDate | null>`q.answer_by`.as('answerBy'),
    'a.answer', 'a.answered_at as answeredAt',
  ]);

/** The request with this id, or undefined. */
export async function requestById(tx: Tx, quartierId: string, id: string): Promise<RequestLine | undefined> {
  return requests(tx).where('q.quartier_id', '=', quartierId).where('q.id', '=', id).executeTakeFirst();
}

/** Who was asked for a need, newest first. */
export async function listRequestsForNeed(tx: Tx, quartierId: string, needId: string): Promise<RequestLine[]> {
  return requests(tx).where('q.quartier_id', '=', quartierId).where('q.need_id', '=', needId)
    .orderBy('q.asked_at', 'desc').execute();
}

/**
 * Who was asked for a need, newest first; who came to its person between two days, both included (ids of helpers and of
 * organisations); and what an hour of such help by a service cost since a day, as in `selectPrices`, null if nobody paid.
 */
export async function listBefore(
  tx: Tx, quartierId: string, about: {
    readonly needId: string; readonly personId: string; readonly activity: Activity;
    readonly from: CalendarDate; readonly to: CalendarDate; readonly pricesFrom: CalendarDate;
  },
): Promise<{ requests: RequestLine[]; helped: string[]; centsPerHour: number | null }> {
  const { needId, personId, activity, from, to, pricesFrom } = about;
  const rows = await helping(tx).selectFrom(sql<{ helped: string[]; centsPerHour: number | null }>`(
      select array(select distinct coalesce(v.helper_person_id, v.organisation_id) from helping.visit v
        where v.quartier_id = ${quartierId} and v.person_id = any(array(select people.ids_of(${personId})))
          and v.day between ${from}::date and ${to}::date and v.status in ('done', 'partial')) as helped,
        (select round(sum(l.cents) * 60.0 / nullif(sum(l.minutes), 0))::integer from helping.ledger l
          where l.quartier_id = ${quartierId} and l.day >= ${pricesFrom} and l.activity = ${activity}
            and l.helper_class = 'professional' and l.cents is not null) as "centsPerHour")`.as('before'))
    .leftJoin(requests(tx).where('q.quartier_id', '=', quartierId).where('q.need_id', '=', needId).as('asked'), (join) => join.onTrue())
    .selectAll().orderBy('asked.askedAt', 'desc').execute();
  return {
    helped: rows[0]?.helped ?? [],
    // A service that never cost anything has no price.
    centsPerHour: rows[0]?.centsPerHour || null,
    requests: rows.flatMap(({ helped: _helped, centsPerHour: _centsPerHour, ...request }) => (request.id === null ? [] : [request as RequestLine])),
  };
}

/** Questions still without an answer, the longest waiting first. */
export async function listUnanswered(tx: Tx, quartierId: string, most: number): Promise<RequestLine[]> {
  // The few that are open are gathered first, so that each is looked up by her key instead of reading all there ever were.
  return requests(tx).where('q.quartier_id', '=', quartierId)
    .where('q.id', '=', sql<string>`any(array(select request_id from helping.open_request where quartier_id = ${quartierId}))`)
    .orderBy('q.asked_at').limit(most).execute();
}

/** Questions that were answered or withdrawn, the latest answer first. */
export async function listAnswered(tx: Tx, quartierId: string, most: number): Promise<RequestLine[]> {
  return requests(tx).where('q.quartier_id', '=', quartierId).where('a.answer', 'is not', null)
    .orderBy('a.answered_at', 'desc').limit(most).execute();
}

/** Questions to one helper, the open ones first, then the newest. */
export async function listRequestsTo(tx: Tx, quartierId: string, helperPersonId: string, most: number): Promise<RequestLine[]> {
  return requests(tx).where('q.quartier_id', '=', quartierId).where('q.helper_person_id', '=', helperPersonId)
    .orderBy(sql`a.answer is not null`).orderBy('q.asked_at', 'desc').limit(most).execute();
}

/** Appends a question to one helper. */
export async function appendRequest(tx: Tx, request: {
  quartierId: string; id: string; needId: string; personId: string; helperPersonId: string | null;
  organisationId: string | null; helperClass: HelperClass; activity: Activity; schedule: AskedSchedule | null; note: string;
  askedAt: Temporal.Instant;
  askedBy: string | null; channel: string; answerBy: CalendarDate | null;
}): Promise<void> {
  await helping(tx).insertInto('helping.request').values({
    quartier_id: request.quartierId, id: request.id, need_id: request.needId, person_id: request.personId,
    helper_person_id: request.helperPersonId, organisation_id: request.organisationId, helper_class: request.helperClass,
    activity: request.activity, schedule: request.schedule === null ? null : JSON.stringify(request.schedule), note: request.note,
    asked_at: request.askedAt, asked_by: request.askedBy, channel: request.channel,
    answer_by: request.answerBy,
  }).execute();
}

/** Appends the answer to a question and notes that the helper is awake; false if it was answered before. */
export async function appendAnswer(tx: Tx, answer: {
  quartierId: string; requestId: string; helperPersonId: string | null; answer: AnswerWord; how: AnswerChannel;
  answeredAt: Temporal.Instant; day: CalendarDate; recordedBy: string | null;
}): Promise<boolean> {
  const row = await helping(tx).insertInto('helping.answer').values({
    quartier_id: answer.quartierId, request_id: answer.requestId, answer: answer.answer, how: answer.how,
    answered_at: answer.answeredAt, recorded_by: answer.recordedBy,
  }).onConflict((taken) => taken.doNothing()).returning('request_id').executeTakeFirst();
  if (row === undefined) return false;
  if (answer.helperPersonId !== null && answer.answer !== 'withdrawn') {
    await helping(tx).updateTable('helping.helper').set({ last_answer_on: answer.day })
      .where('quartier_id', '=', answer.quartierId).where('person_id', '=', answer.helperPersonId).execute();
  }
  return true;
}
