import { addMonths, type CalendarDate } from '#core/base/calendar-date.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { newId } from '#platform/new-id.ts';
import { badge } from '#web/design-system/badge.ts';
import { actionsBar, button } from '#web/design-system/button.ts';
import { card, cards, section } from '#web/design-system/card.ts';
import { details } from '#web/design-system/details.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { checkbox, radios } from '#web/design-system/field.ts';
import { errorSummary, form } from '#web/design-system/form.ts';
import { table } from '#web/design-system/table.ts';
import { tabs } from '#web/design-system/tabs.ts';
import { html, type Html } from '#web/html.ts';
import type { IssuedDocument } from '../money/documents.queries.ts';
import type { Month } from '../money/facts.ts';
import { sayNumber } from '../money/issue-document.ts';
import type { DocumentsView, Receiptable } from '../money/read-documents.ts';
import { sayDay } from '#core/german-dates/say-short.ts';
import { sayEuros } from '#web/texts/say-euros.ts';
import { sayHours, sayMonth } from '../money/say-time.ts';
import { moneyTexts } from '../texts/money.ts';
import { budgetCrumb, crumbsOf, explained, fieldsOf, isDesk, type Refused } from './money-parts.ts';

/** Receipts, statements and assignments of a person: what can be issued for a month, and all that was. */
export function documentsPage(ctx: Ctx, view: DocumentsView, refused?: Refused): Answer {
  const t = moneyTexts(ctx.locale);
  const { month, personId } = view;
  const page = `/menschen/${personId}/belege`;
  const field = fieldsOf(ctx, refused);
  const at = (months: number): Month => addMonths(`${month}-01` as CalendarDate, months).slice(0, 7) as Month;
  return pageAnswer(ctx, {
    title: t('documents.title'), lead: t('documents.lead'), current: isDesk(ctx) ? 'people' : 'mine', crumbs: crumbsOf(ctx, view, budgetCrumb(ctx, view)),
    notices: { ausgestellt: t('notice.ausgestellt') }, refused: refused !== undefined,
    main: html`${errorSummary({ errors: field.errors, locale: ctx.locale })}
${isDesk(ctx) && html`${tabs({ label: t('budget.view'), items: [at(-1), month, at(1)].map((one) => ({ label: sayMonth(one, ctx.locale), href: `${page}?monat=${one}`, current: one === month })) })}
${section({
      title: t('documents.receipts', { month: sayMonth(month, ctx.locale) }),
      body: view.receiptable.length === 0 ? emptyState({ title: t('documents.no-help'), body: t('documents.no-help-body'), icon: 'book' })
        : cards(view.receiptable.map((one) => receiptCard(ctx, view, one, refused)), 'few'),
    })}
${section({
      title: t('documents.statement'),
      body: actionsBar(
        statementForm(ctx, view, 'month', t('documents.month', { month: sayMonth(month, ctx.locale) })),
        statementForm(ctx, view, 'year', t('documents.year', { year: month.slice(0, 4) })),
      ),
    })}`}
${section({ title: t('documents.issued'), id: 'ausgestellt', body: documentTable(ctx, view.documents, isDesk(ctx) ? personId : null) })}`,
  });
}

function receiptCard(ctx: Ctx, { month, personId }: DocumentsView, one: Receiptable, refused: Refused | undefined): Html {
  const t = moneyTexts(ctx.locale);
  const mine = refused !== undefined && refused.typed['helperPersonId'] === one.helperPersonId && refused.typed['payer'] === one.payer;
  const field = { ...fieldsOf(ctx, mine ? refused : undefined), locale: ctx.locale };
  const isBeyond = mine && refused.refusals.some(({ code }) => code === 'law-allowance-exceeded');
  const body = html`<p>${t('budget.visits', { count: one.lines.length })}, ${sayHours(one.minutes, ctx.locale)} ${t('column.hours')}, <strong>${sayEuros(one.cents, ctx.locale)}</strong></p>
${one.isOutrun && html`<p>${badge({ label: t('documents.outrun'), tone: 'call' })}</p>`}${one.issued !== undefined && html`<p>${t('kind.receipt')} ${sayNumber(one.issued)}</p>`}`;
  const isDue = one.issued === undefined || one.isOutrun;
  return card({
    title: one.giver, level: 3, lead: t(`documents.payer.${one.payer}`), tone: one.isOutrun ? 'call' : 'paper',
    body: html`${body}${isDue && form({
      action: `/menschen/${personId}/belege/quittung`, locale: ctx.locale, label: one.giver,
      hidden: { id: mine ? String(refused.typed['id']) : newId(ctx.now), helperPersonId: one.helperPersonId, month, payer: one.payer },
      body: html`${one.payer === 'pflegekasse' && radios({
        ...field, name: 'through', label: t('documents.through'), value: 'single',
        options: [{ value: 'single', label: t('documents.through.single') }, { value: 'offer', label: t('documents.through.offer') }],
      })}${isBeyond && checkbox({ ...field, name: 'beyond', label: t('documents.beyond', { name: one.giver }) })}
${actionsBar(button({ label: t(one.isOutrun ? 'documents.reissue' : 'documents.issue'), kind: 'secondary', about: one.giver }))}`,
    })}`,
  });
}

function statementForm(ctx: Ctx, { personId, month }: DocumentsView, span: 'month' | 'year', label: string): Html {
  return form({
    action: `/menschen/${personId}/belege/uebersicht`, locale: ctx.locale, hidden: { id: newId(ctx.now), period: month, span }, body: button({ label, kind: 'secondary' }),
  });
}

/** All that was issued, the newest first. With `personId` a receipt for the Pflegekasse offers its assignment. */
export function documentTable(ctx: Ctx, documents: readonly IssuedDocument[], personId: string | null): Html {
  const t = moneyTexts(ctx.locale);
  const period = ({ from, to }: IssuedDocument): string => (from.slice(0, 7) === to.slice(0, 7) ? sayMonth(from.slice(0, 7) as Month, ctx.locale) : from.slice(0, 4));
  return table<IssuedDocument>({
    caption: t('documents.issued'), captionHidden: true, rows: documents, empty: emptyState({ title: t('documents.none'), body: t('documents.none-body'), icon: 'book' }),
    columns: [
      { label: t('column.kind'), cell: (one) => html`<a href="/belege/${one.id}/beleg.pdf">${t('documents.about', { kind: t(`kind.${one.kind}`), number: sayNumber(one) })}</a>${one.replacedById !== null && html` ${badge({ label: t('documents.replaced'), tone: 'info' })}`}` },
      { label: t('column.period'), cell: period },
      { label: t('column.money'), kind: 'number', cell: ({ cents }) => (cents === null ? '' : sayEuros(cents, ctx.locale)) },
      { label: t('column.on'), cell: (one) => html`${sayDay(one.law.readOn, ctx.locale)}${one.law.steps.length > 0 && details({ summary: html`${t('documents.law')}<span class="kern-sr-only"> ${sayNumber(one)}</span>`, body: explained(one.law.steps) })}` },
      ...(personId === null ? [] : [{ label: t('column.action'), cell: (one: IssuedDocument) => canAssign(one) && form({
        action: `/menschen/${personId}/belege/abtretung`, locale: ctx.locale, hidden: { id: newId(ctx.now), receiptId: one.id },
        body: button({ label: t('documents.assign'), kind: 'quiet', about: sayNumber(one) }),
      }) }]),
    ],
  });
}

function canAssign({ kind, payer, replacedById }: IssuedDocument): boolean {
  return kind === 'receipt' && payer === 'pflegekasse' && replacedById === null;
}
