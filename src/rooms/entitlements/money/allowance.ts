import type { CalendarDate } from '#core/base/calendar-date.ts';
import { cents, type Cents } from '#core/base/cents.ts';
import type { Result } from '#core/base/result.ts';
import type { Trace } from '#core/law/base/trace.ts';
import { useAllowance, type AllowanceState, type Freibetrag } from '#core/law/estg/allowance.ts';
import type { Payer } from '#rooms/helping/index.ts';

/** Which allowance a helper uses for the help here, and what was paid elsewhere under the same one, as the helper said. */
export type Declaration = { readonly allowance: Freibetrag; readonly elsewhereCents: Cents };

/** Money to a helper, as the help ledger has it. */
export type Payment = { readonly day: CalendarDate; readonly payer: Payer; readonly cents: Cents | null };

/** The payments of a helper in a year: those that count towards the allowance, and what neighbours paid out of their own pocket. */
export type Paid = { readonly countedCents: Cents; readonly privateCents: Cents; readonly unpriced: number };

/**
 * Sums the payments. § 3 Nr. 26 and 26a EStG are for work for a public or charitable body; what a neighbour pays privately is
 * neither and stands apart. Payments without a price are counted, not guessed.
 */
export function paidTo(payments: readonly Payment[]): Paid {
  let [counted, own, unpriced] = [0, 0, 0];
  for (const { payer, cents: amount } of payments) {
    if (amount === null) unpriced++;
    else if (payer === 'own_money') own += amount;
    else counted += amount;
  }
  return { countedCents: cents(counted), privateCents: cents(own), unpriced };
}

/**
 * The allowance after a further payment in the year of the day; 0 to look at it as it stands. Refuses with
 * `law-allowance-exceeded` what goes beyond; see `useAllowance`.
 */
export function allowanceAfter(
  { date, declaration, paid, paymentCents }: { readonly date: CalendarDate; readonly declaration: Declaration; readonly paid: Paid; readonly paymentCents: number }, trace?: Trace,
): Result<AllowanceState> {
  return useAllowance({ date, allowance: declaration.allowance, paidBeforeCents: paid.countedCents + declaration.elsewhereCents, paymentCents }, trace);
}
