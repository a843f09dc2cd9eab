import type { Refusal } from '#core/base/result.ts';
import { sayInstant } from '#core/german-dates/say-short.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf, pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { actionsBar, button, linkButton } from '#web/design-system/button.ts';
import { card, section } from '#web/design-system/card.ts';
import { form } from '#web/design-system/form.ts';
import { html } from '#web/html.ts';
import type { Feed } from '../feed.queries.ts';
import { personalTexts } from '../texts.ts';

export type CalendarView = {
  readonly feeds: readonly Feed[];
  /** For the form, so that sending it twice opens one feed. */
  readonly newId: string;
  /** The address that was just made; it is shown this once. */
  readonly address?: string;
  readonly refusals?: readonly Refusal[];
};

/** Makes, lists and ends the addresses under which a calendar program finds the own dates. */
export function calendarPage(ctx: Ctx, view: CalendarView): Answer {
  const t = personalTexts(ctx.locale);
  const { address } = view;
  return pageAnswer(ctx, {
    title: t('calendar.title'), lead: t('calendar.lead'), current: 'mine', narrow: true, refused: view.refusals !== undefined,
    crumbs: [{ label: t('mine.title'), href: '/meins' }], notices: { beendet: t('notice.beendet') },
    main: html`${address !== undefined && card({
      title: t('calendar.shown'), tone: 'good',
      body: html`<p><code>${address}</code></p><p>${t('calendar.shown-once')}</p>${
        actionsBar(linkButton({ label: t('calendar.open'), href: address.replace(/^https?:/, 'webcal:'), icon: 'calendar', kind: 'primary' }))}`,
    })}
${section({
      title: t('calendar.make'), lead: t('calendar.make-body'),
      body: form({
        action: '/meins/kalender', locale: ctx.locale, hidden: { id: view.newId }, errors: errorsOf(ctx, view.refusals),
        body: button({ label: t('calendar.make'), icon: 'plus', kind: address === undefined ? 'primary' : 'secondary' }),
      }),
    })}
${section({
      title: t('calendar.live'),
      body: view.feeds.length === 0 ? html`<p class="muted">${t('calendar.live-none')}</p>`
        : html`<ul class="matters" role="list">${view.feeds.map((feed) => {
          const since = t('calendar.since', { when: sayInstant(feed.createdAt, ctx.quartier.timeZone, ctx.locale) });
          return html`<li><p class="matter-who">${since}</p>${form({
            action: '/meins/kalender/ende', locale: ctx.locale, hidden: { id: feed.id },
            body: button({ label: t('calendar.close'), kind: 'quiet', about: since }),
          })}</li>`;
        })}</ul>`,
    })}`,
  });
}
