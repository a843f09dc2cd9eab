-- Room quartier: what an OpenStreetMap extract says about the Quartier. © OpenStreetMap contributors, ODbL 1.0.

create schema quartier;
grant usage on schema quartier to miteinander_app;

-- One row per import, newest last: where the map comes from and under which licence it may be used.
create table quartier.map_import (
  quartier_id uuid not null references platform.quartier (id),
  id uuid not null default uuidv7(),
  file_name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  data_date date,
  licence text not null,
  addresses integer not null,
  places integer not null,
  network_edges integer not null,
  imported_at timestamptz not null,
  primary key (quartier_id, id)
);

-- osm_ref is `node/…`, `way/…` or `relation/…`; null once the address is no longer on the map. The row stays for the
-- households that live there. Checked at the end of the statement, so that two addresses may swap their objects.
create table quartier.address (
  quartier_id uuid not null references platform.quartier (id),
  id uuid not null default uuidv7(),
  street text not null,
  house_number text not null,
  postcode text,
  city text,
  lat_e7 integer not null check (lat_e7 between -900000000 and 900000000),
  lon_e7 integer not null check (lon_e7 between -1800000000 and 1800000000),
  osm_ref text,
  primary key (quartier_id, id),
  constraint address_osm_ref unique (quartier_id, osm_ref) deferrable initially immediate
);
create index address_street on quartier.address (quartier_id, street, house_number);

create table quartier.place (
  quartier_id uuid not null references platform.quartier (id),
  id uuid not null default uuidv7(),
  kind text not null check (kind in ('meeting_place', 'care', 'health', 'shop', 'toilet', 'stop', 'bench')),
  detail text not null,
  name text,
  lat_e7 integer not null check (lat_e7 between -900000000 and 900000000),
  lon_e7 integer not null check (lon_e7 between -1800000000 and 1800000000),
  wheelchair text check (wheelchair in ('yes', 'limited', 'no')),
  opening_hours text,
  phone text,
  website text,
  street text,
  house_number text,
  osm_ref text,
  primary key (quartier_id, id),
  constraint place_osm_ref unique (quartier_id, osm_ref) deferrable initially immediate
);
comment on column quartier.place.detail is 'the value of the OpenStreetMap tag that decided the kind, such as pharmacy';

-- The drawing, ready to be put into a page: projection and one SVG path per layer.
create table quartier.map_drawing (
  quartier_id uuid primary key references platform.quartier (id),
  drawing jsonb not null
);

-- The walking network as one block of typed arrays; built_at tells a process whether its copy is still the newest.
create table quartier.walking_network (
  quartier_id uuid primary key references platform.quartier (id),
  built_at timestamptz not null,
  network bytea not null
);

do $$
declare
  name text;
begin
  foreach name in array array['map_import', 'address', 'place', 'map_drawing', 'walking_network'] loop
    execute format('alter table quartier.%I enable row level security', name);
    execute format(
      'create policy own_quartier on quartier.%I to miteinander_app '
      'using (quartier_id = (select platform.current_quartier())) with check (quartier_id = (select platform.current_quartier()))', name);
  end loop;
end
$$;

grant select, insert on quartier.map_import to miteinander_app;
grant select, insert, update on quartier.address, quartier.place, quartier.map_drawing, quartier.walking_network
  to miteinander_app;
