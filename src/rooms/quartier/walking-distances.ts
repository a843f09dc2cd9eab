import { addressesById } from './addresses.ts';
import type { InQuartier } from './quartier.queries.ts';
import type { Position } from './osm/osm-data.ts';
import { selectNetwork, selectNetworkVersion } from './quartier.queries.ts';
import { networkFromBytes } from './walking/network-bytes.ts';
import type { Walker } from './walking/walker.ts';
import { distancesFrom, type Walk } from './walking/walking-matrix.ts';
import type { WalkingNetwork } from './walking/walking-network.ts';

export type { Walk } from './walking/walking-matrix.ts';

/**
 * Walks from one address to others, by the id of the other. Undefined where the map knows no way or no such address;
 * never 0 for unknown. Without an imported map every walk is undefined.
 */
export async function walkingDistances(
  ctx: InQuartier, fromAddressId: string, toAddressIds: readonly string[], walker: Walker,
): Promise<ReadonlyMap<string, Walk | undefined>> {
  const addresses = await addressesById(ctx, [fromAddressId, ...toAddressIds]);
  const origin = addresses.get(fromAddressId);
  const targets = toAddressIds.filter((id) => addresses.has(id));
  const walks = origin === undefined ? [] : await walksFrom(ctx, origin, targets.map((id) => addresses.get(id)!), walker);
  const byId = new Map<string, Walk | undefined>(toAddressIds.map((id) => [id, undefined]));
  targets.forEach((id, i) => byId.set(id, walks[i]));
  return byId;
}

type Spot = { readonly lat: number; readonly lon: number };

/** Walks from one spot to others, in degrees, in the order of the targets; undefined where the map knows no way. */
export async function walksFrom(
  ctx: InQuartier, origin: Spot, targets: readonly Spot[], walker: Walker,
): Promise<readonly (Walk | undefined)[]> {
  const network = await networkOfQuartier(ctx);
  if (network === undefined) return targets.map(() => undefined);
  return distancesFrom(network, position(origin), targets.map(position), walker);
}

function position({ lat, lon }: Spot): Position {
  return { latE7: Math.round(lat * 1e7), lonE7: Math.round(lon * 1e7) };
}

/** Networks read from their bytes, newest use last; a Quartier of 10,000 edges takes about 1 MB. */
const kept = new Map<string, { readonly version: string; readonly network: WalkingNetwork }>();
const mostKept = 50;

async function networkOfQuartier(ctx: InQuartier): Promise<WalkingNetwork | undefined> {
  const version = await selectNetworkVersion(ctx);
  if (version === undefined) return undefined;
  const found = kept.get(ctx.quartier.id);
  const network = found?.version === version ? found.network : networkFromBytes(await selectNetwork(ctx));
  kept.delete(ctx.quartier.id);
  kept.set(ctx.quartier.id, { version, network });
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return network;
}
