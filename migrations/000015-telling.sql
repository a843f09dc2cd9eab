-- What the house tells by itself: to a relative who may know the appointments, that a visit did not happen.

create table personal.telling (
  quartier_id uuid not null,
  visit_id uuid not null,
  person_id uuid not null,
  told_at timestamptz not null,
  primary key (quartier_id, visit_id, person_id),
  foreign key (quartier_id, visit_id) references helping.visit (quartier_id, id),
  foreign key (quartier_id, person_id) references people.person (quartier_id, id)
);
create trigger telling_is_a_journal before update or delete or truncate on personal.telling
  for each statement execute function platform.refuse_change();
alter table personal.telling enable row level security;
create policy desk on personal.telling using (quartier_id = platform.current_quartier() and platform.sees_quartier());
grant select, insert on personal.telling to miteinander_app;

-- Whom to tell by e-mail of what did not happen: live consents to appointments that name a person, the visits of the last
-- days reported as not done, each once. Only for the software itself; the address is looked up here and kept nowhere.
create function personal.to_tell(since timestamptz) returns table (visit_id uuid, person_id uuid, email text, locale text)
  language sql stable security definer set search_path = personal, pg_temp
begin atomic
  select distinct on (v.id, c.recipient_person_id) v.id, c.recipient_person_id, x.value, r.locale
  from helping.report t
  join helping.visit v on v.quartier_id = t.quartier_id and v.id = t.visit_id and v.status = 'not_done'
  join people.consent c on c.quartier_id = v.quartier_id and c.person_id = v.person_id
    and c.category = 'appointments' and c.purpose <> 'evaluation' and (c.valid_until is null or c.valid_until >= platform.current_day())
  join people.person r on r.quartier_id = c.quartier_id and r.id = c.recipient_person_id and r.status = 'active'
  join people.channel x on x.quartier_id = r.quartier_id and x.person_id = r.id and x.kind = 'email'
  where t.quartier_id = platform.current_quartier() and platform.current_scope() = 'system'
    and t.outcome = 'not_done' and t.reported_at >= since
    and not exists (
      select from people.consent_revocation w where w.quartier_id = c.quartier_id and w.consent_id = c.id)
    and not exists (
      select from personal.telling d
      where d.quartier_id = v.quartier_id and d.visit_id = v.id and d.person_id = c.recipient_person_id)
  order by v.id, c.recipient_person_id, x.is_preferred desc, x.id;
end;
