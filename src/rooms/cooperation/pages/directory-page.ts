import { activities } from '#core/base/activity.ts';
import { scopeFor } from '#platform/access/access.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { alert } from '#web/design-system/alert.ts';
import { button, linkButton } from '#web/design-system/button.ts';
import { card, cards } from '#web/design-system/card.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { selectField, textField } from '#web/design-system/field.ts';
import { fieldRow, form } from '#web/design-system/form.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { html, type Html } from '#web/html.ts';
import type { Directory, Listed } from '../read-organisations.ts';
import { cooperationTexts } from '../texts.ts';
import { confirmedBadge, offerWords } from './organisation-facts.ts';

/** Choosing takes at least so many. */
const fewest = 3;

/** The directory: who offers what, in an order that favours nobody. */
export function directoryPage(ctx: Ctx, directory: Directory): Answer {
  const t = cooperationTexts(ctx.locale);
  const { organisations, from } = directory;
  const isFew = directory.activity !== null && organisations.length > 0 && organisations.length < fewest;
  return pageAnswer(ctx, {
    title: t('list.title'), current: 'offers',
    lead: from === undefined ? t('list.lead') : t('list.lead-near', { address: `${from.street} ${from.houseNumber}` }),
    actions: scopeFor(ctx.actor, 'people:change') !== undefined && linkButton({ label: t('list.new'), href: '/angebote/neu', icon: 'plus' }),
    main: html`${filterForm(ctx, directory)}
${directory.typedAddress !== '' && from === undefined && alert({ title: t('list.near-unknown'), tone: 'call' })}
${isFew && alert({ title: t('list.few', { count: organisations.length }) })}
${organisations.length === 0
      ? emptyState({ title: t('list.none'), body: t('list.none-body'), icon: 'house' })
      : cards(organisations.map((one) => organisationCard(ctx, one)))}`,
  });
}

function filterForm(ctx: Ctx, directory: Directory): Html {
  const t = cooperationTexts(ctx.locale);
  const activity = activityTexts(ctx.locale);
  const field = { locale: ctx.locale };
  return form({
    action: '/angebote', method: 'get', locale: ctx.locale, label: t('list.filter'),
    body: html`${fieldRow(
      selectField({
        ...field, name: 'hilfe', label: t('list.activity'), value: directory.activity ?? '',
        options: activities.map((one) => ({ value: one, label: activity(one) })),
      }),
      textField({ ...field, name: 'bei', label: t('list.near'), hint: t('list.near-hint'), value: directory.typedAddress }),
    )}${button({ label: t('list.show'), icon: 'search', kind: 'secondary' })}`,
  });
}

function organisationCard(ctx: Ctx, organisation: Listed): Html {
  const t = cooperationTexts(ctx.locale);
  const { phone, walkMinutes } = organisation;
  return card({
    title: organisation.name, href: `/angebote/${organisation.id}`, lead: t(`kind.${organisation.kind}`),
    body: html`<p>${offerWords(ctx, organisation)}</p>${phone !== '' && html`<p><a href="tel:${phone.replaceAll(/[^\d+]/g, '')}">${phone}</a></p>`}<p class="muted">${
      [organisation.address, walkMinutes === undefined ? '' : t('list.walk', { minutes: walkMinutes })].filter(Boolean).join(' · ')}</p>${confirmedBadge(ctx, organisation.confirmedOn)}`,
  });
}
