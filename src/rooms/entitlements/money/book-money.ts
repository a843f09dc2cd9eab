import { ok, refuse, refuseAll, type Refusal, type Result } from '#core/base/result.ts';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Cents } from '#core/base/cents.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { idsOf } from '#rooms/people/index.ts';
import { gradingOn } from './budget.ts';
import { appendBooking, appendPotChoice, listBillers, listBookings, listPaidHelp } from './money.queries.ts';
import { isSelbstversorgung, type Charge, type HelpCharge, type PotChoice } from './pots.ts';
import { gradingsWithPflegegrad, openMoney } from './read-budget.ts';

/** An invoice of somebody else, as it is typed. */
export type BookingInput = {
  readonly personId: string; readonly id: string; readonly charge: Charge; readonly organisationId: string | null; readonly billedBy: string;
  readonly from: CalendarDate; readonly to: CalendarDate; readonly amount: Cents; readonly days: number; readonly byRelatives: boolean;
};

/** Benefits that the law gives by the calendar year; all others are given by the month. */
const yearly: ReadonlySet<Charge> = new Set(['verhinderungspflege', 'kurzzeitpflege', 'wohnumfeld-zuschuss']);

/**
 * Books what somebody else billed, once. Refuses days that are turned around or ahead, a bill over several months or years
 * (because the law counts by them), and a bill of nobody.
 */
export async function bookMoney(ctx: Ctx, input: BookingInput): Promise<Result<{ readonly personId: string }>> {
  const whose = await openMoney(ctx, input.personId, 'budget:changed');
  if (!whose.ok) return whose;
  const billers = await listBillers(ctx.tx, ctx.quartier.id);
  const biller = billers.find((one) => one.id === input.organisationId);
  const refusals: Refusal[] = [];
  if (input.amount === 0) refusals.push({ code: 'amount-missing', path: 'amount' });
  if (input.to < input.from) refusals.push({ code: 'days-turned-around', path: 'to' });
  if (input.from > ctx.today) refusals.push({ code: 'booking-ahead', path: 'from' });
  if (input.organisationId !== null && biller === undefined) refusals.push({ code: 'biller-unknown', path: 'organisationId' });
  if (input.organisationId === null && input.billedBy === '') refusals.push({ code: 'biller-missing', path: 'billedBy' });
  const span = yearly.has(input.charge) ? 4 : 7;
  if (input.from.slice(0, span) !== input.to.slice(0, span)) {
    refusals.push({ code: yearly.has(input.charge) ? 'booking-across-years' : 'booking-across-months', path: 'to' });
  }
  if (input.days > 0 && input.charge !== 'verhinderungspflege' && input.charge !== 'kurzzeitpflege') refusals.push({ code: 'days-only-for-respite', path: 'days' });
  if (input.byRelatives && input.charge !== 'verhinderungspflege') refusals.push({ code: 'law-relatives-only-respite', path: 'byRelatives' });
  const refused = refuseAll(refusals);
  if (refused !== undefined) return refused;
  await appendBooking(ctx.tx, ctx.quartier.id, {
    id: input.id, personId: whose.value.personId, charge: input.charge, organisationId: input.organisationId,
    billedBy: biller?.name ?? input.billedBy, from: input.from, to: input.to, cents: input.amount, days: input.days,
    byRelatives: input.byRelatives, countersId: null, recordedBy: ctx.actor.personId, recordedAt: ctx.now,
  });
  return ok({ personId: whose.value.personId });
}

/** Takes a booking back by a counter-entry. Refuses one that is not there or was taken back before. */
export async function counterBooking(ctx: Ctx, input: { readonly personId: string; readonly id: string; readonly bookingId: string }): Promise<Result<{ readonly personId: string }>> {
  const whose = await openMoney(ctx, input.personId, 'budget:changed');
  if (!whose.ok) return whose;
  const { personId } = whose.value;
  const booked = (await listBookings(ctx.tx, ctx.quartier.id, await idsOf(ctx, personId))).find(({ id }) => id === input.bookingId);
  if (booked === undefined) return refuse('booking-gone');
  await appendBooking(ctx.tx, ctx.quartier.id, {
    ...booked, id: input.id, personId, cents: -booked.cents, countersId: booked.id, recordedBy: ctx.actor.personId, recordedAt: ctx.now,
  });
  return ok({ personId });
}

/**
 * Notes which pot pays a giver from a day on. Refuses a giver who gave no paid help here, and Selbstversorgung by an
 * organisation out of the Entlastungsbetrag from Pflegegrad 2 on (§ 45b Abs. 1 S. 3 Nr. 3 SGB XI).
 */
export async function choosePot(
  ctx: Ctx, input: Omit<PotChoice, 'charge'> & { readonly personId: string; readonly id: string; readonly charge: HelpCharge },
): Promise<Result<{ readonly personId: string }>> {
  const whose = await openMoney(ctx, input.personId, 'budget:changed');
  if (!whose.ok) return whose;
  const { personId } = whose.value;
  const given = (await listPaidHelp(ctx.tx, personId, '2017-01-01' as CalendarDate, ctx.today))
    .filter((help) => help.helperPersonId === input.helperPersonId && help.organisationId === input.organisationId);
  if ((input.helperPersonId === null) === (input.organisationId === null) || given.length === 0) return refuse('giver-unknown');
  const grading = gradingOn(await gradingsWithPflegegrad(ctx, personId), input.from);
  const isCare = input.activity === null ? given.some(({ activity }) => isSelbstversorgung(activity)) : isSelbstversorgung(input.activity);
  if (input.charge === 'entlastungsbetrag' && input.organisationId !== null && isCare && (grading?.pflegegrad ?? 0) >= 2) {
    return refuse('pot-not-for-selbstversorgung', undefined, 'charge');
  }
  await appendPotChoice(ctx.tx, ctx.quartier.id, { ...input, personId, recordedBy: ctx.actor.personId, recordedAt: ctx.now });
  return ok({ personId });
}
