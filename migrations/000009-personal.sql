-- The personal calendar feed: an address that carries its own revocable token.

create schema personal;
grant usage on schema personal to miteinander_app;

create table personal.feed (
  quartier_id uuid not null,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  token_hash bytea not null unique,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (quartier_id, id),
  foreign key (quartier_id, person_id) references people.person (quartier_id, id)
);
create index on personal.feed (quartier_id, person_id);
alter table personal.feed enable row level security;
create policy own on personal.feed using (
  quartier_id = (select platform.current_quartier())
  and (person_id = (select platform.current_person()) or (select platform.sees_quartier())));
grant select, insert, update on personal.feed to miteinander_app;

-- Whose feed is it: runs before a Quartier is known, hence as owner, and answers for one live token only.
create function personal.owner_of_feed(hash bytea) returns table (quartier_id uuid, person_id uuid)
  language sql stable security definer set search_path = personal, pg_temp
begin atomic
  select f.quartier_id, f.person_id from personal.feed f where f.token_hash = hash and f.revoked_at is null;
end;

-- What a person may know of others beside what row-level security opens row by row. Each function runs as owner, looks
-- only from the signed-in person outwards and hands out the few columns that are hers to know.

-- Who let me know what: live consents that name me. Figures for research are no reason to look somebody up.
create function personal.lets_me_know() returns table (person_id uuid, name text, category text)
  language sql stable security definer set search_path = personal, pg_temp
begin atomic
  select distinct c.person_id, trim(p.given_name || ' ' || p.family_name), c.category
  from people.consent c
  join people.person p on p.quartier_id = c.quartier_id and p.id = c.person_id and p.status = 'active'
  where c.quartier_id = platform.current_quartier() and c.recipient_person_id = platform.current_person()
    and c.purpose <> 'evaluation' and (c.valid_until is null or c.valid_until >= platform.current_day())
    and not exists (
      select from people.consent_revocation r where r.quartier_id = c.quartier_id and r.consent_id = c.id);
end;

-- Names, and nothing else, of those who come to me or to somebody whose appointments are open to me.
create function personal.names_of_helpers() returns table (person_id uuid, name text)
  language sql stable security definer set search_path = personal, pg_temp
begin atomic
  select distinct h.id, trim(h.given_name || ' ' || h.family_name)
  from helping.commission k
  join people.person h on h.quartier_id = k.quartier_id and h.id = k.helper_person_id
  where k.quartier_id = platform.current_quartier() and k.person_id in (select people.open_persons('appointments'));
end;

-- What I am asked and have not answered: what, when, how far (straight line in steps of 100 m), what must be borne.
-- Not for whom: that follows the yes.
create function personal.questions_to_me() returns table (
  id uuid, activity text, asked_at timestamptz, answer_by date, every text, every_n smallint, weekdays smallint[],
  time_of_day_min smallint, duration_min smallint, starts_on date, ends_on date, requirements text[], metres integer)
  language sql stable security definer set search_path = personal, pg_temp
begin atomic
  select q.id, q.activity, q.asked_at, q.answer_by, n.every, n.every_n, n.weekdays, n.time_of_day_min, n.duration_min,
    n.starts_on, n.ends_on, n.requirements,
    (ceil(sqrt(power((there.lat_e7 - here.lat_e7) / 1e7 * 111195, 2)
      + power((there.lon_e7 - here.lon_e7) / 1e7 * 111195 * cos(radians(here.lat_e7 / 1e7)), 2)) / 100) * 100)::integer
  from helping.request q
  join hilfemix.need n on n.quartier_id = q.quartier_id and n.id = q.need_id
  left join people.person me on me.quartier_id = q.quartier_id and me.id = q.helper_person_id
  left join people.household my on my.quartier_id = me.quartier_id and my.id = me.household_id
  left join quartier.address here on here.quartier_id = my.quartier_id and here.id = my.address_id
  left join people.person p on p.quartier_id = q.quartier_id and p.id = q.person_id
  left join people.household home on home.quartier_id = p.quartier_id and home.id = p.household_id
  left join quartier.address there on there.quartier_id = home.quartier_id and there.id = home.address_id
  where q.quartier_id = platform.current_quartier() and q.helper_person_id = platform.current_person()
    and not exists (select from helping.answer a where a.quartier_id = q.quartier_id and a.request_id = q.id)
  order by q.asked_at, q.id;
end;

-- What I need and nobody does yet, and whether somebody has been asked. Not whom: nobody is named before the yes.
create function personal.my_open_needs() returns table (
  id uuid, activity text, own_words text, is_asked boolean, every text, every_n smallint, weekdays smallint[],
  time_of_day_min smallint, duration_min smallint, starts_on date, ends_on date)
  language sql stable security definer set search_path = personal, pg_temp
begin atomic
  select n.id, n.activity, n.own_words, exists (
    select from helping.request q where q.quartier_id = n.quartier_id and q.need_id = n.id
      and not exists (select from helping.answer a where a.quartier_id = q.quartier_id and a.request_id = q.id)),
    n.every, n.every_n, n.weekdays, n.time_of_day_min, n.duration_min, n.starts_on, n.ends_on
  from hilfemix.need n
  where n.quartier_id = platform.current_quartier() and n.person_id = platform.current_person() and n.status = 'open'
    and (n.ends_on is null or n.ends_on >= platform.current_day())
    and not exists (
      select from helping.commission k
      left join helping.commission_end e on e.quartier_id = k.quartier_id and e.commission_id = k.id
      where k.quartier_id = n.quartier_id and k.need_id = n.id
        and coalesce(least(e.ends_on, k.ends_on), 'infinity') >= platform.current_day())
  order by n.starts_on, n.id;
end;

-- Who looked at what is kept of me, each day and name once, the latest first.
create function personal.looks_at_me(since timestamptz, most integer) returns table (day date, name text)
  language sql stable security definer set search_path = personal, pg_temp
begin atomic
  select (a.at at time zone q.time_zone)::date, trim(p.given_name || ' ' || p.family_name)
  from platform.audit a
  join platform.quartier q on q.id = a.quartier_id
  join people.person p on p.quartier_id = a.quartier_id and p.id = a.actor_person_id
  where a.quartier_id = platform.current_quartier() and a.person_id = platform.current_person()
    and a.actor_person_id <> platform.current_person() and a.what like '%:read' and a.at >= since
  group by 1, 2 order by 1 desc, 2 limit most;
end;
