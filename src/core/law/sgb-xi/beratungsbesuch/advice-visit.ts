import { addMonths, type CalendarDate } from '../../../base/calendar-date.ts';
import { ok, refuse, type Result } from '../../../base/result.ts';
import { parameterAt, type ByPflegegrad } from '../../base/parameter.ts';
import type { Pflegegrad } from '../../base/pflegegrad.ts';
import { rule, type Trace } from '../../base/trace.ts';
import { beratungsbesuchMonate } from './beratungsbesuch.parameters.ts';

/** When advice at home is due: within how many months, and whether the person must or may. */
export type AdviceVisit = { readonly everyMonths: number; readonly isMandatory: boolean; readonly dueBy: CalendarDate };

/**
 * Beratungsbesuch, § 37 Abs. 3 SGB XI: with Pflegegeld it is a duty in the rhythm of the day's law; with Pflegegrad 1 or
 * Sachleistung alone it is a right once in six months. The due day counts from the last visit or the start of Pflegegeld.
 */
export function adviceVisit(
  input: { readonly date: CalendarDate; readonly pflegegrad: Pflegegrad; readonly takesPflegegeld: boolean; readonly last: CalendarDate }, trace?: Trace,
): Result<AdviceVisit> {
  const { date, pflegegrad, takesPflegegeld, last } = input;
  const months = parameterAt<ByPflegegrad>(beratungsbesuchMonate, date, trace);
  if (!months.ok) return months;
  if (pflegegrad === 1 && takesPflegegeld) return refuse('law-not-for-pflegegrad', { parameter: 'pflegegeld', pflegegrad }, 'pflegegrad');
  const everyMonths = takesPflegegeld ? months.value[pflegegrad]! : 6;
  const dueBy = addMonths(last, everyMonths);
  trace?.push(rule('beratungsbesuch', '§ 37 Abs. 3 SGB XI', { months: everyMonths, duty: takesPflegegeld ? 'must' : 'may', due: dueBy }));
  return ok({ everyMonths, isMandatory: takesPflegegeld, dueBy });
}
