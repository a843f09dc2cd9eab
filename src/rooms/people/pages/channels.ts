import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf, pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { actionsBar, button } from '#web/design-system/button.ts';
import { section } from '#web/design-system/card.ts';
import { checkbox, radios, textField } from '#web/design-system/field.ts';
import { form } from '#web/design-system/form.ts';
import { html, type Html } from '#web/html.ts';
import { channelKinds } from '../people.tables.ts';
import type { Channel } from '../persons.queries.ts';
import type { PersonView } from '../read-person.ts';
import { peopleTexts } from '../texts.ts';
import { channelLine, noticesOf } from './person.ts';
import type { RefusedForm } from './person-form.ts';

/** The ways to reach a person: add one, remove one, say which she likes best. */
export function channelsPage(ctx: Ctx, view: PersonView, formId: string, refused?: RefusedForm): Answer {
  const t = peopleTexts(ctx.locale);
  const { card: person } = view;
  const errors = errorsOf(ctx, refused?.refusals);
  const field = { locale: ctx.locale, typed: refused?.typed, errors };
  return pageAnswer(ctx, {
    title: t('channels.title', { name: person.name }), lead: t('channels.lead'), current: 'people', narrow: true,
    crumbs: [{ label: t('list.title'), href: '/menschen' }, { label: person.name, href: `/menschen/${person.id}` }],
    notices: noticesOf(ctx), refused: refused !== undefined,
    main: html`${view.channels.length === 0 ? html`<p class="muted">${t('channels.none')}</p>`
      : html`<ul class="stack" role="list">${view.channels.map((channel) => html`<li>${line(ctx, person.id, channel)}</li>`)}</ul>`}
${section({
      title: t('channels.add'),
      body: form({
        action: `/menschen/${person.id}/kanaele`, locale: ctx.locale, errors, hidden: { id: formId },
        body: html`${radios({
          ...field, name: 'kind', label: t('channels.kind'), value: 'phone', required: true,
          options: channelKinds.map((kind) => ({ value: kind, label: t(`channel.${kind}`) })),
        })}
${textField({ ...field, name: 'value', label: t('channels.value') })}
${textField({ ...field, name: 'note', label: t('channels.note'), hint: t('channels.note-hint') })}
${checkbox({ ...field, name: 'isPreferred', label: t('channels.preferred') })}
${button({ label: t('channels.add'), icon: 'plus' })}`,
      }),
    })}`,
  });
}

function line(ctx: Ctx, personId: string, channel: Channel): Html {
  const t = peopleTexts(ctx.locale);
  const about = [t(`channel.${channel.kind}`), channel.value].filter(Boolean).join(' ');
  const post = (action: string, label: string): Html => form({
    action: `/menschen/${personId}/kanaele/${action}`, locale: ctx.locale, hidden: { channelId: channel.id },
    body: button({ label, kind: 'quiet', about }),
  });
  return html`<p>${channelLine(ctx, channel)}</p>${actionsBar(
    !channel.isPreferred && post('bevorzugen', t('channels.prefer')), post('entfernen', t('channels.remove')))}`;
}
