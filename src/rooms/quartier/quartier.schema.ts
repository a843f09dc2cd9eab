import { z } from 'zod';
import { oneOf, optionalId, text } from '#platform/http/fields.ts';
import { placeKinds, type PlaceKind } from './osm/place-kind.ts';
import { walkers } from './walking/walker.ts';

/** The kinds as they stand in addresses of pages, which people read aloud. */
export const kindInAddress: Readonly<Record<PlaceKind, string>> = {
  meeting_place: 'treffpunkte', care: 'pflege', health: 'gesundheit', shop: 'laeden', toilet: 'toiletten',
  stop: 'haltestellen', bench: 'baenke',
};

const kinds = placeKinds.map((kind) => [kindInAddress[kind], kind] as const);

/** `?von=` the address walked from, `?wie=` how (a `Walker`), `?art=` the kind shown. */
export const mapInput = z.object({
  von: optionalId,
  wie: oneOf(walkers).default('free'),
  art: oneOf(['', ...kinds.map(([word]) => word)]).default('').transform((typed) => kinds.find(([word]) => word === typed)?.[1]),
});

/** `?q=` what was typed. */
export const searchInput = z.object({ q: text(200) });
