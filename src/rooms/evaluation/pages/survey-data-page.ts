import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { typedCard } from '#platform/http/typed-card.ts';
import { badge } from '#web/design-system/badge.ts';
import { button } from '#web/design-system/button.ts';
import { section } from '#web/design-system/card.ts';
import { dateField, selectField, textArea, textField } from '#web/design-system/field.ts';
import { fieldRow, form } from '#web/design-system/form.ts';
import { table } from '#web/design-system/table.ts';
import { html, type Html } from '#web/html.ts';
import { evaluationCrumb } from '../evaluation-areas.ts';
import { questionsOf } from '../surveys/answers.ts';
import { surveyFiles, type AnsweredWave, type SurveyData } from '../surveys/export-survey.ts';
import { packsOf } from '../surveys/own-questions.ts';
import { isOwn } from '../surveys/waves.queries.ts';
import { comparisonTexts } from '../texts/comparison.ts';
import { surveyDataTexts } from '../texts/survey-data.ts';
import { fieldsOf, surveyHref, type Refused } from './surveys-page.ts';

/** The answers of a survey for whoever evaluates: how many, the files, data for a comparison, answers from elsewhere. */
export function surveyDataPage(ctx: Ctx, data: SurveyData, ids: { readonly outside: string; readonly compare: string }, refused: { readonly outside?: Refused; readonly compare?: Refused } = {}): Answer {
  const t = surveyDataTexts(ctx.locale);
  const at = surveyHref(data.survey.id);
  return pageAnswer(ctx, {
    title: t('title', { survey: data.survey.name }), lead: t('lead'), current: 'evaluation', refused: refused.outside !== undefined || refused.compare !== undefined,
    crumbs: [evaluationCrumb(ctx.locale), { label: comparisonTexts(ctx.locale)('title'), href: '/wirkung/vergleich' }, { label: comparisonTexts(ctx.locale)('datasets'), href: '/wirkung/vergleich/daten' }],
    notices: { eingespielt: t('notice.eingespielt') },
    main: html`${section({ title: t('waves'), body: waveTable(ctx, data) })}
${section({ title: t('files'), lead: t('files.lead'), body: html`<ul>${Object.keys(surveyFiles).map((name) => html`<li><a href="${at}/${name}">${t(`file.${name as keyof typeof surveyFiles}`)}</a></li>`)}</ul>` })}
${section({ title: t('compare'), lead: t('compare.lead'), body: compareForm(ctx, data, ids.compare, refused.compare) })}
${section({ title: t('outside'), lead: t('outside.lead'), body: outsideForm(ctx, data, ids.outside, refused.outside) })}`,
  });
}

function waveTable(ctx: Ctx, { waves }: SurveyData): Html {
  const t = surveyDataTexts(ctx.locale);
  const firstNumbers = (siteId: string | null): ReadonlySet<number> => new Set(waves.find(({ wave }) => wave.siteId === siteId)?.rows.map(({ number }) => number));
  return table<AnsweredWave>({
    caption: t('waves'), captionHidden: true, rows: waves, columns: [
      { label: t('column.site'), cell: ({ wave }) => html`${siteOf(ctx, wave)} ${wave.isSynthetic && badge({ label: t('synthetic') })}` },
      { label: t('column.wave'), cell: ({ wave }) => wave.name },
      { label: t('column.answers'), kind: 'number', cell: ({ rows }) => String(rows.length) },
      { label: t('column.again'), kind: 'number', cell: ({ wave, rows }) => {
        const first = firstNumbers(wave.siteId);
        return String(rows.filter(({ number }) => first.has(number)).length);
      } },
      { label: t('column.source'), cell: ({ wave }) => [wave.source, wave.licence].filter((part) => part !== '').join(', ') },
    ],
  });
}

function siteOf({ locale }: Ctx, { siteId, siteName }: AnsweredWave['wave']): string {
  return siteId === null ? surveyDataTexts(locale)('here') : siteName ?? '–';
}

function compareForm(ctx: Ctx, { survey, waves }: SurveyData, id: string, refused: Refused | undefined): Html {
  const t = surveyDataTexts(ctx.locale);
  const field = fieldsOf(ctx, refused);
  const answered = waves.filter(({ rows }) => rows.length > 0);
  const options = (own: boolean) => answered.filter(({ wave }) => isOwn(wave) === own)
    .map(({ wave, rows }) => ({ value: wave.id, label: t('compare.count', { site: siteOf(ctx, wave), wave: wave.name, count: rows.length }) }));
  const [own, outside] = [options(true), options(false)];
  if (own.length === 0 || outside.length === 0) return html`<p>${t('compare.missing')}</p>${refused !== undefined && typedCard(refused.typed, ctx.locale)}`;
  const [ownSpan, outsideSpan] = [longestSpan(answered, true), longestSpan(answered, false)];
  const none = { value: '', label: t('compare.none') };
  const choice = (name: 'ownBefore' | 'ownAfter' | 'outsideBefore' | 'outsideAfter', label: string, list: typeof own, value: string | undefined): Html => selectField({
    ...field, name, label, value, options: name.endsWith('Before') ? [none, ...list] : list, required: name.endsWith('After'),
  });
  return form({
    action: `${surveyHref(survey.id)}/vergleich`, locale: ctx.locale, errors: field.errors, hidden: { id }, label: t('compare'),
    body: html`${textField({ ...field, name: 'name', label: t('compare.name'), required: true, maxLength: 120, value: survey.name })}
${fieldRow(choice('ownBefore', t('compare.own-before'), own, ownSpan.before), choice('ownAfter', t('compare.own-after'), own, ownSpan.after))}
${fieldRow(choice('outsideBefore', t('compare.outside-before'), outside, outsideSpan.before), choice('outsideAfter', t('compare.outside-after'), outside, outsideSpan.after))}
${button({ label: t('compare.save'), icon: 'chart' })}`,
  });
}

/** First and last wave of the place that was asked most often, a comparison group before any other; `before` is empty where there is one wave only. */
function longestSpan(answered: readonly AnsweredWave[], own: boolean): { readonly before: string; readonly after: string } {
  const places = [...Map.groupBy(answered.filter(({ wave }) => isOwn(wave) === own), ({ wave }) => wave.siteId).values()];
  const rank = (waves: readonly AnsweredWave[]): number => waves.length * 2 + (waves[0]!.wave.siteKind === 'comparison' ? 1 : 0);
  const waves = places.toSorted((a, b) => rank(b) - rank(a))[0]!;
  return { before: waves.length > 1 ? waves[0]!.wave.id : '', after: waves.at(-1)!.wave.id };
}

function outsideForm(ctx: Ctx, { survey }: SurveyData, id: string, refused: Refused | undefined): Html {
  const t = surveyDataTexts(ctx.locale);
  const field = fieldsOf(ctx, refused);
  const keys = questionsOf(packsOf(survey.instruments)).map(({ item }) => item.key).join(', ');
  return form({
    action: `${surveyHref(survey.id)}/daten`, locale: ctx.locale, errors: field.errors, hidden: { id }, label: t('outside'),
    body: html`${textField({ ...field, name: 'siteName', label: t('outside.site'), hint: t('outside.site-hint'), required: true, maxLength: 120 })}
${fieldRow(
      textField({ ...field, name: 'name', label: t('outside.wave'), required: true, maxLength: 80, width: 'medium' }),
      dateField({ ...field, name: 'from', label: t('outside.from'), required: true }), dateField({ ...field, name: 'to', label: t('outside.to'), required: true }),
    )}
${textField({ ...field, name: 'source', label: t('outside.source'), required: true })}${textField({ ...field, name: 'licence', label: t('outside.licence'), required: true })}
${textArea({ ...field, name: 'codebook', label: t('outside.codebook'), hint: t('outside.codebook-hint'), rows: 4 })}
${textArea({ ...field, name: 'content', label: t('outside.content'), hint: t('outside.content-hint', { keys }), required: true, rows: 10 })}
${button({ label: t('outside.save'), icon: 'check' })}`,
  });
}
