import { activities } from '#core/base/activity.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { newId } from '#platform/new-id.ts';
import { actionsBar, button, linkButton } from '#web/design-system/button.ts';
import { checkbox, dateField, numberField, radios, selectField, textField } from '#web/design-system/field.ts';
import { fieldRow, form } from '#web/design-system/form.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { html } from '#web/html.ts';
import type { Whose } from '../money/read-budget.ts';
import { charges, helpCharges, type Charge, type Giver } from '../money/pots.ts';
import { moneyTexts } from '../texts/money.ts';
import { budgetCrumb, crumbsOf, fieldsOf, type Refused } from './money-parts.ts';

/** What others billed: for what, who, when, how much. */
export function bookingPage(ctx: Ctx, whose: Whose, about: { readonly billers: readonly { id: string; name: string }[]; readonly charge: Charge | null }, refused?: Refused): Answer {
  const t = moneyTexts(ctx.locale);
  const field = fieldsOf(ctx, refused);
  const page = `/menschen/${whose.personId}/budget`;
  return pageAnswer(ctx, {
    title: t('booking.title'), lead: t('booking.lead'), current: 'people', narrow: true, refused: refused !== undefined, crumbs: crumbsOf(ctx, whose, budgetCrumb(ctx, whose)),
    main: form({
      action: `${page}/rechnung`, locale: ctx.locale, errors: field.errors, hidden: { id: String(refused?.typed['id'] ?? newId(ctx.now)) },
      body: html`${selectField({
        ...field, name: 'charge', label: t('booking.charge'), required: true, value: about.charge ?? undefined,
        options: charges.filter((charge) => charge !== 'others').map((charge) => ({ value: charge, label: t(`charge.${charge}`) })),
      })}
${selectField({
        ...field, name: 'organisationId', label: t('booking.organisation'),
        options: [{ value: '', label: t('booking.organisation-other') }, ...about.billers.map(({ id, name }) => ({ value: id, label: name }))],
      })}
${textField({ ...field, name: 'billedBy', label: t('booking.billed-by'), maxLength: 120 })}
${fieldRow(dateField({ ...field, name: 'from', label: t('booking.from'), required: true }), dateField({ ...field, name: 'to', label: t('booking.to'), required: true }))}
${fieldRow(
        textField({ ...field, name: 'amount', label: t('booking.amount'), hint: t('booking.amount-hint'), inputMode: 'decimal', required: true }),
        numberField({ ...field, name: 'days', label: t('booking.days'), hint: t('booking.days-hint') }),
      )}
${checkbox({ ...field, name: 'byRelatives', label: t('booking.by-relatives') })}
${actionsBar(button({ label: t('booking.save') }), linkButton({ label: t('booking.cancel'), href: page, kind: 'quiet' }))}`,
    }),
  });
}

/** Which pot pays a giver from a day on. */
export function potChoicePage(ctx: Ctx, whose: Whose, about: Giver & { readonly giver: string }, refused?: Refused): Answer {
  const t = moneyTexts(ctx.locale);
  const activity = activityTexts(ctx.locale);
  const field = fieldsOf(ctx, refused);
  const page = `/menschen/${whose.personId}/budget`;
  return pageAnswer(ctx, {
    title: t('choice.title', { giver: about.giver }), lead: t('choice.lead'), current: 'people', narrow: true, refused: refused !== undefined,
    crumbs: crumbsOf(ctx, whose, budgetCrumb(ctx, whose)),
    main: form({
      action: `${page}/zuordnung`, locale: ctx.locale, errors: field.errors,
      hidden: { id: String(refused?.typed['id'] ?? newId(ctx.now)), helperPersonId: about.helperPersonId ?? undefined, organisationId: about.organisationId ?? undefined },
      body: html`${selectField({
        ...field, name: 'activity', label: t('choice.activity'),
        options: [{ value: '', label: t('choice.all') }, ...activities.map((one) => ({ value: one, label: activity(one) }))],
      })}
${radios({ ...field, name: 'charge', label: t('choice.charge'), required: true, options: helpCharges.map((charge) => ({ value: charge, label: t(`charge.${charge}`) })) })}
${dateField({ ...field, name: 'from', label: t('choice.from'), required: true, value: `${ctx.today.slice(0, 7)}-01` })}
${actionsBar(button({ label: t('choice.save') }), linkButton({ label: t('booking.cancel'), href: page, kind: 'quiet' }))}`,
    }),
  });
}
