-- owner: people. The school that a role was given for is the reader's school, before the roster's: as `people/store/person.ts` has it.

create or replace function people.reader_school() returns uuid language sql stable
as $$ select x.org_id from (
        (select 1 as rank, o.org_id from people.person_role r
           join people.org o on o.district_id = r.district_id and o.org_id = r.school_id
          where r.district_id = platform.district() and r.person_id = platform.reader() and o.active order by r.given_at desc, r.role limit 1)
        union all
        (select 2 as rank, o.org_id from people.person p
           join people.position t on t.district_id = p.district_id and t.person_source_id = p.source_id and t.active
           join people.org o on o.district_id = t.district_id and o.source_id = t.org_source_id and o.active and o.type = 'school'
          where p.district_id = platform.district() and p.person_id = platform.reader()
          order by (o.source_id = p.primary_org) desc nulls last, t.is_primary desc, o.source_id limit 1)) x
      order by x.rank limit 1 $$;
