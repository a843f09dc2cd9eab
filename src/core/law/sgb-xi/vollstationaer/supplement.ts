import type { CalendarDate } from '../../../base/calendar-date.ts';
import { cents, type Cents } from '../../../base/cents.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '../../../base/result.ts';
import { checkAmount } from '../../base/check-amount.ts';
import { divideHalfUp, isTie } from '../../base/divide.ts';
import { centsFor, parameterAt } from '../../base/parameter.ts';
import type { Pflegegrad } from '../../base/pflegegrad.ts';
import { rule, type Trace } from '../../base/trace.ts';
import { leistungszuschlag, vollstationaer } from './vollstationaer.parameters.ts';

/** Cost of care in the month: a sum, or daily rates for some days; without days the month has 30.42 of them. */
export type CareCost =
  | { readonly costCents: number }
  | { readonly dailyCareCents: number; readonly dailyTrainingCents: number; readonly days?: number | undefined };

export type SupplementInput = { readonly date: CalendarDate; readonly pflegegrad: Pflegegrad; readonly monthsBegun: number } & CareCost;

export type Supplement = {
  readonly costCents: Cents; readonly benefitCents: Cents; readonly ownShareCents: Cents;
  readonly percentHundredths: number; readonly supplementCents: Cents;
  /** Only where the exact amount lies on half a cent: what it would be rounded down, as one Pflegekasse publishes. */
  readonly halfDownCents?: Cents;
};

/**
 * Leistungszuschlag, § 43c SGB XI: the own share is cost of care with training levy, without board and investment, less
 * the benefit of § 43; of it the percentage of the begun month of residence (parts of months count whole, Kurzzeitpflege
 * does not). Pflegegrad 1 has none. Half up to the cent; authorities conflict only on exact halves, which is shown.
 */
export function supplement(input: SupplementInput, trace?: Trace): Result<Supplement> {
  const { date, pflegegrad, monthsBegun } = input;
  const refusals: Refusal[] = [];
  if ('costCents' in input) checkAmount(input.costCents, 0, 'costCents', refusals);
  else {
    checkAmount(input.dailyCareCents, 0, 'dailyCareCents', refusals);
    checkAmount(input.dailyTrainingCents, 0, 'dailyTrainingCents', refusals);
    if (input.days !== undefined && (!Number.isInteger(input.days) || input.days < 0 || input.days > 31)) refusals.push({ code: 'law-days-invalid', facts: { most: 31 }, path: 'days' });
  }
  if (!Number.isInteger(monthsBegun) || monthsBegun < 1 || monthsBegun > 1200) refusals.push({ code: 'law-months-invalid', facts: { least: 1 }, path: 'monthsBegun' });
  const refused = refuseAll(refusals);
  if (refused !== undefined) return refused;
  if (pflegegrad === 1) return refuse('law-not-for-pflegegrad', { parameter: leistungszuschlag.id, pflegegrad }, 'pflegegrad');
  const benefit = centsFor(vollstationaer, date, pflegegrad, trace);
  if (!benefit.ok) return benefit;
  const steps = parameterAt<readonly (readonly [number, number])[]>(leistungszuschlag, date, trace);
  if (!steps.ok) return steps;

  const costCents = cents(costOf(input));
  const ownShareCents = cents(Math.max(0, costCents - benefit.value));
  const percentHundredths = steps.value.findLast(([from]) => from <= monthsBegun)![1];
  const supplementCents = cents(divideHalfUp(ownShareCents * percentHundredths, 10_000));
  const halfDown = isTie(ownShareCents * percentHundredths, 10_000) ? cents(supplementCents - 1) : undefined;
  trace?.push(rule('leistungszuschlag-own-share', '§ 43c S. 1 bis 4 SGB XI', { costCents, benefitCents: benefit.value, ownShareCents }));
  trace?.push(rule('leistungszuschlag-step', '§ 43c SGB XI', { months: monthsBegun, percent: percentHundredths, ownShareCents, supplementCents }, 'half-up-to-cent'));
  if (halfDown !== undefined) trace?.push(rule('leistungszuschlag-tie', '§ 43c SGB XI', { halfDownCents: halfDown }));
  return ok({
    costCents, benefitCents: benefit.value, ownShareCents, percentHundredths, supplementCents,
    ...(halfDown === undefined ? {} : { halfDownCents: halfDown }),
  });
}

function costOf(input: CareCost): number {
  if ('costCents' in input) return input.costCents;
  const daily = input.dailyCareCents + input.dailyTrainingCents;
  return input.days === undefined ? divideHalfUp(daily * 3042, 100) : daily * input.days;
}
