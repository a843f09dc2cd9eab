import { addDays, calendarDate, type CalendarDate } from '#core/base/calendar-date.ts';
import { cents, type Cents } from '#core/base/cents.ts';
import type { Refusal } from '#core/base/result.ts';
import type { Period } from '#core/law/base/parameter.ts';
import type { Trace } from '#core/law/base/trace.ts';
import { reliefAccount } from '#core/law/sgb-xi/entlastungsbetrag/relief-account.ts';
import { annualAmount, type RespiteUse } from '#core/law/sgb-xi/gemeinsamer-jahresbetrag/annual-amount.ts';
import { combineAt } from '#core/law/sgb-xi/kombinationsleistung/combine.ts';
import { monthlyBenefits, type Benefits, type BenefitLine } from '#core/law/sgb-xi/monthly-benefits.ts';
import { convert } from '#core/law/sgb-xi/umwandlungsanspruch/convert.ts';
import type { Entry, Grading } from './facts.ts';
import type { Charge, Pot } from './pots.ts';

/** Cents by charge, and how many visits have no price. */
export type Used = { readonly cents: Partial<Record<Charge, number>>; readonly unpriced: Partial<Record<Charge, number>> };

/** A budget with what the law gives in its period, what is used, what visits to come will take, and what is left then. */
export type PotLine = {
  readonly pot: Pot;
  readonly period: Period;
  readonly basis: string;
  readonly totalCents: Cents;
  readonly usedCents: Cents;
  readonly plannedCents: Cents;
  /** Never below 0; what goes beyond is `ownCents`. */
  readonly leftCents: Cents;
  /** What was charged to this pot, or will be, and it does not hold. */
  readonly ownCents: Cents;
  /** Visits without a price, past and to come: their cost is unknown and missing in the figures. */
  readonly unpriced: number;
  readonly expires?: { readonly cents: Cents; readonly on: CalendarDate };
  /** Of the year before, gone on 30 June of this year. */
  readonly expired?: Cents;
};

type Input = {
  readonly lastDay: CalendarDate; readonly grading: Grading; readonly gradings: readonly Grading[]; readonly birthDate: CalendarDate | null;
  readonly entries: readonly Entry[]; readonly used: Used; readonly planned: Used; readonly benefits: Benefits;
};

type Read = {
  readonly lines: PotLine[];
  readonly refused: { readonly pot: Pot | null; readonly reasons: readonly Refusal[] }[];
  readonly traces: Partial<Record<Pot, Trace>>;
};

/** Reads each pot from its rule in the law; one that is refused stands among `refused` with its reasons. */
export function readPots(input: Input): Read {
  const read: Read = { lines: [], refused: [], traces: {} };
  for (const { benefit, reasons } of input.benefits.excluded) {
    const pot = (['umwandlungsanspruch', 'sachleistung', 'pflegegeld', 'entlastungsbetrag', 'gemeinsamer-jahresbetrag', 'tages-und-nachtpflege', 'pflegehilfsmittel-zum-verbrauch', 'wohnumfeld-zuschuss'] as const).find((one) => one === benefit);
    if (pot !== undefined) read.refused.push({ pot, reasons });
  }
  const given = new Map(input.benefits.benefits.map((line) => [line.benefit, line]));
  if (given.has('sachleistung')) moneyAndService(input, given, read);
  if (given.has('entlastungsbetrag')) relief(input, read);
  if (given.has('gemeinsamer-jahresbetrag')) respite(input, given.get('gemeinsamer-jahresbetrag')!, read);
  for (const pot of ['tages-und-nachtpflege', 'pflegehilfsmittel-zum-verbrauch', 'wohnumfeld-zuschuss'] as const) {
    const line = given.get(pot);
    if (line !== undefined) plain(input, pot, line, read);
  }
  return read;
}

/** Sachleistung, Umwandlungsanspruch and the Pflegegeld that both leave: an invoice of the Pflegedienst comes first. */
function moneyAndService(input: Input, given: ReadonlyMap<string, BenefitLine>, read: Read): void {
  const { lastDay: date, grading: { pflegegrad }, used, planned } = input;
  const [service, conversion] = [used.cents.sachleistung ?? 0, used.cents.umwandlungsanspruch ?? 0];
  const [serviceAfter, conversionAfter] = [service + (planned.cents.sachleistung ?? 0), conversion + (planned.cents.umwandlungsanspruch ?? 0)];
  const canConvert = given.has('umwandlungsanspruch');
  const traces: Record<'umwandlungsanspruch' | 'sachleistung', Trace> = { umwandlungsanspruch: [], sachleistung: [] };
  const now = canConvert ? convert({ date, pflegegrad, costCents: conversion, serviceUsedCents: service }, traces.umwandlungsanspruch) : undefined;
  const after = canConvert ? convert({ date, pflegegrad, costCents: conversionAfter, serviceUsedCents: serviceAfter }) : undefined;
  const paid = now?.ok === true ? now.value.paidCents : 0;
  const paidAfter = after?.ok === true ? after.value.paidCents : 0;
  const combined = combineAt({ date, pflegegrad, usedCents: service + paid }, traces.sachleistung);
  const combinedAfter = combineAt({ date, pflegegrad, usedCents: serviceAfter + paidAfter });
  if (!combined.ok || !combinedAfter.ok) return;
  const { maximumCents, fullPflegegeldCents, pflegegeldCents } = combined.value;
  if (given.has('pflegegeld')) {
    read.lines.push(line('pflegegeld', 'calendar-month', '§ 37 Abs. 1, § 38 SGB XI', fullPflegegeldCents, fullPflegegeldCents - pflegegeldCents, fullPflegegeldCents - combinedAfter.value.pflegegeldCents, 0));
    read.traces.pflegegeld = traces.sachleistung;
  }
  read.lines.push(line('sachleistung', 'calendar-month', '§ 36 Abs. 3 SGB XI', maximumCents, service + paid, serviceAfter + paidAfter, unpricedOf(input, 'sachleistung')));
  read.traces.sachleistung = traces.sachleistung;
  if (now?.ok === true && after?.ok === true) {
    read.lines.push({
      pot: 'umwandlungsanspruch', period: 'calendar-month', basis: '§ 45a Abs. 4 SGB XI',
      totalCents: cents(Math.min(now.value.capCents, now.value.unusedCents)), usedCents: now.value.paidCents, plannedCents: cents(Math.max(0, paidAfter - paid)),
      leftCents: cents(Math.max(0, Math.min(after.value.capCents, after.value.unusedCents) - paidAfter)), ownCents: cents(conversionAfter - paidAfter),
      unpriced: unpricedOf(input, 'umwandlungsanspruch'),
    });
    read.traces.umwandlungsanspruch = traces.umwandlungsanspruch;
  }
}

/** The first day from which the law is recorded here. */
const firstRecorded = calendarDate('2017-01-01');

/** First and last day of the unbroken time at home with a Pflegegrad in which the month lies; the last is null if it goes on. */
export function timeAtHome(gradings: readonly Grading[], grading: Grading): { readonly from: CalendarDate; readonly to: CalendarDate | null } {
  const atHome = gradings.filter(({ livingForm }) => livingForm !== 'heim' && livingForm !== 'gemeinschaftliche-wohnform');
  let { from, to } = grading;
  for (const before of atHome.toReversed()) if (before.to !== null && addDays(before.to, 1) === from) from = before.from;
  for (const next of atHome) if (to !== null && next.from === addDays(to, 1)) to = next.to;
  return { from: from < firstRecorded ? firstRecorded : from, to };
}

function relief(input: Input, read: Read): void {
  const { lastDay: date, entries, planned, grading, gradings } = input;
  const { from, to } = timeAtHome(gradings, grading);
  const entitled = { date, entitledFrom: from, ...(to === null ? {} : { entitledTo: to }) };
  const charged = entries.filter(({ charge, isBilled }) => charge === 'entlastungsbetrag' && !isBilled);
  // Help before the Pflegegrad and after its end is paid by nobody.
  const uses = charged.filter(({ day }) => day.slice(0, 7) >= from.slice(0, 7) && (to === null || day <= to))
    .map(({ day, cents: amount }) => ({ date: day, cents: amount ?? 0 }));
  const trace: Trace = [];
  const now = reliefAccount({ ...entitled, uses }, trace);
  const plannedCents = planned.cents.entlastungsbetrag ?? 0;
  const plannedDay = to !== null && to < date ? to : date;
  const after = reliefAccount({ ...entitled, uses: [...uses, { date: plannedDay, cents: plannedCents }] });
  if (!now.ok || !after.ok) {
    read.refused.push({ pot: 'entlastungsbetrag', reasons: now.ok ? [] : now.refusals });
    return;
  }
  const year = date.slice(0, 4);
  const paid = now.value.uses.reduce((sum, use) => sum + (use.date.startsWith(year) ? use.paidCents : 0), 0);
  const uncovered = charged.reduce((sum, { day, cents: amount }) => sum + (day.startsWith(year) ? amount ?? 0 : 0), 0) - paid;
  const plannedUse = after.value.uses.at(-1)!;
  const expired = now.value.years.find((one) => one.expiresOn.startsWith(year))?.expiredCents ?? 0;
  const { expiringCents, expiringOn } = after.value;
  read.lines.push({
    pot: 'entlastungsbetrag', period: 'calendar-year', basis: '§ 45b SGB XI',
    totalCents: cents(paid + now.value.availableCents), usedCents: cents(paid), plannedCents: plannedUse.paidCents,
    leftCents: after.value.availableCents, ownCents: cents(uncovered + plannedUse.uncoveredCents), unpriced: unpricedOf(input, 'entlastungsbetrag'),
    ...(expiringCents > 0 ? { expires: { cents: expiringCents, on: expiringOn } } : {}),
    ...(expired > 0 ? { expired: cents(expired) } : {}),
  });
  read.traces.entlastungsbetrag = trace;
}

function respite(input: Input, { basis }: BenefitLine, read: Read): void {
  const { lastDay: date, entries, planned, grading: { pflegegrad }, birthDate } = input;
  const uses = entries.flatMap(({ charge, day, cents: amount, isBilled, booking, help }): RespiteUse[] => (
    isBilled || !day.startsWith(date.slice(0, 4)) || (charge !== 'verhinderungspflege' && charge !== 'kurzzeitpflege') ? []
      : [{ date: day, kind: charge, cents: amount ?? 0, days: booking?.days ?? 0, ...(booking?.byRelatives === true || help?.helperClass === 'family' ? { byRelatives: true } : {}) }]));
  const trace: Trace = [];
  const birth = birthDate === null ? {} : { birthDate };
  const now = annualAmount({ date, pflegegrad, ...birth, uses }, trace);
  const after = annualAmount({ date, pflegegrad, ...birth, uses: [...uses, { date, kind: 'verhinderungspflege', cents: planned.cents.verhinderungspflege ?? 0 }] });
  if (!now.ok || !after.ok) {
    read.refused.push({ pot: 'gemeinsamer-jahresbetrag', reasons: now.ok ? [] : now.refusals });
    return;
  }
  const asked = uses.reduce((sum, use) => sum + use.cents, 0);
  const plannedUse = after.value.uses.at(-1)!;
  const { poolCents, usedCents } = now.value;
  read.lines.push({
    pot: 'gemeinsamer-jahresbetrag', period: 'calendar-year', basis, totalCents: poolCents, usedCents, plannedCents: plannedUse.paidCents,
    leftCents: cents(poolCents - after.value.usedCents), ownCents: cents(asked - usedCents + plannedUse.uncoveredCents),
    unpriced: unpricedOf(input, 'verhinderungspflege'),
  });
  read.traces['gemeinsamer-jahresbetrag'] = trace;
}

/** A pot that is an amount and no more. */
function plain(input: Input, pot: 'tages-und-nachtpflege' | 'pflegehilfsmittel-zum-verbrauch' | 'wohnumfeld-zuschuss', { basis, amountCents, period }: BenefitLine, read: Read): void {
  const { used, grading, lastDay } = input;
  const trace: Trace = [];
  monthlyBenefits({ date: lastDay, pflegegrad: grading.pflegegrad, insurance: grading.insurance, livingForm: grading.livingForm }, trace);
  // A measure has no month: what was paid since the Pflegegrad counts until somebody says that a new measure began.
  const spent = pot === 'wohnumfeld-zuschuss'
    ? input.entries.reduce((sum, entry) => sum + (entry.charge === pot && entry.day >= grading.from ? entry.cents ?? 0 : 0), 0) : used.cents[pot] ?? 0;
  read.lines.push(line(pot, period, basis, amountCents, spent, spent + (input.planned.cents[pot] ?? 0), unpricedOf(input, pot)));
  read.traces[pot] = trace.filter((step) => step.kind === 'parameter' && step.id === pot);
}

/** A line from what is charged now and what will be charged then. */
function line(pot: Pot, period: Period, basis: string, total: number, charged: number, chargedAfter: number, unpriced: number): PotLine {
  const used = Math.min(charged, total);
  const after = Math.min(Math.max(used, chargedAfter), total);
  return {
    pot, period, basis, totalCents: cents(total), usedCents: cents(used), plannedCents: cents(after - used), leftCents: cents(total - after),
    ownCents: cents(Math.max(0, Math.max(charged, chargedAfter) - total)), unpriced,
  };
}

function unpricedOf({ used, planned }: Input, charge: Charge): number {
  return (used.unpriced[charge] ?? 0) + (planned.unpriced[charge] ?? 0);
}
