import { readFileSync } from 'node:fs';
import { seededRandom } from '#core/base/seeded-random.ts';
// The benchmark measures inside the room, below what its door offers.
import { extractPaths } from '../src/rooms/quartier/osm/extract-paths.ts';
import { extractAddresses } from '../src/rooms/quartier/osm/extract-places.ts';
import type { Position } from '../src/rooms/quartier/osm/osm-data.ts';
import { readOsmPbf } from '../src/rooms/quartier/osm/read-osm-pbf.ts';
import { dropIslets } from '../src/rooms/quartier/walking/drop-islets.ts';
import { haversineMetres } from '../src/rooms/quartier/walking/haversine.ts';
import { networkFromBytes, networkToBytes } from '../src/rooms/quartier/walking/network-bytes.ts';
import { distancesFrom, walkingMatrix } from '../src/rooms/quartier/walking/walking-matrix.ts';
import { networkFromPaths } from '../src/rooms/quartier/walking/walking-network.ts';

/*
 * Walking distances between 500 addresses of the real Hoyerswerda, as ratios: to the floor below which no matrix can
 * fall (the same 250,000 pairs as the crow flies), and to asking for each pair by itself, measured on a sample.
 */

const size = 500;
const rounds = 5;
const sample = 500;

const read = readOsmPbf(readFileSync(new URL('../src/rooms/quartier/data/hoyerswerda.osm.pbf', import.meta.url)));
if (!read.ok) throw new Error(JSON.stringify(read.refusals));
const network = dropIslets(networkFromPaths(extractPaths(read.value)), 500);
const bytes = networkToBytes(network);

// The extract has fewer than 500 addresses: the others are drawn around them, as flats in the same blocks are.
const random = seededRandom(2009);
const addresses = extractAddresses(read.value);
const points = Array.from({ length: size }, (_, i): Position => {
  const { latE7, lonE7 } = addresses[i % addresses.length]!;
  return i < addresses.length ? { latE7, lonE7 } : { latE7: latE7 + random.below(2000) - 1000, lonE7: lonE7 + random.below(2000) - 1000 };
});

/** The median of some runs, in milliseconds. */
function median(run: () => void): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[rounds >> 1]!;
}

let sum = 0;
const crow = median(() => {
  for (const a of points) for (const b of points) sum += haversineMetres(a, b);
});
// A network of its own for each run: it remembers where points lie on its paths.
const matrix = median(() => { sum += walkingMatrix(networkFromBytes(bytes), points, 'free')[1]!; });
const frame = median(() => { sum += walkingMatrix(networkFromBytes(bytes), points, 'frame')[1]!; });
const firstRow = median(() => { sum += distancesFrom(networkFromBytes(bytes), points[0]!, points, 'free').length; });
const nextRow = median(() => { sum += distancesFrom(network, points[0]!, points, 'free').length; });
const pairs = median(() => {
  for (let i = 0; i < sample; i++) sum += distancesFrom(network, points[i]!, [points[(i * 7) % size]!], 'free').length;
}) * (size * size / sample);
const reading = median(() => { sum += networkFromBytes(bytes).metres[0]!; });
if (!Number.isFinite(sum)) throw new Error('nothing was measured');

console.log(`${network.latE7.length} nodes, ${network.from.length} edges, stored in ${Math.round(bytes.length / 1024)} kB; ${size} addresses, median of ${rounds}\n`);
const rows: [string, number][] = [
  ['matrix as the crow flies (floor)', crow],
  ['matrix on foot', matrix],
  ['matrix with a walking frame', frame],
  ['each pair by itself (from a sample)', pairs],
  ['one address to all, first time', firstRow],
  ['one address to all, again', nextRow],
  ['network read from its bytes', reading],
];
console.log(`${'what'.padEnd(38)}${'ms'.padStart(10)}${'× floor'.padStart(10)}`);
for (const [what, ms] of rows) console.log(`${what.padEnd(38)}${ms.toFixed(1).padStart(10)}${(ms / crow).toFixed(2).padStart(10)}`);
