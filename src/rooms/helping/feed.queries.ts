import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Activity } from '#core/base/activity.ts';
import type { CalendarDate, Weekday } from '#core/base/calendar-date.ts';
import type { HelperClass } from '#core/base/helper-class.ts';
import type { Minutes } from '#core/base/minutes.ts';
import type { LocalTime } from '#core/recurrence/local-time.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { HelpingTables } from './helping.tables.ts';
import type { Schedule } from './schedule.ts';

const helping = (tx: Tx) => tx.withTables<HelpingTables>();

/** A commission as a calendar shows it: when, since when it stands so, and how often it was changed; no names. */
export type FeedCommission = {
  readonly id: string;
  readonly personId: string;
  readonly helperPersonId: string | null;
  readonly helperClass: HelperClass;
  readonly activity: Activity;
  /** As it was commissioned, with the end that was meant then. */
  readonly schedule: Schedule;
  /** The end that was recorded afterwards. */
  readonly endedOn: CalendarDate | null;
  readonly changedAt: Temporal.Instant;
  /** How often the commission or one of its visits was changed; only rises. */
  readonly changes: number;
};

/** The commissions for these persons or of this helper that lasted at least until `since`, by number. */
export async function listFeedCommissions(
  tx: Tx, quartierId: string, of: { personIds: readonly string[]; helperPersonId: string }, since: CalendarDate,
): Promise<FeedCommission[]> {
  const rows = await helping(tx).selectFrom('helping.commission as k')
    .leftJoin('helping.commission_end as e', (join) =>
      join.onRef('e.quartier_id', '=', 'k.quartier_id').onRef('e.commission_id', '=', 'k.id'))
    .where('k.quartier_id', '=', quartierId)
    .where(sql<boolean>`(k.helper_person_id = ${of.helperPersonId} or k.person_id = any(${[...of.personIds]}::uuid[]))`)
    .where(sql<boolean>`coalesce(least(e.ends_on, k.ends_on), 'infinity') >= ${since}::date`)
    .orderBy('k.number')
    .select([
      'k.id', 'k.person_id as personId', 'k.helper_person_id as helperPersonId', 'k.helper_class as helperClass', 'k.activity',
      'k.every', 'k.every_n as everyN', 'k.weekdays', 'k.time_of_day_min as timeOfDay', 'k.duration_min as duration',
      'k.starts_on as startsOn', 'k.ends_on as endsOn', sql<CalendarDate | null>`e.ends_on`.as('endedOn'),
      sql<Temporal.Instant>`greatest(k.commissioned_at, e.recorded_at, (select max(r.reported_at) from helping.report r
        join helping.visit v on v.quartier_id = r.quartier_id and v.id = r.visit_id
        where v.quartier_id = k.quartier_id and v.commission_id = k.id))`.as('changedAt'),
      sql<number>`(select coalesce(sum(v.version - 1), 0) from helping.visit v
        where v.quartier_id = k.quartier_id and v.commission_id = k.id) + (e.ends_on is not null)::integer`.as('changes'),
    ])
    .execute();
  return rows.map(({ every, everyN, weekdays, timeOfDay, duration, startsOn, endsOn, ...rest }) => ({
    ...rest,
    schedule: {
      every, everyN, weekdays: weekdays as Weekday[], timeOfDay: timeOfDay as Minutes, duration: duration as Minutes,
      startsOn: startsOn as CalendarDate, endsOn: endsOn as CalendarDate | null,
    },
  }));
}

/** A visit that is not as its commission says: cancelled, or moved to another time. */
export type ChangedVisit = {
  readonly commissionId: string;
  readonly originalStart: LocalTime;
  readonly isCancelled: boolean;
  readonly day: CalendarDate;
  readonly timeOfDay: Minutes;
  readonly duration: Minutes;
};

/** The visits of these commissions that were cancelled, moved or made longer or shorter, in order of their first start. */
export async function listChangedVisits(tx: Tx, quartierId: string, commissionIds: readonly string[]): Promise<ChangedVisit[]> {
  if (commissionIds.length === 0) return [];
  return helping(tx).selectFrom('helping.visit as v')
    .innerJoin('helping.commission as k', (join) =>
      join.onRef('k.quartier_id', '=', 'v.quartier_id').onRef('k.id', '=', 'v.commission_id'))
    .where('v.quartier_id', '=', quartierId).where('v.commission_id', '=', sql<string>`any(${[...commissionIds]}::uuid[])`)
    .where(sql<boolean>`(v.status = 'cancelled' or v.duration_min <> k.duration_min
      or v.original_start <> v.day + make_interval(mins => v.time_of_day_min))`)
    .orderBy('v.commission_id').orderBy('v.original_start')
    .select([
      'v.commission_id as commissionId',
      sql<LocalTime>`to_char(v.original_start, 'YYYY-MM-DD"T"HH24:MI')`.as('originalStart'),
      sql<boolean>`v.status = 'cancelled'`.as('isCancelled'), sql<CalendarDate>`v.day`.as('day'),
      sql<Minutes>`v.time_of_day_min`.as('timeOfDay'), sql<Minutes>`v.duration_min`.as('duration'),
    ])
    .execute();
}

/** Minutes of help that somebody gave since a day, as the help ledger says. */
export async function minutesGivenBy(tx: Tx, quartierId: string, helperPersonId: string, since: CalendarDate): Promise<Minutes> {
  const row = await helping(tx).selectFrom('helping.ledger').where('quartier_id', '=', quartierId)
    .where('helper_person_id', '=', helperPersonId).where('day', '>=', since)
    .select(sql<Minutes>`coalesce(sum(minutes), 0)`.as('minutes')).executeTakeFirstOrThrow();
  return row.minutes;
}
