import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { saySchedule } from '#rooms/helping/index.ts';
import { badge } from '#web/design-system/badge.ts';
import { section } from '#web/design-system/card.ts';
import { details } from '#web/design-system/details.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { html, type Html } from '#web/html.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import type { ProviderView } from '../open-provider.ts';
import { sayDay } from '../say-visit.ts';
import { personalTexts } from '../texts.ts';
import { visitLines } from './helper-part.ts';

/** What an organisation is commissioned with, and its next visits; nothing of anybody else's help. */
export function providerPage(ctx: Ctx, view: ProviderView): Answer {
  const t = personalTexts(ctx.locale);
  const activity = activityTexts(ctx.locale);
  return pageAnswer(ctx, {
    title: t('provider.title'), lead: t('provider.lead'), current: 'referrals',
    main: view.commissions.length === 0 && view.visits.length === 0
      ? emptyState({ title: t('provider.none'), body: t('provider.none-body'), icon: 'house' })
      : html`${section({
        title: t('provider.visits'), body: visitsByDay(ctx, view),
      })}
${section({
        title: t('provider.commissions'),
        body: html`<ul class="matters" role="list">${view.commissions.map((commission) => html`<li>
<p class="matter-who"><strong>${activity(commission.activity)}, ${saySchedule(commission.schedule, ctx.locale)}</strong> ${badge({ label: t('provider.number', { number: commission.number }) })}</p>
<p class="matter-what">${view.cards.get(commission.personId)?.name ?? t('who.someone')}</p></li>`)}</ul>`,
      })}`,
  });
}

/** So many days stand open; the later ones are a line each, to be opened. */
const daysOpen = 2;

function visitsByDay(ctx: Ctx, view: ProviderView): Html {
  const t = personalTexts(ctx.locale);
  return html`${[...Map.groupBy(view.visits, ({ day }) => day)].map(([day, visits], index) => details({
    summary: `${sayDay(day, ctx.today, ctx.locale)} · ${t('provider.count', { count: visits.length })}`, open: index < daysOpen,
    body: html`<ul class="matters" role="list">${visits.map((visit) => html`<li>${visitLines(ctx, visit, view, false)}</li>`)}</ul>`,
  }))}`;
}
