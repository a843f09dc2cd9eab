-- Money of room entitlements: what others billed, which pot pays whom, what helpers get elsewhere, and every document as it was
-- printed. What was helped and what it cost stands in the help ledger and is not entered twice.

create table entitlements.booking (
  quartier_id uuid not null references platform.quartier (id),
  id uuid not null,
  person_id uuid not null,
  charge text not null check (charge in ('sachleistung', 'umwandlungsanspruch', 'entlastungsbetrag', 'verhinderungspflege',
    'kurzzeitpflege', 'tages-und-nachtpflege', 'pflegehilfsmittel-zum-verbrauch', 'wohnumfeld-zuschuss', 'own')),
  -- Whoever billed: an organisation of the directory or a name; its help in the ledger in these days is then part of the bill.
  organisation_id uuid,
  billed_by text not null default '',
  from_day date not null,
  to_day date not null,
  cents integer not null,
  -- Whole days of Verhinderungs- or Kurzzeitpflege.
  days smallint not null default 0 check (days between 0 and 366),
  by_relatives boolean not null default false,
  counters_id uuid,
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (quartier_id, id),
  foreign key (quartier_id, person_id) references people.person (quartier_id, id),
  foreign key (quartier_id, organisation_id) references cooperation.organisation (quartier_id, id),
  foreign key (quartier_id, counters_id) references entitlements.booking (quartier_id, id),
  check (from_day <= to_day),
  check ((counters_id is null) = (cents > 0))
);
create index on entitlements.booking (quartier_id, person_id, from_day);
create unique index on entitlements.booking (quartier_id, counters_id) where counters_id is not null;

-- Which pot pays a giver from a day on, where the rule of the house does not fit. The last one counts.
create table entitlements.pot_choice (
  quartier_id uuid not null references platform.quartier (id),
  id uuid not null,
  person_id uuid not null,
  helper_person_id uuid,
  organisation_id uuid,
  activity text,
  charge text not null check (charge in ('sachleistung', 'umwandlungsanspruch', 'entlastungsbetrag', 'verhinderungspflege', 'own')),
  from_day date not null,
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (quartier_id, id),
  foreign key (quartier_id, person_id) references people.person (quartier_id, id),
  foreign key (quartier_id, helper_person_id) references people.person (quartier_id, id),
  foreign key (quartier_id, organisation_id) references cooperation.organisation (quartier_id, id),
  check (num_nonnulls(helper_person_id, organisation_id) = 1)
);
create index on entitlements.pot_choice (quartier_id, person_id);

-- Which tax-free allowance a helper uses here, and what was paid under it elsewhere, as the helper said. The last one counts.
create table entitlements.allowance_declaration (
  quartier_id uuid not null references platform.quartier (id),
  id uuid not null,
  helper_person_id uuid not null,
  year smallint not null check (year between 2000 and 2200),
  allowance text not null check (allowance in ('uebungsleiterpauschale', 'ehrenamtspauschale')),
  elsewhere_cents integer not null check (elsewhere_cents >= 0),
  declared_on date not null,
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (quartier_id, id),
  foreign key (quartier_id, helper_person_id) references people.person (quartier_id, id)
);
create index on entitlements.allowance_declaration (quartier_id, helper_person_id, year);

create table entitlements.document_numbering (
  quartier_id uuid not null references platform.quartier (id),
  year smallint not null,
  last_number integer not null default 0,
  primary key (quartier_id, year)
);

-- What was issued: number, kind, service period, sum, and the law as it was read that day. The sheet itself stands beside it.
create table entitlements.document (
  quartier_id uuid not null references platform.quartier (id),
  id uuid not null,
  year smallint not null,
  number integer not null,
  kind text not null check (kind in ('receipt', 'month_statement', 'year_statement', 'assignment', 'allowance_statement')),
  person_id uuid,
  helper_person_id uuid,
  organisation_id uuid,
  from_day date not null,
  to_day date not null,
  cents integer,
  payer text,
  -- The rows of the help ledger that a receipt is made of, so that it can be seen when they no longer agree.
  ledger_ids uuid[] not null default '{}',
  replaces_id uuid,
  -- The steps of the reasoning with their §, and the versions of the values read.
  law jsonb not null,
  issued_by uuid,
  issued_at timestamptz not null,
  primary key (quartier_id, id),
  unique (quartier_id, year, number),
  foreign key (quartier_id, person_id) references people.person (quartier_id, id),
  foreign key (quartier_id, helper_person_id) references people.person (quartier_id, id),
  foreign key (quartier_id, organisation_id) references cooperation.organisation (quartier_id, id),
  foreign key (quartier_id, replaces_id) references entitlements.document (quartier_id, id),
  check (from_day <= to_day),
  check (num_nonnulls(person_id, helper_person_id) >= 1)
);
create index on entitlements.document (quartier_id, person_id, issued_at);
create index on entitlements.document (quartier_id, helper_person_id, issued_at);
create unique index on entitlements.document (quartier_id, replaces_id) where replaces_id is not null;

-- The very bytes that were handed out, and what stands on them. They bear names and addresses, hence apart from the journal:
-- never changed, but removed when a person is erased.
create table entitlements.document_sheet (
  quartier_id uuid not null,
  document_id uuid not null,
  content jsonb not null,
  sheet bytea not null,
  primary key (quartier_id, document_id),
  foreign key (quartier_id, document_id) references entitlements.document (quartier_id, id)
);
create trigger document_sheet_is_not_changed before update or truncate on entitlements.document_sheet
  for each statement execute function platform.refuse_change();

do $$
declare name text;
begin
  foreach name in array array['booking', 'pot_choice', 'allowance_declaration', 'document'] loop
    execute format('create trigger %I before update or delete or truncate on entitlements.%I
      for each statement execute function platform.refuse_change()', name || '_is_a_journal', name);
    execute format('grant select, insert on entitlements.%I to miteinander_app', name);
  end loop;
  foreach name in array array['booking', 'pot_choice', 'allowance_declaration', 'document_numbering', 'document', 'document_sheet'] loop
    execute format('alter table entitlements.%I enable row level security', name);
    execute format('create policy desk on entitlements.%I using (quartier_id = platform.current_quartier()
      and (select platform.sees_quartier()))', name);
  end loop;
  foreach name in array array['booking', 'pot_choice'] loop
    execute format('create policy consented on entitlements.%I for select using (quartier_id = platform.current_quartier()
      and not (select platform.sees_quartier()) and person_id in (select people.open_persons(''money'')))', name);
  end loop;
end $$;
grant select, insert, update on entitlements.document_numbering to miteinander_app;
grant select, insert on entitlements.document_sheet to miteinander_app;

create policy own on entitlements.allowance_declaration for select using (
  quartier_id = platform.current_quartier() and helper_person_id = (select platform.current_person()));
-- The person and whom she lets know see what was issued about her; a helper sees the receipts of the own help.
create policy party on entitlements.document for select using (
  quartier_id = platform.current_quartier() and not (select platform.sees_quartier())
  and (person_id in (select people.open_persons('money')) or helper_person_id = (select platform.current_person())));
create policy of_visible_documents on entitlements.document_sheet for select using (
  quartier_id = platform.current_quartier() and exists (select from entitlements.document d
    where d.quartier_id = document_sheet.quartier_id and d.id = document_sheet.document_id));

-- Whether the signed-in person may know about the money of this one.
create function entitlements.may_see_money(person uuid) returns boolean language sql stable
  return exists (select from people.person p where p.quartier_id = platform.current_quartier() and p.id = person)
    and (platform.sees_quartier() or person in (select people.open_persons('money')));

-- Paid help for a person, without what was countered; helpers by the id under which they are kept. Runs as owner, because consent to „money" opens the lines that cost
-- money and no other line of the help ledger; it asks for the consent by itself.
create function entitlements.paid_help(person uuid, from_day date, to_day date) returns table (
  id uuid, day date, helper_class text, activity text, minutes integer, payer text, cents integer, cents_per_hour integer,
  helper_person_id uuid, organisation_id uuid, giver text)
  language sql stable security definer set search_path = entitlements, pg_temp
begin atomic
  select l.id, l.day, l.helper_class, l.activity, l.minutes, l.payer, l.cents, k.cents_per_hour,
    coalesce(h.merged_into, l.helper_person_id), l.organisation_id, coalesce(trim(h.given_name || ' ' || h.family_name), o.name, '')
  from helping.ledger l
  left join helping.commission k on k.quartier_id = l.quartier_id and k.id = l.commission_id
  left join people.person h on h.quartier_id = l.quartier_id and h.id = l.helper_person_id
  left join cooperation.organisation o on o.quartier_id = l.quartier_id and o.id = l.organisation_id
  where l.quartier_id = platform.current_quartier() and l.person_id = any (array(select people.ids_of(person)))
    and l.day between from_day and to_day and l.payer <> 'unpaid' and l.counters_id is null
    and not exists (select from helping.ledger c where c.quartier_id = l.quartier_id and c.counters_id = l.id)
    and entitlements.may_see_money(person)
  order by l.day, l.id;
end;

-- Paid visits still to come, summed by who comes for what: no day and no hour, which are told by another consent.
create function entitlements.planned_help(person uuid, from_day date, to_day date) returns table (
  helper_class text, activity text, payer text, helper_person_id uuid, organisation_id uuid, giver text, visits bigint,
  minutes bigint, cents bigint, unpriced bigint)
  language sql stable security definer set search_path = entitlements, pg_temp
begin atomic
  select v.helper_class, v.activity, k.payer, coalesce(h.merged_into, v.helper_person_id), v.organisation_id,
    coalesce(trim(h.given_name || ' ' || h.family_name), o.name, ''), count(*), sum(v.duration_min),
    sum(coalesce((k.cents_per_hour * v.duration_min + 30) / 60, 0)), count(*) filter (where k.cents_per_hour is null)
  from helping.visit v
  join helping.commission k on k.quartier_id = v.quartier_id and k.id = v.commission_id
  left join people.person h on h.quartier_id = v.quartier_id and h.id = v.helper_person_id
  left join cooperation.organisation o on o.quartier_id = v.quartier_id and o.id = v.organisation_id
  where v.quartier_id = platform.current_quartier() and v.person_id = any (array(select people.ids_of(person)))
    and v.day between from_day and to_day and v.status = 'planned' and k.payer <> 'unpaid'
    and entitlements.may_see_money(person)
  group by 1, 2, 3, 4, 5, 6 order by 6, 2;
end;

-- Money to a helper: for the desk and for the helper, who helped for it.
create function entitlements.paid_to(helper uuid, from_day date, to_day date) returns table (
  id uuid, day date, person_id uuid, activity text, minutes integer, payer text, cents integer)
  language sql stable security definer set search_path = entitlements, pg_temp
begin atomic
  select l.id, l.day, people.kept_id(l.person_id), l.activity, l.minutes, l.payer, l.cents
  from helping.ledger l
  where l.quartier_id = platform.current_quartier() and l.helper_person_id = any (array(select people.ids_of(helper)))
    and l.day between from_day and to_day and l.payer <> 'unpaid' and l.counters_id is null
    and not exists (select from helping.ledger c where c.quartier_id = l.quartier_id and c.counters_id = l.id)
    and (platform.sees_quartier() or helper = platform.current_person())
  order by l.day, l.id;
end;

-- When a person is erased: the sheets with her name go, the journal of numbers, periods and sums stays without a name.
create function entitlements.erase_sheets(person uuid) returns bigint
  language sql security definer set search_path = entitlements, pg_temp
begin atomic
  with gone as (
    delete from entitlements.document_sheet s using entitlements.document d
    where d.quartier_id = s.quartier_id and d.id = s.document_id and s.quartier_id = platform.current_quartier()
      and platform.sees_quartier()
      and (d.person_id in (select people.ids_of(person)) or d.helper_person_id in (select people.ids_of(person)))
    returning 1)
  select count(*) from gone;
end;
