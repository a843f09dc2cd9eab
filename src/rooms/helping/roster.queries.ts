import { sql, type RawBuilder } from 'kysely';
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
  readonly salutation: 'frau' | 'herr' | 'none';
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
  /** These persons, whatever their state; beside them those who offer the activity, if one is asked for. */
  readonly personIds?: readonly string[] | undefined;
  /** One page of a list of the roster. */
  readonly page?: { readonly list: RosterList; readonly most: number; readonly skip: number } | undefined;
};

export const rosterLists = ['active', 'asleep', 'away', 'paused', 'left'] as const;
/** Who can be asked, who has been silent for six months, who is away today, who pauses, who left. */
export type RosterList = (typeof rosterLists)[number];

// The twin of isAsleep; a test holds both to the same results.
const asleep = (today: CalendarDate) => sql<boolean>`(h.status = 'active'
  and coalesce(h.last_answer_on, h.since) + interval '6 months' < ${today}::date)`;
// As an array, so that who is away is gathered once and not asked for each helper.
const away = (quartierId: string, today: CalendarDate) => sql<boolean>`(h.status = 'active' and h.person_id = any(array(
  select b.person_id from helping.absence b where b.quartier_id = ${quartierId} and b.days @> ${today}::date)))`;

/** How many stand in each list of the roster. */
export async function countRoster(tx: Tx, quartierId: string, today: CalendarDate): Promise<Record<RosterList, number>> {
  const counts = await helping(tx).selectFrom('helping.helper as h')
    .innerJoin('published.person_name as p', (join) =>
      join.onRef('p.quartier_id', '=', 'h.quartier_id').onRef('p.id', '=', 'h.person_id'))
    .where('h.quartier_id', '=', quartierId).where('p.status', '=', 'active')
    .select([
      sql<number>`count(*) filter (where h.status = 'active')`.as('active'),
      sql<number>`count(*) filter (where ${asleep(today)})`.as('asleep'),
      sql<number>`count(*) filter (where ${away(quartierId, today)})`.as('away'),
      sql<number>`count(*) filter (where h.status = 'paused')`.as('paused'),
      sql<number>`count(*) filter (where h.status = 'left')`.as('left'),
    ]).executeTakeFirstOrThrow();
  return counts;
}

/** The roster as of a day: everyone who did not leave, or these persons, or those who offer an activity, or both of them. */
export async function listHelperFacts(tx: Tx, quartierId: string, asked: Asked): Promise<HelperFact[]> {
  const { day, until, monday, page } = asked;
  // Who is shown is chosen first; what bears on them is then gathered for all of them at once, not for one after the other.
  // Nothing is gathered of anybody else, so each full join gives what a left join would; but it is never made as a loop that
  // gathers anew for each of them, which the planner takes to be cheap because it expects one or two.
  // Of a page of a long list the cards are looked up after the page is cut out; of the others at once, so that nobody is looked up twice.
  const isPage = page !== undefined;
  const card = isPage ? sql`p` : sql`c`;
  const { rows } = await sql<HelperFact>`
    with chosen as materialized (
      select h.*, p.name ${isPage ? sql`` : sql`, p.salutation, p.phone, p.address, p.address_id, p.languages`}
      from helping.helper h
      join ${isPage ? sql`published.person_name` : sql`published.person_card`} p on p.quartier_id = h.quartier_id and p.id = h.person_id
      where h.quartier_id = ${quartierId} and ${chosenBy(quartierId, asked)}
      order by p.name, h.person_id ${page === undefined ? sql`` : sql`limit ${page.most} offset ${page.skip}`}),
    ids as materialized (select array(select person_id from chosen) as ids)
    select c.person_id as "personId", c.name, ${card}.salutation, ${card}.phone, ${card}.address, ${card}.address_id as "addressId", ${card}.languages,
      c.helper_class as "helperClass", c.activities,
      coalesce((select json_agg(json_build_array(lower(r), upper(r)) order by r) from unnest(c.free) as r), '[]') as free,
      c.max_min_per_week as "maxMinPerWeek", c.max_walk_min as "maxWalkMin", c.max_persons as "maxPersons", c.refuses,
      c.has_car as "hasCar", c.is_paid as "isPaid", c.secrecy_signed_on as "secrecySignedOn", c.status, c.since,
      c.last_answer_on as "lastAnswerOn", c.version, coalesce(week.minutes, 0) as "minutesThisWeek",
      coalesce(month.minutes, 0) as "minutesLast4Weeks", coalesce(now.persons, '{}') as "personsNow",
      coalesce(asked.open, 0) as "openRequests", away.until as "absentUntil", coalesce(away.days, '[]') as "absentOn"
    from chosen c
    ${isPage ? sql`join published.person_card p on p.quartier_id = c.quartier_id and p.id = c.person_id` : sql``}
    full join (
      select v.helper_person_id as id, sum(v.duration_min) as minutes from helping.visit v
      where v.quartier_id = ${quartierId} and v.helper_person_id = any((select ids from ids)::uuid[])
        and v.day between ${monday}::date and ${monday}::date + 6 and v.status <> 'cancelled' and v.status <> 'not_done'
      group by 1) as week on week.id = c.person_id
    full join (
      select l.helper_person_id as id, sum(l.minutes) as minutes from helping.ledger l
      where l.quartier_id = ${quartierId} and l.helper_person_id = any((select ids from ids)::uuid[])
        and l.day >= ${day}::date - 28 and l.day < ${day}::date
      group by 1) as month on month.id = c.person_id
    full join (
      select k.helper_person_id as id, array_agg(distinct k.person_id) as persons from helping.commission k
      left join helping.commission_end e on e.quartier_id = k.quartier_id and e.commission_id = k.id
      where k.quartier_id = ${quartierId} and k.helper_person_id = any((select ids from ids)::uuid[])
        and coalesce(least(e.ends_on, k.ends_on), 'infinity') >= ${day}::date
      group by 1) as now on now.id = c.person_id
    full join (
      select q.helper_person_id as id, count(*) as open from helping.request q
      where q.quartier_id = ${quartierId} and q.helper_person_id = any((select ids from ids)::uuid[])
        and q.id = any(array(select request_id from helping.open_request where quartier_id = ${quartierId}))
      group by 1) as asked on asked.id = c.person_id
    full join (
      select b.person_id as id, min(upper(b.days) - 1) filter (where b.days @> ${day}::date) as until,
        json_agg(json_build_object('from', lower(b.days), 'until', upper(b.days) - 1) order by b.days) as days
      from helping.absence b
      where b.quartier_id = ${quartierId} and b.person_id = any((select ids from ids)::uuid[])
        and b.days && daterange(${day}, ${until}, '[]')
      group by 1) as away on away.id = c.person_id
    order by c.name, c.person_id`.execute(tx);
  return rows;
}

function chosenBy(quartierId: string, { day, activity, personIds, page }: Asked): RawBuilder<boolean> {
  const isOffering = activity === undefined ? undefined : sql<boolean>`h.activities @> array[${activity}]`;
  const isActive = sql<boolean>`p.status = 'active' and h.status <> 'left'`;
  if (personIds !== undefined) {
    const isOne = sql<boolean>`h.person_id = any(${[...personIds]}::uuid[])`;
    return isOffering === undefined ? isOne : sql<boolean>`(${isOne} or ${isActive} and ${isOffering})`;
  }
  if (page === undefined) return isOffering === undefined ? isActive : sql<boolean>`${isActive} and ${isOffering}`;
  const inList = page.list === 'asleep' ? asleep(day) : page.list === 'away' ? away(quartierId, day) : sql<boolean>`h.status = ${page.list}`;
  return sql<boolean>`p.status = 'active' and ${inList}`;
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
    .innerJoin('published.person_name as p', (join) =>
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
