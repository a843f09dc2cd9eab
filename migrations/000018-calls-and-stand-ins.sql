-- Who calls whom how often, and who stands in for whom while somebody is away.

create table desk.call (
  quartier_id uuid not null references platform.quartier (id),
  id uuid not null,
  person_id uuid not null,
  -- Whoever calls; null is the desk itself.
  caller_person_id uuid,
  weekdays smallint[] not null check (cardinality(weekdays) between 1 and 7 and weekdays <@ '{1,2,3,4,5,6,7}'),
  since date not null,
  -- The last day; from the next day on nobody calls.
  until date,
  if_unanswered text not null default '',
  -- The day of the last call that was noted, reached or not.
  last_on date,
  version integer not null default 1,
  primary key (quartier_id, id),
  foreign key (quartier_id, person_id) references people.person (quartier_id, id),
  foreign key (quartier_id, caller_person_id) references people.person (quartier_id, id),
  check (until is null or since <= until + 1)
);
create index on desk.call (quartier_id, person_id);

create table desk.stand_in (
  quartier_id uuid not null references platform.quartier (id),
  id uuid not null,
  person_id uuid not null,
  stand_in_person_id uuid not null,
  days daterange not null check (not isempty(days)),
  what text not null default '',
  recorded_by uuid,
  primary key (quartier_id, id),
  foreign key (quartier_id, person_id) references people.person (quartier_id, id),
  foreign key (quartier_id, stand_in_person_id) references people.person (quartier_id, id),
  check (person_id <> stand_in_person_id)
);
create index on desk.stand_in (quartier_id, person_id);
create index on desk.stand_in (quartier_id, stand_in_person_id);

do $$
declare name text;
begin
  foreach name in array array['call', 'stand_in'] loop
    execute format('alter table desk.%I enable row level security', name);
    execute format('create policy desk on desk.%I using (quartier_id = (select platform.current_quartier())
      and (select platform.sees_quartier()))', name);
  end loop;
end $$;
grant select, insert, update on desk.call to miteinander_app;
grant select, insert, delete on desk.stand_in to miteinander_app;
