import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf, pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { actionsBar, button, linkButton } from '#web/design-system/button.ts';
import { card, section } from '#web/design-system/card.ts';
import { form } from '#web/design-system/form.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { html } from '#web/html.ts';
import type { Need } from '../needs.queries.ts';
import { hilfemixTexts } from '../texts.ts';
import { needFacts } from './need-cards.ts';
import { needFields, type Excludable } from './need-form.ts';
import { wasChanged, type RefusedForm } from './refused-form.ts';

/** What the page shows: the need, who may be kept from coming, and who already is. */
export type ChangeNeedView = { readonly need: Need; readonly excludable: readonly Excludable[]; readonly excluded: readonly string[] };

/** The form that changes a need, and the button that closes it. If somebody else was faster, both states are shown. */
export function changeNeedPage(ctx: Ctx, view: ChangeNeedView, refused?: RefusedForm): Answer {
  const t = hilfemixTexts(ctx.locale);
  const { need } = view;
  return pageAnswer(ctx, {
    title: t('change.title', { activity: activityTexts(ctx.locale)(need.activity) }), lead: t('change.lead'), current: 'people',
    refused: refused !== undefined,
    crumbs: [
      { label: need.personName, href: `/menschen/${need.personId}` },
      { label: t('proposal.hilfemix'), href: `/menschen/${need.personId}/hilfemix` },
    ],
    main: html`${wasChanged(refused) && card({ title: t('change.stored'), lead: t('change.stored-lead'), tone: 'call', body: needFacts(ctx, need, view.excluded) })}
${form({
      action: `/bedarf/${need.id}/aendern`, locale: ctx.locale, errors: errorsOf(ctx, refused?.refusals), hidden: { version: need.version },
      body: html`${needFields(ctx, { need, excludable: view.excludable }, refused)}
${actionsBar(button({ label: t('form.save'), icon: 'check' }), linkButton({ label: t('form.cancel'), href: `/bedarf/${need.id}`, kind: 'quiet' }))}`,
    })}
${section({ title: t('close.title'), lead: t('close.lead'), body: form({
      action: `/bedarf/${need.id}/schliessen`, locale: ctx.locale, hidden: { version: need.version },
      body: button({ label: t('close.save'), kind: 'danger' }),
    }) })}`,
  });
}
