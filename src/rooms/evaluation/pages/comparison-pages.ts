import { comparisonMethods } from '#core/impact/comparison/compare-groups.ts';
import type { Refusal } from '#core/base/result.ts';
import { scopeFor } from '#platform/access/access.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf, pageAnswer } from '#platform/http/page.ts';
import type { Answer, Typed } from '#platform/http/route.ts';
import { badge } from '#web/design-system/badge.ts';
import { actionsBar, button, linkButton } from '#web/design-system/button.ts';
import { card, cards, section } from '#web/design-system/card.ts';
import { details } from '#web/design-system/details.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { checkboxes, numberField, radios, selectField, textArea, textField } from '#web/design-system/field.ts';
import { fieldRow, form } from '#web/design-system/form.ts';
import { table } from '#web/design-system/table.ts';
import { tabs } from '#web/design-system/tabs.ts';
import { html } from '#web/html.ts';
import { estimands, links } from '../comparison/comparison.schema.ts';
import type { DatasetLine, ProtocolLine } from '../comparison/comparisons.queries.ts';
import type { Protocol } from '../comparison/run-protocol.ts';
import { areaTabs, evaluationCrumb } from '../evaluation-areas.ts';
import { sayInstantDay, shortHash } from '../say.ts';
import { comparisonTexts } from '../texts/comparison.ts';
import { surveyDataTexts } from '../texts/survey-data.ts';

type Refused = { readonly typed: Typed; readonly refusals: readonly Refusal[] };

/** All frozen plans. */
export function comparisonsPage(ctx: Ctx, protocols: readonly ProtocolLine[]): Answer {
  const t = comparisonTexts(ctx.locale);
  const mayChange = scopeFor(ctx.actor, 'evaluation:change') !== undefined;
  return pageAnswer(ctx, {
    title: t('title'), lead: t('lead'), current: 'evaluation', crumbs: [evaluationCrumb(ctx.locale)],
    actions: mayChange && linkButton({ label: t('datasets'), href: '/wirkung/vergleich/daten' }),
    main: html`${tabs(areaTabs(ctx.actor, ctx.locale, 'comparison'))}
${section({
      title: t('protocols'), body: table<ProtocolLine>({
        caption: t('protocols'), captionHidden: true, rows: protocols, empty: html`<p>${t('no-protocols')}</p>`, columns: [
          { label: t('plan.name'), cell: ({ id, name }) => html`<a href="/wirkung/vergleich/plan/${id}">${name}</a>` },
          { label: t('table.state'), cell: ({ result }) => (result === null ? badge({ label: t('planned') }) : badge({ label: t('computed'), tone: 'good', icon: 'check' })) },
          { label: t('dataset.hash'), cell: ({ hash }) => shortHash(hash) },
        ],
      }),
    })}`,
  });
}

/** The tables of observations there are, and the surveys that others can be made of. */
export type DataView = { readonly datasets: readonly DatasetLine[]; readonly surveys: readonly { readonly id: string; readonly name: string }[] };

/** The tables of observations, and the form that brings another one from outside. */
export function datasetPage(ctx: Ctx, newId: string, { datasets, surveys }: DataView, refused?: Refused): Answer {
  const t = comparisonTexts(ctx.locale);
  const d = surveyDataTexts(ctx.locale);
  const errors = errorsOf(ctx, refused?.refusals);
  const field = { locale: ctx.locale, typed: refused?.typed, errors };
  return pageAnswer(ctx, {
    title: t('datasets'), lead: t('datasets.lead'), current: 'evaluation', narrow: true, refused: refused !== undefined,
    crumbs: [evaluationCrumb(ctx.locale), { label: t('title'), href: '/wirkung/vergleich' }],
    main: html`${section({
      title: t('datasets'), body: datasets.length === 0 ? emptyState({ title: t('no-datasets'), body: t('no-datasets-body'), icon: 'chart' })
        : cards(datasets.map((dataset) => card({
          title: dataset.name, level: 3, lead: t('dataset.rows', { rows: dataset.rows }),
          body: html`<p>${t('dataset.source')}: ${dataset.source}</p><p>${t('dataset.licence')}: ${dataset.licence}</p>${details({
            summary: t('dataset.codebook'), body: html`<ul>${dataset.codebook.split('\n').map((line) => html`<li>${line}</li>`)}</ul>`,
          })}`,
          footer: linkButton({ label: t('dataset.plan'), href: `/wirkung/vergleich/daten/${dataset.id}/plan`, about: dataset.name }),
        })), 'few'),
    })}${section({
      title: d('from-survey'), lead: d('from-survey-lead'),
      body: surveys.length === 0 ? html`<p>${d('from-survey-none')}</p>` : html`<ul>${surveys.map(({ id, name }) => html`<li><a href="/wirkung/befragungen/${id}/daten">${name}</a></li>`)}</ul>`,
    })}${section({ title: t('import'), lead: t('import.lead'), body: form({
      action: '/wirkung/vergleich/daten', locale: ctx.locale, errors, hidden: { id: newId },
      body: html`${textField({ ...field, name: 'name', label: t('import.name'), required: true, maxLength: 120 })}
${textField({ ...field, name: 'source', label: t('import.source'), required: true })}${textField({ ...field, name: 'licence', label: t('import.licence'), required: true })}
${textArea({ ...field, name: 'codebook', label: t('import.codebook'), hint: t('import.codebook-hint'), required: true, rows: 8 })}
${textArea({ ...field, name: 'content', label: t('import.content'), hint: t('import.content-hint'), required: true, rows: 12 })}
${button({ label: t('import.save'), icon: 'check' })}`,
    }) })}`,
  });
}

/** The form of a plan, before any outcome is looked at; beginning as an earlier plan if it replaces one. */
export function protocolForm(ctx: Ctx, dataset: DatasetLine, about: { readonly newId: string; readonly replaces: { readonly id: string; readonly protocol: Protocol } | undefined }, refused?: Refused): Answer {
  const t = comparisonTexts(ctx.locale);
  const errors = errorsOf(ctx, refused?.refusals);
  const field = { locale: ctx.locale, typed: refused?.typed, errors };
  const before = about.replaces?.protocol;
  const columns = dataset.columns.map((column) => ({ value: column, label: column }));
  const options = <T extends string>(words: readonly T[], kind: 'method' | 'estimand' | 'link' | 'better') =>
    words.map((word) => ({ value: word, label: t(`${kind}.${word}` as Parameters<typeof t>[0]) }));
  return pageAnswer(ctx, {
    title: t('plan'), lead: t('plan.lead'), current: 'evaluation', notices: { eingespielt: t('notice.eingespielt') }, narrow: true, refused: refused !== undefined,
    crumbs: [evaluationCrumb(ctx.locale), { label: t('title'), href: '/wirkung/vergleich' }],
    main: html`${details({ summary: t('dataset.codebook'), body: html`<ul>${dataset.codebook.split('\n').map((line) => html`<li>${line}</li>`)}</ul>` })}${form({
      action: `/wirkung/vergleich/daten/${dataset.id}/plan`, locale: ctx.locale, errors, hidden: { id: about.newId, replacesId: about.replaces?.id },
      body: html`${textField({ ...field, name: 'name', label: t('plan.name'), required: true, value: before?.name ?? dataset.name, maxLength: 120 })}
${textArea({ ...field, name: 'question', label: t('plan.question'), required: true, rows: 2, value: before?.question })}
${fieldRow(
        selectField({ ...field, name: 'treatment', label: t('plan.treatment'), required: true, options: columns, value: before?.plan.treatment }),
        selectField({ ...field, name: 'outcome', label: t('plan.outcome'), required: true, options: columns, value: before?.plan.outcome }),
      )}
${radios({ ...field, name: 'better', label: t('plan.better'), required: true, options: options(['more', 'less', 'none'], 'better'), value: before?.better })}
${checkboxes({ ...field, name: 'covariates', label: t('plan.covariates'), hint: t('plan.covariates-hint'), options: columns, values: before?.plan.covariates })}
${checkboxes({ ...field, name: 'exact', label: t('plan.exact'), options: columns, values: before?.plan.exact })}
${radios({ ...field, name: 'method', label: t('plan.method'), required: true, options: options(comparisonMethods, 'method'), value: before?.plan.method ?? 'full' })}
${radios({ ...field, name: 'estimand', label: t('plan.estimand'), required: true, options: options(estimands, 'estimand'), value: before?.plan.estimand ?? 'ATT' })}
${radios({ ...field, name: 'link', label: t('plan.link'), required: true, options: options(links, 'link'), value: before?.plan.link ?? 'logit' })}
${fieldRow(
        numberField({ ...field, name: 'caliper', label: t('plan.caliper'), hint: t('plan.caliper-hint'), value: before?.plan.caliper === undefined ? undefined : String(before.plan.caliper).replace('.', ',') }),
        numberField({ ...field, name: 'subclasses', label: t('plan.subclasses'), value: String(before?.plan.subclasses ?? 6) }),
      )}
${actionsBar(button({ label: t('plan.freeze'), icon: 'lock' }), linkButton({ label: t('title'), href: '/wirkung/vergleich', kind: 'quiet' }))}`,
    })}`,
  });
}

/** When a plan was frozen, with its hash. */
export function sayPlan(ctx: Ctx, line: ProtocolLine): string {
  return comparisonTexts(ctx.locale)('one.lead', { day: sayInstantDay(line.frozenAt, ctx.quartier.timeZone, ctx.locale), hash: shortHash(line.hash) });
}
