import { sql } from 'kysely';
import type { Activity } from '#core/base/activity.ts';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { HelpingTables } from './helping.tables.ts';

const helping = (tx: Tx) => tx.withTables<HelpingTables>();

/** A free time as minutes of the week, Monday 00:00 = 0, end excluded. */
export type FreeTime = readonly [from: number, to: number];

/** All that bears on whether a helper can be asked. Never why she is away. */
export type HelperFact = {
  readonly personId: string;
  readonly name: string;
  readonly phone: string | null;
  readonly address: string | null;
  readonly addressId: string | null;
  readonly languages: readonly string[];
  readonly helperClass: 'neighbour' | 'volunteer';
  readonly activities: readonly Activity[];
  readonly free: readonly FreeTime[];
  readonly maxMinPerWeek: number;
  readonly maxWalkMin: number;
  readonly maxPersons: number;
  readonly refuses: readonly string[];
  readonly hasCar: boolean;
  readonly isPaid: boolean;
  readonly secrecySignedOn: CalendarDate | null;
  readonly status: 'active' | 'paused' | 'left';
  readonly since: CalendarDate;
  readonly lastAnswerOn: CalendarDate | null;
  readonly version: number;
  /** Minutes of help planned or given in the week of the day asked about. */
  readonly minutesThisWeek: number;
  /** Minutes of help given in the four weeks before that day. */
  readonly minutesLast4Weeks: number;
  readonly personsNow: readonly string[];
  readonly openRequests: number;
  /** Away on the day asked about: until when. */
  readonly absentUntil: CalendarDate | null;
  /** All absences between the days asked about, both ends included. */
  readonly absentOn: readonly AbsentDays[];
};

/** Away from a day up to and including another. */
export type AbsentDays = { readonly from: CalendarDate; readonly until: CalendarDate };

type Asked = {
  readonly day: CalendarDate;
  readonly until: CalendarDate;
  readonly monday: CalendarDate;
  readonly activity?: Activity | undefined;
  readonly personId?: string | undefined;
  /** One page of a list of the roster. */
  readonly page?: { readonly list: RosterList; readonly most: number; readonly skip: number } | undefined;
};

export const rosterLists = ['active', 'asleep', 'away', 'paused', 'left'] as const;
/** Who can be asked, who has been silent for six months, who is away today, who pauses, who left. */
export type RosterList = (typeof rosterLists)[number];

// The twin of isAsleep; a test holds both to the same results.
const asleep = (today: CalendarDate) => sql<boolean>`(h.status = 'active'
  and coalesce(h.last_answer_on, h.since) + interval '6 months' < ${today}::date)`;
const away = (today: CalendarDate) => sql<boolean>`(h.status = 'active' and exists (select from helping.absence b
  where b.quartier_id = h.quartier_id and b.person_id = h.person_id and b.days @> ${today}::date))`;

/** How many stand in each list of the roster. */
export async function countRoster(tx: Tx, quartierId: string, today: CalendarDate): Promise<Record<RosterList, number>> {
  const counts = await helping(tx).selectFrom('helping.helper as h')
    .innerJoin('published.person_card as p', (join) =>
      join.onRef('p.quartier_id', '=', 'h.quartier_id').onRef('p.id', '=', 'h.person_id'))
    .where('h.quartier_id', '=', quartierId).where('p.status', '=', 'active')
    .select([
      sql<number>`count(*) filter (where h.status = 'active')`.as('active'),
      sql<number>`count(*) filter (where ${asleep(today)})`.as('asleep'),
      sql<number>`count(*) filter (where ${away(today)})`.as('away'),
      sql<number>`count(*) filter (where h.status = 'paused')`.as('paused'),
      sql<number>`count(*) filter (where h.status = 'left')`.as('left'),
    ]).executeTakeFirstOrThrow();
  return counts;
}

/** The roster as of a day: everyone who did not leave, or one person, or those who offer an activity. */
export async function listHelperFacts(tx: Tx, quartierId: string, asked: Asked): Promise<HelperFact[]> {
  let query = helping(tx).selectFrom('helping.helper as h')
    .innerJoin('published.person_card as p', (join) =>
      join.onRef('p.quartier_id', '=', 'h.quartier_id').onRef('p.id', '=', 'h.person_id'))
    .where('h.quartier_id', '=', quartierId)
    .select([
      'h.person_id as personId', 'p.name', 'p.phone', 'p.address', 'p.address_id as addressId', 'p.languages',
      'h.helper_class as helperClass', 'h.activities',
      sql<FreeTime[]>`coalesce((select json_agg(json_build_array(lower(r), upper(r)) order by r) from unnest(h.free) as r), '[]')`.as('free'),
      'h.max_min_per_week as maxMinPerWeek', 'h.max_walk_min as maxWalkMin', 'h.max_persons as maxPersons', 'h.refuses',
      'h.has_car as hasCar', 'h.is_paid as isPaid', sql<CalendarDate | null>`h.secrecy_signed_on`.as('secrecySignedOn'),
      'h.status', sql<CalendarDate>`h.since`.as('since'), sql<CalendarDate | null>`h.last_answer_on`.as('lastAnswerOn'), 'h.version',
      sql<number>`coalesce((select sum(v.duration_min) from helping.visit v where v.quartier_id = h.quartier_id
        and v.helper_person_id = h.person_id and v.day between ${asked.monday}::date and ${asked.monday}::date + 6
        and v.status <> 'cancelled' and v.status <> 'not_done'), 0)`.as('minutesThisWeek'),
      sql<number>`coalesce((select sum(l.minutes) from helping.ledger l where l.quartier_id = h.quartier_id
        and l.helper_person_id = h.person_id and l.day >= ${asked.day}::date - 28 and l.day < ${asked.day}::date), 0)`.as('minutesLast4Weeks'),
      sql<string[]>`coalesce((select array_agg(distinct k.person_id) from helping.commission k
        left join helping.commission_end e on e.quartier_id = k.quartier_id and e.commission_id = k.id
        where k.quartier_id = h.quartier_id and k.helper_person_id = h.person_id
          and coalesce(least(e.ends_on, k.ends_on), 'infinity') >= ${asked.day}::date), '{}')`.as('personsNow'),
      sql<number>`(select count(*) from helping.request q where q.quartier_id = h.quartier_id
        and q.helper_person_id = h.person_id and not exists (select from helping.answer a
          where a.quartier_id = q.quartier_id and a.request_id = q.id))`.as('openRequests'),
      sql<CalendarDate | null>`(select upper(b.days) - 1 from helping.absence b where b.quartier_id = h.quartier_id
        and b.person_id = h.person_id and b.days @> ${asked.day}::date limit 1)`.as('absentUntil'),
      sql<AbsentDays[]>`coalesce((select json_agg(json_build_object('from', lower(b.days), 'until', upper(b.days) - 1) order by b.days)
        from helping.absence b where b.quartier_id = h.quartier_id and b.person_id = h.person_id
          and b.days && daterange(${asked.day}, ${asked.until}, '[]')), '[]')`.as('absentOn'),
    ])
    .orderBy('p.name').orderBy('h.person_id');
  if (asked.personId !== undefined) return query.where('h.person_id', '=', asked.personId).execute();
  query = query.where('p.status', '=', 'active');
  if (asked.page === undefined) query = query.where('h.status', '<>', 'left');
  else {
    const { list, most, skip } = asked.page;
    query = query.limit(most).offset(skip);
    if (list === 'asleep') query = query.where(asleep(asked.day));
    else if (list === 'away') query = query.where(away(asked.day));
    else query = query.where('h.status', '=', list);
  }
  if (asked.activity !== undefined) query = query.where(sql<boolean>`h.activities @> array[${asked.activity}]`);
  return query.execute();
}

/** What a roster entry consists of. */
export type HelperProfile = Pick<HelperFact,
  'helperClass' | 'activities' | 'free' | 'maxMinPerWeek' | 'maxWalkMin' | 'maxPersons' | 'refuses' | 'hasCar' | 'isPaid' |
  'secrecySignedOn' | 'status'>;

function columnsOf(profile: HelperProfile) {
  return {
    helper_class: profile.helperClass, activities: [...profile.activities],
    free: `{${profile.free.map(([from, to]) => `[${from},${to})`).join(',')}}`,
    max_min_per_week: profile.maxMinPerWeek, max_walk_min: profile.maxWalkMin, max_persons: profile.maxPersons,
    refuses: [...profile.refuses], has_car: profile.hasCar, is_paid: profile.isPaid,
    secrecy_signed_on: profile.secrecySignedOn, status: profile.status,
  };
}

/** Puts a person on the roster; false if she stands there already. */
export async function addHelper(
  tx: Tx, quartierId: string, personId: string, profile: HelperProfile, since: CalendarDate,
): Promise<boolean> {
  const row = await helping(tx).insertInto('helping.helper')
    .values({ quartier_id: quartierId, person_id: personId, ...columnsOf(profile), since, last_answer_on: since })
    .onConflict((known) => known.doNothing()).returning('person_id').executeTakeFirst();
  return row !== undefined;
}

/** Changes a roster entry if it is still in the version that was seen; false if somebody was faster. */
export async function changeHelper(
  tx: Tx, quartierId: string, personId: string, profile: HelperProfile, seenVersion: number, day: CalendarDate,
): Promise<boolean> {
  const row = await helping(tx).updateTable('helping.helper')
    .set({ ...columnsOf(profile), last_answer_on: day, version: sql`version + 1` })
    .where('quartier_id', '=', quartierId).where('person_id', '=', personId).where('version', '=', seenVersion)
    .returning('person_id').executeTakeFirst();
  return row !== undefined;
}

/** Sets whether a helper can be asked; whoever says so is awake on that day. */
export async function setHelperStatus(
  tx: Tx, quartierId: string, personId: string, status: HelperProfile['status'], day: CalendarDate,
): Promise<void> {
  await helping(tx).updateTable('helping.helper').set({ status, last_answer_on: day, version: sql`version + 1` })
    .where('quartier_id', '=', quartierId).where('person_id', '=', personId).execute();
}

/** Absences that touch the days from `from` to `to`, of one person if given. */
export async function listAbsences(
  tx: Tx, quartierId: string, from: CalendarDate, to: CalendarDate, personId?: string,
): Promise<{ id: string; personId: string; name: string; from: CalendarDate; until: CalendarDate }[]> {
  let query = helping(tx).selectFrom('helping.absence as b')
    .innerJoin('published.person_card as p', (join) =>
      join.onRef('p.quartier_id', '=', 'b.quartier_id').onRef('p.id', '=', 'b.person_id'))
    .where('b.quartier_id', '=', quartierId).where(sql<boolean>`b.days && daterange(${from}, ${to}, '[]')`)
    .select([
      'b.id', 'b.person_id as personId', 'p.name', sql<CalendarDate>`lower(b.days)`.as('from'),
      sql<CalendarDate>`(upper(b.days) - 1)`.as('until'),
    ]).orderBy(sql`lower(b.days)`);
  if (personId !== undefined) query = query.where('b.person_id', '=', personId);
  return query.execute();
}

/** Notes an absence; days that overlap an earlier one are refused by the database. */
export async function addAbsence(tx: Tx, quartierId: string, personId: string, from: CalendarDate, until: CalendarDate): Promise<void> {
  await helping(tx).insertInto('helping.absence')
    .values({ quartier_id: quartierId, person_id: personId, days: `[${from},${until}]` }).execute();
}

/** Takes an absence back; false if there is none. */
export async function removeAbsence(tx: Tx, quartierId: string, personId: string, id: string): Promise<boolean> {
  const row = await helping(tx).deleteFrom('helping.absence').where('quartier_id', '=', quartierId)
    .where('person_id', '=', personId).where('id', '=', id).returning('id').executeTakeFirst();
  return row !== undefined;
}
