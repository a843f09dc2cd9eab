-- Erasing a person (Art. 17 DSGVO) and handing out what is held about her (Art. 15 and 20). Each room has one function
-- `forget`: it empties what names or describes the person and leaves the rows that others, or the sums, rest upon, under an id
-- without a name. Rows of another Quartier are never reached: every statement names the Quartier of the transaction.

-- The one door into a journal: between begin_erasing and end_erasing a function of the owner may empty or delete rows. The
-- application itself holds no grant to change or delete a row of a journal, so the setting alone opens nothing.
create or replace function platform.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op <> 'TRUNCATE' and current_setting('app.erasing', true) = 'on' then
    return null;
  end if;
  raise exception '%.% is a journal: append a correction instead of changing or deleting a row',
    tg_table_schema, tg_table_name using errcode = 'restrict_violation';
end $$;

create function platform.ensure_desk() returns void language plpgsql stable as $$
begin
  if not platform.sees_quartier() then
    raise insufficient_privilege using message = 'only the desk erases a person or hands out what is held';
  end if;
end $$;
create function platform.begin_erasing() returns void language plpgsql as $$
begin
  perform platform.ensure_desk();
  perform set_config('app.erasing', 'on', true);
end $$;
create function platform.end_erasing() returns void language plpgsql as $$
begin
  perform set_config('app.erasing', '', true);
end $$;

-- A text without the traces of a person, which are regular expressions; where one stood is „[…]".
create function platform.without(words text, traces text[]) returns text language plpgsql immutable parallel safe as $$
declare trace text;
begin
  foreach trace in array traces loop
    words := regexp_replace(words, trace, '[…]', 'g');
  end loop;
  return words;
end $$;
create function platform.names_one(words text, traces text[]) returns boolean language sql immutable parallel safe
  return exists (select from unnest(traces) as trace where words ~ trace);

-- Who looked at whom stays provable, without what was noted beside it.
create function platform.forget(persons uuid[]) returns void
  language plpgsql security definer set search_path = platform, pg_temp as $$
begin
  perform platform.begin_erasing();
  update platform.audit set detail = '{}'
  where quartier_id = platform.current_quartier() and person_id = any (persons) and detail <> '{}';
  update platform.audit set account_id = null
  where quartier_id = platform.current_quartier() and actor_person_id = any (persons) and account_id is not null;
  perform platform.end_erasing();
end $$;

alter table people.person drop constraint person_status_check;
alter table people.person add constraint person_status_check check (status in ('active', 'moved', 'died', 'merged', 'erased'));
alter table people.consent_revocation drop constraint consent_revocation_revoked_how_check;
alter table people.consent_revocation add constraint consent_revocation_revoked_how_check
  check (revoked_how in ('spoken', 'phone', 'letter', 'screen', 'merged', 'erased'));

-- How a person shows in texts that others wrote, as regular expressions: the full name either way round, her numbers however
-- they are spaced, her e-mail addresses; the family name alone, if nobody else bears it. `is_sure` is false for a family name
-- that others bear too, or that is a day, month or season as well: a person must look what is meant.
create function people.traces(persons uuid[]) returns table (trace text, is_sure boolean)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  with named as (
    select regexp_replace(trim(given_name), '([^[:alnum:] ])', '\\\1', 'g') as given,
      regexp_replace(trim(family_name), '([^[:alnum:] ])', '\\\1', 'g') as family, family_name
    from people.person where quartier_id = platform.current_quartier() and id = any (persons) and platform.sees_quartier())
  select '(?i)\m' || given || '\s+' || family || '(''?s)?\M', true from named where given <> '' and family <> ''
  union
  select '(?i)\m' || family || ',?\s+' || given || '\M', true from named where given <> '' and family <> ''
  union
  select '\m' || family || '(''?s)?\M', family_name !~* '^(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|frühling|sommer|herbst|winter)$'
    and not exists (
    select from people.person p where p.quartier_id = platform.current_quartier() and p.id <> all (persons)
      and platform.fold_name(p.family_name collate "default") = platform.fold_name(n.family_name collate "default"))
  from named n where length(family_name) > 1
  union
  select '\m' || given || '\M', true from named where family = '' and given <> ''
  union
  select '(?<!\d)(0|\+?\s?49[\s/().-]*0?)' || regexp_replace(regexp_replace(regexp_replace(value, '\D', '', 'g'), '^(00?49|49|0)', ''), '(\d)', '[\\s/().-]*\1', 'g') || '(?!\d)', true
  from people.channel where quartier_id = platform.current_quartier() and person_id = any (persons) and kind in ('phone', 'mobile')
    and length(regexp_replace(value, '\D', '', 'g')) >= 5 and platform.sees_quartier()
  union
  select '(?i)' || regexp_replace(trim(value), '([^[:alnum:]])', '\\\1', 'g'), true
  from people.channel where quartier_id = platform.current_quartier() and person_id = any (persons) and kind = 'email' and length(value) > 4
    and platform.sees_quartier();
end;

create function people.forget(persons uuid[], traces text[]) returns void
  language plpgsql security definer set search_path = people, pg_temp as $$
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
end $$;

-- Entries about the person lose their words and keep number, time and state: the book has no gap, the counts stay.
-- `also` names entries of others in which a name that several bear means this person.
create function desk.forget(persons uuid[], traces text[], also uuid[], unsure text[]) returns void
  language plpgsql security definer set search_path = desk, pg_temp as $$
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
end $$;

create function hilfemix.forget(persons uuid[], traces text[]) returns void
  language plpgsql security definer set search_path = hilfemix, pg_temp as $$
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
end $$;

-- What was agreed ends, open questions are withdrawn, visits to come are called off; what was done stays as it was booked.
create function helping.forget(persons uuid[], traces text[]) returns void
  language plpgsql security definer set search_path = helping, pg_temp as $$
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
end $$;

-- Gradings, bookings, numbers and sums of documents stay under an id without a name; every sheet that bears the name goes.
create function entitlements.forget(persons uuid[], traces text[]) returns void
  language plpgsql security definer set search_path = entitlements, pg_temp as $$
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
end $$;

-- Answers stay under their number, are counted no longer, because the consent has ended, and lose what names the person.
create function evaluation.forget(persons uuid[], traces text[]) returns void
  language plpgsql security definer set search_path = evaluation, pg_temp as $$
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
end $$;

create function personal.forget(persons uuid[]) returns void
  language plpgsql security definer set search_path = personal, pg_temp as $$
begin
  perform platform.ensure_desk();
  delete from personal.feed where quartier_id = platform.current_quartier() and person_id = any (persons);
end $$;

-- Every row of every table of the house that is about these persons: tables with a column for a person, and those that hang on
-- such a row. Found in the catalogue, so that a new table is handed out without anybody thinking of it. Who acted is not whom a
-- row is about; what is kept twice, and the bytes of sheets, are left out.
create function platform.held_about(persons uuid[]) returns table (held_in text, line jsonb)
  language plpgsql stable security definer set search_path = platform, pg_temp as $$
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
end $$;

do $$
declare one regprocedure;
begin
  for one in
    select p.oid from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.proname in ('forget', 'held_about', 'traces') and n.nspname in ('platform', 'people', 'desk', 'hilfemix', 'helping', 'entitlements', 'evaluation', 'personal')
  loop
    execute format('revoke execute on function %s from public', one);
    execute format('grant execute on function %s to miteinander_app', one);
  end loop;
end $$;
