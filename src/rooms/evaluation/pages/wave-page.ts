import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { badge } from '#web/design-system/badge.ts';
import { button, linkButton } from '#web/design-system/button.ts';
import { checkbox, radios, textArea, textField } from '#web/design-system/field.ts';
import { fieldGroup, form } from '#web/design-system/form.ts';
import { table } from '#web/design-system/table.ts';
import { tabs } from '#web/design-system/tabs.ts';
import { html, type Html } from '#web/html.ts';
import { evaluationCrumb } from '../evaluation-areas.ts';
import { sayDay } from '#core/german-dates/say-short.ts';
import { answerField, type FormState, type Question } from '../surveys/answers.ts';
import { wordingKeys } from '../surveys/keep-survey.ts';
import { mostBoxes, sayAnswer, sayLegend, sayOrigin, sayPack, sayQuestion } from '../surveys/say-question.ts';
import { channels, type Channel, type Panelist, type Survey } from '../surveys/surveys.queries.ts';
import { formStates, type Difference, type OpenWave } from '../surveys/type-in.ts';
import { surveyTexts } from '../texts/surveys.ts';
import { fieldsOf, surveyHref, type Refused } from './surveys-page.ts';

/** A wave: how far each form is, and the ways to print, ask and type in. */
export function wavePage(ctx: Ctx, view: OpenWave): Answer {
  const t = surveyTexts(ctx.locale);
  const { survey, wave } = view;
  const at = waveHref(view);
  const states = formStates(view);
  const tones = { open: 'neutral', once: 'info', differs: 'call', done: 'good' } as const;
  return pageAnswer(ctx, {
    title: wave.name, lead: t('wave.lead', { survey: survey.name, from: sayDay(wave.from, ctx.locale), to: sayDay(wave.to, ctx.locale) }), current: 'evaluation', crumbs: crumbsOf(ctx, survey),
    notices: { begonnen: t('notice.begonnen') },
    actions: html`${linkButton({ label: t('type.link'), href: `${at}/tippen`, kind: 'primary', icon: 'check' })}${
      linkButton({ label: t('sheet.print'), href: `${at}/bogen.pdf`, icon: 'print' })}${
      linkButton({ label: t('sheet.phone'), href: `${at}/tippen?weg=phone`, icon: 'phone' })}${
      linkButton({ label: t('sheet.screen'), href: `${at}/tippen?weg=screen`, icon: 'person' })}`,
    main: html`<p>${t('wave.progress', { done: states.filter(({ state }) => state === 'done').length, all: states.length })}</p>
${table<{ panelist: Panelist; state: FormState }>({
      caption: t('wave.state'), captionHidden: true, rows: states, empty: html`<p>${t('panel.none')}</p>`,
      columns: [
        { label: t('panel.number'), cell: ({ panelist }) => String(panelist.number) },
        { label: t('wave.state'), cell: ({ panelist, state }) => (panelist.isConsented ? badge({ label: t(`state.${state}`), tone: tones[state] }) : badge({ label: t('panel.over'), tone: 'call' })) },
        { label: t('sheet.print'), cell: ({ panelist, state }) => panelist.isConsented && (state === 'differs'
          ? html`<a href="${at}/unterschiede?nr=${panelist.number}">${t('state.decide')} <span class="kern-sr-only">${panelist.number}</span></a>`
          : html`<a href="${at}/bogen.pdf?nr=${panelist.number}">${t('wave.sheet-of', { number: String(panelist.number) })}</a>`) },
      ],
    })}`,
  });
}

/** Where a wave has its page. */
export function waveHref({ survey, wave }: Pick<OpenWave, 'survey' | 'wave'>): string {
  return `${surveyHref(survey.id)}/wellen/${wave.id}`;
}

function crumbsOf(ctx: Ctx, survey: Survey): { label: string; href: string }[] {
  return [evaluationCrumb(ctx.locale), { label: surveyTexts(ctx.locale)('title'), href: '/wirkung/befragungen' }, { label: survey.name, href: surveyHref(survey.id) }];
}

/**
 * A form to type in: from paper short fields one below the other for the keyboard, for phone and screen the questions in
 * full with their answers to choose.
 */
export function typeInPage(ctx: Ctx, view: OpenWave, channel: Channel, id: string, refused?: Refused): Answer {
  const t = surveyTexts(ctx.locale);
  const field = fieldsOf(ctx, refused);
  const at = `${waveHref(view)}/tippen`;
  return pageAnswer(ctx, {
    title: t('type.title', { wave: view.wave.name }), lead: t(channel === 'paper' ? 'type.lead' : `type.lead-${channel}`), current: 'evaluation', narrow: true, refused: refused !== undefined,
    crumbs: [...crumbsOf(ctx, view.survey), { label: view.wave.name, href: waveHref(view) }],
    notices: { einmal: t('notice.einmal'), fertig: t('notice.fertig') },
    main: html`${tabs({ label: t('type.ways'), items: channels.map((way) => ({ label: t(`way.${way}`), href: `${at}?weg=${way}`, current: way === channel })) })}
${form({
      action: at, locale: ctx.locale, errors: field.errors, hidden: { id, channel },
      body: html`${textField({ ...field, name: 'nr', label: t('type.number'), required: true, width: 'number', inputMode: 'numeric', maxLength: 5, value: '', autofocus: refused === undefined })}
${[...Map.groupBy(view.questions, ({ pack }) => pack)].map(([pack, own]) => fieldGroup({
        legend: sayPack(pack, ctx.locale), ...hintOf(sayLegend(pack, view.survey, ctx.locale)),
        body: html`${own.map((question) => questionField(ctx, view, question, channel, field))}${originOf(ctx, pack)}`,
      }))}
${button({ label: t('type.save'), icon: 'check' })}`,
    })}`,
  });
}

/** What stands above a group of questions, if anything does. */
export function hintOf(legend: string | undefined): { hint?: string } {
  return legend === undefined ? {} : { hint: legend };
}

/** Whose words a group of questions is. */
export function originOf({ locale }: Ctx, pack: Question['pack']): Html {
  const origin = sayOrigin(pack, locale);
  return html`${origin !== undefined && html`<p class="muted">${origin}</p>`}`;
}

/** One question: on paper a short field for its code, else its answers to choose from. */
export function questionField(ctx: Ctx, { survey, questions }: { readonly survey: Pick<Survey, 'wordings'>; readonly questions: readonly Question[] }, question: Question, channel: Channel, field: ReturnType<typeof fieldsOf>): Html {
  const t = surveyTexts(ctx.locale);
  const { codes, item } = question;
  const label = `${questions.indexOf(question) + 1}. ${sayQuestion(question, survey, ctx.locale)}`;
  if (channel === 'paper' || codes.length > mostBoxes) {
    return textField({ ...field, name: answerField(item.key), label, hint: t('type.hint', { least: codes[0]!, most: codes.at(-1)! }), width: 'number', inputMode: 'numeric', maxLength: 5, value: '' });
  }
  return radios({
    ...field, name: answerField(item.key), label, value: '',
    options: [...codes.map((code) => ({ value: code, label: sayAnswer(question, code, ctx.locale) })), { value: '', label: t('type.no-answer') }],
  });
}

/** Where two passes differ: both, and what stands on the paper. */
export function differencesPage(ctx: Ctx, view: OpenWave, nr: number, differences: readonly Difference[], id: string, refused?: Refused): Answer {
  const t = surveyTexts(ctx.locale);
  const field = fieldsOf(ctx, refused);
  return pageAnswer(ctx, {
    title: t('decide.title', { number: String(nr) }), lead: t('decide.lead'), current: 'evaluation', narrow: true, refused: refused !== undefined,
    crumbs: [...crumbsOf(ctx, view.survey), { label: view.wave.name, href: waveHref(view) }],
    main: form({
      action: `${waveHref(view)}/unterschiede`, locale: ctx.locale, errors: field.errors, hidden: { id, nr },
      body: html`${differences.map(({ question, first, second }) => fieldGroup({
        legend: t('decide.both', {
          question: `${view.questions.indexOf(question) + 1}. ${sayQuestion(question, view.survey, ctx.locale)}`, first: first ?? t('decide.nothing'), second: second ?? t('decide.nothing'),
        }),
        body: html`${textField({
          ...field, name: answerField(question.item.key), label: t('decide.paper'), hint: t('type.hint', { least: question.codes[0]!, most: question.codes.at(-1)! }), width: 'number', inputMode: 'numeric', maxLength: 5, value: '',
        })}${checkbox({ ...field, name: `empty-${question.item.key}`, label: t('decide.empty') })}`,
      }))}${button({ label: t('decide.save'), icon: 'check' })}`,
    }),
  });
}

/** The wordings that users bring for instruments of others. */
export function wordingsPage(ctx: Ctx, survey: Survey, refused?: Refused): Answer {
  const t = surveyTexts(ctx.locale);
  const field = fieldsOf(ctx, refused);
  const keys = wordingKeys(survey);
  return pageAnswer(ctx, {
    title: t('wordings'), lead: t('wordings.lead'), current: 'evaluation', narrow: true, refused: refused !== undefined, crumbs: crumbsOf(ctx, survey),
    main: keys.length === 0 ? html`<p>${t('wordings.none')}</p>` : form({
      action: `${surveyHref(survey.id)}/wortlaut`, locale: ctx.locale, errors: field.errors, hidden: { version: survey.version },
      body: html`${[...Map.groupBy(keys, ({ pack }) => pack)].map(([pack, own]) => fieldGroup({
        legend: sayPack(pack, ctx.locale), ...hintOf(sayOrigin(pack, ctx.locale)),
        body: html`${own.map(({ key, isLegend }) => textArea({
          ...field, name: `w-${key}`, label: isLegend ? t('wordings.legend', { pack: pack.id }) : t('wordings.question', { key }),
          ...(isLegend ? { hint: t('wordings.legend-hint') } : {}), rows: 2, maxLength: 300, value: survey.wordings[key] ?? '',
        }))}`,
      }))}${button({ label: t('wordings.save'), icon: 'check' })}`,
    }),
  });
}
