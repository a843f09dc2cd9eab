import { sayShortDate } from '#core/german-dates/say-short.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import type { Commission } from '#rooms/helping/index.ts';
import { actionsBar, linkButton } from '#web/design-system/button.ts';
import { badge } from '#web/design-system/badge.ts';
import { card } from '#web/design-system/card.ts';
import { descriptionList } from '#web/design-system/description-list.ts';
import { details } from '#web/design-system/details.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { helperClassMark } from '#web/design-system/helper-class-mark.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { html, type Html } from '#web/html.ts';
import type { Need } from '../needs.queries.ts';
import { uncoveredAmong } from '../open-days.ts';
import { sayNeedTimes, sayRequirements } from '../say-need.ts';
import { hilfemixTexts } from '../texts.ts';

/** The needs of a person, one card each: what, when, who covers it, and the way to help. */
export function needCards(ctx: Ctx, needs: readonly Need[], commissions: readonly Commission[]): Html {
  const t = hilfemixTexts(ctx.locale);
  if (needs.length === 0) return emptyState({ title: t('mix.needs-none'), body: t('mix.needs-none-body'), icon: 'hand' });
  const uncovered = new Set(uncoveredAmong(needs, commissions).map(({ id }) => id));
  return html`<ul class="stack" role="list">${needs.map((need) => html`<li>${
    needCard(ctx, need, commissions.filter(({ needId }) => needId === need.id), uncovered.has(need.id))}</li>`)}</ul>`;
}

function needCard(ctx: Ctx, need: Need, commissions: readonly Commission[], isOpen: boolean): Html {
  const t = hilfemixTexts(ctx.locale);
  const activity = activityTexts(ctx.locale)(need.activity);
  return card({
    title: activity, href: `/bedarf/${need.id}`, level: 3, tone: isOpen ? 'call' : 'good',
    mark: isOpen ? badge({ label: `${t('need.nobody')}, ${t(`urgency.${need.urgency}`)}`, tone: 'call', icon: 'call' }) : undefined,
    body: html`${needFacts(ctx, need)}${commissions.length > 0 && html`<ul class="stack" role="list">${commissions.map((one) => html`<li class="matter-head">${
      helperClassMark({ helperClass: one.helperClass, locale: ctx.locale })} ${one.helperName}</li>`)}</ul>`}`,
    footer: actionsBar(
      linkButton({ label: t('need.find'), href: `/bedarf/${need.id}`, icon: 'hand', kind: isOpen ? 'primary' : 'secondary', about: activity }),
      linkButton({ label: t('need.change'), href: `/bedarf/${need.id}/aendern`, kind: 'quiet', about: activity }),
    ),
  });
}

/** What a need says of itself: own words, when, what matters, who must not come. */
export function needFacts(ctx: Ctx, need: Need, excluded: readonly string[] = []): Html {
  const t = hilfemixTexts(ctx.locale);
  return descriptionList([
    { term: t('need.own-words'), value: need.ownWords === '' ? '' : `„${need.ownWords}“` },
    { term: t('need.when'), value: sayNeedTimes(need, ctx.locale) },
    { term: t('need.must'), value: sayRequirements(need.requirements, ctx.locale).join(', ') },
    { term: t('need.not-by'), value: excluded.join(', ') },
  ]);
}

/** What is no longer needed, folded away. */
export function closedNeeds(ctx: Ctx, closed: readonly Need[]): Html | false {
  if (closed.length === 0) return false;
  const t = hilfemixTexts(ctx.locale);
  const activity = activityTexts(ctx.locale);
  return details({
    summary: `${t('mix.closed')} (${closed.length})`,
    body: html`<ul>${closed.map((need) => html`<li><a href="/bedarf/${need.id}">${activity(need.activity)}</a>${
      need.closedOn !== null && `, ${t('mix.closed-on', { date: sayShortDate(need.closedOn, ctx.locale) })}`}</li>`)}</ul>`,
  });
}
