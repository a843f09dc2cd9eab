-- What rooms show each other in SQL: views that a room may join besides its own tables (rule A5). They run with the
-- rights of whoever asks, so that row-level security holds: without consent to "contact" the address stays empty.

create schema published;
grant usage on schema published to miteinander_app;

create view published.address with (security_invoker = true) as
  select quartier_id, id, street || ' ' || house_number as label, lat_e7, lon_e7 from quartier.address;

create view published.person_card with (security_invoker = true) as
  select p.quartier_id, p.id, p.given_name, p.family_name,
    trim(p.given_name || ' ' || p.family_name) as name,
    p.salutation, p.birth_date, p.status, p.languages, p.aids, p.locale, p.matters, p.lives_elsewhere, p.version,
    p.household_id, h.floor, h.has_lift, h.address_id, a.street || ' ' || a.house_number as address,
    c.value as phone
  from people.person p
  left join people.household h on h.quartier_id = p.quartier_id and h.id = p.household_id
  left join quartier.address a on a.quartier_id = h.quartier_id and a.id = h.address_id
  left join lateral (
    select value from people.channel c
    where c.quartier_id = p.quartier_id and c.person_id = p.id and c.kind in ('phone', 'mobile')
    order by c.is_preferred desc, c.id limit 1) c on true;

create view published.organisation_card with (security_invoker = true) as
  select quartier_id, id, name, kind, activities, phone, address, address_id, confirmed_on from cooperation.organisation;

grant select on all tables in schema published to miteinander_app;
