import { sql } from 'kysely';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { HelperClass } from '#core/base/helper-class.ts';
import type { Tx } from '#platform/db/tx.ts';

/** How much of a kind there was in one helper class. */
export type Figure = { readonly kind: 'persons' | 'helpers' | 'hours'; readonly helperClass: HelperClass; readonly amount: number };

/** Persons helped, persons and organisations helping, and whole hours of help between two days, by helper class. */
export async function countFigures(tx: Tx, from: CalendarDate, to: CalendarDate): Promise<Figure[]> {
  const { rows } = await sql<Figure>`
    select kind, helper_class as "helperClass", amount from helping.figures(${from}, ${to})`.execute(tx);
  return rows;
}
