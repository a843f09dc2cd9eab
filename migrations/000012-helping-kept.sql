-- What the desk looks at all day, kept up to date with the journals it follows from, so that no list walks through years of
-- them: which questions wait for an answer, until when a need is covered, how much help there was on a day. Only triggers
-- write here, as owner, because a helper who answers or reports may not see the whole; nobody else can.
create table helping.open_request (
  quartier_id uuid not null,
  request_id uuid not null,
  primary key (quartier_id, request_id),
  foreign key (quartier_id, request_id) references helping.request (quartier_id, id)
);
create function helping.open_request() returns trigger
  language plpgsql security definer set search_path = helping, pg_temp as $$
begin
  insert into helping.open_request (quartier_id, request_id) select quartier_id, id from added;
  return null;
end $$;
create trigger request_opens after insert on helping.request referencing new table as added
  for each statement execute function helping.open_request();
create function helping.close_request() returns trigger
  language plpgsql security definer set search_path = helping, pg_temp as $$
begin
  delete from helping.open_request o using added where o.quartier_id = added.quartier_id and o.request_id = added.request_id;
  return null;
end $$;
create trigger answer_closes after insert on helping.answer referencing new table as added
  for each statement execute function helping.close_request();

-- The last day on which a commission for the need runs, `infinity` without an end: of those that recur, and of single ones.
create table helping.coverage (
  quartier_id uuid not null,
  need_id uuid not null,
  recurring_until date,
  once_until date,
  primary key (quartier_id, need_id),
  foreign key (quartier_id, need_id) references hilfemix.need (quartier_id, id)
);
create function helping.cover_needs() returns trigger
  language plpgsql security definer set search_path = helping, pg_temp as $$
begin
  insert into helping.coverage as c (quartier_id, need_id, recurring_until, once_until)
  select quartier_id, need_id, max(coalesce(ends_on, 'infinity')) filter (where every <> 'once'),
    max(coalesce(ends_on, 'infinity')) filter (where every = 'once')
  from added where need_id is not null group by quartier_id, need_id order by quartier_id, need_id
  on conflict (quartier_id, need_id) do update set
    recurring_until = greatest(c.recurring_until, excluded.recurring_until), once_until = greatest(c.once_until, excluded.once_until);
  return null;
end $$;
create trigger commission_covers after insert on helping.commission referencing new table as added
  for each statement execute function helping.cover_needs();
create function helping.uncover_needs() returns trigger
  language plpgsql security definer set search_path = helping, pg_temp as $$
begin
  update helping.coverage c set recurring_until = now_until.recurring, once_until = now_until.once
  from (
    select k.quartier_id, k.need_id,
      max(coalesce(least(e.ends_on, k.ends_on), 'infinity')) filter (where k.every <> 'once') as recurring,
      max(coalesce(least(e.ends_on, k.ends_on), 'infinity')) filter (where k.every = 'once') as once
    from helping.commission k
    left join helping.commission_end e on e.quartier_id = k.quartier_id and e.commission_id = k.id
    where (k.quartier_id, k.need_id) in (
      select ended.quartier_id, ended.need_id from added
      join helping.commission ended on ended.quartier_id = added.quartier_id and ended.id = added.commission_id)
    group by k.quartier_id, k.need_id) as now_until
  where c.quartier_id = now_until.quartier_id and c.need_id = now_until.need_id;
  return null;
end $$;
create trigger commission_end_uncovers after insert on helping.commission_end referencing new table as added
  for each statement execute function helping.uncover_needs();

-- The sums of the help ledger of each day by helper class; a counter-entry is taken off on the day it names.
create table helping.ledger_day (
  quartier_id uuid not null,
  day date not null,
  helper_class text not null,
  minutes integer not null,
  cents integer,
  lines integer not null,
  primary key (quartier_id, day, helper_class)
);
create function helping.sum_ledger_days() returns trigger
  language plpgsql security definer set search_path = helping, pg_temp as $$
begin
  insert into helping.ledger_day as d (quartier_id, day, helper_class, minutes, cents, lines)
  select quartier_id, day, helper_class, sum(minutes), sum(cents), count(*) from added
  group by quartier_id, day, helper_class order by quartier_id, day, helper_class
  on conflict (quartier_id, day, helper_class) do update set minutes = d.minutes + excluded.minutes,
    cents = coalesce(d.cents + excluded.cents, d.cents, excluded.cents), lines = d.lines + excluded.lines;
  return null;
end $$;
create trigger ledger_sums after insert on helping.ledger referencing new table as added
  for each statement execute function helping.sum_ledger_days();

do $$
declare name text;
begin
  foreach name in array array['open_request', 'coverage', 'ledger_day'] loop
    execute format('alter table helping.%I enable row level security', name);
    execute format('create policy desk on helping.%I for select using (quartier_id = (select platform.current_quartier())
      and (select platform.sees_quartier()))', name);
    execute format('grant select on helping.%I to miteinander_app', name);
  end loop;
end $$;

-- Whoever was asked sees what is hers to answer, whoever sees a commission sees that its need is covered.
create function helping.my_covered_needs() returns setof uuid
  language sql stable security definer cost 1 rows 10 set search_path = helping, pg_temp
begin atomic
  select k.need_id from helping.commission k
  where k.quartier_id = platform.current_quartier() and k.id in (select helping.my_commissions()) and k.need_id is not null;
end;
create policy asked on helping.open_request for select using (
  quartier_id = (select platform.current_quartier()) and not (select platform.sees_quartier())
  and request_id in (select helping.questions_to_me()));
create policy party on helping.coverage for select using (
  quartier_id = (select platform.current_quartier()) and not (select platform.sees_quartier())
  and need_id in (select helping.my_covered_needs()));

-- Until when a need is covered: by commissions that recur, and by single ones.
create view published.need_coverage with (security_invoker = true) as
  select quartier_id, need_id, recurring_until, once_until from helping.coverage;
grant select on published.need_coverage to miteinander_app;
