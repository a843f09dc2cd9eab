import { foldName } from '#core/search-text/fold-name.ts';
import { ok, refuse, type Result } from '#core/base/result.ts';
import { newId } from '#platform/new-id.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import type { Address } from '#rooms/quartier/index.ts';
import { householdsAt, insertHousehold, type Household } from './persons.queries.ts';

/**
 * The household in which somebody lives at an address: the one chosen, or a new one. Null without an address. If people
 * of the same family name live there and nothing was chosen, it is refused so that the form can ask.
 */
export async function chooseHousehold(
  ctx: Ctx, address: Address | null, input: { readonly householdId: string; readonly familyName: string; readonly floor: string },
): Promise<Result<string | null>> {
  if (address === null) return ok(null);
  const households = await householdsAt(ctx.tx, ctx.quartier.id, address.id);
  if (input.householdId !== '' && input.householdId !== 'new') {
    return households.some(({ id }) => id === input.householdId)
      ? ok(input.householdId) : refuse('household-elsewhere', undefined, 'householdId');
  }
  if (input.householdId === '' && input.familyName !== '' && households.some((one) => hasFamilyName(one, input.familyName))) {
    return refuse('household-choose', undefined, 'householdId');
  }
  const id = newId(ctx.now);
  await insertHousehold(ctx.tx, ctx.quartier.id, { id, addressId: address.id, floor: input.floor, bellName: input.familyName });
  return ok(id);
}

function hasFamilyName(household: Household, familyName: string): boolean {
  const wanted = ` ${foldName(familyName)}`;
  return household.names.some((name) => ` ${foldName(name)}`.endsWith(wanted));
}
