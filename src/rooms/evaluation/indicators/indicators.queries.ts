import { sql } from 'kysely';
import type { Activity } from '#core/base/activity.ts';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { HelperClass } from '#core/base/helper-class.ts';
import { leastCount } from '#core/base/small-counts.ts';
import type { Tx } from '#platform/db/tx.ts';

/** Help of one class and activity: sums, and how many persons stand behind them. */
export type HelpGroup = {
  readonly helperClass: HelperClass; readonly activity: Activity; readonly persons: number; readonly helpers: number;
  readonly minutes: number; readonly cents: number;
};

/** Help of one class in one month (`YYYY-MM-01`); `persons` were helped, of the own ledger counted only as far as `leastCount`. */
export type HelpMonth = { readonly month: CalendarDate; readonly helperClass: HelperClass; readonly minutes: number; readonly persons: number };

/** What services were paid, as booked; `persons` were helped. */
export type PaidHelp = { readonly activity: Activity; readonly payer: string; readonly minutes: number; readonly cents: number; readonly persons: number };

/** Requests or visits called off of one activity: `met` of `asked`. */
export type DeskGroup = { readonly indicator: string; readonly activity: Activity; readonly met: number; readonly asked: number; readonly persons: number };

/** Numerator and, for shares and means, denominator of a figure about persons. */
export type PersonFigure = { readonly indicator: string; readonly numerator: number | null; readonly denominator: number | null };

/** Help between two days by class and activity. */
export async function readHelpGroups(tx: Tx, from: CalendarDate, to: CalendarDate): Promise<HelpGroup[]> {
  const { rows } = await sql<HelpGroup>`
    select helper_class as "helperClass", activity, persons, helpers, minutes, cents from evaluation.help_groups(${from}, ${to})
    order by helper_class, activity`.execute(tx);
  return rows.map((row) => ({ ...row, persons: Number(row.persons), helpers: Number(row.helpers), minutes: Number(row.minutes), cents: Number(row.cents) }));
}

/**
 * Help of the own site by month and class: from the ledger, and from sums where they were kept of a month, which is before
 * the ledger began.
 * `siteId` asks for the sums of another site instead.
 */
export async function readHelpMonths(tx: Tx, quartierId: string, from: CalendarDate, to: CalendarDate, siteId: string | null = null): Promise<HelpMonth[]> {
  const { rows } = await sql<HelpMonth>`
    with ledger as (
      select month, helper_class, minutes, persons from evaluation.help_months(${from}, ${to}, ${leastCount}) where ${siteId}::uuid is null)
    select month, helper_class as "helperClass", minutes, persons from ledger where month not in (
      select m.month from evaluation.month_sum m join evaluation.site s on s.quartier_id = m.quartier_id and s.id = m.site_id
      where m.quartier_id = ${quartierId} and s.kind = 'own')
    union all
    select m.month, m.helper_class, m.minutes, m.persons from evaluation.month_sum m
    join evaluation.site s on s.quartier_id = m.quartier_id and s.id = m.site_id
    where m.quartier_id = ${quartierId} and m.month between ${from} and ${to}
      and (s.id = ${siteId}::uuid or ${siteId}::uuid is null and s.kind = 'own')
    order by 1, 2`.execute(tx);
  return rows.map((row) => ({ ...row, minutes: Number(row.minutes), persons: Number(row.persons) }));
}

/** What services were paid between two days, by activity and payer. */
export async function readPaidHelp(tx: Tx, from: CalendarDate, to: CalendarDate): Promise<PaidHelp[]> {
  const { rows } = await sql<PaidHelp>`
    select activity, payer, minutes, cents, persons from evaluation.help_prices(${from}, ${to}) order by activity, payer`.execute(tx);
  return rows.map((row) => ({ ...row, minutes: Number(row.minutes), cents: Number(row.cents), persons: Number(row.persons) }));
}

/** Requests, and visits called off, between two days by activity. */
export async function readDeskGroups(tx: Tx, from: CalendarDate, to: CalendarDate): Promise<DeskGroup[]> {
  const { rows } = await sql<DeskGroup>`
    select indicator, activity, met, asked, persons from evaluation.desk_groups(${from}, ${to}) order by indicator, activity`.execute(tx);
  return rows.map((row) => ({ ...row, met: Number(row.met), asked: Number(row.asked), persons: Number(row.persons) }));
}

/** Figures about persons and organisations between two days. */
export async function readPersonFigures(tx: Tx, from: CalendarDate, to: CalendarDate): Promise<PersonFigure[]> {
  const { rows } = await sql<PersonFigure>`
    select indicator, numerator, denominator from evaluation.person_figures(${from}, ${to})`.execute(tx);
  return rows.map(({ indicator, numerator, denominator }) => ({
    indicator, numerator: numerator === null ? null : Number(numerator), denominator: denominator === null ? null : Number(denominator),
  }));
}
