import { helperClasses, type HelperClass } from '#core/base/helper-class.ts';
import type { Locale } from '#core/base/locale.ts';
import { html, type Html } from '../../html.ts';
import { webTexts } from '../../texts/web.texts.ts';
import { helperClassLegend } from '../helper-class-mark.ts';
import { patternFill } from '../patterns.ts';
import { table, type Column } from '../table.ts';
import { drawing, pictureFrame, slugOf, tenth } from './frame.ts';

/** Hours of help in one month by who gave them; null where nobody kept count. `label` is short, such as `Jan`. */
export type MixMonth = {
  readonly label: string;
  readonly hours: Readonly<Partial<Record<HelperClass, number>>> | null;
  readonly href?: string;
};

const frame = { width: 440, height: 300, left: 56, right: 4, top: 34, bottom: 34 };
const plot = { width: frame.width - frame.left - frame.right, height: frame.height - frame.top - frame.bottom };

/** Hours of help as stacked bars over months: who carries how much, and how it shifts. Twelve months fit best. */
export function mixBar(props: { readonly locale: Locale; readonly months: readonly MixMonth[]; readonly title?: string }): Html {
  const t = webTexts(props.locale);
  const title = props.title ?? t('mix.title');
  const totals = props.months.map(({ hours }) => totalOf(hours) ?? 0);
  const peak = Math.max(0, ...totals);
  const top = roundedTop(peak);
  const only = helperClasses.filter((helperClass) => props.months.some(({ hours }) => (hours?.[helperClass] ?? 0) > 0));
  const content = html`<text class="axis" x="0" y="16">${t('mix.axis')}</text><g class="grid">${[0, 0.5, 1].map((part) => {
    const y = tenth(frame.top + plot.height * (1 - part));
    return html`<line class="gridline" x1="${frame.left}" x2="${frame.width - frame.right}" y1="${y}" y2="${y}"/><text class="axis" x="${frame.left - 6}" y="${y + 5}" text-anchor="end">${Math.round(top * part).toLocaleString(props.locale === 'en' ? 'en-GB' : 'de-DE')}</text>`;
  })}</g>${props.months.map((month, index) => bar(month, index, props.months.length, top))}`;
  const description = t('mix.description', { first: props.months[0]?.label ?? '–', last: props.months.at(-1)?.label ?? '–', peak });
  return pictureFrame({
    locale: props.locale, kind: 'mix', title,
    drawing: drawing({ id: `mix-${slugOf(title)}`, title, description, width: frame.width, height: frame.height, content }),
    key: helperClassLegend({ locale: props.locale, only }),
    equivalent: monthTable(props.locale, title, props.months, only),
  });
}

function bar(month: MixMonth, index: number, count: number, top: number): Html {
  const step = plot.width / count;
  const width = tenth(Math.min(step * 0.74, 48));
  const x = tenth(frame.left + step * index + (step - width) / 2);
  const foot = frame.top + plot.height;
  let y = foot;
  const parts = month.hours === null
    ? html`<rect class="unknown" x="${x}" y="${foot - 60}" width="${width}" height="60" rx="4"/><text class="unknown-sign" x="${tenth(x + width / 2)}" y="${foot - 24}" text-anchor="middle">?</text>`
    : helperClasses.map((helperClass) => {
        const height = ((month.hours?.[helperClass] ?? 0) / top) * plot.height;
        y -= height;
        return height > 0 && html`<rect class="part" x="${x}" y="${tenth(y)}" width="${width}" height="${tenth(height)}" fill="${patternFill(helperClass)}"/>`;
      });
  // With many months every label would touch the next: then only every second one is written.
  const label = count <= 8 || index % 2 === 0;
  return html`${parts}${label && html`<text class="axis" x="${tenth(x + width / 2)}" y="${frame.height - 10}" text-anchor="middle">${month.label}</text>`}`;
}

/** The upper end of the axis: the next round number, so that its half is a whole one and the bars fill the picture. */
function roundedTop(peak: number): number {
  if (peak <= 2) return 2;
  const power = 10 ** Math.floor(Math.log10(peak));
  const factors = power < 10 ? [1, 2, 4, 6, 8, 10] : [1, 1.2, 1.6, 2, 3, 4, 6, 8, 10];
  return factors.map((factor) => factor * power).find((candidate) => candidate >= peak)!;
}

function totalOf(hours: MixMonth['hours']): number | null {
  return hours === null ? null : Object.values(hours).reduce((sum, value) => sum + value, 0);
}

function monthTable(locale: Locale, caption: string, months: readonly MixMonth[], only: readonly HelperClass[]): Html {
  const t = webTexts(locale);
  const figure = (value: number | null) => (value === null ? t('mix.unknown') : t('picture.hours', { hours: value }));
  const columns: readonly Column<MixMonth>[] = [
    { label: t('mix.month'), cell: (month) => (month.href === undefined ? month.label : html`<a href="${month.href}">${month.label}</a>`) },
    ...only.map((helperClass): Column<MixMonth> => ({
      label: t(`helper-class.${helperClass}`), kind: 'number', cell: ({ hours }) => figure(hours === null ? null : hours[helperClass] ?? 0),
    })),
    { label: t('mix.total'), kind: 'number', cell: ({ hours }) => figure(totalOf(hours)) },
  ];
  return table({ caption, captionHidden: true, columns, rows: months });
}
