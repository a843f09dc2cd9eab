import type { CalendarDate } from '../../base/calendar-date.ts';
import { ok, type Result } from '../../base/result.ts';
import { centsFor } from '../base/parameter.ts';
import type { Pflegegrad } from '../base/pflegegrad.ts';
import { remainingPflegegeld, usedPercent } from './kombinationsleistung/combine.ts';
import { pflegegeld } from './pflegegeld/pflegegeld.parameters.ts';
import { convert } from './umwandlungsanspruch/convert.ts';
import { sachleistung } from './sachleistung/sachleistung.parameters.ts';

/** Who may pay for a piece of help: the pots of the month, or the person's own money. */
export const payers = ['sachleistung', 'umwandlungsanspruch', 'entlastungsbetrag', 'gemeinsamer-jahresbetrag', 'own'] as const;
export type Payer = (typeof payers)[number];

/** The limits of a month, read from the law once. Without `care` (Pflegegrad 1) there is no Sachleistung to use. */
export type MonthBudget = {
  readonly care: { readonly maximumCents: number; readonly pflegegeldCents: number; readonly conversionCapCents: number } | undefined;
  /** What the accounts hold for this month; see `reliefAccount` and `annualAmount`. */
  readonly reliefLeftCents: number;
  readonly annualLeftCents: number;
};

/** What is charged to each payer so far in the month, in cents, whether the pot holds it or not. */
export type Charged = Readonly<Record<Payer, number>>;

/** Nothing charged yet. */
export const nothingCharged: Charged = { sachleistung: 0, umwandlungsanspruch: 0, entlastungsbetrag: 0, 'gemeinsamer-jahresbetrag': 0, own: 0 };

/** Reads the limits for a day and Pflegegrad; refuses where the law has no value for the day. */
export function monthBudgetAt(
  { date, pflegegrad, reliefLeftCents, annualLeftCents }:
  { readonly date: CalendarDate; readonly pflegegrad: Pflegegrad; readonly reliefLeftCents: number; readonly annualLeftCents: number },
): Result<MonthBudget> {
  if (pflegegrad === 1) return ok({ care: undefined, reliefLeftCents, annualLeftCents });
  const maximum = centsFor(sachleistung, date, pflegegrad);
  if (!maximum.ok) return maximum;
  const money = centsFor(pflegegeld, date, pflegegrad);
  if (!money.ok) return money;
  const conversion = convert({ date, pflegegrad, costCents: 0, serviceUsedCents: 0 });
  if (!conversion.ok) return conversion;
  return ok({
    care: { maximumCents: maximum.value, pflegegeldCents: money.value, conversionCapCents: conversion.value.capCents },
    reliefLeftCents, annualLeftCents,
  });
}

/**
 * What the month costs the person in cents: what no pot holds, plus the Pflegegeld that used Sachleistung and converted
 * offers take away. A Pflegedienst is paid before offers are converted, whichever came first.
 */
export function burden({ care, reliefLeftCents, annualLeftCents }: MonthBudget, charged: Charged): number {
  let borne = charged.own + Math.max(0, charged.entlastungsbetrag - reliefLeftCents) + Math.max(0, charged['gemeinsamer-jahresbetrag'] - annualLeftCents);
  if (care === undefined) return borne + charged.sachleistung + charged.umwandlungsanspruch;
  const service = Math.min(charged.sachleistung, care.maximumCents);
  const converted = Math.min(charged.umwandlungsanspruch, care.conversionCapCents, care.maximumCents - service);
  borne += charged.sachleistung - service + charged.umwandlungsanspruch - converted;
  const kept = remainingPflegegeld(care.pflegegeldCents, usedPercent(service + converted, care.maximumCents), 30);
  return borne + care.pflegegeldCents - kept;
}

/**
 * The marginal price: what a further charge to this payer costs the person in cents, exactly. It may exceed the charge
 * by some cents where the rounded percentage of § 38 takes a step. No law is read here, so that a planner can ask often.
 */
export function marginalPrice(budget: MonthBudget, charged: Charged, payer: Payer, priceCents: number): number {
  // Written out, because a spread with a computed key takes several times as long.
  const after = {
    sachleistung: charged.sachleistung, umwandlungsanspruch: charged.umwandlungsanspruch, entlastungsbetrag: charged.entlastungsbetrag,
    'gemeinsamer-jahresbetrag': charged['gemeinsamer-jahresbetrag'], own: charged.own,
  };
  after[payer] += priceCents;
  return burden(budget, after) - burden(budget, charged);
}
