import type { InQuartier } from './quartier.queries.ts';
import type { Position } from './osm/osm-data.ts';
import { selectNetwork, selectNetworkVersion, selectWhereabouts } from './quartier.queries.ts';
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
  const known = new Map((await selectWhereabouts(ctx, [fromAddressId, ...toAddressIds])).map((one) => [one.id, one]));
  const origin = known.get(fromAddressId);
  const targets = toAddressIds.filter((id) => known.has(id));
  const network = origin && await networkAt(ctx, origin.version);
  const walks = walksOn(network, origin, targets.map((id) => known.get(id)!), walker);
  const byId = new Map<string, Walk | undefined>(toAddressIds.map((id) => [id, undefined]));
  targets.forEach((id, i) => byId.set(id, walks[i]));
  return byId;
}

type Spot = { readonly lat: number; readonly lon: number };

/** Walks from one spot to others, in degrees, in the order of the targets; undefined where the map knows no way. */
export async function walksFrom(
  ctx: InQuartier, origin: Spot, targets: readonly Spot[], walker: Walker,
): Promise<readonly (Walk | undefined)[]> {
  return walksOn(await networkAt(ctx, await selectNetworkVersion(ctx)), origin, targets, walker);
}

function walksOn(network: WalkingNetwork | undefined, origin: Spot | undefined, targets: readonly Spot[], walker: Walker): readonly (Walk | undefined)[] {
  if (network === undefined || origin === undefined) return targets.map(() => undefined);
  return distancesFrom(network, position(origin), targets.map(position), walker);
}

function position({ lat, lon }: Spot): Position {
  return { latE7: Math.round(lat * 1e7), lonE7: Math.round(lon * 1e7) };
}

/** Networks read from their bytes, newest use last; a Quartier of 10,000 edges takes about 1 MB. */
const kept = new Map<string, { readonly version: string; readonly network: WalkingNetwork }>();
const mostKept = 50;

async function networkAt(ctx: InQuartier, version: string | undefined): Promise<WalkingNetwork | undefined> {
  if (version === undefined) return undefined;
  const found = kept.get(ctx.quartier.id);
  const network = found?.version === version ? found.network : networkFromBytes(await selectNetwork(ctx));
  kept.delete(ctx.quartier.id);
  kept.set(ctx.quartier.id, { version, network });
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return network;
}
