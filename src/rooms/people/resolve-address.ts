import { foldName } from '#core/search-text/fold-name.ts';
import { ok, refuse, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { addressesById, searchAddresses, type Address } from '#rooms/quartier/index.ts';

/** An address as one line: „Kopernikusstraße 5“. */
export function addressLabel(address: Pick<Address, 'street' | 'houseNumber'>): string {
  return `${address.street} ${address.houseNumber}`;
}

const mostChoices = 8;

/**
 * The address meant by what was chosen from the suggestions or, without them, typed. Null if nothing was typed. Refuses
 * what is not on the map, and what fits several addresses unless one of them is exactly what was typed.
 */
export async function resolveAddress(ctx: Ctx, typed: { addressId: string | null; address: string }): Promise<Result<Address | null>> {
  if (typed.addressId !== null) {
    const chosen = (await addressesById(ctx, [typed.addressId])).get(typed.addressId);
    return chosen === undefined ? refuse('address-unknown', { typed: typed.address }, 'address') : ok(chosen);
  }
  if (typed.address === '') return ok(null);
  const found = await searchAddresses(ctx, typed.address, mostChoices);
  const wanted = foldName(typed.address);
  const exact = found.filter((address) => foldName(addressLabel(address)) === wanted);
  const [only, ...others] = exact.length > 0 ? exact : found;
  if (only === undefined) return refuse('address-unknown', { typed: typed.address }, 'address');
  return others.length === 0 ? ok(only) : refuse('address-ambiguous', undefined, 'address');
}

/** The addresses among which to choose when what was typed fits several. */
export async function addressChoices(ctx: Ctx, typed: string): Promise<readonly Address[]> {
  return typed === '' ? [] : searchAddresses(ctx, typed, mostChoices);
}
