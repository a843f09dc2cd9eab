import { sql } from 'kysely';
import type { Activity } from '#core/base/activity.ts';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Tx } from '#platform/db/tx.ts';

/** What an hour of paid help by services cost since that day, by activity: cents as booked over minutes as booked. */
export async function selectPrices(tx: Tx, quartierId: string, since: CalendarDate): Promise<{ activity: Activity; centsPerHour: number }[]> {
  const found = await sql<{ activity: Activity; centsPerHour: number }>`
    select l.activity, round(sum(l.cents) * 60.0 / sum(l.minutes))::integer as "centsPerHour" from helping.ledger l
    where l.quartier_id = ${quartierId} and l.day >= ${since} and l.helper_class = 'professional' and l.cents is not null
    group by l.activity having sum(l.minutes) > 0 and sum(l.cents) > 0`.execute(tx);
  return found.rows;
}
