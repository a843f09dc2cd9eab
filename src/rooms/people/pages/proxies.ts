import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf, pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { button } from '#web/design-system/button.ts';
import { section } from '#web/design-system/card.ts';
import { checkboxes, dateField, radios } from '#web/design-system/field.ts';
import { fieldRow, form } from '#web/design-system/form.ts';
import { html } from '#web/html.ts';
import { proxyScopes } from '../people.schema.ts';
import { proxyKinds } from '../people.tables.ts';
import type { PersonView } from '../read-person.ts';
import { peopleTexts } from '../texts.ts';
import { noticesOf, proxyLine } from './person.ts';
import type { RefusedForm } from './person-form.ts';

/** Who may act for a person in law, and in what. */
export function proxiesPage(ctx: Ctx, view: PersonView, formId: string, refused?: RefusedForm): Answer {
  const t = peopleTexts(ctx.locale);
  const { card: person } = view;
  const errors = errorsOf(ctx, refused?.refusals);
  const field = { locale: ctx.locale, typed: refused?.typed, errors };
  return pageAnswer(ctx, {
    title: t('proxy.title', { name: person.name }), lead: t('proxy.lead'), current: 'people', narrow: true,
    crumbs: [{ label: t('list.title'), href: '/menschen' }, { label: person.name, href: `/menschen/${person.id}` }],
    notices: noticesOf(ctx), refused: refused !== undefined,
    main: html`${view.proxies.length === 0 ? html`<p class="muted">${t('person.proxies-none')}</p>`
      : html`<ul class="stack" role="list">${view.proxies.map((proxy) => html`<li><p>${proxyLine(ctx, proxy)}</p>${form({
        action: `/menschen/${person.id}/vollmacht/beenden`, locale: ctx.locale, hidden: { proxyId: proxy.id },
        body: button({ label: t('proxy.end'), kind: 'quiet', about: proxy.name }),
      })}</li>`)}</ul>`}
${section({
      title: t('proxy.add'),
      body: view.ties.length === 0 ? html`<p><a href="/menschen/${person.id}/beziehungen">${t('proxy.nobody')}</a></p>` : form({
        action: `/menschen/${person.id}/vollmacht`, locale: ctx.locale, errors, hidden: { id: formId },
        body: html`${radios({
          ...field, name: 'proxyPersonId', label: t('proxy.who'), hint: t('proxy.who-hint'), required: true,
          options: view.ties.map(({ otherId, otherName, what }) => ({ value: otherId, label: otherName, hint: what })),
        })}
${radios({
          ...field, name: 'kind', label: t('proxy.kind'), required: true,
          options: proxyKinds.map((kind) => ({ value: kind, label: t(`proxy-kind.${kind}`) })),
        })}
${checkboxes({
          ...field, name: 'scope', label: t('proxy.scope'), required: true,
          options: proxyScopes.map((scope) => ({ value: scope, label: t(`scope.${scope}`) })),
        })}
${fieldRow(
          dateField({ ...field, name: 'since', label: t('proxy.since') }),
          dateField({ ...field, name: 'until', label: t('proxy.until') }),
        )}
${dateField({ ...field, name: 'documentSeenOn', label: t('proxy.seen'), hint: t('proxy.seen-hint', { name: person.name }), max: ctx.today })}
${button({ label: t('proxy.add'), icon: 'plus' })}`,
      }),
    })}`,
  });
}
