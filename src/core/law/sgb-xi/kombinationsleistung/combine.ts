import type { CalendarDate } from '../../../base/calendar-date.ts';
import { cents, type Cents } from '../../../base/cents.ts';
import { ok, refuseAll, type Refusal, type Result } from '../../../base/result.ts';
import { checkAmount } from '../../base/check-amount.ts';
import { divideHalfUp } from '../../base/divide.ts';
import { centsFor } from '../../base/parameter.ts';
import type { Pflegegrad } from '../../base/pflegegrad.ts';
import { rule, type Trace } from '../../base/trace.ts';
import { pflegegeld } from '../pflegegeld/pflegegeld.parameters.ts';
import { sachleistung } from '../sachleistung/sachleistung.parameters.ts';

/** What was used of the Sachleistung in a month, and the two full amounts. `days` of a month of 30 that Pflegegeld is due for. */
export type CombinationInput = { readonly usedCents: number; readonly maximumCents: number; readonly pflegegeldCents: number; readonly days?: number | undefined };

/** The share used in hundredths of a percent, and the Pflegegeld that remains. */
export type Combination = { readonly usedPercentHundredths: number; readonly pflegegeldCents: Cents };

/**
 * Kombinationsleistung, § 38 SGB XI: the used share of the Sachleistung in percent, rounded half up to two places; the
 * Pflegegeld at the remaining share and for the days, rounded half up to the cent once, at the end. More used than the
 * maximum is 100 %. Refuses amounts that are no whole cents, a maximum of 0 and more than 30 days, all at once.
 */
export function combine(input: CombinationInput, trace?: Trace): Result<Combination> {
  const { usedCents, maximumCents, pflegegeldCents, days = 30 } = input;
  const refusals: Refusal[] = [];
  checkAmount(usedCents, 0, 'usedCents', refusals);
  checkAmount(maximumCents, 1, 'maximumCents', refusals);
  checkAmount(pflegegeldCents, 0, 'pflegegeldCents', refusals);
  if (!Number.isInteger(days) || days < 0 || days > 30) refusals.push({ code: 'law-days-invalid', facts: { most: 30 }, path: 'days' });
  const refused = refuseAll(refusals);
  if (refused !== undefined) return refused;

  const usedPercentHundredths = usedPercent(usedCents, maximumCents);
  const remaining = 10_000 - usedPercentHundredths;
  const share = cents(remainingPflegegeld(pflegegeldCents, usedPercentHundredths, days));
  trace?.push(rule('kombinationsleistung-used', '§ 38 S. 1, 2 SGB XI', { usedCents, maximumCents, percent: usedPercentHundredths }, 'half-up-to-hundredth-of-percent'));
  trace?.push(rule('kombinationsleistung-share', '§ 38 S. 2, § 37 Abs. 2 SGB XI', { pflegegeldCents, percent: remaining, days, shareCents: share }, 'half-up-to-cent'));
  return ok({ usedPercentHundredths, pflegegeldCents: share });
}

/** The used share in hundredths of a percent, half up, at most 10,000. */
export function usedPercent(usedCents: number, maximumCents: number): number {
  return Math.min(10_000, divideHalfUp(usedCents * 10_000, maximumCents));
}

/** The cents of Pflegegeld that a used share leaves for so many days of thirty, half up. */
export function remainingPflegegeld(pflegegeldCents: number, usedPercentHundredths: number, days: number): number {
  return divideHalfUp(pflegegeldCents * (10_000 - usedPercentHundredths) * days, 10_000 * 30);
}

/** Kombinationsleistung with the amounts that are law on the day; Pflegegrad 1 has neither and is refused. */
export function combineAt(
  input: { readonly date: CalendarDate; readonly pflegegrad: Pflegegrad; readonly usedCents: number; readonly days?: number | undefined }, trace?: Trace,
): Result<Combination & { readonly maximumCents: Cents; readonly fullPflegegeldCents: Cents }> {
  const maximum = centsFor(sachleistung, input.date, input.pflegegrad, trace);
  if (!maximum.ok) return maximum;
  const full = centsFor(pflegegeld, input.date, input.pflegegrad, trace);
  if (!full.ok) return full;
  const combined = combine({ usedCents: input.usedCents, maximumCents: maximum.value, pflegegeldCents: full.value, days: input.days }, trace);
  return combined.ok ? ok({ ...combined.value, maximumCents: maximum.value, fullPflegegeldCents: full.value }) : combined;
}
