import { sayDate } from '#core/german-dates/say.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf, pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { actionsBar, button, linkButton } from '#web/design-system/button.ts';
import { card } from '#web/design-system/card.ts';
import { descriptionList } from '#web/design-system/description-list.ts';
import { radios } from '#web/design-system/field.ts';
import { form } from '#web/design-system/form.ts';
import { html } from '#web/html.ts';
import { languageName } from '../language-name.ts';
import type { PersonCard } from '../people-card.queries.ts';
import { isKey, peopleTexts } from '../texts.ts';
import { livesAt } from './list.ts';
import { personFields, type PersonFormView, type RefusedForm } from './person-form.ts';

/** The form that changes a person. If somebody else was faster, the stored state stands beside what was typed. */
export function editPersonPage(ctx: Ctx, person: PersonCard, view: PersonFormView, refused?: RefusedForm): Answer {
  const t = peopleTexts(ctx.locale);
  const errors = errorsOf(ctx, refused?.refusals);
  const wasChanged = refused?.refusals.some(({ code }) => code === 'changed-meanwhile') ?? false;
  return pageAnswer(ctx, {
    title: t('edit.title', { name: person.name }), lead: t('edit.lead'), current: 'people', refused: refused !== undefined,
    crumbs: [{ label: t('list.title'), href: '/menschen' }, { label: person.name, href: `/menschen/${person.id}` }],
    main: form({
      action: `/menschen/${person.id}/bearbeiten`, locale: ctx.locale, errors, hidden: { version: person.version },
      body: html`${personFields(ctx, view, refused)}
${radios({
        locale: ctx.locale, typed: refused?.typed, errors, name: 'status', label: t('form.status'), hint: t('edit.leaving'),
        value: person.status, options: (['active', 'moved', 'died'] as const).map((one) => ({ value: one, label: t(`status.${one}`) })),
      })}
${actionsBar(button({ label: t('form.save'), icon: 'check' }), linkButton({ label: t('form.cancel'), href: `/menschen/${person.id}`, kind: 'quiet' }))}`,
    }),
    ...(wasChanged ? { aside: card({ title: t('edit.stored'), lead: t('edit.stored-lead'), tone: 'call', body: storedFacts(ctx, person) }) } : {}),
  });
}

/** All that is stored of a person herself, as facts by name. */
export function storedFacts(ctx: Ctx, person: PersonCard) {
  const t = peopleTexts(ctx.locale);
  return descriptionList([
    { term: t('form.given'), value: person.givenName },
    { term: t('form.family'), value: person.familyName },
    { term: t('form.salutation'), value: t(`salutation.${person.salutation}`) },
    { term: t('form.birth'), value: person.birthDate && sayDate(person.birthDate, ctx.locale) },
    { term: t('person.address'), value: livesAt(person) },
    { term: t('form.languages'), value: person.languages.map((code) => languageName(code, ctx.locale)).join(', ') },
    { term: t('form.aids'), value: aidWords(ctx, person.aids) },
    { term: t('form.matters'), value: person.matters },
    { term: t('form.locale'), value: t(`locale.${person.locale}`) },
    { term: t('form.status'), value: t(`status.${person.status}`) },
  ]);
}

/** The aids of a person in words. */
export function aidWords(ctx: Ctx, codes: readonly string[]): string {
  const t = peopleTexts(ctx.locale);
  return codes.map((code) => { const key = `aid.${code}`; return isKey(key) ? t(key) : code; }).join(', ');
}
