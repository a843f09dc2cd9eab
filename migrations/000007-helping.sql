-- From the roster to the help ledger: who can help, who was asked, who was commissioned, what was done.

create schema helping;
grant usage on schema helping to miteinander_app;

create table helping.helper (
  quartier_id uuid not null,
  person_id uuid not null,
  helper_class text not null default 'volunteer' check (helper_class in ('neighbour', 'volunteer')),
  activities text[] not null default '{}',
  -- Free times as multirange of minutes of the week, Monday 00:00 = 0 (local wall time).
  free int4multirange not null default '{}' check (free <@ '{[0,10080)}'),
  max_min_per_week integer not null default 120 check (max_min_per_week between 0 and 10080),
  max_walk_min smallint not null default 20,
  max_persons smallint not null default 2,
  refuses text[] not null default '{}',
  has_car boolean not null default false,
  is_paid boolean not null default false,
  secrecy_signed_on date,
  status text not null default 'active' check (status in ('active', 'paused', 'left')),
  since date not null,
  -- The last time she answered anything: after six months of silence she is asleep and is asked once.
  last_answer_on date,
  version integer not null default 1,
  primary key (quartier_id, person_id),
  foreign key (quartier_id, person_id) references people.person (quartier_id, id)
);
create index on helping.helper using gin (activities) where status = 'active';

-- When somebody is away. Never why: an illness is nobody's business.
create table helping.absence (
  quartier_id uuid not null,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  days daterange not null check (not isempty(days)),
  primary key (quartier_id, id),
  foreign key (quartier_id, person_id) references people.person (quartier_id, id),
  exclude using gist (quartier_id with =, person_id with =, days with &&)
);

create table helping.request (
  quartier_id uuid not null,
  id uuid not null,
  need_id uuid not null,
  person_id uuid not null,
  helper_person_id uuid,
  organisation_id uuid,
  helper_class text not null,
  -- What is asked for and when, as the helper reads it before she knows for whom: never a name in the note.
  activity text not null,
  schedule jsonb,
  note text not null default '',
  asked_at timestamptz not null,
  asked_by uuid,
  channel text not null default 'phone',
  answer_by date,
  primary key (quartier_id, id),
  foreign key (quartier_id, need_id) references hilfemix.need (quartier_id, id),
  foreign key (quartier_id, person_id) references people.person (quartier_id, id),
  foreign key (quartier_id, helper_person_id) references people.person (quartier_id, id),
  foreign key (quartier_id, organisation_id) references cooperation.organisation (quartier_id, id),
  check (num_nonnulls(helper_person_id, organisation_id) = 1)
);
create index on helping.request (quartier_id, need_id);
create index on helping.request (quartier_id, helper_person_id);

create table helping.answer (
  quartier_id uuid not null,
  request_id uuid not null,
  answer text not null check (answer in ('yes', 'no', 'withdrawn')),
  how text not null default 'phone' check (how in ('phone', 'sms', 'screen', 'letter', 'visit')),
  answered_at timestamptz not null,
  recorded_by uuid,
  -- One answer to one request: a second one is refused, not overwritten.
  primary key (quartier_id, request_id),
  foreign key (quartier_id, request_id) references helping.request (quartier_id, id)
);

create table helping.numbering (
  quartier_id uuid primary key references platform.quartier (id),
  last_number integer not null default 0
);

-- The Beauftragung. It exists before the deed and is provable years later: the insurance hangs on it.
create table helping.commission (
  quartier_id uuid not null references platform.quartier (id),
  id uuid not null,
  number integer not null,
  need_id uuid,
  request_id uuid,
  person_id uuid not null,
  helper_person_id uuid,
  organisation_id uuid,
  helper_class text not null check (helper_class in ('self', 'family', 'friend', 'neighbour', 'volunteer', 'professional')),
  activity text not null,
  every text not null check (every in ('once', 'week', 'month')),
  every_n smallint not null default 1,
  weekdays smallint[] not null default '{}',
  time_of_day_min smallint not null check (time_of_day_min between 0 and 1439),
  duration_min smallint not null check (duration_min between 5 and 1440),
  starts_on date not null,
  ends_on date,
  note text not null default '',
  payer text not null default 'unpaid' check (payer in ('unpaid', 'own_money', 'pflegekasse', 'municipality', 'other')),
  cents_per_hour integer check (cents_per_hour >= 0),
  commissioned_by uuid,
  commissioned_at timestamptz not null,
  insurer text not null default '',
  primary key (quartier_id, id),
  unique (quartier_id, number),
  foreign key (quartier_id, need_id) references hilfemix.need (quartier_id, id),
  foreign key (quartier_id, request_id) references helping.request (quartier_id, id),
  foreign key (quartier_id, person_id) references people.person (quartier_id, id),
  foreign key (quartier_id, helper_person_id) references people.person (quartier_id, id),
  foreign key (quartier_id, organisation_id) references cooperation.organisation (quartier_id, id),
  check (num_nonnulls(helper_person_id, organisation_id) = 1)
);
create index on helping.commission (quartier_id, person_id);
create index on helping.commission (quartier_id, need_id);
create index on helping.commission (quartier_id, helper_person_id);

create table helping.commission_end (
  quartier_id uuid not null,
  commission_id uuid not null,
  ends_on date not null,
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (quartier_id, commission_id),
  foreign key (quartier_id, commission_id) references helping.commission (quartier_id, id)
);

-- Up to which day the visits of a commission are laid out; `infinity` when none can follow.
create table helping.laid_out (
  quartier_id uuid not null,
  commission_id uuid not null,
  up_to date not null,
  primary key (quartier_id, commission_id),
  foreign key (quartier_id, commission_id) references helping.commission (quartier_id, id)
);
create index on helping.laid_out (quartier_id, up_to);

-- Expected visits, generated ahead from the commissions: idempotent under (commission, original start).
create table helping.visit (
  quartier_id uuid not null,
  id uuid not null default uuidv7(),
  commission_id uuid not null,
  person_id uuid not null,
  helper_person_id uuid,
  organisation_id uuid,
  helper_class text not null,
  activity text not null,
  original_start timestamp not null,
  starts_at timestamptz not null,
  day date not null,
  time_of_day_min smallint not null,
  duration_min smallint not null,
  status text not null default 'planned' check (status in ('planned', 'done', 'partial', 'not_done', 'cancelled')),
  version integer not null default 1,
  primary key (quartier_id, id),
  unique (quartier_id, commission_id, original_start),
  foreign key (quartier_id, commission_id) references helping.commission (quartier_id, id),
  foreign key (quartier_id, person_id) references people.person (quartier_id, id)
);
create index on helping.visit (quartier_id, day, time_of_day_min);
create index on helping.visit (quartier_id, person_id, day);
create index on helping.visit (quartier_id, helper_person_id, day);
create index visit_without_report on helping.visit (quartier_id, starts_at) where status = 'planned';

create table helping.report (
  quartier_id uuid not null,
  id uuid not null,
  visit_id uuid not null,
  outcome text not null check (outcome in ('done', 'partial', 'not_done')),
  minutes smallint not null check (minutes between 0 and 1440),
  reason text not null default '',
  how text not null check (how in ('paper', 'phone', 'sms', 'screen')),
  reported_by uuid,
  reported_at timestamptz not null,
  corrects_id uuid,
  primary key (quartier_id, id),
  foreign key (quartier_id, visit_id) references helping.visit (quartier_id, id),
  foreign key (quartier_id, corrects_id) references helping.report (quartier_id, id),
  check ((outcome = 'not_done') = (minutes = 0))
);
create index on helping.report (quartier_id, visit_id, reported_at);
-- A report is corrected once, by the next one; two corrections of the same report would fork the journal.
create unique index on helping.report (quartier_id, corrects_id) where corrects_id is not null;
create unique index on helping.report (quartier_id, visit_id) where corrects_id is null;

-- The help ledger: one row per unit of help, the spine of every figure.
create table helping.ledger (
  quartier_id uuid not null references platform.quartier (id),
  id uuid not null default uuidv7(),
  person_id uuid not null,
  helper_person_id uuid,
  organisation_id uuid,
  helper_class text not null check (helper_class in ('self', 'family', 'friend', 'neighbour', 'volunteer', 'professional')),
  activity text not null,
  day date not null,
  -- Negative in a counter-entry.
  minutes integer not null,
  metres integer,
  payer text not null default 'unpaid',
  cents integer,
  commission_id uuid,
  report_id uuid,
  counters_id uuid,
  source text not null default 'report' check (source in ('report', 'told')),
  booked_at timestamptz not null,
  primary key (quartier_id, id),
  foreign key (quartier_id, person_id) references people.person (quartier_id, id),
  foreign key (quartier_id, report_id) references helping.report (quartier_id, id),
  foreign key (quartier_id, counters_id) references helping.ledger (quartier_id, id)
);
create index on helping.ledger (quartier_id, day);
create index on helping.ledger (quartier_id, person_id, day);
create index on helping.ledger (quartier_id, helper_person_id, day);
create unique index on helping.ledger (quartier_id, counters_id) where counters_id is not null;

do $$
declare name text;
begin
  foreach name in array array['request', 'answer', 'commission', 'commission_end', 'report', 'ledger'] loop
    execute format('create trigger %I before update or delete or truncate on helping.%I
      for each statement execute function platform.refuse_change()', name || '_is_a_journal', name);
    execute format('grant select, insert on helping.%I to miteinander_app', name);
  end loop;
  foreach name in array array['numbering', 'laid_out', 'helper', 'absence', 'request', 'answer', 'commission', 'commission_end', 'visit', 'report', 'ledger'] loop
    execute format('alter table helping.%I enable row level security', name);
    execute format('create policy desk on helping.%I using (quartier_id = (select platform.current_quartier())
      and (select platform.sees_quartier()))', name);
  end loop;
end $$;
grant select, insert, update on helping.numbering, helping.laid_out, helping.helper, helping.visit to miteinander_app;
grant select, insert, update, delete on helping.absence to miteinander_app;

-- A commission opens contact to the helper who said yes, until seven days after its last day; her own visits are hers to
-- see anyway. When others come is opened to her only by a consent to all helpers.
create or replace function people.open_to_me(category text) returns setof uuid
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
      select from people.consent_revocation r where r.quartier_id = c.quartier_id and r.consent_id = c.id)
  union
  select k.person_id from helping.commission k
  left join helping.commission_end e on e.quartier_id = k.quartier_id and e.commission_id = k.id
  where k.quartier_id = platform.current_quartier()
    and (k.helper_person_id = platform.current_person() or k.organisation_id = platform.current_organisation())
    and coalesce(least(e.ends_on, k.ends_on), platform.current_day()) + 7 >= platform.current_day()
    and (open_to_me.category = 'contact' or open_to_me.category = 'appointments' and exists (
      select from people.live_consent c where c.quartier_id = k.quartier_id and c.person_id = k.person_id
        and c.recipient_group = 'helpers' and c.category = 'appointments'));
end;

create policy own on helping.helper for select using (
  quartier_id = (select platform.current_quartier()) and person_id = (select platform.current_person()));
create policy own_change on helping.helper for update using (
  quartier_id = (select platform.current_quartier()) and person_id = (select platform.current_person()));
create policy own on helping.absence using (
  quartier_id = (select platform.current_quartier()) and person_id = (select platform.current_person()));
create policy party on helping.visit for select using (
  quartier_id = (select platform.current_quartier()) and not (select platform.sees_quartier())
  and (helper_person_id = (select platform.current_person()) or organisation_id = (select platform.current_organisation())
    or person_id in (select people.open_to_me('appointments'))));
create policy party_reports on helping.visit for update using (
  quartier_id = (select platform.current_quartier()) and helper_person_id = (select platform.current_person()));
create policy party on helping.commission for select using (
  quartier_id = (select platform.current_quartier()) and not (select platform.sees_quartier())
  and (helper_person_id = (select platform.current_person()) or organisation_id = (select platform.current_organisation())
    or person_id in (select people.open_to_me('appointments'))));
-- What policies ask of other tables they ask of functions: as part of a policy the other table would bring its own
-- policies into every plan, also into those of the desk, which has no use for them.
create function helping.my_commissions() returns setof uuid
  language sql stable security definer cost 1 rows 10 set search_path = helping, pg_temp
begin atomic
  select k.id from helping.commission k
  where k.quartier_id = platform.current_quartier()
    and (k.helper_person_id = platform.current_person() or k.organisation_id = platform.current_organisation()
      or k.person_id in (select people.open_to_me('appointments')));
end;
create function helping.questions_to_me() returns setof uuid
  language sql stable security definer cost 1 rows 10 set search_path = helping, pg_temp
begin atomic
  select q.id from helping.request q
  where q.quartier_id = platform.current_quartier() and q.helper_person_id = platform.current_person();
end;
create function helping.visits_with_me() returns setof uuid
  language sql stable security definer cost 1 rows 10 set search_path = helping, pg_temp
begin atomic
  select v.id from helping.visit v
  where v.quartier_id = platform.current_quartier() and platform.current_person() in (v.person_id, v.helper_person_id);
end;
create policy party on helping.commission_end for select using (
  quartier_id = (select platform.current_quartier()) and not (select platform.sees_quartier())
  and commission_id in (select helping.my_commissions()));
create policy asked on helping.request for select using (
  quartier_id = (select platform.current_quartier()) and helper_person_id = (select platform.current_person()));
create policy asked on helping.answer for select using (
  quartier_id = (select platform.current_quartier()) and not (select platform.sees_quartier())
  and request_id in (select helping.questions_to_me()));
create policy asked_answers on helping.answer for insert with check (
  quartier_id = (select platform.current_quartier()) and exists (select from helping.request q
    where q.quartier_id = answer.quartier_id and q.id = answer.request_id
      and q.helper_person_id = (select platform.current_person())));
-- The reason of a report is for the office, for the person herself and for who wrote it; relatives see the outcome at the visit.
create policy party on helping.report for select using (
  quartier_id = (select platform.current_quartier()) and not (select platform.sees_quartier())
  and visit_id in (select helping.visits_with_me()));
create policy helper_reports on helping.report for insert with check (
  quartier_id = (select platform.current_quartier()) and exists (select from helping.visit v
    where v.quartier_id = report.quartier_id and v.id = report.visit_id
      and v.helper_person_id = (select platform.current_person())));
create policy party on helping.ledger for select using (
  quartier_id = (select platform.current_quartier()) and not (select platform.sees_quartier())
  and (person_id = (select platform.current_person()) or helper_person_id = (select platform.current_person())));
create policy helper_books on helping.ledger for insert with check (
  quartier_id = (select platform.current_quartier()) and helper_person_id = (select platform.current_person()));

-- How many were helped, who helped and how many hours, between two days: counts only, no person. Whoever may see counts
-- may see no row, hence a function with the rights of the owner.
create function helping.figures(from_day date, to_day date)
  returns table (kind text, helper_class text, amount bigint)
  language sql stable security definer set search_path = helping, pg_temp
begin atomic
  with help as (
    select l.helper_class, l.person_id, coalesce(l.helper_person_id, l.organisation_id) as by_id, sum(l.minutes) as minutes
    from helping.ledger l
    where l.quartier_id = platform.current_quartier() and platform.current_scope() in ('counts', 'quartier', 'system')
      and l.day between from_day and to_day
    group by 1, 2, 3
    having sum(l.minutes) > 0)
  select 'persons', helper_class, count(distinct person_id) from help group by 2
  union all
  select 'helpers', helper_class, count(distinct by_id) from help group by 2
  union all
  select 'hours', helper_class, floor(sum(minutes) / 60)::bigint from help group by 2;
end;
