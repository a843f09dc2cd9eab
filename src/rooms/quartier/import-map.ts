import { createHash } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import { ok, refuse, type Result } from '#core/base/result.ts';
import type { Tx } from '#platform/db/tx.ts';
import { drawMap } from './drawing/map-drawing.ts';
import { matchAddresses } from './match-addresses.ts';
import { extractPaths } from './osm/extract-paths.ts';
import { extractAddresses, extractPlaces } from './osm/extract-places.ts';
import type { Box, Position } from './osm/osm-data.ts';
import { readOsmPbf } from './osm/read-osm-pbf.ts';
import { saveAddresses, saveMap, savePlaces, selectStoredAddresses } from './quartier.queries.ts';
import { dropIslets } from './walking/drop-islets.ts';
import { networkToBytes } from './walking/network-bytes.ts';
import { networkFromPaths } from './walking/walking-network.ts';

/** The file a map comes from. `dataDate` is the day on which the map looked like this, null if not known. */
export type MapFile = { readonly name: string; readonly bytes: Uint8Array; readonly dataDate: CalendarDate | null };

/** What an import brought. */
export type ImportedMap = { readonly addresses: number; readonly places: number; readonly pathMetres: number };

/** Assumption: paths of less than this that hang together with nothing are slips of mapping. */
const isletMetres = 500;

const licence = '© OpenStreetMap contributors, Open Database License (ODbL) 1.0, https://www.openstreetmap.org/copyright';

/**
 * Puts an OpenStreetMap extract (`.osm.pbf`) into the Quartier, in place of an earlier one: addresses, places, walking
 * network and drawing. Addresses and places that are still there keep their ids; addresses that are gone stay for the
 * households that live there. Refuses what `readOsmPbf` refuses, and a map without addresses or paths
 * (`osm-no-addresses`, `osm-no-paths`).
 */
export async function importMap(tx: Tx, quartierId: string, file: MapFile, now: Temporal.Instant): Promise<Result<ImportedMap>> {
  const read = readOsmPbf(file.bytes);
  if (!read.ok) return read;
  const data = read.value;
  const addresses = extractAddresses(data);
  const places = extractPlaces(data);
  const network = dropIslets(networkFromPaths(extractPaths(data)), isletMetres);
  if (addresses.length === 0) return refuse('osm-no-addresses');
  if (network.from.length === 0) return refuse('osm-no-paths');

  await saveAddresses(tx, quartierId, matchAddresses(await selectStoredAddresses(tx, quartierId), addresses));
  await savePlaces(tx, quartierId, places);
  const drawing = drawMap(data, data.box ?? boxAround([...addresses, ...places]));
  await saveMap(tx, quartierId, { drawing, network: networkToBytes(network), builtAt: String(now) }, {
    file_name: file.name, sha256: createHash('sha256').update(file.bytes).digest('hex'), data_date: file.dataDate, licence,
    addresses: addresses.length, places: places.length, network_edges: network.from.length, imported_at: String(now),
  });
  const pathMetres = Math.round(network.metres.reduce((sum, metres) => sum + metres, 0));
  return ok({ addresses: addresses.length, places: places.length, pathMetres });
}

function boxAround(positions: readonly Position[]): Box {
  const box = { south: Infinity, west: Infinity, north: -Infinity, east: -Infinity };
  for (const { latE7, lonE7 } of positions) {
    box.south = Math.min(box.south, latE7);
    box.north = Math.max(box.north, latE7);
    box.west = Math.min(box.west, lonE7);
    box.east = Math.max(box.east, lonE7);
  }
  return box;
}
