import { once } from '#core/base/once.ts';
import { placeKinds, type PlaceKind } from './osm/place-kind.ts';
import type { Place } from './quartier.queries.ts';
import type { Walk } from './walking/walking-matrix.ts';

/** A place as the map and the list show it; the number stands in both. Benches and stops are known by their sign. */
export type ShownPlace = { readonly place: Place; readonly number: number | undefined; readonly walk: Walk | undefined };

/** The places of one kind, nearest first where walks are known, else by name. */
export type PlaceGroup = { readonly kind: PlaceKind; readonly places: readonly ShownPlace[] };

const german = once(() => new Intl.Collator('de-DE', { numeric: true }));
const withoutNumber: ReadonlySet<PlaceKind> = new Set(['stop', 'bench']);

/**
 * Places grouped by kind and numbered by kind and name, so that a number stays the same from wherever one walks and
 * whatever kind is shown. `walks[i]` belongs to `places[i]`; `kind` leaves out all others.
 */
export function groupPlaces(
  places: readonly Place[], walks: readonly (Walk | undefined)[] | undefined, kind: PlaceKind | undefined,
): readonly PlaceGroup[] {
  const walkOf = new Map(places.map((place, i) => [place, walks?.[i]]));
  let number = 0;
  return placeKinds.map((groupKind): PlaceGroup => ({
    kind: groupKind,
    places: places.filter((place) => place.kind === groupKind).sort(byName)
      .map((place) => ({ place, number: withoutNumber.has(groupKind) ? undefined : ++number, walk: walkOf.get(place) }))
      .sort((a, b) => (a.walk?.metres ?? Infinity) - (b.walk?.metres ?? Infinity) || 0),
  })).filter((group) => group.places.length > 0 && (kind === undefined || group.kind === kind));
}

function byName(a: Place, b: Place): number {
  // Those without a name come last; the position makes the order the same every time.
  return german().compare(a.name ?? '\uffff', b.name ?? '\uffff') || a.lon - b.lon || a.lat - b.lat;
}

/** Of places with the same name only the first: the two sides of a bus stop. */
export function onePerName(places: readonly ShownPlace[]): readonly ShownPlace[] {
  const seen = new Set<string>();
  return places.filter(({ place }) => {
    if (place.name === null) return true;
    const isNew = !seen.has(place.name);
    seen.add(place.name);
    return isNew;
  });
}
