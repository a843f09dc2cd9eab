import { sayDate } from '#core/german-dates/say.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import type { Consent } from '#rooms/people/index.ts';
import { actionsBar, button, linkButton } from '#web/design-system/button.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { form } from '#web/design-system/form.ts';
import { html } from '#web/html.ts';
import type { Look } from '../personal.queries.ts';
import { personalTexts } from '../texts.ts';
import { mayOf, sayConsent } from './resident-part.ts';

/** Asks once before a consent ends. */
export function withdrawPage(ctx: Ctx, consent: Consent): Answer {
  const t = personalTexts(ctx.locale);
  return pageAnswer(ctx, {
    title: t('withdraw.title'), current: 'mine', narrow: true, crumbs: [{ label: t('mine.title'), href: '/meins' }],
    lead: t('withdraw.lead', { may: mayOf(ctx, consent), what: t(`category.${consent.category}`) }),
    main: html`<p>${t('withdraw.later')}</p>${form({
      action: `/meins/einwilligungen/${consent.id}/widerruf`, locale: ctx.locale,
      body: actionsBar(
        button({ label: t('withdraw.yes'), about: sayConsent(ctx, consent) }),
        linkButton({ label: t('withdraw.no'), href: '/meins#wissen', kind: 'quiet' }),
      ),
    })}`,
  });
}

/** Who looked at what is kept of the signed-in person. */
export function lookedPage(ctx: Ctx, looks: readonly Look[]): Answer {
  const t = personalTexts(ctx.locale);
  return pageAnswer(ctx, {
    title: t('looked.title'), lead: t('looked.lead'), current: 'mine', narrow: true, crumbs: [{ label: t('mine.title'), href: '/meins' }],
    main: looks.length === 0 ? emptyState({ title: t('looked.none'), body: t('looked.none-body'), icon: 'lock' })
      : html`<ul class="matters" role="list">${looks.map(({ day, name }) => html`<li><p class="matter-who"><strong>${name}</strong></p><p class="matter-what">${sayDate(day, ctx.locale)}</p></li>`)}</ul>`,
  });
}
