import { helperClasses } from '#core/base/helper-class.ts';
import type { Locale } from '#core/base/locale.ts';
import type { FieldMix } from '#core/impact/welfare-mix/mix.ts';
import { drawing, pictureFrame, tenth } from '#web/design-system/pictures/frame.ts';
import { table } from '#web/design-system/table.ts';
import { html, type Html } from '#web/html.ts';
import { webTexts } from '#web/texts/web.texts.ts';
import type { MixView } from '../indicators/read-mix.ts';
import { sayAmount } from '../say-figure.ts';
import { indicatorTexts } from '../texts/indicators.ts';

/** The shares of the helper classes by year, as a table with the hours they are shares of. */
export function yearTable(locale: Locale, { years }: Pick<MixView, 'years'>, caption = indicatorTexts(locale)('mix.years')): Html {
  const t = indicatorTexts(locale);
  const known = years.filter(({ hours }) => hours !== null);
  const share = (hours: (typeof known)[number]['hours'], part: number): string => {
    const whole = Object.values(hours ?? {}).reduce((sum, value) => sum + value, 0);
    return whole > 0 ? sayAmount(part / whole, 'share', locale) : t('unknown');
  };
  return table<(typeof known)[number]>({
    caption, rows: known,
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

/** The points of a mix by year, as the triangle takes them. */
export function pointsOf({ years }: Pick<MixView, 'years'>): { year: string; mix: FieldMix }[] {
  return years.flatMap(({ span, mix }) => (mix?.byField ? [{ year: span, mix: mix.byField }] : []));
}

/** The corners family, civil society and services with one point a year; the newest is filled. `id` tells two of them on one page apart. */
export function triangle(locale: Locale, points: readonly { readonly year: string; readonly mix: FieldMix }[], id: string, title: string): Html {
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
    locale, kind: 'triangle', title,
    drawing: drawing({ id, title, description: t('triangle.description'), width: side + 2 * left, height: Math.ceil(height + top + 40), content }),
    key: html`<p class="key-note">${t('triangle.note')}</p>`,
    equivalent: table<(typeof placed)[number]>({
      caption: title, captionHidden: true, rows: placed,
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
