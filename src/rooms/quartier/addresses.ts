import { once } from '#core/base/once.ts';
import { selectAddresses, type Address, type InQuartier } from './quartier.queries.ts';

/** Every address on the map, by street and then by house number as people count (2, 2a, 10). */
export async function allAddresses(ctx: InQuartier): Promise<readonly Address[]> {
  return (await selectAddresses(ctx)).toSorted(byStreetAndNumber);
}

/** The addresses with these ids, also those that a newer map no longer has; unknown ids are left out. */
export async function addressesById(ctx: InQuartier, ids: readonly string[]): Promise<ReadonlyMap<string, Address>> {
  const found = await selectAddresses(ctx, ids);
  return new Map(found.map((address) => [address.id, address]));
}

const german = once(() => new Intl.Collator('de-DE', { numeric: true }));

/** Order of addresses in a list: street, then house number as people count. */
export function byStreetAndNumber(a: Address, b: Address): number {
  return german().compare(a.street, b.street) || german().compare(a.houseNumber, b.houseNumber);
}
