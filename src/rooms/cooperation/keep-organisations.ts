import { ok, refuse, type Result } from '#core/base/result.ts';
import { foldName } from '#core/search-text/fold-name.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { searchAddresses } from '#rooms/quartier/index.ts';
import type { TypedOrganisation } from './cooperation.schema.ts';
import {
  insertOrganisation, markConfirmed, selectOrganisation, updateOrganisation, type OrganisationFields,
} from './organisations.queries.ts';

/** Adds an organisation to the directory; what is typed in today counts as confirmed today. Sent twice it is added once. */
export async function addOrganisation(ctx: Ctx, input: TypedOrganisation & { readonly id: string }): Promise<Result<{ id: string }>> {
  await insertOrganisation(ctx.tx, ctx.quartier.id, input.id, await fieldsOf(ctx, input), ctx.today);
  ctx.audit({ what: 'organisation:added', personId: null, detail: { organisation: input.id } });
  return ok({ id: input.id });
}

/** Changes an entry of the directory and confirms it. Refuses an unknown one and a form made from an older state. */
export async function changeOrganisation(
  ctx: Ctx, input: TypedOrganisation & { readonly organisationId: string; readonly version: number },
): Promise<Result<undefined>> {
  const { tx, quartier, today } = ctx;
  if (await selectOrganisation(tx, quartier.id, input.organisationId) === undefined) return refuse('not-found');
  const fields = await fieldsOf(ctx, input);
  if (!await updateOrganisation(tx, quartier.id, input.organisationId, input.version, fields, today)) return refuse('changed-meanwhile');
  ctx.audit({ what: 'organisation:changed', personId: null, detail: { organisation: input.organisationId } });
  return ok(undefined);
}

/** Notes that an entry is still right. Refuses an unknown one and one that was changed since the page was made. */
export async function confirmOrganisation(
  ctx: Ctx, input: { readonly organisationId: string; readonly version: number },
): Promise<Result<undefined>> {
  const { tx, quartier, today } = ctx;
  if (await selectOrganisation(tx, quartier.id, input.organisationId) === undefined) return refuse('not-found');
  if (!await markConfirmed(tx, quartier.id, input.organisationId, input.version, today)) return refuse('changed-meanwhile');
  ctx.audit({ what: 'organisation:confirmed', personId: null, detail: { organisation: input.organisationId } });
  return ok(undefined);
}

/** The place on the map is taken if the address is written as on the map; what is not there is kept as written. */
async function fieldsOf(ctx: Ctx, typed: TypedOrganisation): Promise<OrganisationFields> {
  const [address] = typed.address === '' ? [] : await searchAddresses(ctx, typed.address, 1);
  const isOnMap = address !== undefined && foldName(`${address.street} ${address.houseNumber}`) === foldName(typed.address);
  return {
    name: typed.name, kind: typed.kind, activities: typed.activities, phone: typed.phone, email: typed.email,
    address: typed.address, openingHours: typed.openingHours, addressId: isOnMap ? address.id : null,
  };
}
