import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Activity } from '#core/base/activity.ts';
import type { CalendarDate, Weekday } from '#core/base/calendar-date.ts';
import type { Minutes } from '#core/base/minutes.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Schedule } from '#rooms/helping/index.ts';

/** What somebody may be let know, as in consents. */
export type Category = 'contact' | 'appointments' | 'arrangement' | 'history' | 'money';

/** Somebody who lets the reader know something of herself. */
export type Confider = { readonly personId: string; readonly name: string; readonly categories: ReadonlySet<Category> };

/** Who lets the signed-in person know what by a live consent, by name. */
export async function listConfiders(tx: Tx): Promise<Confider[]> {
  const found = await sql<{ personId: string; name: string; categories: Category[] }>`
    select person_id as "personId", name, array_agg(category) as categories from personal.lets_me_know()
    group by person_id, name order by name, person_id`.execute(tx);
  return found.rows.map((row) => ({ ...row, categories: new Set(row.categories) }));
}

/** The names of those who come to the signed-in person or to somebody whose appointments she may know. */
export async function namesOfHelpers(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const found = await sql<{ personId: string; name: string }>`
    select person_id as "personId", name from personal.names_of_helpers()`.execute(tx);
  return new Map(found.rows.map(({ personId, name }) => [personId, name]));
}

/** What a helper is asked, before she knows for whom. */
export type Question = {
  readonly id: string;
  readonly activity: Activity;
  readonly askedAt: Temporal.Instant;
  readonly answerBy: CalendarDate | null;
  /** Null where the need names no time of day. */
  readonly schedule: Schedule | null;
  readonly duration: Minutes;
  readonly startsOn: CalendarDate;
  /** What must be borne or brought, as in needs: `pets`, `stairs`, `car`, `language:ru` … */
  readonly requirements: readonly string[];
  /** Straight line from her home, in steps of 100 m; null where an address is unknown. */
  readonly metres: number | null;
};

type ScheduleRow = {
  every: Schedule['every']; every_n: number; weekdays: Weekday[]; time_of_day_min: Minutes | null; duration_min: Minutes;
  starts_on: CalendarDate; ends_on: CalendarDate | null;
};

function scheduleOf(row: ScheduleRow): Schedule | null {
  return row.time_of_day_min === null ? null : {
    every: row.every, everyN: row.every_n, weekdays: row.weekdays, timeOfDay: row.time_of_day_min,
    duration: row.duration_min, startsOn: row.starts_on, endsOn: row.ends_on,
  };
}

type QuestionRow = ScheduleRow & {
  id: string; activity: Activity; asked_at: Temporal.Instant; answer_by: CalendarDate | null; requirements: string[];
  metres: number | null;
};

/** What the signed-in person is asked and has not answered, the longest waiting first. */
export async function listQuestions(tx: Tx): Promise<Question[]> {
  const found = await sql<QuestionRow>`select * from personal.questions_to_me()`.execute(tx);
  return found.rows.map((row) => ({
    id: row.id, activity: row.activity, askedAt: row.asked_at, answerBy: row.answer_by, requirements: row.requirements,
    metres: row.metres, duration: row.duration_min, startsOn: row.starts_on, schedule: scheduleOf(row),
  }));
}

/** Something the signed-in person needs and nobody does yet. */
export type OpenNeed = {
  readonly id: string;
  readonly activity: Activity;
  readonly ownWords: string;
  /** Somebody has been asked and has not answered. */
  readonly isAsked: boolean;
  /** Null where the need names no time of day. */
  readonly schedule: Schedule | null;
};

type OpenNeedRow = ScheduleRow & { id: string; activity: Activity; own_words: string; is_asked: boolean };

/** The needs of the signed-in person without help, in the order of their first day. */
export async function listOpenNeeds(tx: Tx): Promise<OpenNeed[]> {
  const found = await sql<OpenNeedRow>`select * from personal.my_open_needs()`.execute(tx);
  return found.rows.map((row) => (
    { id: row.id, activity: row.activity, ownWords: row.own_words, isAsked: row.is_asked, schedule: scheduleOf(row) }));
}

/** On which day who looked. */
export type Look = { readonly day: CalendarDate; readonly name: string };

/** Who looked at what is kept of the signed-in person, each day and name once, the latest first. */
export async function listLooks(tx: Tx, since: Temporal.Instant, most: number): Promise<Look[]> {
  const found = await sql<Look>`select day, name from personal.looks_at_me(${since}, ${most})`.execute(tx);
  return found.rows;
}
