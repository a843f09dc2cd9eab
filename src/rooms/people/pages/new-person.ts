import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf, pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { alert } from '#web/design-system/alert.ts';
import { actionsBar, button, linkButton } from '#web/design-system/button.ts';
import { checkbox, textField } from '#web/design-system/field.ts';
import { form } from '#web/design-system/form.ts';
import { personChip } from '#web/design-system/person-chip.ts';
import { html, type Html } from '#web/html.ts';
import type { PersonCard } from '../people-card.queries.ts';
import { peopleTexts } from '../texts.ts';
import { ageOf, livesAt } from './list.ts';
import { personFields, type PersonFormView, type RefusedForm } from './person-form.ts';

export type NewPersonView = PersonFormView & {
  readonly id: string;
  readonly phone: string;
  /** The entry of the contact book from which the person is entered. */
  readonly entryId: string | null;
  /** Persons who may be the one that is being entered. */
  readonly similar: readonly PersonCard[];
};

/** The form of a new person. If somebody alike is there already, she is shown first and nothing typed is lost. */
export function newPersonPage(ctx: Ctx, view: NewPersonView, refused?: RefusedForm): Answer {
  const t = peopleTexts(ctx.locale);
  const errors = errorsOf(ctx, refused?.refusals);
  const field = { locale: ctx.locale, typed: refused?.typed, errors };
  return pageAnswer(ctx, {
    title: t('new.title'), lead: t('new.lead'), current: 'people', narrow: true, refused: refused !== undefined,
    crumbs: [{ label: t('list.title'), href: '/menschen' }],
    main: html`${view.similar.length > 0 && existing(ctx, view)}
${form({
      action: '/menschen/neu', locale: ctx.locale, errors, keep: 'new-person', keepHidden: ['id'],
      hidden: { id: view.id, entryId: view.entryId ?? undefined },
      body: html`${personFields(ctx, view, refused, textField({ ...field, name: 'phone', label: t('form.phone'), type: 'tel', width: 'medium', value: view.phone }))}
${view.similar.length > 0 && checkbox({ ...field, name: 'anyway', label: t('new.anyway') })}
${actionsBar(button({ label: t('new.save'), icon: 'plus' }), linkButton({ label: t('form.cancel'), href: '/menschen', kind: 'quiet' }))}`,
    })}`,
  });
}

function existing(ctx: Ctx, view: NewPersonView): Html {
  const t = peopleTexts(ctx.locale);
  return alert({
    title: t('new.exists'), tone: 'call',
    body: html`<p>${t('new.exists-lead')}</p><ul class="stack" role="list">${view.similar.map((card) => html`<li>${
      personChip({ locale: ctx.locale, name: card.name, house: livesAt(card), href: knownHref(view.entryId, card.id), ...ageOf(ctx, card) })
    }</li>`)}</ul>`,
  });
}

/** Where it goes on with somebody: to her page, or to the entry of the contact book that is about her. */
export function knownHref(entryId: string | null, personId: string): string {
  return entryId === null ? `/menschen/${personId}` : `/kontaktbuch/zuordnen?eintrag=${entryId}&mensch=${personId}`;
}
