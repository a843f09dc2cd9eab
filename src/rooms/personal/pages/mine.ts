import type { Refusal } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf, pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { sayDay } from '#core/german-dates/say-short.ts';
import { ownFormHref } from '#rooms/evaluation/index.ts';
import { actionsBar, linkButton } from '#web/design-system/button.ts';
import { card } from '#web/design-system/card.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { errorSummary } from '#web/design-system/form.ts';
import { html } from '#web/html.ts';
import type { Mine } from '../open-mine.ts';
import { personalTexts } from '../texts.ts';
import { confiderParts } from './confider-part.ts';
import { helperPart, type RefusedAbsence } from './helper-part.ts';
import { isHelped, residentPart } from './resident-part.ts';

/** Why the page came back: an absence form with what was typed, or anything else with its reasons and its text on top. */
export type RefusedMine = { readonly absence: RefusedAbsence } | { readonly refusals: readonly Refusal[]; readonly text?: string };

/** One page of what is somebody's own, made of parts by what she is. */
export function minePage(ctx: Ctx, mine: Mine, refused?: RefusedMine): Answer {
  const t = personalTexts(ctx.locale);
  const { resident, confiders, helper, surveys = [] } = mine;
  const phone = ctx.quartier.officePhone;
  const helpsOnly = resident !== undefined && !isHelped(resident);
  const helping = helper !== undefined && helperPart(ctx, helper, refused !== undefined && 'absence' in refused ? refused.absence : undefined);
  const isEmpty = resident === undefined && confiders === undefined && helper === undefined;
  return pageAnswer(ctx, {
    title: t('mine.title'), lead: t('mine.lead'), current: 'mine', refused: refused !== undefined,
    actions: html`${resident !== undefined && linkButton({ label: t('mine.budget'), href: `/menschen/${ctx.actor.personId}/budget`, icon: 'chart', kind: 'quiet' })}${
      (resident !== undefined || confiders !== undefined) && linkButton({ label: t('mine.self-check'), href: '/selbsttest', kind: 'quiet' })}${
      ctx.actor.roles.includes('helper') && linkButton({ label: t('mine.allowance'), href: `/helfende/${ctx.actor.personId}/freibetrag`, kind: 'quiet' })}${
      linkButton({ label: t('mine.calendar'), href: '/meins/kalender', icon: 'calendar', kind: 'quiet' })}`,
    notices: {
      ja: t('notice.ja'), nein: t('notice.nein'), gemeldet: t('notice.gemeldet'), abwesend: t('notice.abwesend'),
      'wieder-da': t('notice.wieder-da'), widerrufen: t('notice.widerrufen'),
    },
    main: html`${refused !== undefined && 'refusals' in refused && html`${errorSummary({ errors: errorsOf(ctx, refused.refusals), locale: ctx.locale })}${
      refused.text !== undefined && refused.text !== '' && card({ title: t('mine.your-text'), tone: 'sand', body: html`<p>${refused.text}</p>` })}`}
${isEmpty && emptyState({ title: t('mine.empty'), body: t('mine.empty-body'), icon: 'heart' })}
${confiders !== undefined && resident === undefined && confiderParts(ctx, confiders)}
${helpsOnly && helping}
${resident !== undefined && residentPart(ctx, resident)}
${!helpsOnly && helping}
${confiders !== undefined && resident !== undefined && confiderParts(ctx, confiders)}
${surveys.map(({ waveId, waveName, surveyName, to }) => card({
      title: t('mine.survey', { survey: surveyName }), body: html`<p>${t('mine.survey-body', { wave: waveName, to: sayDay(to, ctx.locale) })}</p>${actionsBar(linkButton({ label: t('mine.survey-fill'), href: ownFormHref(waveId), icon: 'check' }))}`,
    }))}
${phone !== '' && card({
      title: t('mine.office'), tone: 'sand',
      body: html`<p>${t('mine.office-body')}</p>${actionsBar(linkButton({ label: t('mine.call', { phone }), href: `tel:${phone.replaceAll(' ', '')}`, icon: 'phone' }))}`,
    })}`,
  });
}
