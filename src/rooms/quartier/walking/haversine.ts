import type { Position } from '../osm/osm-data.ts';

/** Mean radius of the Earth in metres (IUGG). */
export const earthRadius = 6_371_008.8;

const radians = Math.PI / 180 / 1e7;

/** Metres between two points as the crow flies. */
export function haversineMetres(a: Position, b: Position): number {
  const latA = a.latE7 * radians;
  const latB = b.latE7 * radians;
  const sinLat = Math.sin((latB - latA) / 2);
  const sinLon = Math.sin(((b.lonE7 - a.lonE7) * radians) / 2);
  return 2 * earthRadius * Math.asin(Math.sqrt(sinLat * sinLat + Math.cos(latA) * Math.cos(latB) * sinLon * sinLon));
}
