import { html, type Html } from '#web/html.ts';
import type { Point } from '../drawing/projection.ts';
import { placeKinds, type PlaceKind } from '../osm/place-kind.ts';

/** Half the width of a mark, in decimetres on the ground. */
export const markerSize = 165;

/** `ink` draws the edge and the number or sign on the shape. */
type Look = { readonly shape: string; readonly fill: string; readonly ink: string; readonly edge: number; readonly sign?: string };

// Each kind has a shape of its own; colour only helps. Drawn around 0,0 within 165. The stop is the German sign for one.
const looks: Readonly<Record<PlaceKind, Look>> = {
  meeting_place: { shape: 'M0-165a165 165 0 1 1 0 330a165 165 0 1 1 0-330z', fill: '#1f6650', ink: '#fff', edge: 24 },
  care: { shape: 'M0 160C-70 105-165 40-165-45c0-115 130-135 165-45 35-90 165-70 165 45C165 40 70 105 0 160z', fill: '#9c2f53', ink: '#fff', edge: 24 },
  health: { shape: 'M-105-165H105V-105H165V105H105V165H-105V105H-165V-105H-105z', fill: '#b02a2a', ink: '#fff', edge: 24 },
  shop: { shape: 'M-110-145H110Q145-145 145-110V110Q145 145 110 145H-110Q-145 145-145 110V-110Q-145-145-110-145z', fill: '#3a4f8f', ink: '#fff', edge: 24 },
  toilet: { shape: 'M-85-115H85A115 115 0 0 1 85 115H-85A115 115 0 0 1-85-115z', fill: '#4a4a4a', ink: '#fff', edge: 24 },
  stop: { shape: 'M0-150a150 150 0 1 1 0 300a150 150 0 1 1 0-300z', fill: '#f3c623', ink: '#1f6650', edge: 34, sign: 'H' },
  bench: { shape: 'M-58-30H58V-6H-58zM-58 8H58V32H-58zM-44 32H-26V62H-44zM26 32H44V62H26z', fill: '#7a4a21', ink: '#fff', edge: 10 },
};

/** The shapes of all marks, once on the page that shows marks. */
export function markerShapes(): Html {
  return html`<defs>${placeKinds.map((kind) => {
    const { shape, fill, ink, edge } = looks[kind];
    return html`<path id="mark-${kind}" d="${shape}" fill="${fill}" stroke="${ink}" stroke-width="${edge}"/>`;
  })}</defs>`;
}

/** The mark of a place on the map: the shape of its kind, with its number or sign. Needs `markerShapes` on the page. */
export function placeMarker(kind: PlaceKind, { x, y }: Point, number: number | undefined): Html {
  const { ink, sign } = looks[kind];
  const text = sign ?? number;
  return html`<use href="#mark-${kind}" x="${x}" y="${y}"/>${
    text !== undefined && html`<text x="${x}" y="${y}" dy=".36em" text-anchor="middle" font-size="${sign === undefined ? 165 : 200}" font-weight="600" fill="${ink}">${text}</text>`
  }`;
}

/** The mark of a kind or a place beside its name in the list; decoration, the words carry the meaning. */
export function kindSign(kind: PlaceKind, number?: number): Html {
  return html`<svg class="swatch" viewBox="-190 -190 380 380" width="32" height="32" aria-hidden="true" focusable="false">${placeMarker(kind, { x: 0, y: 0 }, number)}</svg>`;
}
