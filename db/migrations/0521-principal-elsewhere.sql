-- owner: people. Whoever is principal of several schools counts at each of them: the first is where they belong, the others stand here once two people, a
-- first roster or the operator said so.

create table people.office_school (
  district_id uuid not null,
  person_id   uuid not null,
  school_id   uuid not null,
  given_at    timestamptz not null,
  of_roster   boolean not null,
  primary key (district_id, person_id, school_id),
  foreign key (district_id, person_id) references people.person,
  foreign key (district_id, school_id) references people.org
);
comment on table people.office_school is 'Schools beside their first one at which a principal holds that office';
comment on column people.office_school.of_roster is 'Whether a roster said it: it goes with the place in the roster';
create index office_school_at on people.office_school (district_id, school_id);
alter table people.office_school enable row level security;
alter table people.office_school force row level security;
create policy own on people.office_school to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, delete on people.office_school to concord_app;

alter table people.office_change drop constraint office_change_kind_check;
alter table people.office_change add constraint office_change_kind_check
  check (kind in ('give', 'take', 'contact', 'leave', 'steps', 'move', 'widen', 'narrow'));

create function people.reader_principal_also() returns uuid[] language plpgsql stable as $$
declare
  known text := current_setting('app.reader_principal_also', true);
begin
  if coalesce(known, '') = '' then
    known := case when 'principal' = any(people.reader_roles()) then
        array(select e.school_id from people.office_school e
                join people.org o on o.district_id = e.district_id and o.org_id = e.school_id and o.active
               where e.district_id = platform.district() and e.person_id = platform.reader())::text
      else '{}' end;
    perform set_config('app.reader_principal_also', known, true);
  end if;
  return known::uuid[];
end $$;
comment on function people.reader_principal_also() is 'The schools beside their first one at which the reader is principal';

create or replace function people.reader_schools(everywhere text[], unplaced text[], own text[]) returns uuid[] language plpgsql stable as $$
declare
  held text[] := people.reader_roles();
  school uuid := people.reader_school();
  found uuid[];
begin
  if held && everywhere or (school is null and held && unplaced) then
    return array[people.every_school()];
  end if;
  found := case when school is not null and held && own then array[school] else '{}'::uuid[] end;
  return case when 'principal' = any(own) then found || people.reader_principal_also() else found end;
end $$;
comment on function people.reader_schools(text[], text[], text[]) is
  'Every school, where the reader has a role that counts everywhere, or one that counts everywhere for whoever belongs to no school; else their own, where they have a role that counts there, and of a principal each school at which they are that';

create or replace function people.reader_works_at() returns uuid[] language plpgsql stable as $$
begin
  if not people.reader_works_here() then
    return '{}';
  end if;
  return coalesce(people.reader_school(), people.every_school()) || people.reader_principal_also();
end $$;
comment on function people.reader_works_at() is 'The school where the reader works, and of a principal each school at which they are that; every school for who works for the district and belongs to none';
