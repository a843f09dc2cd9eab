import type { CalendarDate } from '../../../base/calendar-date.ts';
import { cents, sumCents, type Cents } from '../../../base/cents.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '../../../base/result.ts';
import { checkAmount } from '../../base/check-amount.ts';
import { centsAt, centsFor } from '../../base/parameter.ts';
import type { Pflegegrad } from '../../base/pflegegrad.ts';
import { rule, type Trace } from '../../base/trace.ts';
import { combineAt } from '../kombinationsleistung/combine.ts';
import { pflegehilfsmittel } from '../pflegehilfsmittel/pflegehilfsmittel.parameters.ts';
import { tagesUndNachtpflege } from '../tages-und-nachtpflege/tages-und-nachtpflege.parameters.ts';

export type PersonalBudgetInput = {
  readonly date: CalendarDate;
  readonly pflegegrad: Pflegegrad;
  /** Sachleistung by vouchers in a month, told beforehand; 0 is Pflegegeld alone. */
  readonly sachleistungCents: number;
  readonly tagesUndNachtpflegeCents?: number | undefined;
  readonly pflegehilfsmittelCents?: number | undefined;
};

export type BudgetPart = { readonly benefit: string; readonly form: 'money' | 'voucher'; readonly monthlyCents: Cents; readonly citation: string };

/** What the Pflegekasse puts into a Persönliches Budget each month; vouchers buy from services with a contract only. */
export type PersonalBudget = { readonly parts: readonly BudgetPart[]; readonly moneyCents: Cents; readonly voucherCents: Cents; readonly boundMonths: number };

/**
 * The part of the Pflegekasse in a Persönliches Budget, § 35a SGB XI with § 29 SGB IX: §§ 36, 37 Abs. 1, 38, 40 Abs. 2 and
 * 41 only; service as vouchers, of the Kombinationsleistung only Pflegegeld that is told beforehand as money. Other
 * benefits stay beside it. What others add (Eingliederungshilfe and so on) is not judged. Refuses more than a month gives.
 */
export function personalBudget({ date, pflegegrad, sachleistungCents, tagesUndNachtpflegeCents = 0, pflegehilfsmittelCents = 0 }: PersonalBudgetInput, trace?: Trace): Result<PersonalBudget> {
  if (pflegegrad === 1) return refuse('law-not-for-pflegegrad', { parameter: 'persoenliches-budget', pflegegrad }, 'pflegegrad');
  const wrong: Refusal[] = [];
  for (const [path, amount] of Object.entries({ sachleistungCents, tagesUndNachtpflegeCents, pflegehilfsmittelCents })) checkAmount(amount, 0, path, wrong);
  const refusedAmounts = refuseAll(wrong);
  if (refusedAmounts !== undefined) return refusedAmounts;
  const combined = combineAt({ date, pflegegrad, usedCents: sachleistungCents }, trace);
  if (!combined.ok) return combined;
  const day = centsFor(tagesUndNachtpflege, date, pflegegrad, trace);
  if (!day.ok) return day;
  const aids = centsAt(pflegehilfsmittel, date, trace);
  if (!aids.ok) return aids;
  const limits = [['sachleistungCents', sachleistungCents, combined.value.maximumCents], ['tagesUndNachtpflegeCents', tagesUndNachtpflegeCents, day.value], ['pflegehilfsmittelCents', pflegehilfsmittelCents, aids.value]] as const;
  const refused = refuseAll(limits.filter(([, amount, most]) => amount > most).map(([path, , most]) => ({ code: 'law-split-more-than-left', facts: { left: most }, path })));
  if (refused !== undefined) return refused;
  const parts = ([
    { benefit: 'sachleistung', form: 'voucher', monthlyCents: cents(sachleistungCents), citation: '§ 35a S. 1 i. V. m. § 36 SGB XI' },
    { benefit: 'pflegegeld', form: 'money', monthlyCents: combined.value.pflegegeldCents, citation: sachleistungCents === 0 ? '§ 35a S. 1 i. V. m. § 37 Abs. 1 SGB XI' : '§ 35a S. 1 i. V. m. § 38 SGB XI' },
    { benefit: 'tages-und-nachtpflege', form: 'voucher', monthlyCents: cents(tagesUndNachtpflegeCents), citation: '§ 35a S. 1 i. V. m. § 41 SGB XI' },
    { benefit: 'pflegehilfsmittel-zum-verbrauch', form: 'money', monthlyCents: cents(pflegehilfsmittelCents), citation: '§ 35a S. 1 i. V. m. § 40 Abs. 2 SGB XI' },
  ] satisfies readonly BudgetPart[]).filter(({ monthlyCents }) => monthlyCents > 0);
  const of = (form: BudgetPart['form']): Cents => sumCents(parts.filter((part) => part.form === form).map(({ monthlyCents }) => monthlyCents));
  trace?.push(rule('persoenliches-budget', '§ 35a SGB XI; § 29 Abs. 1, 2 SGB IX', { moneyCents: of('money'), voucherCents: of('voucher') }));
  // § 29 Abs. 1 S. 6 SGB IX.
  return ok({ parts, moneyCents: of('money'), voucherCents: of('voucher'), boundMonths: 6 });
}
