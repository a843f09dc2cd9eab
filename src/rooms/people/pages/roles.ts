import { sayDate } from '#core/german-dates/say.ts';
import { roles } from '#platform/access/access.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf, pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { button } from '#web/design-system/button.ts';
import { section } from '#web/design-system/card.ts';
import { dateField, selectField } from '#web/design-system/field.ts';
import { fieldRow, form } from '#web/design-system/form.ts';
import { table } from '#web/design-system/table.ts';
import { html } from '#web/html.ts';
import type { RoleLine } from '../persons.queries.ts';
import type { PersonView } from '../read-person.ts';
import { peopleTexts } from '../texts.ts';
import { noticesOf } from './person.ts';
import type { RefusedForm } from './person-form.ts';

/** What a person does in the Quartier, from when to when. */
export function rolesPage(
  ctx: Ctx, view: PersonView, shown: { formId: string; organisations: readonly { id: string; name: string }[] }, refused?: RefusedForm,
): Answer {
  const t = peopleTexts(ctx.locale);
  const { card: person } = view;
  const errors = errorsOf(ctx, refused?.refusals);
  const field = { locale: ctx.locale, typed: refused?.typed, errors };
  return pageAnswer(ctx, {
    title: t('roles.title', { name: person.name }), lead: t('roles.lead'), current: 'people', narrow: true,
    crumbs: [{ label: t('list.title'), href: '/menschen' }, { label: person.name, href: `/menschen/${person.id}` }],
    notices: noticesOf(ctx), refused: refused !== undefined,
    main: html`${table<RoleLine>({
      caption: t('person.roles'), captionHidden: true, rows: view.roles, empty: html`<p class="muted">${t('person.roles-none')}</p>`,
      columns: [
        { label: t('roles.role'), cell: ({ role, organisationName }) => [t(`role.${role}`), organisationName].filter(Boolean).join(' · ') },
        { label: t('roles.since'), cell: ({ since }) => sayDate(since, ctx.locale) },
        { label: t('roles.until'), cell: ({ until }) => until !== null && sayDate(until, ctx.locale) },
        { label: t('roles.end'), cell: ({ id, role }) => form({
          action: `/menschen/${person.id}/aufgaben/beenden`, locale: ctx.locale, hidden: { roleId: id },
          body: button({ label: t('roles.end'), kind: 'quiet', about: t(`role.${role}`) }),
        }) },
      ],
    })}
${section({
      title: t('roles.add'),
      body: form({
        action: `/menschen/${person.id}/aufgaben`, locale: ctx.locale, errors, hidden: { id: shown.formId },
        body: html`${selectField({
          ...field, name: 'role', label: t('roles.role'), required: true,
          options: roles.map((role) => ({ value: role, label: t(`role.${role}`) })),
        })}
${shown.organisations.length > 0 && selectField({
          ...field, name: 'organisationId', label: t('roles.organisation'),
          options: shown.organisations.map(({ id, name }) => ({ value: id, label: name })),
        })}
${fieldRow(
          dateField({ ...field, name: 'since', label: t('roles.since'), value: ctx.today }),
          dateField({ ...field, name: 'until', label: t('roles.until') }),
        )}
${button({ label: t('roles.add'), icon: 'plus' })}`,
      }),
    })}`,
  });
}
