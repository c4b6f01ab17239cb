-- owner: people. Whoever is principal of several schools and whose first one has closed belongs to the next of them: to none they would be nowhere's, and in an
-- emergency everywhere's. The order is that of `person.ts`.

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
          order by (o.source_id = p.primary_org) desc nulls last, t.is_primary desc, o.source_id limit 1)::text,
        (select o.org_id from people.office_school e
           join people.org o on o.district_id = e.district_id and o.org_id = e.school_id
          where e.district_id = platform.district() and e.person_id = platform.reader() and o.active
          order by o.name collate "und-x-icu", o.org_id limit 1)::text, 'none');
    end if;
    perform set_config('app.reader_school', known, true);
  end if;
  return nullif(known, 'none')::uuid;
end $$;
comment on function people.reader_school() is 'The school the reader belongs to first; of a principal of several whose first one has closed, the next of them';
