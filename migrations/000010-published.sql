-- What rooms show each other in SQL: views that a room may join besides its own tables (rule A5). They run with the
-- rights of whoever asks, so that row-level security holds: without consent to "contact" the address stays empty.

create schema published;
grant usage on schema published to miteinander_app;

create view published.address with (security_invoker = true) as
  select quartier_id, id, street || ' ' || house_number as label, lat_e7, lon_e7 from quartier.address;

-- Row-level security shows a row or hides it. Whoever may know only when somebody comes sees the name and no more.
create view published.person_card with (security_invoker = true) as
  select p.quartier_id, p.id, p.given_name, p.family_name,
    trim(p.given_name || ' ' || p.family_name) as name,
    p.salutation, case when (select platform.sees_quartier()) or p.id in (select people.open_to_me('contact')) then p.birth_date end as birth_date, p.status, p.languages,
    case when (select platform.sees_quartier()) or p.id in (select people.open_to_me('contact')) then p.aids else '{}' end as aids, p.locale,
    case when (select platform.sees_quartier()) or p.id in (select people.open_to_me('contact')) then p.matters else '' end as matters, p.lives_elsewhere, p.version,
    p.household_id, h.floor, h.has_lift, h.address_id, a.street || ' ' || a.house_number as address,
    -- Looked up only where it is asked for: a join would be made for every person of every list.
    (select value from people.channel c
      where c.quartier_id = p.quartier_id and c.person_id = p.id and c.kind in ('phone', 'mobile')
      order by c.is_preferred desc, c.id limit 1) as phone
  from people.person p
  left join people.household h on h.quartier_id = p.quartier_id and h.id = p.household_id
  left join quartier.address a on a.quartier_id = h.quartier_id and a.id = h.address_id;

-- Who it is and how to call her, for lists: without household and address, which would cost each of them their policies.
create view published.person_name with (security_invoker = true) as
  select p.quartier_id, p.id, trim(p.given_name || ' ' || p.family_name) as name, p.status,
    (select value from people.channel c
      where c.quartier_id = p.quartier_id and c.person_id = p.id and c.kind in ('phone', 'mobile')
      order by c.is_preferred desc, c.id limit 1) as phone
  from people.person p;

create view published.organisation_card with (security_invoker = true) as
  select quartier_id, id, name, kind, activities, phone, address, address_id, confirmed_on from cooperation.organisation;

-- Commissions that run today or later, for asking whether a need is covered.
create view published.live_commission with (security_invoker = true) as
  select k.quartier_id, k.id, k.need_id, k.person_id, k.helper_class, k.every, k.starts_on,
    least(e.ends_on, k.ends_on) as ends_on
  from helping.commission k
  left join helping.commission_end e on e.quartier_id = k.quartier_id and e.commission_id = k.id
  where coalesce(least(e.ends_on, k.ends_on), 'infinity') >= platform.current_day();

grant select on all tables in schema published to miteinander_app;

-- Needs without help by activity: counts only, no person. Whoever may see counts may see no row, hence a function with
-- the rights of the owner. A single replacement does not cover a need that comes back every week.
create function hilfemix.uncovered_figures() returns table (activity text, needs bigint)
  language sql stable security definer set search_path = hilfemix, pg_temp
begin atomic
  select n.activity, count(*) from hilfemix.need n
  where n.quartier_id = platform.current_quartier() and platform.current_scope() in ('counts', 'quartier', 'system')
    and n.status = 'open' and coalesce(n.ends_on, 'infinity') >= platform.current_day()
    and not exists (
      select from published.live_commission k
      where k.quartier_id = n.quartier_id and k.need_id = n.id and (k.every <> 'once' or n.every = 'once'))
  group by n.activity;
end;

-- Who comes with a session token: the live session and its actor in one look, because every request asks it first. Runs
-- as owner, before a Quartier is known, and answers for one token only.
create function published.signed_in(token text, at timestamptz) returns table (
  account_id text, session_id text, means text, used_at timestamptz,
  quartier_id uuid, person_id uuid, organisation_id uuid, roles text[], name text, locale text, quartier jsonb)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select s.user_id, s.id, s.means, s.updated_at, actor.*
  from auth.session s cross join lateral people.actor_of(s.user_id, at) as actor
  where s.token = signed_in.token and s.expires_at > at;
end;
