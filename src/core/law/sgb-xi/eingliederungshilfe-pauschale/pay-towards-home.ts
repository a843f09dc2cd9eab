import type { CalendarDate } from '../../../base/calendar-date.ts';
import { cents, type Cents } from '../../../base/cents.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '../../../base/result.ts';
import { checkAmount } from '../../base/check-amount.ts';
import { divideHalfUp } from '../../base/divide.ts';
import { centsAt, centsFor, parameterAt } from '../../base/parameter.ts';
import type { Pflegegrad } from '../../base/pflegegrad.ts';
import { rule, type Trace } from '../../base/trace.ts';
import { remainingPflegegeld } from '../kombinationsleistung/combine.ts';
import { pflegegeld } from '../pflegegeld/pflegegeld.parameters.ts';
import { eingliederungshilfeAnteil, eingliederungshilfeHoechstbetrag } from './eingliederungshilfe-pauschale.parameters.ts';

/** `remunerationCents`: agreed for the month by Teil 2 Kapitel 8 SGB IX. `daysAtHome`: those of arrival and departure included. */
export type HomeMonth = { readonly date: CalendarDate; readonly pflegegrad: Pflegegrad; readonly remunerationCents: number; readonly daysAtHome?: number | undefined };

/**
 * In a home of the Eingliederungshilfe, § 43a SGB XI: 15 % of the remuneration up to the highest amount, and for the days
 * at home the Pflegegeld in full by thirtieths (§ 38 S. 5). Pflegegrad 1 is refused. Half up to the cent.
 */
export function payTowardsHome({ date, pflegegrad, remunerationCents, daysAtHome = 0 }: HomeMonth, trace?: Trace): Result<{ readonly paidCents: Cents; readonly pflegegeldCents: Cents }> {
  const refusals: Refusal[] = [];
  checkAmount(remunerationCents, 0, 'remunerationCents', refusals);
  if (!Number.isInteger(daysAtHome) || daysAtHome < 0 || daysAtHome > 31) refusals.push({ code: 'law-days-invalid', facts: { most: 31 }, path: 'daysAtHome' });
  const refused = refuseAll(refusals);
  if (refused !== undefined) return refused;
  if (pflegegrad === 1) return refuse('law-not-for-pflegegrad', { parameter: eingliederungshilfeHoechstbetrag.id, pflegegrad }, 'pflegegrad');
  const most = centsAt(eingliederungshilfeHoechstbetrag, date, trace);
  if (!most.ok) return most;
  const share = parameterAt<number>(eingliederungshilfeAnteil, date, trace);
  if (!share.ok) return share;
  const money = centsFor(pflegegeld, date, pflegegrad, trace);
  if (!money.ok) return money;
  const paidCents = cents(Math.min(most.value, divideHalfUp(remunerationCents * share.value, 10_000)));
  const pflegegeldCents = cents(remainingPflegegeld(money.value, 0, Math.min(30, daysAtHome)));
  trace?.push(rule('eingliederungshilfe-pauschale', '§ 43a SGB XI', { remunerationCents, share: share.value, mostCents: most.value, paidCents }, 'half-up-to-cent'));
  trace?.push(rule('eingliederungshilfe-zuhause', '§ 38 S. 5, § 43a S. 4 SGB XI', { days: daysAtHome, pflegegeldCents }, 'half-up-to-cent'));
  return ok({ paidCents, pflegegeldCents });
}
