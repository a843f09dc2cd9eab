-- What a person wishes and needs; who covers it follows from room helping.

create schema hilfemix;
grant usage on schema hilfemix to miteinander_app;

create table hilfemix.arrangement (
  quartier_id uuid not null,
  person_id uuid not null,
  wishes text not null default '',
  key_is_where text not null default '',
  review_on date,
  agreed_on date,
  version integer not null default 1,
  primary key (quartier_id, person_id),
  foreign key (quartier_id, person_id) references people.person (quartier_id, id)
);
create index on hilfemix.arrangement (quartier_id, review_on);

create table hilfemix.need (
  quartier_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  own_words text not null default '',
  activity text not null,
  -- 1 = now, 2 = this week, 3 = can wait.
  urgency smallint not null default 2 check (urgency between 1 and 3),
  -- Local wall time in the zone of the Quartier; `every` as in core/recurrence.
  every text not null default 'week' check (every in ('once', 'week', 'month')),
  every_n smallint not null default 1 check (every_n between 1 and 12),
  weekdays smallint[] not null default '{}',
  -- Either a time or a part of the day, or neither if the time does not matter.
  time_of_day_min smallint check (time_of_day_min between 0 and 1439),
  part_of_day text check (part_of_day in ('morning', 'noon', 'afternoon', 'evening', 'night')),
  duration_min smallint not null check (duration_min between 5 and 1440),
  starts_on date not null,
  ends_on date,
  -- What the helper must be able to do or bear: 'pets', 'stairs', 'smoking', 'car', 'lifting', 'woman', 'man',
  -- 'language:xx'.
  requirements text[] not null default '{}',
  excluded_person_ids uuid[] not null default '{}',
  status text not null default 'open' check (status in ('open', 'closed')),
  closed_on date,
  entry_id uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (quartier_id, id),
  foreign key (quartier_id, person_id) references people.person (quartier_id, id)
);
create index on hilfemix.need (quartier_id, person_id);
-- In the order in which needs without help are looked at, so that the first few are found without reading all.
create index open_need_by_urgency on hilfemix.need (quartier_id, urgency, starts_on, id) where status = 'open';

alter table hilfemix.arrangement enable row level security;
create policy desk on hilfemix.arrangement using (quartier_id = (select platform.current_quartier()) and (select platform.sees_quartier()));
create policy consented on hilfemix.arrangement for select using (quartier_id = (select platform.current_quartier())
  and not (select platform.sees_quartier()) and person_id in (select people.open_to_me('arrangement')));
alter table hilfemix.need enable row level security;
create policy desk on hilfemix.need using (quartier_id = (select platform.current_quartier()) and (select platform.sees_quartier()));
create policy consented on hilfemix.need for select using (quartier_id = (select platform.current_quartier())
  and not (select platform.sees_quartier()) and person_id in (select people.open_to_me('arrangement')));
grant select, insert, update on hilfemix.arrangement, hilfemix.need to miteinander_app;
