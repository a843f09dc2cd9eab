import type { CalendarDate } from '#core/base/calendar-date.ts';
import { ok, refuse, type Result } from '#core/base/result.ts';
import type { Trace } from '#core/law/base/trace.ts';
import type { AllowanceState } from '#core/law/estg/allowance.ts';
import { scopeFor } from '#platform/access/access.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { idsOf, keptId, loadCards } from '#rooms/people/index.ts';
import { allowanceAfter, paidTo, type Declaration, type Paid } from './allowance.ts';
import { listDocuments, type IssuedDocument } from './documents.queries.ts';
import { assumedDeclaration } from './may-pay-helper.ts';
import { appendDeclaration, lastDeclaration, listPaidTo, type PaymentLine } from './money.queries.ts';

/** The money of a helper in a calendar year. */
export type HelperMoney = {
  readonly helperPersonId: string;
  readonly name: string;
  readonly year: number;
  /** Null until the helper has said which allowance is used; then the smaller one is assumed. */
  readonly declaredOn: CalendarDate | null;
  readonly declaration: Declaration;
  readonly payments: readonly PaymentLine[];
  /** Names of those helped, as far as the reader may know them. */
  readonly names: ReadonlyMap<string, string>;
  readonly paid: Paid;
  readonly state: Result<AllowanceState>;
  readonly trace: Trace;
  readonly documents: readonly IssuedDocument[];
};

/** The day for which the law of a year is asked: today, or the last day of a year that is over. */
export function dayOfYear(year: number, today: CalendarDate): CalendarDate {
  return today.startsWith(String(year)) ? today : `${year}-12-31` as CalendarDate;
}

/**
 * What a helper was paid in a year, by the help ledger, and how far the allowance is used. Refuses as not found a person who
 * is unknown, and to helpers anybody but themselves.
 */
export async function readHelperMoney(ctx: Ctx, askedId: string, askedYear: number | null): Promise<Result<HelperMoney>> {
  const { tx, quartier, today } = ctx;
  const helperPersonId = await keptId(ctx, askedId);
  if (scopeFor(ctx.actor, 'allowance:see') !== 'quartier' && helperPersonId !== ctx.actor.personId) return refuse('not-found');
  const card = (await loadCards(tx, quartier.id, [helperPersonId])).get(helperPersonId);
  if (card === undefined) return refuse('not-found');
  const year = askedYear ?? Number(today.slice(0, 4));
  const ids = await idsOf(ctx, helperPersonId);
  const payments = await listPaidTo(tx, helperPersonId, `${year}-01-01` as CalendarDate, `${year}-12-31` as CalendarDate);
  const declared = await lastDeclaration(tx, quartier.id, ids, year);
  const declaration = declared ?? assumedDeclaration;
  const paid = paidTo(payments);
  const trace: Trace = [];
  if (helperPersonId !== ctx.actor.personId) ctx.audit({ what: 'allowance:read', personId: helperPersonId });
  const helped = await loadCards(tx, quartier.id, payments.map(({ personId }) => personId));
  return ok({
    helperPersonId, name: card.name, year, declaredOn: declared?.declaredOn ?? null, declaration, payments, paid,
    names: new Map([...helped].map(([id, { name }]) => [id, name])),
    state: allowanceAfter({ date: dayOfYear(year, today), declaration, paid, paymentCents: 0 }, trace), trace,
    documents: await listDocuments(tx, quartier.id, { helperIds: ids }),
  });
}

/** Records what a helper declared for a year, once. Refuses an unknown person and years that have not begun. */
export async function declareAllowance(
  ctx: Ctx, input: Declaration & { readonly helperPersonId: string; readonly id: string; readonly year: number },
): Promise<Result<{ readonly helperPersonId: string }>> {
  const money = await readHelperMoney(ctx, input.helperPersonId, input.year);
  if (!money.ok) return money;
  if (input.year > Number(ctx.today.slice(0, 4))) return refuse('year-ahead', undefined, 'year');
  const { helperPersonId } = money.value;
  await appendDeclaration(ctx.tx, ctx.quartier.id, {
    id: input.id, helperPersonId, year: input.year, allowance: input.allowance, elsewhereCents: input.elsewhereCents,
    declaredOn: ctx.today, recordedBy: ctx.actor.personId, recordedAt: ctx.now,
  });
  ctx.audit({ what: 'allowance:declared', personId: helperPersonId });
  return ok({ helperPersonId });
}
