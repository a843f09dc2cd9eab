import type { Tags } from './osm-data.ts';

/** What the map shows beside homes and paths, in the order in which lists and legends name it. */
export const placeKinds = ['meeting_place', 'care', 'health', 'shop', 'toilet', 'stop', 'bench'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** The kind of a place and the tag value that decided it, such as `pharmacy`. */
export type KindOfPlace = { readonly kind: PlaceKind; readonly detail: string };

const amenityKinds: Readonly<Record<string, PlaceKind>> = {
  community_centre: 'meeting_place', social_centre: 'meeting_place', library: 'meeting_place', cafe: 'meeting_place',
  place_of_worship: 'meeting_place', arts_centre: 'meeting_place', theatre: 'meeting_place', cinema: 'meeting_place',
  nursing_home: 'care', social_facility: 'care',
  doctors: 'health', dentist: 'health', pharmacy: 'health', hospital: 'health', clinic: 'health',
  bank: 'shop', post_office: 'shop', marketplace: 'shop',
  toilets: 'toilet', bus_station: 'stop', bench: 'bench',
};

const noShop = new Set(['vacant', 'no', 'yes']);

/** What an object is for people who grow old here; undefined if it is none of the kinds on our map. */
export function kindOfPlace(tags: Tags): KindOfPlace | undefined {
  const amenity = tags['amenity'];
  // Own keys only: a tag value such as `constructor` must not find what every object has.
  if (amenity !== undefined && Object.hasOwn(amenityKinds, amenity)) {
    return { kind: amenityKinds[amenity]!, detail: amenity };
  }
  if (tags['highway'] === 'bus_stop') return { kind: 'stop', detail: 'bus_stop' };
  if (tags['railway'] === 'tram_stop') return { kind: 'stop', detail: 'tram_stop' };
  if (tags['healthcare'] !== undefined) return { kind: 'health', detail: tags['healthcare'] };
  if (tags['social_facility'] !== undefined) return { kind: 'care', detail: 'social_facility' };
  const shop = tags['shop'];
  if (shop !== undefined && !noShop.has(shop)) return { kind: 'shop', detail: shop };
  return undefined;
}
