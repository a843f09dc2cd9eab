import type { InQuartier } from './addresses.ts';
import type { PlaceKind } from './osm/place-kind.ts';
import { selectPlaces } from './quartier.queries.ts';

/** Something on the map that helps to live here. Texts are as on the map; null is not known. */
export type Place = {
  readonly id: string;
  readonly kind: PlaceKind;
  /** The value of the OpenStreetMap tag that decided the kind, such as `pharmacy`. */
  readonly detail: string;
  readonly name: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly wheelchair: 'yes' | 'limited' | 'no' | null;
  readonly openingHours: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  readonly street: string | null;
  readonly houseNumber: string | null;
};

/** Every place on the map of the Quartier. */
export function placesOfQuartier(ctx: InQuartier): Promise<readonly Place[]> {
  return selectPlaces(ctx);
}
