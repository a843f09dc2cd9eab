import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Activity } from '#core/base/activity.ts';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { HelperClass } from '#core/base/helper-class.ts';
import type { Minutes } from '#core/base/minutes.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { HelpingTables, Outcome, ReportChannel, VisitStatus } from './helping.tables.ts';

const helping = (tx: Tx) => tx.withTables<HelpingTables>();

/** One expected or past visit: who comes to whom, when, for what. */
export type VisitLine = {
  readonly id: string;
  readonly commissionId: string;
  /** The number of the commission, as on its Einsatzzettel. */
  readonly number: number;
  readonly needId: string | null;
  readonly day: CalendarDate;
  readonly timeOfDay: Minutes;
  readonly duration: Minutes;
  readonly startsAt: Temporal.Instant;
  readonly personId: string;
  readonly personName: string;
  readonly helperPersonId: string | null;
  readonly organisationId: string | null;
  readonly helperName: string;
  readonly helperClass: HelperClass;
  readonly activity: Activity;
  readonly status: VisitStatus;
  /** Somebody was asked for it, so that a report is awaited; help that runs by itself is only noted. */
  readonly isAsked: boolean;
  readonly version: number;
};

/** A visit with the telephone numbers of both sides: looked up where somebody may have to be called, not in long lists. */
export type ReachableVisit = VisitLine & { readonly personPhone: string | null; readonly helperPhone: string | null };

const visits = (tx: Tx) => helping(tx).selectFrom('helping.visit as v')
  .innerJoin('helping.commission as k', (join) =>
    join.onRef('k.quartier_id', '=', 'v.quartier_id').onRef('k.id', '=', 'v.commission_id'))
  .leftJoin('published.person_name as p', (join) =>
    join.onRef('p.quartier_id', '=', 'v.quartier_id').onRef('p.id', '=', 'v.person_id'))
  .leftJoin('published.person_name as h', (join) =>
    join.onRef('h.quartier_id', '=', 'v.quartier_id').onRef('h.id', '=', 'v.helper_person_id'))
  .leftJoin('published.organisation_card as o', (join) =>
    join.onRef('o.quartier_id', '=', 'v.quartier_id').onRef('o.id', '=', 'v.organisation_id'))
  .select([
    'v.id', 'v.commission_id as commissionId', 'k.number', 'k.need_id as needId', sql<CalendarDate>`v.day`.as('day'), sql<Minutes>`v.time_of_day_min`.as('timeOfDay'),
    sql<Minutes>`v.duration_min`.as('duration'), sql<Temporal.Instant>`v.starts_at`.as('startsAt'), 'v.person_id as personId',
    sql<string>`coalesce(p.name, '')`.as('personName'), 'v.helper_person_id as helperPersonId',
    'v.organisation_id as organisationId', sql<string>`coalesce(h.name, o.name, '')`.as('helperName'),
    'v.helper_class as helperClass', 'v.activity', 'v.status', sql<boolean>`(k.request_id is not null)`.as('isAsked'), 'v.version',
  ]);

const reachable = (tx: Tx) => visits(tx).select(['p.phone as personPhone', sql<string | null>`coalesce(h.phone, o.phone)`.as('helperPhone')]);

/** Which visits: between two days, of a person, by a helper or an organisation. */
export type VisitFilter = {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly personIds?: readonly string[] | undefined;
  readonly helperPersonId?: string | undefined;
  readonly organisationId?: string | undefined;
  readonly commissionId?: string | undefined;
  readonly withCancelled?: boolean | undefined;
  /** Without what runs by itself: help for which nobody had to be asked. */
  readonly onlyAsked?: boolean | undefined;
  readonly status?: VisitStatus | undefined;
};

/** Visits in the order of day and time; cancelled ones are left out unless asked for. */
export async function listVisits(tx: Tx, quartierId: string, filter: VisitFilter, most = 2_000): Promise<VisitLine[]> {
  let query = visits(tx).where('v.quartier_id', '=', quartierId).where('v.day', '>=', filter.from)
    .where('v.day', '<=', filter.to)
    .orderBy('v.day').orderBy('v.time_of_day_min').orderBy('v.id').limit(most);
  if (filter.withCancelled !== true) query = query.where('v.status', '<>', 'cancelled');
  if (filter.onlyAsked === true) query = query.where('k.request_id', 'is not', null);
  if (filter.status !== undefined) query = query.where('v.status', '=', filter.status);
  if (filter.personIds !== undefined) query = query.where('v.person_id', '=', sql<string>`any(${[...filter.personIds]}::uuid[])`);
  if (filter.helperPersonId !== undefined) query = query.where('v.helper_person_id', '=', filter.helperPersonId);
  if (filter.organisationId !== undefined) query = query.where('v.organisation_id', '=', filter.organisationId);
  if (filter.commissionId !== undefined) query = query.where('v.commission_id', '=', filter.commissionId);
  return query.execute();
}

/** Locks a visit until the transaction ends, so that two reports of it follow one another. */
export async function lockVisit(tx: Tx, quartierId: string, id: string): Promise<void> {
  await helping(tx).selectFrom('helping.visit').select('id').where('quartier_id', '=', quartierId).where('id', '=', id)
    .forUpdate().execute();
}

/** The visit with this id, or undefined. */
export async function visitById(tx: Tx, quartierId: string, id: string): Promise<ReachableVisit | undefined> {
  return reachable(tx).where('v.quartier_id', '=', quartierId).where('v.id', '=', id).executeTakeFirst();
}

/**
 * Visits that should have begun before `before` and nobody reported, newest first, and how many there are. Of help for which
 * nobody had to be asked (self, family, services that run by themselves) no report is awaited.
 */
export async function listUnreported(
  tx: Tx, quartierId: string, before: Temporal.Instant, most: number,
): Promise<{ count: number; visits: ReachableVisit[] }> {
  // The state as a literal, so that the index of visits without a report serves.
  const late = reachable(tx).where('v.quartier_id', '=', quartierId).where(sql<boolean>`v.status = 'planned'`)
    .where(sql<boolean>`v.starts_at < ${before}`).where('k.request_id', 'is not', null);
  const shown = await late.orderBy('v.starts_at', 'desc').limit(most).execute();
  if (shown.length < most) return { count: shown.length, visits: shown };
  const counted = await helping(tx).selectFrom('helping.visit as v')
    .innerJoin('helping.commission as k', (join) =>
      join.onRef('k.quartier_id', '=', 'v.quartier_id').onRef('k.id', '=', 'v.commission_id'))
    .where('v.quartier_id', '=', quartierId).where(sql<boolean>`v.status = 'planned'`)
    .where(sql<boolean>`v.starts_at < ${before}`).where('k.request_id', 'is not', null)
    .select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow();
  return { count: counted.count, visits: shown };
}

/** A visit that is laid out. */
export type NewVisit = {
  readonly commissionId: string;
  readonly personId: string;
  readonly helperPersonId: string | null;
  readonly organisationId: string | null;
  readonly helperClass: HelperClass;
  readonly activity: Activity;
  readonly originalStart: string;
  readonly startsAt: Temporal.Instant;
  readonly day: CalendarDate;
  readonly timeOfDay: Minutes;
  readonly duration: Minutes;
};

/** Lays out visits; one that stands already under (commission, original start) is left as it is. */
export async function layOutVisits(tx: Tx, quartierId: string, laidOut: readonly NewVisit[]): Promise<void> {
  if (laidOut.length === 0) return;
  const rows = laidOut.map((visit) => ({
    commission_id: visit.commissionId, person_id: visit.personId, helper_person_id: visit.helperPersonId,
    organisation_id: visit.organisationId, helper_class: visit.helperClass, activity: visit.activity,
    original_start: visit.originalStart, starts_at: visit.startsAt.toString(), day: visit.day,
    time_of_day_min: visit.timeOfDay, duration_min: visit.duration,
  }));
  await sql`
    insert into helping.visit (quartier_id, commission_id, person_id, helper_person_id, organisation_id, helper_class,
      activity, original_start, starts_at, day, time_of_day_min, duration_min)
    select ${quartierId}::uuid, v.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v (
      commission_id uuid, person_id uuid, helper_person_id uuid, organisation_id uuid, helper_class text, activity text,
      original_start timestamp, starts_at timestamptz, day date, time_of_day_min smallint, duration_min smallint)
    on conflict (quartier_id, commission_id, original_start) do nothing`.execute(tx);
}

/** Cancels the planned visits of a commission after a day; what was reported stays. */
export async function cancelVisitsAfter(tx: Tx, quartierId: string, commissionId: string, lastDay: CalendarDate): Promise<void> {
  await helping(tx).updateTable('helping.visit').set({ status: 'cancelled', version: sql`version + 1` })
    .where('quartier_id', '=', quartierId).where('commission_id', '=', commissionId)
    .where('status', '=', 'planned').where('day', '>', lastDay).execute();
}

/** Sets how a visit went if it is still in the version that was seen; false if somebody was faster. */
export async function setVisitStatus(
  tx: Tx, quartierId: string, visitId: string, seenVersion: number, status: VisitStatus,
): Promise<boolean> {
  const row = await helping(tx).updateTable('helping.visit').set({ status, version: sql`version + 1` })
    .where('quartier_id', '=', quartierId).where('id', '=', visitId).where('version', '=', seenVersion)
    .returning('id').executeTakeFirst();
  return row !== undefined;
}

/** What was reported of a visit. */
export type ReportLine = {
  readonly id: string;
  readonly outcome: Outcome;
  readonly minutes: Minutes;
  readonly reason: string;
  readonly how: ReportChannel;
  readonly reportedBy: string | null;
  readonly reportedAt: Temporal.Instant;
  readonly correctsId: string | null;
};

/** The reports of a visit in order; the one that no other corrects is the one that counts. */
export async function listReports(tx: Tx, quartierId: string, visitId: string): Promise<ReportLine[]> {
  return helping(tx).selectFrom('helping.report').where('quartier_id', '=', quartierId).where('visit_id', '=', visitId)
    .orderBy('reported_at').orderBy('id').select([
      'id', 'outcome', sql<Minutes>`minutes`.as('minutes'), 'reason', 'how', 'reported_by as reportedBy',
      'reported_at as reportedAt', 'corrects_id as correctsId',
    ]).execute();
}

/** Appends a report. */
export async function appendReport(tx: Tx, quartierId: string, visitId: string, report: ReportLine): Promise<void> {
  await helping(tx).insertInto('helping.report').values({
    quartier_id: quartierId, id: report.id, visit_id: visitId, outcome: report.outcome, minutes: report.minutes,
    reason: report.reason, how: report.how, reported_by: report.reportedBy, reported_at: report.reportedAt,
    corrects_id: report.correctsId,
  }).execute();
}

/** The minutes that count, by visit, of those that were reported. */
export async function listReportedMinutes(tx: Tx, quartierId: string, visitIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await helping(tx).selectFrom('helping.report as r').where('r.quartier_id', '=', quartierId)
    .where('r.visit_id', '=', sql<string>`any(${[...visitIds]}::uuid[])`)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('helping.report as c').select('c.id')
      .whereRef('c.quartier_id', '=', 'r.quartier_id').whereRef('c.corrects_id', '=', 'r.id'))))
    .select(['r.visit_id as visitId', 'r.minutes']).execute();
  return new Map(rows.map(({ visitId, minutes }) => [visitId, minutes]));
}

/** How many planned visits of these commissions come after a day. */
export async function countPlannedAfter(tx: Tx, quartierId: string, commissionIds: readonly string[], day: CalendarDate): Promise<number> {
  const row = await helping(tx).selectFrom('helping.visit').where('quartier_id', '=', quartierId)
    .where('commission_id', '=', sql<string>`any(${[...commissionIds]}::uuid[])`).where('status', '=', 'planned').where('day', '>', day)
    .select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow();
  return row.count;
}
