-- The synthetic Quartier of the first start. The application may read platform.quartier and nothing else; that somebody
-- could found a real Quartier, or turn one into a synthetic one, through a hole in the application must stay impossible.
-- Hence no grant of insert but this one function: it founds a Quartier that is synthetic, and only while there is none
-- at all. False if there is one. Two first starts at once wait for each other; the second one finds the Quartier.
create function platform.found_example(example jsonb) returns boolean
  language plpgsql security definer set search_path = platform, pg_temp as $$
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
end $$;
revoke execute on function platform.found_example(jsonb) from public;
grant execute on function platform.found_example(jsonb) to miteinander_app;
