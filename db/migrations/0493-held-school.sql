-- owner: people. Where an office holds is changed by two people, as the office is: whoever runs a school, or is designee of one or of every school, stays there
-- whatever other role or place they are given, until a second person says yes.

alter table people.person
  add column is_school_held boolean not null default false,
  add column held_school_id uuid,
  add constraint held_school_check check (is_school_held or held_school_id is null);
comment on column people.person.is_school_held is 'Whether their school is held_school_id, whatever roster and roles say, since a move of an office waits for a second person or was said no to';
comment on column people.person.held_school_id is 'The school they belonged to before; null beside is_school_held for no school';

alter table people.office_change drop constraint office_change_kind_check;
alter table people.office_change add constraint office_change_kind_check check (kind in ('give', 'take', 'contact', 'leave', 'steps', 'move'));
comment on column people.office_change.what is 'The role that is given or taken, or that goes on at another school; of a roster, the telephone numbers, the e-mail address and whether they may sign in. What works meanwhile stands in the register';

create or replace function people.reader_school() returns uuid language plpgsql stable as $$
declare
  known text := current_setting('app.reader_school', true);
  kept record;
begin
  if coalesce(known, '') = '' then
    select p.is_school_held as is_held, p.held_school_id as school into kept
      from people.person p where p.district_id = platform.district() and p.person_id = platform.reader();
    if kept.is_held then
      known := coalesce(kept.school::text, 'none');
    else
      known := coalesce(
        (select o.org_id from people.person_role r
           join people.org o on o.district_id = r.district_id and o.org_id = r.school_id
          where r.district_id = platform.district() and r.person_id = platform.reader() and o.active
          order by r.given_at desc, r.role limit 1)::text,
        (select o.org_id from people.person p
           join people.position t on t.district_id = p.district_id and t.person_source_id = p.source_id and t.active
           join people.org o on o.district_id = t.district_id and o.source_id = t.org_source_id and o.active and o.type = 'school'
          where p.district_id = platform.district() and p.person_id = platform.reader()
          order by (o.source_id = p.primary_org) desc nulls last, t.is_primary desc, o.source_id limit 1)::text, 'none');
    end if;
    perform set_config('app.reader_school', known, true);
  end if;
  return nullif(known, 'none')::uuid;
end $$;
