import type { Locale } from '#core/base/locale.ts';
import { button } from '#web/design-system/button.ts';
import { section } from '#web/design-system/card.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { searchBox } from '#web/design-system/search-box.ts';
import { table, type Column } from '#web/design-system/table.ts';
import { tabs } from '#web/design-system/tabs.ts';
import { html, type Child, type Html } from '#web/html.ts';
import type { Address } from '../quartier.queries.ts';
import type { MapDrawing } from '../drawing/map-drawing.ts';
import { onePerName, type PlaceGroup, type ShownPlace } from '../map-view.ts';
import { placeKinds, type PlaceKind } from '../osm/place-kind.ts';
import type { Place } from '../quartier.queries.ts';
import { wordForPlace } from '../place-words.ts';
import { sayOpeningHours } from '../say-opening-hours.ts';
import { kindInAddress } from '../quartier.schema.ts';
import { quartierTexts, type QuartierText } from '../texts.ts';
import type { Walker } from '../walking/walker.ts';
import type { Walk } from '../walking/walking-matrix.ts';
import { mapPicture } from './map-picture.ts';
import { kindSign } from './place-marker.ts';

/** What the map page shows. `home` is the address walked from. */
export type MapView = {
  readonly name: string;
  readonly drawing: MapDrawing;
  /** Day of the map's data, already in the words of the language. */
  readonly dataDate: string | undefined;
  readonly groups: readonly PlaceGroup[];
  readonly kind: PlaceKind | undefined;
  readonly home: Address | undefined;
  readonly walker: Walker;
};

/** The map of the Quartier and the same places as a list. */
export function mapPage(view: MapView, locale: Locale): Html {
  const t = quartierTexts(locale);
  return html`${chooseFrom(view, t, locale)}
${tabs({ label: t('map.filter'), items: [undefined, ...placeKinds].map((kind) => ({
    label: kind === undefined ? t('map.all') : t(`kind.${kind}`), href: mapHref({ ...view, kind }), current: kind === view.kind,
  })) })}
<figure class="picture picture-map"><div class="map-window" tabindex="0" role="region" aria-label="${t('map.title')}">${mapPicture(t, view.name, view.drawing, view.groups, view.home)}</div>
<p class="muted"><a href="https://www.openstreetmap.org/copyright">${view.dataDate === undefined ? t('map.source') : t('map.source-date', { date: view.dataDate })}</a></p></figure>
${section({ title: t('list.title'), lead: view.home && t('from.note'), body: view.groups.length === 0
    ? emptyState({ title: t('list.empty-title'), body: t('list.empty-body'), icon: 'map' })
    : view.groups.map((group) => groupSection(group, view.home !== undefined, t, locale)) })}`;
}

/** The address of the map page with this choice. */
export function mapHref(choice: { home?: Pick<Address, 'id'> | undefined; walker?: Walker; kind?: PlaceKind | undefined }): string {
  const query = new URLSearchParams();
  if (choice.home !== undefined) query.set('von', choice.home.id);
  if (choice.walker === 'frame') query.set('wie', choice.walker);
  if (choice.kind !== undefined) query.set('art', kindInAddress[choice.kind]);
  return query.size === 0 ? '/quartier' : `/quartier?${query}`;
}

/** An address in one line. */
export function addressLine({ street, houseNumber }: Pick<Address, 'street' | 'houseNumber'>): string {
  return `${street} ${houseNumber}`;
}

function chooseFrom(view: MapView, t: QuartierText, locale: Locale): Child {
  const search = searchBox({
    action: '/quartier/adressen', label: t('from.label'), hint: t('from.hint'), locale, suggest: '/quartier/adressen.json',
    ...(view.home === undefined ? {} : { value: addressLine(view.home) }),
  });
  if (view.home === undefined) return search;
  const otherWalker: Walker = view.walker === 'free' ? 'frame' : 'free';
  return html`${search}<form class="actions" action="/quartier" method="get"><input type="hidden" name="von" value="${view.home.id}">${
    view.kind !== undefined && html`<input type="hidden" name="art" value="${kindInAddress[view.kind]}">`
  }<p>${t('from.chosen', { address: addressLine(view.home) })}, ${t(`from.${view.walker}`)}</p>${
    button({ label: t(`from.${otherWalker}`), kind: 'secondary', name: 'wie', value: otherWalker, about: t('from.walker') })
  }</form>`;
}

function groupSection({ kind, places }: PlaceGroup, hasWalks: boolean, t: QuartierText, locale: Locale): Html {
  if (kind === 'bench') {
    const text = hasWalks ? t('list.unnamed-walk', { count: places.length, walk: walkText(places[0]?.walk, t) }) : t('list.unnamed', { count: places.length });
    return section({ title: t(`kind.${kind}`), level: 3, id: kindInAddress[kind], body: html`<p class="helper-class">${kindSign(kind)}<span>${text}</span></p>` });
  }
  const columns: Column<ShownPlace>[] = [
    { label: t('list.place'), cell: ({ place, number }) => html`<span class="helper-class">${kindSign(kind, number)}<span>${number !== undefined && html`<span class="kern-sr-only">${number} </span>`}${placeName(place, t, locale)}</span></span>` },
    { label: t('list.details'), cell: ({ place }) => placeFacts(place, t, locale).join(' · ') },
  ];
  if (hasWalks) columns.splice(1, 0, { label: t('list.way'), cell: ({ walk }) => walkText(walk, t) });
  return section({ title: t(`kind.${kind}`), level: 3, id: kindInAddress[kind], body: table({
    caption: t(`kind.${kind}`), captionHidden: true, columns, rows: kind === 'stop' ? onePerName(places) : places,
  }) });
}

function placeName(place: Place, t: QuartierText, locale: Locale): string {
  return place.name ?? wordForPlace(place, locale) ?? t(`kind.${place.kind}`);
}

function placeFacts(place: Place, t: QuartierText, locale: Locale): string[] {
  const { name, street, houseNumber, wheelchair, phone, openingHours } = place;
  const facts: (string | undefined | null)[] = [
    name === null || place.kind === 'stop' ? undefined : wordForPlace(place, locale),
    street !== null && houseNumber !== null ? addressLine({ street, houseNumber }) : undefined,
    wheelchair === null ? undefined : t(`place.wheelchair-${wheelchair}`),
    phone,
    openingHours === null ? undefined : t('place.hours', { hours: sayOpeningHours(openingHours, locale) }),
  ];
  return facts.filter((fact) => typeof fact === 'string');
}

function walkText(walk: Walk | undefined, t: QuartierText): string {
  return walk === undefined ? t('list.no-walk') : t('list.walk', { minutes: walk.minutes, metres: walk.metres });
}
