import { html, raw, type Html } from '#web/html.ts';
import type { MapDrawing, MapLayer } from '../drawing/map-drawing.ts';
import { project, type Point, type Projection } from '../drawing/projection.ts';
import { spreadMarkers } from '../drawing/spread-markers.ts';
import { labelHeight } from '../drawing/street-labels.ts';
import type { PlaceGroup } from '../map-view.ts';
import type { QuartierText } from '../texts.ts';
import { markerShapes, markerSize, placeMarker } from './place-marker.ts';

type Spot = { readonly lat: number; readonly lon: number };

// From the ground up, in the colours of the theme.
const areas: readonly (readonly [MapLayer, fill: string])[] = [
  ['grass', 'var(--green)'], ['wood', 'color-mix(in srgb,var(--green) 86%,var(--action))'],
  ['play', 'color-mix(in srgb,var(--green) 45%,var(--ground))'], ['water', 'var(--water)'],
  ['square', 'var(--sand)'],
];
const casings: readonly (readonly [MapLayer, stroke: string, width: number])[] = [
  ['lane', 'var(--line)', 56], ['street', 'color-mix(in srgb,var(--line) 88%,var(--ink))', 92],
  ['main_street', 'color-mix(in srgb,var(--line) 60%,var(--friend))', 124],
];
const surfaces: readonly (readonly [MapLayer, stroke: string, width: number])[] = [
  ['lane', 'var(--paper)', 42], ['street', 'var(--paper)', 74], ['main_street', 'var(--call-ground)', 102],
];

/** The map as one picture: ground, streets with their names, and the places with the numbers of the list. */
export function mapPicture(
  t: QuartierText, name: string, drawing: MapDrawing, groups: readonly PlaceGroup[], home: Spot | undefined,
): Html {
  const { projection, layers, labels } = drawing;
  const { width, height } = projection;
  const onMap = groups.flatMap(({ kind, places }) => places.map(({ place, number }) => ({ kind, number, at: spot(projection, place) })))
    .filter(({ at }) => at.x >= 0 && at.x <= width && at.y >= 0 && at.y <= height);
  const benches = onMap.filter(({ kind }) => kind === 'bench');
  const marks = onMap.filter(({ kind }) => kind !== 'bench');
  // The home is spread with the others as the last one, and drawn above them.
  const spots = marks.map(({ at }) => at).concat(home === undefined ? [] : [spot(projection, home)]);
  const spread = spreadMarkers(spots, markerSize, projection);
  const line = (layer: MapLayer, stroke: string, lineWidth: number): Html =>
    html`<path d="${layers[layer]}" fill="none" stroke="${stroke}" stroke-width="${lineWidth}" stroke-linejoin="round" stroke-linecap="round"/>`;
  return html`<svg class="quarter-map" viewBox="0 0 ${width} ${height}" width="100%" role="img" aria-labelledby="map-name map-content"><title id="map-name">${t('map.picture', { name })}</title><desc id="map-content">${t('map.description', { count: onMap.length })}</desc>
${markerShapes()}<rect width="${width}" height="${height}" fill="var(--ground)"/>
${areas.map(([layer, fill]) => html`<path d="${layers[layer]}" fill="${fill}"/>`)}
${line('stream', 'var(--water)', 70)}${casings.map(([layer, stroke, lineWidth]) => line(layer, stroke, lineWidth))}
<path d="${layers.path}" fill="none" stroke="color-mix(in srgb,var(--friend) 48%,var(--ground))" stroke-width="13" stroke-dasharray="34 20"/>
${surfaces.map(([layer, stroke, lineWidth]) => line(layer, stroke, lineWidth))}
<path d="${layers.steps}" fill="none" stroke="var(--call)" stroke-width="34" stroke-dasharray="9 9"/>
<path d="${layers.building}" fill="var(--building)" fill-opacity=".8" stroke="color-mix(in srgb,var(--building) 82%,var(--ink))" stroke-width="6"/>
<g font-size="${labelHeight}" fill="var(--ink)" stroke="var(--paper)" stroke-width="34" stroke-linejoin="round" paint-order="stroke" text-anchor="middle">${labels.map(({ text, x, y, angle, isMain }) => html`<text transform="translate(${x} ${y}) rotate(${angle})" dy=".35em"${isMain && html` font-weight="600"`}>${text}</text>`)}</g>
${benches.map(({ at }) => placeMarker('bench', at, undefined))}${marks.map(({ at }, i) => stalk(at, spread[i]!))}
${marks.map(({ kind, number }, i) => placeMarker(kind, spread[i]!, number))}${home !== undefined && homeMarker(spread.at(-1)!)}
${scaleBar(t, projection)}</svg>`;
}

function spot(projection: Projection, { lat, lon }: Spot): Point {
  return project(projection, { latE7: lat * 1e7, lonE7: lon * 1e7 });
}

/** From a mark that had to move to where its place is. */
function stalk(from: Point, to: Point): Html | false {
  return Math.hypot(from.x - to.x, from.y - to.y) > markerSize * 0.6
    && html`<path d="M${from.x} ${from.y}L${to.x} ${to.y}" stroke="var(--ink)" stroke-width="16" stroke-linecap="round"/>`;
}

function homeMarker({ x, y }: Point): Html {
  return html`<g transform="translate(${x} ${y})"><circle r="235" fill="#b3541e" stroke="#fff" stroke-width="36"/><path d="M-130 10 0-115 130 10M-88-10V110H88V-10" fill="none" stroke="#fff" stroke-width="34" stroke-linejoin="round" stroke-linecap="round"/></g>`;
}

function scaleBar(t: QuartierText, { height }: Projection): Html {
  const line = 'fill="none" stroke="var(--ink)" stroke-width="18"';
  return html`<g font-size="150" fill="var(--ink)"><rect x="110" y="${height - 430}" width="1620" height="320" rx="70" fill="var(--paper)" fill-opacity=".9"/><path d="M220 ${height - 235}v50h1000v-50" ${raw(line)}/><text x="720" y="${height - 250}" text-anchor="middle">${t('map.metres', { metres: 100 })}</text><path d="M1490 ${height - 175}v-190l-55 70M1490 ${height - 365}l55 70" ${raw(line)}/><text x="1600" y="${height - 210}">${t('map.north')}</text></g>`;
}
