import type { CalendarDate } from '../../base/calendar-date.ts';
import { cents, type Cents } from '../../base/cents.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '../../base/result.ts';
import { checkAmount } from '../base/check-amount.ts';
import { draftAt, versionAt, type ByPflegegrad, type DraftUsed, type Parameter, type Period, type WhatIf } from '../base/parameter.ts';
import type { Pflegegrad } from '../base/pflegegrad.ts';
import { rule, type Trace } from '../base/trace.ts';
import { dipa, dipaUnterstuetzung } from './dipa/dipa.parameters.ts';
import { entlastungsbetrag, sozialraumbudget } from './entlastungsbetrag/entlastungsbetrag.parameters.ts';
import { reliefAccount, type ReliefUse } from './entlastungsbetrag/relief-account.ts';
import { annualAmount, type RespiteUse } from './gemeinsamer-jahresbetrag/annual-amount.ts';
import { wohnformPauschale } from './gemeinschaftliche-wohnformen/gemeinschaftliche-wohnformen.parameters.ts';
import { combineAt } from './kombinationsleistung/combine.ts';
import { pflegehilfsmittel } from './pflegehilfsmittel/pflegehilfsmittel.parameters.ts';
import { tagesUndNachtpflege } from './tages-und-nachtpflege/tages-und-nachtpflege.parameters.ts';
import { convert } from './umwandlungsanspruch/convert.ts';
import { supplement, type CareCost } from './vollstationaer/supplement.ts';
import { vollstationaer } from './vollstationaer/vollstationaer.parameters.ts';
import { wohngruppenzuschlag } from './wohngruppe/wohngruppe.parameters.ts';
import { wohnumfeldZuschuss } from './wohnumfeld/wohnumfeld.parameters.ts';

/** Where somebody lives: in an own home, an ambulant Wohngruppe, a home with a contract of § 92c, or a residential home. */
export const livingForms = ['home', 'wohngruppe', 'gemeinschaftliche-wohnform', 'heim'] as const;
export type LivingForm = (typeof livingForms)[number];

/** What was used in the month, in cents; what is left out is 0. */
export type MonthOfUse = {
  readonly sachleistungCents?: number | undefined;
  /** Cost of recognised offers to be paid by the Umwandlungsanspruch. */
  readonly umwandlungCents?: number | undefined;
  readonly tagesUndNachtpflegeCents?: number | undefined;
  readonly pflegehilfsmittelCents?: number | undefined;
  readonly dipaCents?: number | undefined;
  readonly dipaUnterstuetzungCents?: number | undefined;
  /** Days of a month of 30 with a claim to Pflegegeld. */
  readonly days?: number | undefined;
};

export type BenefitsInput = {
  /** The day of service; its month and year are looked at. */
  readonly date: CalendarDate;
  readonly pflegegrad: Pflegegrad;
  /** Private compulsory care insurance pays the same amounts (§ 23 Abs. 1 SGB XI); Beihilfe is not covered here. */
  readonly insurance: 'statutory' | 'private' | 'beihilfe';
  readonly livingForm: LivingForm;
  readonly birthDate?: CalendarDate | undefined;
  readonly month?: MonthOfUse | undefined;
  /** In a gemeinschaftliche Wohnform: Kurzzeitpflege follows a stay in hospital, the only one there is there (§ 45h Abs. 3 S. 2). */
  readonly isAfterHospital?: boolean | undefined;
  readonly year?: {
    /** Uses of Verhinderungs- and Kurzzeitpflege in the calendar year. */
    readonly respite?: readonly RespiteUse[] | undefined;
    /** Uses of the Entlastungsbetrag since the entitlement began. */
    readonly relief?: readonly ReliefUse[] | undefined;
    /** First day with Pflegegrad and care at home; without it the Entlastungsbetrag of this month alone is shown. */
    readonly entitledFrom?: CalendarDate | undefined;
  } | undefined;
  /** Let drafts apply where there are any for the day; the result says so. Never the default. */
  readonly whatIf?: boolean | undefined;
  /** In a residential home: the begun months of residence and the cost of care. */
  readonly heim?: (CareCost & { readonly monthsBegun: number }) | undefined;
};

/** One benefit: what the law gives in the period, what of it is used and left. */
export type BenefitLine = {
  readonly benefit: string; readonly period: Period; readonly basis: string;
  readonly amountCents: Cents; readonly usedCents: Cents; readonly remainingCents: Cents;
};

/** A benefit that this person does not have, and why. */
export type ExcludedBenefit = { readonly benefit: string; readonly reasons: readonly Refusal[] };

/** `whatIf` stands only in a result that drafts were let into. */
export type Benefits = { readonly benefits: readonly BenefitLine[]; readonly excluded: readonly ExcludedBenefit[]; readonly whatIf?: WhatIf };

/** Collects lines; a benefit that is refused is listed with its reasons in place of an amount. */
type Collected = { readonly benefits: BenefitLine[]; readonly excluded: ExcludedBenefit[]; readonly drafts: DraftUsed[] };

/**
 * All benefits of a month at once. Each stands with amount, use, rest and basis, or among `excluded` with its reasons.
 * Refuses wrong amounts with their paths, and Beihilfe. Wohngruppenzuschlag and § 45h are shown as for met conditions.
 */
export function monthlyBenefits(input: BenefitsInput, trace?: Trace): Result<Benefits> {
  if (input.insurance === 'beihilfe') return refuse('law-beihilfe-not-covered', undefined, 'insurance');
  const refusals: Refusal[] = [];
  for (const field in input.month) {
    const used = input.month[field as keyof MonthOfUse];
    if (used !== undefined && field !== 'days') checkAmount(used, 0, `month.${field}`, refusals);
  }
  const refused = refuseAll(refusals);
  if (refused !== undefined) return refused;

  const collected: Collected = { benefits: [], excluded: [], drafts: [] };
  if (input.livingForm === 'heim') return inHeim(input, collected, trace);
  const { pflegegrad, livingForm, month = {} } = input;
  const isCommunal = livingForm === 'gemeinschaftliche-wohnform';
  if (pflegegrad > 1) {
    const failed = moneyAndService(input, isCommunal, collected, trace);
    if (failed !== undefined) return failed;
    if (!isCommunal) addFor(tagesUndNachtpflege, input, month.tagesUndNachtpflegeCents, collected, trace);
    if (!isCommunal || input.isAfterHospital === true) {
      const refused = annualPot(input, isCommunal, collected, trace);
      if (refused !== undefined) return refused;
    }
  }
  if (isCommunal) {
    addFor(wohnformPauschale, input, undefined, collected, trace);
    for (const benefit of notInCommunalLiving) exclude(benefit, '§ 45h Abs. 3 SGB XI', collected, trace);
  } else {
    const failed = input.whatIf === true && draftedRelief(input, collected, trace) ? undefined : relief(input, collected, trace);
    if (failed !== undefined) return failed;
    addFor(wohnumfeldZuschuss, input, undefined, collected, trace);
    if (livingForm === 'wohngruppe') addFor(wohngruppenzuschlag, input, undefined, collected, trace);
  }
  addFor(pflegehilfsmittel, input, month.pflegehilfsmittelCents, collected, trace);
  addFor(dipa, input, month.dipaCents, collected, trace);
  addFor(dipaUnterstuetzung, input, month.dipaUnterstuetzungCents, collected, trace);
  return labelled(input, collected);
}

function labelled({ whatIf }: BenefitsInput, { benefits, excluded, drafts }: Collected): Result<Benefits> {
  return ok(whatIf === true ? { benefits, excluded, whatIf: { isLaw: false, drafts } } : { benefits, excluded });
}

/** By reverse conclusion from the list of what § 45h Abs. 3 allows beside it; Kurzzeitpflege only after a hospital stay. */
const notInCommunalLiving = ['entlastungsbetrag', 'tages-und-nachtpflege', 'gemeinsamer-jahresbetrag', 'umwandlungsanspruch', 'wohnumfeld-zuschuss', 'wohngruppenzuschlag'] as const;

function addFor(parameter: Parameter<number> | Parameter<ByPflegegrad>, { date, pflegegrad }: BenefitsInput, used: number | undefined, { benefits, excluded }: Collected, trace: Trace | undefined): void {
  const version = versionAt<number | ByPflegegrad>(parameter, date, trace);
  if (!version.ok) {
    excluded.push({ benefit: parameter.id, reasons: version.refusals });
    return;
  }
  const { value, citation } = version.value;
  const amount = typeof value === 'number' ? value : value[pflegegrad];
  if (amount === undefined) excluded.push({ benefit: parameter.id, reasons: [{ code: 'law-not-for-pflegegrad', facts: { parameter: parameter.id, pflegegrad } }] });
  else benefits.push(line(parameter.id, parameter.period, citation, amount, used));
}

function line(benefit: string, period: Period, basis: string, amount: number, used = 0): BenefitLine {
  const counted = Math.min(used, amount);
  return { benefit, period, basis, amountCents: cents(amount), usedCents: cents(counted), remainingCents: cents(amount - counted) };
}

function exclude(benefit: string, citation: string, { excluded }: Collected, trace: Trace | undefined): void {
  excluded.push({ benefit, reasons: [{ code: 'law-not-for-living-form', facts: { benefit, citation } }] });
  trace?.push(rule('benefits-not-for-living-form', citation, { benefit }));
}

/** Sachleistung, Umwandlungsanspruch and the Pflegegeld that both leave. */
function moneyAndService(input: BenefitsInput, isCommunal: boolean, collected: Collected, trace: Trace | undefined): Result<never> | undefined {
  const { date, pflegegrad, month = {} } = input;
  const serviceUsed = month.sachleistungCents ?? 0;
  const converted = isCommunal ? undefined : convert({ date, pflegegrad, costCents: month.umwandlungCents ?? 0, serviceUsedCents: serviceUsed }, trace);
  const paid = converted?.ok === true ? converted.value.paidCents : 0;
  const combined = combineAt({ date, pflegegrad, usedCents: serviceUsed + paid, days: month.days }, trace);
  if (!combined.ok) {
    if (combined.refusals.some(({ path }) => path === 'days')) return within(combined.refusals, 'month.days', 'days');
    for (const benefit of ['sachleistung', 'pflegegeld', 'umwandlungsanspruch']) collected.excluded.push({ benefit, reasons: combined.refusals });
    return undefined;
  }
  const { maximumCents, pflegegeldCents } = combined.value;
  collected.benefits.push(line('sachleistung', 'calendar-month', '§ 36 Abs. 3 SGB XI', maximumCents, serviceUsed + paid));
  if (converted?.ok === true) {
    const { capCents, unusedCents, paidCents } = converted.value;
    collected.benefits.push(line('umwandlungsanspruch', 'calendar-month', '§ 45a Abs. 4 SGB XI', Math.min(capCents, unusedCents), paidCents));
  }
  if (isCommunal && serviceUsed === 0) {
    // § 45h Abs. 2: Pflegegeld only as the rest of a Sachleistung used in part.
    collected.excluded.push({ benefit: 'pflegegeld', reasons: [{ code: 'law-pflegegeld-only-partial', facts: { citation: '§ 45h SGB XI' } }] });
  } else {
    // Money is paid out and leaves no rest.
    collected.benefits.push(line('pflegegeld', 'calendar-month', '§ 37 Abs. 1, § 38 SGB XI', pflegegeldCents, pflegegeldCents));
  }
  return undefined;
}

/** The joint annual amount; in a gemeinschaftliche Wohnform it is there for Kurzzeitpflege after a stay in hospital alone. */
function annualPot(input: BenefitsInput, isCommunal: boolean, { benefits, excluded }: Collected, trace: Trace | undefined): Result<never> | undefined {
  const benefit = isCommunal ? 'kurzzeitpflege-nach-krankenhaus' : 'gemeinsamer-jahresbetrag';
  const pot = annualAmount({ date: input.date, pflegegrad: input.pflegegrad, birthDate: input.birthDate, uses: input.year?.respite ?? [] }, trace);
  if (!pot.ok) {
    if (pot.refusals.some(({ path }) => path !== undefined)) return within(pot.refusals, 'year.respite', 'uses');
    excluded.push({ benefit, reasons: pot.refusals });
    return undefined;
  }
  const { poolCents, usedCents } = pot.value;
  const basis = isCommunal ? '§ 45h Abs. 3 S. 2, § 42 Abs. 1 S. 2 Nr. 1 SGB XI' : input.date < '2025-07-01' ? '§§ 39, 42 SGB XI a. F.' : '§ 42a SGB XI';
  benefits.push({ benefit, period: 'calendar-year', basis, amountCents: poolCents, usedCents, remainingCents: cents(poolCents - usedCents) });
  return undefined;
}

function relief(input: BenefitsInput, collected: Collected, trace: Trace | undefined): Result<never> | undefined {
  const { date, year } = input;
  if (year?.entitledFrom === undefined) {
    addFor(entlastungsbetrag, input, undefined, collected, trace);
    return undefined;
  }
  const account = reliefAccount({ date, entitledFrom: year.entitledFrom, uses: year.relief ?? [] }, trace);
  if (!account.ok) {
    if (account.refusals.some(({ path }) => path !== undefined)) return within(account.refusals, 'year.relief', 'uses');
    collected.excluded.push({ benefit: 'entlastungsbetrag', reasons: account.refusals });
    return undefined;
  }
  const used = account.value.uses.reduce((sum, use) => sum + use.paidCents, 0);
  const granted = account.value.years.reduce((sum, { grantedCents, expiredCents }) => sum + grantedCents - expiredCents, 0);
  collected.benefits.push(line('entlastungsbetrag', 'calendar-year', '§ 45b SGB XI', granted, used));
  return undefined;
}

/** What a draft puts in the place of the Entlastungsbetrag; false if there is none for the day. */
function draftedRelief({ date, pflegegrad }: BenefitsInput, { benefits, excluded, drafts }: Collected, trace: Trace | undefined): boolean {
  const draft = draftAt<ByPflegegrad>(sozialraumbudget, date, trace);
  if (!draft.ok) return false;
  const { value, used } = draft.value;
  drafts.push(used);
  const reasons: readonly Refusal[] = [{ code: 'law-draft-ends', facts: { parameter: entlastungsbetrag.id, citation: used.citation } }];
  excluded.push({ benefit: entlastungsbetrag.id, reasons });
  const amount = value[pflegegrad];
  if (amount !== undefined) benefits.push(line(sozialraumbudget.id, sozialraumbudget.period, used.citation, amount));
  trace?.push(rule('draft-in-place', used.citation, { benefit: entlastungsbetrag.id }));
  return true;
}

function inHeim(input: BenefitsInput, collected: Collected, trace: Trace | undefined): Result<Benefits> {
  const { date, pflegegrad, heim } = input;
  addFor(vollstationaer, input, undefined, collected, trace);
  if (pflegegrad > 1 && heim !== undefined) {
    const added = supplement({ date, pflegegrad, ...heim }, trace);
    if (!added.ok && added.refusals.some(({ path }) => path !== undefined)) return within(added.refusals, 'heim');
    if (added.ok) collected.benefits.push(line('leistungszuschlag', 'calendar-month', '§ 43c SGB XI', added.value.supplementCents, added.value.supplementCents));
    else collected.excluded.push({ benefit: 'leistungszuschlag', reasons: added.refusals });
  }
  return labelled(input, collected);
}

/** The refusals of a part with their paths as in the whole; `inner` is the name in the part that `outer` takes the place of. */
function within(refusals: readonly Refusal[], outer: string, inner?: string): Result<never> {
  return refuseAll(refusals.map((refusal) => ({
    ...refusal,
    ...(refusal.path === undefined ? {} : { path: inner !== undefined && refusal.path.startsWith(inner) ? outer + refusal.path.slice(inner.length) : `${outer.split('.')[0]}.${refusal.path}` }),
  })))!;
}
