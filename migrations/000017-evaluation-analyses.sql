-- The analyses of room evaluation: value maps and their frozen runs, comparisons with their frozen protocols. No row names a person.

-- A value map as it is worked on. `document` is the map of core/impact/sroi with where each figure comes from.
create table evaluation.value_map (
  quartier_id uuid not null references platform.quartier (id),
  id uuid not null,
  name text not null check (name <> ''),
  document jsonb not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  primary key (quartier_id, id)
);

-- A run: everything that went in and came out, as the very text its hash was made of.
create table evaluation.sroi_run (
  quartier_id uuid not null references platform.quartier (id),
  id uuid not null,
  map_id uuid not null,
  map_version integer not null,
  number integer not null check (number > 0),
  content text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  -- Whether no guard forbids printing it.
  is_printable boolean not null,
  note text not null,
  frozen_by uuid,
  frozen_at timestamptz not null,
  primary key (quartier_id, id),
  unique (quartier_id, map_id, number),
  foreign key (quartier_id, map_id) references evaluation.value_map (quartier_id, id)
);

-- Who else looked at a run, and what they say to it. The last word counts.
create table evaluation.sroi_review (
  quartier_id uuid not null references platform.quartier (id),
  id uuid not null,
  run_id uuid not null,
  verdict text not null check (verdict in ('accepted', 'objected')),
  note text not null,
  reviewed_by uuid,
  reviewed_at timestamptz not null,
  primary key (quartier_id, id),
  foreign key (quartier_id, run_id) references evaluation.sroi_run (quartier_id, id)
);
create index on evaluation.sroi_review (quartier_id, run_id);

-- A table of observations brought from outside, without names, with the words that explain its columns.
create table evaluation.dataset (
  quartier_id uuid not null references platform.quartier (id),
  id uuid not null,
  name text not null check (name <> ''),
  source text not null,
  licence text not null,
  codebook text not null,
  content text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  column_names text[] not null,
  row_count integer not null check (row_count > 0),
  -- Made of answers of this Quartier: from which survey and waves. Their rows count only while the consent behind their number lives.
  survey_id uuid,
  own_wave_ids uuid[] not null default '{}',
  imported_by uuid,
  imported_at timestamptz not null,
  primary key (quartier_id, id),
  foreign key (quartier_id, survey_id) references evaluation.survey (quartier_id, id)
);

-- What is to be compared and how, fixed before anybody sees an effect. A changed plan is a new protocol that names the old one.
create table evaluation.protocol (
  quartier_id uuid not null references platform.quartier (id),
  id uuid not null,
  dataset_id uuid not null,
  name text not null check (name <> ''),
  content text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  replaces_id uuid,
  frozen_by uuid,
  frozen_at timestamptz not null,
  primary key (quartier_id, id),
  foreign key (quartier_id, dataset_id) references evaluation.dataset (quartier_id, id),
  foreign key (quartier_id, replaces_id) references evaluation.protocol (quartier_id, id)
);
create index on evaluation.protocol (quartier_id, dataset_id);

-- What a protocol gave: once, by its plan. Sums and means only.
create table evaluation.comparison (
  quartier_id uuid not null references platform.quartier (id),
  protocol_id uuid not null,
  content text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  computed_at timestamptz not null,
  primary key (quartier_id, protocol_id),
  foreign key (quartier_id, protocol_id) references evaluation.protocol (quartier_id, id)
);

do $$
declare name text;
begin
  foreach name in array array['sroi_run', 'sroi_review', 'dataset', 'protocol', 'comparison'] loop
    execute format('create trigger %I before update or delete or truncate on evaluation.%I
      for each statement execute function platform.refuse_change()', name || '_is_a_journal', name);
    execute format('grant select, insert on evaluation.%I to miteinander_app', name);
  end loop;
  foreach name in array array['value_map', 'sroi_run', 'sroi_review', 'protocol', 'comparison'] loop
    execute format('alter table evaluation.%I enable row level security', name);
    execute format('create policy figures on evaluation.%I using (quartier_id = (select platform.current_quartier())
      and (select platform.current_scope()) in (''counts'', ''quartier'', ''system''))', name);
  end loop;
end $$;
grant select, insert, update on evaluation.value_map to miteinander_app;

-- Lines of single persons, though without names: only for whoever evaluates, not for all who may see figures.
alter table evaluation.dataset enable row level security;
create policy evaluators on evaluation.dataset using (quartier_id = (select platform.current_quartier())
  and (select evaluation.evaluates()));

-- Hours and persons of the help ledger between two days by helper class, for quantities that arose in daily work.
create function evaluation.ledger_sums(from_day date, to_day date) returns table (kind text, helper_class text, amount bigint)
  language sql stable
begin atomic
  select f.kind, f.helper_class, f.amount from helping.figures(from_day, to_day) as f;
end;
