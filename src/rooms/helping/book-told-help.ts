import { addDays, mondayOf, type CalendarDate } from '#core/base/calendar-date.ts';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '#platform/db/tx.ts';
import { bookToldVisits } from './told.queries.ts';

/**
 * Books the help that runs by itself (the person's own, her family's, friends' and services' that nobody was asked for by
 * the desk) for all full weeks before today, as `told`: it was arranged, nobody reports it, and nobody said otherwise.
 * Returns how many visits were booked. Once a visit is booked it is not booked again; whoever knows better reports it,
 * which counters the booking.
 */
export async function bookToldHelp(house: { readonly tx: Tx; readonly quartierId: string; readonly today: CalendarDate; readonly now: Temporal.Instant }): Promise<number> {
  return bookToldVisits(house.tx, house.quartierId, addDays(mondayOf(house.today), -1), house.now);
}
