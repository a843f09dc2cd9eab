import type { CalendarDate } from '../../base/calendar-date.ts';
import { cents, type Cents } from '../../base/cents.ts';
import { ok, refuseAll, type Refusal, type Result } from '../../base/result.ts';
import { checkAmount } from '../base/check-amount.ts';
import { divideDown, divideUp } from '../base/divide.ts';
import { centsAt, parameterAt } from '../base/parameter.ts';
import type { Pflegegrad } from '../base/pflegegrad.ts';
import { rule, type Trace } from '../base/trace.ts';
import { einkommenSchonanteil, familienzuschlagAnteil, regelbedarfsstufe1, schonvermoegen, schonvermoegenUnterhalten } from './sgb-xii.parameters.ts';

export type HelpInput = {
  readonly date: CalendarDate;
  readonly pflegegrad: Pflegegrad;
  readonly age: number;
  /** Income of the month by §§ 82 to 84 SGB XII, of the person and of a spouse or partner who lives with them. */
  readonly incomeCents: number;
  /** Housing as far as it is appropriate. */
  readonly housingCents: number;
  readonly hasPartner: boolean;
  /** Others whom both mostly maintain. */
  readonly maintained: number;
  /** Savings that could be used; a home that is lived in and the like left out (§ 90 Abs. 2). */
  readonly savingsCents: number;
};

export type HelpEstimate = {
  readonly limitCents: Cents;
  /** Income above the limit, and the most of it that may be asked: all with Pflegegrad 1 to 3, 40 % with 4 and 5. */
  readonly excessCents: Cents;
  readonly mostAskedCents: Cents;
  readonly savingsFreeCents: Cents;
  readonly savingsAboveCents: Cents;
  /** Nothing may be asked, or the Sozialamt decides how much (§ 87 Abs. 1: an appropriate part). */
  readonly outcome: 'nothing-asked' | 'office-decides';
  /** What Hilfe zur Pflege holds for this Pflegegrad (§ 63); benefits of the same kind by other law come first (§ 63b). */
  readonly benefits: readonly string[];
};

/** § 63 Abs. 1 and 2 SGB XII. */
const benefitsOf = {
  1: ['§ 64d Pflegehilfsmittel', '§ 64e Wohnumfeld', '§ 64j digitale Pflegeanwendungen', '§ 64k Unterstützung dabei', '§ 66 Entlastungsbetrag'],
  more: [
    '§ 64a Pflegegeld', '§ 64b häusliche Pflegehilfe', '§ 64c Verhinderungspflege', '§ 64d Pflegehilfsmittel', '§ 64e Wohnumfeld', '§ 64f andere Leistungen', '§ 64g teilstationäre Pflege',
    '§ 64h Kurzzeitpflege', '§ 64i Entlastungsbetrag', '§ 64j digitale Pflegeanwendungen', '§ 64k Unterstützung dabei', '§ 65 stationäre Pflege',
  ],
} as const;

/**
 * Hilfe zur Pflege as far as it can be told without the Sozialamt: the income limit (§ 85), what above it must stay with
 * Pflegegrad 4 and 5 (§ 87 Abs. 1 S. 3), and savings (§ 90 Abs. 2 Nr. 9). What is appropriate above the limit is for
 * the office and is not guessed. Refuses under 18, where the parents' income counts (§ 61 S. 2, § 85 Abs. 2).
 */
export function needOfHelp(input: HelpInput, trace?: Trace): Result<HelpEstimate> {
  const { date, pflegegrad, age, incomeCents, housingCents, hasPartner, maintained, savingsCents } = input;
  const refusals: Refusal[] = [];
  for (const [path, amount] of Object.entries({ incomeCents, housingCents, savingsCents })) checkAmount(amount, 0, path, refusals);
  if (!Number.isInteger(maintained) || maintained < 0 || maintained > 100) refusals.push({ code: 'law-persons-invalid', facts: { least: 0 }, path: 'maintained' });
  if (!(age >= 18)) refusals.push({ code: 'law-help-minor', path: 'age' });
  const refused = refuseAll(refusals);
  if (refused !== undefined) return refused;
  const standard = centsAt(regelbedarfsstufe1, date, trace);
  if (!standard.ok) return standard;
  const family = parameterAt<number>(familienzuschlagAnteil, date, trace);
  if (!family.ok) return family;
  const kept = parameterAt<number>(einkommenSchonanteil, date, trace);
  if (!kept.ok) return kept;
  const perAdult = centsAt(schonvermoegen, date, trace);
  if (!perAdult.ok) return perAdult;
  const perMaintained = centsAt(schonvermoegenUnterhalten, date, trace);
  if (!perMaintained.ok) return perMaintained;

  // 70 % rounded up to the full euro.
  const supplement = divideUp(standard.value * family.value, 10_000 * 100) * 100;
  const persons = (hasPartner ? 1 : 0) + maintained;
  const limitCents = cents(2 * standard.value + housingCents + persons * supplement);
  const excessCents = cents(Math.max(0, incomeCents - limitCents));
  const mostAskedCents = cents(pflegegrad >= 4 ? divideDown(excessCents * (10_000 - kept.value), 10_000) : excessCents);
  const savingsFreeCents = cents(perAdult.value * (hasPartner ? 2 : 1) + perMaintained.value * maintained);
  const savingsAboveCents = cents(Math.max(0, savingsCents - savingsFreeCents));
  trace?.push(rule('hilfe-zur-pflege-grenze', '§ 85 Abs. 1 SGB XII', { basicCents: 2 * standard.value, housingCents, persons, supplementCents: supplement, limitCents }, 'up-to-euro'));
  trace?.push(rule('hilfe-zur-pflege-einsatz', '§ 87 Abs. 1, § 90 Abs. 2 Nr. 9 SGB XII', { excessCents, mostAskedCents, savingsAboveCents }, 'down-to-cent'));
  trace?.push(rule('hilfe-zur-pflege-vorrang', '§§ 63b, 64 SGB XII', {}));
  return ok({
    limitCents, excessCents, mostAskedCents, savingsFreeCents, savingsAboveCents,
    outcome: mostAskedCents === 0 && savingsAboveCents === 0 ? 'nothing-asked' : 'office-decides', benefits: pflegegrad === 1 ? benefitsOf[1] : benefitsOf.more,
  });
}
