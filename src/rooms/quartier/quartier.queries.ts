import { sql } from 'kysely';
import type { Tx } from '#platform/db/tx.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import type { MapDrawing } from './drawing/map-drawing.ts';
import type { MatchedAddress, StoredAddress } from './match-addresses.ts';
import type { MappedPlace } from './osm/extract-places.ts';
import type { PlaceKind } from './osm/place-kind.ts';
import type { NewMapImport, QuartierTables } from './quartier.tables.ts';

/** A place to live. `lat` and `lon` are WGS 84 degrees. */
export type Address = {
  readonly id: string;
  readonly street: string;
  readonly houseNumber: string;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly lat: number;
  readonly lon: number;
};

/** Something on the map that helps to live here. Texts are as on the map; null is not known. */
export type Place = {
  readonly id: string;
  readonly kind: PlaceKind;
  /** The value of the OpenStreetMap tag that decided the kind, such as `pharmacy`. */
  readonly detail: string;
  readonly name: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly wheelchair: 'yes' | 'limited' | 'no' | null;
  readonly openingHours: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  readonly street: string | null;
  readonly houseNumber: string | null;
};

/** What is needed of the world to read from one Quartier. */
export type InQuartier = Pick<Ctx, 'tx' | 'quartier'>;

/** Addresses by id, or all that are on the map. */
export async function selectAddresses({ tx, quartier }: InQuartier, ids?: readonly string[]): Promise<Address[]> {
  const query = tx.withTables<QuartierTables>().selectFrom('quartier.address').where('quartier_id', '=', quartier.id);
  const rows = await (ids === undefined ? query.where('osm_ref', 'is not', null) : query.where('id', '=', sql<string>`any(${ids}::uuid[])`))
    .select(['id', 'street', 'house_number', 'postcode', 'city', 'lat_e7', 'lon_e7']).execute();
  return rows.map(({ id, street, house_number, postcode, city, lat_e7, lon_e7 }) => (
    { id, street, houseNumber: house_number, postcode, city, lat: lat_e7 / 1e7, lon: lon_e7 / 1e7 }));
}

/** All places on the map. */
export async function selectPlaces({ tx, quartier }: InQuartier): Promise<Place[]> {
  const rows = await tx.withTables<QuartierTables>().selectFrom('quartier.place')
    .where('quartier_id', '=', quartier.id).where('osm_ref', 'is not', null).selectAll().execute();
  return rows.map((row) => ({
    id: row.id, kind: row.kind, detail: row.detail, name: row.name, lat: row.lat_e7 / 1e7, lon: row.lon_e7 / 1e7,
    wheelchair: row.wheelchair, openingHours: row.opening_hours, phone: row.phone, website: row.website,
    street: row.street, houseNumber: row.house_number,
  }));
}

/** The drawing of the map; undefined before the first import. */
export async function selectDrawing({ tx, quartier }: InQuartier): Promise<MapDrawing | undefined> {
  const row = await tx.withTables<QuartierTables>().selectFrom('quartier.map_drawing')
    .where('quartier_id', '=', quartier.id).select('drawing').executeTakeFirst();
  return row?.drawing;
}

/** The day of the newest map's data; undefined if it is not known or there is no map. */
export async function selectDataDate({ tx, quartier }: InQuartier): Promise<string | undefined> {
  const row = await tx.withTables<QuartierTables>().selectFrom('quartier.map_import').where('quartier_id', '=', quartier.id)
    .orderBy('id', 'desc').limit(1).select('data_date').executeTakeFirst();
  return row?.data_date ?? undefined;
}

/** When the network was built, as text that changes with every import; undefined before the first. */
export async function selectNetworkVersion({ tx, quartier }: InQuartier): Promise<string | undefined> {
  const row = await tx.withTables<QuartierTables>().selectFrom('quartier.walking_network')
    .where('quartier_id', '=', quartier.id).select('built_at').executeTakeFirst();
  return row && String(row.built_at);
}

/** Where these addresses are, in degrees, and when the network was built on which one walks between them, as above. */
export async function selectWhereabouts(
  { tx, quartier }: InQuartier, ids: readonly string[],
): Promise<{ id: string; lat: number; lon: number; version: string | undefined }[]> {
  const rows = await tx.withTables<QuartierTables>().selectFrom('quartier.address').where('quartier_id', '=', quartier.id)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .select(({ selectFrom }) => [
      'id', 'lat_e7', 'lon_e7', selectFrom('quartier.walking_network').where('quartier_id', '=', quartier.id).select('built_at').as('builtAt'),
    ]).execute();
  return rows.map(({ id, lat_e7, lon_e7, builtAt }) => ({ id, lat: lat_e7 / 1e7, lon: lon_e7 / 1e7, version: builtAt === null ? undefined : String(builtAt) }));
}

/** The stored network. */
export async function selectNetwork({ tx, quartier }: InQuartier): Promise<Buffer> {
  const row = await tx.withTables<QuartierTables>().selectFrom('quartier.walking_network')
    .where('quartier_id', '=', quartier.id).select('network').executeTakeFirstOrThrow();
  return row.network;
}

/** Every stored address, also those that no map has any more. */
export async function selectStoredAddresses(tx: Tx, quartierId: string): Promise<StoredAddress[]> {
  const rows = await tx.withTables<QuartierTables>().selectFrom('quartier.address').where('quartier_id', '=', quartierId)
    .select(['id', 'osm_ref', 'street', 'house_number', 'postcode']).execute();
  return rows.map((row) => ({ id: row.id, osmRef: row.osm_ref, street: row.street, houseNumber: row.house_number, postcode: row.postcode }));
}

/** Writes the addresses of a map; those stored before and not among them lose their object. */
export async function saveAddresses(tx: Tx, quartierId: string, addresses: readonly MatchedAddress[]): Promise<void> {
  await sql`update quartier.address set osm_ref = null where quartier_id = ${quartierId} and osm_ref is not null`.execute(tx);
  await sql`
    insert into quartier.address (quartier_id, id, street, house_number, postcode, city, lat_e7, lon_e7, osm_ref)
    select ${quartierId}, coalesce(id, uuidv7()), street, "houseNumber", postcode, city, "latE7", "lonE7", "osmRef"
      from jsonb_to_recordset(${JSON.stringify(addresses)}::jsonb) as mapped (id uuid, street text, "houseNumber" text,
        postcode text, city text, "latE7" integer, "lonE7" integer, "osmRef" text)
    on conflict (quartier_id, id) do update set street = excluded.street, house_number = excluded.house_number,
      postcode = excluded.postcode, city = excluded.city, lat_e7 = excluded.lat_e7, lon_e7 = excluded.lon_e7,
      osm_ref = excluded.osm_ref`.execute(tx);
}

/** Writes the places of a map; a place keeps its id as long as its object is on the map. */
export async function savePlaces(tx: Tx, quartierId: string, places: readonly MappedPlace[]): Promise<void> {
  const refs = places.map(({ osmRef }) => osmRef);
  await sql`update quartier.place set osm_ref = null where quartier_id = ${quartierId} and osm_ref <> all (${refs}::text[])`.execute(tx);
  await sql`
    with mapped as (
      select * from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as m (kind text, detail text, name text,
        "latE7" integer, "lonE7" integer, wheelchair text, "openingHours" text, phone text, website text, street text,
        "houseNumber" text, "osmRef" text)
    )
    insert into quartier.place (quartier_id, id, kind, detail, name, lat_e7, lon_e7, wheelchair, opening_hours, phone,
      website, street, house_number, osm_ref)
    select ${quartierId}, coalesce(stored.id, uuidv7()), m.kind, m.detail, m.name, "latE7", "lonE7", m.wheelchair,
      "openingHours", m.phone, m.website, m.street, "houseNumber", "osmRef"
      from mapped m left join quartier.place stored on stored.quartier_id = ${quartierId} and stored.osm_ref = m."osmRef"
    on conflict (quartier_id, id) do update set kind = excluded.kind, detail = excluded.detail, name = excluded.name,
      lat_e7 = excluded.lat_e7, lon_e7 = excluded.lon_e7, wheelchair = excluded.wheelchair,
      opening_hours = excluded.opening_hours, phone = excluded.phone, website = excluded.website,
      street = excluded.street, house_number = excluded.house_number, osm_ref = excluded.osm_ref`.execute(tx);
}

/** Writes the drawing and the network, in place of earlier ones, and notes the import. */
export async function saveMap(
  tx: Tx, quartierId: string, map: { drawing: MapDrawing; network: Buffer; builtAt: string }, noted: Omit<NewMapImport, 'quartier_id'>,
): Promise<void> {
  const db = tx.withTables<QuartierTables>();
  const drawing = JSON.stringify(map.drawing);
  await db.insertInto('quartier.map_drawing').values({ quartier_id: quartierId, drawing })
    .onConflict((conflict) => conflict.column('quartier_id').doUpdateSet({ drawing })).execute();
  const { network, builtAt: built_at } = map;
  await db.insertInto('quartier.walking_network').values({ quartier_id: quartierId, network, built_at })
    .onConflict((conflict) => conflict.column('quartier_id').doUpdateSet({ network, built_at })).execute();
  await db.insertInto('quartier.map_import').values({ quartier_id: quartierId, ...noted }).execute();
}
