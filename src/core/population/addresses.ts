import type { SeededRandom } from '../base/seeded-random.ts';
import type { Address } from './model.ts';

/** A flat that a household can move into. */
export type Flat = { readonly address: Address; readonly floor: number; readonly hasLift: boolean };

// Flats behind one house number: an entrance of a five- or six-storey slab block, and an ordinary small house. Assumption.
const flatsInBigBuilding = 12;
const flatsElsewhere = 3;
const metresPerDegree = 111_320;

/** Metres as the crow flies, good to a thousandth within a town. */
export function metresBetween(a: Pick<Address, 'lat' | 'lon'>, b: Pick<Address, 'lat' | 'lon'>): number {
  const north = (a.lat - b.lat) * metresPerDegree;
  const east = (a.lon - b.lon) * metresPerDegree * Math.cos((a.lat * Math.PI) / 180);
  return Math.sqrt(north * north + east * east);
}

/** Minutes on foot at 70 m a minute, with the detour of 1.3 that streets usually cost. */
export function walkMinutesBetween(a: Pick<Address, 'lat' | 'lon'>, b: Pick<Address, 'lat' | 'lon'>): number {
  return Math.round((metresBetween(a, b) * 1.3) / 70);
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

/** The addresses around the middle of the blocks (of all addresses if there are none), the nearest first. */
export function addressesFromCentre(addresses: readonly Address[]): readonly Address[] {
  const blocks = addresses.filter((address) => address.isBigBuilding === true);
  const around = blocks.length > 0 ? blocks : addresses;
  const centre = { lat: median(around.map((address) => address.lat)), lon: median(around.map((address) => address.lon)) };
  return addresses
    .map((address) => ({ address, metres: metresBetween(centre, address) }))
    .sort((a, b) => a.metres - b.metres || (a.address.id < b.address.id ? -1 : 1))
    .map((entry) => entry.address);
}

/**
 * `count` flats in random order, in the compact Quartier around the centre that has room for them, every eighth flat
 * empty. Where even all addresses have too little room, each takes more. The first flats lie in one house.
 */
export function drawFlats(fromCentre: readonly Address[], count: number, random: SeededRandom): readonly Flat[] {
  const room = (address: Address): number => (address.isBigBuilding === true ? flatsInBigBuilding : flatsElsewhere);
  const wanted = Math.ceil((count * 8) / 7);
  const total = fromCentre.reduce((sum, address) => sum + room(address), 0);
  const crowding = Math.max(1, Math.ceil(wanted / total));
  const flats: Flat[] = [];
  for (const address of fromCentre) {
    if (flats.length >= wanted) break;
    const own = random.fork(`house ${address.id}`);
    const isBig = address.isBigBuilding === true;
    const hasLift = isBig && own.chance(0.35);
    const floors = isBig ? (hasLift ? own.pick([6, 6, 11]) : own.pick([4, 5, 5])) : own.pick([2, 2, 3]);
    const flatsHere = room(address) * crowding;
    for (let n = 0; n < flatsHere; n++) flats.push({ address, floor: n % floors, hasLift });
  }
  const first = flats.slice(0, Math.min(flatsInBigBuilding, count));
  return [...first, ...random.shuffle(flats.slice(first.length))].slice(0, count);
}
