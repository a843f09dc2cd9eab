import { sayShortDate } from '#core/german-dates/say-short.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf, pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { button } from '#web/design-system/button.ts';
import { section } from '#web/design-system/card.ts';
import { checkbox, dateField, radios, textField } from '#web/design-system/field.ts';
import { fieldRow, form } from '#web/design-system/form.ts';
import { helperClassMark } from '#web/design-system/helper-class-mark.ts';
import { table } from '#web/design-system/table.ts';
import { html, type Html } from '#web/html.ts';
import type { PersonCard } from '../people-card.queries.ts';
import { frequencies, tieKinds } from '../people.tables.ts';
import type { PersonView } from '../read-person.ts';
import { peopleTexts } from '../texts.ts';
import type { Tie } from '../ties.ts';
import { livesAt, phoneLink } from './list.ts';
import { circles, noticesOf } from './person.ts';
import type { RefusedForm } from './person-form.ts';

/** Who is around a person: picture, list, and the form that adds somebody known or new. */
export function tiesPage(
  ctx: Ctx, view: PersonView, shown: { formId: string; namesakes: readonly PersonCard[] }, refused?: RefusedForm,
): Answer {
  const t = peopleTexts(ctx.locale);
  const { card: person, ties } = view;
  return pageAnswer(ctx, {
    title: t('ties.title', { name: person.name }), lead: t('ties.lead'), current: 'people',
    crumbs: [{ label: t('list.title'), href: '/menschen' }, { label: person.name, href: `/menschen/${person.id}` }],
    notices: noticesOf(ctx), refused: refused !== undefined,
    main: html`${ties.length > 0 && html`${circles(ctx, person.name, ties)}${tieTable(ctx, person.id, ties)}`}
${section({ title: t('ties.add'), body: addForm(ctx, person, shown, refused) })}`,
  });
}

function tieTable(ctx: Ctx, personId: string, ties: readonly Tie[]): Html {
  const t = peopleTexts(ctx.locale);
  return table<Tie>({
    caption: t('ties.list'), rows: ties,
    columns: [
      { label: t('list.name'), cell: (tie) => html`<a href="/menschen/${tie.otherId}">${tie.otherName}</a>${tie.what !== '' && html` <span class="muted">${tie.what}</span>`}` },
      { label: t('ties.kind'), cell: ({ kind }) => helperClassMark({ helperClass: kind, locale: ctx.locale }) },
      { label: t('list.phone'), cell: ({ otherPhone }) => phoneLink(otherPhone) },
      { label: t('list.lives'), cell: ({ otherAddress, otherLivesElsewhere }) => otherAddress ?? otherLivesElsewhere },
      { label: t('ties.frequency'), cell: ({ frequency, since }) => html`${t(`frequency.${frequency}`)}${since !== null && html`<br><span class="muted">${t('consents.since', { date: `${sayShortDate(since, ctx.locale)}${since.slice(0, 4)}` })}</span>`}` },
      { label: t('ties.end'), cell: ({ id, otherName }) => form({
        action: `/menschen/${personId}/beziehungen/beenden`, locale: ctx.locale, hidden: { tieId: id },
        body: button({ label: t('ties.end'), kind: 'quiet', about: otherName }),
      }) },
    ],
  });
}

function addForm(
  ctx: Ctx, person: PersonCard, { formId, namesakes }: { formId: string; namesakes: readonly PersonCard[] }, refused?: RefusedForm,
): Html {
  const t = peopleTexts(ctx.locale);
  const errors = errorsOf(ctx, refused?.refusals);
  const field = { locale: ctx.locale, typed: refused?.typed, errors };
  const typedName = typeof refused?.typed['otherName'] === 'string' ? refused.typed['otherName'] : '';
  const who = { ...field, name: 'otherName', label: t('ties.who'), hint: t('ties.who-hint'), required: true };
  return form({
    action: `/menschen/${person.id}/beziehungen`, locale: ctx.locale, errors, hidden: { id: formId },
    body: html`${namesakes.length === 0
      ? textField({ ...who, suggest: { href: '/menschen/vorschlaege?q=', idName: 'otherPersonId' } })
      : html`${textField(who)}${radios({
        ...field, name: 'otherPersonId', label: t('ties.which'),
        options: namesakes.map((card) => ({ value: card.id, label: card.name, hint: livesAt(card) })),
      })}${checkbox({ ...field, name: 'isSomeoneNew', label: t('ties.someone-new', { name: typedName }) })}`}
${fieldRow(
      textField({ ...field, name: 'otherPhone', label: t('ties.phone'), type: 'tel', width: 'medium' }),
      textField({ ...field, name: 'livesElsewhere', label: t('ties.elsewhere'), hint: t('form.elsewhere-hint') }),
    )}
${radios({
      ...field, name: 'kind', label: t('ties.kind'), required: true,
      options: tieKinds.map((kind) => ({ value: kind, label: t(`tie.${kind}`) })),
    })}
${textField({ ...field, name: 'what', label: t('ties.what', { name: person.name }), hint: t('ties.what-hint') })}
${radios({
      ...field, name: 'closeness', label: t('ties.closeness'), value: '2',
      options: (['1', '2', '3'] as const).map((ring) => ({ value: ring, label: t(`closeness.${ring}`) })),
    })}
${radios({
      ...field, name: 'frequency', label: t('ties.frequency'), value: 'weekly',
      options: frequencies.map((one) => ({ value: one, label: t(`frequency.${one}`) })),
    })}
${dateField({ ...field, name: 'since', label: t('ties.since'), max: ctx.today })}
${button({ label: t('ties.save'), icon: 'plus' })}`,
  });
}
