import { activities } from '#core/base/activity.ts';
import type { Refusal } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf, pageAnswer } from '#platform/http/page.ts';
import type { Answer, Typed } from '#platform/http/route.ts';
import { actionsBar, button, linkButton } from '#web/design-system/button.ts';
import { card } from '#web/design-system/card.ts';
import { checkboxes, selectField, textArea, textField } from '#web/design-system/field.ts';
import { fieldRow, form } from '#web/design-system/form.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { html } from '#web/html.ts';
import { organisationKinds } from '../cooperation.tables.ts';
import type { Organisation } from '../organisations.queries.ts';
import { cooperationTexts } from '../texts.ts';
import { organisationFacts } from './organisation-facts.ts';

/** A new entry with the id it will have, or a stored one to be changed. */
type Entry = { readonly newId: string } | Organisation;

/** The form of an entry of the directory. If somebody else was faster, the stored state stands beside what was typed. */
export function organisationFormPage(ctx: Ctx, entry: Entry, refused?: { typed: Typed; refusals: readonly Refusal[] }): Answer {
  const t = cooperationTexts(ctx.locale);
  const activity = activityTexts(ctx.locale);
  const stored = 'newId' in entry ? undefined : entry;
  const errors = errorsOf(ctx, refused?.refusals);
  const field = { locale: ctx.locale, typed: refused?.typed, errors };
  const isStale = refused?.refusals.some(({ code }) => code === 'changed-meanwhile') ?? false;
  return pageAnswer(ctx, {
    title: stored === undefined ? t('form.new') : t('form.change', { name: stored.name }), lead: t('form.lead'), current: 'offers',
    crumbs: [{ label: t('list.title'), href: '/angebote' }], refused: refused !== undefined,
    main: form({
      action: stored === undefined ? '/angebote/neu' : `/angebote/${stored.id}/bearbeiten`, locale: ctx.locale, errors,
      hidden: 'newId' in entry ? { id: entry.newId } : { version: entry.version },
      body: html`${textField({ ...field, name: 'name', label: t('form.name'), required: true, value: stored?.name })}
${selectField({
        ...field, name: 'kind', label: t('form.kind'), required: true, value: stored?.kind,
        options: organisationKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
      })}
${checkboxes({
        ...field, name: 'activities', label: t('form.activities'), values: stored?.activities,
        options: activities.map((one) => ({ value: one, label: activity(one) })),
      })}
${fieldRow(
        textField({ ...field, name: 'phone', label: t('form.phone'), type: 'tel', value: stored?.phone }),
        textField({ ...field, name: 'email', label: t('form.email'), type: 'email', value: stored?.email }),
      )}
${textField({ ...field, name: 'address', label: t('form.address'), hint: t('form.address-hint'), value: stored?.address })}
${textArea({ ...field, name: 'openingHours', label: t('form.hours'), rows: 2, value: stored?.openingHours })}
${actionsBar(
        button({ label: t('form.save'), icon: 'check' }),
        linkButton({ label: t('form.cancel'), href: stored === undefined ? '/angebote' : `/angebote/${stored.id}`, kind: 'quiet' }),
      )}`,
    }),
    ...(isStale && stored !== undefined
      ? { aside: card({ title: t('form.stored'), lead: t('form.stored-lead'), tone: 'call', body: organisationFacts(ctx, stored) }) } : {}),
  });
}
