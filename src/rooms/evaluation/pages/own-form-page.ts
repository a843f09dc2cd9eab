import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { actionsBar, button, linkButton } from '#web/design-system/button.ts';
import { card } from '#web/design-system/card.ts';
import { fieldGroup, form } from '#web/design-system/form.ts';
import { html } from '#web/html.ts';
import { sayDay } from '#core/german-dates/say-short.ts';
import type { OwnForm } from '../surveys/answer-own.ts';
import { sayLegend, sayPack } from '../surveys/say-question.ts';
import { surveyTexts } from '../texts/surveys.ts';
import { fieldsOf, type Refused } from './surveys-page.ts';
import { hintOf, originOf, questionField } from './wave-page.ts';

/** Where somebody fills in the own form of a wave. */
export function ownFormHref(waveId: string): string {
  return `/meins/befragungen/${waveId}`;
}

/** The own form: what happens with the answers first, then the questions in full; once it is given in, that it is. */
export function ownFormPage(ctx: Ctx, { open, questions }: OwnForm, id: string, refused?: Refused): Answer {
  const t = surveyTexts(ctx.locale);
  const field = fieldsOf(ctx, refused);
  return pageAnswer(ctx, {
    title: open.surveyName, lead: t('own.lead', { wave: open.waveName, to: sayDay(open.to, ctx.locale) }), current: 'mine', narrow: true, refused: refused !== undefined,
    notices: { danke: t('own.thanks') },
    main: open.isAnswered ? card({ title: t('own.given'), tone: 'good', body: html`<p>${t('own.given-body')}</p>${actionsBar(linkButton({ label: t('own.back'), href: '/meins' }))}` })
      : html`${card({ title: t('own.what'), tone: 'sand', body: html`<p>${t('own.what-body', { number: String(open.number) })}</p>` })}${form({
        action: ownFormHref(open.waveId), locale: ctx.locale, errors: field.errors, hidden: { id },
        body: html`${[...Map.groupBy(questions, ({ pack }) => pack)].map(([pack, own]) => fieldGroup({
          legend: sayPack(pack, ctx.locale), ...hintOf(sayLegend(pack, open, ctx.locale)),
          body: html`${own.map((question) => questionField(ctx, { survey: open, questions }, question, 'screen', field))}${originOf(ctx, pack)}`,
        }))}
${actionsBar(button({ label: t('own.save'), icon: 'check' }), linkButton({ label: t('own.back'), href: '/meins', kind: 'quiet' }))}`,
      })}`,
  });
}
