import { z } from 'zod';
import { ok, type Refusal, type Result } from '#core/base/result.ts';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { read, write, type Answer, type Route, type Typed } from '#platform/http/route.ts';
import { bookMoney, choosePot, counterBooking } from '../money/book-money.ts';
import type { Month } from '../money/facts.ts';
import { issueReceipt } from '../money/issue-receipt.ts';
import { issueAllowanceStatement, issueAssignment, issueStatement } from '../money/issue-statements.ts';
import { listBillers, listPaidHelp } from '../money/money.queries.ts';
import {
  allowanceQuery, allowanceStatement, assignment, booking, budgetQuery, counterBooking as counter, declaration, documentsQuery, newBookingQuery,
  oneDocument, potChoice, potChoiceQuery, potQuery, receipt, statement, yearQuery,
} from '../money/money.schema.ts';
import type { Charge } from '../money/pots.ts';
import { openMoney, readBudget, readYear } from '../money/read-budget.ts';
import { readDocuments, readSheet } from '../money/read-documents.ts';
import { declareAllowance, readHelperMoney } from '../money/read-helper-money.ts';
import { allowancePage } from '../pages/allowance-page.ts';
import { budgetPage } from '../pages/budget-page.ts';
import { documentsPage } from '../pages/documents-page.ts';
import { bookingPage, potChoicePage } from '../pages/money-forms.ts';
import type { Refused } from '../pages/money-parts.ts';
import { potPage } from '../pages/pot-page.ts';
import { yearPage } from '../pages/year-page.ts';

const budgets: readonly Route[] = [
  read({
    path: '/menschen/:personId/budget', allow: 'budget:see', input: budgetQuery,
    handle: async (ctx, { personId, monat }) => shown(await readBudget(ctx, personId, monat), (view) => budgetPage(ctx, view)),
  }),
  read({
    path: '/menschen/:personId/budget/jahr', allow: 'budget:see', input: yearQuery,
    handle: async (ctx, { personId, jahr }) => shown(await readYear(ctx, personId, jahr), (view) => yearPage(ctx, view)),
  }),
  read({
    path: '/menschen/:personId/budget/topf', allow: 'budget:see', input: potQuery,
    handle: async (ctx, { personId, monat, topf }) => shown(await readBudget(ctx, personId, monat), (view) => potPage(ctx, view, topf)),
  }),
  read({
    path: '/menschen/:personId/budget/rechnung', allow: 'budget:change', input: newBookingQuery,
    handle: (ctx, { personId, topf }) => showBooking(ctx, personId, topf),
  }),
  write({
    path: '/menschen/:personId/budget/rechnung', allow: 'budget:change', input: booking,
    handle: async (ctx, input) => leadOn(await bookMoney(ctx, input), ({ personId }) => `/menschen/${personId}/budget?monat=${input.from.slice(0, 7)}&hinweis=gebucht`),
    again: async (ctx, typed, refusals) => orNowhere(await showBooking(ctx, idOf(typed, 'personId'), null, { typed, refusals })),
  }),
  write({
    path: '/menschen/:personId/budget/gegenbuchung', allow: 'budget:change', input: counter,
    handle: async (ctx, input) => leadOn(await counterBooking(ctx, input), ({ personId }) => `/menschen/${personId}/budget?hinweis=zurueck`),
    again: async (ctx, typed, refusals) => orNowhere(shown(await readBudget(ctx, idOf(typed, 'personId'), null), (view) => budgetPage(ctx, view, refusals))),
  }),
  read({
    path: '/menschen/:personId/budget/zuordnung', allow: 'budget:change', input: potChoiceQuery,
    handle: (ctx, { personId, helfer, stelle }) => showChoice(ctx, personId, { helperPersonId: helfer, organisationId: stelle }),
  }),
  write({
    path: '/menschen/:personId/budget/zuordnung', allow: 'budget:change', input: potChoice,
    handle: async (ctx, input) => leadOn(await choosePot(ctx, input), ({ personId }) => `/menschen/${personId}/budget?hinweis=topf`),
    again: async (ctx, typed, refusals) => orNowhere(await showChoice(
      ctx, idOf(typed, 'personId'), { helperPersonId: idOrNull(typed, 'helperPersonId'), organisationId: idOrNull(typed, 'organisationId') }, { typed, refusals })),
  }),
];

const documents: readonly Route[] = [
  read({
    path: '/menschen/:personId/belege', allow: 'budget:see', input: documentsQuery,
    handle: async (ctx, { personId, monat }) => shown(await readDocuments(ctx, personId, monat), (view) => documentsPage(ctx, view)),
  }),
  write({
    path: '/menschen/:personId/belege/quittung', allow: 'budget:change', input: receipt,
    handle: async (ctx, input) => leadOn(await issueReceipt(ctx, input), ({ personId }) => issuedAt(personId, input.month)),
    again: documentsAgain,
  }),
  write({
    path: '/menschen/:personId/belege/uebersicht', allow: 'budget:change', input: statement,
    handle: async (ctx, input) => leadOn(await issueStatement(ctx, input), ({ personId }) => issuedAt(personId, input.period)),
    again: documentsAgain,
  }),
  write({
    path: '/menschen/:personId/belege/abtretung', allow: 'budget:change', input: assignment,
    handle: async (ctx, input) => leadOn(await issueAssignment(ctx, input), ({ personId }) => `/menschen/${personId}/belege?hinweis=ausgestellt#ausgestellt`),
    again: documentsAgain,
  }),
  read({
    path: '/belege/:documentId/beleg.pdf', allow: 'document:see', input: oneDocument,
    handle: async (ctx, { documentId }) => shown(await readSheet(ctx, documentId), ({ bytes, name }) => ({ kind: 'file', bytes, mediaType: 'application/pdf', name })),
  }),
];

const allowances: readonly Route[] = [
  read({
    path: '/helfende/:helperPersonId/freibetrag', allow: 'allowance:see', input: allowanceQuery,
    handle: async (ctx, { helperPersonId, jahr }) => shown(await readHelperMoney(ctx, helperPersonId, jahr), (money) => allowancePage(ctx, money)),
  }),
  write({
    path: '/helfende/:helperPersonId/freibetrag', allow: 'budget:change', input: declaration,
    handle: async (ctx, { elsewhere, ...input }) =>
      leadOn(await declareAllowance(ctx, { ...input, elsewhereCents: elsewhere }), ({ helperPersonId }) => `/helfende/${helperPersonId}/freibetrag?jahr=${input.year}&hinweis=erklaert`),
    again: allowanceAgain,
  }),
  write({
    path: '/helfende/:helperPersonId/jahresbescheinigung', allow: 'budget:change', input: allowanceStatement,
    handle: async (ctx, input) => leadOn(await issueAllowanceStatement(ctx, input), ({ helperPersonId }) => `/helfende/${helperPersonId}/freibetrag?jahr=${input.year}&hinweis=ausgestellt`),
    again: allowanceAgain,
  }),
];

/** The money half of room entitlements: budgets, documents, allowances. */
export const moneyRoutes: readonly Route[] = [...budgets, ...documents, ...allowances];

function shown<T>(found: Result<T>, page: (view: T) => Answer): Result<Answer> {
  return found.ok ? ok(page(found.value)) : found;
}

function leadOn<T>(done: Result<T>, to: (value: T) => string): Result<Answer> {
  return done.ok ? ok({ kind: 'redirect', to: to(done.value) }) : done;
}

function issuedAt(personId: string, month: Month): string {
  return `/menschen/${personId}/belege?monat=${month}&hinweis=ausgestellt#ausgestellt`;
}

async function showBooking(ctx: Ctx, personId: string, charge: Charge | null, refused?: Refused): Promise<Result<Answer>> {
  const billers = await listBillers(ctx.tx, ctx.quartier.id);
  return shown(await openMoney(ctx, personId, 'budget:read'), (whose) => bookingPage(ctx, whose, { billers, charge }, refused));
}

async function showChoice(
  ctx: Ctx, personId: string, giver: { readonly helperPersonId: string | null; readonly organisationId: string | null }, refused?: Refused,
): Promise<Result<Answer>> {
  const whose = await openMoney(ctx, personId, 'budget:read');
  if (!whose.ok) return whose;
  const help = await listPaidHelp(ctx.tx, whose.value.personId, '2017-01-01' as CalendarDate, ctx.today);
  const name = help.findLast((one) => one.helperPersonId === giver.helperPersonId && one.organisationId === giver.organisationId)?.giver;
  // Nobody is chosen who has not helped for money here.
  if (name === undefined) return ok({ kind: 'redirect', to: `/menschen/${whose.value.personId}/budget` });
  return ok(potChoicePage(ctx, whose.value, { ...giver, giver: name }, refused));
}

async function documentsAgain(ctx: Ctx, typed: Typed, refusals: readonly Refusal[]): Promise<Answer> {
  const month = documentsQuery.shape.monat.safeParse(typed['month'] ?? typed['period']);
  return orNowhere(shown(await readDocuments(ctx, idOf(typed, 'personId'), month.data ?? null), (view) => documentsPage(ctx, view, { typed, refusals })));
}

async function allowanceAgain(ctx: Ctx, typed: Typed, refusals: readonly Refusal[]): Promise<Answer> {
  const year = allowanceQuery.shape.jahr.safeParse(typed['year']);
  return orNowhere(shown(await readHelperMoney(ctx, idOf(typed, 'helperPersonId'), year.data ?? null), (money) => allowancePage(ctx, money, { typed, refusals })));
}

/** Where the thing of the form is gone, to the list of everybody. */
function orNowhere(page: Result<Answer>): Answer {
  return page.ok ? page.value : { kind: 'redirect', to: '/menschen' };
}

// An id that nothing has: what it asks for is not found, and no text reaches a column of ids.
const noId = '00000000-0000-0000-0000-000000000000';

function idOf(typed: Typed, name: string): string {
  return idOrNull(typed, name) ?? noId;
}

function idOrNull(typed: Typed, name: string): string | null {
  return z.uuid().safeParse(typed[name]).data?.toLowerCase() ?? null;
}
