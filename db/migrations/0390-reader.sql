-- owner: people. Who reads: what somebody is, as the policies of other schemas ask it of a transaction that was opened for a reader.

create function platform.reader() returns uuid language sql stable
as $$ select nullif(current_setting('app.reader', true), '')::uuid $$;
comment on function platform.reader() is 'For whom this transaction reads; null where it was opened for nobody, so that every policy by relationship then shows nothing';

create function platform.reads_at() returns timestamptz language sql stable
as $$ select nullif(current_setting('app.reads_at', true), '')::timestamptz $$;
comment on function platform.reads_at() is 'When it reads, by the application''s clock';

-- What the reader is, is looked up once in a transaction and then kept in a setting of it: a policy is asked for every row. As functions of
-- plpgsql they are not drawn into the plan of each statement, which would be planned anew with them.

create function people.reader_roles() returns text[] language plpgsql stable as $$
declare
  known text := current_setting('app.reader_roles', true);
begin
  if coalesce(known, '') = '' then
    known := coalesce(
      (select array(select r.role from people.person_role r where r.district_id = p.district_id and r.person_id = p.person_id
                    union select t.implies from people.position t
                     where t.district_id = p.district_id and t.person_source_id = p.source_id and t.active and t.implies is not null)
         from people.person p
        where p.district_id = platform.district() and p.person_id = platform.reader() and p.active)::text, '{}');
    perform set_config('app.reader_roles', known, true);
  end if;
  return known::text[];
end $$;
comment on function people.reader_roles() is 'What the district gave the reader and what the roster implies; nothing for who has left';

create function people.reader_school() returns uuid language plpgsql stable as $$
declare
  known text := current_setting('app.reader_school', true);
begin
  if coalesce(known, '') = '' then
    known := coalesce(
      (select o.org_id from people.person p
         join people.position t on t.district_id = p.district_id and t.person_source_id = p.source_id and t.active
         join people.org o on o.district_id = t.district_id and o.source_id = t.org_source_id and o.active and o.type = 'school'
        where p.district_id = platform.district() and p.person_id = platform.reader()
        order by (o.source_id = p.primary_org) desc nulls last, t.is_primary desc, o.source_id limit 1)::text, 'none');
    perform set_config('app.reader_school', known, true);
  end if;
  return nullif(known, 'none')::uuid;
end $$;
comment on function people.reader_school() is 'The school the reader belongs to first; null for who works for the whole district';

create function people.every_school() returns uuid language sql immutable
as $$ select '00000000-0000-0000-0000-000000000000'::uuid $$;
comment on function people.every_school() is 'Stands for every school, also one that no roster names, in a list of schools';

create function people.reader_schools(everywhere text[], unplaced text[], own text[]) returns uuid[] language plpgsql stable as $$
declare
  held text[] := people.reader_roles();
  school uuid := people.reader_school();
begin
  if held && everywhere or (school is null and held && unplaced) then
    return array[people.every_school()];
  end if;
  return case when school is not null and held && own then array[school] else '{}'::uuid[] end;
end $$;
comment on function people.reader_schools(text[], text[], text[]) is
  'Every school, where the reader has a role that counts everywhere, or one that counts everywhere for whoever belongs to no school; else their own, where they have a role that counts there';

create function people.reader_duty(roles text[]) returns uuid[] language plpgsql stable as $$
begin
  if not people.reader_roles() && roles then
    return '{}';
  end if;
  return array(select d.school_id from people.duty d
                where d.district_id = platform.district() and d.person_id = platform.reader()
                  and d.begins_at <= platform.reads_at() and platform.reads_at() < d.ends_at);
end $$;
comment on function people.reader_duty(text[]) is 'The schools where the reader is on duty as they read, where they have one of these roles';

create function people.reader_works_here() returns boolean language plpgsql stable as $$
begin
  return not people.reader_roles() <@ array['student', 'caregiver', 'defender'];
end $$;
comment on function people.reader_works_here() is 'Whether the reader has a role of those who work for the district';
