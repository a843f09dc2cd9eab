import { selectPlaces, type InQuartier, type Place } from './quartier.queries.ts';

/** Every place on the map of the Quartier. */
export function placesOfQuartier(ctx: InQuartier): Promise<readonly Place[]> {
  return selectPlaces(ctx);
}
