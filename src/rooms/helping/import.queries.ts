import { sql } from 'kysely';
import type { Activity } from '#core/base/activity.ts';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { HelperClass } from '#core/base/helper-class.ts';
import type { Minutes } from '#core/base/minutes.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { AnswerChannel, AnswerWord, Outcome, Payer, ReportChannel } from './helping.tables.ts';
import type { HelperProfile } from './roster.queries.ts';
import type { AskedSchedule, Schedule } from './schedule.ts';

/** An instant as text (ISO 8601 with offset or `Z`). */
type InstantText = string;
/** Who helps: exactly one of the two. */
type By = { readonly helperPersonId: string | null; readonly organisationId: string | null };

export type ImportedHelper = HelperProfile & {
  readonly personId: string; readonly since: CalendarDate; readonly lastAnswerOn: CalendarDate | null;
};
export type ImportedAbsence = { readonly personId: string; readonly from: CalendarDate; readonly until: CalendarDate };
export type ImportedRequest = By & {
  readonly id: string; readonly needId: string; readonly personId: string; readonly helperClass: HelperClass;
  readonly activity: Activity; readonly schedule?: AskedSchedule | null; readonly note?: string; readonly askedAt: InstantText;
  readonly askedBy: string | null; readonly channel: string;
  readonly answerBy: CalendarDate | null;
};
export type ImportedAnswer = {
  readonly requestId: string; readonly answer: AnswerWord; readonly how: AnswerChannel; readonly answeredAt: InstantText;
  readonly recordedBy: string | null;
};
export type ImportedCommission = By & {
  readonly id: string; readonly needId: string | null; readonly requestId: string | null; readonly personId: string;
  readonly helperClass: HelperClass; readonly activity: Activity; readonly schedule: Schedule; readonly note: string;
  readonly payer: Payer; readonly centsPerHour: number | null; readonly commissionedBy: string | null;
  readonly commissionedAt: InstantText; readonly insurer: string;
};
export type ImportedEnd = {
  readonly commissionId: string; readonly endsOn: CalendarDate; readonly recordedBy: string | null; readonly recordedAt: InstantText;
};
/** Whom it is for, who comes and what for follow from the commission. */
export type ImportedVisit = {
  readonly id: string; readonly commissionId: string; readonly day: CalendarDate; readonly timeOfDay: Minutes; readonly duration: Minutes;
};
/** A first report, never a correction. */
export type ImportedReport = {
  readonly id: string; readonly visitId: string; readonly outcome: Outcome; readonly minutes: Minutes; readonly reason: string;
  readonly how: ReportChannel; readonly reportedBy: string | null; readonly reportedAt: InstantText;
};
export type ImportedLedgerRow = By & {
  readonly id: string; readonly personId: string; readonly helperClass: HelperClass; readonly activity: Activity;
  readonly day: CalendarDate; readonly minutes: Minutes; readonly payer: Payer; readonly cents: number | null;
  readonly commissionId: string | null; readonly reportId: string | null; readonly source: 'report' | 'told'; readonly bookedAt: InstantText;
};

/** Puts helpers on the roster. */
export async function importHelpers(tx: Tx, quartierId: string, helpers: readonly ImportedHelper[]): Promise<void> {
  const rows = helpers.map(({ free, ...helper }) => ({ ...helper, free: `{${free.map(([from, to]) => `[${from},${to})`).join(',')}}` }));
  await sql`
    insert into helping.helper (quartier_id, person_id, helper_class, activities, free, max_min_per_week, max_walk_min,
      max_persons, refuses, has_car, is_paid, secrecy_signed_on, status, since, last_answer_on)
    select ${quartierId}::uuid, r.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r ("personId" uuid,
      "helperClass" text, activities text[], free int4multirange, "maxMinPerWeek" integer, "maxWalkMin" smallint,
      "maxPersons" smallint, refuses text[], "hasCar" boolean, "isPaid" boolean, "secrecySignedOn" date, status text,
      since date, "lastAnswerOn" date)`.execute(tx);
}

/** Notes absences. */
export async function importAbsences(tx: Tx, quartierId: string, absences: readonly ImportedAbsence[]): Promise<void> {
  await sql`
    insert into helping.absence (quartier_id, person_id, days)
    select ${quartierId}::uuid, r."personId", daterange(r."from", r.until, '[]')
    from jsonb_to_recordset(${JSON.stringify(absences)}::jsonb) as r ("personId" uuid, "from" date, until date)`.execute(tx);
}

/** Appends requests. */
export async function importRequests(tx: Tx, quartierId: string, requests: readonly ImportedRequest[]): Promise<void> {
  const rows = requests.map((request) => ({ ...request, note: request.note ?? '' }));
  await sql`
    insert into helping.request (quartier_id, id, need_id, person_id, helper_person_id, organisation_id, helper_class,
      activity, schedule, note, asked_at, asked_by, channel, answer_by)
    select ${quartierId}::uuid, r.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, "needId" uuid,
      "personId" uuid, "helperPersonId" uuid, "organisationId" uuid, "helperClass" text, activity text, schedule jsonb,
      note text, "askedAt" timestamptz, "askedBy" uuid, channel text, "answerBy" date)`.execute(tx);
}

/** Appends answers. */
export async function importAnswers(tx: Tx, quartierId: string, answers: readonly ImportedAnswer[]): Promise<void> {
  await sql`
    insert into helping.answer (quartier_id, request_id, answer, how, answered_at, recorded_by)
    select ${quartierId}::uuid, r.* from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as r ("requestId" uuid,
      answer text, how text, "answeredAt" timestamptz, "recordedBy" uuid)`.execute(tx);
}

/** Appends commissions, numbered on from the last number in their order. */
export async function importCommissions(tx: Tx, quartierId: string, commissions: readonly ImportedCommission[]): Promise<void> {
  const rows = commissions.map(({ schedule, ...commission }, index) => ({ ...commission, ...schedule, place: index + 1 }));
  await sql`
    with numbers as (
      insert into helping.numbering as n (quartier_id, last_number) values (${quartierId}, ${rows.length})
      on conflict (quartier_id) do update set last_number = n.last_number + ${rows.length} returning last_number)
    insert into helping.commission (quartier_id, id, number, need_id, request_id, person_id, helper_person_id,
      organisation_id, helper_class, activity, every, every_n, weekdays, time_of_day_min, duration_min, starts_on, ends_on,
      note, payer, cents_per_hour, commissioned_by, commissioned_at, insurer)
    select ${quartierId}::uuid, r.id, numbers.last_number - ${rows.length} + r.place, r."needId", r."requestId", r."personId",
      r."helperPersonId", r."organisationId", r."helperClass", r.activity, r.every, r."everyN", r.weekdays, r."timeOfDay",
      r.duration, r."startsOn", r."endsOn", r.note, r.payer, r."centsPerHour", r."commissionedBy", r."commissionedAt", r.insurer
    from numbers, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, place integer, "needId" uuid, "requestId" uuid,
      "personId" uuid, "helperPersonId" uuid, "organisationId" uuid, "helperClass" text, activity text, every text,
      "everyN" smallint, weekdays smallint[], "timeOfDay" smallint, duration smallint, "startsOn" date, "endsOn" date,
      note text, payer text, "centsPerHour" integer, "commissionedBy" uuid, "commissionedAt" timestamptz, insurer text)`.execute(tx);
}

/** Notes that the visits of these recurring commissions stand up to a day, so that later ones follow by themselves. */
export async function importLaidOut(
  tx: Tx, quartierId: string, commissions: readonly ImportedCommission[], upTo: CalendarDate,
): Promise<void> {
  const ids = commissions.filter(({ schedule }) => schedule.every !== 'once').map(({ id }) => id);
  await sql`
    insert into helping.laid_out (quartier_id, commission_id, up_to)
    select ${quartierId}::uuid, id, ${upTo}::date from unnest(${ids}::uuid[]) as id`.execute(tx);
}

/** Records the ends of commissions; where all visits up to the end stand already, none follows. */
export async function importEnds(tx: Tx, quartierId: string, ends: readonly ImportedEnd[]): Promise<void> {
  await sql`
    insert into helping.commission_end (quartier_id, commission_id, ends_on, recorded_by, recorded_at)
    select ${quartierId}::uuid, r.* from jsonb_to_recordset(${JSON.stringify(ends)}::jsonb) as r ("commissionId" uuid,
      "endsOn" date, "recordedBy" uuid, "recordedAt" timestamptz)`.execute(tx);
  await sql`
    update helping.laid_out l set up_to = 'infinity' from helping.commission_end e
    where l.quartier_id = ${quartierId} and l.commission_id = any(${ends.map(({ commissionId }) => commissionId)}::uuid[])
      and e.quartier_id = l.quartier_id and e.commission_id = l.commission_id and e.ends_on <= l.up_to`.execute(tx);
}

/** Writes visits; those among `reports` stand as reported at once. */
export async function importVisits(
  tx: Tx, quartierId: string, timeZone: string, visits: readonly ImportedVisit[], reports: readonly ImportedReport[],
): Promise<void> {
  const outcomes = new Map(reports.map(({ visitId, outcome }) => [visitId, outcome]));
  const rows = visits.map((visit) => ({ ...visit, status: outcomes.get(visit.id) ?? 'planned' }));
  await sql`
    insert into helping.visit (quartier_id, id, commission_id, person_id, helper_person_id, organisation_id, helper_class,
      activity, original_start, starts_at, day, time_of_day_min, duration_min, status)
    select k.quartier_id, r.id, k.id, k.person_id, k.helper_person_id, k.organisation_id, k.helper_class, k.activity,
      r.day + make_interval(mins => r."timeOfDay"), (r.day + make_interval(mins => r."timeOfDay")) at time zone ${timeZone},
      r.day, r."timeOfDay", r.duration, r.status
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, "commissionId" uuid, day date,
      "timeOfDay" integer, duration smallint, status text)
    join helping.commission k on k.quartier_id = ${quartierId} and k.id = r."commissionId"`.execute(tx);
}

/** Appends first reports and brings the visits they belong to up to date. */
export async function importReports(tx: Tx, quartierId: string, reports: readonly ImportedReport[]): Promise<void> {
  const rows = JSON.stringify(reports);
  await sql`
    insert into helping.report (quartier_id, id, visit_id, outcome, minutes, reason, how, reported_by, reported_at)
    select ${quartierId}::uuid, r.* from jsonb_to_recordset(${rows}::jsonb) as r (id uuid, "visitId" uuid, outcome text,
      minutes smallint, reason text, how text, "reportedBy" uuid, "reportedAt" timestamptz)`.execute(tx);
  await sql`
    update helping.visit v set status = r.outcome
    from jsonb_to_recordset(${rows}::jsonb) as r ("visitId" uuid, outcome text)
    where v.quartier_id = ${quartierId} and v.id = r."visitId" and v.status = 'planned'`.execute(tx);
}

/** Books units of help. */
export async function importLedger(tx: Tx, quartierId: string, ledger: readonly ImportedLedgerRow[]): Promise<void> {
  await sql`
    insert into helping.ledger (quartier_id, id, person_id, helper_person_id, organisation_id, helper_class, activity, day,
      minutes, payer, cents, commission_id, report_id, source, booked_at)
    select ${quartierId}::uuid, r.* from jsonb_to_recordset(${JSON.stringify(ledger)}::jsonb) as r (id uuid, "personId" uuid,
      "helperPersonId" uuid, "organisationId" uuid, "helperClass" text, activity text, day date, minutes integer,
      payer text, cents integer, "commissionId" uuid, "reportId" uuid, source text, "bookedAt" timestamptz)`.execute(tx);
}
