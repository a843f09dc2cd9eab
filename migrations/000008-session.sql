-- Accounts, their sessions, codes by e-mail and by letter, and what limits guessing (src/platform/session).
-- user, session, account and verification are the tables of better-auth, spelled our way. An account is a person's way
-- in and nothing more: its address is made up, so that no e-mail address stands here. Not tenant tables: they are read
-- before a Quartier is known, and only by src/platform/session.

create schema auth;
grant usage on schema auth to miteinander_app;

create table auth.user (
  id text primary key default uuidv7()::text,
  name text not null default '',
  email text not null unique check (email like '%.invalid'),
  email_verified boolean not null default true,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table auth.session (
  id text primary key default uuidv7()::text,
  user_id text not null references auth.user (id) on delete cascade,
  token text not null unique,
  -- The end if nobody comes back; it moves with use, but never past latest_at.
  expires_at timestamptz not null,
  latest_at timestamptz not null check (latest_at >= expires_at),
  means text not null check (means in ('code', 'letter', 'demo')),
  -- Never an address of the network; of the browser only its kind, such as „Firefox, Android".
  ip_address text check (ip_address is null or ip_address = ''),
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on auth.session (user_id, created_at desc);
create index on auth.session (expires_at);

-- Sign-in through the identity provider of an organisation.
create table auth.account (
  id text primary key default uuidv7()::text,
  account_id text not null,
  provider_id text not null,
  user_id text not null references auth.user (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index on auth.account (user_id);

-- Codes sent by e-mail, as keyed hashes.
create table auth.verification (
  id text primary key default uuidv7()::text,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on auth.verification (identifier, created_at desc);
create index on auth.verification (expires_at);

-- Printed invitations: only the keyed hash of the code. Used, replaced or expired codes sign nobody in.
create table auth.letter_code (
  quartier_id uuid not null references platform.quartier (id),
  id uuid not null default uuidv7(),
  person_id uuid not null,
  code_hash bytea not null unique check (octet_length(code_hash) = 32),
  created_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  used_at timestamptz,
  replaced_at timestamptz,
  primary key (quartier_id, id),
  check (used_at is null or replaced_at is null)
);
-- One live letter per person: a new one replaces the old.
create unique index on auth.letter_code (quartier_id, person_id) where used_at is null and replaced_at is null;

-- Attempts per bucket and window of time. The bucket is a keyed hash: neither addresses nor e-mail can be read from it.
create table auth.attempt (
  bucket text not null,
  window_start timestamptz not null,
  count integer not null default 1 check (count > 0),
  primary key (bucket, window_start)
);
create index on auth.attempt (window_start);

grant select, insert, update, delete on auth.user, auth.session, auth.account, auth.verification, auth.letter_code,
  auth.attempt to miteinander_app;
