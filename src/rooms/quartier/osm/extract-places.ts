import { pathOf, type OsmData, type Position, type Tags } from './osm-data.ts';
import { kindOfPlace, type PlaceKind } from './place-kind.ts';

export type MappedAddress = Position & {
  readonly osmRef: string;
  readonly street: string;
  readonly houseNumber: string;
  readonly postcode: string | null;
  readonly city: string | null;
};

export type MappedPlace = Position & {
  readonly osmRef: string;
  readonly kind: PlaceKind;
  readonly detail: string;
  readonly name: string | null;
  readonly wheelchair: 'yes' | 'limited' | 'no' | null;
  readonly openingHours: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  readonly street: string | null;
  readonly houseNumber: string | null;
};

type MappedObject = Position & { readonly osmRef: string; readonly tags: Tags };

/** How an address is told from another: the same words, however they are capitalised. */
export function addressKey(address: { street: string; houseNumber: string; postcode: string | null }): string {
  return `${address.street}|${address.houseNumber.replaceAll(' ', '')}|${address.postcode ?? ''}`.toLowerCase();
}

/**
 * Every address once. Where a building and the shop in it carry the same one, the object without another purpose
 * stands for it: it is the one that mappers keep when the shop closes.
 */
export function extractAddresses(data: OsmData): MappedAddress[] {
  const byKey = new Map<string, { readonly address: MappedAddress; readonly hasPurpose: boolean }>();
  for (const object of mappedObjects(data)) {
    const street = object.tags['addr:street'] ?? object.tags['addr:place'];
    const houseNumber = object.tags['addr:housenumber'];
    if (street === undefined || houseNumber === undefined) continue;
    const address = {
      osmRef: object.osmRef, latE7: object.latE7, lonE7: object.lonE7, street, houseNumber,
      postcode: object.tags['addr:postcode'] ?? null, city: object.tags['addr:city'] ?? null,
    };
    const hasPurpose = kindOfPlace(object.tags) !== undefined || object.tags['name'] !== undefined;
    const key = addressKey(address);
    const other = byKey.get(key);
    if (other === undefined || (other.hasPurpose && !hasPurpose)) byKey.set(key, { address, hasPurpose });
  }
  return [...byKey.values()].map(({ address }) => address);
}

/** Everything on the map that has one of our kinds, with its name and details exactly as the map has them. */
export function extractPlaces(data: OsmData): MappedPlace[] {
  const places: MappedPlace[] = [];
  for (const { osmRef, tags, latE7, lonE7 } of mappedObjects(data)) {
    const kind = kindOfPlace(tags);
    // A private bench or a toilet for customers only is no help to a passer-by.
    if (kind === undefined || tags['access'] === 'private' || tags['access'] === 'no') continue;
    const wheelchair = tags['wheelchair'];
    places.push({
      osmRef, latE7, lonE7, ...kind,
      name: tags['name'] ?? null,
      wheelchair: wheelchair === 'yes' || wheelchair === 'limited' || wheelchair === 'no' ? wheelchair : null,
      openingHours: tags['opening_hours'] ?? null,
      phone: tags['phone'] ?? tags['contact:phone'] ?? null,
      website: tags['website'] ?? tags['contact:website'] ?? null,
      street: tags['addr:street'] ?? null,
      houseNumber: tags['addr:housenumber'] ?? null,
    });
  }
  return places;
}

function* mappedObjects(data: OsmData): Iterable<MappedObject> {
  for (const node of data.nodes) yield { ...node, osmRef: `node/${node.id}` };
  const centres = new Map<number, Position>();
  for (const way of data.ways) {
    const centre = centreOf(pathOf(data, way));
    if (centre === undefined) continue;
    centres.set(way.id, centre);
    yield { ...centre, tags: way.tags, osmRef: `way/${way.id}` };
  }
  for (const relation of data.relations) {
    if (relation.tags['type'] !== 'multipolygon') continue;
    const centre = centreOf(relation.members.flatMap((member) => (member.type === 'way' && centres.get(member.id)) || []));
    if (centre !== undefined) yield { ...centre, tags: relation.tags, osmRef: `relation/${relation.id}` };
  }
}

// The middle of the bounding box: for houses it lies inside or next to them, and it does not depend on how finely an
// outline was drawn.
function centreOf(path: readonly Position[]): Position | undefined {
  if (path.length === 0) return undefined;
  let [south, north, west, east] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { latE7, lonE7 } of path) {
    south = Math.min(south, latE7);
    north = Math.max(north, latE7);
    west = Math.min(west, lonE7);
    east = Math.max(east, lonE7);
  }
  return { latE7: Math.round((south + north) / 2), lonE7: Math.round((west + east) / 2) };
}
