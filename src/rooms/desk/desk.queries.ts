import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { DeskTables, EntryChannel, EntryKind, ThreadState } from './desk.tables.ts';

const desk = (tx: Tx) => tx.withTables<DeskTables>();

/** One line of the contact book as it was written. */
export type Entry = {
  readonly id: string;
  readonly number: number;
  readonly threadId: string;
  readonly at: Temporal.Instant;
  readonly recordedBy: string | null;
  readonly channel: EntryChannel;
  readonly kind: EntryKind;
  readonly personId: string | null;
  readonly caller: string;
  readonly callback: string;
  readonly text: string;
  readonly promise: string;
  readonly due: CalendarDate | null;
  readonly stateAfter: ThreadState;
  readonly personName: string | null;
};

/** A matter as it stands after its last entry. */
export type Thread = {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly state: ThreadState;
  readonly due: CalendarDate | null;
  readonly promise: string;
  readonly promisedTo: string;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly phone: string | null;
  readonly lastAt: Temporal.Instant;
};

const entries = (tx: Tx) => desk(tx).selectFrom('desk.entry as e')
  .leftJoin('published.person_name as p', (join) =>
    join.onRef('p.quartier_id', '=', 'e.quartier_id').onRef('p.id', '=', 'e.person_id'))
  .select([
    'e.id', 'e.number', 'e.thread_id as threadId', 'e.at', 'e.recorded_by as recordedBy', 'e.channel', 'e.kind',
    'e.person_id as personId', 'e.caller', 'e.callback', 'e.text', 'e.promise', sql<CalendarDate | null>`e.due`.as('due'),
    'e.state_after as stateAfter', 'p.name as personName',
  ]);

const threads = (tx: Tx) => desk(tx).selectFrom('desk.thread as t')
  .innerJoin('desk.entry as first', (join) =>
    join.onRef('first.quartier_id', '=', 't.quartier_id').onRef('first.id', '=', 't.id'))
  .leftJoin('published.person_name as p', (join) =>
    join.onRef('p.quartier_id', '=', 't.quartier_id').onRef('p.id', '=', 't.person_id'))
  .select([
    't.id', 'first.number', 'first.text', 't.state', sql<CalendarDate | null>`t.due`.as('due'), 't.promise',
    't.promised_to as promisedTo', 't.person_id as personId', 'p.name as personName', 'p.phone', 't.last_at as lastAt',
  ]);

/** The next number of the contact book; its row is locked until the transaction ends, so that numbers have no gap. */
export async function takeNumber(tx: Tx, quartierId: string): Promise<number> {
  const row = await desk(tx).insertInto('desk.numbering').values({ quartier_id: quartierId, last_number: 1 })
    .onConflict((taken) => taken.column('quartier_id').doUpdateSet({ last_number: sql`desk.numbering.last_number + 1` }))
    .returning('last_number').executeTakeFirstOrThrow();
  return row.last_number;
}

/** What an entry consists of when it is written. */
export type NewEntry = Omit<Entry, 'number' | 'personName'> & {
  readonly quartierId: string;
  readonly number: number;
  readonly unmetActivity: string | null;
};

/** Appends one entry. */
export async function appendEntry(tx: Tx, entry: NewEntry): Promise<void> {
  await desk(tx).insertInto('desk.entry').values({
    quartier_id: entry.quartierId, id: entry.id, number: entry.number, thread_id: entry.threadId, at: entry.at,
    recorded_by: entry.recordedBy, channel: entry.channel, kind: entry.kind, person_id: entry.personId,
    caller: entry.caller, callback: entry.callback, text: entry.text, promise: entry.promise, due: entry.due,
    state_after: entry.stateAfter, unmet_activity: entry.unmetActivity,
  }).execute();
}

/** The entry with this id, or undefined. */
export async function entryById(tx: Tx, quartierId: string, id: string): Promise<Entry | undefined> {
  return entries(tx).where('e.quartier_id', '=', quartierId).where('e.id', '=', id).executeTakeFirst();
}

/** The entry with this running number, or undefined. */
export async function entryByNumber(tx: Tx, quartierId: string, number: number): Promise<Entry | undefined> {
  return entries(tx).where('e.quartier_id', '=', quartierId).where('e.number', '=', number).executeTakeFirst();
}

/** A matter with all its entries in order; undefined if there is none. */
export async function threadWithEntries(
  tx: Tx, quartierId: string, threadId: string,
): Promise<{ thread: Thread; entries: Entry[] } | undefined> {
  const [thread, all] = await Promise.all([
    threads(tx).where('t.quartier_id', '=', quartierId).where('t.id', '=', threadId).executeTakeFirst(),
    entries(tx).where('e.quartier_id', '=', quartierId).where('e.thread_id', '=', threadId).orderBy('e.number').execute(),
  ]);
  return thread && { thread, entries: all };
}

export type ThreadList = 'due' | 'overdue' | 'promised' | 'waiting' | 'unmet';

/** Matters still to do: due up to today, overdue, promised to somebody, waiting for somebody, or not met. */
export async function listThreads(
  tx: Tx, quartierId: string, list: ThreadList, today: CalendarDate, most: number,
): Promise<Thread[]> {
  let query = threads(tx).where('t.quartier_id', '=', quartierId);
  // As literals, so that the partial indexes serve: a plan is kept for all values of a parameter.
  if (list === 'unmet') return query.where(sql<boolean>`t.state = 'unmet'`).orderBy('t.last_at', 'desc').limit(most).execute();
  query = query.where(sql<boolean>`t.state in ('open', 'waiting')`);
  if (list === 'due') query = query.where('t.due', '<=', today);
  if (list === 'overdue') query = query.where('t.due', '<', today);
  if (list === 'promised') query = query.where('t.promise', '<>', '');
  if (list === 'waiting') query = query.where(sql<boolean>`t.state = 'waiting'`);
  return query.orderBy(sql`t.due nulls last`).orderBy('t.last_number').limit(most).execute();
}

/** How many matters are in each list. */
export async function countThreads(tx: Tx, quartierId: string, today: CalendarDate): Promise<Record<ThreadList | 'open', number>> {
  const counts = await sql<Record<ThreadList | 'open', number>>`
    select count(*) filter (where state in ('open', 'waiting')) as open,
      count(*) filter (where state in ('open', 'waiting') and due <= ${today}::date) as due,
      count(*) filter (where state in ('open', 'waiting') and due < ${today}::date) as overdue,
      count(*) filter (where state in ('open', 'waiting') and promise <> '') as promised,
      count(*) filter (where state = 'waiting') as waiting,
      count(*) filter (where state = 'unmet') as unmet
    from desk.thread where quartier_id = ${quartierId} and state <> 'done'`.execute(tx);
  return counts.rows[0]!;
}

/** The contact book page by page, newest first, before the entry with number `before`; of one person if given. */
export async function listEntries(
  tx: Tx, quartierId: string, page: { before?: number | undefined; personId?: string | undefined; most: number },
): Promise<Entry[]> {
  let query = entries(tx).where('e.quartier_id', '=', quartierId).orderBy('e.number', 'desc').limit(page.most);
  if (page.before !== undefined) query = query.where('e.number', '<', page.before);
  if (page.personId !== undefined) query = query.where('e.person_id', '=', page.personId);
  return query.execute();
}

/** Entries since an instant, oldest first, for the handover book. */
export async function entriesSince(tx: Tx, quartierId: string, since: Temporal.Instant, most: number): Promise<Entry[]> {
  return entries(tx).where('e.quartier_id', '=', quartierId).where('e.at', '>=', since)
    .orderBy('e.number').limit(most).execute();
}

/** Persons behind an unnamed entry, found by the words it holds: best first. */
export async function personsInWords(tx: Tx, words: readonly string[], most: number): Promise<{ id: string; name: string; address: string | null }[]> {
  if (words.length === 0) return [];
  const found = await sql<{ id: string; name: string; address: string | null }>`
    select p.id, p.name, p.address from (
      select hit.id, sum(hit.score) as score
      from unnest(${words as string[]}::text[]) as word
      cross join lateral people.search_person(word, '', 5) as hit
      where hit.score >= 0.6
      group by hit.id order by score desc limit ${most}) as best
    join published.person_card p on p.quartier_id = platform.current_quartier() and p.id = best.id
    order by best.score desc`.execute(tx);
  return found.rows;
}
