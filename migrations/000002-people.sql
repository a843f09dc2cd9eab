-- Persons, households, ties, channels, languages, proxies, roles, consents.

create schema people;
grant usage on schema people to miteinander_app;

create table people.household (
  quartier_id uuid not null references platform.quartier (id),
  id uuid not null default uuidv7(),
  address_id uuid,
  floor text not null default '',
  has_lift boolean,
  bell_name text not null default '',
  version integer not null default 1,
  primary key (quartier_id, id)
);
create index on people.household (quartier_id, address_id);

create table people.person (
  quartier_id uuid not null references platform.quartier (id),
  id uuid not null default uuidv7(),
  -- In the order of German telephone books, so that the index serves the list of persons.
  given_name text collate "de-x-icu" not null default '',
  family_name text collate "de-x-icu" not null default '',
  salutation text not null default 'none' check (salutation in ('frau', 'herr', 'none')),
  birth_date date,
  household_id uuid,
  -- Where somebody lives who is not of the Quartier, in words: „Köln, 320 km".
  lives_elsewhere text not null default '',
  languages text[] not null default '{de}',
  aids text[] not null default '{}',
  locale text not null default 'de' check (locale in ('de', 'de-x-leicht', 'en')),
  matters text not null default '',
  status text not null default 'active' check (status in ('active', 'moved', 'died', 'merged')),
  status_since date,
  merged_into uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  search_name text not null generated always as (platform.fold_name((given_name || ' ' || family_name) collate "default")) stored,
  primary key (quartier_id, id),
  foreign key (quartier_id, household_id) references people.household (quartier_id, id),
  foreign key (quartier_id, merged_into) references people.person (quartier_id, id)
);
create index on people.person (quartier_id, household_id);
create index on people.person (quartier_id, merged_into) where merged_into is not null;
create index person_by_name on people.person (quartier_id, family_name, given_name, id) where status = 'active';
create index on people.person (quartier_id, merged_into) where merged_into is not null;
create index person_by_search_name on people.person using gin (search_name gin_trgm_ops);

create table people.channel (
  quartier_id uuid not null,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  kind text not null check (kind in ('phone', 'mobile', 'email', 'letter', 'door', 'via_person')),
  value text not null default '',
  digits text not null default '',
  is_preferred boolean not null default false,
  note text not null default '',
  verified_on date,
  primary key (quartier_id, id),
  foreign key (quartier_id, person_id) references people.person (quartier_id, id)
);
create index on people.channel (quartier_id, person_id);
create index channel_by_digits on people.channel using gin (digits gin_trgm_ops) where digits <> '';
create index on people.channel (lower(value)) where kind = 'email';

create table people.tie (
  quartier_id uuid not null,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  other_person_id uuid not null,
  kind text not null check (kind in ('family', 'friend', 'neighbour', 'volunteer', 'professional')),
  what text not null default '',
  closeness smallint not null default 2 check (closeness between 1 and 3),
  frequency text not null default 'weekly' check (frequency in ('daily', 'weekly', 'monthly', 'seldom')),
  since date,
  until date,
  version integer not null default 1,
  primary key (quartier_id, id),
  foreign key (quartier_id, person_id) references people.person (quartier_id, id),
  foreign key (quartier_id, other_person_id) references people.person (quartier_id, id),
  check (person_id <> other_person_id)
);
create index on people.tie (quartier_id, person_id);
create index on people.tie (quartier_id, other_person_id);

create table people.proxy (
  quartier_id uuid not null,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  proxy_person_id uuid not null,
  kind text not null check (kind in ('vorsorgevollmacht', 'rechtliche_betreuung', 'elternteil')),
  scope text[] not null,
  since date,
  until date,
  document_seen_on date,
  primary key (quartier_id, id),
  foreign key (quartier_id, person_id) references people.person (quartier_id, id),
  foreign key (quartier_id, proxy_person_id) references people.person (quartier_id, id)
);
create index on people.proxy (quartier_id, person_id);

-- What a person does in the Quartier, from when to when; the sign-in takes its rights from here.
create table people.role (
  quartier_id uuid not null,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  role text not null check (role in ('networker', 'resident', 'relative', 'helper', 'provider', 'traeger',
    'municipality', 'funder', 'evaluator', 'operator')),
  organisation_id uuid,
  since date not null,
  until date,
  primary key (quartier_id, id),
  foreign key (quartier_id, person_id) references people.person (quartier_id, id)
);
create index on people.role (quartier_id, person_id);

-- Person and account are two things; an account is linked to a person in a Quartier.
create table people.account_link (
  quartier_id uuid not null,
  account_id text not null,
  person_id uuid not null,
  linked_at timestamptz not null default now(),
  primary key (quartier_id, account_id),
  foreign key (quartier_id, person_id) references people.person (quartier_id, id)
);
create unique index on people.account_link (account_id);

-- Who may know what for which purpose. A journal: revoking appends.
create table people.consent (
  quartier_id uuid not null,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  recipient_person_id uuid,
  recipient_organisation_id uuid,
  -- 'helpers': every helper who said yes to a request; 'desk_substitute': whoever stands in at the desk.
  recipient_group text check (recipient_group in ('helpers', 'desk_substitute', 'emergency_services')),
  category text not null check (category in ('contact', 'appointments', 'arrangement', 'history')),
  purpose text not null check (purpose in ('arrange_help', 'keep_informed', 'emergency', 'evaluation')),
  given_how text not null check (given_how in ('spoken', 'phone', 'signed_card', 'screen')),
  given_by_proxy_id uuid,
  given_on date not null,
  valid_until date,
  own_words text not null default '',
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  -- The consent that this one carries on after giver or recipient were merged with somebody entered twice.
  carried_from uuid,
  primary key (quartier_id, id),
  foreign key (quartier_id, carried_from) references people.consent (quartier_id, id),
  foreign key (quartier_id, person_id) references people.person (quartier_id, id),
  foreign key (quartier_id, recipient_person_id) references people.person (quartier_id, id),
  foreign key (quartier_id, given_by_proxy_id) references people.proxy (quartier_id, id),
  check (num_nonnulls(recipient_person_id, recipient_organisation_id, recipient_group) = 1)
);
create index on people.consent (quartier_id, person_id);
create index on people.consent (quartier_id, recipient_person_id) where recipient_person_id is not null;

create table people.consent_revocation (
  quartier_id uuid not null,
  consent_id uuid not null,
  revoked_how text not null check (revoked_how in ('spoken', 'phone', 'letter', 'screen', 'merged')),
  revoked_on date not null,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (quartier_id, consent_id),
  foreign key (quartier_id, consent_id) references people.consent (quartier_id, id)
);

-- Whom the sign-in page of a synthetic Quartier offers, in which order.
create table people.demo_person (
  quartier_id uuid not null,
  person_id uuid not null,
  rank smallint not null,
  primary key (quartier_id, person_id),
  foreign key (quartier_id, person_id) references people.person (quartier_id, id)
);
alter table people.demo_person enable row level security;
create policy desk on people.demo_person using (quartier_id = (select platform.current_quartier()) and (select platform.sees_quartier()));
grant select, insert on people.demo_person to miteinander_app;

create table people.merge (
  quartier_id uuid not null,
  id uuid not null default uuidv7(),
  kept_person_id uuid not null,
  merged_person_id uuid not null,
  merged_by uuid,
  merged_at timestamptz not null default now(),
  -- The row of the merged person as it was, so that a wrong merge can be undone by hand.
  before jsonb not null,
  primary key (quartier_id, id)
);

create trigger consent_is_a_journal before update or delete or truncate on people.consent
  for each statement execute function platform.refuse_change();
create trigger consent_revocation_is_a_journal before update or delete or truncate on people.consent_revocation
  for each statement execute function platform.refuse_change();
create trigger merge_is_a_journal before update or delete or truncate on people.merge
  for each statement execute function platform.refuse_change();

create view people.live_consent with (security_invoker = true) as
  select c.* from people.consent c
  where not exists (
      select from people.consent_revocation r where r.quartier_id = c.quartier_id and r.consent_id = c.id)
    and (c.valid_until is null or c.valid_until >= platform.current_day());

-- Functions that stand in policies are cheap and small (cost 1 rows 10), so that the planner does not read whole tables to
-- ask them less often: it asks them once for a statement, and never for the desk.
-- Persons of whom the signed-in person may know something of this category: herself, and those whose live consent
-- names her or her organisation. Room helping widens it by what a commission discloses.
create function people.open_to_me(category text) returns setof uuid
  language sql stable security definer cost 1 rows 10 set search_path = people, pg_temp
begin atomic
  select platform.current_person() where platform.current_person() is not null
  union
  select c.person_id from people.consent c
  where c.quartier_id = platform.current_quartier()
    and (c.recipient_person_id = platform.current_person()
      or c.recipient_organisation_id = platform.current_organisation())
    and c.category = open_to_me.category
    and (c.valid_until is null or c.valid_until >= platform.current_day())
    and not exists (
      select from people.consent_revocation r where r.quartier_id = c.quartier_id and r.consent_id = c.id);
end;

-- A person entered twice stays as a row that points to the one that was kept; never a chain (people.merge_into).
create function people.kept_id(person uuid) returns uuid
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select coalesce((select p.merged_into from people.person p
    where p.quartier_id = platform.current_quartier() and p.id = person), person);
end;

-- The person and all who were merged into her: journals keep the id with which they were written.
create function people.ids_of(person uuid) returns setof uuid
  language sql stable security definer rows 1 set search_path = people, pg_temp
begin atomic
  select person
  union all
  select p.id from people.person p where p.quartier_id = platform.current_quartier() and p.merged_into = person;
end;

-- The same as open_to_me after merges: what a journal opens of a merged person it opens of the one that was kept.
create function people.open_persons(category text) returns setof uuid
  language sql stable security definer cost 1 rows 10 set search_path = people, pg_temp
begin atomic
  select o.id from people.open_to_me(category) as o (id)
  union
  select p.merged_into from people.open_to_me(category) as o (id)
  join people.person p on p.quartier_id = platform.current_quartier() and p.id = o.id and p.merged_into is not null;
end;

-- Persons whose row the signed-in person may read, and the households of those whom she may reach.
create function people.visible_persons() returns setof uuid
  language sql stable security definer cost 1 rows 10 set search_path = people, pg_temp
begin atomic
  select people.open_persons('contact') union select people.open_persons('appointments');
end;
create function people.open_households() returns setof uuid
  language sql stable security definer cost 1 rows 10 set search_path = people, pg_temp
begin atomic
  select p.household_id from people.person p
  where p.quartier_id = platform.current_quartier() and p.household_id is not null
    and p.id in (select people.open_persons('contact'));
end;

alter table people.household enable row level security;
create policy desk on people.household using (quartier_id = (select platform.current_quartier()) and (select platform.sees_quartier()));
create policy consented on people.household for select using (
  quartier_id = (select platform.current_quartier()) and not (select platform.sees_quartier())
  and id in (select people.open_households()));

alter table people.person enable row level security;
create policy desk on people.person using (quartier_id = (select platform.current_quartier()) and (select platform.sees_quartier()));
create policy consented on people.person for select using (
  quartier_id = (select platform.current_quartier()) and not (select platform.sees_quartier())
  and id in (select people.visible_persons()));

do $$
declare one record;
begin
  for one in select * from (values
    ('channel', 'contact'), ('tie', 'arrangement'), ('proxy', 'arrangement'), ('consent', 'self')) as t (name, category)
  loop
    execute format('alter table people.%I enable row level security', one.name);
    execute format('create policy desk on people.%I using (quartier_id = (select platform.current_quartier())
      and (select platform.sees_quartier()))', one.name);
    if one.category = 'self' then
      execute format('create policy consented on people.%I for select using (quartier_id = (select platform.current_quartier())
        and not (select platform.sees_quartier()) and person_id = (select platform.current_person()))', one.name);
    else
      execute format('create policy consented on people.%I for select using (quartier_id = (select platform.current_quartier())
        and not (select platform.sees_quartier()) and person_id in (select people.open_persons(%L)))', one.name, one.category);
    end if;
  end loop;
end $$;

create function people.my_consents() returns setof uuid
  language sql stable security definer cost 1 rows 10 set search_path = people, pg_temp
begin atomic
  select c.id from people.consent c
  where c.quartier_id = platform.current_quartier() and c.person_id = platform.current_person();
end;
alter table people.consent_revocation enable row level security;
-- Whoever may see a consent may see its end and bring it about: the desk, and the person who gave it.
create policy of_visible_consents on people.consent_revocation using (
  quartier_id = (select platform.current_quartier())
  and ((select platform.sees_quartier()) or consent_id in (select people.my_consents())));

alter table people.role enable row level security;
create policy desk on people.role using (quartier_id = (select platform.current_quartier()) and (select platform.sees_quartier()));
create policy own on people.role for select using (
  quartier_id = (select platform.current_quartier()) and person_id = (select platform.current_person()));
alter table people.merge enable row level security;
create policy desk on people.merge using (quartier_id = (select platform.current_quartier()) and (select platform.sees_quartier()));
alter table people.account_link enable row level security;
create policy desk on people.account_link using (quartier_id = (select platform.current_quartier()) and (select platform.sees_quartier()));

grant select, insert, update on people.household, people.person, people.tie, people.proxy, people.role to miteinander_app;
grant update (person_id) on people.account_link to miteinander_app;
grant select, insert, update, delete on people.channel to miteinander_app;
grant select, insert on people.account_link, people.consent, people.consent_revocation, people.merge to miteinander_app;
grant select on people.live_consent to miteinander_app;

-- Who is signed in, in which Quartier: runs before a Quartier is known, hence as owner, and answers for one account only.
create function people.actor_of(account text, at timestamptz) returns table (
  quartier_id uuid, person_id uuid, organisation_id uuid, roles text[], name text, locale text, quartier jsonb)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select l.quartier_id, l.person_id, (array_remove(array_agg(r.organisation_id), null))[1],
    coalesce(array_agg(distinct r.role) filter (where r.role is not null), '{}'),
    trim(p.given_name || ' ' || p.family_name), p.locale, to_jsonb(q)
  from people.account_link l
  join platform.quartier q on q.id = l.quartier_id
  join people.person p on p.quartier_id = l.quartier_id and p.id = l.person_id and p.status = 'active'
  left join people.role r on r.quartier_id = l.quartier_id and r.person_id = l.person_id
    and r.since <= (at at time zone q.time_zone)::date
    and (r.until is null or r.until >= (at at time zone q.time_zone)::date)
  where l.account_id = account
  group by l.quartier_id, l.person_id, p.given_name, p.family_name, p.locale, q;
end;

-- The same for the owner of a calendar feed.
create function people.actor_by_person(quartier uuid, person uuid) returns table (name text, locale text, quartier jsonb)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select trim(p.given_name || ' ' || p.family_name), p.locale, to_jsonb(q)
  from people.person p join platform.quartier q on q.id = p.quartier_id
  where p.quartier_id = actor_by_person.quartier and p.id = actor_by_person.person and p.status = 'active';
end;

-- Whose e-mail address is it: somebody with a role today, and only if nobody else shares the address.
create function people.person_of_email(email text, at timestamptz) returns table (quartier_id uuid, person_id uuid)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select distinct c.quartier_id, c.person_id
  from people.channel c
  join platform.quartier q on q.id = c.quartier_id
  join people.person p on p.quartier_id = c.quartier_id and p.id = c.person_id and p.status = 'active'
  where c.kind = 'email' and lower(c.value) = lower(person_of_email.email)
    and exists (select from people.role r where r.quartier_id = c.quartier_id and r.person_id = c.person_id
      and r.since <= (at at time zone q.time_zone)::date
      and (r.until is null or r.until >= (at at time zone q.time_zone)::date))
    and not exists (select from people.channel other
      where other.kind = 'email' and lower(other.value) = lower(c.value)
        and (other.quartier_id, other.person_id) <> (c.quartier_id, c.person_id));
end;

-- The demo sign-in names one person per role; it exists only in a synthetic Quartier.
create function people.demo_persons() returns table (
  quartier_id uuid, person_id uuid, name text, roles text[], since date)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select r.quartier_id, r.person_id, trim(p.given_name || ' ' || p.family_name), array_agg(r.role order by r.role), min(r.since)
  from people.role r
  join platform.quartier q on q.id = r.quartier_id and q.is_synthetic
  join people.demo_person d on d.quartier_id = r.quartier_id and d.person_id = r.person_id
  join people.person p on p.quartier_id = r.quartier_id and p.id = r.person_id and p.status = 'active'
  where r.until is null
  group by r.quartier_id, r.person_id, p.given_name, p.family_name, d.rank order by d.rank;
end;
