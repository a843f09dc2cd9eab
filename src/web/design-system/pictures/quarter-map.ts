import type { Locale } from '#core/base/locale.ts';
import { html, type Html } from '../../html.ts';
import { webTexts } from '../../texts/web.texts.ts';
import { drawing, pictureFrame, slugOf, tenth } from './frame.ts';
import { placeLabels, type LabelSizes } from './label-places.ts';

export const markerKinds = ['home', 'helper', 'care', 'shop', 'meeting', 'stop', 'bench', 'toilet', 'other'] as const;
export type MarkerKind = (typeof markerKinds)[number];

/** A place, already projected to the units of the drawing. */
export type Marker = { readonly kind: MarkerKind; readonly label: string; readonly x: number; readonly y: number; readonly href?: string };

/** The ground as path data (`M … L … Z`), already projected; an empty text where there is none. */
export type MapShapes = { readonly buildings: string; readonly paths: string; readonly water: string; readonly green: string };

// Each kind has a shape of its own; colour only helps. Drawn around 0,0 within a radius of 10.
const signs: Record<MarkerKind, string> = {
  home: 'M-9 1 0-8 9 1M-6-1V8H6V-1',
  helper: 'M0 7C-8 1-8-2-8-4c0-5 7-5 8 0 1-5 8-5 8 0 0 2 0 5-8 11z',
  care: 'M-3-8h6v5h5v6h-5v5h-6v-5h-5v-6h5z',
  shop: 'M-8-4H8L6.5 8h-13zM-4-4c0-6 8-6 8 0',
  meeting: 'M-8-7H8V3H1l-4 5V3h-5z',
  stop: 'M0-9A9 9 0 1 1 0 9 9 9 0 0 1 0-9M-3 4V-4M3 4v-8M-3 0h6',
  bench: 'M-9-3H9M-9 1H9M-6 1v6M6 1v6',
  toilet: 'M-8-8H8V8H-8zM-4-4l2 8 2-5 2 5 2-8',
  other: 'M0-8 8 0 0 8-8 0z',
};

/** The Quartier as a plain map with its places, and the same places as a list. The caller projects and clips. */
export function quarterMap(props: {
  readonly locale: Locale;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: MapShapes;
  readonly markers: readonly Marker[];
  readonly title?: string;
}): Html {
  const t = webTexts(props.locale);
  const title = props.title ?? t('map.title', { name: props.name });
  const scale = props.width / 440;
  const sizes: LabelSizes = { dot: 12 * scale, font: 18 * scale, width: props.width, height: props.height };
  const labels = placeLabels(props.markers.map(({ x, y, label }) => ({ x, y, text: label })), [], [], sizes);
  const { shapes } = props;
  const content = html`<rect class="map-ground" width="${props.width}" height="${props.height}"/><path class="map-green" d="${shapes.green}"/><path class="map-water" d="${shapes.water}"/><path class="map-paths" d="${shapes.paths}"/><path class="map-buildings" d="${shapes.buildings}"/>
<g>${props.markers.map((marker) => html`<g class="marker marker-${marker.kind}" transform="translate(${tenth(marker.x)} ${tenth(marker.y)}) scale(${tenth(scale)})"><g class="marker-shape">${sign(marker.kind)}</g></g>`)}</g>
<g class="map-labels" font-size="${tenth(sizes.font)}">${props.markers.map((marker, i) => labels[i] !== undefined && html`<text class="map-label" x="${tenth(labels[i].x)}" y="${tenth(labels[i].y)}" text-anchor="${labels[i].anchor}">${marker.label}</text>`)}</g>`;
  return pictureFrame({
    locale: props.locale, kind: 'map', title, open: true,
    drawing: drawing({ id: `map-${slugOf(title)}`, title, description: t('map.description', { count: props.markers.length }), width: props.width, height: props.height, content }),
    key: mapLegend(props.locale, props.markers),
    equivalent: markerKinds.map((kind) => {
      const places = props.markers.filter((marker) => marker.kind === kind);
      return places.length > 0 && html`<h3>${t(`map.kind.${kind}`)}</h3><ul>${places.map(({ label, href }) => html`<li>${href === undefined ? label : html`<a href="${href}">${label}</a>`}</li>`)}</ul>`;
    }),
  });
}

function sign(kind: MarkerKind): Html {
  return html`<circle class="marker-ground" r="13"/><path class="marker-sign" transform="scale(0.72)" d="${signs[kind]}"/>`;
}

function mapLegend(locale: Locale, markers: readonly Marker[]): Html {
  const t = webTexts(locale);
  const shown = markerKinds.filter((kind) => markers.some((marker) => marker.kind === kind));
  return html`<ul class="legend" role="list" aria-label="${t('picture.legend')}">${shown.map((kind) => html`<li class="helper-class"><svg class="swatch marker-${kind}" viewBox="-14 -14 28 28" width="28" height="28" aria-hidden="true" focusable="false">${sign(kind)}</svg><span>${t(`map.kind.${kind}`)}</span></li>`)}</ul>`;
}
