import type { Activity } from '#core/base/activity.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { searchAddresses, walkingDistances, type Address } from '#rooms/quartier/index.ts';
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

/** An organisation in the directory; minutes on foot if it was asked how far, undefined where the map knows no way. */
export type Listed = Organisation & { readonly walkMinutes: number | undefined };

export type Directory = {
  readonly activity: Activity | null;
  readonly typedAddress: string;
  /** The address from which distances are counted. */
  readonly from: Address | undefined;
  readonly organisations: readonly Listed[];
};

/**
 * The directory of the Quartier, of all or of those that offer an activity: in neutral order, or the nearest to an
 * address first. Never the own partner first.
 */
export async function readDirectory(ctx: Ctx, asked: { readonly hilfe: Activity | null; readonly bei: string }): Promise<Directory> {
  const found = inNeutralOrder(await selectOrganisations(ctx.tx, ctx.quartier.id, asked.hilfe ?? undefined), ctx.today);
  const [from] = asked.bei === '' ? [] : await searchAddresses(ctx, asked.bei, 1);
  const places = found.flatMap(({ addressId }) => addressId ?? []);
  const walks = from === undefined ? undefined : await walkingDistances(ctx, from.id, [...new Set(places)], 'free');
  const organisations = found.map((one): Listed =>
    ({ ...one, walkMinutes: one.addressId === null ? undefined : walks?.get(one.addressId)?.minutes }));
  return {
    activity: asked.hilfe, typedAddress: asked.bei, from,
    // A stable sort: equally far ones stay in neutral order, unknown ways come last.
    organisations: from === undefined ? organisations
      : organisations.toSorted((one, other) => (one.walkMinutes ?? Infinity) - (other.walkMinutes ?? Infinity) || 0),
  };
}
