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
  quartier_id = platform.current_quartier()
  and (person_id = platform.current_person() or platform.sees_quartier()));
grant select, insert, update on personal.feed to miteinander_app;

-- Whose feed is it: runs before a Quartier is known, hence as owner, and answers for one live token only.
create function personal.owner_of_feed(hash bytea) returns table (quartier_id uuid, person_id uuid)
  language sql stable security definer set search_path = personal, pg_temp
begin atomic
  select f.quartier_id, f.person_id from personal.feed f where f.token_hash = hash and f.revoked_at is null;
end;
