import { addressKey, type MappedAddress } from './osm/extract-places.ts';

/** What is known of an address in the database when a map comes in. */
export type StoredAddress = {
  readonly id: string;
  readonly osmRef: string | null;
  readonly street: string;
  readonly houseNumber: string;
  readonly postcode: string | null;
};

/** An address of the new map, with the id under which the database knows it already, if it does. */
export type MatchedAddress = MappedAddress & { readonly id: string | null };

/**
 * Finds for every address of a new map the one that is stored: by its words, because mappers redraw houses, else by its
 * object, because streets are renamed. Each stored address is matched once; those left over are on the map no more.
 */
export function matchAddresses(stored: readonly StoredAddress[], mapped: readonly MappedAddress[]): MatchedAddress[] {
  const byKey = new Map(stored.map((address) => [addressKey(address), address.id]));
  const byRef = new Map(stored.map((address) => [address.osmRef, address.id]));
  const taken = new Set<string>();
  const take = (id: string | undefined): string | null => {
    if (id === undefined || taken.has(id)) return null;
    taken.add(id);
    return id;
  };
  const sameWords = mapped.map((address) => take(byKey.get(addressKey(address))));
  return mapped.map((address, i) => ({ ...address, id: sameWords[i] ?? take(byRef.get(address.osmRef)) }));
}
