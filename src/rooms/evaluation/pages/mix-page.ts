import type { Locale } from '#core/base/locale.ts';
import { leastCount } from '#core/base/small-counts.ts';
import type { Range } from '#core/impact/welfare-mix/substitution.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { section } from '#web/design-system/card.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { mixBar } from '#web/design-system/pictures/mix-bar.ts';
import { table } from '#web/design-system/table.ts';
import { tabs } from '#web/design-system/tabs.ts';
import { html, type Html } from '#web/html.ts';
import { evaluationCrumb } from '../evaluation-areas.ts';
import { replacedShare } from '../indicators/ledger-figures.ts';
import type { MixPageView, MixView } from '../indicators/read-mix.ts';
import type { Site } from '../potential/potential.queries.ts';
import { sayAmount } from '../say-figure.ts';
import { indicatorTexts } from '../texts/indicators.ts';
import { againFiles } from './again-files.ts';
import { pointsOf, triangle, yearTable } from './mix-parts.ts';

const barsShown = 12;

/** Who carries the help: the triangle and shares by year, beside another site if asked, what mutual help replaced, and bars by month. */
export function mixPage(ctx: Ctx, view: MixPageView): Answer {
  const t = indicatorTexts(ctx.locale);
  const isEmpty = view.own.months.every(({ hours }) => hours === null);
  return pageAnswer(ctx, {
    title: t('mix.title'), lead: t('mix.lead'), current: 'evaluation', crumbs: [evaluationCrumb(ctx.locale)],
    main: isEmpty ? emptyState({ title: t('mix.none'), body: t('mix.none-body'), icon: 'chart' }) : html`${siteTabs(ctx, view)}
${siteMix(ctx, view.own, 'triangle', view.beside === undefined ? undefined : ctx.quartier.name)}
${view.beside !== undefined && siteMix(ctx, view.beside.mix, 'triangle-beside', view.beside.site.name)}
${view.beside !== undefined && html`<p>${t('mix.beside-note')}</p>`}
${section({ title: t('mix.replaced'), lead: t('mix.replaced-lead'), body: replacedTable(ctx, view) })}
${monthBars(ctx.locale, view.own)}
${againFiles(ctx.locale, { year: null, siteId: view.beside?.site.id ?? null })}
<p class="muted">${t('mix.note', { least: leastCount })}${view.own.areFriendsNeighbours && html` ${t('mix.friends', { least: leastCount })}`}</p>`,
  });
}

function siteTabs(ctx: Ctx, { sites, beside }: MixPageView): Html {
  const t = indicatorTexts(ctx.locale);
  if (sites.length === 0) return html``;
  const item = (label: string, href: string, site: Site | undefined) => ({ label, href, current: site?.id === beside?.site.id });
  return tabs({
    label: t('mix.beside'),
    items: [item(t('mix.alone'), '/wirkung/mix', undefined), ...sites.map((site) => item(t('mix.beside-site', { site: site.name }), `/wirkung/mix?ort=${site.id}`, site))],
  });
}

function siteMix({ locale }: Ctx, mix: MixView, id: string, siteName: string | undefined): Html {
  const t = indicatorTexts(locale);
  const named = (title: string): string => (siteName === undefined ? title : `${siteName}: ${title}`);
  return html`${triangle(locale, pointsOf(mix), id, named(t('triangle.title')))}
${yearTable(locale, mix, named(t('mix.years')))}`;
}

function replacedTable({ locale }: Ctx, { replaced }: MixPageView): Html {
  const t = indicatorTexts(locale);
  if (replaced === undefined) return html`<p>${t('mix.replaced-none')}</p>`;
  if (replaced === 'masked') return html`<p>${t('mix.replaced-few', { least: leastCount })}</p>`;
  const euros = ({ least, most }: Range): string => t('mix.from-to', { least: sayAmount(least, 'cents', locale), most: sayAmount(most, 'cents', locale) });
  const { least, likely, most } = replacedShare;
  const rows = [...replaced.byPayer].sort(([, a], [, b]) => b.likely - a.likely);
  return html`${table<(typeof rows)[number]>({
    caption: t('mix.replaced'), captionHidden: true, rows,
    columns: [
      { label: t('mix.payer'), cell: ([payer]) => t(`payer.${payer as 'other'}`) },
      { label: t('mix.likely'), kind: 'number', cell: ([, range]) => sayAmount(range.likely, 'cents', locale) },
      { label: t('facts.range'), kind: 'number', cell: ([, range]) => euros(range) },
    ],
    footer: [t('mix.all'), sayAmount(replaced.cents.likely, 'cents', locale), euros(replaced.cents)],
  })}
<p>${t('mix.replaced-hours', { hours: sayAmount(replaced.hours, 'hours', locale), least: sayAmount(replaced.replacedHours.least, 'hours', locale), most: sayAmount(replaced.replacedHours.most, 'hours', locale) })} ${
    t('replaced.note', { least, likely, most })}</p>${
    replaced.unpricedHours > 0 && html`<p class="muted">${t('replaced.unpriced', { hours: sayAmount(replaced.unpricedHours, 'hours', locale) })}</p>`}
<p><a href="/wirkung/kennzahl?name=replaced-for-payers">${t('mix.replaced-list')}</a></p>`;
}

function monthBars(locale: Locale, { months }: MixView): Html {
  return html`${[2, 1, 0].map((before) => months.slice(months.length - barsShown * (before + 1), months.length - barsShown * before))
    .filter((span) => span.some(({ hours }) => hours !== null)).toReversed()
    .map((span) => mixBar({
      locale, title: `${sayMonth(span[0]!.span, locale)} – ${sayMonth(span.at(-1)!.span, locale)}`,
      months: span.map(({ span: month, hours }) => ({ label: sayMonth(month, locale), hours })),
    }))}`;
}

function sayMonth(month: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'de-DE', { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(Date.parse(`${month}-01`));
}
