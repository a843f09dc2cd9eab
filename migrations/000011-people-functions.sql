-- Room people in SQL: finding, naming, counting and merging persons. Each function runs as owner, so each asks for the
-- scope by itself.

-- Search by a half-typed or mistyped name, a phone number, for the desk only. Runs as owner so that the trigram index
-- serves it: its operators are not leakproof and would be held back behind row-level security. It filters by itself.
create function people.search_person(words text, digits_typed text, most integer) returns table (
  id uuid, score real)
  language sql stable security definer set search_path = people, public, pg_temp
begin atomic
  select p.id, max(hit.score)::real as score
  from (
    select n.id, case
      when n.search_name like words || '%' or n.search_name like '% ' || words || '%' then 1.5
      else word_similarity(words, n.search_name) end as score
    from people.person n
    where words <> '' and (n.search_name like '%' || words || '%' or words <% n.search_name)
      and n.quartier_id = platform.current_quartier()
    union all
    select c.person_id, 2.0 from people.channel c
    where digits_typed <> '' and c.digits like '%' || digits_typed || '%' and c.digits <> ''
      and c.quartier_id = platform.current_quartier()) as hit (id, score)
  join people.person p on p.quartier_id = platform.current_quartier() and p.id = hit.id and p.status = 'active'
  where platform.sees_quartier()
  group by p.id order by score desc, p.id limit most;
end;

-- Pairs that may be one person entered twice: like names and no different birth dates. Everybody with everybody would be
-- too many, so only those are compared who agree in a part: one name and the beginning of the other, the two names
-- swapped, or the telephone number.
create function people.likely_duplicates(most integer) returns table (one_id uuid, other_id uuid, score real)
  -- Everybody is held against everybody: with loops in loops, which a kept plan prefers here, that took 11 s instead of 0.4.
  language sql stable security definer set search_path = people, public, pg_temp set enable_nestloop = off
begin atomic
  with named as materialized (
    select id, search_name, birth_date, household_id, split_part(search_name, ' ', 1) as first,
      split_part(search_name, ' ', -1) as last
    from people.person
    where quartier_id = platform.current_quartier() and platform.sees_quartier() and status = 'active' and search_name <> ''),
  pairs as (
    select a.id as one, b.id as other from named a
    join named b on b.first = a.first and left(b.last, 2) = left(a.last, 2)
      and b.birth_date is not distinct from a.birth_date and b.id > a.id
    union
    select a.id, b.id from named a
    join named b on b.last = a.last and left(b.first, 2) = left(a.first, 2) and b.id > a.id
      and case when b.birth_date <> a.birth_date then false else similarity(a.search_name, b.search_name) >= 0.75 end
    union
    select a.id, b.id from named a join named b on b.first = a.last and b.last = a.first and b.id > a.id and a.first <> a.last
    union
    select c.person_id, d.person_id from people.channel c
    join people.channel d on d.quartier_id = c.quartier_id and d.digits = c.digits and d.person_id > c.person_id
    where c.quartier_id = platform.current_quartier() and c.digits <> '' and d.digits <> '')
  select a.id, b.id, greatest(similarity(a.search_name, b.search_name), case when a.first = b.last and a.last = b.first then 0.9 end)::real as score
  from pairs
  join named a on a.id = pairs.one
  join named b on b.id = pairs.other
  where (a.birth_date is null or b.birth_date is null or a.birth_date = b.birth_date)
    and (a.birth_date is not distinct from b.birth_date or a.household_id is not distinct from b.household_id
      or a.household_id is null or b.household_id is null)
    and (similarity(a.search_name, b.search_name) >= 0.75 or (a.first = b.last and a.last = b.first))
  order by score desc, a.id limit most;
end;

-- Names of those whom a person herself has named: her ties, proxies and the recipients of her consents. For the person
-- herself, who may read the names of the people around her even if their own rows are closed to her; the desk reads the rows.
create function people.named_by(person uuid) returns table (id uuid, name text)
  language sql stable security definer rows 20 set search_path = people, pg_temp
begin atomic
  select p.id, trim(p.given_name || ' ' || p.family_name)
  from people.person p
  -- As an array, so that each is looked up by her key: as a join all persons of the Quartier would be walked.
  where p.quartier_id = platform.current_quartier() and p.id = any (array(
    select t.other_person_id from people.tie t
    where t.quartier_id = platform.current_quartier() and t.person_id = any (array(select people.ids_of(person)))
    union
    select t.person_id from people.tie t
    where t.quartier_id = platform.current_quartier() and t.other_person_id = any (array(select people.ids_of(person)))
    union
    select x.proxy_person_id from people.proxy x
    where x.quartier_id = platform.current_quartier() and x.person_id = any (array(select people.ids_of(person)))
    union
    select c.recipient_person_id from people.consent c
    where c.quartier_id = platform.current_quartier() and c.person_id = any (array(select people.ids_of(person)))))
    and not platform.sees_quartier() and person = platform.current_person();
end;

-- Counts for the figures page: for those who see counts only, hence as owner; never a person.
create function people.figures() returns table (measure text, label text, persons bigint)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  with here as (
    select p.*, extract(year from age(platform.current_day(), p.birth_date)) as years
    from people.person p
    where p.quartier_id = platform.current_quartier() and p.status = 'active' and p.household_id is not null
      and platform.current_scope() in ('quartier', 'system', 'counts'))
  select 'age', case when years is null then 'unknown' when years < 65 then 'under65' when years < 80 then 'under80'
    else 'over80' end, count(*) from here group by 2
  union all
  select 'household', case when members = 1 then 'alone' else 'together' end, sum(members)::bigint
  from (select count(*) as members from here group by household_id) as sizes group by 2
  union all
  select 'language', coalesce(languages[1], 'unknown'), count(*) from here group by 2;
end;

-- Lets every table that may still change follow from the merged person to the one that was kept, in all rooms: whatever
-- has a foreign key to people.person and is no journal. Where both have a row of which there can be one only (such as a
-- profile on the roster), the row of the kept one counts and the other stays with the merged one.
create function people.merge_into(kept uuid, merged uuid) returns void
  language plpgsql security definer set search_path = people, pg_temp as $$
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
end $$;
