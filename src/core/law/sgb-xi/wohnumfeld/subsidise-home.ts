import type { CalendarDate } from '../../../base/calendar-date.ts';
import { cents, type Cents } from '../../../base/cents.ts';
import { ok, refuseAll, type Refusal, type Result } from '../../../base/result.ts';
import { checkAmount } from '../../base/check-amount.ts';
import { centsAt } from '../../base/parameter.ts';
import { rule, type Trace } from '../../base/trace.ts';
import { wohnumfeldHoechstbetrag, wohnumfeldZuschuss } from './wohnumfeld.parameters.ts';

/** A measure that adapts the home, and how many persons in need of care live there together. */
export type HomeMeasure = { readonly date: CalendarDate; readonly costCents: number; readonly persons: number };

/** Subsidy for one measure, § 40 Abs. 4 SGB XI: the cost up to the amount per person, and up to the limit for a shared home. */
export function subsidiseHome({ date, costCents, persons }: HomeMeasure, trace?: Trace): Result<{ readonly paidCents: Cents; readonly capCents: Cents }> {
  const refusals: Refusal[] = [];
  checkAmount(costCents, 0, 'costCents', refusals);
  if (!Number.isInteger(persons) || persons < 1 || persons > 100) refusals.push({ code: 'law-persons-invalid', facts: { least: 1 }, path: 'persons' });
  const refused = refuseAll(refusals);
  if (refused !== undefined) return refused;
  const each = centsAt(wohnumfeldZuschuss, date, trace);
  if (!each.ok) return each;
  const most = centsAt(wohnumfeldHoechstbetrag, date, trace);
  if (!most.ok) return most;
  const capCents = cents(Math.min(each.value * persons, most.value));
  trace?.push(rule('wohnumfeld', '§ 40 Abs. 4 SGB XI', { costCents, persons, capCents }));
  return ok({ paidCents: cents(Math.min(costCents, capCents)), capCents });
}
