-- The state after all migrations: made by tools/dump-schema.ts, for reading. Comments after an object are its grants.

-- Extensions

create extension btree_gist schema public;

create extension pg_trgm schema public;

-- Schemas

create schema auth;
-- miteinander_app: usage

create schema cooperation;
-- miteinander_app: usage

create schema desk;
-- miteinander_app: usage

create schema entitlements;
-- miteinander_app: usage

create schema evaluation;
-- miteinander_app: usage

create schema helping;
-- miteinander_app: usage

create schema hilfemix;
-- miteinander_app: usage

create schema people;
-- miteinander_app: usage

create schema personal;
-- miteinander_app: usage

create schema platform;
-- miteinander_app: usage

create schema public;
-- public: usage

create schema published;
-- miteinander_app: usage

create schema quartier;
-- miteinander_app: usage

-- Tables

create table auth.account (
  id text default (uuidv7())::text not null,
  account_id text not null,
  provider_id text not null,
  user_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  password text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint account_pkey PRIMARY KEY (id),
  constraint account_provider_id_account_id_key UNIQUE (provider_id, account_id),
  constraint account_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth."user"(id) ON DELETE CASCADE
);
CREATE INDEX account_user_id_idx ON auth.account USING btree (user_id);
-- miteinander_app: delete, insert, select, update

create table auth.attempt (
  bucket text not null,
  window_start timestamp with time zone not null,
  count integer default 1 not null,
  constraint attempt_pkey PRIMARY KEY (bucket, window_start),
  constraint attempt_count_check CHECK ((count > 0))
);
CREATE INDEX attempt_window_start_idx ON auth.attempt USING btree (window_start);
-- miteinander_app: delete, insert, select, update

create table auth.letter_code (
  quartier_id uuid not null,
  id uuid default uuidv7() not null,
  person_id uuid not null,
  code_hash bytea not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  replaced_at timestamp with time zone,
  constraint letter_code_pkey PRIMARY KEY (quartier_id, id),
  constraint letter_code_check CHECK ((expires_at > created_at)),
  constraint letter_code_check1 CHECK (((used_at IS NULL) OR (replaced_at IS NULL))),
  constraint letter_code_code_hash_check CHECK ((octet_length(code_hash) = 32)),
  constraint letter_code_code_hash_key UNIQUE (code_hash),
  constraint letter_code_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id)
);
CREATE UNIQUE INDEX letter_code_quartier_id_person_id_idx ON auth.letter_code USING btree (quartier_id, person_id) WHERE ((used_at IS NULL) AND (replaced_at IS NULL));
-- miteinander_app: delete, insert, select, update

create table auth.session (
  id text default (uuidv7())::text not null,
  user_id text not null,
  token text not null,
  expires_at timestamp with time zone not null,
  latest_at timestamp with time zone not null,
  means text not null,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_check CHECK ((latest_at >= expires_at)),
  constraint session_ip_address_check CHECK (((ip_address IS NULL) OR (ip_address = ''::text))),
  constraint session_means_check CHECK ((means = ANY (ARRAY['code'::text, 'letter'::text, 'demo'::text]))),
  constraint session_token_key UNIQUE (token),
  constraint session_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth."user"(id) ON DELETE CASCADE
);
CREATE INDEX session_expires_at_idx ON auth.session USING btree (expires_at);
CREATE INDEX session_user_id_created_at_idx ON auth.session USING btree (user_id, created_at DESC);
-- miteinander_app: delete, insert, select, update

create table auth."user" (
  id text default (uuidv7())::text not null,
  name text default ''::text not null,
  email text not null,
  email_verified boolean default true not null,
  image text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint user_pkey PRIMARY KEY (id),
  constraint user_email_check CHECK ((email ~~ '%.invalid'::text)),
  constraint user_email_key UNIQUE (email)
);
-- miteinander_app: delete, insert, select, update

create table auth.verification (
  id text default (uuidv7())::text not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint verification_pkey PRIMARY KEY (id)
);
CREATE INDEX verification_expires_at_idx ON auth.verification USING btree (expires_at);
CREATE INDEX verification_identifier_created_at_idx ON auth.verification USING btree (identifier, created_at DESC);
-- miteinander_app: delete, insert, select, update

create table cooperation.organisation (
  quartier_id uuid not null,
  id uuid default uuidv7() not null,
  name text not null,
  kind text not null,
  activities text[] default '{}'::text[] not null,
  phone text default ''::text not null,
  email text default ''::text not null,
  address text default ''::text not null,
  address_id uuid,
  opening_hours text default ''::text not null,
  confirmed_on date,
  version integer default 1 not null,
  constraint organisation_pkey PRIMARY KEY (quartier_id, id),
  constraint organisation_quartier_id_address_id_fkey FOREIGN KEY (quartier_id, address_id) REFERENCES quartier.address(quartier_id, id),
  constraint organisation_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id)
);
alter table cooperation.organisation enable row level security;
create policy desk on cooperation.organisation for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
create policy everyone_of_the_quartier on cooperation.organisation for select to public
  using ((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)));
-- miteinander_app: insert, select, update

create table desk.call (
  quartier_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  caller_person_id uuid,
  weekdays smallint[] not null,
  since date not null,
  until date,
  if_unanswered text default ''::text not null,
  last_on date,
  version integer default 1 not null,
  constraint call_pkey PRIMARY KEY (quartier_id, id),
  constraint call_check CHECK (((until IS NULL) OR (since <= (until + 1)))),
  constraint call_quartier_id_caller_person_id_fkey FOREIGN KEY (quartier_id, caller_person_id) REFERENCES people.person(quartier_id, id),
  constraint call_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id),
  constraint call_quartier_id_person_id_fkey FOREIGN KEY (quartier_id, person_id) REFERENCES people.person(quartier_id, id),
  constraint call_weekdays_check CHECK ((((cardinality(weekdays) >= 1) AND (cardinality(weekdays) <= 7)) AND (weekdays <@ '{1,2,3,4,5,6,7}'::smallint[])))
);
alter table desk.call enable row level security;
CREATE INDEX call_quartier_id_person_id_idx ON desk.call USING btree (quartier_id, person_id);
create policy desk on desk.call for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
-- miteinander_app: insert, select, update

create table desk.entry (
  quartier_id uuid not null,
  id uuid not null,
  number integer not null,
  thread_id uuid not null,
  at timestamp with time zone not null,
  recorded_by uuid,
  channel text default 'phone'::text not null,
  kind text default 'contact'::text not null,
  person_id uuid,
  caller text default ''::text not null,
  callback text default ''::text not null,
  text text not null,
  promise text default ''::text not null,
  due date,
  state_after text default 'done'::text not null,
  unmet_activity text,
  constraint entry_pkey PRIMARY KEY (quartier_id, id),
  constraint entry_channel_check CHECK ((channel = ANY (ARRAY['phone'::text, 'visit'::text, 'door'::text, 'letter'::text, 'email'::text, 'sms'::text, 'other'::text]))),
  constraint entry_kind_check CHECK ((kind = ANY (ARRAY['contact'::text, 'follow_up'::text, 'correction'::text, 'handover'::text]))),
  constraint entry_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id),
  constraint entry_quartier_id_number_key UNIQUE (quartier_id, number),
  constraint entry_quartier_id_person_id_fkey FOREIGN KEY (quartier_id, person_id) REFERENCES people.person(quartier_id, id),
  constraint entry_quartier_id_thread_id_fkey FOREIGN KEY (quartier_id, thread_id) REFERENCES desk.entry(quartier_id, id),
  constraint entry_state_after_check CHECK ((state_after = ANY (ARRAY['open'::text, 'waiting'::text, 'done'::text, 'unmet'::text]))),
  constraint entry_text_check CHECK ((text <> ''::text))
);
alter table desk.entry enable row level security;
CREATE INDEX entry_quartier_id_at_idx ON desk.entry USING btree (quartier_id, at DESC);
CREATE INDEX entry_quartier_id_person_id_number_idx ON desk.entry USING btree (quartier_id, person_id, number DESC);
CREATE INDEX entry_quartier_id_thread_id_number_idx ON desk.entry USING btree (quartier_id, thread_id, number);
create policy desk on desk.entry for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
CREATE TRIGGER entry_carries_thread AFTER INSERT ON desk.entry FOR EACH ROW EXECUTE FUNCTION desk.carry_thread();
CREATE TRIGGER entry_is_a_journal BEFORE DELETE OR UPDATE OR TRUNCATE ON desk.entry FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
-- miteinander_app: insert, select

create table desk.numbering (
  quartier_id uuid not null,
  last_number integer default 0 not null,
  constraint numbering_pkey PRIMARY KEY (quartier_id),
  constraint numbering_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id)
);
alter table desk.numbering enable row level security;
create policy desk on desk.numbering for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
-- miteinander_app: insert, select, update

create table desk.stand_in (
  quartier_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  stand_in_person_id uuid not null,
  days daterange not null,
  what text default ''::text not null,
  recorded_by uuid,
  constraint stand_in_pkey PRIMARY KEY (quartier_id, id),
  constraint stand_in_check CHECK ((person_id <> stand_in_person_id)),
  constraint stand_in_days_check CHECK ((NOT isempty(days))),
  constraint stand_in_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id),
  constraint stand_in_quartier_id_person_id_fkey FOREIGN KEY (quartier_id, person_id) REFERENCES people.person(quartier_id, id),
  constraint stand_in_quartier_id_stand_in_person_id_fkey FOREIGN KEY (quartier_id, stand_in_person_id) REFERENCES people.person(quartier_id, id)
);
alter table desk.stand_in enable row level security;
CREATE INDEX stand_in_quartier_id_person_id_idx ON desk.stand_in USING btree (quartier_id, person_id);
CREATE INDEX stand_in_quartier_id_stand_in_person_id_idx ON desk.stand_in USING btree (quartier_id, stand_in_person_id);
create policy desk on desk.stand_in for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
-- miteinander_app: delete, insert, select

create table desk.thread (
  quartier_id uuid not null,
  id uuid not null,
  person_id uuid,
  state text not null,
  due date,
  promise text default ''::text not null,
  promised_to text default ''::text not null,
  last_number integer not null,
  last_at timestamp with time zone not null,
  constraint thread_pkey PRIMARY KEY (quartier_id, id),
  constraint thread_quartier_id_id_fkey FOREIGN KEY (quartier_id, id) REFERENCES desk.entry(quartier_id, id)
);
alter table desk.thread enable row level security;
CREATE INDEX thread_not_done ON desk.thread USING btree (quartier_id) WHERE (state <> 'done'::text);
CREATE INDEX thread_quartier_id_due_idx ON desk.thread USING btree (quartier_id, due) WHERE (state = ANY (ARRAY['open'::text, 'waiting'::text]));
create policy desk on desk.thread for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
-- miteinander_app: insert, select, update

create table entitlements.allowance_declaration (
  quartier_id uuid not null,
  id uuid not null,
  helper_person_id uuid not null,
  year smallint not null,
  allowance text not null,
  elsewhere_cents integer not null,
  declared_on date not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  constraint allowance_declaration_pkey PRIMARY KEY (quartier_id, id),
  constraint allowance_declaration_allowance_check CHECK ((allowance = ANY (ARRAY['uebungsleiterpauschale'::text, 'ehrenamtspauschale'::text]))),
  constraint allowance_declaration_elsewhere_cents_check CHECK ((elsewhere_cents >= 0)),
  constraint allowance_declaration_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id),
  constraint allowance_declaration_quartier_id_helper_person_id_fkey FOREIGN KEY (quartier_id, helper_person_id) REFERENCES people.person(quartier_id, id),
  constraint allowance_declaration_year_check CHECK (((year >= 2000) AND (year <= 2200)))
);
alter table entitlements.allowance_declaration enable row level security;
CREATE INDEX allowance_declaration_quartier_id_helper_person_id_year_idx ON entitlements.allowance_declaration USING btree (quartier_id, helper_person_id, year);
create policy desk on entitlements.allowance_declaration for all to public
  using (((quartier_id = platform.current_quartier()) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
create policy own on entitlements.allowance_declaration for select to public
  using (((quartier_id = platform.current_quartier()) AND (helper_person_id = ( SELECT platform.current_person() AS current_person))));
CREATE TRIGGER allowance_declaration_is_a_journal BEFORE DELETE OR UPDATE OR TRUNCATE ON entitlements.allowance_declaration FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
-- miteinander_app: insert, select

create table entitlements.booking (
  quartier_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  charge text not null,
  organisation_id uuid,
  billed_by text default ''::text not null,
  from_day date not null,
  to_day date not null,
  cents integer not null,
  days smallint default 0 not null,
  by_relatives boolean default false not null,
  counters_id uuid,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  constraint booking_pkey PRIMARY KEY (quartier_id, id),
  constraint booking_charge_check CHECK ((charge = ANY (ARRAY['sachleistung'::text, 'umwandlungsanspruch'::text, 'entlastungsbetrag'::text, 'verhinderungspflege'::text, 'kurzzeitpflege'::text, 'tages-und-nachtpflege'::text, 'pflegehilfsmittel-zum-verbrauch'::text, 'wohnumfeld-zuschuss'::text, 'own'::text]))),
  constraint booking_check CHECK ((from_day <= to_day)),
  constraint booking_check1 CHECK (((counters_id IS NULL) = (cents > 0))),
  constraint booking_days_check CHECK (((days >= 0) AND (days <= 366))),
  constraint booking_quartier_id_counters_id_fkey FOREIGN KEY (quartier_id, counters_id) REFERENCES entitlements.booking(quartier_id, id),
  constraint booking_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id),
  constraint booking_quartier_id_organisation_id_fkey FOREIGN KEY (quartier_id, organisation_id) REFERENCES cooperation.organisation(quartier_id, id),
  constraint booking_quartier_id_person_id_fkey FOREIGN KEY (quartier_id, person_id) REFERENCES people.person(quartier_id, id)
);
alter table entitlements.booking enable row level security;
CREATE UNIQUE INDEX booking_quartier_id_counters_id_idx ON entitlements.booking USING btree (quartier_id, counters_id) WHERE (counters_id IS NOT NULL);
CREATE INDEX booking_quartier_id_person_id_from_day_idx ON entitlements.booking USING btree (quartier_id, person_id, from_day);
create policy consented on entitlements.booking for select to public
  using (((quartier_id = platform.current_quartier()) AND (NOT ( SELECT platform.sees_quartier() AS sees_quartier)) AND (person_id IN ( SELECT people.open_persons('money'::text) AS open_persons))));
create policy desk on entitlements.booking for all to public
  using (((quartier_id = platform.current_quartier()) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
CREATE TRIGGER booking_is_a_journal BEFORE DELETE OR UPDATE OR TRUNCATE ON entitlements.booking FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
-- miteinander_app: insert, select

create table entitlements.document (
  quartier_id uuid not null,
  id uuid not null,
  year smallint not null,
  number integer not null,
  kind text not null,
  person_id uuid,
  helper_person_id uuid,
  organisation_id uuid,
  from_day date not null,
  to_day date not null,
  cents integer,
  payer text,
  ledger_ids uuid[] default '{}'::uuid[] not null,
  replaces_id uuid,
  law jsonb not null,
  issued_by uuid,
  issued_at timestamp with time zone not null,
  constraint document_pkey PRIMARY KEY (quartier_id, id),
  constraint document_check CHECK ((from_day <= to_day)),
  constraint document_check1 CHECK ((num_nonnulls(person_id, helper_person_id) >= 1)),
  constraint document_kind_check CHECK ((kind = ANY (ARRAY['receipt'::text, 'month_statement'::text, 'year_statement'::text, 'assignment'::text, 'allowance_statement'::text]))),
  constraint document_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id),
  constraint document_quartier_id_helper_person_id_fkey FOREIGN KEY (quartier_id, helper_person_id) REFERENCES people.person(quartier_id, id),
  constraint document_quartier_id_organisation_id_fkey FOREIGN KEY (quartier_id, organisation_id) REFERENCES cooperation.organisation(quartier_id, id),
  constraint document_quartier_id_person_id_fkey FOREIGN KEY (quartier_id, person_id) REFERENCES people.person(quartier_id, id),
  constraint document_quartier_id_replaces_id_fkey FOREIGN KEY (quartier_id, replaces_id) REFERENCES entitlements.document(quartier_id, id),
  constraint document_quartier_id_year_number_key UNIQUE (quartier_id, year, number)
);
alter table entitlements.document enable row level security;
CREATE INDEX document_quartier_id_helper_person_id_issued_at_idx ON entitlements.document USING btree (quartier_id, helper_person_id, issued_at);
CREATE INDEX document_quartier_id_person_id_issued_at_idx ON entitlements.document USING btree (quartier_id, person_id, issued_at);
CREATE UNIQUE INDEX document_quartier_id_replaces_id_idx ON entitlements.document USING btree (quartier_id, replaces_id) WHERE (replaces_id IS NOT NULL);
create policy desk on entitlements.document for all to public
  using (((quartier_id = platform.current_quartier()) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
create policy party on entitlements.document for select to public
  using (((quartier_id = platform.current_quartier()) AND (NOT ( SELECT platform.sees_quartier() AS sees_quartier)) AND ((person_id IN ( SELECT people.open_persons('money'::text) AS open_persons)) OR (helper_person_id = ( SELECT platform.current_person() AS current_person)))));
CREATE TRIGGER document_is_a_journal BEFORE DELETE OR UPDATE OR TRUNCATE ON entitlements.document FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
-- miteinander_app: insert, select

create table entitlements.document_numbering (
  quartier_id uuid not null,
  year smallint not null,
  last_number integer default 0 not null,
  constraint document_numbering_pkey PRIMARY KEY (quartier_id, year),
  constraint document_numbering_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id)
);
alter table entitlements.document_numbering enable row level security;
create policy desk on entitlements.document_numbering for all to public
  using (((quartier_id = platform.current_quartier()) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
-- miteinander_app: insert, select, update

create table entitlements.document_sheet (
  quartier_id uuid not null,
  document_id uuid not null,
  content jsonb not null,
  sheet bytea not null,
  constraint document_sheet_pkey PRIMARY KEY (quartier_id, document_id),
  constraint document_sheet_quartier_id_document_id_fkey FOREIGN KEY (quartier_id, document_id) REFERENCES entitlements.document(quartier_id, id)
);
alter table entitlements.document_sheet enable row level security;
create policy desk on entitlements.document_sheet for all to public
  using (((quartier_id = platform.current_quartier()) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
create policy of_visible_documents on entitlements.document_sheet for select to public
  using (((quartier_id = platform.current_quartier()) AND (EXISTS ( SELECT
   FROM entitlements.document d
  WHERE ((d.quartier_id = document_sheet.quartier_id) AND (d.id = document_sheet.document_id))))));
CREATE TRIGGER document_sheet_is_not_changed BEFORE UPDATE OR TRUNCATE ON entitlements.document_sheet FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
-- miteinander_app: insert, select

create table entitlements.grading (
  quartier_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  pflegegrad smallint not null,
  from_day date not null,
  to_day date,
  insurance text not null,
  living_form text not null,
  land text not null,
  decided_by text default ''::text not null,
  notice_on date,
  replaces_id uuid,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  constraint grading_pkey PRIMARY KEY (quartier_id, id),
  constraint grading_check CHECK (((to_day IS NULL) OR (from_day <= to_day))),
  constraint grading_insurance_check CHECK ((insurance = ANY (ARRAY['statutory'::text, 'private'::text, 'beihilfe'::text]))),
  constraint grading_land_check CHECK ((land ~ '^DE-[A-Z]{2}$'::text)),
  constraint grading_living_form_check CHECK ((living_form = ANY (ARRAY['home'::text, 'wohngruppe'::text, 'gemeinschaftliche-wohnform'::text, 'heim'::text]))),
  constraint grading_pflegegrad_check CHECK (((pflegegrad >= 0) AND (pflegegrad <= 5))),
  constraint grading_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id),
  constraint grading_quartier_id_person_id_fkey FOREIGN KEY (quartier_id, person_id) REFERENCES people.person(quartier_id, id),
  constraint grading_quartier_id_replaces_id_fkey FOREIGN KEY (quartier_id, replaces_id) REFERENCES entitlements.grading(quartier_id, id)
);
alter table entitlements.grading enable row level security;
CREATE INDEX grading_quartier_id_person_id_from_day_idx ON entitlements.grading USING btree (quartier_id, person_id, from_day);
CREATE UNIQUE INDEX grading_quartier_id_replaces_id_idx ON entitlements.grading USING btree (quartier_id, replaces_id) WHERE (replaces_id IS NOT NULL);
create policy consented on entitlements.grading for select to public
  using (((quartier_id = platform.current_quartier()) AND (NOT ( SELECT platform.sees_quartier() AS sees_quartier)) AND (person_id IN ( SELECT people.open_persons('money'::text) AS open_persons))));
create policy desk on entitlements.grading for all to public
  using (((quartier_id = platform.current_quartier()) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
CREATE TRIGGER grading_is_a_journal BEFORE DELETE OR UPDATE OR TRUNCATE ON entitlements.grading FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
-- miteinander_app: insert, select

create table entitlements.pot_choice (
  quartier_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  helper_person_id uuid,
  organisation_id uuid,
  activity text,
  charge text not null,
  from_day date not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  constraint pot_choice_pkey PRIMARY KEY (quartier_id, id),
  constraint pot_choice_charge_check CHECK ((charge = ANY (ARRAY['sachleistung'::text, 'umwandlungsanspruch'::text, 'entlastungsbetrag'::text, 'verhinderungspflege'::text, 'own'::text]))),
  constraint pot_choice_check CHECK ((num_nonnulls(helper_person_id, organisation_id) = 1)),
  constraint pot_choice_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id),
  constraint pot_choice_quartier_id_helper_person_id_fkey FOREIGN KEY (quartier_id, helper_person_id) REFERENCES people.person(quartier_id, id),
  constraint pot_choice_quartier_id_organisation_id_fkey FOREIGN KEY (quartier_id, organisation_id) REFERENCES cooperation.organisation(quartier_id, id),
  constraint pot_choice_quartier_id_person_id_fkey FOREIGN KEY (quartier_id, person_id) REFERENCES people.person(quartier_id, id)
);
alter table entitlements.pot_choice enable row level security;
CREATE INDEX pot_choice_quartier_id_person_id_idx ON entitlements.pot_choice USING btree (quartier_id, person_id);
create policy consented on entitlements.pot_choice for select to public
  using (((quartier_id = platform.current_quartier()) AND (NOT ( SELECT platform.sees_quartier() AS sees_quartier)) AND (person_id IN ( SELECT people.open_persons('money'::text) AS open_persons))));
create policy desk on entitlements.pot_choice for all to public
  using (((quartier_id = platform.current_quartier()) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
CREATE TRIGGER pot_choice_is_a_journal BEFORE DELETE OR UPDATE OR TRUNCATE ON entitlements.pot_choice FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
-- miteinander_app: insert, select

create table entitlements.self_check (
  quartier_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  answers text not null,
  consent_how text not null,
  consent_on date not null,
  keep_until date not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  constraint self_check_pkey PRIMARY KEY (quartier_id, id),
  constraint self_check_answers_check CHECK (((length(answers) >= 1) AND (length(answers) <= 600))),
  constraint self_check_check CHECK ((consent_on <= keep_until)),
  constraint self_check_consent_how_check CHECK ((consent_how = ANY (ARRAY['spoken'::text, 'phone'::text, 'signed_card'::text, 'screen'::text]))),
  constraint self_check_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id),
  constraint self_check_quartier_id_person_id_fkey FOREIGN KEY (quartier_id, person_id) REFERENCES people.person(quartier_id, id)
);
alter table entitlements.self_check enable row level security;
CREATE INDEX self_check_quartier_id_keep_until_idx ON entitlements.self_check USING btree (quartier_id, keep_until);
CREATE INDEX self_check_quartier_id_person_id_recorded_at_idx ON entitlements.self_check USING btree (quartier_id, person_id, recorded_at);
create policy desk on entitlements.self_check for all to public
  using (((quartier_id = platform.current_quartier()) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
create policy own on entitlements.self_check for all to public
  using (((quartier_id = platform.current_quartier()) AND (NOT ( SELECT platform.sees_quartier() AS sees_quartier)) AND (person_id = ( SELECT platform.current_person() AS current_person))));
-- miteinander_app: delete, insert, select

create table evaluation.comparison (
  quartier_id uuid not null,
  protocol_id uuid not null,
  content text not null,
  hash text not null,
  computed_at timestamp with time zone not null,
  constraint comparison_pkey PRIMARY KEY (quartier_id, protocol_id),
  constraint comparison_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint comparison_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id),
  constraint comparison_quartier_id_protocol_id_fkey FOREIGN KEY (quartier_id, protocol_id) REFERENCES evaluation.protocol(quartier_id, id)
);
alter table evaluation.comparison enable row level security;
create policy figures on evaluation.comparison for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (( SELECT platform.current_scope() AS current_scope) = ANY (ARRAY['counts'::text, 'quartier'::text, 'system'::text]))));
CREATE TRIGGER comparison_is_a_journal BEFORE DELETE OR UPDATE OR TRUNCATE ON evaluation.comparison FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
-- miteinander_app: insert, select

create table evaluation.dataset (
  quartier_id uuid not null,
  id uuid not null,
  name text not null,
  source text not null,
  licence text not null,
  codebook text not null,
  content text not null,
  hash text not null,
  column_names text[] not null,
  row_count integer not null,
  survey_id uuid,
  own_wave_ids uuid[] default '{}'::uuid[] not null,
  imported_by uuid,
  imported_at timestamp with time zone not null,
  constraint dataset_pkey PRIMARY KEY (quartier_id, id),
  constraint dataset_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint dataset_name_check CHECK ((name <> ''::text)),
  constraint dataset_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id),
  constraint dataset_quartier_id_survey_id_fkey FOREIGN KEY (quartier_id, survey_id) REFERENCES evaluation.survey(quartier_id, id),
  constraint dataset_row_count_check CHECK ((row_count > 0))
);
alter table evaluation.dataset enable row level security;
create policy evaluators on evaluation.dataset for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT evaluation.evaluates() AS evaluates)));
CREATE TRIGGER dataset_is_a_journal BEFORE DELETE OR UPDATE OR TRUNCATE ON evaluation.dataset FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
-- miteinander_app: insert, select

create table evaluation.entry (
  quartier_id uuid not null,
  id uuid not null,
  wave_id uuid not null,
  survey_id uuid not null,
  number integer not null,
  pass smallint not null,
  channel text not null,
  answers jsonb not null,
  entered_by uuid,
  entered_at timestamp with time zone not null,
  constraint entry_pkey PRIMARY KEY (quartier_id, id),
  constraint entry_channel_check CHECK ((channel = ANY (ARRAY['paper'::text, 'phone'::text, 'screen'::text]))),
  constraint entry_pass_check CHECK (((pass >= 1) AND (pass <= 3))),
  constraint entry_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id),
  constraint entry_quartier_id_survey_id_number_fkey FOREIGN KEY (quartier_id, survey_id, number) REFERENCES evaluation.panelist(quartier_id, survey_id, number),
  constraint entry_quartier_id_wave_id_fkey FOREIGN KEY (quartier_id, wave_id) REFERENCES evaluation.wave(quartier_id, id),
  constraint entry_quartier_id_wave_id_number_pass_key UNIQUE (quartier_id, wave_id, number, pass)
);
alter table evaluation.entry enable row level security;
create policy desk on evaluation.entry for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
create policy own on evaluation.entry for insert to public
  with check (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (( SELECT platform.current_scope() AS current_scope) = 'own'::text) AND (channel = 'screen'::text) AND (pass = 1) AND ((wave_id, survey_id, number) IN ( SELECT o.wave_id,
    o.survey_id,
    o.number
   FROM evaluation.open_to_me() o(wave_id, survey_id, survey_name, instruments, wordings, wave_name, to_day, number, is_answered)))));
CREATE TRIGGER entry_is_a_journal BEFORE DELETE OR UPDATE OR TRUNCATE ON evaluation.entry FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
-- miteinander_app: insert, select

create table evaluation.month_sum (
  quartier_id uuid not null,
  site_id uuid not null,
  month date not null,
  helper_class text not null,
  minutes bigint not null,
  persons integer not null,
  cents bigint not null,
  constraint month_sum_pkey PRIMARY KEY (quartier_id, site_id, month, helper_class),
  constraint month_sum_cents_check CHECK ((cents >= 0)),
  constraint month_sum_helper_class_check CHECK ((helper_class = ANY (ARRAY['self'::text, 'family'::text, 'friend'::text, 'neighbour'::text, 'volunteer'::text, 'professional'::text]))),
  constraint month_sum_minutes_check CHECK ((minutes >= 0)),
  constraint month_sum_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  constraint month_sum_persons_check CHECK ((persons >= 0)),
  constraint month_sum_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id),
  constraint month_sum_quartier_id_site_id_fkey FOREIGN KEY (quartier_id, site_id) REFERENCES evaluation.site(quartier_id, id)
);
alter table evaluation.month_sum enable row level security;
create policy desk on evaluation.month_sum for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
create policy figures on evaluation.month_sum for select to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT evaluation.sees_figures() AS sees_figures)));
-- miteinander_app: insert, select

create table evaluation.panelist (
  quartier_id uuid not null,
  survey_id uuid not null,
  number integer not null,
  person_id uuid not null,
  joined_on date not null,
  constraint panelist_pkey PRIMARY KEY (quartier_id, survey_id, number),
  constraint panelist_number_check CHECK (((number >= 1) AND (number <= 99999))),
  constraint panelist_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id),
  constraint panelist_quartier_id_person_id_fkey FOREIGN KEY (quartier_id, person_id) REFERENCES people.person(quartier_id, id),
  constraint panelist_quartier_id_survey_id_fkey FOREIGN KEY (quartier_id, survey_id) REFERENCES evaluation.survey(quartier_id, id),
  constraint panelist_quartier_id_survey_id_person_id_key UNIQUE (quartier_id, survey_id, person_id)
);
alter table evaluation.panelist enable row level security;
create policy desk on evaluation.panelist for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
-- miteinander_app: insert, select

create table evaluation.potential_round (
  quartier_id uuid not null,
  id uuid not null,
  site_id uuid not null,
  held_on date not null,
  moderated_by text not null,
  participants integer not null,
  set_version smallint not null,
  levels jsonb not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  constraint potential_round_pkey PRIMARY KEY (quartier_id, id),
  constraint potential_round_participants_check CHECK (((participants >= 1) AND (participants <= 999))),
  constraint potential_round_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id),
  constraint potential_round_quartier_id_site_id_fkey FOREIGN KEY (quartier_id, site_id) REFERENCES evaluation.site(quartier_id, id)
);
alter table evaluation.potential_round enable row level security;
CREATE INDEX potential_round_quartier_id_site_id_held_on_idx ON evaluation.potential_round USING btree (quartier_id, site_id, held_on);
create policy desk on evaluation.potential_round for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
create policy figures on evaluation.potential_round for select to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT evaluation.sees_figures() AS sees_figures)));
CREATE TRIGGER potential_round_is_a_journal BEFORE DELETE OR UPDATE OR TRUNCATE ON evaluation.potential_round FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
-- miteinander_app: insert, select

create table evaluation.protocol (
  quartier_id uuid not null,
  id uuid not null,
  dataset_id uuid not null,
  name text not null,
  content text not null,
  hash text not null,
  replaces_id uuid,
  frozen_by uuid,
  frozen_at timestamp with time zone not null,
  constraint protocol_pkey PRIMARY KEY (quartier_id, id),
  constraint protocol_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint protocol_name_check CHECK ((name <> ''::text)),
  constraint protocol_quartier_id_dataset_id_fkey FOREIGN KEY (quartier_id, dataset_id) REFERENCES evaluation.dataset(quartier_id, id),
  constraint protocol_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id),
  constraint protocol_quartier_id_replaces_id_fkey FOREIGN KEY (quartier_id, replaces_id) REFERENCES evaluation.protocol(quartier_id, id)
);
alter table evaluation.protocol enable row level security;
CREATE INDEX protocol_quartier_id_dataset_id_idx ON evaluation.protocol USING btree (quartier_id, dataset_id);
create policy figures on evaluation.protocol for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (( SELECT platform.current_scope() AS current_scope) = ANY (ARRAY['counts'::text, 'quartier'::text, 'system'::text]))));
CREATE TRIGGER protocol_is_a_journal BEFORE DELETE OR UPDATE OR TRUNCATE ON evaluation.protocol FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
-- miteinander_app: insert, select

create table evaluation.response (
  quartier_id uuid not null,
  wave_id uuid not null,
  number integer not null,
  answers jsonb not null,
  facts jsonb default '{}'::jsonb not null,
  constraint response_pkey PRIMARY KEY (quartier_id, wave_id, number),
  constraint response_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id),
  constraint response_quartier_id_wave_id_fkey FOREIGN KEY (quartier_id, wave_id) REFERENCES evaluation.wave(quartier_id, id)
);
alter table evaluation.response enable row level security;
create policy desk on evaluation.response for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
create policy evaluators on evaluation.response for insert to public
  with check (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT evaluation.evaluates() AS evaluates)));
-- miteinander_app: insert, select

create table evaluation.site (
  quartier_id uuid not null,
  id uuid not null,
  name text not null,
  kind text not null,
  is_synthetic boolean default false not null,
  constraint site_pkey PRIMARY KEY (quartier_id, id),
  constraint site_kind_check CHECK ((kind = ANY (ARRAY['own'::text, 'other'::text, 'comparison'::text]))),
  constraint site_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id)
);
alter table evaluation.site enable row level security;
CREATE UNIQUE INDEX site_quartier_id_idx ON evaluation.site USING btree (quartier_id) WHERE (kind = 'own'::text);
create policy desk on evaluation.site for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
create policy evaluators on evaluation.site for insert to public
  with check (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT evaluation.evaluates() AS evaluates)));
create policy figures on evaluation.site for select to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT evaluation.sees_figures() AS sees_figures)));
-- miteinander_app: insert, select

create table evaluation.sroi_review (
  quartier_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  verdict text not null,
  note text not null,
  reviewed_by uuid,
  reviewed_at timestamp with time zone not null,
  constraint sroi_review_pkey PRIMARY KEY (quartier_id, id),
  constraint sroi_review_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id),
  constraint sroi_review_quartier_id_run_id_fkey FOREIGN KEY (quartier_id, run_id) REFERENCES evaluation.sroi_run(quartier_id, id),
  constraint sroi_review_verdict_check CHECK ((verdict = ANY (ARRAY['accepted'::text, 'objected'::text])))
);
alter table evaluation.sroi_review enable row level security;
CREATE INDEX sroi_review_quartier_id_run_id_idx ON evaluation.sroi_review USING btree (quartier_id, run_id);
create policy figures on evaluation.sroi_review for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (( SELECT platform.current_scope() AS current_scope) = ANY (ARRAY['counts'::text, 'quartier'::text, 'system'::text]))));
CREATE TRIGGER sroi_review_is_a_journal BEFORE DELETE OR UPDATE OR TRUNCATE ON evaluation.sroi_review FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
-- miteinander_app: insert, select

create table evaluation.sroi_run (
  quartier_id uuid not null,
  id uuid not null,
  map_id uuid not null,
  map_version integer not null,
  number integer not null,
  content text not null,
  hash text not null,
  is_printable boolean not null,
  note text not null,
  frozen_by uuid,
  frozen_at timestamp with time zone not null,
  constraint sroi_run_pkey PRIMARY KEY (quartier_id, id),
  constraint sroi_run_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint sroi_run_number_check CHECK ((number > 0)),
  constraint sroi_run_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id),
  constraint sroi_run_quartier_id_map_id_fkey FOREIGN KEY (quartier_id, map_id) REFERENCES evaluation.value_map(quartier_id, id),
  constraint sroi_run_quartier_id_map_id_number_key UNIQUE (quartier_id, map_id, number)
);
alter table evaluation.sroi_run enable row level security;
create policy figures on evaluation.sroi_run for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (( SELECT platform.current_scope() AS current_scope) = ANY (ARRAY['counts'::text, 'quartier'::text, 'system'::text]))));
CREATE TRIGGER sroi_run_is_a_journal BEFORE DELETE OR UPDATE OR TRUNCATE ON evaluation.sroi_run FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
-- miteinander_app: insert, select

create table evaluation.survey (
  quartier_id uuid not null,
  id uuid not null,
  name text not null,
  instruments text[] not null,
  wordings jsonb default '{}'::jsonb not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint survey_pkey PRIMARY KEY (quartier_id, id),
  constraint survey_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id)
);
alter table evaluation.survey enable row level security;
create policy desk on evaluation.survey for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
create policy figures on evaluation.survey for select to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT evaluation.sees_figures() AS sees_figures)));
-- miteinander_app: insert, select, update

create table evaluation.value_map (
  quartier_id uuid not null,
  id uuid not null,
  name text not null,
  document jsonb not null,
  changed_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint value_map_pkey PRIMARY KEY (quartier_id, id),
  constraint value_map_name_check CHECK ((name <> ''::text)),
  constraint value_map_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id)
);
alter table evaluation.value_map enable row level security;
create policy figures on evaluation.value_map for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (( SELECT platform.current_scope() AS current_scope) = ANY (ARRAY['counts'::text, 'quartier'::text, 'system'::text]))));
-- miteinander_app: insert, select, update

create table evaluation.wave (
  quartier_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  site_id uuid,
  name text not null,
  from_day date not null,
  to_day date not null,
  is_synthetic boolean default false not null,
  source text default ''::text not null,
  licence text default ''::text not null,
  codebook text default ''::text not null,
  constraint wave_pkey PRIMARY KEY (quartier_id, id),
  constraint wave_check CHECK ((from_day <= to_day)),
  constraint wave_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id),
  constraint wave_quartier_id_site_id_fkey FOREIGN KEY (quartier_id, site_id) REFERENCES evaluation.site(quartier_id, id),
  constraint wave_quartier_id_survey_id_fkey FOREIGN KEY (quartier_id, survey_id) REFERENCES evaluation.survey(quartier_id, id)
);
alter table evaluation.wave enable row level security;
CREATE INDEX wave_quartier_id_survey_id_idx ON evaluation.wave USING btree (quartier_id, survey_id);
create policy desk on evaluation.wave for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
create policy evaluators on evaluation.wave for insert to public
  with check (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT evaluation.evaluates() AS evaluates)));
create policy figures on evaluation.wave for select to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT evaluation.sees_figures() AS sees_figures)));
-- miteinander_app: insert, select

create table helping.absence (
  quartier_id uuid not null,
  id uuid default uuidv7() not null,
  person_id uuid not null,
  days daterange not null,
  constraint absence_pkey PRIMARY KEY (quartier_id, id),
  constraint absence_days_check CHECK ((NOT isempty(days))),
  constraint absence_quartier_id_person_id_days_excl EXCLUDE USING gist (quartier_id WITH =, person_id WITH =, days WITH &&),
  constraint absence_quartier_id_person_id_fkey FOREIGN KEY (quartier_id, person_id) REFERENCES people.person(quartier_id, id)
);
alter table helping.absence enable row level security;
create policy desk on helping.absence for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
create policy own on helping.absence for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (person_id = ( SELECT platform.current_person() AS current_person))));
-- miteinander_app: delete, insert, select, update

create table helping.answer (
  quartier_id uuid not null,
  request_id uuid not null,
  answer text not null,
  how text default 'phone'::text not null,
  answered_at timestamp with time zone not null,
  recorded_by uuid,
  constraint answer_pkey PRIMARY KEY (quartier_id, request_id),
  constraint answer_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text, 'withdrawn'::text]))),
  constraint answer_how_check CHECK ((how = ANY (ARRAY['phone'::text, 'sms'::text, 'screen'::text, 'letter'::text, 'visit'::text]))),
  constraint answer_quartier_id_request_id_fkey FOREIGN KEY (quartier_id, request_id) REFERENCES helping.request(quartier_id, id)
);
alter table helping.answer enable row level security;
create policy asked on helping.answer for select to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (NOT ( SELECT platform.sees_quartier() AS sees_quartier)) AND (request_id IN ( SELECT helping.questions_to_me() AS questions_to_me))));
create policy asked_answers on helping.answer for insert to public
  with check (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (EXISTS ( SELECT
   FROM helping.request q
  WHERE ((q.quartier_id = answer.quartier_id) AND (q.id = answer.request_id) AND (q.helper_person_id = ( SELECT platform.current_person() AS current_person)))))));
create policy desk on helping.answer for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
CREATE TRIGGER answer_closes AFTER INSERT ON helping.answer REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION helping.close_request();
CREATE TRIGGER answer_is_a_journal BEFORE DELETE OR UPDATE OR TRUNCATE ON helping.answer FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
-- miteinander_app: insert, select

create table helping.commission (
  quartier_id uuid not null,
  id uuid not null,
  number integer not null,
  need_id uuid,
  request_id uuid,
  person_id uuid not null,
  helper_person_id uuid,
  organisation_id uuid,
  helper_class text not null,
  activity text not null,
  every text not null,
  every_n smallint default 1 not null,
  weekdays smallint[] default '{}'::smallint[] not null,
  time_of_day_min smallint not null,
  duration_min smallint not null,
  starts_on date not null,
  ends_on date,
  note text default ''::text not null,
  payer text default 'unpaid'::text not null,
  cents_per_hour integer,
  commissioned_by uuid,
  commissioned_at timestamp with time zone not null,
  insurer text default ''::text not null,
  constraint commission_pkey PRIMARY KEY (quartier_id, id),
  constraint commission_cents_per_hour_check CHECK ((cents_per_hour >= 0)),
  constraint commission_check CHECK ((num_nonnulls(helper_person_id, organisation_id) = 1)),
  constraint commission_duration_min_check CHECK (((duration_min >= 5) AND (duration_min <= 1440))),
  constraint commission_every_check CHECK ((every = ANY (ARRAY['once'::text, 'week'::text, 'month'::text]))),
  constraint commission_helper_class_check CHECK ((helper_class = ANY (ARRAY['self'::text, 'family'::text, 'friend'::text, 'neighbour'::text, 'volunteer'::text, 'professional'::text]))),
  constraint commission_payer_check CHECK ((payer = ANY (ARRAY['unpaid'::text, 'own_money'::text, 'pflegekasse'::text, 'municipality'::text, 'other'::text]))),
  constraint commission_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id),
  constraint commission_quartier_id_helper_person_id_fkey FOREIGN KEY (quartier_id, helper_person_id) REFERENCES people.person(quartier_id, id),
  constraint commission_quartier_id_need_id_fkey FOREIGN KEY (quartier_id, need_id) REFERENCES hilfemix.need(quartier_id, id),
  constraint commission_quartier_id_number_key UNIQUE (quartier_id, number),
  constraint commission_quartier_id_organisation_id_fkey FOREIGN KEY (quartier_id, organisation_id) REFERENCES cooperation.organisation(quartier_id, id),
  constraint commission_quartier_id_person_id_fkey FOREIGN KEY (quartier_id, person_id) REFERENCES people.person(quartier_id, id),
  constraint commission_quartier_id_request_id_fkey FOREIGN KEY (quartier_id, request_id) REFERENCES helping.request(quartier_id, id),
  constraint commission_time_of_day_min_check CHECK (((time_of_day_min >= 0) AND (time_of_day_min <= 1439)))
);
alter table helping.commission enable row level security;
CREATE INDEX commission_quartier_id_helper_person_id_idx ON helping.commission USING btree (quartier_id, helper_person_id);
CREATE INDEX commission_quartier_id_need_id_idx ON helping.commission USING btree (quartier_id, need_id);
CREATE INDEX commission_quartier_id_person_id_idx ON helping.commission USING btree (quartier_id, person_id);
create policy desk on helping.commission for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
create policy party on helping.commission for select to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (NOT ( SELECT platform.sees_quartier() AS sees_quartier)) AND ((helper_person_id = ( SELECT platform.current_person() AS current_person)) OR (organisation_id = ( SELECT platform.current_organisation() AS current_organisation)) OR (person_id IN ( SELECT people.open_to_me('appointments'::text) AS open_to_me)))));
CREATE TRIGGER commission_covers AFTER INSERT ON helping.commission REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION helping.cover_needs();
CREATE TRIGGER commission_is_a_journal BEFORE DELETE OR UPDATE OR TRUNCATE ON helping.commission FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
-- miteinander_app: insert, select

create table helping.commission_end (
  quartier_id uuid not null,
  commission_id uuid not null,
  ends_on date not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  constraint commission_end_pkey PRIMARY KEY (quartier_id, commission_id),
  constraint commission_end_quartier_id_commission_id_fkey FOREIGN KEY (quartier_id, commission_id) REFERENCES helping.commission(quartier_id, id)
);
alter table helping.commission_end enable row level security;
create policy desk on helping.commission_end for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
create policy party on helping.commission_end for select to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (NOT ( SELECT platform.sees_quartier() AS sees_quartier)) AND (commission_id IN ( SELECT helping.my_commissions() AS my_commissions))));
CREATE TRIGGER commission_end_is_a_journal BEFORE DELETE OR UPDATE OR TRUNCATE ON helping.commission_end FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER commission_end_uncovers AFTER INSERT ON helping.commission_end REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION helping.uncover_needs();
-- miteinander_app: insert, select

create table helping.coverage (
  quartier_id uuid not null,
  need_id uuid not null,
  recurring_until date,
  once_until date,
  constraint coverage_pkey PRIMARY KEY (quartier_id, need_id),
  constraint coverage_quartier_id_need_id_fkey FOREIGN KEY (quartier_id, need_id) REFERENCES hilfemix.need(quartier_id, id)
);
alter table helping.coverage enable row level security;
create policy desk on helping.coverage for select to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
create policy party on helping.coverage for select to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (NOT ( SELECT platform.sees_quartier() AS sees_quartier)) AND (need_id IN ( SELECT helping.my_covered_needs() AS my_covered_needs))));
-- miteinander_app: select

create table helping.helper (
  quartier_id uuid not null,
  person_id uuid not null,
  helper_class text default 'volunteer'::text not null,
  activities text[] default '{}'::text[] not null,
  free int4multirange default '{}'::int4multirange not null,
  max_min_per_week integer default 120 not null,
  max_walk_min smallint default 20 not null,
  max_persons smallint default 2 not null,
  refuses text[] default '{}'::text[] not null,
  has_car boolean default false not null,
  is_paid boolean default false not null,
  secrecy_signed_on date,
  status text default 'active'::text not null,
  since date not null,
  last_answer_on date,
  version integer default 1 not null,
  constraint helper_pkey PRIMARY KEY (quartier_id, person_id),
  constraint helper_free_check CHECK ((free <@ '{[0,10080)}'::int4multirange)),
  constraint helper_helper_class_check CHECK ((helper_class = ANY (ARRAY['neighbour'::text, 'volunteer'::text]))),
  constraint helper_max_min_per_week_check CHECK (((max_min_per_week >= 0) AND (max_min_per_week <= 10080))),
  constraint helper_quartier_id_person_id_fkey FOREIGN KEY (quartier_id, person_id) REFERENCES people.person(quartier_id, id),
  constraint helper_status_check CHECK ((status = ANY (ARRAY['active'::text, 'paused'::text, 'left'::text])))
);
alter table helping.helper enable row level security;
CREATE INDEX helper_activities_idx ON helping.helper USING gin (activities) WHERE (status = 'active'::text);
create policy desk on helping.helper for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
create policy own on helping.helper for select to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (person_id = ( SELECT platform.current_person() AS current_person))));
create policy own_change on helping.helper for update to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (person_id = ( SELECT platform.current_person() AS current_person))));
-- miteinander_app: insert, select, update

create table helping.laid_out (
  quartier_id uuid not null,
  commission_id uuid not null,
  up_to date not null,
  constraint laid_out_pkey PRIMARY KEY (quartier_id, commission_id),
  constraint laid_out_quartier_id_commission_id_fkey FOREIGN KEY (quartier_id, commission_id) REFERENCES helping.commission(quartier_id, id)
);
alter table helping.laid_out enable row level security;
CREATE INDEX laid_out_quartier_id_up_to_idx ON helping.laid_out USING btree (quartier_id, up_to);
create policy desk on helping.laid_out for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
-- miteinander_app: insert, select, update

create table helping.ledger (
  quartier_id uuid not null,
  id uuid default uuidv7() not null,
  person_id uuid not null,
  helper_person_id uuid,
  organisation_id uuid,
  helper_class text not null,
  activity text not null,
  day date not null,
  minutes integer not null,
  metres integer,
  payer text default 'unpaid'::text not null,
  cents integer,
  commission_id uuid,
  report_id uuid,
  counters_id uuid,
  source text default 'report'::text not null,
  booked_at timestamp with time zone not null,
  constraint ledger_pkey PRIMARY KEY (quartier_id, id),
  constraint ledger_helper_class_check CHECK ((helper_class = ANY (ARRAY['self'::text, 'family'::text, 'friend'::text, 'neighbour'::text, 'volunteer'::text, 'professional'::text]))),
  constraint ledger_quartier_id_counters_id_fkey FOREIGN KEY (quartier_id, counters_id) REFERENCES helping.ledger(quartier_id, id),
  constraint ledger_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id),
  constraint ledger_quartier_id_person_id_fkey FOREIGN KEY (quartier_id, person_id) REFERENCES people.person(quartier_id, id),
  constraint ledger_quartier_id_report_id_fkey FOREIGN KEY (quartier_id, report_id) REFERENCES helping.report(quartier_id, id),
  constraint ledger_source_check CHECK ((source = ANY (ARRAY['report'::text, 'told'::text])))
);
alter table helping.ledger enable row level security;
CREATE UNIQUE INDEX ledger_quartier_id_counters_id_idx ON helping.ledger USING btree (quartier_id, counters_id) WHERE (counters_id IS NOT NULL);
CREATE INDEX ledger_quartier_id_day_idx ON helping.ledger USING btree (quartier_id, day);
CREATE INDEX ledger_quartier_id_helper_person_id_day_idx ON helping.ledger USING btree (quartier_id, helper_person_id, day);
CREATE INDEX ledger_quartier_id_person_id_day_idx ON helping.ledger USING btree (quartier_id, person_id, day);
create policy desk on helping.ledger for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
create policy helper_books on helping.ledger for insert to public
  with check (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (helper_person_id = ( SELECT platform.current_person() AS current_person))));
create policy party on helping.ledger for select to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (NOT ( SELECT platform.sees_quartier() AS sees_quartier)) AND ((person_id = ( SELECT platform.current_person() AS current_person)) OR (helper_person_id = ( SELECT platform.current_person() AS current_person)))));
CREATE TRIGGER ledger_is_a_journal BEFORE DELETE OR UPDATE OR TRUNCATE ON helping.ledger FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER ledger_sums AFTER INSERT ON helping.ledger REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION helping.sum_ledger_days();
-- miteinander_app: insert, select

create table helping.ledger_day (
  quartier_id uuid not null,
  day date not null,
  helper_class text not null,
  minutes integer not null,
  cents integer,
  lines integer not null,
  constraint ledger_day_pkey PRIMARY KEY (quartier_id, day, helper_class)
);
alter table helping.ledger_day enable row level security;
create policy desk on helping.ledger_day for select to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
-- miteinander_app: select

create table helping.numbering (
  quartier_id uuid not null,
  last_number integer default 0 not null,
  constraint numbering_pkey PRIMARY KEY (quartier_id),
  constraint numbering_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id)
);
alter table helping.numbering enable row level security;
create policy desk on helping.numbering for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
-- miteinander_app: insert, select, update

create table helping.open_request (
  quartier_id uuid not null,
  request_id uuid not null,
  constraint open_request_pkey PRIMARY KEY (quartier_id, request_id),
  constraint open_request_quartier_id_request_id_fkey FOREIGN KEY (quartier_id, request_id) REFERENCES helping.request(quartier_id, id)
);
alter table helping.open_request enable row level security;
create policy asked on helping.open_request for select to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (NOT ( SELECT platform.sees_quartier() AS sees_quartier)) AND (request_id IN ( SELECT helping.questions_to_me() AS questions_to_me))));
create policy desk on helping.open_request for select to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
-- miteinander_app: select

create table helping.report (
  quartier_id uuid not null,
  id uuid not null,
  visit_id uuid not null,
  outcome text not null,
  minutes smallint not null,
  reason text default ''::text not null,
  how text not null,
  reported_by uuid,
  reported_at timestamp with time zone not null,
  corrects_id uuid,
  constraint report_pkey PRIMARY KEY (quartier_id, id),
  constraint report_check CHECK (((outcome = 'not_done'::text) = (minutes = 0))),
  constraint report_how_check CHECK ((how = ANY (ARRAY['paper'::text, 'phone'::text, 'sms'::text, 'screen'::text]))),
  constraint report_minutes_check CHECK (((minutes >= 0) AND (minutes <= 1440))),
  constraint report_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'partial'::text, 'not_done'::text]))),
  constraint report_quartier_id_corrects_id_fkey FOREIGN KEY (quartier_id, corrects_id) REFERENCES helping.report(quartier_id, id),
  constraint report_quartier_id_visit_id_fkey FOREIGN KEY (quartier_id, visit_id) REFERENCES helping.visit(quartier_id, id)
);
alter table helping.report enable row level security;
CREATE UNIQUE INDEX report_quartier_id_corrects_id_idx ON helping.report USING btree (quartier_id, corrects_id) WHERE (corrects_id IS NOT NULL);
CREATE UNIQUE INDEX report_quartier_id_visit_id_idx ON helping.report USING btree (quartier_id, visit_id) WHERE (corrects_id IS NULL);
CREATE INDEX report_quartier_id_visit_id_reported_at_idx ON helping.report USING btree (quartier_id, visit_id, reported_at);
create policy desk on helping.report for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
create policy helper_reports on helping.report for insert to public
  with check (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (EXISTS ( SELECT
   FROM helping.visit v
  WHERE ((v.quartier_id = report.quartier_id) AND (v.id = report.visit_id) AND (v.helper_person_id = ( SELECT platform.current_person() AS current_person)))))));
create policy party on helping.report for select to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (NOT ( SELECT platform.sees_quartier() AS sees_quartier)) AND (visit_id IN ( SELECT helping.visits_with_me() AS visits_with_me))));
CREATE TRIGGER report_is_a_journal BEFORE DELETE OR UPDATE OR TRUNCATE ON helping.report FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
-- miteinander_app: insert, select

create table helping.request (
  quartier_id uuid not null,
  id uuid not null,
  need_id uuid not null,
  person_id uuid not null,
  helper_person_id uuid,
  organisation_id uuid,
  helper_class text not null,
  activity text not null,
  schedule jsonb,
  note text default ''::text not null,
  asked_at timestamp with time zone not null,
  asked_by uuid,
  channel text default 'phone'::text not null,
  answer_by date,
  constraint request_pkey PRIMARY KEY (quartier_id, id),
  constraint request_check CHECK ((num_nonnulls(helper_person_id, organisation_id) = 1)),
  constraint request_quartier_id_helper_person_id_fkey FOREIGN KEY (quartier_id, helper_person_id) REFERENCES people.person(quartier_id, id),
  constraint request_quartier_id_need_id_fkey FOREIGN KEY (quartier_id, need_id) REFERENCES hilfemix.need(quartier_id, id),
  constraint request_quartier_id_organisation_id_fkey FOREIGN KEY (quartier_id, organisation_id) REFERENCES cooperation.organisation(quartier_id, id),
  constraint request_quartier_id_person_id_fkey FOREIGN KEY (quartier_id, person_id) REFERENCES people.person(quartier_id, id)
);
alter table helping.request enable row level security;
CREATE INDEX request_quartier_id_helper_person_id_idx ON helping.request USING btree (quartier_id, helper_person_id);
CREATE INDEX request_quartier_id_need_id_idx ON helping.request USING btree (quartier_id, need_id);
create policy asked on helping.request for select to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (helper_person_id = ( SELECT platform.current_person() AS current_person))));
create policy desk on helping.request for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
CREATE TRIGGER request_is_a_journal BEFORE DELETE OR UPDATE OR TRUNCATE ON helping.request FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER request_opens AFTER INSERT ON helping.request REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION helping.open_request();
-- miteinander_app: insert, select

create table helping.visit (
  quartier_id uuid not null,
  id uuid default uuidv7() not null,
  commission_id uuid not null,
  person_id uuid not null,
  helper_person_id uuid,
  organisation_id uuid,
  helper_class text not null,
  activity text not null,
  original_start timestamp without time zone not null,
  starts_at timestamp with time zone not null,
  day date not null,
  time_of_day_min smallint not null,
  duration_min smallint not null,
  status text default 'planned'::text not null,
  version integer default 1 not null,
  constraint visit_pkey PRIMARY KEY (quartier_id, id),
  constraint visit_quartier_id_commission_id_fkey FOREIGN KEY (quartier_id, commission_id) REFERENCES helping.commission(quartier_id, id),
  constraint visit_quartier_id_commission_id_original_start_key UNIQUE (quartier_id, commission_id, original_start),
  constraint visit_quartier_id_person_id_fkey FOREIGN KEY (quartier_id, person_id) REFERENCES people.person(quartier_id, id),
  constraint visit_status_check CHECK ((status = ANY (ARRAY['planned'::text, 'done'::text, 'partial'::text, 'not_done'::text, 'cancelled'::text])))
);
alter table helping.visit enable row level security;
CREATE INDEX visit_quartier_id_day_time_of_day_min_idx ON helping.visit USING btree (quartier_id, day, time_of_day_min);
CREATE INDEX visit_quartier_id_helper_person_id_day_idx ON helping.visit USING btree (quartier_id, helper_person_id, day);
CREATE INDEX visit_quartier_id_person_id_day_idx ON helping.visit USING btree (quartier_id, person_id, day);
CREATE INDEX visit_without_report ON helping.visit USING btree (quartier_id, starts_at) WHERE (status = 'planned'::text);
create policy desk on helping.visit for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
create policy party on helping.visit for select to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (NOT ( SELECT platform.sees_quartier() AS sees_quartier)) AND ((helper_person_id = ( SELECT platform.current_person() AS current_person)) OR (organisation_id = ( SELECT platform.current_organisation() AS current_organisation)) OR (person_id IN ( SELECT people.open_to_me('appointments'::text) AS open_to_me)))));
create policy party_reports on helping.visit for update to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (helper_person_id = ( SELECT platform.current_person() AS current_person))));
-- miteinander_app: insert, select, update

create table hilfemix.arrangement (
  quartier_id uuid not null,
  person_id uuid not null,
  wishes text default ''::text not null,
  key_is_where text default ''::text not null,
  review_on date,
  agreed_on date,
  version integer default 1 not null,
  constraint arrangement_pkey PRIMARY KEY (quartier_id, person_id),
  constraint arrangement_quartier_id_person_id_fkey FOREIGN KEY (quartier_id, person_id) REFERENCES people.person(quartier_id, id)
);
alter table hilfemix.arrangement enable row level security;
CREATE INDEX arrangement_quartier_id_review_on_idx ON hilfemix.arrangement USING btree (quartier_id, review_on);
create policy consented on hilfemix.arrangement for select to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (NOT ( SELECT platform.sees_quartier() AS sees_quartier)) AND (person_id IN ( SELECT people.open_to_me('arrangement'::text) AS open_to_me))));
create policy desk on hilfemix.arrangement for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
-- miteinander_app: insert, select, update

create table hilfemix.need (
  quartier_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  own_words text default ''::text not null,
  activity text not null,
  urgency smallint default 2 not null,
  every text default 'week'::text not null,
  every_n smallint default 1 not null,
  weekdays smallint[] default '{}'::smallint[] not null,
  time_of_day_min smallint,
  part_of_day text,
  duration_min smallint not null,
  starts_on date not null,
  ends_on date,
  requirements text[] default '{}'::text[] not null,
  excluded_person_ids uuid[] default '{}'::uuid[] not null,
  status text default 'open'::text not null,
  closed_on date,
  entry_id uuid,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint need_pkey PRIMARY KEY (quartier_id, id),
  constraint need_duration_min_check CHECK (((duration_min >= 5) AND (duration_min <= 1440))),
  constraint need_every_check CHECK ((every = ANY (ARRAY['once'::text, 'week'::text, 'month'::text]))),
  constraint need_every_n_check CHECK (((every_n >= 1) AND (every_n <= 12))),
  constraint need_part_of_day_check CHECK ((part_of_day = ANY (ARRAY['morning'::text, 'noon'::text, 'afternoon'::text, 'evening'::text, 'night'::text]))),
  constraint need_quartier_id_person_id_fkey FOREIGN KEY (quartier_id, person_id) REFERENCES people.person(quartier_id, id),
  constraint need_status_check CHECK ((status = ANY (ARRAY['open'::text, 'closed'::text]))),
  constraint need_time_of_day_min_check CHECK (((time_of_day_min >= 0) AND (time_of_day_min <= 1439))),
  constraint need_urgency_check CHECK (((urgency >= 1) AND (urgency <= 3)))
);
alter table hilfemix.need enable row level security;
CREATE INDEX need_quartier_id_person_id_idx ON hilfemix.need USING btree (quartier_id, person_id);
CREATE INDEX open_need_by_urgency ON hilfemix.need USING btree (quartier_id, urgency, starts_on, id) WHERE (status = 'open'::text);
create policy consented on hilfemix.need for select to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (NOT ( SELECT platform.sees_quartier() AS sees_quartier)) AND (person_id IN ( SELECT people.open_to_me('arrangement'::text) AS open_to_me))));
create policy desk on hilfemix.need for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
-- miteinander_app: insert, select, update

create table people.account_link (
  quartier_id uuid not null,
  account_id text not null,
  person_id uuid not null,
  linked_at timestamp with time zone default now() not null,
  constraint account_link_pkey PRIMARY KEY (quartier_id, account_id),
  constraint account_link_quartier_id_person_id_fkey FOREIGN KEY (quartier_id, person_id) REFERENCES people.person(quartier_id, id)
);
alter table people.account_link enable row level security;
CREATE UNIQUE INDEX account_link_account_id_idx ON people.account_link USING btree (account_id);
create policy desk on people.account_link for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
-- miteinander_app: insert, select
-- column person_id miteinander_app: update

create table people.channel (
  quartier_id uuid not null,
  id uuid default uuidv7() not null,
  person_id uuid not null,
  kind text not null,
  value text default ''::text not null,
  digits text default ''::text not null,
  is_preferred boolean default false not null,
  note text default ''::text not null,
  verified_on date,
  constraint channel_pkey PRIMARY KEY (quartier_id, id),
  constraint channel_kind_check CHECK ((kind = ANY (ARRAY['phone'::text, 'mobile'::text, 'email'::text, 'letter'::text, 'door'::text, 'via_person'::text]))),
  constraint channel_quartier_id_person_id_fkey FOREIGN KEY (quartier_id, person_id) REFERENCES people.person(quartier_id, id)
);
alter table people.channel enable row level security;
CREATE INDEX channel_by_digits ON people.channel USING gin (digits public.gin_trgm_ops) WHERE (digits <> ''::text);
CREATE INDEX channel_lower_idx ON people.channel USING btree (lower(value)) WHERE (kind = 'email'::text);
CREATE INDEX channel_quartier_id_person_id_idx ON people.channel USING btree (quartier_id, person_id);
create policy consented on people.channel for select to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (NOT ( SELECT platform.sees_quartier() AS sees_quartier)) AND (person_id IN ( SELECT people.open_persons('contact'::text) AS open_persons))));
create policy desk on people.channel for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
-- miteinander_app: delete, insert, select, update

create table people.consent (
  quartier_id uuid not null,
  id uuid default uuidv7() not null,
  person_id uuid not null,
  recipient_person_id uuid,
  recipient_organisation_id uuid,
  recipient_group text,
  category text not null,
  purpose text not null,
  given_how text not null,
  given_by_proxy_id uuid,
  given_on date not null,
  valid_until date,
  own_words text default ''::text not null,
  recorded_by uuid,
  recorded_at timestamp with time zone default now() not null,
  carried_from uuid,
  constraint consent_pkey PRIMARY KEY (quartier_id, id),
  constraint consent_category_check CHECK ((category = ANY (ARRAY['contact'::text, 'appointments'::text, 'arrangement'::text, 'history'::text, 'money'::text]))),
  constraint consent_check CHECK ((num_nonnulls(recipient_person_id, recipient_organisation_id, recipient_group) = 1)),
  constraint consent_given_how_check CHECK ((given_how = ANY (ARRAY['spoken'::text, 'phone'::text, 'signed_card'::text, 'screen'::text]))),
  constraint consent_purpose_check CHECK ((purpose = ANY (ARRAY['arrange_help'::text, 'keep_informed'::text, 'emergency'::text, 'evaluation'::text]))),
  constraint consent_quartier_id_carried_from_fkey FOREIGN KEY (quartier_id, carried_from) REFERENCES people.consent(quartier_id, id),
  constraint consent_quartier_id_given_by_proxy_id_fkey FOREIGN KEY (quartier_id, given_by_proxy_id) REFERENCES people.proxy(quartier_id, id),
  constraint consent_quartier_id_person_id_fkey FOREIGN KEY (quartier_id, person_id) REFERENCES people.person(quartier_id, id),
  constraint consent_quartier_id_recipient_person_id_fkey FOREIGN KEY (quartier_id, recipient_person_id) REFERENCES people.person(quartier_id, id),
  constraint consent_recipient_group_check CHECK ((recipient_group = ANY (ARRAY['helpers'::text, 'desk_substitute'::text, 'emergency_services'::text, 'evaluation'::text])))
);
alter table people.consent enable row level security;
CREATE INDEX consent_quartier_id_person_id_idx ON people.consent USING btree (quartier_id, person_id);
CREATE INDEX consent_quartier_id_recipient_person_id_idx ON people.consent USING btree (quartier_id, recipient_person_id) WHERE (recipient_person_id IS NOT NULL);
create policy consented on people.consent for select to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (NOT ( SELECT platform.sees_quartier() AS sees_quartier)) AND (person_id = ( SELECT platform.current_person() AS current_person))));
create policy desk on people.consent for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
CREATE TRIGGER consent_is_a_journal BEFORE DELETE OR UPDATE OR TRUNCATE ON people.consent FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
-- miteinander_app: insert, select

create table people.consent_revocation (
  quartier_id uuid not null,
  consent_id uuid not null,
  revoked_how text not null,
  revoked_on date not null,
  recorded_by uuid,
  recorded_at timestamp with time zone default now() not null,
  constraint consent_revocation_pkey PRIMARY KEY (quartier_id, consent_id),
  constraint consent_revocation_quartier_id_consent_id_fkey FOREIGN KEY (quartier_id, consent_id) REFERENCES people.consent(quartier_id, id),
  constraint consent_revocation_revoked_how_check CHECK ((revoked_how = ANY (ARRAY['spoken'::text, 'phone'::text, 'letter'::text, 'screen'::text, 'merged'::text, 'erased'::text])))
);
alter table people.consent_revocation enable row level security;
create policy of_visible_consents on people.consent_revocation for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (( SELECT platform.sees_quartier() AS sees_quartier) OR (consent_id IN ( SELECT people.my_consents() AS my_consents)))));
CREATE TRIGGER consent_revocation_is_a_journal BEFORE DELETE OR UPDATE OR TRUNCATE ON people.consent_revocation FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
-- miteinander_app: insert, select

create table people.demo_person (
  quartier_id uuid not null,
  person_id uuid not null,
  rank smallint not null,
  constraint demo_person_pkey PRIMARY KEY (quartier_id, person_id),
  constraint demo_person_quartier_id_person_id_fkey FOREIGN KEY (quartier_id, person_id) REFERENCES people.person(quartier_id, id)
);
alter table people.demo_person enable row level security;
create policy desk on people.demo_person for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
-- miteinander_app: insert, select

create table people.household (
  quartier_id uuid not null,
  id uuid default uuidv7() not null,
  address_id uuid,
  floor text default ''::text not null,
  has_lift boolean,
  bell_name text default ''::text not null,
  version integer default 1 not null,
  constraint household_pkey PRIMARY KEY (quartier_id, id),
  constraint household_quartier_id_address_id_fkey FOREIGN KEY (quartier_id, address_id) REFERENCES quartier.address(quartier_id, id),
  constraint household_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id)
);
alter table people.household enable row level security;
CREATE INDEX household_quartier_id_address_id_idx ON people.household USING btree (quartier_id, address_id);
create policy consented on people.household for select to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (NOT ( SELECT platform.sees_quartier() AS sees_quartier)) AND (id IN ( SELECT people.open_households() AS open_households))));
create policy desk on people.household for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
-- miteinander_app: insert, select, update

create table people.merge (
  quartier_id uuid not null,
  id uuid default uuidv7() not null,
  kept_person_id uuid not null,
  merged_person_id uuid not null,
  merged_by uuid,
  merged_at timestamp with time zone default now() not null,
  before jsonb not null,
  constraint merge_pkey PRIMARY KEY (quartier_id, id)
);
alter table people.merge enable row level security;
create policy desk on people.merge for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
CREATE TRIGGER merge_is_a_journal BEFORE DELETE OR UPDATE OR TRUNCATE ON people.merge FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
-- miteinander_app: insert, select

create table people.person (
  quartier_id uuid not null,
  id uuid default uuidv7() not null,
  given_name text collate "de-x-icu" default ''::text not null,
  family_name text collate "de-x-icu" default ''::text not null,
  salutation text default 'none'::text not null,
  birth_date date,
  household_id uuid,
  lives_elsewhere text default ''::text not null,
  languages text[] default '{de}'::text[] not null,
  aids text[] default '{}'::text[] not null,
  locale text default 'de'::text not null,
  matters text default ''::text not null,
  status text default 'active'::text not null,
  status_since date,
  merged_into uuid,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  search_name text generated always as (platform.fold_name((((given_name || ' '::text) || family_name) COLLATE "default"))) stored not null,
  constraint person_pkey PRIMARY KEY (quartier_id, id),
  constraint person_locale_check CHECK ((locale = ANY (ARRAY['de'::text, 'de-x-leicht'::text, 'en'::text]))),
  constraint person_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id),
  constraint person_quartier_id_household_id_fkey FOREIGN KEY (quartier_id, household_id) REFERENCES people.household(quartier_id, id),
  constraint person_quartier_id_merged_into_fkey FOREIGN KEY (quartier_id, merged_into) REFERENCES people.person(quartier_id, id),
  constraint person_salutation_check CHECK ((salutation = ANY (ARRAY['frau'::text, 'herr'::text, 'none'::text]))),
  constraint person_status_check CHECK ((status = ANY (ARRAY['active'::text, 'moved'::text, 'died'::text, 'merged'::text, 'erased'::text])))
);
alter table people.person enable row level security;
CREATE INDEX person_by_name ON people.person USING btree (quartier_id, family_name, given_name, id) WHERE (status = 'active'::text);
CREATE INDEX person_by_search_name ON people.person USING gin (search_name public.gin_trgm_ops);
CREATE INDEX person_quartier_id_household_id_idx ON people.person USING btree (quartier_id, household_id);
CREATE INDEX person_quartier_id_merged_into_idx ON people.person USING btree (quartier_id, merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX person_quartier_id_merged_into_idx1 ON people.person USING btree (quartier_id, merged_into) WHERE (merged_into IS NOT NULL);
create policy consented on people.person for select to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (NOT ( SELECT platform.sees_quartier() AS sees_quartier)) AND (id IN ( SELECT people.visible_persons() AS visible_persons))));
create policy desk on people.person for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
-- miteinander_app: insert, select, update

create table people.proxy (
  quartier_id uuid not null,
  id uuid default uuidv7() not null,
  person_id uuid not null,
  proxy_person_id uuid not null,
  kind text not null,
  scope text[] not null,
  since date,
  until date,
  document_seen_on date,
  constraint proxy_pkey PRIMARY KEY (quartier_id, id),
  constraint proxy_kind_check CHECK ((kind = ANY (ARRAY['vorsorgevollmacht'::text, 'rechtliche_betreuung'::text, 'elternteil'::text]))),
  constraint proxy_quartier_id_person_id_fkey FOREIGN KEY (quartier_id, person_id) REFERENCES people.person(quartier_id, id),
  constraint proxy_quartier_id_proxy_person_id_fkey FOREIGN KEY (quartier_id, proxy_person_id) REFERENCES people.person(quartier_id, id)
);
alter table people.proxy enable row level security;
CREATE INDEX proxy_quartier_id_person_id_idx ON people.proxy USING btree (quartier_id, person_id);
create policy consented on people.proxy for select to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (NOT ( SELECT platform.sees_quartier() AS sees_quartier)) AND (person_id IN ( SELECT people.open_persons('arrangement'::text) AS open_persons))));
create policy desk on people.proxy for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
-- miteinander_app: insert, select, update

create table people.role (
  quartier_id uuid not null,
  id uuid default uuidv7() not null,
  person_id uuid not null,
  role text not null,
  organisation_id uuid,
  since date not null,
  until date,
  constraint role_pkey PRIMARY KEY (quartier_id, id),
  constraint role_quartier_id_person_id_fkey FOREIGN KEY (quartier_id, person_id) REFERENCES people.person(quartier_id, id),
  constraint role_role_check CHECK ((role = ANY (ARRAY['networker'::text, 'resident'::text, 'relative'::text, 'helper'::text, 'provider'::text, 'traeger'::text, 'municipality'::text, 'funder'::text, 'evaluator'::text, 'operator'::text])))
);
alter table people.role enable row level security;
CREATE INDEX role_quartier_id_person_id_idx ON people.role USING btree (quartier_id, person_id);
create policy desk on people.role for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
create policy own on people.role for select to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (person_id = ( SELECT platform.current_person() AS current_person))));
-- miteinander_app: insert, select, update

create table people.tie (
  quartier_id uuid not null,
  id uuid default uuidv7() not null,
  person_id uuid not null,
  other_person_id uuid not null,
  kind text not null,
  what text default ''::text not null,
  closeness smallint default 2 not null,
  frequency text default 'weekly'::text not null,
  since date,
  until date,
  version integer default 1 not null,
  constraint tie_pkey PRIMARY KEY (quartier_id, id),
  constraint tie_check CHECK ((person_id <> other_person_id)),
  constraint tie_closeness_check CHECK (((closeness >= 1) AND (closeness <= 3))),
  constraint tie_frequency_check CHECK ((frequency = ANY (ARRAY['daily'::text, 'weekly'::text, 'monthly'::text, 'seldom'::text]))),
  constraint tie_kind_check CHECK ((kind = ANY (ARRAY['family'::text, 'friend'::text, 'neighbour'::text, 'volunteer'::text, 'professional'::text]))),
  constraint tie_quartier_id_other_person_id_fkey FOREIGN KEY (quartier_id, other_person_id) REFERENCES people.person(quartier_id, id),
  constraint tie_quartier_id_person_id_fkey FOREIGN KEY (quartier_id, person_id) REFERENCES people.person(quartier_id, id)
);
alter table people.tie enable row level security;
CREATE INDEX tie_quartier_id_other_person_id_idx ON people.tie USING btree (quartier_id, other_person_id);
CREATE INDEX tie_quartier_id_person_id_idx ON people.tie USING btree (quartier_id, person_id);
create policy consented on people.tie for select to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (NOT ( SELECT platform.sees_quartier() AS sees_quartier)) AND (person_id IN ( SELECT people.open_persons('arrangement'::text) AS open_persons))));
create policy desk on people.tie for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ( SELECT platform.sees_quartier() AS sees_quartier)));
-- miteinander_app: insert, select, update

create table personal.feed (
  quartier_id uuid not null,
  id uuid default uuidv7() not null,
  person_id uuid not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint feed_pkey PRIMARY KEY (quartier_id, id),
  constraint feed_quartier_id_person_id_fkey FOREIGN KEY (quartier_id, person_id) REFERENCES people.person(quartier_id, id),
  constraint feed_token_hash_key UNIQUE (token_hash)
);
alter table personal.feed enable row level security;
CREATE INDEX feed_quartier_id_person_id_idx ON personal.feed USING btree (quartier_id, person_id);
create policy own on personal.feed for all to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND ((person_id = ( SELECT platform.current_person() AS current_person)) OR ( SELECT platform.sees_quartier() AS sees_quartier))));
-- miteinander_app: insert, select, update

create table personal.telling (
  quartier_id uuid not null,
  visit_id uuid not null,
  person_id uuid not null,
  told_at timestamp with time zone not null,
  constraint telling_pkey PRIMARY KEY (quartier_id, visit_id, person_id),
  constraint telling_quartier_id_person_id_fkey FOREIGN KEY (quartier_id, person_id) REFERENCES people.person(quartier_id, id),
  constraint telling_quartier_id_visit_id_fkey FOREIGN KEY (quartier_id, visit_id) REFERENCES helping.visit(quartier_id, id)
);
alter table personal.telling enable row level security;
create policy desk on personal.telling for all to public
  using (((quartier_id = platform.current_quartier()) AND platform.sees_quartier()));
CREATE TRIGGER telling_is_a_journal BEFORE DELETE OR UPDATE OR TRUNCATE ON personal.telling FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
-- miteinander_app: insert, select

create table platform.audit (
  quartier_id uuid not null,
  id uuid default uuidv7() not null,
  at timestamp with time zone default now() not null,
  request_id text not null,
  actor_person_id uuid,
  account_id text,
  what text not null,
  person_id uuid,
  detail jsonb default '{}'::jsonb not null,
  constraint audit_pkey PRIMARY KEY (quartier_id, id),
  constraint audit_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id)
);
alter table platform.audit enable row level security;
CREATE INDEX audit_quartier_id_person_id_at_idx ON platform.audit USING btree (quartier_id, person_id, at DESC);
create policy append on platform.audit for insert to public
  with check ((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)));
create policy look on platform.audit for select to public
  using (((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)) AND (( SELECT platform.sees_quartier() AS sees_quartier) OR (person_id = ( SELECT platform.current_person() AS current_person)))));
CREATE TRIGGER audit_is_a_journal BEFORE DELETE OR UPDATE OR TRUNCATE ON platform.audit FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
-- miteinander_app: insert, select

create table platform.quartier (
  id uuid default uuidv7() not null,
  slug text not null,
  name text not null,
  time_zone text not null,
  land text not null,
  is_synthetic boolean default false not null,
  office_name text default ''::text not null,
  office_phone text default ''::text not null,
  office_address text default ''::text not null,
  insurer text default ''::text not null,
  created_at timestamp with time zone default now() not null,
  constraint quartier_pkey PRIMARY KEY (id),
  constraint quartier_land_check CHECK ((land ~ '^DE-[A-Z]{2}$'::text)),
  constraint quartier_slug_check CHECK ((slug ~ '^[a-z0-9-]{2,60}$'::text)),
  constraint quartier_slug_key UNIQUE (slug)
);
-- miteinander_app: select

create table quartier.address (
  quartier_id uuid not null,
  id uuid default uuidv7() not null,
  street text not null,
  house_number text not null,
  postcode text,
  city text,
  lat_e7 integer not null,
  lon_e7 integer not null,
  osm_ref text,
  constraint address_pkey PRIMARY KEY (quartier_id, id),
  constraint address_lat_e7_check CHECK (((lat_e7 >= '-900000000'::integer) AND (lat_e7 <= 900000000))),
  constraint address_lon_e7_check CHECK (((lon_e7 >= '-1800000000'::integer) AND (lon_e7 <= 1800000000))),
  constraint address_osm_ref UNIQUE (quartier_id, osm_ref) DEFERRABLE,
  constraint address_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id)
);
alter table quartier.address enable row level security;
CREATE INDEX address_street ON quartier.address USING btree (quartier_id, street, house_number);
create policy own_quartier on quartier.address for all to miteinander_app
  using ((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)))
  with check ((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)));
-- miteinander_app: insert, select, update

create table quartier.map_drawing (
  quartier_id uuid not null,
  drawing jsonb not null,
  constraint map_drawing_pkey PRIMARY KEY (quartier_id),
  constraint map_drawing_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id)
);
alter table quartier.map_drawing enable row level security;
create policy own_quartier on quartier.map_drawing for all to miteinander_app
  using ((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)))
  with check ((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)));
-- miteinander_app: insert, select, update

create table quartier.map_import (
  quartier_id uuid not null,
  id uuid default uuidv7() not null,
  file_name text not null,
  sha256 text not null,
  data_date date,
  licence text not null,
  addresses integer not null,
  places integer not null,
  network_edges integer not null,
  imported_at timestamp with time zone not null,
  constraint map_import_pkey PRIMARY KEY (quartier_id, id),
  constraint map_import_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id),
  constraint map_import_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
alter table quartier.map_import enable row level security;
create policy own_quartier on quartier.map_import for all to miteinander_app
  using ((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)))
  with check ((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)));
-- miteinander_app: insert, select

create table quartier.place (
  quartier_id uuid not null,
  id uuid default uuidv7() not null,
  kind text not null,
  detail text not null,
  name text,
  lat_e7 integer not null,
  lon_e7 integer not null,
  wheelchair text,
  opening_hours text,
  phone text,
  website text,
  street text,
  house_number text,
  osm_ref text,
  constraint place_pkey PRIMARY KEY (quartier_id, id),
  constraint place_kind_check CHECK ((kind = ANY (ARRAY['meeting_place'::text, 'care'::text, 'health'::text, 'shop'::text, 'toilet'::text, 'stop'::text, 'bench'::text]))),
  constraint place_lat_e7_check CHECK (((lat_e7 >= '-900000000'::integer) AND (lat_e7 <= 900000000))),
  constraint place_lon_e7_check CHECK (((lon_e7 >= '-1800000000'::integer) AND (lon_e7 <= 1800000000))),
  constraint place_osm_ref UNIQUE (quartier_id, osm_ref) DEFERRABLE,
  constraint place_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id),
  constraint place_wheelchair_check CHECK ((wheelchair = ANY (ARRAY['yes'::text, 'limited'::text, 'no'::text])))
);
alter table quartier.place enable row level security;
create policy own_quartier on quartier.place for all to miteinander_app
  using ((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)))
  with check ((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)));
-- miteinander_app: insert, select, update

create table quartier.walking_network (
  quartier_id uuid not null,
  built_at timestamp with time zone not null,
  network bytea not null,
  constraint walking_network_pkey PRIMARY KEY (quartier_id),
  constraint walking_network_quartier_id_fkey FOREIGN KEY (quartier_id) REFERENCES platform.quartier(id)
);
alter table quartier.walking_network enable row level security;
create policy own_quartier on quartier.walking_network for all to miteinander_app
  using ((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)))
  with check ((quartier_id = ( SELECT platform.current_quartier() AS current_quartier)));
-- miteinander_app: insert, select, update

-- Views

create view people.live_consent with (security_invoker=true) as
 SELECT quartier_id,
    id,
    person_id,
    recipient_person_id,
    recipient_organisation_id,
    recipient_group,
    category,
    purpose,
    given_how,
    given_by_proxy_id,
    given_on,
    valid_until,
    own_words,
    recorded_by,
    recorded_at,
    carried_from
   FROM people.consent c
  WHERE NOT (EXISTS ( SELECT
           FROM people.consent_revocation r
          WHERE r.quartier_id = c.quartier_id AND r.consent_id = c.id)) AND (valid_until IS NULL OR valid_until >= platform.current_day());
-- miteinander_app: select

create view published.address with (security_invoker=true) as
 SELECT quartier_id,
    id,
    (street || ' '::text) || house_number AS label,
    lat_e7,
    lon_e7
   FROM quartier.address;
-- miteinander_app: select

create view published.live_commission with (security_invoker=true) as
 SELECT k.quartier_id,
    k.id,
    k.need_id,
    k.person_id,
    k.helper_class,
    k.every,
    k.starts_on,
    LEAST(e.ends_on, k.ends_on) AS ends_on
   FROM helping.commission k
     LEFT JOIN helping.commission_end e ON e.quartier_id = k.quartier_id AND e.commission_id = k.id
  WHERE COALESCE(LEAST(e.ends_on, k.ends_on), 'infinity'::date) >= platform.current_day();
-- miteinander_app: select

create view published.need_coverage with (security_invoker=true) as
 SELECT quartier_id,
    need_id,
    recurring_until,
    once_until
   FROM helping.coverage;
-- miteinander_app: select

create view published.organisation_card with (security_invoker=true) as
 SELECT quartier_id,
    id,
    name,
    kind,
    activities,
    phone,
    address,
    address_id,
    confirmed_on
   FROM cooperation.organisation;
-- miteinander_app: select

create view published.person_card with (security_invoker=true) as
 SELECT p.quartier_id,
    p.id,
    p.given_name,
    p.family_name,
    TRIM(BOTH FROM (p.given_name || ' '::text) || p.family_name) AS name,
    p.salutation,
        CASE
            WHEN ( SELECT platform.sees_quartier() AS sees_quartier) OR (p.id IN ( SELECT people.open_to_me('contact'::text) AS open_to_me)) THEN p.birth_date
            ELSE NULL::date
        END AS birth_date,
    p.status,
    p.languages,
        CASE
            WHEN ( SELECT platform.sees_quartier() AS sees_quartier) OR (p.id IN ( SELECT people.open_to_me('contact'::text) AS open_to_me)) THEN p.aids
            ELSE '{}'::text[]
        END AS aids,
    p.locale,
        CASE
            WHEN ( SELECT platform.sees_quartier() AS sees_quartier) OR (p.id IN ( SELECT people.open_to_me('contact'::text) AS open_to_me)) THEN p.matters
            ELSE ''::text
        END AS matters,
    p.lives_elsewhere,
    p.version,
    p.household_id,
    h.floor,
    h.has_lift,
    h.address_id,
    (a.street || ' '::text) || a.house_number AS address,
    ( SELECT c.value
           FROM people.channel c
          WHERE c.quartier_id = p.quartier_id AND c.person_id = p.id AND (c.kind = ANY (ARRAY['phone'::text, 'mobile'::text]))
          ORDER BY c.is_preferred DESC, c.id
         LIMIT 1) AS phone
   FROM people.person p
     LEFT JOIN people.household h ON h.quartier_id = p.quartier_id AND h.id = p.household_id
     LEFT JOIN quartier.address a ON a.quartier_id = h.quartier_id AND a.id = h.address_id;
-- miteinander_app: select

create view published.person_name with (security_invoker=true) as
 SELECT quartier_id,
    id,
    TRIM(BOTH FROM (given_name || ' '::text) || family_name) AS name,
    status,
    ( SELECT c.value
           FROM people.channel c
          WHERE c.quartier_id = p.quartier_id AND c.person_id = p.id AND (c.kind = ANY (ARRAY['phone'::text, 'mobile'::text]))
          ORDER BY c.is_preferred DESC, c.id
         LIMIT 1) AS phone
   FROM people.person p;
-- miteinander_app: select

-- Functions

CREATE OR REPLACE FUNCTION desk.carry_thread()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;
-- public: execute

CREATE OR REPLACE FUNCTION desk.forget(persons uuid[], traces text[], also uuid[], unsure text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'desk', 'pg_temp'
AS $function$
declare here constant uuid := platform.current_quartier();
begin
  perform platform.begin_erasing();
  with own as (
    select e.id from desk.entry e left join desk.thread t on t.quartier_id = e.quartier_id and t.id = e.thread_id
    where e.quartier_id = here and (e.person_id = any (persons) or e.person_id is null and t.person_id = any (persons)))
  update desk.entry set text = '[…]', promise = '', caller = '', callback = ''
  where quartier_id = here and id in (select id from own);
  update desk.entry set text = platform.without(text, traces), promise = platform.without(promise, traces),
    caller = platform.without(caller, traces), callback = platform.without(callback, traces)
  where quartier_id = here and platform.names_one(concat_ws(' ', text, promise, caller, callback), traces);
  update desk.entry set text = platform.without(text, unsure), promise = platform.without(promise, unsure), caller = platform.without(caller, unsure)
  where quartier_id = here and id = any (also);
  update desk.thread set promise = '', promised_to = '', state = case when state in ('open', 'waiting') then 'done' else state end, due = null
  where quartier_id = here and person_id = any (persons);
  update desk.thread set promise = platform.without(promise, traces), promised_to = platform.without(promised_to, traces)
  where quartier_id = here and platform.names_one(promise || ' ' || promised_to, traces);
  update desk.thread set promise = platform.without(promise, unsure), promised_to = platform.without(promised_to, unsure)
  where quartier_id = here and id in (select thread_id from desk.entry where quartier_id = here and id = any (also));
  delete from desk.call where quartier_id = here and (person_id = any (persons) or caller_person_id = any (persons));
  update desk.call set if_unanswered = platform.without(if_unanswered, traces) where quartier_id = here and platform.names_one(if_unanswered, traces);
  delete from desk.stand_in where quartier_id = here and (person_id = any (persons) or stand_in_person_id = any (persons));
  update desk.stand_in set what = platform.without(what, traces) where quartier_id = here and platform.names_one(what, traces);
  perform platform.end_erasing();
end $function$;
-- miteinander_app: execute

CREATE OR REPLACE FUNCTION entitlements.erase_sheets(person uuid)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'entitlements', 'pg_temp'
BEGIN ATOMIC
 WITH gone AS (
          DELETE FROM entitlements.document_sheet s
            USING entitlements.document d
           WHERE ((d.quartier_id = s.quartier_id) AND (d.id = s.document_id) AND (s.quartier_id = platform.current_quartier()) AND platform.sees_quartier() AND ((d.person_id IN ( SELECT people.ids_of(erase_sheets.person) AS ids_of)) OR (d.helper_person_id IN ( SELECT people.ids_of(erase_sheets.person) AS ids_of))))
           RETURNING 1 AS "?column?"
         )
  SELECT count(*) AS count
    FROM gone;
END;
-- public: execute

CREATE OR REPLACE FUNCTION entitlements.forget(persons uuid[], traces text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'entitlements', 'pg_temp'
AS $function$
declare here constant uuid := platform.current_quartier();
begin
  perform platform.begin_erasing();
  delete from entitlements.self_check where quartier_id = here and person_id = any (persons);
  perform entitlements.erase_sheets(one) from unnest(persons) as one;
  delete from entitlements.document_sheet where quartier_id = here and platform.names_one(content::text, traces);
  update entitlements.grading set decided_by = '' where quartier_id = here and decided_by <> '' and person_id = any (persons);
  update entitlements.booking set billed_by = '' where quartier_id = here and billed_by <> '' and person_id = any (persons);
  update entitlements.booking set billed_by = platform.without(billed_by, traces) where quartier_id = here and platform.names_one(billed_by, traces);
  perform platform.end_erasing();
end $function$;
-- miteinander_app: execute

CREATE OR REPLACE FUNCTION entitlements.may_see_money(person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN ((EXISTS (SELECT FROM people.person p WHERE ((p.quartier_id = platform.current_quartier()) AND (p.id = may_see_money.person)))) AND (platform.sees_quartier() OR (person IN (SELECT people.open_persons('money'::text) AS open_persons))));
-- public: execute

CREATE OR REPLACE FUNCTION entitlements.paid_help(person uuid, from_day date, to_day date)
 RETURNS TABLE(id uuid, day date, helper_class text, activity text, minutes integer, payer text, cents integer, cents_per_hour integer, helper_person_id uuid, organisation_id uuid, giver text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'entitlements', 'pg_temp'
BEGIN ATOMIC
 SELECT l.id,
     l.day,
     l.helper_class,
     l.activity,
     l.minutes,
     l.payer,
     l.cents,
     k.cents_per_hour,
     COALESCE(h.merged_into, l.helper_person_id) AS "coalesce",
     l.organisation_id,
     COALESCE(TRIM(BOTH FROM ((h.given_name || ' '::text) || h.family_name)), o.name, ''::text) AS "coalesce"
    FROM (((helping.ledger l
      LEFT JOIN helping.commission k ON (((k.quartier_id = l.quartier_id) AND (k.id = l.commission_id))))
      LEFT JOIN people.person h ON (((h.quartier_id = l.quartier_id) AND (h.id = l.helper_person_id))))
      LEFT JOIN cooperation.organisation o ON (((o.quartier_id = l.quartier_id) AND (o.id = l.organisation_id))))
   WHERE ((l.quartier_id = platform.current_quartier()) AND (l.person_id = ANY (ARRAY( SELECT people.ids_of(paid_help.person) AS ids_of))) AND ((l.day >= paid_help.from_day) AND (l.day <= paid_help.to_day)) AND (l.payer <> 'unpaid'::text) AND (l.counters_id IS NULL) AND (NOT (EXISTS ( SELECT
            FROM helping.ledger c
           WHERE ((c.quartier_id = l.quartier_id) AND (c.counters_id = l.id))))) AND entitlements.may_see_money(paid_help.person))
   ORDER BY l.day, l.id;
END;
-- public: execute

CREATE OR REPLACE FUNCTION entitlements.paid_to(helper uuid, from_day date, to_day date)
 RETURNS TABLE(id uuid, day date, person_id uuid, activity text, minutes integer, payer text, cents integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'entitlements', 'pg_temp'
BEGIN ATOMIC
 SELECT l.id,
     l.day,
     people.kept_id(l.person_id) AS kept_id,
     l.activity,
     l.minutes,
     l.payer,
     l.cents
    FROM helping.ledger l
   WHERE ((l.quartier_id = platform.current_quartier()) AND (l.helper_person_id = ANY (ARRAY( SELECT people.ids_of(paid_to.helper) AS ids_of))) AND ((l.day >= paid_to.from_day) AND (l.day <= paid_to.to_day)) AND (l.payer <> 'unpaid'::text) AND (l.counters_id IS NULL) AND (NOT (EXISTS ( SELECT
            FROM helping.ledger c
           WHERE ((c.quartier_id = l.quartier_id) AND (c.counters_id = l.id))))) AND (platform.sees_quartier() OR (paid_to.helper = platform.current_person())))
   ORDER BY l.day, l.id;
END;
-- public: execute

CREATE OR REPLACE FUNCTION entitlements.planned_help(person uuid, from_day date, to_day date)
 RETURNS TABLE(helper_class text, activity text, payer text, helper_person_id uuid, organisation_id uuid, giver text, visits bigint, minutes bigint, cents bigint, unpriced bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'entitlements', 'pg_temp'
BEGIN ATOMIC
 SELECT v.helper_class,
     v.activity,
     k.payer,
     COALESCE(h.merged_into, v.helper_person_id) AS "coalesce",
     v.organisation_id,
     COALESCE(TRIM(BOTH FROM ((h.given_name || ' '::text) || h.family_name)), o.name, ''::text) AS "coalesce",
     count(*) AS count,
     sum(v.duration_min) AS sum,
     sum(COALESCE((((k.cents_per_hour * v.duration_min) + 30) / 60), 0)) AS sum,
     count(*) FILTER (WHERE (k.cents_per_hour IS NULL)) AS count
    FROM (((helping.visit v
      JOIN helping.commission k ON (((k.quartier_id = v.quartier_id) AND (k.id = v.commission_id))))
      LEFT JOIN people.person h ON (((h.quartier_id = v.quartier_id) AND (h.id = v.helper_person_id))))
      LEFT JOIN cooperation.organisation o ON (((o.quartier_id = v.quartier_id) AND (o.id = v.organisation_id))))
   WHERE ((v.quartier_id = platform.current_quartier()) AND (v.person_id = ANY (ARRAY( SELECT people.ids_of(planned_help.person) AS ids_of))) AND ((v.day >= planned_help.from_day) AND (v.day <= planned_help.to_day)) AND (v.status = 'planned'::text) AND (k.payer <> 'unpaid'::text) AND entitlements.may_see_money(planned_help.person))
   GROUP BY v.helper_class, v.activity, k.payer, COALESCE(h.merged_into, v.helper_person_id), v.organisation_id, COALESCE(TRIM(BOTH FROM ((h.given_name || ' '::text) || h.family_name)), o.name, ''::text)
   ORDER BY COALESCE(TRIM(BOTH FROM ((h.given_name || ' '::text) || h.family_name)), o.name, ''::text), v.activity;
END;
-- public: execute

CREATE OR REPLACE FUNCTION evaluation.answers(wave uuid)
 RETURNS TABLE(number integer, answers jsonb, facts jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'evaluation', 'pg_temp'
BEGIN ATOMIC
 SELECT e.number,
     (array_agg(e.answers ORDER BY e.pass DESC))[1] AS array_agg,
     '{}'::jsonb AS jsonb
    FROM (evaluation.entry e
      JOIN evaluation.panelist p ON (((p.quartier_id = e.quartier_id) AND (p.survey_id = e.survey_id) AND (p.number = e.number))))
   WHERE ((e.quartier_id = platform.current_quartier()) AND (e.wave_id = answers.wave) AND evaluation.sees_figures() AND (EXISTS ( SELECT
            FROM people.consent c
           WHERE ((c.quartier_id = p.quartier_id) AND (c.purpose = 'evaluation'::text) AND (c.person_id IN ( SELECT people.ids_of(people.kept_id(p.person_id)) AS ids_of)) AND ((c.valid_until IS NULL) OR (c.valid_until >= platform.current_day())) AND (NOT (EXISTS ( SELECT
                    FROM people.consent_revocation r
                   WHERE ((r.quartier_id = c.quartier_id) AND (r.consent_id = c.id)))))))))
   GROUP BY e.number
  HAVING ((max(e.pass) = 3) OR ((max(e.pass) = 1) AND (min(e.channel) <> 'paper'::text)) OR ((max(e.pass) = 2) AND (min((e.answers)::text) = max((e.answers)::text))))
 UNION ALL
  SELECT r.number,
     r.answers,
     r.facts
    FROM evaluation.response r
   WHERE ((r.quartier_id = platform.current_quartier()) AND (r.wave_id = answers.wave) AND evaluation.sees_figures());
END;
-- public: execute

CREATE OR REPLACE FUNCTION evaluation.desk_groups(from_day date, to_day date)
 RETURNS TABLE(indicator text, activity text, met bigint, asked bigint, persons bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'helping', 'pg_temp'
BEGIN ATOMIC
 SELECT 'requests-met'::text,
     r.activity,
     count(*) FILTER (WHERE (a.answer = 'yes'::text)) AS count,
     count(*) AS count,
     count(DISTINCT r.person_id) AS count
    FROM (helping.request r
      LEFT JOIN helping.answer a ON (((a.quartier_id = r.quartier_id) AND (a.request_id = r.id))))
   WHERE ((r.quartier_id = platform.current_quartier()) AND evaluation.sees_figures() AND (r.asked_at >= desk_groups.from_day) AND (r.asked_at < (desk_groups.to_day + 1)) AND (a.answer IS DISTINCT FROM 'withdrawn'::text))
   GROUP BY r.activity
 UNION ALL
  SELECT 'visits-mended'::text,
     v.activity,
     count(*) FILTER (WHERE (EXISTS ( SELECT
            FROM helping.visit w
           WHERE ((w.quartier_id = v.quartier_id) AND (w.person_id = v.person_id) AND (w.day = v.day) AND (w.activity = v.activity) AND (w.status = ANY (ARRAY['done'::text, 'partial'::text])) AND (w.id <> v.id) AND (COALESCE(w.helper_person_id, w.organisation_id) <> COALESCE(v.helper_person_id, v.organisation_id)))))) AS count,
     count(*) AS count,
     count(DISTINCT v.person_id) AS count
    FROM helping.visit v
   WHERE ((v.quartier_id = platform.current_quartier()) AND evaluation.sees_figures() AND ((v.day >= desk_groups.from_day) AND (v.day <= desk_groups.to_day)) AND (v.status = ANY (ARRAY['cancelled'::text, 'not_done'::text])))
   GROUP BY v.activity;
END;
-- public: execute

CREATE OR REPLACE FUNCTION evaluation.evaluates()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (platform.sees_quartier() OR ((platform.current_scope() = 'counts'::text) AND (current_setting('app.purpose'::text, true) = 'evaluation:change'::text)));
-- public: execute

CREATE OR REPLACE FUNCTION evaluation.forget(persons uuid[], traces text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'evaluation', 'pg_temp'
AS $function$
declare here constant uuid := platform.current_quartier();
begin
  perform platform.begin_erasing();
  update evaluation.entry set answers = platform.without(answers::text, traces)::jsonb
  where quartier_id = here and platform.names_one(answers::text, traces);
  update evaluation.potential_round set moderated_by = platform.without(moderated_by, traces), levels = platform.without(levels::text, traces)::jsonb
  where quartier_id = here and platform.names_one(moderated_by || ' ' || levels::text, traces);
  update evaluation.sroi_run set note = platform.without(note, traces) where quartier_id = here and platform.names_one(note, traces);
  update evaluation.sroi_review set note = platform.without(note, traces) where quartier_id = here and platform.names_one(note, traces);
  perform platform.end_erasing();
end $function$;
-- miteinander_app: execute

CREATE OR REPLACE FUNCTION evaluation.help_groups(from_day date, to_day date)
 RETURNS TABLE(helper_class text, activity text, persons bigint, helpers bigint, minutes bigint, cents bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'helping', 'pg_temp'
BEGIN ATOMIC
 SELECT l.helper_class,
     l.activity,
     count(DISTINCT l.person_id) AS count,
     count(DISTINCT COALESCE(l.helper_person_id, l.organisation_id)) AS count,
     sum(l.minutes) AS sum,
     COALESCE(sum(l.cents), (0)::bigint) AS "coalesce"
    FROM helping.ledger l
   WHERE ((l.quartier_id = platform.current_quartier()) AND evaluation.sees_figures() AND ((l.day >= help_groups.from_day) AND (l.day <= help_groups.to_day)))
   GROUP BY l.helper_class, l.activity
  HAVING (sum(l.minutes) > 0);
END;
-- public: execute

CREATE OR REPLACE FUNCTION evaluation.help_months(from_day date, to_day date, enough integer)
 RETURNS TABLE(month date, helper_class text, minutes bigint, persons integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'helping', 'pg_temp'
BEGIN ATOMIC
 WITH RECURSIVE help AS (
          SELECT (date_trunc('month'::text, (d.day)::timestamp without time zone))::date AS month,
             d.helper_class,
             sum(d.minutes) AS minutes,
             min(d.day) AS first_day,
             max(d.day) AS last_day
            FROM helping.ledger_day d
           WHERE ((d.quartier_id = platform.current_quartier()) AND evaluation.sees_figures() AND ((d.day >= help_months.from_day) AND (d.day <= help_months.to_day)))
           GROUP BY ((date_trunc('month'::text, (d.day)::timestamp without time zone))::date), d.helper_class
          HAVING (sum(d.minutes) > 0)
         ), found AS (
          SELECT help.month,
             help.helper_class,
             help.minutes,
             help.first_day,
             help.last_day,
             ARRAY[]::uuid[] AS persons
            FROM help
         UNION ALL
          SELECT found_1.month,
             found_1.helper_class,
             found_1.minutes,
             found_1.first_day,
             found_1.last_day,
             (found_1.persons || one.person_id)
            FROM (found found_1
              CROSS JOIN LATERAL ( SELECT l.person_id
                    FROM helping.ledger l
                   WHERE ((l.quartier_id = platform.current_quartier()) AND ((l.day >= found_1.first_day) AND (l.day <= found_1.last_day)) AND (l.helper_class = found_1.helper_class) AND (l.person_id <> ALL (found_1.persons)))
                  LIMIT 1) one)
           WHERE (cardinality(found_1.persons) < help_months.enough)
         )
  SELECT found.month,
     found.helper_class,
     found.minutes,
     max(cardinality(found.persons)) AS max
    FROM found
   GROUP BY found.month, found.helper_class, found.minutes;
END;
-- public: execute

CREATE OR REPLACE FUNCTION evaluation.help_prices(from_day date, to_day date)
 RETURNS TABLE(activity text, payer text, minutes bigint, cents bigint, persons bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'helping', 'pg_temp'
BEGIN ATOMIC
 SELECT l.activity,
     l.payer,
     sum(l.minutes) AS sum,
     sum(l.cents) AS sum,
     count(DISTINCT l.person_id) AS count
    FROM helping.ledger l
   WHERE ((l.quartier_id = platform.current_quartier()) AND evaluation.sees_figures() AND ((l.day >= help_prices.from_day) AND (l.day <= help_prices.to_day)) AND (l.helper_class = 'professional'::text) AND (l.cents IS NOT NULL))
   GROUP BY l.activity, l.payer
  HAVING (sum(l.minutes) > 0);
END;
-- public: execute

CREATE OR REPLACE FUNCTION evaluation.ledger_sums(from_day date, to_day date)
 RETURNS TABLE(kind text, helper_class text, amount bigint)
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT f.kind,
     f.helper_class,
     f.amount
    FROM helping.figures(ledger_sums.from_day, ledger_sums.to_day) f(kind, helper_class, amount);
END;
-- public: execute

CREATE OR REPLACE FUNCTION evaluation.open_to_me()
 RETURNS TABLE(wave_id uuid, survey_id uuid, survey_name text, instruments text[], wordings jsonb, wave_name text, to_day date, number integer, is_answered boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'evaluation', 'pg_temp'
BEGIN ATOMIC
 SELECT w.id,
     s.id,
     s.name,
     s.instruments,
     s.wordings,
     w.name,
     w.to_day,
     p.number,
     (EXISTS ( SELECT
            FROM evaluation.entry e
           WHERE ((e.quartier_id = w.quartier_id) AND (e.wave_id = w.id) AND (e.number = p.number)))) AS "exists"
    FROM ((evaluation.panelist p
      JOIN evaluation.survey s ON (((s.quartier_id = p.quartier_id) AND (s.id = p.survey_id))))
      JOIN evaluation.wave w ON (((w.quartier_id = p.quartier_id) AND (w.survey_id = p.survey_id) AND (w.site_id IS NULL))))
   WHERE ((p.quartier_id = platform.current_quartier()) AND (platform.current_scope() = 'own'::text) AND (p.person_id IN ( SELECT people.ids_of(platform.current_person()) AS ids_of)) AND ((platform.current_day() >= w.from_day) AND (platform.current_day() <= w.to_day)) AND (EXISTS ( SELECT
            FROM people.consent c
           WHERE ((c.quartier_id = p.quartier_id) AND (c.purpose = 'evaluation'::text) AND (c.person_id IN ( SELECT people.ids_of(platform.current_person()) AS ids_of)) AND ((c.valid_until IS NULL) OR (c.valid_until >= platform.current_day())) AND (NOT (EXISTS ( SELECT
                    FROM people.consent_revocation r
                   WHERE ((r.quartier_id = c.quartier_id) AND (r.consent_id = c.id)))))))))
   ORDER BY w.to_day, w.id;
END;
-- public: execute

CREATE OR REPLACE FUNCTION evaluation.own_facts(wave uuid)
 RETURNS TABLE(number integer, facts jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'evaluation', 'pg_temp'
BEGIN ATOMIC
 SELECT p.number,
     jsonb_strip_nulls(jsonb_build_object('age', (LEAST((90)::numeric, EXTRACT(year FROM age((w.from_day)::timestamp with time zone, (person.birth_date)::timestamp with time zone))))::integer, 'lives_alone',
         CASE
             WHEN (person.household_id IS NULL) THEN NULL::integer
             WHEN (EXISTS ( SELECT
                FROM people.person other
               WHERE ((other.quartier_id = person.quartier_id) AND (other.household_id = person.household_id) AND (other.id <> person.id) AND (other.status = 'active'::text)))) THEN 0
             ELSE 1
         END, 'pflegegrad', ( SELECT g.pflegegrad
            FROM entitlements.grading g
           WHERE ((g.quartier_id = person.quartier_id) AND (g.person_id = person.id) AND (g.from_day <= w.from_day) AND (COALESCE(g.to_day, 'infinity'::date) >= w.from_day) AND (NOT (EXISTS ( SELECT
                    FROM entitlements.grading x
                   WHERE ((x.quartier_id = g.quartier_id) AND (x.replaces_id = g.id))))))
           ORDER BY g.from_day DESC, g.recorded_at DESC
          LIMIT 1), 'informal_hours', help.informal, 'paid_hours', help.paid)) AS jsonb_strip_nulls
    FROM (((evaluation.wave w
      JOIN evaluation.panelist p ON (((p.quartier_id = w.quartier_id) AND (p.survey_id = w.survey_id))))
      JOIN people.person person ON (((person.quartier_id = p.quartier_id) AND (person.id = people.kept_id(p.person_id)))))
      CROSS JOIN LATERAL ( SELECT round(((COALESCE(sum(l.minutes) FILTER (WHERE (l.helper_class <> ALL (ARRAY['self'::text, 'professional'::text]))), (0)::bigint))::numeric / 720.0), 2) AS informal,
             round(((COALESCE(sum(l.minutes) FILTER (WHERE (l.helper_class = 'professional'::text)), (0)::bigint))::numeric / 720.0), 2) AS paid
            FROM helping.ledger l
           WHERE ((l.quartier_id = p.quartier_id) AND (l.person_id IN ( SELECT people.ids_of(person.id) AS ids_of)) AND ((l.day >= (w.to_day - 83)) AND (l.day <= w.to_day)))) help)
   WHERE ((w.quartier_id = platform.current_quartier()) AND (w.id = own_facts.wave) AND (w.site_id IS NULL) AND evaluation.evaluates() AND (p.number IN ( SELECT a.number
            FROM evaluation.answers(own_facts.wave) a(number, answers, facts))));
END;
-- public: execute

CREATE OR REPLACE FUNCTION evaluation.panel(survey uuid)
 RETURNS TABLE(number integer, person_id uuid, joined_on date, is_consented boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'evaluation', 'pg_temp'
BEGIN ATOMIC
 SELECT p.number,
     people.kept_id(p.person_id) AS kept_id,
     p.joined_on,
     (EXISTS ( SELECT
            FROM people.consent c
           WHERE ((c.quartier_id = p.quartier_id) AND (c.purpose = 'evaluation'::text) AND (c.person_id IN ( SELECT people.ids_of(people.kept_id(p.person_id)) AS ids_of)) AND ((c.valid_until IS NULL) OR (c.valid_until >= platform.current_day())) AND (NOT (EXISTS ( SELECT
                    FROM people.consent_revocation r
                   WHERE ((r.quartier_id = c.quartier_id) AND (r.consent_id = c.id)))))))) AS "exists"
    FROM evaluation.panelist p
   WHERE ((p.quartier_id = platform.current_quartier()) AND (p.survey_id = panel.survey) AND platform.sees_quartier());
END;
-- public: execute

CREATE OR REPLACE FUNCTION evaluation.person_figures(from_day date, to_day date)
 RETURNS TABLE(indicator text, numerator numeric, denominator numeric)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'helping', 'pg_temp'
BEGIN ATOMIC
 WITH help AS MATERIALIZED (
          SELECT l.helper_class,
             l.person_id,
             l.helper_person_id,
             l.organisation_id,
             sum(l.minutes) AS minutes,
             COALESCE(sum(l.cents) FILTER (WHERE (l.payer = 'own_money'::text)), (0)::bigint) AS own_cents
            FROM helping.ledger l
           WHERE ((l.quartier_id = platform.current_quartier()) AND evaluation.sees_figures() AND ((l.day >= person_figures.from_day) AND (l.day <= person_figures.to_day)))
           GROUP BY l.helper_class, l.person_id, l.helper_person_id, l.organisation_id
          HAVING (sum(l.minutes) > 0)
         ), helped AS (
          SELECT help.person_id,
             count(DISTINCT COALESCE(help.helper_person_id, help.organisation_id)) AS givers,
             count(DISTINCT help.helper_class) AS classes,
             sum(help.own_cents) AS own_cents
            FROM help
           WHERE (help.helper_class <> 'self'::text)
           GROUP BY help.person_id
         ), givers AS (
          SELECT DISTINCT help.helper_person_id AS id
            FROM help
           WHERE ((help.helper_class <> 'self'::text) AND (help.helper_person_id IS NOT NULL))
         ), graded AS (
          SELECT h.person_id,
             h.classes
            FROM (helped h
              JOIN LATERAL ( SELECT g_1.pflegegrad
                    FROM entitlements.grading g_1
                   WHERE ((g_1.quartier_id = platform.current_quartier()) AND (g_1.person_id = h.person_id) AND (g_1.from_day <= person_figures.to_day) AND (COALESCE(g_1.to_day, 'infinity'::date) >= person_figures.to_day) AND (NOT (EXISTS ( SELECT
                            FROM entitlements.grading x
                           WHERE ((x.quartier_id = g_1.quartier_id) AND (x.replaces_id = g_1.id))))))
                   ORDER BY g_1.from_day DESC, g_1.recorded_at DESC
                  LIMIT 1) g ON ((g.pflegegrad > 0)))
         )
  SELECT 'neighbours-helping'::text,
     (count(DISTINCT help.helper_person_id))::numeric AS count,
     NULL::numeric AS "numeric"
    FROM help
   WHERE (help.helper_class = ANY (ARRAY['friend'::text, 'neighbour'::text]))
 UNION ALL
  SELECT 'neighbourly-receivers'::text,
     count(*) AS count,
     NULL::numeric
    FROM ( SELECT help.person_id
            FROM help
           WHERE (help.helper_class = ANY (ARRAY['friend'::text, 'neighbour'::text, 'volunteer'::text]))
           GROUP BY help.person_id
          HAVING (sum(help.minutes) >= (60)::numeric)) receivers
 UNION ALL
  SELECT 'neighbourly-hours'::text,
     (COALESCE(sum(help.minutes), (0)::numeric) / 60.0),
     NULL::numeric
    FROM help
   WHERE (help.helper_class = ANY (ARRAY['friend'::text, 'neighbour'::text, 'volunteer'::text]))
 UNION ALL
  SELECT 'giving-and-taking'::text,
     count(*) FILTER (WHERE (helped.person_id IN ( SELECT givers.id
            FROM givers))) AS count,
     count(*) AS count
    FROM helped
 UNION ALL
  SELECT 'own-money'::text,
     COALESCE(sum(helped.own_cents), (0)::numeric) AS "coalesce",
     count(*) AS count
    FROM helped
 UNION ALL
  SELECT 'single-helper'::text,
     count(*) FILTER (WHERE (helped.givers = 1)) AS count,
     count(*) AS count
    FROM helped
 UNION ALL
  SELECT 'mixed-arrangements'::text,
     count(*) FILTER (WHERE (graded.classes >= 2)) AS count,
     count(*) AS count
    FROM graded
 UNION ALL
  SELECT 'new-helpers'::text,
     count(*) AS count,
     NULL::numeric
    FROM ( SELECT l.helper_person_id
            FROM helping.ledger l
           WHERE ((l.quartier_id = platform.current_quartier()) AND evaluation.sees_figures() AND (l.helper_person_id IS NOT NULL) AND (l.helper_class <> 'self'::text))
           GROUP BY l.helper_person_id
          HAVING ((min(l.day) >= person_figures.from_day) AND (min(l.day) <= person_figures.to_day))) new
 UNION ALL
  SELECT 'helpers-below-65'::text,
     count(*) FILTER (WHERE (p.birth_date > (person_figures.to_day - '65 years'::interval))) AS count,
     count(*) AS count
    FROM (givers
      JOIN people.person p ON (((p.quartier_id = platform.current_quartier()) AND (p.id = givers.id) AND (p.birth_date IS NOT NULL))))
 UNION ALL
  SELECT 'organisations-active'::text,
     count(DISTINCT taking_part.id) AS count,
     NULL::numeric
    FROM ( SELECT help.organisation_id AS id
            FROM help
           WHERE (help.organisation_id IS NOT NULL)
         UNION
          SELECT r.organisation_id
            FROM helping.request r
           WHERE ((r.quartier_id = platform.current_quartier()) AND evaluation.sees_figures() AND (r.organisation_id IS NOT NULL) AND (r.asked_at >= person_figures.from_day) AND (r.asked_at < (person_figures.to_day + 1)))) taking_part
 UNION ALL
  SELECT 'plans-agreed'::text,
     count(*) FILTER (WHERE (a.agreed_on <= person_figures.to_day)) AS count,
     count(*) AS count
    FROM (hilfemix.arrangement a
      JOIN people.person p ON (((p.quartier_id = a.quartier_id) AND (p.id = a.person_id) AND (p.status = 'active'::text))))
   WHERE ((a.quartier_id = platform.current_quartier()) AND evaluation.sees_figures())
 UNION ALL
  SELECT 'days-to-help'::text,
     (percentile_cont((0.5)::double precision) WITHIN GROUP (ORDER BY ((waits.waited)::double precision)))::numeric AS percentile_cont,
     count(*) AS count
    FROM ( SELECT (min(v.day) - (r.asked_at)::date) AS waited
            FROM ((helping.request r
              JOIN helping.commission k ON (((k.quartier_id = r.quartier_id) AND (k.request_id = r.id))))
              JOIN helping.visit v ON (((v.quartier_id = k.quartier_id) AND (v.commission_id = k.id) AND (v.status = ANY (ARRAY['done'::text, 'partial'::text])))))
           WHERE ((r.quartier_id = platform.current_quartier()) AND evaluation.sees_figures() AND (r.asked_at >= person_figures.from_day) AND (r.asked_at < (person_figures.to_day + 1)))
           GROUP BY r.quartier_id, r.id, r.asked_at) waits;
END;
-- public: execute

CREATE OR REPLACE FUNCTION evaluation.sees_figures()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (platform.current_scope() = ANY (ARRAY['counts'::text, 'quartier'::text, 'system'::text]));
-- public: execute

CREATE OR REPLACE FUNCTION helping.close_request()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'helping', 'pg_temp'
AS $function$
begin
  delete from helping.open_request o using added where o.quartier_id = added.quartier_id and o.request_id = added.request_id;
  return null;
end $function$;
-- public: execute

CREATE OR REPLACE FUNCTION helping.cover_needs()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'helping', 'pg_temp'
AS $function$
begin
  insert into helping.coverage as c (quartier_id, need_id, recurring_until, once_until)
  select quartier_id, need_id, max(coalesce(ends_on, 'infinity')) filter (where every <> 'once'),
    max(coalesce(ends_on, 'infinity')) filter (where every = 'once')
  from added where need_id is not null group by quartier_id, need_id order by quartier_id, need_id
  on conflict (quartier_id, need_id) do update set
    recurring_until = greatest(c.recurring_until, excluded.recurring_until), once_until = greatest(c.once_until, excluded.once_until);
  return null;
end $function$;
-- public: execute

CREATE OR REPLACE FUNCTION helping.figures(from_day date, to_day date)
 RETURNS TABLE(kind text, helper_class text, amount bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'helping', 'pg_temp'
BEGIN ATOMIC
 WITH help AS (
          SELECT l.helper_class,
             l.person_id,
             COALESCE(l.helper_person_id, l.organisation_id) AS by_id,
             sum(l.minutes) AS minutes
            FROM helping.ledger l
           WHERE ((l.quartier_id = platform.current_quartier()) AND (platform.current_scope() = ANY (ARRAY['counts'::text, 'quartier'::text, 'system'::text])) AND ((l.day >= figures.from_day) AND (l.day <= figures.to_day)))
           GROUP BY l.helper_class, l.person_id, COALESCE(l.helper_person_id, l.organisation_id)
          HAVING (sum(l.minutes) > 0)
         )
  SELECT 'persons'::text,
     help.helper_class,
     count(DISTINCT help.person_id) AS count
    FROM help
   GROUP BY help.helper_class
 UNION ALL
  SELECT 'helpers'::text,
     help.helper_class,
     count(DISTINCT help.by_id) AS count
    FROM help
   GROUP BY help.helper_class
 UNION ALL
  SELECT 'hours'::text,
     help.helper_class,
     (floor((sum(help.minutes) / (60)::numeric)))::bigint AS floor
    FROM help
   GROUP BY help.helper_class;
END;
-- public: execute

CREATE OR REPLACE FUNCTION helping.forget(persons uuid[], traces text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'helping', 'pg_temp'
AS $function$
declare here constant uuid := platform.current_quartier();
begin
  perform platform.begin_erasing();
  insert into helping.answer (quartier_id, request_id, answer, how, answered_at)
  select q.quartier_id, q.id, 'withdrawn', 'screen', now() from helping.request q
  where q.quartier_id = here and (q.person_id = any (persons) or q.helper_person_id = any (persons))
    and not exists (select from helping.answer a where a.quartier_id = q.quartier_id and a.request_id = q.id);
  insert into helping.commission_end (quartier_id, commission_id, ends_on, recorded_at)
  select k.quartier_id, k.id, platform.current_day(), now() from helping.commission k
  where k.quartier_id = here and (k.person_id = any (persons) or k.helper_person_id = any (persons))
    and coalesce(k.ends_on, 'infinity') > platform.current_day()
  on conflict do nothing;
  update helping.visit set status = 'cancelled', version = version + 1
  where quartier_id = here and status = 'planned' and (person_id = any (persons) or helper_person_id = any (persons));
  update helping.laid_out l set up_to = 'infinity' from helping.commission k
  where l.quartier_id = here and k.quartier_id = here and k.id = l.commission_id and (k.person_id = any (persons) or k.helper_person_id = any (persons));
  delete from helping.helper where quartier_id = here and person_id = any (persons);
  delete from helping.absence where quartier_id = here and person_id = any (persons);
  update helping.request set note = '' where quartier_id = here and note <> '' and (person_id = any (persons) or helper_person_id = any (persons));
  update helping.commission set note = '' where quartier_id = here and note <> '' and (person_id = any (persons) or helper_person_id = any (persons));
  update helping.report r set reason = '' from helping.visit v
  where r.quartier_id = here and r.reason <> '' and v.quartier_id = here and v.id = r.visit_id
    and (v.person_id = any (persons) or v.helper_person_id = any (persons));
  update helping.request set note = platform.without(note, traces) where quartier_id = here and note <> '' and platform.names_one(note, traces);
  update helping.commission set note = platform.without(note, traces) where quartier_id = here and note <> '' and platform.names_one(note, traces);
  update helping.report set reason = platform.without(reason, traces) where quartier_id = here and reason <> '' and platform.names_one(reason, traces);
  perform platform.end_erasing();
end $function$;
-- miteinander_app: execute

CREATE OR REPLACE FUNCTION helping.my_commissions()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER COST 1 ROWS 10
 SET search_path TO 'helping', 'pg_temp'
BEGIN ATOMIC
 SELECT k.id
    FROM helping.commission k
   WHERE ((k.quartier_id = platform.current_quartier()) AND ((k.helper_person_id = platform.current_person()) OR (k.organisation_id = platform.current_organisation()) OR (k.person_id IN ( SELECT people.open_to_me('appointments'::text) AS open_to_me))));
END;
-- public: execute

CREATE OR REPLACE FUNCTION helping.my_covered_needs()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER COST 1 ROWS 10
 SET search_path TO 'helping', 'pg_temp'
BEGIN ATOMIC
 SELECT k.need_id
    FROM helping.commission k
   WHERE ((k.quartier_id = platform.current_quartier()) AND (k.id IN ( SELECT helping.my_commissions() AS my_commissions)) AND (k.need_id IS NOT NULL));
END;
-- public: execute

CREATE OR REPLACE FUNCTION helping.open_request()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'helping', 'pg_temp'
AS $function$
begin
  insert into helping.open_request (quartier_id, request_id) select quartier_id, id from added;
  return null;
end $function$;
-- public: execute

CREATE OR REPLACE FUNCTION helping.questions_to_me()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER COST 1 ROWS 10
 SET search_path TO 'helping', 'pg_temp'
BEGIN ATOMIC
 SELECT q.id
    FROM helping.request q
   WHERE ((q.quartier_id = platform.current_quartier()) AND (q.helper_person_id = platform.current_person()));
END;
-- public: execute

CREATE OR REPLACE FUNCTION helping.sum_ledger_days()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'helping', 'pg_temp'
AS $function$
begin
  insert into helping.ledger_day as d (quartier_id, day, helper_class, minutes, cents, lines)
  select quartier_id, day, helper_class, sum(minutes), sum(cents), count(*) from added
  group by quartier_id, day, helper_class order by quartier_id, day, helper_class
  on conflict (quartier_id, day, helper_class) do update set minutes = d.minutes + excluded.minutes,
    cents = coalesce(d.cents + excluded.cents, d.cents, excluded.cents), lines = d.lines + excluded.lines;
  return null;
end $function$;
-- public: execute

CREATE OR REPLACE FUNCTION helping.uncover_needs()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'helping', 'pg_temp'
AS $function$
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
end $function$;
-- public: execute

CREATE OR REPLACE FUNCTION helping.visits_with_me()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER COST 1 ROWS 10
 SET search_path TO 'helping', 'pg_temp'
BEGIN ATOMIC
 SELECT v.id
    FROM helping.visit v
   WHERE ((v.quartier_id = platform.current_quartier()) AND ((platform.current_person() = v.person_id) OR (platform.current_person() = v.helper_person_id)));
END;
-- public: execute

CREATE OR REPLACE FUNCTION hilfemix.forget(persons uuid[], traces text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'hilfemix', 'pg_temp'
AS $function$
declare here constant uuid := platform.current_quartier();
begin
  perform platform.ensure_desk();
  delete from hilfemix.arrangement where quartier_id = here and person_id = any (persons);
  update hilfemix.arrangement set wishes = platform.without(wishes, traces), key_is_where = platform.without(key_is_where, traces), version = version + 1
  where quartier_id = here and platform.names_one(wishes || ' ' || key_is_where, traces);
  update hilfemix.need set own_words = '', requirements = '{}', excluded_person_ids = '{}', status = 'closed',
    closed_on = coalesce(closed_on, platform.current_day()), version = version + 1
  where quartier_id = here and person_id = any (persons);
  update hilfemix.need set own_words = platform.without(own_words, traces), version = version + 1
  where quartier_id = here and platform.names_one(own_words, traces);
  update hilfemix.need n set excluded_person_ids = array(select x from unnest(n.excluded_person_ids) as x where x <> all (persons)), version = version + 1
  where quartier_id = here and excluded_person_ids && persons;
end $function$;
-- miteinander_app: execute

CREATE OR REPLACE FUNCTION hilfemix.uncovered_figures()
 RETURNS TABLE(activity text, needs bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'hilfemix', 'pg_temp'
BEGIN ATOMIC
 SELECT n.activity,
     count(*) AS count
    FROM hilfemix.need n
   WHERE ((n.quartier_id = platform.current_quartier()) AND (platform.current_scope() = ANY (ARRAY['counts'::text, 'quartier'::text, 'system'::text])) AND (n.status = 'open'::text) AND (COALESCE(n.ends_on, 'infinity'::date) >= platform.current_day()) AND (NOT (EXISTS ( SELECT
            FROM published.live_commission k
           WHERE ((k.quartier_id = n.quartier_id) AND (k.need_id = n.id) AND ((k.every <> 'once'::text) OR (n.every = 'once'::text)))))))
   GROUP BY n.activity;
END;
-- public: execute

CREATE OR REPLACE FUNCTION people.actor_by_person(quartier uuid, person uuid)
 RETURNS TABLE(name text, locale text, quartier jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'people', 'pg_temp'
BEGIN ATOMIC
 SELECT TRIM(BOTH FROM ((p.given_name || ' '::text) || p.family_name)) AS btrim,
     p.locale,
     to_jsonb(q.*) AS to_jsonb
    FROM (people.person p
      JOIN platform.quartier q ON ((q.id = p.quartier_id)))
   WHERE ((p.quartier_id = actor_by_person.quartier) AND (p.id = actor_by_person.person) AND (p.status = 'active'::text));
END;
-- public: execute

CREATE OR REPLACE FUNCTION people.actor_of(account text, at timestamp with time zone)
 RETURNS TABLE(quartier_id uuid, person_id uuid, organisation_id uuid, roles text[], name text, locale text, quartier jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'people', 'pg_temp'
BEGIN ATOMIC
 SELECT l.quartier_id,
     l.person_id,
     (array_remove(array_agg(r.organisation_id), NULL::uuid))[1] AS array_remove,
     COALESCE(array_agg(DISTINCT r.role) FILTER (WHERE (r.role IS NOT NULL)), '{}'::text[]) AS "coalesce",
     TRIM(BOTH FROM ((p.given_name || ' '::text) || p.family_name)) AS btrim,
     p.locale,
     to_jsonb(q.*) AS to_jsonb
    FROM (((people.account_link l
      JOIN platform.quartier q ON ((q.id = l.quartier_id)))
      JOIN people.person p ON (((p.quartier_id = l.quartier_id) AND (p.id = l.person_id) AND (p.status = 'active'::text))))
      LEFT JOIN people.role r ON (((r.quartier_id = l.quartier_id) AND (r.person_id = l.person_id) AND (r.since <= ((actor_of.at AT TIME ZONE q.time_zone))::date) AND ((r.until IS NULL) OR (r.until >= ((actor_of.at AT TIME ZONE q.time_zone))::date)))))
   WHERE (l.account_id = actor_of.account)
   GROUP BY l.quartier_id, l.person_id, p.given_name, p.family_name, p.locale, q.*;
END;
-- public: execute

CREATE OR REPLACE FUNCTION people.demo_persons()
 RETURNS TABLE(quartier_id uuid, person_id uuid, name text, roles text[], since date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'people', 'pg_temp'
BEGIN ATOMIC
 SELECT r.quartier_id,
     r.person_id,
     TRIM(BOTH FROM ((p.given_name || ' '::text) || p.family_name)) AS btrim,
     array_agg(r.role ORDER BY r.role) AS array_agg,
     min(r.since) AS min
    FROM (((people.role r
      JOIN platform.quartier q ON (((q.id = r.quartier_id) AND q.is_synthetic)))
      JOIN people.demo_person d ON (((d.quartier_id = r.quartier_id) AND (d.person_id = r.person_id))))
      JOIN people.person p ON (((p.quartier_id = r.quartier_id) AND (p.id = r.person_id) AND (p.status = 'active'::text))))
   WHERE (r.until IS NULL)
   GROUP BY r.quartier_id, r.person_id, p.given_name, p.family_name, d.rank
   ORDER BY d.rank;
END;
-- public: execute

CREATE OR REPLACE FUNCTION people.figures()
 RETURNS TABLE(measure text, label text, persons bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'people', 'pg_temp'
BEGIN ATOMIC
 WITH here AS (
          SELECT p.quartier_id,
             p.id,
             p.given_name,
             p.family_name,
             p.salutation,
             p.birth_date,
             p.household_id,
             p.lives_elsewhere,
             p.languages,
             p.aids,
             p.locale,
             p.matters,
             p.status,
             p.status_since,
             p.merged_into,
             p.version,
             p.created_at,
             p.search_name,
             EXTRACT(year FROM age((platform.current_day())::timestamp with time zone, (p.birth_date)::timestamp with time zone)) AS years
            FROM people.person p
           WHERE ((p.quartier_id = platform.current_quartier()) AND (p.status = 'active'::text) AND (p.household_id IS NOT NULL) AND (platform.current_scope() = ANY (ARRAY['quartier'::text, 'system'::text, 'counts'::text])))
         )
  SELECT 'age'::text,
         CASE
             WHEN (here.years IS NULL) THEN 'unknown'::text
             WHEN (here.years < (65)::numeric) THEN 'under65'::text
             WHEN (here.years < (80)::numeric) THEN 'under80'::text
             ELSE 'over80'::text
         END AS "case",
     count(*) AS count
    FROM here
   GROUP BY
         CASE
             WHEN (here.years IS NULL) THEN 'unknown'::text
             WHEN (here.years < (65)::numeric) THEN 'under65'::text
             WHEN (here.years < (80)::numeric) THEN 'under80'::text
             ELSE 'over80'::text
         END
 UNION ALL
  SELECT 'household'::text,
         CASE
             WHEN (sizes.members = 1) THEN 'alone'::text
             ELSE 'together'::text
         END AS "case",
     (sum(sizes.members))::bigint AS sum
    FROM ( SELECT count(*) AS members
            FROM here
           GROUP BY here.household_id) sizes
   GROUP BY
         CASE
             WHEN (sizes.members = 1) THEN 'alone'::text
             ELSE 'together'::text
         END
 UNION ALL
  SELECT 'language'::text,
     COALESCE(here.languages[1], 'unknown'::text) AS "coalesce",
     count(*) AS count
    FROM here
   GROUP BY COALESCE(here.languages[1], 'unknown'::text);
END;
-- public: execute

CREATE OR REPLACE FUNCTION people.forget(persons uuid[], traces text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'people', 'pg_temp'
AS $function$
declare here constant uuid := platform.current_quartier();
begin
  perform platform.begin_erasing();
  delete from people.channel where quartier_id = here and person_id = any (persons);
  update people.channel set note = platform.without(note, traces), value = platform.without(value, traces)
  where quartier_id = here and (platform.names_one(note, traces) or kind = 'via_person' and platform.names_one(value, traces));
  delete from people.tie where quartier_id = here and (person_id = any (persons) or other_person_id = any (persons));
  delete from people.role where quartier_id = here and person_id = any (persons);
  delete from people.demo_person where quartier_id = here and person_id = any (persons);
  delete from people.account_link where quartier_id = here and person_id = any (persons);
  update people.proxy set until = platform.current_day() - 1
  where quartier_id = here and (person_id = any (persons) or proxy_person_id = any (persons))
    and coalesce(until, 'infinity') >= platform.current_day();
  -- That a consent was given, and when it ended, stays provable (Art. 7 (1), Art. 17 (3) e DSGVO).
  insert into people.consent_revocation (quartier_id, consent_id, revoked_how, revoked_on)
  select c.quartier_id, c.id, 'erased', platform.current_day() from people.consent c
  where c.quartier_id = here and (c.person_id = any (persons) or c.recipient_person_id = any (persons))
    and not exists (select from people.consent_revocation r where r.quartier_id = c.quartier_id and r.consent_id = c.id);
  update people.consent set own_words = '' where quartier_id = here and own_words <> ''
    and (person_id = any (persons) or recipient_person_id = any (persons));
  update people.consent set own_words = platform.without(own_words, traces) where quartier_id = here and platform.names_one(own_words, traces);
  update people.merge set before = '{}' where quartier_id = here and (kept_person_id = any (persons) or merged_person_id = any (persons));
  update people.household h set
    address_id = case when is_left then null else address_id end, floor = case when is_left then '' else floor end,
    has_lift = case when is_left then null else has_lift end,
    bell_name = case when is_left then '' else platform.without(bell_name, traces) end, version = version + 1
  from (
    select p.household_id, not exists (
      select from people.person o where o.quartier_id = here and o.household_id = p.household_id and o.id <> all (persons)) as is_left
    from people.person p where p.quartier_id = here and p.id = any (persons) and p.household_id is not null group by p.household_id) as home
  where h.quartier_id = here and h.id = home.household_id;
  update people.person set matters = platform.without(matters, traces), version = version + 1
  where quartier_id = here and id <> all (persons) and matters <> '' and platform.names_one(matters, traces);
  update people.person set given_name = '', family_name = '[…]', salutation = 'none', birth_date = null, household_id = null,
    lives_elsewhere = '', languages = '{}', aids = '{}', locale = 'de', matters = '', version = version + 1,
    status = case when status = 'merged' then status else 'erased' end, status_since = platform.current_day()
  where quartier_id = here and id = any (persons);
  perform platform.end_erasing();
end $function$;
-- miteinander_app: execute

CREATE OR REPLACE FUNCTION people.ids_of(person uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 1
 SET search_path TO 'people', 'pg_temp'
BEGIN ATOMIC
 SELECT ids_of.person AS person
 UNION ALL
  SELECT p.id
    FROM people.person p
   WHERE ((p.quartier_id = platform.current_quartier()) AND (p.merged_into = ids_of.person));
END;
-- public: execute

CREATE OR REPLACE FUNCTION people.kept_id(person uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'people', 'pg_temp'
BEGIN ATOMIC
 SELECT COALESCE(( SELECT p.merged_into
            FROM people.person p
           WHERE ((p.quartier_id = platform.current_quartier()) AND (p.id = kept_id.person))), person) AS "coalesce";
END;
-- public: execute

CREATE OR REPLACE FUNCTION people.likely_duplicates(most integer)
 RETURNS TABLE(one_id uuid, other_id uuid, score real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'people', 'public', 'pg_temp'
 SET enable_nestloop TO 'off'
BEGIN ATOMIC
 WITH named AS MATERIALIZED (
          SELECT person.id,
             person.search_name,
             person.birth_date,
             person.household_id,
             split_part(person.search_name, ' '::text, 1) AS first,
             split_part(person.search_name, ' '::text, '-1'::integer) AS last
            FROM people.person
           WHERE ((person.quartier_id = platform.current_quartier()) AND platform.sees_quartier() AND (person.status = 'active'::text) AND (person.search_name <> ''::text))
         ), pairs AS (
          SELECT a_1.id AS one,
             b_1.id AS other
            FROM (named a_1
              JOIN named b_1 ON (((b_1.first = a_1.first) AND ("left"(b_1.last, 2) = "left"(a_1.last, 2)) AND (NOT (b_1.birth_date IS DISTINCT FROM a_1.birth_date)) AND (b_1.id > a_1.id))))
         UNION
          SELECT a_1.id,
             b_1.id
            FROM (named a_1
              JOIN named b_1 ON (((b_1.last = a_1.last) AND ("left"(b_1.first, 2) = "left"(a_1.first, 2)) AND (b_1.id > a_1.id) AND
                 CASE
                     WHEN (b_1.birth_date <> a_1.birth_date) THEN false
                     ELSE (public.similarity(a_1.search_name, b_1.search_name) >= (0.75)::double precision)
                 END)))
         UNION
          SELECT a_1.id,
             b_1.id
            FROM (named a_1
              JOIN named b_1 ON (((b_1.first = a_1.last) AND (b_1.last = a_1.first) AND (b_1.id > a_1.id) AND (a_1.first <> a_1.last))))
         UNION
          SELECT c.person_id,
             d.person_id
            FROM (people.channel c
              JOIN people.channel d ON (((d.quartier_id = c.quartier_id) AND (d.digits = c.digits) AND (d.person_id > c.person_id))))
           WHERE ((c.quartier_id = platform.current_quartier()) AND (c.digits <> ''::text) AND (d.digits <> ''::text))
         )
  SELECT a.id,
     b.id,
     GREATEST(public.similarity(a.search_name, b.search_name), (
         CASE
             WHEN ((a.first = b.last) AND (a.last = b.first)) THEN 0.9
             ELSE NULL::numeric
         END)::real) AS score
    FROM ((pairs
      JOIN named a ON ((a.id = pairs.one)))
      JOIN named b ON ((b.id = pairs.other)))
   WHERE (((a.birth_date IS NULL) OR (b.birth_date IS NULL) OR (a.birth_date = b.birth_date)) AND ((NOT (a.birth_date IS DISTINCT FROM b.birth_date)) OR (NOT (a.household_id IS DISTINCT FROM b.household_id)) OR (a.household_id IS NULL) OR (b.household_id IS NULL)) AND ((public.similarity(a.search_name, b.search_name) >= (0.75)::double precision) OR ((a.first = b.last) AND (a.last = b.first))))
   ORDER BY GREATEST(public.similarity(a.search_name, b.search_name), (
         CASE
             WHEN ((a.first = b.last) AND (a.last = b.first)) THEN 0.9
             ELSE NULL::numeric
         END)::real) DESC, a.id
  LIMIT likely_duplicates.most;
END;
-- public: execute

CREATE OR REPLACE FUNCTION people.merge_into(kept uuid, merged uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'people', 'pg_temp'
AS $function$
declare one record;
begin
  if not platform.sees_quartier() then
    raise insufficient_privilege using message = 'only the desk merges persons';
  end if;
  -- What would tie her to herself or say the same twice.
  delete from people.tie t where t.quartier_id = platform.current_quartier()
    and ((t.person_id = kept and t.other_person_id = merged) or (t.person_id = merged and t.other_person_id = kept)
      or (t.person_id = merged and exists (select from people.tie k where k.quartier_id = t.quartier_id
        and k.person_id = kept and k.other_person_id = t.other_person_id and k.kind = t.kind))
      or (t.other_person_id = merged and exists (select from people.tie k where k.quartier_id = t.quartier_id
        and k.other_person_id = kept and k.person_id = t.person_id and k.kind = t.kind)));
  delete from people.channel c where c.quartier_id = platform.current_quartier() and c.person_id = merged
    and exists (select from people.channel k where k.quartier_id = c.quartier_id and k.person_id = kept
      and k.kind = c.kind and k.value = c.value);
  for one in
    select k.conrelid::regclass as tab, a.attname as col
    from pg_constraint k
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey) and a.attname <> 'quartier_id'
    where k.contype = 'f' and k.confrelid = 'people.person'::regclass and k.conrelid <> 'people.person'::regclass
      and not exists (select from pg_trigger t where t.tgrelid = k.conrelid
        and t.tgfoid = 'platform.refuse_change()'::regprocedure)
  loop
    begin
      execute format('update %s set %I = $1 where quartier_id = platform.current_quartier() and %I = $2',
        one.tab, one.col, one.col) using kept, merged;
    exception when unique_violation or check_violation or exclusion_violation or foreign_key_violation then
      null;
    end;
  end loop;
  update people.person set merged_into = kept
  where quartier_id = platform.current_quartier() and merged_into = merged;
end $function$;
-- public: execute

CREATE OR REPLACE FUNCTION people.my_consents()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER COST 1 ROWS 10
 SET search_path TO 'people', 'pg_temp'
BEGIN ATOMIC
 SELECT c.id
    FROM people.consent c
   WHERE ((c.quartier_id = platform.current_quartier()) AND (c.person_id = platform.current_person()));
END;
-- public: execute

CREATE OR REPLACE FUNCTION people.named_by(person uuid)
 RETURNS TABLE(id uuid, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 20
 SET search_path TO 'people', 'pg_temp'
BEGIN ATOMIC
 SELECT p.id,
     TRIM(BOTH FROM ((p.given_name || ' '::text) || p.family_name)) AS btrim
    FROM people.person p
   WHERE ((p.quartier_id = platform.current_quartier()) AND (p.id = ANY (ARRAY( SELECT t.other_person_id
            FROM people.tie t
           WHERE ((t.quartier_id = platform.current_quartier()) AND (t.person_id = ANY (ARRAY( SELECT people.ids_of(named_by.person) AS ids_of))))
         UNION
          SELECT t.person_id
            FROM people.tie t
           WHERE ((t.quartier_id = platform.current_quartier()) AND (t.other_person_id = ANY (ARRAY( SELECT people.ids_of(named_by.person) AS ids_of))))
         UNION
          SELECT x.proxy_person_id
            FROM people.proxy x
           WHERE ((x.quartier_id = platform.current_quartier()) AND (x.person_id = ANY (ARRAY( SELECT people.ids_of(named_by.person) AS ids_of))))
         UNION
          SELECT c.recipient_person_id
            FROM people.consent c
           WHERE ((c.quartier_id = platform.current_quartier()) AND (c.person_id = ANY (ARRAY( SELECT people.ids_of(named_by.person) AS ids_of))))))) AND (NOT platform.sees_quartier()) AND (named_by.person = platform.current_person()));
END;
-- public: execute

CREATE OR REPLACE FUNCTION people.open_households()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER COST 1 ROWS 10
 SET search_path TO 'people', 'pg_temp'
BEGIN ATOMIC
 SELECT p.household_id
    FROM people.person p
   WHERE ((p.quartier_id = platform.current_quartier()) AND (p.household_id IS NOT NULL) AND (p.id IN ( SELECT people.open_persons('contact'::text) AS open_persons)));
END;
-- public: execute

CREATE OR REPLACE FUNCTION people.open_persons(category text)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER COST 1 ROWS 10
 SET search_path TO 'people', 'pg_temp'
BEGIN ATOMIC
 SELECT o.id
    FROM people.open_to_me(open_persons.category) o(id)
 UNION
  SELECT p.merged_into
    FROM (people.open_to_me(open_persons.category) o(id)
      JOIN people.person p ON (((p.quartier_id = platform.current_quartier()) AND (p.id = o.id) AND (p.merged_into IS NOT NULL))));
END;
-- public: execute

CREATE OR REPLACE FUNCTION people.open_to_me(category text)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER COST 1 ROWS 10
 SET search_path TO 'people', 'pg_temp'
BEGIN ATOMIC
 SELECT platform.current_person() AS current_person
   WHERE (platform.current_person() IS NOT NULL)
 UNION
  SELECT c.person_id
    FROM people.consent c
   WHERE ((c.quartier_id = platform.current_quartier()) AND ((c.recipient_person_id = platform.current_person()) OR (c.recipient_organisation_id = platform.current_organisation())) AND (c.category = open_to_me.category) AND ((c.valid_until IS NULL) OR (c.valid_until >= platform.current_day())) AND (NOT (EXISTS ( SELECT
            FROM people.consent_revocation r
           WHERE ((r.quartier_id = c.quartier_id) AND (r.consent_id = c.id))))))
 UNION
  SELECT k.person_id
    FROM (helping.commission k
      LEFT JOIN helping.commission_end e ON (((e.quartier_id = k.quartier_id) AND (e.commission_id = k.id))))
   WHERE ((k.quartier_id = platform.current_quartier()) AND ((k.helper_person_id = platform.current_person()) OR (k.organisation_id = platform.current_organisation())) AND ((COALESCE(LEAST(e.ends_on, k.ends_on), platform.current_day()) + 7) >= platform.current_day()) AND ((open_to_me.category = 'contact'::text) OR ((open_to_me.category = 'appointments'::text) AND (EXISTS ( SELECT
            FROM people.live_consent c
           WHERE ((c.quartier_id = k.quartier_id) AND (c.person_id = k.person_id) AND (c.recipient_group = 'helpers'::text) AND (c.category = 'appointments'::text)))))));
END;
-- public: execute

CREATE OR REPLACE FUNCTION people.person_of_email(email text, at timestamp with time zone)
 RETURNS TABLE(quartier_id uuid, person_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'people', 'pg_temp'
BEGIN ATOMIC
 SELECT DISTINCT c.quartier_id,
     c.person_id
    FROM ((people.channel c
      JOIN platform.quartier q ON ((q.id = c.quartier_id)))
      JOIN people.person p ON (((p.quartier_id = c.quartier_id) AND (p.id = c.person_id) AND (p.status = 'active'::text))))
   WHERE ((c.kind = 'email'::text) AND (lower(c.value) = lower(person_of_email.email)) AND (EXISTS ( SELECT
            FROM people.role r
           WHERE ((r.quartier_id = c.quartier_id) AND (r.person_id = c.person_id) AND (r.since <= ((person_of_email.at AT TIME ZONE q.time_zone))::date) AND ((r.until IS NULL) OR (r.until >= ((person_of_email.at AT TIME ZONE q.time_zone))::date))))) AND (NOT (EXISTS ( SELECT
            FROM people.channel other
           WHERE ((other.kind = 'email'::text) AND (lower(other.value) = lower(c.value)) AND ((other.quartier_id <> c.quartier_id) OR (other.person_id <> c.person_id)))))));
END;
-- public: execute

CREATE OR REPLACE FUNCTION people.search_person(words text, digits_typed text, most integer)
 RETURNS TABLE(id uuid, score real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'people', 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT p.id,
     max(hit.score) AS score
    FROM (( SELECT n.id,
                 CASE
                     WHEN ((n.search_name ~~ (search_person.words || '%'::text)) OR (n.search_name ~~ (('% '::text || search_person.words) || '%'::text))) THEN (1.5)::real
                     ELSE public.word_similarity(search_person.words, n.search_name)
                 END AS score
            FROM people.person n
           WHERE ((search_person.words <> ''::text) AND ((n.search_name ~~ (('%'::text || search_person.words) || '%'::text)) OR (search_person.words OPERATOR(public.<%) n.search_name)) AND (n.quartier_id = platform.current_quartier()))
         UNION ALL
          SELECT c.person_id,
             2.0
            FROM people.channel c
           WHERE ((search_person.digits_typed <> ''::text) AND (c.digits ~~ (('%'::text || search_person.digits_typed) || '%'::text)) AND (c.digits <> ''::text) AND (c.quartier_id = platform.current_quartier()))) hit(id, score)
      JOIN people.person p ON (((p.quartier_id = platform.current_quartier()) AND (p.id = hit.id) AND (p.status = 'active'::text))))
   WHERE platform.sees_quartier()
   GROUP BY p.id
   ORDER BY (max(hit.score)) DESC, p.id
  LIMIT search_person.most;
END;
-- public: execute

CREATE OR REPLACE FUNCTION people.traces(persons uuid[])
 RETURNS TABLE(trace text, is_sure boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'people', 'pg_temp'
BEGIN ATOMIC
 WITH named AS (
          SELECT regexp_replace(TRIM(BOTH FROM person.given_name), '([^[:alnum:] ])'::text, '\\\1'::text, 'g'::text) AS given,
             regexp_replace(TRIM(BOTH FROM person.family_name), '([^[:alnum:] ])'::text, '\\\1'::text, 'g'::text) AS family,
             person.family_name
            FROM people.person
           WHERE ((person.quartier_id = platform.current_quartier()) AND (person.id = ANY (traces.persons)) AND platform.sees_quartier())
         )
  SELECT (((('(?i)\m'::text || named.given) || '\s+'::text) || named.family) || '(''?s)?\M'::text),
     true
    FROM named
   WHERE ((named.given <> ''::text) AND (named.family <> ''::text))
 UNION
  SELECT (((('(?i)\m'::text || named.family) || ',?\s+'::text) || named.given) || '\M'::text),
     true
    FROM named
   WHERE ((named.given <> ''::text) AND (named.family <> ''::text))
 UNION
  SELECT (('\m'::text || n.family) || '(''?s)?\M'::text),
     ((n.family_name !~* '^(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|frühling|sommer|herbst|winter)$'::text) AND (NOT (EXISTS ( SELECT
            FROM people.person p
           WHERE ((p.quartier_id = platform.current_quartier()) AND (p.id <> ALL (traces.persons)) AND (platform.fold_name((p.family_name COLLATE "default")) = platform.fold_name((n.family_name COLLATE "default"))))))))
    FROM named n
   WHERE (length(n.family_name) > 1)
 UNION
  SELECT (('\m'::text || named.given) || '\M'::text),
     true
    FROM named
   WHERE ((named.family = ''::text) AND (named.given <> ''::text))
 UNION
  SELECT (('(?<!\d)(0|\+?\s?49[\s/().-]*0?)'::text || regexp_replace(regexp_replace(regexp_replace(channel.value, '\D'::text, ''::text, 'g'::text), '^(00?49|49|0)'::text, ''::text), '(\d)'::text, '[\\s/().-]*\1'::text, 'g'::text)) || '(?!\d)'::text),
     true
    FROM people.channel
   WHERE ((channel.quartier_id = platform.current_quartier()) AND (channel.person_id = ANY (traces.persons)) AND (channel.kind = ANY (ARRAY['phone'::text, 'mobile'::text])) AND (length(regexp_replace(channel.value, '\D'::text, ''::text, 'g'::text)) >= 5) AND platform.sees_quartier())
 UNION
  SELECT ('(?i)'::text || regexp_replace(TRIM(BOTH FROM channel.value), '([^[:alnum:]])'::text, '\\\1'::text, 'g'::text)),
     true
    FROM people.channel
   WHERE ((channel.quartier_id = platform.current_quartier()) AND (channel.person_id = ANY (traces.persons)) AND (channel.kind = 'email'::text) AND (length(channel.value) > 4) AND platform.sees_quartier());
END;
-- miteinander_app: execute

CREATE OR REPLACE FUNCTION people.visible_persons()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER COST 1 ROWS 10
 SET search_path TO 'people', 'pg_temp'
BEGIN ATOMIC
 SELECT people.open_persons('contact'::text) AS open_persons
 UNION
  SELECT people.open_persons('appointments'::text) AS open_persons;
END;
-- public: execute

CREATE OR REPLACE FUNCTION personal.forget(persons uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'personal', 'pg_temp'
AS $function$
begin
  perform platform.ensure_desk();
  delete from personal.feed where quartier_id = platform.current_quartier() and person_id = any (persons);
end $function$;
-- miteinander_app: execute

CREATE OR REPLACE FUNCTION personal.lets_me_know()
 RETURNS TABLE(person_id uuid, name text, category text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'personal', 'pg_temp'
BEGIN ATOMIC
 SELECT DISTINCT c.person_id,
     TRIM(BOTH FROM ((p.given_name || ' '::text) || p.family_name)) AS btrim,
     c.category
    FROM (people.consent c
      JOIN people.person p ON (((p.quartier_id = c.quartier_id) AND (p.id = c.person_id) AND (p.status = 'active'::text))))
   WHERE ((c.quartier_id = platform.current_quartier()) AND (c.recipient_person_id = platform.current_person()) AND (c.purpose <> 'evaluation'::text) AND ((c.valid_until IS NULL) OR (c.valid_until >= platform.current_day())) AND (NOT (EXISTS ( SELECT
            FROM people.consent_revocation r
           WHERE ((r.quartier_id = c.quartier_id) AND (r.consent_id = c.id))))));
END;
-- public: execute

CREATE OR REPLACE FUNCTION personal.looks_at_me(since timestamp with time zone, most integer)
 RETURNS TABLE(day date, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'personal', 'pg_temp'
BEGIN ATOMIC
 SELECT ((a.at AT TIME ZONE q.time_zone))::date AS timezone,
     TRIM(BOTH FROM ((p.given_name || ' '::text) || p.family_name)) AS btrim
    FROM ((platform.audit a
      JOIN platform.quartier q ON ((q.id = a.quartier_id)))
      JOIN people.person p ON (((p.quartier_id = a.quartier_id) AND (p.id = a.actor_person_id))))
   WHERE ((a.quartier_id = platform.current_quartier()) AND (a.person_id = platform.current_person()) AND (a.actor_person_id <> platform.current_person()) AND (a.what ~~ '%:read'::text) AND (a.at >= looks_at_me.since))
   GROUP BY (((a.at AT TIME ZONE q.time_zone))::date), (TRIM(BOTH FROM ((p.given_name || ' '::text) || p.family_name)))
   ORDER BY (((a.at AT TIME ZONE q.time_zone))::date) DESC, (TRIM(BOTH FROM ((p.given_name || ' '::text) || p.family_name)))
  LIMIT looks_at_me.most;
END;
-- public: execute

CREATE OR REPLACE FUNCTION personal.my_open_needs()
 RETURNS TABLE(id uuid, activity text, own_words text, is_asked boolean, every text, every_n smallint, weekdays smallint[], time_of_day_min smallint, duration_min smallint, starts_on date, ends_on date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'personal', 'pg_temp'
BEGIN ATOMIC
 SELECT n.id,
     n.activity,
     n.own_words,
     (EXISTS ( SELECT
            FROM helping.request q
           WHERE ((q.quartier_id = n.quartier_id) AND (q.need_id = n.id) AND (NOT (EXISTS ( SELECT
                    FROM helping.answer a
                   WHERE ((a.quartier_id = q.quartier_id) AND (a.request_id = q.id)))))))) AS "exists",
     n.every,
     n.every_n,
     n.weekdays,
     n.time_of_day_min,
     n.duration_min,
     n.starts_on,
     n.ends_on
    FROM hilfemix.need n
   WHERE ((n.quartier_id = platform.current_quartier()) AND (n.person_id = platform.current_person()) AND (n.status = 'open'::text) AND ((n.ends_on IS NULL) OR (n.ends_on >= platform.current_day())) AND (NOT (EXISTS ( SELECT
            FROM (helping.commission k
              LEFT JOIN helping.commission_end e ON (((e.quartier_id = k.quartier_id) AND (e.commission_id = k.id))))
           WHERE ((k.quartier_id = n.quartier_id) AND (k.need_id = n.id) AND (COALESCE(LEAST(e.ends_on, k.ends_on), 'infinity'::date) >= platform.current_day()))))))
   ORDER BY n.starts_on, n.id;
END;
-- public: execute

CREATE OR REPLACE FUNCTION personal.names_of_helpers()
 RETURNS TABLE(person_id uuid, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'personal', 'pg_temp'
BEGIN ATOMIC
 SELECT DISTINCT h.id,
     TRIM(BOTH FROM ((h.given_name || ' '::text) || h.family_name)) AS btrim
    FROM (helping.commission k
      JOIN people.person h ON (((h.quartier_id = k.quartier_id) AND (h.id = k.helper_person_id))))
   WHERE ((k.quartier_id = platform.current_quartier()) AND (k.person_id IN ( SELECT people.open_persons('appointments'::text) AS open_persons)));
END;
-- public: execute

CREATE OR REPLACE FUNCTION personal.owner_of_feed(hash bytea)
 RETURNS TABLE(quartier_id uuid, person_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'personal', 'pg_temp'
BEGIN ATOMIC
 SELECT f.quartier_id,
     f.person_id
    FROM personal.feed f
   WHERE ((f.token_hash = owner_of_feed.hash) AND (f.revoked_at IS NULL));
END;
-- public: execute

CREATE OR REPLACE FUNCTION personal.questions_to_me()
 RETURNS TABLE(id uuid, activity text, asked_at timestamp with time zone, answer_by date, every text, every_n smallint, weekdays smallint[], time_of_day_min smallint, duration_min smallint, starts_on date, ends_on date, requirements text[], metres integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'personal', 'pg_temp'
BEGIN ATOMIC
 SELECT q.id,
     q.activity,
     q.asked_at,
     q.answer_by,
     n.every,
     n.every_n,
     n.weekdays,
     n.time_of_day_min,
     n.duration_min,
     n.starts_on,
     n.ends_on,
     n.requirements,
     ((ceil((sqrt(((power(((((there.lat_e7 - here.lat_e7))::numeric / '10000000'::numeric) * (111195)::numeric), (2)::numeric))::double precision + power(((((((there.lon_e7 - here.lon_e7))::numeric / '10000000'::numeric) * (111195)::numeric))::double precision * cos(radians((((here.lat_e7)::numeric / '10000000'::numeric))::double precision))), (2)::double precision))) / (100)::double precision)) * (100)::double precision))::integer AS int4
    FROM (((((((helping.request q
      JOIN hilfemix.need n ON (((n.quartier_id = q.quartier_id) AND (n.id = q.need_id))))
      LEFT JOIN people.person me ON (((me.quartier_id = q.quartier_id) AND (me.id = q.helper_person_id))))
      LEFT JOIN people.household my ON (((my.quartier_id = me.quartier_id) AND (my.id = me.household_id))))
      LEFT JOIN quartier.address here ON (((here.quartier_id = my.quartier_id) AND (here.id = my.address_id))))
      LEFT JOIN people.person p ON (((p.quartier_id = q.quartier_id) AND (p.id = q.person_id))))
      LEFT JOIN people.household home ON (((home.quartier_id = p.quartier_id) AND (home.id = p.household_id))))
      LEFT JOIN quartier.address there ON (((there.quartier_id = home.quartier_id) AND (there.id = home.address_id))))
   WHERE ((q.quartier_id = platform.current_quartier()) AND (q.helper_person_id = platform.current_person()) AND (NOT (EXISTS ( SELECT
            FROM helping.answer a
           WHERE ((a.quartier_id = q.quartier_id) AND (a.request_id = q.id))))))
   ORDER BY q.asked_at, q.id;
END;
-- public: execute

CREATE OR REPLACE FUNCTION personal.to_tell(since timestamp with time zone)
 RETURNS TABLE(visit_id uuid, person_id uuid, email text, locale text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'personal', 'pg_temp'
BEGIN ATOMIC
 SELECT DISTINCT ON (v.id, c.recipient_person_id) v.id,
     c.recipient_person_id,
     x.value,
     r.locale
    FROM ((((helping.report t
      JOIN helping.visit v ON (((v.quartier_id = t.quartier_id) AND (v.id = t.visit_id) AND (v.status = 'not_done'::text))))
      JOIN people.consent c ON (((c.quartier_id = v.quartier_id) AND (c.person_id = v.person_id) AND (c.category = 'appointments'::text) AND (c.purpose <> 'evaluation'::text) AND ((c.valid_until IS NULL) OR (c.valid_until >= platform.current_day())))))
      JOIN people.person r ON (((r.quartier_id = c.quartier_id) AND (r.id = c.recipient_person_id) AND (r.status = 'active'::text))))
      JOIN people.channel x ON (((x.quartier_id = r.quartier_id) AND (x.person_id = r.id) AND (x.kind = 'email'::text))))
   WHERE ((t.quartier_id = platform.current_quartier()) AND (platform.current_scope() = 'system'::text) AND (t.outcome = 'not_done'::text) AND (t.reported_at >= to_tell.since) AND (NOT (EXISTS ( SELECT
            FROM people.consent_revocation w
           WHERE ((w.quartier_id = c.quartier_id) AND (w.consent_id = c.id))))) AND (NOT (EXISTS ( SELECT
            FROM personal.telling d
           WHERE ((d.quartier_id = v.quartier_id) AND (d.visit_id = v.id) AND (d.person_id = c.recipient_person_id))))))
   ORDER BY v.id, c.recipient_person_id, x.is_preferred DESC, x.id;
END;
-- public: execute

CREATE OR REPLACE FUNCTION platform.begin_erasing()
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  perform platform.ensure_desk();
  perform set_config('app.erasing', 'on', true);
end $function$;
-- public: execute

CREATE OR REPLACE FUNCTION platform.current_day()
 RETURNS date
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((NULLIF(current_setting('app.today'::text, true), ''::text))::date, CURRENT_DATE);
-- public: execute

CREATE OR REPLACE FUNCTION platform.current_organisation()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid;
-- public: execute

CREATE OR REPLACE FUNCTION platform.current_person()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid;
-- public: execute

CREATE OR REPLACE FUNCTION platform.current_quartier()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.quartier'::text, true), ''::text))::uuid;
-- public: execute

CREATE OR REPLACE FUNCTION platform.current_scope()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE(NULLIF(current_setting('app.scope'::text, true), ''::text), 'none'::text);
-- public: execute

CREATE OR REPLACE FUNCTION platform.end_erasing()
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('app.erasing', '', true);
end $function$;
-- public: execute

CREATE OR REPLACE FUNCTION platform.ensure_desk()
 RETURNS void
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  if not platform.sees_quartier() then
    raise insufficient_privilege using message = 'only the desk erases a person or hands out what is held';
  end if;
end $function$;
-- public: execute

CREATE OR REPLACE FUNCTION platform.fold_name(name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(replace(replace(replace(replace(translate(lower((regexp_replace(NORMALIZE(name, NFD), '[\u0300-\u036f\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff]'::text, ''::text, 'g'::text) COLLATE pg_c_utf8)), 'łđðøıħŧŋς'::text, 'lddoihtnσ'::text), 'ß'::text, 'ss'::text), 'æ'::text, 'ae'::text), 'œ'::text, 'oe'::text), 'þ'::text, 'th'::text), '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u00d7\u00f7\u02b0-\u02ff\u1680\u2000-\u2bff\u3000-\u303f\ua720-\ua7ff\ue000-\uf8ff\ufb00-\uffff]'::text, ' '::text, 'g'::text), '[^\u0001-\uffff]'::text, ' '::text, 'g'::text), '([aou])e+'::text, '\1'::text, 'g'::text), '([a-z])\1+'::text, '\1'::text, 'g'::text), ' +'::text, ' '::text, 'g'::text), '^ | $'::text, ''::text, 'g'::text);
-- public: execute

CREATE OR REPLACE FUNCTION platform.forget(persons uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'platform', 'pg_temp'
AS $function$
begin
  perform platform.begin_erasing();
  update platform.audit set detail = '{}'
  where quartier_id = platform.current_quartier() and person_id = any (persons) and detail <> '{}';
  update platform.audit set account_id = null
  where quartier_id = platform.current_quartier() and actor_person_id = any (persons) and account_id is not null;
  perform platform.end_erasing();
end $function$;
-- miteinander_app: execute

CREATE OR REPLACE FUNCTION platform.found_example(example jsonb)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'platform', 'pg_temp'
AS $function$
begin
  perform pg_advisory_xact_lock(7264018);
  if exists (select from platform.quartier) then
    return false;
  end if;
  insert into platform.quartier (id, slug, name, time_zone, land, is_synthetic, office_name, office_phone, office_address, insurer)
  select e.id, e.slug, e.name, e."timeZone", e.land, true, e."officeName", e."officePhone", e."officeAddress", e.insurer
  from jsonb_to_record(example) as e (id uuid, slug text, name text, "timeZone" text, land text, "officeName" text,
    "officePhone" text, "officeAddress" text, insurer text);
  return true;
end $function$;
-- miteinander_app: execute

CREATE OR REPLACE FUNCTION platform.held_about(persons uuid[])
 RETURNS TABLE(held_in text, line jsonb)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'platform', 'pg_temp'
AS $function$
declare
  one record;
  about text;
begin
  perform platform.ensure_desk();
  for one in
    select c.oid, n.nspname || '.' || c.relname as name,
      array(select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and a.atttypid = 'uuid'::regtype
        and a.attname ~ '(^|_)person_id$' and a.attname <> 'actor_person_id' order by a.attnum) as cols
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and exists (select from pg_attribute q where q.attrelid = c.oid and q.attname = 'quartier_id')
      and n.nspname || '.' || c.relname <> all (array['people.household', 'people.demo_person', 'desk.thread', 'helping.open_request', 'helping.laid_out', 'helping.coverage'])
    order by 2
  loop
    about := case when one.name = 'people.person' then 't.id = any ($1)'
      else (select string_agg(format('t.%I = any ($1)', col), ' or ') from unnest(one.cols) as col) end;
    if about is null then
      select format('exists (select from %s p where p.quartier_id = t.quartier_id and %s and (%s))', k.confrelid::regclass,
          (select string_agg(format('p.%I = t.%I', f.attname, a.attname), ' and ')
           from unnest(k.conkey, k.confkey) as pair (mine, theirs)
           join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.mine
           join pg_attribute f on f.attrelid = k.confrelid and f.attnum = pair.theirs),
          (select string_agg(format('p.%I = any ($1)', a.attname), ' or ') from pg_attribute a
           where a.attrelid = k.confrelid and a.attnum > 0 and a.atttypid = 'uuid'::regtype
             and a.attname ~ '(^|_)person_id$' and a.attname <> 'actor_person_id'))
        into about
      from pg_constraint k
      where k.contype = 'f' and k.conrelid = one.oid and k.confrelid <> 'people.person'::regclass and exists (
        select from pg_attribute a where a.attrelid = k.confrelid and a.attnum > 0 and a.atttypid = 'uuid'::regtype
          and a.attname ~ '(^|_)person_id$' and a.attname <> 'actor_person_id')
      order by k.conname limit 1;
    end if;
    if about is not null then
      return query execute format(
        'select %L::text, to_jsonb(t) - array[''quartier_id'', ''search_name'', ''digits'', ''sheet'', ''token_hash'', ''code_hash'', ''account_id''] from %s t
         where t.quartier_id = platform.current_quartier() and (%s) order by 2', one.name, one.oid::regclass, about) using persons;
    end if;
  end loop;
  return query select 'people.household', to_jsonb(h) - 'quartier_id' || jsonb_build_object('address', a.label)
    from people.household h
    left join published.address a on a.quartier_id = h.quartier_id and a.id = h.address_id
    where h.quartier_id = platform.current_quartier() and h.id in (
      select p.household_id from people.person p where p.quartier_id = platform.current_quartier() and p.id = any (persons));
end $function$;
-- miteinander_app: execute

CREATE OR REPLACE FUNCTION platform.names_one(words text, traces text[])
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (EXISTS (SELECT FROM unnest(names_one.traces) trace(trace) WHERE (names_one.words ~ trace.trace)));
-- public: execute

CREATE OR REPLACE FUNCTION platform.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op <> 'TRUNCATE' and current_setting('app.erasing', true) = 'on' then
    return null;
  end if;
  raise exception '%.% is a journal: append a correction instead of changing or deleting a row',
    tg_table_schema, tg_table_name using errcode = 'restrict_violation';
end $function$;
-- public: execute

CREATE OR REPLACE FUNCTION platform.sees_quartier()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (platform.current_scope() = ANY (ARRAY['quartier'::text, 'system'::text]));
-- public: execute

CREATE OR REPLACE FUNCTION platform.without(words text, traces text[])
 RETURNS text
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
AS $function$
declare trace text;
begin
  foreach trace in array traces loop
    words := regexp_replace(words, trace, '[…]', 'g');
  end loop;
  return words;
end $function$;
-- public: execute

CREATE OR REPLACE FUNCTION published.signed_in(token text, at timestamp with time zone)
 RETURNS TABLE(account_id text, session_id text, means text, used_at timestamp with time zone, quartier_id uuid, person_id uuid, organisation_id uuid, roles text[], name text, locale text, quartier jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'people', 'pg_temp'
BEGIN ATOMIC
 SELECT s.user_id,
     s.id,
     s.means,
     s.updated_at,
     actor.quartier_id,
     actor.person_id,
     actor.organisation_id,
     actor.roles,
     actor.name,
     actor.locale,
     actor.quartier
    FROM (auth.session s
      CROSS JOIN LATERAL people.actor_of(s.user_id, signed_in.at) actor(quartier_id, person_id, organisation_id, roles, name, locale, quartier))
   WHERE ((s.token = signed_in.token) AND (s.expires_at > signed_in.at));
END;
-- public: execute
