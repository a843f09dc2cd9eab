import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { inScope } from '#platform/db/scope.ts';
import { testDatabase, type TestDatabase } from '../../../tests/support/db.ts';
import { allAddresses, addressesById } from './addresses.ts';
import type { Address, InQuartier } from './quartier.queries.ts';
import { bundledMap } from './bundled-map.ts';
import { importMap } from './import-map.ts';
import { placesOfQuartier } from './places.ts';
import { searchAddresses } from './search-addresses.ts';
import { walkingDistances } from './walking-distances.ts';

const file = await bundledMap();
const now = Temporal.Instant.from('2026-11-22T10:00:00Z');

let database: TestDatabase;
let here: string;
let elsewhere: string;

before(async () => {
  database = await testDatabase();
  const { rows } = await sql<{ id: string }>`insert into platform.quartier (slug, name, time_zone, land)
    values ('hoyerswerda', 'Hoyerswerda', 'Europe/Berlin', 'DE-SN'), ('anderswo', 'Anderswo', 'Europe/Berlin', 'DE-SN') returning id`
    .execute(database.ownerDb);
  [here, elsewhere] = [rows[0]!.id, rows[1]!.id];
});
after(() => database.drop());

function within<T>(quartierId: string, work: (ctx: InQuartier) => Promise<T>): Promise<T> {
  const quartier = { id: quartierId } as InQuartier['quartier'];
  return inScope(database.db, { quartierId, personId: null, organisationId: null, scope: 'system', purpose: 'test' },
    (tx) => work({ tx, quartier }));
}

function imported(bytes: Uint8Array, at = now) {
  return within(here, ({ tx }) => importMap(tx, here, { ...file, bytes }, at));
}

async function addressNamed(typed: string): Promise<Address> {
  const [found] = await within(here, (ctx) => searchAddresses(ctx, typed));
  assert.ok(found, typed);
  return found;
}

test('The map of Hoyerswerda is read in: addresses, places and paths', async () => {
  const result = await imported(file.bytes);
  assert.ok(result.ok);
  // 225 house numbers of the notice are 198 different addresses with a street.
  assert.deepEqual([result.value.addresses, result.value.places], [198, 132]);
  assert.ok(result.value.pathMetres > 20_000);
  const kinds = (await within(here, placesOfQuartier)).map(({ kind }) => kind);
  assert.deepEqual([kinds.filter((kind) => kind === 'bench').length, kinds.filter((kind) => kind === 'toilet').length], [58, 5]);
});

test('The same map read in again changes no id', async () => {
  const ids = async () => (await within(here, allAddresses)).map(({ id }) => id);
  const places = async () => (await within(here, placesOfQuartier)).map(({ id }) => id).sort();
  const [addressesBefore, placesBefore] = [await ids(), await places()];
  assert.ok((await imported(file.bytes, now.add({ hours: 1 }))).ok);
  assert.deepEqual(await ids(), addressesBefore);
  assert.deepEqual(await places(), placesBefore);
});

test('An address that is no longer on the map stays for who lives there, and is offered to nobody else', async () => {
  const inserted = await within(here, async ({ tx }) => (await sql<{ id: string }>`insert into quartier.address (quartier_id, street, house_number,
    lat_e7, lon_e7, osm_ref) values (${here}, 'Abgerissene Gasse', '1', 514360000, 142500000, 'way/1') returning id`.execute(tx)).rows[0]!.id);
  assert.equal((await addressNamed('abgerissene')).id, inserted);
  assert.ok((await imported(file.bytes, now.add({ hours: 2 }))).ok);
  assert.deepEqual(await within(here, (ctx) => searchAddresses(ctx, 'abgerissene')), []);
  assert.equal((await within(here, (ctx) => addressesById(ctx, [inserted]))).get(inserted)?.street, 'Abgerissene Gasse');
});

test('Nobody in another Quartier sees the map, or can write into it', async () => {
  assert.deepEqual(await within(elsewhere, allAddresses), []);
  assert.deepEqual(await within(elsewhere, (ctx) => placesOfQuartier({ ...ctx, quartier: { ...ctx.quartier, id: here } })), []);
  await assert.rejects(within(elsewhere, ({ tx }) => importMap(tx, here, file, now)), /row-level security/);
});

test('Ways on foot follow the paths; with a walking frame they take longer; unknown is not 0', async () => {
  const home = await addressNamed('einstein 12');
  const near = await addressNamed('einstein 10');
  const far = await addressNamed('mittelstraße 2');
  const unknown = '00000000-0000-7000-8000-000000000000';
  const [free, frame] = await within(here, async (ctx) => [
    await walkingDistances(ctx, home.id, [near.id, far.id, home.id, unknown], 'free'),
    await walkingDistances(ctx, home.id, [far.id], 'frame'),
  ] as const);
  assert.equal(free.get(home.id)?.metres, 0);
  assert.equal(free.get(unknown), undefined);
  // The two ends of the map are 1.1 km apart as the crow flies; the river has bridges.
  const metres = free.get(far.id)!.metres;
  assert.ok(metres > 1000 && metres < 1900, String(metres));
  // The next entrance of the same block, 14 m away, both 15 m from the path before the doors.
  assert.ok(free.get(near.id)!.metres < 50);
  assert.ok(frame.get(far.id)!.minutes > free.get(far.id)!.minutes);
  assert.deepEqual(await within(elsewhere, (ctx) => walkingDistances(ctx, home.id, [far.id], 'free')), new Map([[far.id, undefined]]));
});

test('A damaged file leaves the map as it was', async () => {
  const result = await imported(file.bytes.subarray(0, 100_000));
  assert.equal(result.ok ? '' : result.refusals[0].code, 'osm-damaged');
  assert.equal((await within(here, allAddresses)).length, 198);
});
