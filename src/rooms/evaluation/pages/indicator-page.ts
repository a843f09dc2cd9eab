import { helperClasses, type HelperClass } from '#core/base/helper-class.ts';
import { leastCount, maskCount, type MaskedCount } from '#core/base/small-counts.ts';
import type { Indicator } from '#core/impact/indicators/indicators.ts';
import { themes } from '#core/impact/indicators/themes.ts';
import { scopeFor } from '#platform/access/access.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { linkButton } from '#web/design-system/button.ts';
import { section } from '#web/design-system/card.ts';
import { descriptionList } from '#web/design-system/description-list.ts';
import { table } from '#web/design-system/table.ts';
import { html, type Html } from '#web/html.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { webTexts } from '#web/texts/web.texts.ts';
import { evaluationCrumb } from '../evaluation-areas.ts';
import type { DeskGroup, HelpGroup } from '../indicators/indicators.queries.ts';
import { mutualClasses, replacedShare, substitutionOf } from '../indicators/ledger-figures.ts';
import { fewHidden } from '../indicators/few-hidden.ts';
import type { IndicatorView, WaveFigure } from '../indicators/read-indicators.ts';
import { sayDay } from '#core/german-dates/say-short.ts';
import { sayAmount, sayFigure, sayRange } from '../say-figure.ts';
import { indicatorTexts } from '../texts/indicators.ts';
import { inWords, periodTabs } from './indicators-page.ts';

/** One indicator: its value and limits, its definition, and the masked list that it consists of. */
export function indicatorPage(ctx: Ctx, view: IndicatorView): Answer {
  const t = indicatorTexts(ctx.locale);
  const { indicator, figure, period } = view;
  return pageAnswer(ctx, {
    title: inWords(indicator.label, ctx.locale), lead: inWords(indicator.definition, ctx.locale), current: 'evaluation', crumbs: [evaluationCrumb(ctx.locale)],
    main: html`${periodTabs(ctx, period, `/wirkung/kennzahl?name=${indicator.id}&`)}
${descriptionList([
      { term: t('facts.value'), value: html`<strong>${sayFigure(figure, indicator.unit, ctx.locale)}</strong>` },
      { term: t('facts.range'), value: sayRange(figure, indicator.unit, ctx.locale) },
      { term: t('facts.n'), value: figure.kind === 'value' && figure.n !== null ? t('cases', { n: figure.n }) : undefined },
      { term: t('facts.source'), value: t(`source.${indicator.source}`) },
      { term: t('facts.better'), value: t(`better.${indicator.better}`) },
      { term: t('facts.version'), value: String(indicator.version) },
      { term: t('facts.themes'), value: themes.filter((theme) => theme.indicators.some((id) => id === indicator.id)).map(({ label }) => inWords(label, ctx.locale)).join(' · ') },
    ])}
${section({ title: t('list'), body: listOf(ctx, view) })}
<p class="muted">${t('mask-note', { least: leastCount })}</p>`,
  });
}

function listOf(ctx: Ctx, view: IndicatorView): Html {
  const { id, source } = view.indicator;
  if (source === 'survey') return waveList(ctx, view.indicator, view.waves);
  if (id === 'replaced-for-citizens' || id === 'replaced-for-payers') return replacedList(ctx, view);
  const desk = view.sums.desk.filter(({ indicator }) => indicator === id);
  if (desk.length > 0) return deskList(ctx, desk);
  return source === 'ledger' ? ledgerList(ctx, view) : html`<p>${indicatorTexts(ctx.locale)('list.whole')}</p>`;
}

/** The circles of helpers that an indicator speaks of. */
function classesOf(id: string): readonly HelperClass[] {
  if (id === 'neighbours-helping') return ['friend', 'neighbour'];
  if (id.startsWith('neighbourly') || id.startsWith('replaced')) return mutualClasses;
  return id === 'own-share' ? helperClasses : helperClasses.filter((helperClass) => helperClass !== 'self');
}

function ledgerList(ctx: Ctx, { indicator, sums, period }: IndicatorView): Html {
  const t = indicatorTexts(ctx.locale);
  const classes = classesOf(indicator.id);
  const rows = fewHidden(sums.groups.filter(({ helperClass }) => classes.includes(helperClass)), ({ persons }) => persons);
  return html`${table<{ row: HelpGroup; isHidden: boolean }>({
    caption: t('list'), captionHidden: true, rows, empty: html`<p>${t('list.none')}</p>`,
    columns: [
      { label: t('column.class'), cell: ({ row }) => webTexts(ctx.locale)(`helper-class.${row.helperClass}`) },
      { label: t('column.activity'), cell: ({ row }) => activityTexts(ctx.locale)(row.activity) },
      { label: t('column.persons'), kind: 'number', cell: ({ row, isHidden }) => sayCount(isHidden ? 'masked' : row.persons, ctx) },
      { label: t('column.helpers'), kind: 'number', cell: ({ row }) => sayCount(maskCount(row.helpers), ctx) },
      { label: t('column.hours'), kind: 'number', cell: ({ row, isHidden }) => (isHidden ? sayCount('masked', ctx) : sayAmount(row.minutes / 60, 'hours', ctx.locale)) },
    ],
  })}${scopeFor(ctx.actor, 'ledger:see') !== undefined && linkButton({ label: t('list.ledger'), href: `/hilfebuch?von=${period.from}&bis=${period.to}`, icon: 'book' })}`;
}

function deskList(ctx: Ctx, groups: readonly DeskGroup[]): Html {
  const t = indicatorTexts(ctx.locale);
  // What was not met must not be small either, or it could be worked out.
  const rows = fewHidden(groups, ({ asked, met }) => Math.min(...[asked, met, asked - met].filter((count) => count > 0)));
  return table<{ row: DeskGroup; isHidden: boolean }>({
    caption: t('list'), captionHidden: true, rows,
    columns: [
      { label: t('column.activity'), cell: ({ row }) => activityTexts(ctx.locale)(row.activity) },
      { label: t('column.met'), kind: 'number', cell: ({ row, isHidden }) => sayCount(isHidden ? 'masked' : row.met, ctx) },
      { label: t('column.asked'), kind: 'number', cell: ({ row, isHidden }) => sayCount(isHidden ? 'masked' : row.asked, ctx) },
    ],
  });
}

function waveList(ctx: Ctx, indicator: Indicator, waves: readonly WaveFigure[]): Html {
  const t = indicatorTexts(ctx.locale);
  return table<WaveFigure>({
    caption: t('list'), captionHidden: true, rows: waves, empty: html`<p>${t('list.none')}</p>`,
    columns: [
      { label: t('column.wave'), cell: ({ wave }) => wave.name },
      { label: t('column.site'), cell: ({ wave }) => html`${wave.siteKind === null || wave.siteKind === 'own' ? t('here') : wave.siteName}${wave.isSynthetic && html` <span class="muted">(${t('synthetic')})</span>`}` },
      { label: t('column.when'), cell: ({ wave }) => t('period.span', { from: sayDay(wave.from, ctx.locale), to: sayDay(wave.to, ctx.locale) }) },
      { label: t('column.value'), kind: 'number', cell: ({ figure }) => sayFigure(figure, indicator.unit, ctx.locale) },
      { label: t('column.n'), kind: 'number', cell: ({ figure }) => (figure.kind === 'value' && figure.n !== null ? String(figure.n) : '–') },
    ],
  });
}

function replacedList(ctx: Ctx, { sums }: IndicatorView): Html {
  const t = indicatorTexts(ctx.locale);
  const replaced = substitutionOf(sums);
  if (replaced === undefined) return html`<p>${t('list.none')}</p>`;
  const euros = (cents: number): string => sayAmount(cents, 'cents', ctx.locale);
  const persons = (activity: string): number => Math.max(0, ...sums.groups.filter((group) => group.activity === activity && mutualClasses.includes(group.helperClass)).map((group) => group.persons));
  const rows = fewHidden(replaced.byActivity, ({ activity }) => persons(activity));
  const { least, likely, most } = replacedShare;
  return html`${table<(typeof rows)[number]>({
    caption: t('list'), captionHidden: true, rows, empty: html`<p>${t('list.none')}</p>`,
    columns: [
      { label: t('column.activity'), cell: ({ row }) => activityTexts(ctx.locale)(row.activity as HelpGroup['activity']) },
      { label: t('column.hours'), kind: 'number', cell: ({ row, isHidden }) => (isHidden ? sayCount('masked', ctx) : sayAmount(row.hours, 'hours', ctx.locale)) },
      { label: t('column.price'), kind: 'number', cell: ({ row, isHidden }) => (isHidden || row.hours === 0 ? '–' : euros(row.cents.likely / (row.hours * likely))) },
      { label: t('column.replaced'), kind: 'number', cell: ({ row, isHidden }) => (isHidden ? sayCount('masked', ctx) : t('range', { least: euros(row.cents.least), most: euros(row.cents.most) })) },
    ],
  })}
<p>${t('replaced.note', { least, likely, most })}</p>${
  replaced.unpricedHours > 0 && html`<p class="muted">${t('replaced.unpriced', { hours: sayAmount(replaced.unpricedHours, 'hours', ctx.locale) })}</p>`}`;
}

function sayCount(count: MaskedCount, { locale }: Ctx): string {
  return count === 'masked' ? indicatorTexts(locale)('masked', { least: leastCount }) : sayAmount(count, 'persons', locale);
}
