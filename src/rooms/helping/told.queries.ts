import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Minutes } from '#core/base/minutes.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { NewLedgerRow } from './ledger.queries.ts';

/** Books all planned visits of help that runs by itself up to that day, and marks them as done, in one statement. */
export async function bookToldVisits(tx: Tx, quartierId: string, lastDay: CalendarDate, now: Temporal.Instant): Promise<number> {
  const found = await sql<{ booked: number }>`
    with told as (
      update helping.visit v set status = 'done', version = v.version + 1
      from helping.commission k
      where v.quartier_id = ${quartierId} and v.status = 'planned' and v.day <= ${lastDay}
        and k.quartier_id = v.quartier_id and k.id = v.commission_id and k.request_id is null
      returning v.*, k.payer, k.cents_per_hour
    ), booked as (
      insert into helping.ledger (quartier_id, person_id, helper_person_id, organisation_id, helper_class, activity, day, minutes,
        payer, cents, commission_id, source, booked_at)
      select quartier_id, person_id, helper_person_id, organisation_id, helper_class, activity, day, duration_min,
        payer, (cents_per_hour * duration_min + 30) / 60, commission_id, 'told', ${now} from told
      returning 1
    ) select count(*) as booked from booked`.execute(tx);
  return found.rows[0]!.booked;
}

/** What was booked as told for the visit of a commission on that day and is not countered; undefined if nothing. */
export async function toldLine(
  tx: Tx, quartierId: string, commissionId: string, day: CalendarDate,
): Promise<(NewLedgerRow & { readonly id: string }) | undefined> {
  const found = await sql<NewLedgerRow & { id: string; minutes: Minutes }>`
    select l.id, l.day, l.person_id as "personId", l.helper_person_id as "helperPersonId", l.organisation_id as "organisationId",
      l.helper_class as "helperClass", l.activity, l.minutes, l.payer, l.cents, l.commission_id as "commissionId",
      l.report_id as "reportId", l.counters_id as "countersId", l.source, l.booked_at as "bookedAt"
    from helping.ledger l
    where l.quartier_id = ${quartierId} and l.commission_id = ${commissionId} and l.day = ${day} and l.source = 'told'
      and l.counters_id is null
      and not exists (select from helping.ledger c where c.quartier_id = l.quartier_id and c.counters_id = l.id)`.execute(tx);
  return found.rows[0];
}
