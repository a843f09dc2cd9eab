-- Organisations of the Quartier and what they offer.

create schema cooperation;
grant usage on schema cooperation to miteinander_app;

create table cooperation.organisation (
  quartier_id uuid not null references platform.quartier (id),
  id uuid not null default uuidv7(),
  name text not null,
  kind text not null,
  activities text[] not null default '{}',
  phone text not null default '',
  email text not null default '',
  address text not null default '',
  address_id uuid,
  opening_hours text not null default '',
  -- An entry not confirmed for six months is marked so on screen and in print.
  confirmed_on date,
  version integer not null default 1,
  primary key (quartier_id, id)
);
alter table cooperation.organisation enable row level security;
create policy everyone_of_the_quartier on cooperation.organisation for select
  using (quartier_id = (select platform.current_quartier()));
create policy desk on cooperation.organisation
  using (quartier_id = (select platform.current_quartier()) and (select platform.sees_quartier()));
grant select, insert, update on cooperation.organisation to miteinander_app;

-- The address book of the Quartier comes from the map; it exists only now.
alter table people.household add foreign key (quartier_id, address_id) references quartier.address (quartier_id, id);
alter table cooperation.organisation add foreign key (quartier_id, address_id) references quartier.address (quartier_id, id);
