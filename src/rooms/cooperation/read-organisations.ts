import type { Activity } from '#core/base/activity.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { inNeutralOrder } from './neutral-order.ts';
import { selectOrganisation, selectOrganisations, type Organisation } from './organisations.queries.ts';

/** Organisations that offer an activity, in an order that favours none and changes every day. */
export async function organisationsOffering(ctx: Ctx, activity: Activity): Promise<Organisation[]> {
  return inNeutralOrder(await selectOrganisations(ctx.tx, ctx.quartier.id, activity), ctx.today);
}

/** The organisation with this id, or undefined. */
export function organisationById(ctx: Ctx, id: string): Promise<Organisation | undefined> {
  return selectOrganisation(ctx.tx, ctx.quartier.id, id);
}
