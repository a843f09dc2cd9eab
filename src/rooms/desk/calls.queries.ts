import { sql } from 'kysely';
import type { CalendarDate, Weekday } from '#core/base/calendar-date.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { DeskTables } from './desk.tables.ts';

const desk = (tx: Tx) => tx.withTables<DeskTables>();

/** An agreed call: who is called by whom on which days, and what happens if nobody answers. */
export type Call = {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly phone: string | null;
  /** Null: the desk itself calls. */
  readonly callerId: string | null;
  readonly callerName: string | null;
  readonly weekdays: readonly Weekday[];
  readonly since: CalendarDate;
  readonly until: CalendarDate | null;
  readonly ifUnanswered: string;
  readonly lastOn: CalendarDate | null;
};

/** Who stands in for whom from which day to which, and for what. */
export type StandIn = {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly standInId: string;
  readonly standInName: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly what: string;
};

/** Calls that are agreed on `day`, by name; of one person if given. */
export async function listCalls(tx: Tx, quartierId: string, day: CalendarDate, personId?: string): Promise<Call[]> {
  let query = desk(tx).selectFrom('desk.call as k')
    .innerJoin('published.person_name as p', (join) => join.onRef('p.quartier_id', '=', 'k.quartier_id').onRef('p.id', '=', 'k.person_id'))
    .leftJoin('published.person_name as c', (join) => join.onRef('c.quartier_id', '=', 'k.quartier_id').onRef('c.id', '=', 'k.caller_person_id'))
    .where('k.quartier_id', '=', quartierId).where(sql<boolean>`coalesce(k.until, 'infinity') >= ${day}::date`).where('p.status', '=', 'active')
    .select([
      'k.id', 'k.person_id as personId', 'p.name as personName', 'p.phone', 'k.caller_person_id as callerId', 'c.name as callerName',
      sql<Weekday[]>`k.weekdays`.as('weekdays'), sql<CalendarDate>`k.since`.as('since'), sql<CalendarDate | null>`k.until`.as('until'),
      'k.if_unanswered as ifUnanswered', sql<CalendarDate | null>`k.last_on`.as('lastOn'),
    ]).orderBy('p.name').orderBy('k.id');
  if (personId !== undefined) query = query.where('k.person_id', '=', personId);
  return query.execute();
}

/** Records an agreed call; the same form sent twice records it once. */
export async function insertCall(tx: Tx, quartierId: string, call: {
  id: string; personId: string; callerId: string | null; weekdays: readonly number[]; since: CalendarDate; ifUnanswered: string;
}): Promise<void> {
  await desk(tx).insertInto('desk.call').values({
    quartier_id: quartierId, id: call.id, person_id: call.personId, caller_person_id: call.callerId, weekdays: [...call.weekdays],
    since: call.since, if_unanswered: call.ifUnanswered,
  }).onConflict((known) => known.columns(['quartier_id', 'id']).doNothing()).execute();
}

/** Ends an agreed call of a person before `today`; false if there is none to end. */
export async function endCallBefore(tx: Tx, quartierId: string, personId: string, id: string, today: CalendarDate): Promise<boolean> {
  const ended = await desk(tx).updateTable('desk.call')
    .set({ until: sql<string>`greatest(${today}::date, since) - 1`, version: sql<number>`version + 1` })
    .where('quartier_id', '=', quartierId).where('id', '=', id).where('person_id', '=', personId)
    .where(sql<boolean>`coalesce(until, 'infinity') >= ${today}::date`).executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}

/** Notes that a call was made or tried on a day; false if that was noted for this day already. */
export async function noteCallOn(tx: Tx, quartierId: string, id: string, day: CalendarDate): Promise<boolean> {
  const noted = await desk(tx).updateTable('desk.call').set({ last_on: day, version: sql<number>`version + 1` })
    .where('quartier_id', '=', quartierId).where('id', '=', id).where(sql<boolean>`last_on is distinct from ${day}::date`).executeTakeFirst();
  return noted.numUpdatedRows > 0n;
}

/** Who stands in for whom between two days, the earliest first; for one person if given. */
export async function listStandIns(tx: Tx, quartierId: string, from: CalendarDate, to: CalendarDate | 'infinity', personId?: string): Promise<StandIn[]> {
  let query = desk(tx).selectFrom('desk.stand_in as s')
    .innerJoin('published.person_name as p', (join) => join.onRef('p.quartier_id', '=', 's.quartier_id').onRef('p.id', '=', 's.person_id'))
    .innerJoin('published.person_name as i', (join) => join.onRef('i.quartier_id', '=', 's.quartier_id').onRef('i.id', '=', 's.stand_in_person_id'))
    .where('s.quartier_id', '=', quartierId).where(sql<boolean>`s.days && daterange(${from}::date, ${to}::date, '[]')`)
    .select([
      's.id', 's.person_id as personId', 'p.name as personName', 's.stand_in_person_id as standInId', 'i.name as standInName',
      sql<CalendarDate>`lower(s.days)`.as('from'), sql<CalendarDate>`(upper(s.days) - 1)`.as('until'), 's.what',
    ]).orderBy(sql`lower(s.days)`).orderBy('s.id');
  if (personId !== undefined) query = query.where('s.person_id', '=', personId);
  return query.execute();
}

/** Records who stands in; the same form sent twice records it once. */
export async function insertStandIn(tx: Tx, quartierId: string, standIn: {
  id: string; personId: string; standInId: string; from: CalendarDate; until: CalendarDate; what: string; recordedBy: string | null;
}): Promise<void> {
  await desk(tx).insertInto('desk.stand_in').values({
    quartier_id: quartierId, id: standIn.id, person_id: standIn.personId, stand_in_person_id: standIn.standInId,
    days: `[${standIn.from},${standIn.until}]`, what: standIn.what, recorded_by: standIn.recordedBy,
  }).onConflict((known) => known.columns(['quartier_id', 'id']).doNothing()).execute();
}

/** Takes back that somebody stands in; false if there is no such line. */
export async function deleteStandIn(tx: Tx, quartierId: string, personId: string, id: string): Promise<boolean> {
  const gone = await desk(tx).deleteFrom('desk.stand_in')
    .where('quartier_id', '=', quartierId).where('person_id', '=', personId).where('id', '=', id).executeTakeFirst();
  return gone.numDeletedRows > 0n;
}
