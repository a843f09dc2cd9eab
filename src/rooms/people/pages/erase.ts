import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf, pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { alert } from '#web/design-system/alert.ts';
import { actionsBar, button, linkButton } from '#web/design-system/button.ts';
import { section } from '#web/design-system/card.ts';
import { checkbox, checkboxes, textField } from '#web/design-system/field.ts';
import { form } from '#web/design-system/form.ts';
import { table } from '#web/design-system/table.ts';
import { html } from '#web/html.ts';
import type { ErasePreview } from '../erase-person.ts';
import { eraseTexts } from '../erase.texts.ts';
import { sayTable } from '../hand-out.ts';
import { peopleTexts } from '../texts.ts';
import type { RefusedForm } from './person-form.ts';

/** What goes, what stays and why, whom it touches; then the name to be typed. */
export function erasePage(ctx: Ctx, preview: ErasePreview, refused?: RefusedForm): Answer {
  const [t, words] = [eraseTexts(ctx.locale), peopleTexts(ctx.locale)];
  const { person, running, mentions } = preview;
  const at = `/menschen/${person.id}`;
  const errors = errorsOf(ctx, refused?.refusals);
  const field = { locale: ctx.locale, typed: refused?.typed, errors };
  const runs = running.commissions + running.visits + running.requests > 0;
  return pageAnswer(ctx, {
    title: t('title', { name: person.name }), lead: t('lead'), current: 'people', refused: refused !== undefined, narrow: true,
    crumbs: [{ label: words('list.title'), href: '/menschen' }, { label: person.name, href: at }],
    actions: html`${linkButton({ label: t('first-hand-out'), href: `${at}/auskunft`, icon: 'print' })}${
      linkButton({ label: t('first-edit'), href: `${at}/bearbeiten`, kind: 'quiet' })}`,
    main: html`${section({
      title: t('what'),
      body: html`${table<ErasePreview['tables'][number]>({
        caption: t('what'), captionHidden: true, rows: preview.tables,
        columns: [
          { label: t('what-kind'), cell: ({ name }) => sayTable(ctx, name) },
          { label: t('what-lines'), kind: 'number', cell: ({ lines }) => String(lines) },
          { label: t('what-fate'), cell: ({ fate }) => t(`fate.${fate}`) },
        ],
      })}
<ul>${(['ledger', 'documents', 'consents', 'audit', 'outside'] as const).map((why) => html`<li>${t(`why.${why}`)}</li>`)}</ul>`,
    })}
${section({
      title: t('others'),
      body: preview.others.length === 0 ? html`<p class="muted">${t('others-none')}</p>`
        : html`<p>${t('others-lead')}</p><ul>${preview.others.map(({ id, name }) => html`<li><a href="/menschen/${id}">${name}</a></li>`)}</ul>`,
    })}
${form({
      action: `${at}/loeschen`, locale: ctx.locale, errors, hidden: { version: person.version },
      body: html`${runs && html`${alert({ title: t('help'), tone: 'call', body: t('help-lead', running) })}${
        checkbox({ ...field, name: 'endsHelp', label: t('help-end'), hint: t('help-end-hint') })}`}
${mentions.length > 0 && checkboxes({
        ...field, name: 'entries', label: t('mentions'), hint: t('mentions-lead'),
        options: mentions.map(({ id, number, text }) => ({ value: id, label: `Nr. ${number}: ${text.slice(0, 160)}` })),
      })}
${textField({ ...field, name: 'name', label: t('confirm'), hint: t('confirm-hint', { name: person.name }), required: true, autocomplete: 'off' })}
${actionsBar(button({ label: t('save'), kind: 'danger' }), linkButton({ label: t('not'), href: at, kind: 'quiet' }))}`,
    })}`,
  });
}

/** That it is done. */
export function erasedPage(ctx: Ctx): Answer {
  const t = eraseTexts(ctx.locale);
  return pageAnswer(ctx, {
    title: t('done'), lead: t('done-lead'), current: 'people', narrow: true,
    crumbs: [{ label: peopleTexts(ctx.locale)('list.title'), href: '/menschen' }],
    main: html`<p>${t('why.outside')}</p>${actionsBar(linkButton({ label: t('done-back'), href: '/menschen' }))}`,
  });
}
