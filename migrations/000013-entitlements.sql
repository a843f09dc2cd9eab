-- What the Pflegekasse decided about a person, and self-checks that somebody asked us to keep. The money follows in 000014.

create schema entitlements;
grant usage on schema entitlements to miteinander_app;

-- Whoever may know about the money of a person: Pflegegrad, budgets, receipts.
alter table people.consent drop constraint consent_category_check;
alter table people.consent add constraint consent_category_check
  check (category in ('contact', 'appointments', 'arrangement', 'history', 'money'));

-- The Einstufung: a journal. The later first day ends what was before; a correction names the row that it replaces.
create table entitlements.grading (
  quartier_id uuid not null references platform.quartier (id),
  -- Given by the form, so that sending it twice records it once.
  id uuid not null,
  person_id uuid not null,
  -- 0 = the Pflegekasse decided that there is none.
  pflegegrad smallint not null check (pflegegrad between 0 and 5),
  from_day date not null,
  to_day date,
  insurance text not null check (insurance in ('statutory', 'private', 'beihilfe')),
  living_form text not null check (living_form in ('home', 'wohngruppe', 'gemeinschaftliche-wohnform', 'heim')),
  -- The Land whose rules for helpers hold, ISO 3166-2.
  land text not null check (land ~ '^DE-[A-Z]{2}$'),
  decided_by text not null default '',
  notice_on date,
  replaces_id uuid,
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (quartier_id, id),
  foreign key (quartier_id, person_id) references people.person (quartier_id, id),
  foreign key (quartier_id, replaces_id) references entitlements.grading (quartier_id, id),
  check (to_day is null or from_day <= to_day)
);
create index on entitlements.grading (quartier_id, person_id, from_day);
create unique index on entitlements.grading (quartier_id, replaces_id) where replaces_id is not null;
create trigger grading_is_a_journal before update or delete or truncate on entitlements.grading
  for each statement execute function platform.refuse_change();

-- Answers of a self-check. Nothing is kept without the consent that stands in the row; who takes it back has it deleted.
create table entitlements.self_check (
  quartier_id uuid not null references platform.quartier (id),
  id uuid not null,
  person_id uuid not null,
  answers text not null check (length(answers) between 1 and 600),
  consent_how text not null check (consent_how in ('spoken', 'phone', 'signed_card', 'screen')),
  consent_on date not null,
  keep_until date not null,
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (quartier_id, id),
  foreign key (quartier_id, person_id) references people.person (quartier_id, id),
  check (consent_on <= keep_until)
);
create index on entitlements.self_check (quartier_id, person_id, recorded_at);
create index on entitlements.self_check (quartier_id, keep_until);

alter table entitlements.grading enable row level security;
create policy desk on entitlements.grading using (quartier_id = platform.current_quartier() and (select platform.sees_quartier()));
create policy consented on entitlements.grading for select using (quartier_id = platform.current_quartier()
  and not (select platform.sees_quartier()) and person_id in (select people.open_persons('money')));
grant select, insert on entitlements.grading to miteinander_app;

-- Health is for the desk and the person alone; no consent opens it to others here.
alter table entitlements.self_check enable row level security;
create policy desk on entitlements.self_check using (quartier_id = platform.current_quartier() and (select platform.sees_quartier()));
create policy own on entitlements.self_check using (quartier_id = platform.current_quartier()
  and not (select platform.sees_quartier()) and person_id = (select platform.current_person()));
grant select, insert, delete on entitlements.self_check to miteinander_app;
