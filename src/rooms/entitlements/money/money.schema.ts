import { z } from 'zod';
import { activities } from '#core/base/activity.ts';
import { cents, type Cents } from '#core/base/cents.ts';
import { date, id, oneOf, optionalId, text, ticked, wholeNumber } from '#platform/http/fields.ts';
import { payers } from '#rooms/helping/index.ts';
import type { Month } from './facts.ts';
import { charges, helpCharges, pots } from './pots.ts';

/** A month `YYYY-MM`, or the month of a day. */
const requiredMonth = z.string('month-missing').regex(/^20\d{2}-(0[1-9]|1[0-2])(-\d{2})?$/, 'month-missing').transform((typed) => typed.slice(0, 7) as Month);
const someMonth = requiredMonth.nullable().catch(null).default(null);
const someYear = z.coerce.number().int().min(2000).max(2199).nullable().catch(null).default(null);
const year = wholeNumber('year-missing', 2000, 2199);

/** An amount as typed, „12,50", „1.250 €", in cents. */
const euros = text(20).transform((typed, issues): Cents => {
  const read = /^(\d{1,3}(?:\.\d{3})+|\d{1,7})(?:[.,](\d{1,2}))?\s*(?:€|euro)?$/i.exec(typed);
  if (read === null) {
    issues.addIssue({ code: 'custom', message: typed === '' ? 'amount-missing' : 'amount-unreadable' });
    return z.NEVER;
  }
  return cents(Number(read[1]!.replaceAll('.', '')) * 100 + Number((read[2] ?? '').padEnd(2, '0')));
});

const bookable = charges.filter((charge) => charge !== 'others') as [Exclude<(typeof charges)[number], 'others'>, ...Exclude<(typeof charges)[number], 'others'>[]];

export const budgetQuery = z.object({ personId: id, monat: someMonth });
export const yearQuery = z.object({ personId: id, jahr: someYear });
export const potQuery = z.object({ personId: id, monat: someMonth, topf: oneOf([...pots, 'own', 'others']).catch('entlastungsbetrag').default('entlastungsbetrag') });
export const newBookingQuery = z.object({ personId: id, topf: oneOf(bookable).nullable().catch(null).default(null) });
export const booking = z.object({
  personId: id, id, charge: oneOf(bookable, 'charge-missing'), organisationId: optionalId, billedBy: text(120), from: date, to: date, amount: euros,
  days: z.union([z.literal('').transform(() => 0), wholeNumber('days-out-of-range', 0, 366)]).default(0), byRelatives: ticked,
});
export const counterBooking = z.object({ personId: id, id, bookingId: id });
export const potChoiceQuery = z.object({ personId: id, helfer: optionalId.catch(null), stelle: optionalId.catch(null) });
export const potChoice = z.object({
  personId: id, id, helperPersonId: optionalId, organisationId: optionalId,
  activity: z.union([z.literal('').transform(() => null), oneOf(activities)]).nullish().transform((value) => value ?? null),
  charge: oneOf(helpCharges, 'charge-missing'), from: date,
});

export const documentsQuery = z.object({ personId: id, monat: someMonth });
export const receipt = z.object({
  personId: id, id, helperPersonId: id, month: requiredMonth, payer: oneOf(payers.filter((payer) => payer !== 'unpaid') as ['own_money', 'pflegekasse', 'municipality', 'other']).default('pflegekasse'),
  through: oneOf(['single', 'offer']).default('single'), beyond: ticked,
});
export const statement = z.object({ personId: id, id, period: requiredMonth, span: oneOf(['month', 'year']).default('month') });
export const assignment = z.object({ personId: id, id, receiptId: id });
export const oneDocument = z.object({ documentId: id });

export const allowanceQuery = z.object({ helperPersonId: id, jahr: someYear });
export const declaration = z.object({
  helperPersonId: id, id, year, allowance: oneOf(['uebungsleiterpauschale', 'ehrenamtspauschale'], 'allowance-missing'), elsewhere: euros,
});
export const allowanceStatement = z.object({ helperPersonId: id, id, year });
