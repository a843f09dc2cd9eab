import { scopeFor } from '#platform/access/access.ts';
import type { Refusal } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf, pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { button, linkButton } from '#web/design-system/button.ts';
import { card } from '#web/design-system/card.ts';
import { form } from '#web/design-system/form.ts';
import { html } from '#web/html.ts';
import type { Organisation } from '../organisations.queries.ts';
import { cooperationTexts } from '../texts.ts';
import { organisationFacts } from './organisation-facts.ts';

/** One organisation of the directory; the desk confirms or changes it here. */
export function organisationPage(ctx: Ctx, organisation: Organisation, refusals?: readonly Refusal[]): Answer {
  const t = cooperationTexts(ctx.locale);
  const mayChange = scopeFor(ctx.actor, 'people:change') !== undefined;
  return pageAnswer(ctx, {
    title: organisation.name, lead: t('one.lead'), current: 'offers', crumbs: [{ label: t('list.title'), href: '/angebote' }],
    refused: refusals !== undefined, notices: { gespeichert: t('notice.gespeichert'), bestaetigt: t('notice.bestaetigt') },
    actions: mayChange && linkButton({ label: t('one.change'), href: `/angebote/${organisation.id}/bearbeiten` }),
    main: html`${organisationFacts(ctx, organisation)}${organisation.addressId !== null
      && html`<p><a href="/quartier?von=${organisation.addressId}">${t('one.map')}</a></p>`}`,
    ...(!mayChange ? {} : {
      aside: card({
        title: t('one.confirm-title'), lead: t('one.confirm-lead'), tone: 'sand',
        body: form({
          action: `/angebote/${organisation.id}/bestaetigen`, locale: ctx.locale, hidden: { version: organisation.version },
          errors: errorsOf(ctx, refusals), body: button({ label: t('one.confirm'), icon: 'check', kind: 'secondary' }),
        }),
      }),
    }),
  });
}
