import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Activity } from '#core/base/activity.ts';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Cents } from '#core/base/cents.ts';
import type { HelperClass } from '#core/base/helper-class.ts';
import type { Minutes } from '#core/base/minutes.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Payer } from '#rooms/helping/index.ts';
import type { Declaration } from './allowance.ts';
import type { Booking, PaidHelp, PlannedHelp } from './facts.ts';
import type { MoneyTables } from './money.tables.ts';
import type { HelpCharge, PotChoice } from './pots.ts';

const money = (tx: Tx) => tx.withTables<MoneyTables>();
const anyOf = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

/** Whether the signed-in person may know about the money of this one; false for a person who does not exist. */
export async function maySeeMoney(tx: Tx, personId: string): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select entitlements.may_see_money(${personId}) as may`.execute(tx);
  return rows[0]!.may;
}

/** Paid help for a person between two days, oldest first; what was countered is left out. Nothing for who may not know. */
export async function listPaidHelp(tx: Tx, personId: string, from: CalendarDate, to: CalendarDate): Promise<PaidHelp[]> {
  const { rows } = await sql<PaidHelp & { helperClass: HelperClass; activity: Activity }>`
    select id, day, helper_class as "helperClass", activity, minutes, payer, cents, cents_per_hour as "centsPerHour",
      helper_person_id as "helperPersonId", organisation_id as "organisationId", giver
    from entitlements.paid_help(${personId}, ${from}, ${to})`.execute(tx);
  return rows;
}

/** Paid visits still to come between two days, summed by giver and activity. */
export async function listPlannedHelp(tx: Tx, personId: string, from: CalendarDate, to: CalendarDate): Promise<PlannedHelp[]> {
  const { rows } = await sql<PlannedHelp>`
    select helper_class as "helperClass", activity, payer, helper_person_id as "helperPersonId", organisation_id as "organisationId",
      giver, visits::int, minutes::int, cents::int, unpriced::int
    from entitlements.planned_help(${personId}, ${from}, ${to})`.execute(tx);
  return rows;
}

/** What was paid to a helper, and for whom. */
export type PaymentLine = {
  readonly id: string; readonly day: CalendarDate; readonly personId: string; readonly activity: Activity; readonly minutes: Minutes;
  readonly payer: Payer; readonly cents: Cents | null;
};

/** Payments to a helper between two days, oldest first; for the desk and for the helper. */
export async function listPaidTo(tx: Tx, helperPersonId: string, from: CalendarDate, to: CalendarDate): Promise<PaymentLine[]> {
  const { rows } = await sql<PaymentLine>`
    select id, day, person_id as "personId", activity, minutes, payer, cents
    from entitlements.paid_to(${helperPersonId}, ${from}, ${to})`.execute(tx);
  return rows;
}

/** The live bookings of a person, oldest first: no counter-entries, and nothing that was countered. */
export async function listBookings(tx: Tx, quartierId: string, personIds: readonly string[]): Promise<Booking[]> {
  return money(tx).selectFrom('entitlements.booking as b').where('b.quartier_id', '=', quartierId).where('b.person_id', '=', anyOf(personIds))
    .where('b.counters_id', 'is', null)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('entitlements.booking as c')
      .whereRef('c.quartier_id', '=', 'b.quartier_id').whereRef('c.counters_id', '=', 'b.id').select('c.id'))))
    .select([
      'b.id', 'b.charge', 'b.organisation_id as organisationId', 'b.billed_by as billedBy', sql<CalendarDate>`b.from_day`.as('from'),
      sql<CalendarDate>`b.to_day`.as('to'), sql<Cents>`b.cents`.as('cents'), 'b.days', 'b.by_relatives as byRelatives',
    ]).orderBy('b.from_day').orderBy('b.id').execute();
}

/** What is booked: an invoice of somebody else, or with `countersId` its counter-entry of the same amount below zero. */
export type NewBooking = Omit<Booking, 'id' | 'cents'> & {
  readonly id: string; readonly personId: string; readonly cents: number; readonly countersId: string | null; readonly recordedBy: string | null;
  readonly recordedAt: Temporal.Instant;
};

/** Appends a booking. The same id again changes nothing, so that a form sent twice books once. */
export async function appendBooking(tx: Tx, quartierId: string, row: NewBooking): Promise<void> {
  await money(tx).insertInto('entitlements.booking').values({
    quartier_id: quartierId, id: row.id, person_id: row.personId, charge: row.charge, organisation_id: row.organisationId,
    billed_by: row.billedBy, from_day: row.from, to_day: row.to, cents: row.cents, days: row.days, by_relatives: row.byRelatives,
    counters_id: row.countersId, recorded_by: row.recordedBy, recorded_at: row.recordedAt,
  }).onConflict((conflict) => conflict.columns(['quartier_id', 'id']).doNothing()).execute();
}

/** What was agreed about who pays whom, in the order in which it was noted. */
export async function listPotChoices(tx: Tx, quartierId: string, personIds: readonly string[]): Promise<PotChoice[]> {
  return money(tx).selectFrom('entitlements.pot_choice').where('quartier_id', '=', quartierId).where('person_id', '=', anyOf(personIds))
    .select(['helper_person_id as helperPersonId', 'organisation_id as organisationId', 'activity', 'charge', sql<CalendarDate>`from_day`.as('from')])
    .orderBy('recorded_at').orderBy('id').execute();
}

/** Notes an agreement about who pays whom. The same id again changes nothing. */
export async function appendPotChoice(
  tx: Tx, quartierId: string,
  row: PotChoice & { readonly id: string; readonly personId: string; readonly charge: HelpCharge; readonly recordedBy: string | null; readonly recordedAt: Temporal.Instant },
): Promise<void> {
  await money(tx).insertInto('entitlements.pot_choice').values({
    quartier_id: quartierId, id: row.id, person_id: row.personId, helper_person_id: row.helperPersonId, organisation_id: row.organisationId,
    activity: row.activity, charge: row.charge, from_day: row.from, recorded_by: row.recordedBy, recorded_at: row.recordedAt,
  }).onConflict((conflict) => conflict.columns(['quartier_id', 'id']).doNothing()).execute();
}

/** The last declaration of a helper for a year, with its day; undefined if there is none. */
export async function lastDeclaration(
  tx: Tx, quartierId: string, helperIds: readonly string[], year: number,
): Promise<(Declaration & { readonly declaredOn: CalendarDate }) | undefined> {
  return money(tx).selectFrom('entitlements.allowance_declaration').where('quartier_id', '=', quartierId)
    .where('helper_person_id', '=', anyOf(helperIds)).where('year', '=', year)
    .select(['allowance', sql<Cents>`elsewhere_cents`.as('elsewhereCents'), sql<CalendarDate>`declared_on`.as('declaredOn')])
    .orderBy('recorded_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst();
}

/** Appends what a helper declared. The same id again changes nothing. */
export async function appendDeclaration(
  tx: Tx, quartierId: string,
  row: Declaration & { readonly id: string; readonly helperPersonId: string; readonly year: number; readonly declaredOn: CalendarDate; readonly recordedBy: string | null; readonly recordedAt: Temporal.Instant },
): Promise<void> {
  await money(tx).insertInto('entitlements.allowance_declaration').values({
    quartier_id: quartierId, id: row.id, helper_person_id: row.helperPersonId, year: row.year, allowance: row.allowance,
    elsewhere_cents: row.elsewhereCents, declared_on: row.declaredOn, recorded_by: row.recordedBy, recorded_at: row.recordedAt,
  }).onConflict((conflict) => conflict.columns(['quartier_id', 'id']).doNothing()).execute();
}

/** Organisations by their names, to choose who billed. */
export async function listBillers(tx: Tx, quartierId: string): Promise<{ id: string; name: string }[]> {
  return tx.withTables<{ 'published.organisation_card': { quartier_id: string; id: string; name: string } }>()
    .selectFrom('published.organisation_card').where('quartier_id', '=', quartierId).select(['id', 'name']).orderBy('name').limit(300).execute();
}

