import type { Refusal } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf, pageAnswer } from '#platform/http/page.ts';
import type { Answer, Typed } from '#platform/http/route.ts';
import { badge } from '#web/design-system/badge.ts';
import { button, linkButton } from '#web/design-system/button.ts';
import { card, cards, section } from '#web/design-system/card.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { checkboxes, dateField, radios, textField } from '#web/design-system/field.ts';
import type { Errors } from '#web/design-system/field-frame.ts';
import { fieldRow, form } from '#web/design-system/form.ts';
import { table } from '#web/design-system/table.ts';
import { tabs } from '#web/design-system/tabs.ts';
import { html, type Html } from '#web/html.ts';
import { areaTabs, evaluationCrumb } from '../evaluation-areas.ts';
import { givenHowWords } from '../evaluation.schema.ts';
import { sayDay } from '#core/german-dates/say-short.ts';
import { packsOf, surveyPacks } from '../surveys/own-questions.ts';
import type { SurveyView } from '../surveys/read-surveys.ts';
import { sayPack } from '../surveys/say-question.ts';
import type { Panelist, Survey } from '../surveys/surveys.queries.ts';
import { surveyDataTexts } from '../texts/survey-data.ts';
import { surveyTexts } from '../texts/surveys.ts';

/** A form that was refused: what was typed and why. */
export type Refused = { readonly typed: Typed; readonly refusals: readonly Refusal[] };

/** What every field of a form takes. */
export function fieldsOf(ctx: Ctx, refused: Refused | undefined): { locale: Ctx['locale']; typed?: Typed; errors?: Errors } {
  const errors = errorsOf(ctx, refused?.refusals);
  return { locale: ctx.locale, ...(refused === undefined ? {} : { typed: refused.typed }), ...(errors === undefined ? {} : { errors }) };
}

/** All surveys. */
export function surveysPage(ctx: Ctx, surveys: readonly Survey[]): Answer {
  const t = surveyTexts(ctx.locale);
  const begin = linkButton({ label: t('new'), href: '/wirkung/befragungen/neu', kind: 'primary', icon: 'plus' });
  return pageAnswer(ctx, {
    title: t('title'), lead: t('lead'), current: 'evaluation', crumbs: [evaluationCrumb(ctx.locale)], actions: surveys.length > 0 && begin,
    main: html`${tabs(areaTabs(ctx.actor, ctx.locale, 'surveys'))}${surveys.length === 0
      ? emptyState({ title: t('none'), body: t('none-body'), icon: 'letter', action: begin })
      : cards(surveys.map((survey) => card({
        title: survey.name, href: surveyHref(survey.id), level: 2, body: html`<p>${packsOf(survey.instruments).map((pack) => sayPack(pack, ctx.locale)).join(' · ')}</p>`,
      })))}`,
  });
}

export function surveyHref(surveyId: string): string {
  return `/wirkung/befragungen/${surveyId}`;
}

/** The form of a new survey. */
export function newSurveyPage(ctx: Ctx, id: string, refused?: Refused): Answer {
  const t = surveyTexts(ctx.locale);
  const field = fieldsOf(ctx, refused);
  return pageAnswer(ctx, {
    title: t('new'), lead: t('new.lead'), current: 'evaluation', narrow: true, refused: refused !== undefined, crumbs: [evaluationCrumb(ctx.locale), { label: t('title'), href: '/wirkung/befragungen' }],
    main: form({
      action: '/wirkung/befragungen', locale: ctx.locale, errors: field.errors, hidden: { id },
      body: html`${textField({ ...field, name: 'name', label: t('new.name'), hint: t('new.name-hint'), required: true, maxLength: 120, value: '' })}
${checkboxes({
        ...field, name: 'instruments', label: t('new.instruments'), required: true, values: ['Quartier'],
        options: surveyPacks.map((pack) => ({ value: pack.id, label: sayPack(pack, ctx.locale), hint: `${t(`licence.${pack.licence.kind}`)} · ${t(`use.${pack.permittedUse}`)} · ${pack.licence.text}` })),
      })}
${button({ label: t('new.save'), icon: 'check' })}`,
    }),
  });
}

/** A survey: its waves, who takes part, and the forms to add both. */
export function surveyPage(ctx: Ctx, view: SurveyView, ids: { readonly wave: string; readonly panelist: string }, refused: { readonly wave?: Refused; readonly panelist?: Refused } = {}): Answer {
  const t = surveyTexts(ctx.locale);
  const { survey } = view;
  const at = surveyHref(survey.id);
  return pageAnswer(ctx, {
    title: survey.name, lead: packsOf(survey.instruments).map((pack) => sayPack(pack, ctx.locale)).join(' · '), current: 'evaluation',
    refused: refused.wave !== undefined || refused.panelist !== undefined, crumbs: [evaluationCrumb(ctx.locale), { label: t('title'), href: '/wirkung/befragungen' }],
    notices: { begonnen: t('notice.begonnen'), dabei: t('notice.dabei'), wortlaut: t('notice.wortlaut') },
    actions: html`${linkButton({ label: surveyDataTexts(ctx.locale)('link'), href: `${at}/daten`, icon: 'chart' })}${linkButton({ label: t('wordings'), href: `${at}/wortlaut`, icon: 'letter' })}`,
    main: html`${section({ title: t('waves'), body: html`${waveList(ctx, view)}${waveForm(ctx, at, ids.wave, refused.wave)}` })}
${section({ title: t('panel'), lead: t('panel.lead'), body: html`${panelList(ctx, view)}${panelForm(ctx, at, ids.panelist, refused.panelist)}` })}`,
  });
}

function waveList(ctx: Ctx, { survey, waves }: SurveyView): Html {
  const t = surveyTexts(ctx.locale);
  return table<SurveyView['waves'][number]>({
    caption: t('waves'), captionHidden: true, rows: waves, empty: html`<p>${t('waves.none')}</p>`,
    columns: [
      { label: t('wave.name'), cell: ({ wave, isTyped }) => html`${isTyped ? html`<a href="${surveyHref(survey.id)}/wellen/${wave.id}">${wave.name}</a>` : wave.name}${wave.siteName !== null && html` · ${wave.siteName}`} ${wave.isSynthetic && badge({ label: t('wave.synthetic') })}` },
      { label: t('wave.from'), cell: ({ wave }) => sayDay(wave.from, ctx.locale) },
      { label: t('wave.to'), cell: ({ wave }) => sayDay(wave.to, ctx.locale) },
      { label: t('wave.count'), cell: ({ count }) => t('wave.answers', { count }) },
    ],
  });
}

function waveForm(ctx: Ctx, at: string, id: string, refused: Refused | undefined): Html {
  const t = surveyTexts(ctx.locale);
  const field = fieldsOf(ctx, refused);
  return form({
    action: `${at}/wellen`, locale: ctx.locale, errors: field.errors, hidden: { id }, label: t('wave.add'),
    body: html`${fieldRow(
      textField({ ...field, name: 'name', label: t('wave.name'), required: true, maxLength: 80, width: 'medium', value: '' }),
      dateField({ ...field, name: 'from', label: t('wave.from'), required: true, value: ctx.today }),
      dateField({ ...field, name: 'to', label: t('wave.to'), required: true, value: '' }),
    )}${button({ label: t('wave.save'), kind: 'secondary', icon: 'plus' })}`,
  });
}

function panelList(ctx: Ctx, { panel, names }: SurveyView): Html {
  const t = surveyTexts(ctx.locale);
  return table<Panelist>({
    caption: t('panel'), captionHidden: true, rows: panel, empty: html`<p>${t('panel.none')}</p>`,
    columns: [
      { label: t('panel.number'), cell: ({ number }) => String(number) },
      { label: t('panel.name'), cell: ({ personId }) => html`<a href="/menschen/${personId}">${names.get(personId) ?? '–'}</a>` },
      { label: t('panel.since'), cell: ({ joinedOn }) => sayDay(joinedOn, ctx.locale) },
      { label: t('panel.consent'), cell: ({ isConsented }) => badge({ label: t(isConsented ? 'panel.live' : 'panel.over'), tone: isConsented ? 'good' : 'call' }) },
    ],
  });
}

function panelForm(ctx: Ctx, at: string, id: string, refused: Refused | undefined): Html {
  const t = surveyTexts(ctx.locale);
  const field = fieldsOf(ctx, refused);
  return section({
    title: t('panel.add'), level: 3,
    body: html`<p>${t('panel.say')}</p>${form({
      action: `${at}/teilnehmende`, locale: ctx.locale, errors: field.errors, hidden: { id }, label: t('panel.add'),
      body: html`${textField({ ...field, name: 'personName', label: t('panel.person'), required: true, maxLength: 120, value: '', suggest: { href: '/menschen/vorschlaege?q=', idName: 'personId' } })}
${radios({
        ...field, name: 'consentHow', label: t('panel.how'), hint: t('panel.how-hint'), value: '',
        options: [{ value: '', label: t('panel.none-needed') }, ...givenHowWords.map((value) => ({ value, label: t(`how.${value}`) }))],
      })}
${button({ label: t('panel.save'), kind: 'secondary', icon: 'plus' })}`,
    })}`,
  });
}
