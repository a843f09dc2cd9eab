-- The ground every room stands on: tenants, the scope of a transaction, journals, audit, the folding of names.

create extension if not exists pg_trgm;
create extension if not exists btree_gist;

create schema platform;
grant usage on schema platform to miteinander_app;

-- The scope of the running transaction (src/platform/db/scope.ts). Unset means: no row is visible. Policies ask these
-- functions as `(select platform.current_quartier())`: once for a statement instead of once for each row.
create function platform.current_quartier() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.quartier', true), '')::uuid;
create function platform.current_person() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.person', true), '')::uuid;
create function platform.current_organisation() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.organisation', true), '')::uuid;
create function platform.current_scope() returns text language sql stable parallel safe
  return coalesce(nullif(current_setting('app.scope', true), ''), 'none');

-- The civil date in the zone of the Quartier, as the request began.
create function platform.current_day() returns date language sql stable parallel safe
  return coalesce(nullif(current_setting('app.today', true), '')::date, current_date);

-- The desk of the Quartier, or the system itself (seeding, jobs): sees every person of the Quartier.
create function platform.sees_quartier() returns boolean language sql stable parallel safe
  return platform.current_scope() in ('quartier', 'system');

-- Journals are appended, corrected by a new row that names the old one, never overwritten.
create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is a journal: append a correction instead of changing or deleting a row',
    tg_table_schema, tg_table_name using errcode = 'restrict_violation';
end $$;

create table platform.quartier (
  id uuid primary key default uuidv7(),
  slug text not null unique check (slug ~ '^[a-z0-9-]{2,60}$'),
  name text not null,
  time_zone text not null,
  land text not null check (land ~ '^DE-[A-Z]{2}$'),
  is_synthetic boolean not null default false,
  office_name text not null default '',
  office_phone text not null default '',
  office_address text not null default '',
  insurer text not null default '',
  created_at timestamptz not null default now()
);
grant select on platform.quartier to miteinander_app;

-- Who changed, and who read, what of whom. The person herself can see it.
create table platform.audit (
  quartier_id uuid not null references platform.quartier (id),
  id uuid not null default uuidv7(),
  at timestamptz not null default now(),
  request_id text not null,
  actor_person_id uuid,
  account_id text,
  what text not null,
  person_id uuid,
  detail jsonb not null default '{}',
  primary key (quartier_id, id)
);
create index on platform.audit (quartier_id, person_id, at desc);
create trigger audit_is_a_journal before update or delete or truncate on platform.audit
  for each statement execute function platform.refuse_change();
alter table platform.audit enable row level security;
create policy append on platform.audit for insert with check (quartier_id = (select platform.current_quartier()));
create policy look on platform.audit for select using (
  quartier_id = (select platform.current_quartier())
  and ((select platform.sees_quartier()) or person_id = (select platform.current_person())));
grant select, insert on platform.audit to miteinander_app;

-- The twin of foldName in src/core/search-text: a test holds both to the same results.
create function platform.fold_name(name text) returns text
language sql immutable parallel safe strict
return regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(replace(replace(replace(replace(translate(lower(regexp_replace(normalize(name,
  nfd),
  '[\u0300-\u036f\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff]', '', 'g') collate "pg_c_utf8"),
  'łđðøıħŧŋς', 'lddoihtnσ'),
  'ß', 'ss'),
  'æ', 'ae'),
  'œ', 'oe'),
  'þ', 'th'),
  '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u00d7\u00f7\u02b0-\u02ff\u1680\u2000-\u2bff\u3000-\u303f\ua720-\ua7ff\ue000-\uf8ff\ufb00-\uffff]', ' ', 'g'),
  '[^\u0001-\uffff]', ' ', 'g'),
  '([aou])e+', '\1', 'g'),
  '([a-z])\1+', '\1', 'g'),
  ' +', ' ', 'g'),
  '^ | $', '', 'g');

-- The synthetic Quartier of the first start. The application may read platform.quartier and nothing else; that somebody
-- could found a real Quartier, or turn one into a synthetic one, through a hole in the application must stay impossible.
-- Hence no grant of insert but this one function: it founds a Quartier that is synthetic, and only while there is none
-- at all. False if there is one. Two first starts at once wait for each other; the second one finds the Quartier.
create function platform.found_example(example jsonb) returns boolean
  language plpgsql security definer set search_path = platform, pg_temp as $$
begin
  perform pg_advisory_xact_lock(7264018);
  if exists (select from platform.quartier) then
    return false;
  end if;
  insert into platform.quartier (id, slug, name, time_zone, land, is_synthetic, office_name, office_phone, office_address, insurer)
  select e.id, e.slug, e.name, e."timeZone", e.land, true, e."officeName", e."officePhone", e."officeAddress", e.insurer
  from jsonb_to_record(example) as e (id uuid, slug text, name text, "timeZone" text, land text, "officeName" text,
    "officePhone" text, "officeAddress" text, insurer text);
  return true;
end $$;
revoke execute on function platform.found_example(jsonb) from public;
grant execute on function platform.found_example(jsonb) to miteinander_app;
