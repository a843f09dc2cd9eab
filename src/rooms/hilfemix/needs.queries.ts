import { sql } from 'kysely';
import type { Activity } from '#core/base/activity.ts';
import type { CalendarDate, Weekday } from '#core/base/calendar-date.ts';
import type { Minutes } from '#core/base/minutes.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { HilfemixTables, PartOfDay, Rhythm, Urgency } from './hilfemix.tables.ts';

const hilfemix = (tx: Tx) => tx.withTables<HilfemixTables>();

/** A need in one line. */
export type NeedLine = {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly activity: Activity;
  readonly ownWords: string;
  readonly urgency: Urgency;
  readonly startsOn: CalendarDate;
};

/** What somebody wants done, how often and when. */
export type NeedFields = Pick<NeedLine, 'activity' | 'ownWords' | 'urgency' | 'startsOn'> & {
  readonly every: Rhythm;
  readonly everyN: number;
  readonly weekdays: readonly Weekday[];
  /** Local wall time; null where a part of the day, or nothing, is said. */
  readonly timeOfDay: Minutes | null;
  readonly partOfDay: PartOfDay | null;
  readonly duration: Minutes;
  readonly endsOn: CalendarDate | null;
  /** What the helper must be able to do or bear, see requirements.ts. */
  readonly requirements: readonly string[];
  /** Who must not come. */
  readonly excludedPersonIds: readonly string[];
};

/** A need as it stands. */
export type Need = NeedLine & NeedFields & {
  readonly status: 'open' | 'closed';
  readonly closedOn: CalendarDate | null;
  /** The matter of the contact book with which it began. */
  readonly entryId: string | null;
  readonly version: number;
};

const needs = (tx: Tx) => hilfemix(tx).selectFrom('hilfemix.need as n')
  .leftJoin('published.person_name as p', (join) =>
    join.onRef('p.quartier_id', '=', 'n.quartier_id').onRef('p.id', '=', 'n.person_id'))
  .select([
    'n.id', 'n.person_id as personId', sql<string>`coalesce(p.name, '')`.as('personName'), 'n.activity',
    'n.own_words as ownWords', 'n.urgency', sql<CalendarDate>`n.starts_on`.as('startsOn'), 'n.every', 'n.every_n as everyN',
    sql<Weekday[]>`n.weekdays`.as('weekdays'), sql<Minutes | null>`n.time_of_day_min`.as('timeOfDay'),
    'n.part_of_day as partOfDay', sql<Minutes>`n.duration_min`.as('duration'), sql<CalendarDate | null>`n.ends_on`.as('endsOn'),
    'n.requirements', 'n.status',
    // Whoever must not come must not come under the id of a double either, after the two were merged.
    sql<string[]>`case when n.excluded_person_ids = '{}' then n.excluded_person_ids
      else array(select people.kept_id(one) from unnest(n.excluded_person_ids) as one) end`.as('excludedPersonIds'),
    sql<CalendarDate | null>`n.closed_on`.as('closedOn'), 'n.entry_id as entryId', 'n.version',
  ]);

/** The need with this id, or undefined. */
export async function selectNeed(tx: Tx, quartierId: string, id: string): Promise<Need | undefined> {
  return needs(tx).where('n.quartier_id', '=', quartierId).where('n.id', '=', id).executeTakeFirst();
}

/** Of whom a need is: what the search for help asks of her. */
export type NeedPerson = {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly languages: readonly string[];
  readonly addressId: string | null;
};

/**
 * The need with this id, its person, the names of those who must not come, and beside it the other open needs of the
 * person; undefined if there is none, or if the reader may not know the person.
 */
export async function selectNeedInFull(
  tx: Tx, quartierId: string, id: string,
): Promise<{ need: Need; others: readonly Need[]; person: NeedPerson; excluded: readonly string[] } | undefined> {
  const rows = await needs(tx)
    .innerJoin('published.person_card as c', (join) => join.onRef('c.quartier_id', '=', 'n.quartier_id').onRef('c.id', '=', 'n.person_id'))
    .select([
      'c.phone', 'c.languages', 'c.address_id as addressId',
      sql<string[]>`case when n.id <> ${id} or n.excluded_person_ids = '{}' then '{}' else array(
        select e.name from unnest(n.excluded_person_ids) with ordinality as x (id, nth)
        join published.person_name e on e.quartier_id = n.quartier_id and e.id = people.kept_id(x.id) order by x.nth) end`.as('excluded'),
    ])
    .where('n.quartier_id', '=', quartierId)
    .where('n.person_id', '=', sql<string>`(select o.person_id from hilfemix.need o where o.quartier_id = ${quartierId} and o.id = ${id})`)
    .where((where) => where.or([where('n.id', '=', id), where('n.status', '=', 'open')]))
    .orderBy('n.urgency').orderBy('n.starts_on').orderBy('n.id').execute();
  const all = rows.map(({ phone: _phone, languages: _languages, addressId: _addressId, excluded: _excluded, ...need }): Need => need);
  const [need, row] = [all.find((one) => one.id === id), rows.find((one) => one.id === id)];
  return need && row && {
    need, others: all.filter((one) => one.id !== id), excluded: row.excluded,
    person: { id: need.personId, name: need.personName, phone: row.phone, languages: row.languages, addressId: row.addressId },
  };
}

/** All needs of a person: the open ones first, the most urgent first. */
export async function selectNeedsOf(tx: Tx, quartierId: string, personId: string): Promise<Need[]> {
  return needs(tx).where('n.quartier_id', '=', quartierId).where('n.person_id', '=', personId)
    .orderBy(sql`n.status = 'closed'`).orderBy('n.urgency').orderBy('n.starts_on').orderBy('n.id').execute();
}

/**
 * Open needs for which no commission runs, the most urgent and then the oldest first. A single replacement does not cover
 * a need that comes back every week.
 */
export async function selectUncovered(tx: Tx, quartierId: string, today: CalendarDate, most: number): Promise<NeedLine[]> {
  return hilfemix(tx).selectFrom('hilfemix.need as n')
    .innerJoin('published.person_name as p', (join) =>
      join.onRef('p.quartier_id', '=', 'n.quartier_id').onRef('p.id', '=', 'n.person_id'))
    .select([
      'n.id', 'n.person_id as personId', 'p.name as personName', 'n.activity', 'n.own_words as ownWords', 'n.urgency',
      sql<CalendarDate>`n.starts_on`.as('startsOn'),
    ])
    .leftJoin('published.need_coverage as c', (join) =>
      join.onRef('c.quartier_id', '=', 'n.quartier_id').onRef('c.need_id', '=', 'n.id'))
    // The state as a literal, so that the index of open needs by urgency serves and only the first few are read.
    .where('n.quartier_id', '=', quartierId).where(sql<boolean>`n.status = 'open'`)
    .where((where) => where.or([where('n.ends_on', 'is', null), where('n.ends_on', '>=', today)]))
    .where(sql<boolean>`coalesce(case n.every when 'once' then greatest(c.once_until, c.recurring_until) else c.recurring_until end,
      '-infinity') < ${today}::date`)
    .orderBy('n.urgency').orderBy('n.starts_on').orderBy('n.id').limit(most).execute();
}

function columnsOf(fields: NeedFields) {
  return {
    own_words: fields.ownWords, activity: fields.activity, urgency: fields.urgency, every: fields.every, every_n: fields.everyN,
    weekdays: [...fields.weekdays], time_of_day_min: fields.timeOfDay, part_of_day: fields.partOfDay,
    duration_min: fields.duration, starts_on: fields.startsOn, ends_on: fields.endsOn, requirements: [...fields.requirements],
    excluded_person_ids: [...fields.excludedPersonIds],
  };
}

/** Adds a need; the same id a second time changes nothing. */
export async function insertNeed(
  tx: Tx, quartierId: string, need: NeedFields & Pick<Need, 'id' | 'personId' | 'entryId'>,
): Promise<void> {
  await hilfemix(tx).insertInto('hilfemix.need').values({
    quartier_id: quartierId, id: need.id, person_id: need.personId, entry_id: need.entryId, closed_on: null, ...columnsOf(need),
  }).onConflict((taken) => taken.columns(['quartier_id', 'id']).doNothing()).execute();
}

/** Changes a need if it still is as the form found it; false if somebody else was faster. */
export async function updateNeed(tx: Tx, quartierId: string, id: string, version: number, fields: NeedFields): Promise<boolean> {
  const updated = await hilfemix(tx).updateTable('hilfemix.need').set({ ...columnsOf(fields), version: version + 1 })
    .where('quartier_id', '=', quartierId).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return updated.numUpdatedRows > 0n;
}

/** Closes a need if it still is as the form found it; false if somebody else was faster. */
export async function markClosed(tx: Tx, quartierId: string, id: string, version: number, day: CalendarDate): Promise<boolean> {
  const updated = await hilfemix(tx).updateTable('hilfemix.need').set({ status: 'closed', closed_on: day, version: version + 1 })
    .where('quartier_id', '=', quartierId).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return updated.numUpdatedRows > 0n;
}

/** Needs without help by activity: counts only, also for those who may see no need. */
export async function countUncovered(tx: Tx): Promise<{ activity: Activity; needs: number }[]> {
  const { rows } = await sql<{ activity: Activity; needs: number }>`
    select activity, needs::integer as needs from hilfemix.uncovered_figures() order by needs desc, activity`.execute(tx);
  return rows;
}
