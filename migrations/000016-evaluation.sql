-- What the work does: figures that give counts and no person, surveys and their waves, rounds about the potential of a site.

create schema evaluation;
grant usage on schema evaluation to miteinander_app;

-- Whoever evaluates is a recipient of its own: no person, no organisation, counts and pseudonymous answers only.
alter table people.consent drop constraint consent_recipient_group_check;
alter table people.consent add constraint consent_recipient_group_check
  check (recipient_group in ('helpers', 'desk_substitute', 'emergency_services', 'evaluation'));

-- The site itself, other sites and comparison groups of which figures came to us.
create table evaluation.site (
  quartier_id uuid not null references platform.quartier (id),
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('own', 'other', 'comparison')),
  is_synthetic boolean not null default false,
  primary key (quartier_id, id)
);
create unique index on evaluation.site (quartier_id) where kind = 'own';

-- A survey asks the same questions in each of its waves, so that the answers can be compared.
create table evaluation.survey (
  quartier_id uuid not null references platform.quartier (id),
  id uuid not null,
  name text not null,
  instruments text[] not null,
  -- The wordings of licensed instruments, brought by whoever holds the licence, by item key.
  wordings jsonb not null default '{}',
  created_by uuid,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (quartier_id, id)
);

create table evaluation.wave (
  quartier_id uuid not null references platform.quartier (id),
  id uuid not null,
  survey_id uuid not null,
  site_id uuid,
  name text not null,
  from_day date not null,
  to_day date not null,
  is_synthetic boolean not null default false,
  -- Of answers that came from elsewhere: who asked, what allows their use, and what their own columns mean.
  source text not null default '',
  licence text not null default '',
  codebook text not null default '',
  primary key (quartier_id, id),
  foreign key (quartier_id, survey_id) references evaluation.survey (quartier_id, id),
  foreign key (quartier_id, site_id) references evaluation.site (quartier_id, id),
  check (from_day <= to_day)
);
create index on evaluation.wave (quartier_id, survey_id);

-- Who takes part under which number. Only the desk can tell whose number it is; forms and exports carry the number alone.
create table evaluation.panelist (
  quartier_id uuid not null references platform.quartier (id),
  survey_id uuid not null,
  number integer not null check (number between 1 and 99999),
  person_id uuid not null,
  joined_on date not null,
  primary key (quartier_id, survey_id, number),
  unique (quartier_id, survey_id, person_id),
  foreign key (quartier_id, survey_id) references evaluation.survey (quartier_id, id),
  foreign key (quartier_id, person_id) references people.person (quartier_id, id)
);

-- Answers as typed: from paper first and second by two passes, third what was decided where they differ. A journal.
create table evaluation.entry (
  quartier_id uuid not null references platform.quartier (id),
  id uuid not null,
  wave_id uuid not null,
  survey_id uuid not null,
  number integer not null,
  pass smallint not null check (pass between 1 and 3),
  channel text not null check (channel in ('paper', 'phone', 'screen')),
  answers jsonb not null,
  entered_by uuid,
  entered_at timestamptz not null,
  primary key (quartier_id, id),
  unique (quartier_id, wave_id, number, pass),
  foreign key (quartier_id, wave_id) references evaluation.wave (quartier_id, id),
  foreign key (quartier_id, survey_id, number) references evaluation.panelist (quartier_id, survey_id, number)
);
create trigger entry_is_a_journal before update or delete or truncate on evaluation.entry
  for each statement execute function platform.refuse_change();

-- Answers that came from elsewhere without a person: other sites, comparison groups, years before this house. `facts` are
-- what groups are made alike by, such as age and whether somebody lives alone.
create table evaluation.response (
  quartier_id uuid not null references platform.quartier (id),
  wave_id uuid not null,
  number integer not null,
  answers jsonb not null,
  facts jsonb not null default '{}',
  primary key (quartier_id, wave_id, number),
  foreign key (quartier_id, wave_id) references evaluation.wave (quartier_id, id)
);

-- Sums of help by month of other sites, and of years before this house.
create table evaluation.month_sum (
  quartier_id uuid not null references platform.quartier (id),
  site_id uuid not null,
  month date not null check (extract(day from month) = 1),
  helper_class text not null check (helper_class in ('self', 'family', 'friend', 'neighbour', 'volunteer', 'professional')),
  minutes bigint not null check (minutes >= 0),
  persons integer not null check (persons >= 0),
  cents bigint not null check (cents >= 0),
  primary key (quartier_id, site_id, month, helper_class),
  foreign key (quartier_id, site_id) references evaluation.site (quartier_id, id)
);

-- What a moderated round agreed on about a site. A journal: the next round is a new row.
create table evaluation.potential_round (
  quartier_id uuid not null references platform.quartier (id),
  id uuid not null,
  site_id uuid not null,
  held_on date not null,
  moderated_by text not null,
  participants integer not null check (participants between 1 and 999),
  set_version smallint not null,
  -- By criterion: level 0 to 3, and why.
  levels jsonb not null,
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (quartier_id, id),
  foreign key (quartier_id, site_id) references evaluation.site (quartier_id, id)
);
create index on evaluation.potential_round (quartier_id, site_id, held_on);
create trigger potential_round_is_a_journal before update or delete or truncate on evaluation.potential_round
  for each statement execute function platform.refuse_change();

-- Whoever may see counts sees what names no person; who takes part and what was typed is for the desk alone.
create function evaluation.sees_figures() returns boolean language sql stable parallel safe
  return platform.current_scope() in ('counts', 'quartier', 'system');

do $$
declare name text;
begin
  foreach name in array array['site', 'survey', 'wave', 'month_sum', 'potential_round', 'panelist', 'entry', 'response'] loop
    execute format('alter table evaluation.%I enable row level security', name);
    execute format('create policy desk on evaluation.%I using (quartier_id = (select platform.current_quartier())
      and (select platform.sees_quartier()))', name);
    execute format('grant select, insert on evaluation.%I to miteinander_app', name);
  end loop;
  foreach name in array array['site', 'survey', 'wave', 'month_sum', 'potential_round'] loop
    execute format('create policy figures on evaluation.%I for select using (quartier_id = (select platform.current_quartier())
      and (select evaluation.sees_figures()))', name);
  end loop;
end $$;
grant update on evaluation.survey to miteinander_app;

-- Whoever evaluates without sitting at the desk brings in answers from elsewhere, and sees what is known beside answers under a number.
create function evaluation.evaluates() returns boolean language sql stable parallel safe
  return platform.sees_quartier() or (platform.current_scope() = 'counts' and current_setting('app.purpose', true) = 'evaluation:change');

do $$
declare name text;
begin
  foreach name in array array['site', 'wave', 'response'] loop
    execute format('create policy evaluators on evaluation.%I for insert with check (quartier_id = (select platform.current_quartier())
      and (select evaluation.evaluates()))', name);
  end loop;
end $$;

-- The answers of a wave that count, under their numbers: typed ones where both passes agree or a third decided, or which were
-- heard or typed by the person (one pass), each only while the consent to evaluation lives; and those that came from elsewhere.
create function evaluation.answers(wave uuid) returns table (number integer, answers jsonb, facts jsonb)
  language sql stable security definer set search_path = evaluation, pg_temp
begin atomic
  select e.number, (array_agg(e.answers order by e.pass desc))[1], '{}'::jsonb
  from evaluation.entry e
  join evaluation.panelist p on p.quartier_id = e.quartier_id and p.survey_id = e.survey_id and p.number = e.number
  where e.quartier_id = platform.current_quartier() and e.wave_id = wave and evaluation.sees_figures()
    and exists (
      select from people.consent c
      where c.quartier_id = p.quartier_id and c.purpose = 'evaluation'
        and c.person_id in (select people.ids_of(people.kept_id(p.person_id)))
        and (c.valid_until is null or c.valid_until >= platform.current_day())
        and not exists (select from people.consent_revocation r where r.quartier_id = c.quartier_id and r.consent_id = c.id))
  group by e.number
  having max(e.pass) = 3 or (max(e.pass) = 1 and min(e.channel) <> 'paper') or (max(e.pass) = 2 and min(e.answers::text) = max(e.answers::text))
  union all
  select r.number, r.answers, r.facts from evaluation.response r
  where r.quartier_id = platform.current_quartier() and r.wave_id = wave and evaluation.sees_figures();
end;

-- Who takes part in a survey, and whether the consent to evaluation lives.
create function evaluation.panel(survey uuid) returns table (number integer, person_id uuid, joined_on date, is_consented boolean)
  language sql stable security definer set search_path = evaluation, pg_temp
begin atomic
  select p.number, people.kept_id(p.person_id), p.joined_on, exists (
    select from people.consent c
    where c.quartier_id = p.quartier_id and c.purpose = 'evaluation'
      and c.person_id in (select people.ids_of(people.kept_id(p.person_id)))
      and (c.valid_until is null or c.valid_until >= platform.current_day())
      and not exists (select from people.consent_revocation r where r.quartier_id = c.quartier_id and r.consent_id = c.id))
  from evaluation.panelist p
  where p.quartier_id = platform.current_quartier() and p.survey_id = survey and platform.sees_quartier();
end;

-- What is known beside the answers of a wave of this Quartier, under the numbers and only while the consent lives: what groups are made
-- alike by. Ages from 90 on are 90, so that the oldest are not told apart; hours are those a week over the twelve weeks before the wave ended.
create function evaluation.own_facts(wave uuid) returns table (number integer, facts jsonb)
  language sql stable security definer set search_path = evaluation, pg_temp
begin atomic
  select p.number, jsonb_strip_nulls(jsonb_build_object(
    'age', least(90, extract(year from age(w.from_day, person.birth_date)))::integer,
    'lives_alone', case when person.household_id is null then null when exists (
      select from people.person other where other.quartier_id = person.quartier_id and other.household_id = person.household_id
        and other.id <> person.id and other.status = 'active') then 0 else 1 end,
    'pflegegrad', (select g.pflegegrad from entitlements.grading g
      where g.quartier_id = person.quartier_id and g.person_id = person.id and g.from_day <= w.from_day and coalesce(g.to_day, 'infinity') >= w.from_day
        and not exists (select from entitlements.grading x where x.quartier_id = g.quartier_id and x.replaces_id = g.id)
      order by g.from_day desc, g.recorded_at desc limit 1),
    'informal_hours', help.informal, 'paid_hours', help.paid))
  from evaluation.wave w
  join evaluation.panelist p on p.quartier_id = w.quartier_id and p.survey_id = w.survey_id
  join people.person person on person.quartier_id = p.quartier_id and person.id = people.kept_id(p.person_id)
  cross join lateral (
    select round(coalesce(sum(l.minutes) filter (where l.helper_class not in ('self', 'professional')), 0) / 720.0, 2) as informal,
      round(coalesce(sum(l.minutes) filter (where l.helper_class = 'professional'), 0) / 720.0, 2) as paid
    from helping.ledger l
    where l.quartier_id = p.quartier_id and l.person_id in (select people.ids_of(person.id)) and l.day between w.to_day - 83 and w.to_day) as help
  where w.quartier_id = platform.current_quartier() and w.id = wave and w.site_id is null and evaluation.evaluates()
    and p.number in (select a.number from evaluation.answers(wave) as a);
end;

-- What the reader may fill in today: running waves of surveys in which they take part and for which their consent lives.
create function evaluation.open_to_me() returns table (
    wave_id uuid, survey_id uuid, survey_name text, instruments text[], wordings jsonb, wave_name text, to_day date, number integer, is_answered boolean)
  language sql stable security definer set search_path = evaluation, pg_temp
begin atomic
  select w.id, s.id, s.name, s.instruments, s.wordings, w.name, w.to_day, p.number,
    exists (select from evaluation.entry e where e.quartier_id = w.quartier_id and e.wave_id = w.id and e.number = p.number)
  from evaluation.panelist p
  join evaluation.survey s on s.quartier_id = p.quartier_id and s.id = p.survey_id
  join evaluation.wave w on w.quartier_id = p.quartier_id and w.survey_id = p.survey_id and w.site_id is null
  where p.quartier_id = platform.current_quartier() and platform.current_scope() = 'own'
    and p.person_id in (select people.ids_of(platform.current_person()))
    and platform.current_day() between w.from_day and w.to_day
    and exists (
      select from people.consent c
      where c.quartier_id = p.quartier_id and c.purpose = 'evaluation' and c.person_id in (select people.ids_of(platform.current_person()))
        and (c.valid_until is null or c.valid_until >= platform.current_day())
        and not exists (select from people.consent_revocation r where r.quartier_id = c.quartier_id and r.consent_id = c.id))
  order by w.to_day, w.id;
end;

-- Who takes part fills in the own form: once, under the own number, only while the wave runs and the consent lives, and only on screen.
create policy own on evaluation.entry for insert with check (quartier_id = (select platform.current_quartier())
  and (select platform.current_scope()) = 'own' and channel = 'screen' and pass = 1
  and (wave_id, survey_id, number) in (select o.wave_id, o.survey_id, o.number from evaluation.open_to_me() as o));

-- Help between two days by class and activity: how many were helped, who helped, how long. Counts only, no person.
create function evaluation.help_groups(from_day date, to_day date)
  returns table (helper_class text, activity text, persons bigint, helpers bigint, minutes bigint, cents bigint)
  language sql stable security definer set search_path = helping, pg_temp
begin atomic
  select l.helper_class, l.activity, count(distinct l.person_id), count(distinct coalesce(l.helper_person_id, l.organisation_id)),
    sum(l.minutes), coalesce(sum(l.cents), 0)
  from helping.ledger l
  where l.quartier_id = platform.current_quartier() and evaluation.sees_figures() and l.day between from_day and to_day
  group by 1, 2
  having sum(l.minutes) > 0;
end;

-- Help by month and class, and how many were helped, counted up to `enough`: whether a figure may be shown asks for no more, and to
-- count all of them would take a walk through the whole ledger. What the minutes are follows from the sums of the days.
create function evaluation.help_months(from_day date, to_day date, enough integer)
  returns table (month date, helper_class text, minutes bigint, persons integer)
  language sql stable security definer set search_path = helping, pg_temp
begin atomic
  with recursive help as (
    select date_trunc('month', d.day::timestamp)::date as month, d.helper_class, sum(d.minutes) as minutes,
      min(d.day) as first_day, max(d.day) as last_day
    from helping.ledger_day d
    where d.quartier_id = platform.current_quartier() and evaluation.sees_figures() and d.day between from_day and to_day
    group by 1, 2
    having sum(d.minutes) > 0),
  -- One person more at each step.
  found as (
    select help.*, array[]::uuid[] as persons from help
    union all
    select found.month, found.helper_class, found.minutes, found.first_day, found.last_day, found.persons || one.person_id
    from found
    cross join lateral (
      select l.person_id from helping.ledger l
      where l.quartier_id = platform.current_quartier() and l.day between found.first_day and found.last_day
        and l.helper_class = found.helper_class and l.person_id <> all (found.persons)
      limit 1) as one
    where cardinality(found.persons) < enough)
  select found.month, found.helper_class, found.minutes, max(cardinality(found.persons)) from found group by 1, 2, 3;
end;

-- What an hour of a service cost as booked, by activity and payer, and for how many persons.
create function evaluation.help_prices(from_day date, to_day date)
  returns table (activity text, payer text, minutes bigint, cents bigint, persons bigint)
  language sql stable security definer set search_path = helping, pg_temp
begin atomic
  select l.activity, l.payer, sum(l.minutes), sum(l.cents), count(distinct l.person_id)
  from helping.ledger l
  where l.quartier_id = platform.current_quartier() and evaluation.sees_figures() and l.day between from_day and to_day
    and l.helper_class = 'professional' and l.cents is not null
  group by 1, 2
  having sum(l.minutes) > 0;
end;

-- Requests and visits called off between two days by activity: how many, and how many of them met or replaced.
create function evaluation.desk_groups(from_day date, to_day date)
  returns table (indicator text, activity text, met bigint, asked bigint, persons bigint)
  language sql stable security definer set search_path = helping, pg_temp
begin atomic
  select 'requests-met', r.activity, count(*) filter (where a.answer = 'yes'), count(*), count(distinct r.person_id)
  from helping.request r
  left join helping.answer a on a.quartier_id = r.quartier_id and a.request_id = r.id
  where r.quartier_id = platform.current_quartier() and evaluation.sees_figures()
    and r.asked_at >= from_day and r.asked_at < to_day + 1 and a.answer is distinct from 'withdrawn'
  group by 2
  union all
  select 'visits-mended', v.activity, count(*) filter (where exists (
      select from helping.visit w
      where w.quartier_id = v.quartier_id and w.person_id = v.person_id and w.day = v.day and w.activity = v.activity
        and w.status in ('done', 'partial') and w.id <> v.id
        and coalesce(w.helper_person_id, w.organisation_id) <> coalesce(v.helper_person_id, v.organisation_id))),
    count(*), count(distinct v.person_id)
  from helping.visit v
  where v.quartier_id = platform.current_quartier() and evaluation.sees_figures()
    and v.day between from_day and to_day and v.status in ('cancelled', 'not_done')
  group by 2;
end;

-- Figures about persons and organisations, defined in core/impact/indicators: numerator and, for shares, denominator.
create function evaluation.person_figures(from_day date, to_day date)
  returns table (indicator text, numerator numeric, denominator numeric)
  language sql stable security definer set search_path = helping, pg_temp
begin atomic
  with help as materialized (
    select l.helper_class, l.person_id, l.helper_person_id, l.organisation_id, sum(l.minutes) as minutes,
      coalesce(sum(l.cents) filter (where l.payer = 'own_money'), 0) as own_cents
    from helping.ledger l
    where l.quartier_id = platform.current_quartier() and evaluation.sees_figures() and l.day between from_day and to_day
    group by 1, 2, 3, 4
    having sum(l.minutes) > 0),
  helped as (select person_id, count(distinct coalesce(helper_person_id, organisation_id)) as givers, count(distinct helper_class) as classes,
      sum(own_cents) as own_cents
    from help where helper_class <> 'self' group by 1),
  givers as (select distinct helper_person_id as id from help where helper_class <> 'self' and helper_person_id is not null),
  graded as (
    select h.person_id, h.classes from helped h
    join lateral (
      select g.pflegegrad from entitlements.grading g
      where g.quartier_id = platform.current_quartier() and g.person_id = h.person_id and g.from_day <= person_figures.to_day
        and coalesce(g.to_day, 'infinity') >= person_figures.to_day
        and not exists (select from entitlements.grading x where x.quartier_id = g.quartier_id and x.replaces_id = g.id)
      order by g.from_day desc, g.recorded_at desc limit 1) as g on g.pflegegrad > 0)
  select 'neighbours-helping', count(distinct helper_person_id)::numeric, null::numeric from help where helper_class in ('friend', 'neighbour')
  union all select 'neighbourly-receivers', count(*), null from (
    select person_id from help where helper_class in ('friend', 'neighbour', 'volunteer') group by 1 having sum(minutes) >= 60) as receivers
  union all select 'neighbourly-hours', coalesce(sum(minutes), 0) / 60.0, null from help where helper_class in ('friend', 'neighbour', 'volunteer')
  union all select 'giving-and-taking', count(*) filter (where person_id in (select id from givers)), count(*) from helped
  union all select 'own-money', coalesce(sum(own_cents), 0), count(*) from helped
  union all select 'single-helper', count(*) filter (where givers = 1), count(*) from helped
  union all select 'mixed-arrangements', count(*) filter (where classes >= 2), count(*) from graded
  union all select 'new-helpers', count(*), null from (
    select l.helper_person_id from helping.ledger l
    where l.quartier_id = platform.current_quartier() and evaluation.sees_figures() and l.helper_person_id is not null and l.helper_class <> 'self'
    group by 1 having min(l.day) between from_day and to_day) as new
  union all select 'helpers-below-65', count(*) filter (where p.birth_date > to_day - interval '65 years'), count(*)
    from givers join people.person p on p.quartier_id = platform.current_quartier() and p.id = givers.id and p.birth_date is not null
  union all select 'organisations-active', count(distinct id), null from (
    select organisation_id as id from help where organisation_id is not null
    union select r.organisation_id from helping.request r
    where r.quartier_id = platform.current_quartier() and evaluation.sees_figures() and r.organisation_id is not null
      and r.asked_at >= from_day and r.asked_at < to_day + 1) as taking_part
  union all select 'plans-agreed', count(*) filter (where a.agreed_on <= to_day), count(*)
    from hilfemix.arrangement a join people.person p on p.quartier_id = a.quartier_id and p.id = a.person_id and p.status = 'active'
    where a.quartier_id = platform.current_quartier() and evaluation.sees_figures()
  union all select 'days-to-help', percentile_cont(0.5) within group (order by waited)::numeric, count(*) from (
    select min(v.day) - r.asked_at::date as waited from helping.request r
    join helping.commission k on k.quartier_id = r.quartier_id and k.request_id = r.id
    join helping.visit v on v.quartier_id = k.quartier_id and v.commission_id = k.id and v.status in ('done', 'partial')
    where r.quartier_id = platform.current_quartier() and evaluation.sees_figures() and r.asked_at >= from_day and r.asked_at < to_day + 1
    group by r.quartier_id, r.id, r.asked_at) as waits;
end;
