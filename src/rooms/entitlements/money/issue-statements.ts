import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Locale } from '#core/base/locale.ts';
import { ok, refuse, type Result } from '#core/base/result.ts';
import type { Trace } from '#core/law/base/trace.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { loadCards } from '#rooms/people/index.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { abrechnung, type StatementTable } from '../sheets/abrechnung.ts';
import { abtretung } from '../sheets/abtretung.ts';
import { moneyTexts } from '../texts/money.ts';
import { budgetOf, lastDayOf, type Budget } from './budget.ts';
import { documentById } from './documents.queries.ts';
import type { Month } from './facts.ts';
import { isIssued, issue, sayNumber } from './issue-document.ts';
import { named, receiptLines, sourcesOf } from './issue-receipt.ts';
import { pots } from './pots.ts';
import { openMoney, readMoneyFacts } from './read-budget.ts';
import { readHelperMoney } from './read-helper-money.ts';
import { sayDay } from '#core/german-dates/say-short.ts';
import { sayEuros } from '#web/texts/say-euros.ts';
import { sayHours, sayMonth } from './say-time.ts';
import { yearOfMoney } from './year-of-money.ts';

/** Issues the statement of a person's month or year. Refuses a time that has not begun. */
export async function issueStatement(
  ctx: Ctx, input: { readonly personId: string; readonly id: string; readonly period: Month; readonly span: 'month' | 'year' },
): Promise<Result<{ readonly personId: string }>> {
  const whose = await openMoney(ctx, input.personId, 'document:changed');
  if (!whose.ok) return whose;
  const { personId, card, name } = whose.value;
  const first = (input.span === 'month' ? `${input.period}-01` : `${input.period.slice(0, 4)}-01-01`) as CalendarDate;
  if (first > ctx.today) return refuse('period-ahead', undefined, 'period');
  if (await isIssued(ctx, input.id)) return ok({ personId });
  const month = input.span === 'month' ? input.period : `${input.period.slice(0, 4)}-12` as Month;
  const facts = await readMoneyFacts(ctx, whose.value, month);
  const locale = card?.locale ?? ctx.locale;
  const shown = input.span === 'month' ? monthTables(budgetOf(month, facts), locale) : yearTables(Number(input.period.slice(0, 4)), ctx.today, facts, locale);
  const t = moneyTexts(locale);
  await issue(ctx, {
    id: input.id, kind: input.span === 'month' ? 'month_statement' : 'year_statement', personId, helperPersonId: null, from: first, to: lastDayOf(month),
    cents: null, payer: null, ledgerIds: facts.help.filter(({ day }) => day >= first).map(({ id }) => id), replacesId: null, locale, trace: shown.trace, template: abrechnung,
    fill: (number, law) => ({
      title: t(input.span === 'month' ? 'statement.month' : 'statement.year'), number, who: name,
      period: input.span === 'month' ? sayMonth(month, locale) : input.period.slice(0, 4),
      notes: [...shown.notes, t('statement.note')], tables: shown.tables, law,
    }),
  });
  return ok({ personId });
}

type Shown = { readonly tables: readonly StatementTable[]; readonly notes: readonly string[]; readonly trace: Trace };

function monthTables(budget: Budget, locale: Locale): Shown {
  const t = moneyTexts(locale);
  const activity = activityTexts(locale);
  const euros = (amount: number): string => sayEuros(amount, locale);
  const trace = pots.flatMap((pot) => budget.traces[pot] ?? []);
  const entries = budget.entries.filter(({ day }) => day.startsWith(budget.month));
  return {
    trace: [...new Set(trace)],
    notes: [
      ...(budget.grading === null ? [t('statement.no-grading')] : [t('statement.grading', { pflegegrad: budget.grading.pflegegrad })]),
      ...budget.pots.flatMap(({ expires }) => (expires === undefined ? [] : [t('statement.expires', { money: euros(expires.cents), day: sayDay(expires.on, locale) })])),
    ],
    tables: [
      {
        title: t('statement.pots'), texts: 1, head: [t('column.pot'), t('column.given'), t('column.used'), t('column.left')],
        rows: budget.pots.filter(({ pot, totalCents }) => totalCents > 0 || pot === 'entlastungsbetrag')
          .map((line) => [t(`pot.${line.pot}`), euros(line.totalCents), euros(line.usedCents), euros(line.totalCents - line.usedCents)]),
      },
      {
        title: t('statement.entries'), texts: 2, head: [t('column.day'), t('column.what'), t('column.hours'), t('column.money')],
        rows: entries.map(({ day, giver, help, cents, charge, isBilled }) => [
          sayDay(day, locale), `${giver}${help === undefined ? '' : `, ${activity(help.activity)}`}; ${isBilled ? t('entry.billed') : t(`charge.${charge}`)}`,
          help === undefined ? '' : sayHours(help.minutes, locale), cents === null ? t('money.unknown') : euros(cents),
        ]),
      },
    ],
  };
}

function yearTables(year: number, today: CalendarDate, facts: Parameters<typeof yearOfMoney>[2], locale: Locale): Shown {
  const t = moneyTexts(locale);
  const euros = (amount: number): string => sayEuros(amount, locale);
  const money = yearOfMoney(year, today, facts);
  const last = money.months.at(-1);
  return {
    trace: last === undefined ? [] : [...new Set(pots.flatMap((pot) => last.traces[pot] ?? []))],
    notes: money.months.at(-1)?.pots.flatMap(({ expires }) => (expires === undefined ? [] : [t('statement.expires', { money: euros(expires.cents), day: sayDay(expires.on, locale) })])) ?? [],
    tables: [
      {
        title: t('statement.pots'), texts: 1, head: [t('column.pot'), t('column.given'), t('column.used')],
        rows: [
          ...money.lines.map((line) => [t(`pot.${line.pot}`), euros(line.entitledCents), euros(line.usedCents)]),
          [t('charge.own'), '–', euros(money.ownCents)],
        ],
      },
      ...money.lines.filter(({ usedCents }) => usedCents > 0).map((line): StatementTable => ({
        title: t(`pot.${line.pot}`), texts: 1, head: [t('column.month'), t('column.used')],
        rows: line.byMonth.map(({ month, usedCents }) => [sayMonth(month, locale), usedCents === null ? '–' : euros(usedCents)]),
      })),
    ],
  };
}

/** Issues the assignment of the claim behind one receipt to whoever helped. Refuses what is no receipt for the Pflegekasse, or is replaced. */
export async function issueAssignment(ctx: Ctx, input: { readonly personId: string; readonly id: string; readonly receiptId: string }): Promise<Result<{ readonly personId: string }>> {
  const whose = await openMoney(ctx, input.personId, 'document:changed');
  if (!whose.ok) return whose;
  const { personId, card } = whose.value;
  const receipt = await documentById(ctx.tx, ctx.quartier.id, input.receiptId);
  if (receipt?.kind !== 'receipt' || receipt.payer !== 'pflegekasse' || receipt.cents === null || receipt.helperPersonId === null || receipt.personId !== personId) return refuse('assignment-needs-receipt');
  if (receipt.replacedById !== null) return refuse('receipt-replaced', { number: sayNumber(receipt) });
  if (await isIssued(ctx, input.id)) return ok({ personId });
  const month = receipt.from.slice(0, 7) as Month;
  const facts = await readMoneyFacts(ctx, whose.value, month);
  const helper = (await loadCards(ctx.tx, ctx.quartier.id, [receipt.helperPersonId])).get(receipt.helperPersonId);
  const sources = sourcesOf(facts, receiptLines(facts.help, [receipt.helperPersonId], month, 'pflegekasse'));
  const t = moneyTexts('de');
  const { cents, helperPersonId } = receipt;
  await issue(ctx, {
    id: input.id, kind: 'assignment', personId, helperPersonId, from: receipt.from, to: receipt.to, cents, payer: 'pflegekasse', ledgerIds: receipt.ledgerIds,
    replacesId: null, locale: 'de', trace: [], template: abtretung,
    fill: (number) => ({
      number, person: named(card), helper: named(helper), month: sayMonth(month, 'de'), sum: sayEuros(cents, 'de'),
      receipt: t('assignment.receipt', { number: sayNumber(receipt), day: sayDay(receipt.issuedAt.toZonedDateTimeISO(ctx.quartier.timeZone).toPlainDate().toString(), 'de') }),
      source: sources.map((charge) => t(`source.${charge}`)).join(', '),
    }),
  });
  return ok({ personId });
}

/** Issues the yearly statement of what a helper was paid. Refuses a year that has not begun. */
export async function issueAllowanceStatement(ctx: Ctx, input: { readonly helperPersonId: string; readonly id: string; readonly year: number }): Promise<Result<{ readonly helperPersonId: string }>> {
  if (input.year > Number(ctx.today.slice(0, 4))) return refuse('year-ahead', undefined, 'year');
  const read = await readHelperMoney(ctx, input.helperPersonId, input.year);
  if (!read.ok) return read;
  const { helperPersonId, name, year, payments, paid, declaration, declaredOn, trace } = read.value;
  if (await isIssued(ctx, input.id)) return ok({ helperPersonId });
  const locale = ctx.locale;
  const t = moneyTexts(locale);
  const euros = (amount: number): string => sayEuros(amount, locale);
  const months = [...new Set(payments.map(({ day }) => day.slice(0, 7) as Month))];
  const sumIn = (month: Month, isOwn: boolean): number => payments.reduce((sum, { day, payer, cents }) => sum + (day.startsWith(month) && (payer === 'own_money') === isOwn ? cents ?? 0 : 0), 0);
  await issue(ctx, {
    id: input.id, kind: 'allowance_statement', personId: null, helperPersonId, from: `${year}-01-01` as CalendarDate, to: `${year}-12-31` as CalendarDate,
    cents: paid.countedCents, payer: null, ledgerIds: payments.map(({ id }) => id), replacesId: null, locale, trace, template: abrechnung,
    fill: (number, law) => ({
      title: t('allowance.statement'), number, who: name, period: String(year),
      notes: [
        declaredOn === null ? t('allowance.undeclared') : t('allowance.declared', { allowance: t(`allowance.${declaration.allowance}`), day: sayDay(declaredOn, locale), money: euros(declaration.elsewhereCents) }),
        t('allowance.no-tax-advice'),
      ],
      tables: [{
        title: t('allowance.paid'), texts: 1, head: [t('column.month'), t('column.hours'), t('allowance.counted'), t('allowance.private')],
        rows: [
          ...months.map((month) => [
            sayMonth(month, locale), sayHours(payments.reduce((sum, { day, minutes }) => sum + (day.startsWith(month) ? minutes : 0), 0), locale),
            euros(sumIn(month, false)), euros(sumIn(month, true)),
          ]),
          [t('column.sum'), sayHours(payments.reduce((sum, { minutes }) => sum + minutes, 0), locale), euros(paid.countedCents), euros(paid.privateCents)],
        ],
      }],
      law,
    }),
  });
  return ok({ helperPersonId });
}
