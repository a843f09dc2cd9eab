import { mondayOf } from '#core/base/calendar-date.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { alert } from '#web/design-system/alert.ts';
import { card, section } from '#web/design-system/card.ts';
import { descriptionList } from '#web/design-system/description-list.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { weekRibbon } from '#web/design-system/pictures/week-ribbon.ts';
import { html, type Html } from '#web/html.ts';
import type { ConfiderPart } from '../open-mine.ts';
import { sayMissed, sayVisit } from '../say-visit.ts';
import { personalTexts } from '../texts.ts';
import { commissionList, onRibbon } from './resident-part.ts';

/** So many visits are told in words. */
const mostInWords = 5;

/** What others let a relative know: what did not happen on top. Without consent a sentence that reveals nothing. */
export function confiderParts(ctx: Ctx, confiders: readonly ConfiderPart[]): Html {
  const t = personalTexts(ctx.locale);
  if (confiders.length === 0) {
    return section({
      title: t('confiders.title'),
      body: emptyState({ title: t('confiders.none'), body: t('confiders.none-body'), icon: 'heart' }),
    });
  }
  return html`${confiders.map((confider) => section({ title: confider.name, body: confiderPart(ctx, confider) }))}`;
}

function confiderPart(ctx: Ctx, confider: ConfiderPart): Html {
  const t = personalTexts(ctx.locale);
  const { categories, card: shown } = confider;
  return html`${confider.missed.length > 0 && alert({
    tone: 'call', title: t('confider.missed'),
    body: html`<ul>${confider.missed.map((visit) => html`<li>${sayMissed(visit, ctx.today, ctx.locale)}</li>`)}</ul>
<p>${t('confider.missed-now')}${ctx.quartier.officePhone !== '' && html` <a href="tel:${ctx.quartier.officePhone.replaceAll(' ', '')}">${ctx.quartier.officePhone}</a>`}</p>`,
  })}
${categories.has('appointments') && html`${card({
    title: t('confider.next'), level: 3,
    body: confider.next.length === 0 ? html`<p>${t('confider.next-none')}</p>`
      : html`<ul>${confider.next.slice(0, mostInWords).map((visit) => html`<li>${sayVisit(visit, ctx.today, ctx.locale)}</li>`)}</ul>`,
  })}
${weekRibbon({ locale: ctx.locale, name: confider.name, monday: mondayOf(ctx.today), today: ctx.today, knowsGaps: false, visits: confider.week.map((visit) => onRibbon(ctx, visit)) })}`}
${categories.has('arrangement') && confider.arrangement.length > 0 && html`<h3>${t('confider.arrangement')}</h3>${commissionList(ctx, confider.arrangement)}`}
${shown !== undefined && card({
    title: t('confider.contact', { name: confider.name }), level: 3, tone: 'sand',
    body: descriptionList([
      { term: t('confider.phone'), value: shown.phone !== null && html`<a href="tel:${shown.phone.replaceAll(' ', '')}">${shown.phone}</a>` },
      { term: t('confider.address'), value: shown.address },
    ]),
  })}
${categories.has('money') && html`<p><a href="/menschen/${confider.personId}/budget">${t('confider.budget')}<span class="kern-sr-only"> ${confider.name}</span></a></p>`}
${shown === undefined && !categories.has('appointments') && !categories.has('arrangement') && !categories.has('money') && html`<p>${t('confider.only-history')}</p>`}`;
}
