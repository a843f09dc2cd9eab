import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Activity } from '#core/base/activity.ts';
import type { CalendarDate, Weekday } from '#core/base/calendar-date.ts';
import type { HelperClass } from '#core/base/helper-class.ts';
import type { Minutes } from '#core/base/minutes.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { HelpingTables, Payer } from './helping.tables.ts';
import type { Schedule } from './schedule.ts';

const helping = (tx: Tx) => tx.withTables<HelpingTables>();

/** A Beauftragung: who does what for whom, from when, and who commissioned it. */
export type Commission = {
  readonly id: string;
  readonly number: number;
  readonly needId: string | null;
  readonly requestId: string | null;
  readonly personId: string;
  readonly personName: string;
  readonly helperPersonId: string | null;
  readonly organisationId: string | null;
  readonly helperName: string;
  readonly helperPhone: string | null;
  readonly helperClass: HelperClass;
  readonly activity: Activity;
  /** `endsOn` is the day on which it really ends or ended. */
  readonly schedule: Schedule;
  readonly note: string;
  readonly payer: Payer;
  readonly centsPerHour: number | null;
  readonly commissionedBy: string | null;
  readonly commissionedByName: string;
  readonly commissionedAt: Temporal.Instant;
  readonly insurer: string;
  /** The end that was recorded afterwards, if there is one. */
  readonly endedOn: CalendarDate | null;
};

const lastDay = sql<CalendarDate | null>`least(e.ends_on, k.ends_on)`;

const scheduleColumns = [
  'k.every', 'k.every_n as everyN', 'k.weekdays', 'k.time_of_day_min as timeOfDay', 'k.duration_min as duration',
  'k.starts_on as startsOn', lastDay.as('lastDay'),
] as const;

const commissions = (tx: Tx) => helping(tx).selectFrom('helping.commission as k')
  .leftJoin('helping.commission_end as e', (join) =>
    join.onRef('e.quartier_id', '=', 'k.quartier_id').onRef('e.commission_id', '=', 'k.id'))
  .leftJoin('published.person_name as p', (join) =>
    join.onRef('p.quartier_id', '=', 'k.quartier_id').onRef('p.id', '=', 'k.person_id'))
  .leftJoin('published.person_name as h', (join) =>
    join.onRef('h.quartier_id', '=', 'k.quartier_id').onRef('h.id', '=', 'k.helper_person_id'))
  .leftJoin('published.organisation_card as o', (join) =>
    join.onRef('o.quartier_id', '=', 'k.quartier_id').onRef('o.id', '=', 'k.organisation_id'))
  .leftJoin('published.person_name as b', (join) =>
    join.onRef('b.quartier_id', '=', 'k.quartier_id').onRef('b.id', '=', 'k.commissioned_by'))
  .select([
    'k.id', 'k.number', 'k.need_id as needId', 'k.request_id as requestId', 'k.person_id as personId',
    sql<string>`coalesce(p.name, '')`.as('personName'), 'k.helper_person_id as helperPersonId',
    'k.organisation_id as organisationId', sql<string>`coalesce(h.name, o.name, '')`.as('helperName'),
    sql<string | null>`coalesce(h.phone, o.phone)`.as('helperPhone'), 'k.helper_class as helperClass', 'k.activity',
    ...scheduleColumns, 'e.ends_on as endedOn', 'k.note', 'k.payer',
    'k.cents_per_hour as centsPerHour', 'k.commissioned_by as commissionedBy',
    sql<string>`coalesce(b.name, '')`.as('commissionedByName'), 'k.commissioned_at as commissionedAt', 'k.insurer',
  ]);

type Row = Awaited<ReturnType<ReturnType<typeof commissions>['execute']>>[number];

function commissionOf(row: Row): Commission {
  const { every: _every, everyN: _everyN, weekdays: _weekdays, timeOfDay: _timeOfDay, duration: _duration, startsOn: _startsOn,
    lastDay: _lastDay, endedOn, ...rest } = row;
  return { ...rest, endedOn: endedOn as CalendarDate | null, schedule: scheduleOf(row) };
}

function scheduleOf({ every, everyN, weekdays, timeOfDay, duration, startsOn, lastDay: endsOn }: Pick<Row,
  'every' | 'everyN' | 'weekdays' | 'timeOfDay' | 'duration' | 'startsOn' | 'lastDay'>): Schedule {
  return {
    every, everyN, weekdays: weekdays as Weekday[], timeOfDay: timeOfDay as Minutes, duration: duration as Minutes,
    startsOn: startsOn as CalendarDate, endsOn,
  };
}

/** What visits are laid out from. */
export type LaidOut = Pick<Commission, 'id' | 'personId' | 'helperPersonId' | 'organisationId' | 'helperClass' | 'activity' | 'schedule'>;

/** The commission with this id, or undefined. */
export async function commissionById(tx: Tx, quartierId: string, id: string): Promise<Commission | undefined> {
  const row = await commissions(tx).where('k.quartier_id', '=', quartierId).where('k.id', '=', id).executeTakeFirst();
  return row && commissionOf(row);
}

/** The commissions for persons, of a helper or of an organisation that are live on `day` or later. */
export async function listLiveCommissions(
  tx: Tx, quartierId: string, of: { personIds?: readonly string[]; helperPersonId?: string; organisationId?: string }, day: CalendarDate,
): Promise<Commission[]> {
  let query = commissions(tx).where('k.quartier_id', '=', quartierId)
    .where(sql<boolean>`coalesce(${lastDay}, 'infinity') >= ${day}::date`).orderBy('k.number');
  if (of.personIds !== undefined) query = query.where('k.person_id', '=', sql<string>`any(${[...of.personIds]}::uuid[])`);
  if (of.helperPersonId !== undefined) query = query.where('k.helper_person_id', '=', of.helperPersonId);
  if (of.organisationId !== undefined) query = query.where('k.organisation_id', '=', of.organisationId);
  return (await query.execute()).map(commissionOf);
}

/** Recurring commissions whose visits are not laid out up to `horizon` yet, and up to which day they are. */
export async function listToLayOut(
  tx: Tx, quartierId: string, horizon: CalendarDate, today: CalendarDate,
): Promise<{ commission: LaidOut; upTo: CalendarDate }[]> {
  const rows = await helping(tx).selectFrom('helping.laid_out as l')
    .innerJoin('helping.commission as k', (join) =>
      join.onRef('k.quartier_id', '=', 'l.quartier_id').onRef('k.id', '=', 'l.commission_id'))
    .leftJoin('helping.commission_end as e', (join) =>
      join.onRef('e.quartier_id', '=', 'k.quartier_id').onRef('e.commission_id', '=', 'k.id'))
    .select([
      sql<CalendarDate>`l.up_to`.as('upTo'), 'k.id', 'k.person_id as personId', 'k.helper_person_id as helperPersonId',
      'k.organisation_id as organisationId', 'k.helper_class as helperClass', 'k.activity', ...scheduleColumns,
    ])
    .where('l.quartier_id', '=', quartierId).where('l.up_to', '<', horizon)
    .where(sql<boolean>`coalesce(${lastDay}, 'infinity') >= ${today}::date`).execute();
  return rows.map((row) => {
    const { upTo, id, personId, helperPersonId, organisationId, helperClass, activity } = row;
    return { upTo, commission: { id, personId, helperPersonId, organisationId, helperClass, activity, schedule: scheduleOf(row) } };
  });
}

/** Notes up to which day the visits of these commissions are laid out; `infinity` if none can follow. */
export async function noteLaidOut(tx: Tx, quartierId: string, ids: readonly string[], upTo: CalendarDate | 'infinity'): Promise<void> {
  if (ids.length === 0) return;
  await helping(tx).insertInto('helping.laid_out')
    .values(ids.map((id) => ({ quartier_id: quartierId, commission_id: id, up_to: upTo })))
    .onConflict((known) => known.columns(['quartier_id', 'commission_id']).doUpdateSet({ up_to: upTo })).execute();
}

/** The next number of the commissions; its row is locked until the transaction ends. */
export async function takeCommissionNumber(tx: Tx, quartierId: string): Promise<number> {
  const row = await helping(tx).insertInto('helping.numbering').values({ quartier_id: quartierId, last_number: 1 })
    .onConflict((taken) => taken.column('quartier_id').doUpdateSet({ last_number: sql`helping.numbering.last_number + 1` }))
    .returning('last_number').executeTakeFirstOrThrow();
  return row.last_number;
}

/** Appends a commission. */
export async function appendCommission(tx: Tx, quartierId: string, commission: {
  id: string; number: number; needId: string | null; requestId: string | null; personId: string;
  helperPersonId: string | null; organisationId: string | null; helperClass: HelperClass; activity: Activity;
  schedule: Schedule; note: string; payer: Payer; centsPerHour: number | null; commissionedBy: string | null;
  commissionedAt: Temporal.Instant; insurer: string;
}): Promise<void> {
  const { schedule } = commission;
  await helping(tx).insertInto('helping.commission').values({
    quartier_id: quartierId, id: commission.id, number: commission.number, need_id: commission.needId,
    request_id: commission.requestId, person_id: commission.personId, helper_person_id: commission.helperPersonId,
    organisation_id: commission.organisationId, helper_class: commission.helperClass, activity: commission.activity,
    every: schedule.every, every_n: schedule.everyN, weekdays: [...schedule.weekdays], time_of_day_min: schedule.timeOfDay,
    duration_min: schedule.duration, starts_on: schedule.startsOn, ends_on: schedule.endsOn, note: commission.note,
    payer: commission.payer, cents_per_hour: commission.centsPerHour, commissioned_by: commission.commissionedBy,
    commissioned_at: commission.commissionedAt, insurer: commission.insurer,
  }).execute();
}

/** Records the end of a commission; false if an end was recorded before. */
export async function appendCommissionEnd(tx: Tx, quartierId: string, end: {
  commissionId: string; endsOn: CalendarDate; recordedBy: string | null; recordedAt: Temporal.Instant;
}): Promise<boolean> {
  const row = await helping(tx).insertInto('helping.commission_end').values({
    quartier_id: quartierId, commission_id: end.commissionId, ends_on: end.endsOn, recorded_by: end.recordedBy,
    recorded_at: end.recordedAt,
  }).onConflict((taken) => taken.doNothing()).returning('commission_id').executeTakeFirst();
  return row !== undefined;
}
