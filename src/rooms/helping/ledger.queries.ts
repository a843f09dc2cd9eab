import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Activity } from '#core/base/activity.ts';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { HelperClass } from '#core/base/helper-class.ts';
import type { Minutes } from '#core/base/minutes.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { HelpingTables, Payer } from './helping.tables.ts';

const helping = (tx: Tx) => tx.withTables<HelpingTables>();

/** One unit of help: for whom, by whom, what, when, how long, paid by whom. A counter-entry has negative minutes. */
export type LedgerLine = {
  readonly id: string;
  readonly day: CalendarDate;
  readonly personId: string;
  readonly personName: string;
  readonly helperPersonId: string | null;
  readonly organisationId: string | null;
  readonly helperName: string;
  readonly helperClass: HelperClass;
  readonly activity: Activity;
  readonly minutes: Minutes;
  readonly payer: Payer;
  readonly cents: number | null;
  readonly commissionId: string | null;
  readonly reportId: string | null;
  readonly countersId: string | null;
  readonly source: 'report' | 'told';
  readonly bookedAt: Temporal.Instant;
};

export type LedgerFilter = {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly personIds?: readonly string[] | undefined;
  readonly helperPersonId?: string | undefined;
  readonly helperClass?: HelperClass | undefined;
  readonly activity?: Activity | undefined;
};

function filtered(tx: Tx, quartierId: string, filter: LedgerFilter) {
  let query = helping(tx).selectFrom('helping.ledger as l').where('l.quartier_id', '=', quartierId)
    .where('l.day', '>=', filter.from).where('l.day', '<=', filter.to);
  if (filter.personIds !== undefined) query = query.where('l.person_id', '=', sql<string>`any(${[...filter.personIds]}::uuid[])`);
  if (filter.helperPersonId !== undefined) query = query.where('l.helper_person_id', '=', filter.helperPersonId);
  if (filter.helperClass !== undefined) query = query.where('l.helper_class', '=', filter.helperClass);
  if (filter.activity !== undefined) query = query.where('l.activity', '=', filter.activity);
  return query;
}

/** Ledger lines, newest first, from the `skip`-th on. */
export async function listLedger(tx: Tx, quartierId: string, filter: LedgerFilter, most: number, skip = 0): Promise<LedgerLine[]> {
  return filtered(tx, quartierId, filter)
    .leftJoin('published.person_name as p', (join) =>
      join.onRef('p.quartier_id', '=', 'l.quartier_id').onRef('p.id', '=', 'l.person_id'))
    .leftJoin('published.person_name as h', (join) =>
      join.onRef('h.quartier_id', '=', 'l.quartier_id').onRef('h.id', '=', 'l.helper_person_id'))
    .leftJoin('published.organisation_card as o', (join) =>
      join.onRef('o.quartier_id', '=', 'l.quartier_id').onRef('o.id', '=', 'l.organisation_id'))
    .select([
      'l.id', sql<CalendarDate>`l.day`.as('day'), 'l.person_id as personId', sql<string>`coalesce(p.name, '')`.as('personName'),
      'l.helper_person_id as helperPersonId', 'l.organisation_id as organisationId',
      sql<string>`coalesce(h.name, o.name, '')`.as('helperName'), 'l.helper_class as helperClass', 'l.activity',
      sql<Minutes>`l.minutes`.as('minutes'), 'l.payer', 'l.cents', 'l.commission_id as commissionId', 'l.report_id as reportId',
      'l.counters_id as countersId', 'l.source', 'l.booked_at as bookedAt',
    ])
    .orderBy('l.day', 'desc').orderBy('l.id', 'desc').limit(most).offset(skip).execute();
}

// Whether nothing but days and class is chosen: then the kept sums of each day tell the same.
function isWhole({ personIds, helperPersonId, activity }: LedgerFilter): boolean {
  return personIds === undefined && helperPersonId === undefined && activity === undefined;
}

/** The sums of the chosen lines by helper class, and how many lines there are. */
export async function sumLedger(
  tx: Tx, quartierId: string, filter: LedgerFilter,
): Promise<{ helperClass: HelperClass; minutes: number; cents: number | null; lines: number }[]> {
  if (isWhole(filter)) {
    let days = helping(tx).selectFrom('helping.ledger_day as d').where('d.quartier_id', '=', quartierId)
      .where('d.day', '>=', filter.from).where('d.day', '<=', filter.to);
    if (filter.helperClass !== undefined) days = days.where('d.helper_class', '=', filter.helperClass);
    return days.groupBy('d.helper_class').select([
      'd.helper_class as helperClass', sql<number>`sum(d.minutes)`.as('minutes'),
      sql<number | null>`sum(d.cents)`.as('cents'), sql<number>`sum(d.lines)`.as('lines'),
    ]).execute();
  }
  return filtered(tx, quartierId, filter).groupBy('l.helper_class').select([
    'l.helper_class as helperClass', sql<number>`sum(l.minutes)`.as('minutes'),
    sql<number | null>`sum(l.cents)`.as('cents'), sql<number>`count(*)`.as('lines'),
  ]).execute();
}

/** Minutes by month and helper class, for one person (with all her ids) or the whole Quartier, from the first day on. */
export async function sumByMonth(
  tx: Tx, quartierId: string, personIds: readonly string[] | null, from: CalendarDate,
): Promise<{ month: string; helperClass: HelperClass; minutes: number }[]> {
  const source = personIds === null
    ? sql`helping.ledger_day as l where l.quartier_id = ${quartierId} and l.day >= ${from}::date`
    : sql`helping.ledger as l where l.quartier_id = ${quartierId} and l.day >= ${from}::date and l.person_id = any(${[...personIds]}::uuid[])`;
  // Grouped by the first of the month and written as text afterwards, for the few months instead of for each line.
  const { rows } = await sql<{ month: string; helperClass: HelperClass; minutes: number }>`
    select to_char(month, 'YYYY-MM') as month, helper_class as "helperClass", minutes
    from (
      select date_trunc('month', l.day::timestamp) as month, l.helper_class, sum(l.minutes) as minutes
      from ${source} group by 1, 2) as summed
    order by 1`.execute(tx);
  return rows;
}

/** What is booked. */
export type NewLedgerRow = Omit<LedgerLine, 'id' | 'personName' | 'helperName'>;

/** Books one unit of help. */
export async function book(tx: Tx, quartierId: string, row: NewLedgerRow): Promise<void> {
  await helping(tx).insertInto('helping.ledger').values({
    quartier_id: quartierId, person_id: row.personId, helper_person_id: row.helperPersonId,
    organisation_id: row.organisationId, helper_class: row.helperClass, activity: row.activity, day: row.day,
    minutes: row.minutes, metres: null, payer: row.payer, cents: row.cents, commission_id: row.commissionId,
    report_id: row.reportId, counters_id: row.countersId, source: row.source, booked_at: row.bookedAt,
  }).execute();
}

/** The line that a report booked and that is not countered yet; undefined if it booked none. */
export async function lineOfReport(tx: Tx, quartierId: string, reportId: string): Promise<(NewLedgerRow & { id: string }) | undefined> {
  return helping(tx).selectFrom('helping.ledger as l').where('l.quartier_id', '=', quartierId)
    .where('l.report_id', '=', reportId).where('l.counters_id', 'is', null).select([
      'l.id', sql<CalendarDate>`l.day`.as('day'), 'l.person_id as personId', 'l.helper_person_id as helperPersonId',
      'l.organisation_id as organisationId', 'l.helper_class as helperClass', 'l.activity', sql<Minutes>`l.minutes`.as('minutes'),
      'l.payer', 'l.cents', 'l.commission_id as commissionId', 'l.report_id as reportId', 'l.counters_id as countersId',
      'l.source', 'l.booked_at as bookedAt',
    ]).executeTakeFirst();
}
