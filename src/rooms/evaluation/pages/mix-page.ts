import { helperClasses } from '#core/base/helper-class.ts';
import type { Locale } from '#core/base/locale.ts';
import { leastCount } from '#core/base/small-counts.ts';
import type { FieldMix } from '#core/impact/welfare-mix/mix.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { drawing, pictureFrame, tenth } from '#web/design-system/pictures/frame.ts';
import { mixBar } from '#web/design-system/pictures/mix-bar.ts';
import { table } from '#web/design-system/table.ts';
import { html, type Html } from '#web/html.ts';
import { webTexts } from '#web/texts/web.texts.ts';
import { evaluationCrumb } from '../evaluation-areas.ts';
import type { MixView } from '../indicators/read-mix.ts';
import { sayAmount } from '../say-figure.ts';
import { indicatorTexts } from '../texts/indicators.ts';

const barsShown = 12;

/** Who carries the help: bars over the last months, shares by year, and the triangle. */
export function mixPage(ctx: Ctx, view: MixView): Answer {
  const t = indicatorTexts(ctx.locale);
  const isEmpty = view.months.every(({ hours }) => hours === null);
  return pageAnswer(ctx, {
    title: t('mix.title'), lead: t('mix.lead'), current: 'evaluation', crumbs: [evaluationCrumb(ctx.locale)],
    main: isEmpty ? emptyState({ title: t('mix.none'), body: t('mix.none-body'), icon: 'chart' }) : html`${
      triangle(ctx.locale, view.years.flatMap(({ span, mix }) => (mix?.byField ? [{ year: span, mix: mix.byField }] : [])))}
${yearTable(ctx.locale, view)}
${[2, 1, 0].map((before) => view.months.slice(view.months.length - barsShown * (before + 1), view.months.length - barsShown * before))
        .filter((months) => months.some(({ hours }) => hours !== null)).toReversed()
        .map((months) => mixBar({
          locale: ctx.locale, title: `${sayMonth(months[0]!.span, ctx.locale)} – ${sayMonth(months.at(-1)!.span, ctx.locale)}`,
          months: months.map(({ span, hours }) => ({ label: sayMonth(span, ctx.locale), hours })),
        }))}
<p class="muted">${t('mix.note', { least: leastCount })}${view.areFriendsNeighbours && html` ${t('mix.friends', { least: leastCount })}`}</p>`,
  });
}

function sayMonth(month: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'de-DE', { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(Date.parse(`${month}-01`));
}

function yearTable(locale: Locale, { years }: MixView): Html {
  const t = indicatorTexts(locale);
  const known = years.filter(({ hours }) => hours !== null);
  const share = (hours: (typeof known)[number]['hours'], part: number): string => {
    const whole = Object.values(hours ?? {}).reduce((sum, value) => sum + value, 0);
    return whole > 0 ? sayAmount(part / whole, 'share', locale) : t('unknown');
  };
  return table<(typeof known)[number]>({
    caption: t('mix.years'), rows: known,
    columns: [
      { label: t('mix.year'), cell: ({ span }) => span },
      ...helperClasses.filter((helperClass) => known.some(({ hours }) => hours?.[helperClass] !== undefined)).map((helperClass) => ({
        label: webTexts(locale)(`helper-class.${helperClass}`), kind: 'number' as const,
        cell: ({ hours }: (typeof known)[number]) => share(hours, hours?.[helperClass] ?? 0),
      })),
      { label: t('column.hours'), kind: 'number', cell: ({ hours }) => sayAmount(Object.values(hours ?? {}).reduce((sum, value) => sum + value, 0), 'hours', locale) },
    ],
  });
}

const side = 300;
const left = 70;
const top = 40;
const height = (side * Math.sqrt(3)) / 2;

/** The corners family, civil society and services with one point a year; the newest is filled. */
function triangle(locale: Locale, points: readonly { readonly year: string; readonly mix: FieldMix }[]): Html {
  const t = indicatorTexts(locale);
  const placed = points.map(({ year, mix }) => ({ year, mix, x: tenth(left + mix.point.x * side), y: tenth(top + height - mix.point.y * side) }));
  // All labels stand right of all points, in the order of the points from top to bottom.
  const labelX = tenth(Math.max(left, ...placed.map(({ x }) => x)) + 20);
  const corner = (x: number, y: number): string => `${tenth(x)},${tenth(y)}`;
  const outline = [corner(left, top + height), corner(left + side, top + height), corner(left + side / 2, top)].join(' ');
  const content = html`<polygon class="ring" points="${outline}"/>
<text class="axis" x="${left}" y="${tenth(top + height + 26)}" text-anchor="middle">${t('triangle.family')}</text>
<text class="axis" x="${left + side}" y="${tenth(top + height + 26)}" text-anchor="middle">${t('triangle.civil')}</text>
<text class="axis" x="${left + side / 2}" y="${top - 12}" text-anchor="middle">${t('triangle.professional')}</text>
${placed.slice(1).map((point, index) => html`<line class="tie" x1="${placed[index]!.x}" y1="${placed[index]!.y}" x2="${point.x}" y2="${point.y}"/>`)}
${placed.map(({ x, y }, index) => html`<circle class="${index === placed.length - 1 ? 'self' : 'marker-ground'}" cx="${x}" cy="${y}" r="8"/>`)}
${spread(placed).map(({ year, labelY }) => html`<text class="name" x="${labelX}" y="${labelY}">${year}</text>`)}`;
  return pictureFrame({
    locale, kind: 'triangle', title: t('triangle.title'),
    drawing: drawing({ id: 'triangle', title: t('triangle.title'), description: t('triangle.description'), width: side + 2 * left, height: Math.ceil(height + top + 40), content }),
    key: html`<p class="key-note">${t('triangle.note')}</p>`,
    equivalent: table<(typeof placed)[number]>({
      caption: t('triangle.title'), captionHidden: true, rows: placed,
      columns: [
        { label: t('mix.year'), cell: ({ year }) => year },
        ...(['family', 'civil', 'professional'] as const).map((key) => ({
          label: t(`triangle.${key}`), kind: 'number' as const, cell: ({ mix }: (typeof placed)[number]) => sayAmount(mix.triangle[key], 'share', locale),
        })),
      ],
    }),
  });
}

/** Labels one below the other where points lie close together. */
function spread<Point extends { readonly y: number }>(points: readonly Point[]): (Point & { readonly labelY: number })[] {
  let last = Number.NEGATIVE_INFINITY;
  return points.toSorted((a, b) => a.y - b.y).map((point) => {
    last = Math.max(point.y + 6, last + 20);
    return { ...point, labelY: tenth(last) };
  });
}
