import type { ColumnType, Generated, Insertable } from 'kysely';
import type { PlaceKind } from './osm/place-kind.ts';
import type { MapDrawing } from './drawing/map-drawing.ts';

/** Degrees times ten million, the precision of OpenStreetMap. */
type Position = { lat_e7: number; lon_e7: number };

type AddressTable = Position & {
  quartier_id: string;
  id: Generated<string>;
  street: string;
  house_number: string;
  postcode: string | null;
  city: string | null;
  osm_ref: string | null;
};

type PlaceTable = Position & {
  quartier_id: string;
  id: Generated<string>;
  kind: PlaceKind;
  detail: string;
  name: string | null;
  wheelchair: 'yes' | 'limited' | 'no' | null;
  opening_hours: string | null;
  phone: string | null;
  website: string | null;
  street: string | null;
  house_number: string | null;
  osm_ref: string | null;
};

type MapImportTable = {
  quartier_id: string;
  id: Generated<string>;
  file_name: string;
  sha256: string;
  data_date: string | null;
  licence: string;
  addresses: number;
  places: number;
  network_edges: number;
  imported_at: ColumnType<Date, string, never>;
};

/** The tables of this room for Kysely; see migrations/000003-quartier.sql. */
export type QuartierTables = {
  'quartier.address': AddressTable;
  'quartier.place': PlaceTable;
  'quartier.map_import': MapImportTable;
  'quartier.map_drawing': { quartier_id: string; drawing: ColumnType<MapDrawing, string, string> };
  'quartier.walking_network': { quartier_id: string; built_at: ColumnType<Date, string, string>; network: Buffer };
};

export type NewMapImport = Insertable<MapImportTable>;
