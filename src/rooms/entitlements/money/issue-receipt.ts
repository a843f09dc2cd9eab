import type { CalendarDate } from '#core/base/calendar-date.ts';
import { cents, type Cents } from '#core/base/cents.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '#core/base/result.ts';
import { centsAt } from '#core/law/base/parameter.ts';
import type { Trace } from '#core/law/base/trace.ts';
import type { HelperVerdict } from '#core/law/landesrecht/check-helper.ts';
import { entlastungsbetrag } from '#core/law/sgb-xi/entlastungsbetrag/entlastungsbetrag.parameters.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import type { Payer } from '#rooms/helping/index.ts';
import { idsOf, keptId, loadCards, type PersonCard } from '#rooms/people/index.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import type { Named } from '../sheets/quittung.ts';
import { quittung } from '../sheets/quittung.ts';
import { moneyTexts } from '../texts/money.ts';
import { allowanceAfter, paidTo } from './allowance.ts';
import { gradingOn, lastDayOf } from './budget.ts';
import { listDocuments, type IssuedDocument } from './documents.queries.ts';
import type { MoneyFacts, Month, PaidHelp } from './facts.ts';
import { isIssued, issue, sayNumber } from './issue-document.ts';
import { assumedDeclaration, judgeSingleHelp } from './may-pay-helper.ts';
import { lastDeclaration, listPaidTo } from './money.queries.ts';
import { chargeOf, type Charge } from './pots.ts';
import { openMoney, readMoneyFacts } from './read-budget.ts';
import { sayDay } from '#core/german-dates/say-short.ts';
import { sayEuros } from '#web/texts/say-euros.ts';
import { sayHours, sayMonth } from './say-time.ts';

export type ReceiptInput = {
  readonly personId: string; readonly id: string; readonly helperPersonId: string; readonly month: Month;
  readonly payer: Exclude<Payer, 'unpaid'>;
  /** The helper bills alone, or as part of a recognised offer of the Träger (§ 45a Abs. 1 SGB XI). */
  readonly through: 'single' | 'offer';
  /** The helper knows that what goes beyond the allowance is not tax-free. */
  readonly beyond: boolean;
};

/** The help of one helper in a month that one payer pays: what a receipt is made of. */
export type ReceiptLines = { readonly lines: readonly PaidHelp[]; readonly cents: Cents; readonly unpriced: number };

/** Picks the lines of a receipt out of the help of a person. `helperIds` are all ids of the helper. */
export function receiptLines(help: readonly PaidHelp[], helperIds: readonly string[], month: Month, payer: Payer): ReceiptLines {
  const lines = help.filter((one) => one.helperPersonId !== null && helperIds.includes(one.helperPersonId) && one.day.startsWith(month) && one.payer === payer);
  return {
    lines, cents: cents(lines.reduce((sum, one) => sum + (one.cents ?? 0), 0)), unpriced: lines.filter((one) => one.cents === null).length,
  };
}

/** Whether a receipt still says what the help ledger says. */
export function agrees({ ledgerIds }: Pick<IssuedDocument, 'ledgerIds'>, { lines }: Pick<ReceiptLines, 'lines'>): boolean {
  return ledgerIds.length === lines.length && lines.every(({ id }) => ledgerIds.includes(id));
}

/**
 * Issues the receipt of one helper and month out of the help ledger. Refuses when there is nothing to receipt, a price is
 * missing, the same receipt is out already, a recorded rule of the Land is broken, or the allowance would be exceeded and
 * nobody said that this is known. A receipt that the ledger has outrun is replaced by the new one.
 */
export async function issueReceipt(ctx: Ctx, input: ReceiptInput): Promise<Result<{ readonly personId: string }>> {
  const whose = await openMoney(ctx, input.personId, 'document:changed');
  if (!whose.ok) return whose;
  const { personId } = whose.value;
  if (await isIssued(ctx, input.id)) return ok({ personId });
  const helperPersonId = await keptId(ctx, input.helperPersonId);
  const helper = (await loadCards(ctx.tx, ctx.quartier.id, [helperPersonId])).get(helperPersonId);
  if (helper === undefined) return refuse('helper-unknown', undefined, 'helperPersonId');
  const facts = await readMoneyFacts(ctx, whose.value, input.month);
  const helperIds = await idsOf(ctx, helperPersonId);
  const found = receiptLines(facts.help, helperIds, input.month, input.payer);
  if (found.lines.length === 0) return refuse('receipt-nothing', undefined, 'helperPersonId');
  if (found.unpriced > 0) return refuse('receipt-unpriced', { count: found.unpriced });
  const before = (await listDocuments(ctx.tx, ctx.quartier.id, { personIds: await idsOf(ctx, personId) }))
    .find((one) => isReceiptOf(one, helperIds, input.month, input.payer));
  if (before !== undefined && agrees(before, found)) return refuse('receipt-issued-already', { number: sayNumber(before) });

  const trace: Trace = [];
  const refusals: Refusal[] = [];
  const judged = input.payer === 'pflegekasse' && input.through === 'single' ? await judgeSingleHelp(ctx, {
    day: lastDayOf(input.month), person: whose.value.card, helper, gradings: facts.gradings, isFamily: found.lines.some(({ helperClass }) => helperClass === 'family'),
    centsPerHour: highestRate(found),
  }, trace) : undefined;
  if (judged?.ok === false) refusals.push(...judged.refusals.filter(({ code }) => code !== 'law-land-rule-unknown'));
  const allowance = await allowanceWith(ctx, helperIds, input, found, trace);
  if (!allowance.ok && !(input.beyond && allowance.refusals.every(({ code }) => code === 'law-allowance-exceeded'))) {
    refusals.push(...allowance.refusals.map((refusal) => ({ ...refusal, path: 'beyond' })));
  }
  const refused = refuseAll(refusals);
  if (refused !== undefined) return refused;

  const lastDay = lastDayOf(input.month);
  const sources = sourcesOf(facts, found);
  if (input.payer === 'pflegekasse' && sources.includes('entlastungsbetrag')) centsAt(entlastungsbetrag, lastDay, trace);
  const t = moneyTexts('de');
  const activity = activityTexts('de');
  await issue(ctx, {
    id: input.id, kind: 'receipt', personId, helperPersonId, from: `${input.month}-01` as CalendarDate, to: lastDay, cents: found.cents,
    payer: input.payer, ledgerIds: found.lines.map(({ id }) => id), replacesId: before?.id ?? null, locale: 'de', trace, template: quittung,
    fill: (number, law) => ({
      number, month: sayMonth(input.month, 'de'), person: named(whose.value.card), helper: named(helper),
      offer: input.through === 'offer' ? t('receipt.offer', { office: ctx.quartier.officeName }) : null,
      rows: found.lines.map((line) => ({
        day: sayDay(line.day, 'de'), what: activity(line.activity), hours: sayHours(line.minutes, 'de'),
        perHour: line.centsPerHour === null ? '–' : sayEuros(line.centsPerHour, 'de'), sum: sayEuros(line.cents ?? 0, 'de'),
      })),
      total: sayEuros(found.cents, 'de'), totalHours: sayHours(found.lines.reduce((sum, line) => sum + line.minutes, 0), 'de'),
      reimbursedFrom: input.payer === 'pflegekasse' ? t('receipt.from', { pots: sources.map((charge) => t(`source.${charge}`)).join(', ') }) : null,
      replaces: before === undefined ? null : t('receipt.replaces', { number: sayNumber(before) }),
      law: [...law, ...(judged?.ok === true ? stillOpen(judged.value) : []), ...(judged?.ok === false ? [t('receipt.land-unknown')] : [])],
    }),
  });
  return ok({ personId });
}

/** A receipt of the same help that nothing has replaced. */
export function isReceiptOf(one: IssuedDocument, helperIds: readonly string[], month: Month, payer: Payer): boolean {
  return one.kind === 'receipt' && one.replacedById === null && one.helperPersonId !== null && helperIds.includes(one.helperPersonId)
    && one.from === `${month}-01` && one.payer === payer;
}

/** Who is named on a document; the rest is for the pen. */
export function named(card: PersonCard | undefined): Named {
  return {
    name: card?.name ?? '', birthDate: card === undefined || card.birthDate === null ? null : sayDay(card.birthDate, 'de'), address: card?.address ?? null,
  };
}

/** The benefits from which the lines are paid back. */
export function sourcesOf({ gradings, choices }: Pick<MoneyFacts, 'gradings' | 'choices'>, { lines }: Pick<ReceiptLines, 'lines'>): Charge[] {
  return [...new Set(lines.map((line) => chargeOf(line, gradingOn(gradings, line.day)?.pflegegrad ?? null, choices)))].filter((charge) => charge !== 'own' && charge !== 'others');
}

/** Conditions of the Land that the house knows nothing about; they are printed, because unknown is not kept. */
function stillOpen({ unanswered }: HelperVerdict): string[] {
  const t = moneyTexts('de');
  return unanswered.length === 0 ? [] : [t('receipt.open', { conditions: unanswered.map((field) => t(`condition.${field}`)).join(', ') })];
}

/** The highest rate of the lines; undefined if none is known. */
function highestRate({ lines }: ReceiptLines): number | undefined {
  const rates = lines.flatMap(({ centsPerHour }) => centsPerHour ?? []);
  return rates.length === 0 ? undefined : Math.max(...rates);
}

/** The allowance with this receipt on top of everything else of the year up to its month; own money of neighbours has none. */
async function allowanceWith(ctx: Ctx, helperIds: readonly string[], { month, payer, helperPersonId }: ReceiptInput, { lines, cents: payment }: ReceiptLines, trace: Trace): Promise<Result<unknown>> {
  if (payer === 'own_money') return ok(undefined);
  const year = Number(month.slice(0, 4));
  const date = lastDayOf(month);
  const declaration = await lastDeclaration(ctx.tx, ctx.quartier.id, helperIds, year) ?? assumedDeclaration;
  const ids = new Set(lines.map(({ id }) => id));
  const others = (await listPaidTo(ctx.tx, await keptId(ctx, helperPersonId), `${year}-01-01` as CalendarDate, date)).filter(({ id }) => !ids.has(id));
  return allowanceAfter({ date, declaration, paid: paidTo(others), paymentCents: payment }, trace);
}
