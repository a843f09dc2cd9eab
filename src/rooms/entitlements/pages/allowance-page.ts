import { cents } from '#core/base/cents.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { newId } from '#platform/new-id.ts';
import { alert } from '#web/design-system/alert.ts';
import { actionsBar, button } from '#web/design-system/button.ts';
import { section } from '#web/design-system/card.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { radios, textField } from '#web/design-system/field.ts';
import { form } from '#web/design-system/form.ts';
import { pots } from '#web/design-system/pictures/pots.ts';
import { table } from '#web/design-system/table.ts';
import { tabs } from '#web/design-system/tabs.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { html, type Html } from '#web/html.ts';
import { explainSteps } from '../explain-trace.ts';
import type { PaymentLine } from '../money/money.queries.ts';
import type { HelperMoney } from '../money/read-helper-money.ts';
import { sayDay } from '#core/german-dates/say-short.ts';
import { sayEuros } from '#web/texts/say-euros.ts';
import { sayHours } from '../money/say-time.ts';
import { moneyTexts } from '../texts/money.ts';
import { documentTable } from './documents-page.ts';
import { explained, fieldsOf, isDesk, sayBasis, type Refused } from './money-parts.ts';

/** What a helper was paid in a year, how much of the allowance it takes, and what was declared. */
export function allowancePage(ctx: Ctx, money: HelperMoney, refused?: Refused): Answer {
  const t = moneyTexts(ctx.locale);
  const { helperPersonId, year, name, documents } = money;
  const page = `/helfende/${helperPersonId}/freibetrag`;
  const isOwn = helperPersonId === ctx.actor.personId;
  return pageAnswer(ctx, {
    title: isOwn ? t('allowance.title-mine') : t('allowance.title', { name }), lead: t('allowance.lead', { year: String(year) }), current: isDesk(ctx) ? 'helping' : 'mine', refused: refused !== undefined,
    crumbs: [isDesk(ctx) ? { label: name, href: `/helfende/${helperPersonId}` } : { label: t('crumb.mine'), href: '/meins' }],
    notices: { erklaert: t('notice.erklaert'), ausgestellt: t('notice.ausgestellt') },
    main: html`${tabs({
      label: t('budget.view'), items: [year - 1, year, year + 1].filter((one) => one <= Number(ctx.today.slice(0, 4)))
        .map((one) => ({ label: String(one), href: `${page}?jahr=${one}`, current: one === year })),
    })}
${state(ctx, money)}
${isDesk(ctx) && declarationForm(ctx, money, page, refused)}
${section({ title: t('allowance.payments'), lead: t('allowance.private-note'), body: paymentTable(ctx, money) })}
${section({ title: t('list.trace'), body: html`${explained(explainSteps(money.trace, ctx.locale))}<p class="muted">${t('allowance.no-tax-advice')}</p>` })}
${section({
      title: t('documents.issued'),
      actions: isDesk(ctx) && form({
        action: `/helfende/${helperPersonId}/jahresbescheinigung`, locale: ctx.locale, hidden: { id: newId(ctx.now), year }, body: button({ label: t('allowance.issue'), kind: 'secondary' }),
      }),
      body: documentTable(ctx, documents, null),
    })}`,
  });
}

function state(ctx: Ctx, { state: read, declaration, declaredOn, paid, trace }: HelperMoney): Html {
  const t = moneyTexts(ctx.locale);
  const euros = (amount: number): string => sayEuros(amount, ctx.locale);
  const used = paid.countedCents + declaration.elsewhereCents;
  const over = !read.ok && read.refusals.some(({ code }) => code === 'law-allowance-exceeded');
  const limit = read.ok ? read.value.limitCents : Number(read.refusals[0].facts?.['limit'] ?? 0);
  return html`${over && alert({ title: t('allowance.over'), tone: 'danger', body: html`<p>${t('allowance.over-body')}</p>` })}
${!read.ok && !over && alert({ title: t('budget.refused'), body: read.refusals.map((reason) => html`<p>${ctx.say(reason)}</p>`) })}
${read.ok && read.value.isNearLimit && alert({ title: t('allowance.near'), tone: 'call', body: html`<p>${t('allowance.near-body', { money: euros(read.value.leftCents) })}</p>` })}
${(read.ok || over) && section({
    title: t(`allowance.${declaration.allowance}`),
    body: pots({
      locale: ctx.locale, title: t('allowance.limit'),
      pots: [{ name: t('allowance.left'), total: cents(limit), used: cents(used), planned: cents(0), source: sayBasis(trace.findLast((step) => step.kind === 'parameter')?.citation ?? '') }],
    }),
  })}
<p>${declaredOn === null ? t('allowance.undeclared') : t('allowance.declared', { allowance: t(`allowance.${declaration.allowance}`), day: sayDay(declaredOn, ctx.locale), money: euros(declaration.elsewhereCents) })}</p>
${paid.unpriced > 0 && html`<p>${t('allowance.unpriced', { count: paid.unpriced })}</p>`}`;
}

function declarationForm(ctx: Ctx, { year, declaration, declaredOn }: HelperMoney, page: string, refused: Refused | undefined): Html {
  const t = moneyTexts(ctx.locale);
  const field = fieldsOf(ctx, refused);
  return section({
    title: t('allowance.declare'),
    body: form({
      action: page, locale: ctx.locale, errors: field.errors, hidden: { id: String(refused?.typed['id'] ?? newId(ctx.now)), year },
      body: html`${radios({
        ...field, name: 'allowance', label: t('allowance.which'), required: true, value: declaredOn === null ? undefined : declaration.allowance,
        options: (['uebungsleiterpauschale', 'ehrenamtspauschale'] as const).map((value) => ({ value, label: t(`allowance.which.${value}`), hint: t(`allowance.which.${value}-hint`) })),
      })}
${textField({
        ...field, name: 'elsewhere', label: t('allowance.elsewhere-label', { year: String(year) }), hint: t('allowance.elsewhere-hint'), inputMode: 'decimal', required: true,
        value: (declaration.elsewhereCents / 100).toLocaleString(ctx.locale === 'en' ? 'en-GB' : 'de-DE', { minimumFractionDigits: 2, useGrouping: false }),
      })}
${actionsBar(button({ label: t('allowance.save'), kind: 'secondary' }))}`,
    }),
  });
}

function paymentTable(ctx: Ctx, { payments, names }: HelperMoney): Html {
  const t = moneyTexts(ctx.locale);
  const activity = activityTexts(ctx.locale);
  return table<PaymentLine>({
    caption: t('allowance.payments'), captionHidden: true, rows: payments.toReversed(), empty: emptyState({ title: t('allowance.none'), body: t('allowance.none-body'), icon: 'hand' }),
    columns: [
      { label: t('column.day'), cell: ({ day }) => sayDay(day, ctx.locale) },
      { label: t('allowance.for'), cell: (line) => html`${names.get(line.personId) ?? ''} <span class="muted">${activity(line.activity)}</span>` },
      { label: t('column.hours'), kind: 'number', cell: ({ minutes }) => sayHours(minutes, ctx.locale) },
      { label: t('allowance.counted'), kind: 'number', cell: ({ payer, cents: amount }) => (amount === null ? t('money.unknown') : payer === 'own_money' ? '' : sayEuros(amount, ctx.locale)) },
      { label: t('allowance.private'), kind: 'number', cell: ({ payer, cents: amount }) => (amount !== null && payer === 'own_money' ? sayEuros(amount, ctx.locale) : '') },
    ],
  });
}
