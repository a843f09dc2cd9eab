import type { Locale } from '#core/base/locale.ts';
import { leastCount, type MaskedCount } from '#core/base/small-counts.ts';
import { section } from '#web/design-system/card.ts';
import { stat, stats } from '#web/design-system/stat.ts';
import { table } from '#web/design-system/table.ts';
import { html, type Html } from '#web/html.ts';
import type { MaskedGroup } from '../figures.ts';
import type { PlaceKind } from '../osm/place-kind.ts';
import { quartierTexts } from '../texts.ts';
import { mapHref } from './map-page.ts';

/** What the figures page shows: what is on the map, and the masked counts of the other rooms. */
export type FiguresView = {
  readonly addresses: number;
  readonly places: readonly { readonly kind: PlaceKind; readonly count: number }[];
  readonly groups: readonly MaskedGroup[];
};

/** The figures of the Quartier for those who may see counts and nobody's name. */
export function figuresPage(view: FiguresView, locale: Locale): Html {
  const t = quartierTexts(locale);
  const number = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'de-DE');
  const show = (count: MaskedCount): string => count === 'masked' ? t('figures.masked') : number.format(count);
  return html`${section({ title: t('figures.place'), lead: t('figures.place-note'), body: stats([
    stat({ figure: number.format(view.addresses), label: t('figures.addresses'), href: '/quartier/adressen' }),
    ...view.places.map(({ kind, count }) => stat({ figure: number.format(count), label: t(`kind.${kind}`), href: mapHref({ kind }) })),
  ]) })}
${view.groups.map(({ title, note, labels, masked }) => section({ title, lead: note, body: table({
    caption: title, captionHidden: true,
    columns: [
      { label: t('figures.what'), cell: ({ label }: { label: string }) => label },
      { label: t('figures.count'), kind: 'number', cell: ({ count }: { count: MaskedCount }) => show(count) },
    ],
    rows: labels.map((label, i) => ({ label, count: masked.counts[i]! })),
    footer: [t('figures.total'), show(masked.total)],
  }) }))}
${view.groups.length > 0 && html`<p class="muted">${t('figures.mask-note', { least: leastCount })}</p>`}`;
}
