-- The contact book: a journal of entries, and the state of each thread as it follows from them.

create schema desk;
grant usage on schema desk to miteinander_app;

create table desk.numbering (
  quartier_id uuid primary key references platform.quartier (id),
  last_number integer not null default 0
);

create table desk.entry (
  quartier_id uuid not null references platform.quartier (id),
  -- Given by the form, so that sending it twice records it once.
  id uuid not null,
  number integer not null,
  -- The first entry of a matter names itself; whatever follows names the first.
  thread_id uuid not null,
  at timestamptz not null,
  recorded_by uuid,
  channel text not null default 'phone' check (channel in ('phone', 'visit', 'door', 'letter', 'email', 'sms', 'other')),
  kind text not null default 'contact' check (kind in ('contact', 'follow_up', 'correction', 'handover')),
  person_id uuid,
  caller text not null default '',
  callback text not null default '',
  text text not null check (text <> ''),
  promise text not null default '',
  due date,
  state_after text not null default 'done' check (state_after in ('open', 'waiting', 'done', 'unmet')),
  unmet_activity text,
  primary key (quartier_id, id),
  unique (quartier_id, number),
  foreign key (quartier_id, person_id) references people.person (quartier_id, id),
  foreign key (quartier_id, thread_id) references desk.entry (quartier_id, id)
);
create index on desk.entry (quartier_id, thread_id, number);
create index on desk.entry (quartier_id, person_id, number desc);
create index on desk.entry (quartier_id, at desc);

create table desk.thread (
  quartier_id uuid not null,
  id uuid not null,
  person_id uuid,
  state text not null,
  due date,
  promise text not null default '',
  promised_to text not null default '',
  last_number integer not null,
  last_at timestamptz not null,
  primary key (quartier_id, id),
  foreign key (quartier_id, id) references desk.entry (quartier_id, id)
);
create index on desk.thread (quartier_id, due) where state in ('open', 'waiting');
create index thread_not_done on desk.thread (quartier_id) where state <> 'done';

-- The thread follows from its entries: the last word counts, and a person or promise once named stays until renamed.
create function desk.carry_thread() returns trigger language plpgsql as $$
begin
  insert into desk.thread as t (quartier_id, id, person_id, state, due, promise, promised_to, last_number, last_at)
  values (new.quartier_id, new.thread_id, new.person_id, new.state_after, new.due, new.promise, new.caller, new.number, new.at)
  on conflict (quartier_id, id) do update set
    person_id = coalesce(excluded.person_id, t.person_id),
    state = excluded.state,
    due = case when excluded.state in ('open', 'waiting') then coalesce(excluded.due, t.due) end,
    promise = coalesce(nullif(excluded.promise, ''), t.promise),
    promised_to = coalesce(nullif(excluded.promised_to, ''), t.promised_to),
    last_number = excluded.last_number,
    last_at = excluded.last_at
  where t.last_number < excluded.last_number;
  return null;
end $$;
create trigger entry_carries_thread after insert on desk.entry for each row execute function desk.carry_thread();
create trigger entry_is_a_journal before update or delete or truncate on desk.entry
  for each statement execute function platform.refuse_change();

do $$
declare name text;
begin
  foreach name in array array['numbering', 'entry', 'thread'] loop
    execute format('alter table desk.%I enable row level security', name);
    execute format('create policy desk on desk.%I using (quartier_id = (select platform.current_quartier())
      and (select platform.sees_quartier()))', name);
  end loop;
end $$;
grant select, insert, update on desk.numbering, desk.thread to miteinander_app;
grant select, insert on desk.entry to miteinander_app;
