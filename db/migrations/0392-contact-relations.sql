-- owner: contact. Who may read what police or an agency asked stands in the database too: by what somebody is to the request.

-- Each of these adds to the wall between districts, and takes nothing from it; `offset 0` keeps a lookup a lookup. The roles are those of `isPartOf` and `standingOf` (attacks/relations.test.ts).
create policy by_relation on contact.contact as restrictive for select to concord_reader using (
  (select platform.reader()) = any (asked_by || adults)
  or array[school_id, people.every_school()] && (select people.reader_schools('{superintendent,counsel}', '{designee}', '{principal,front-office,designee}'))
  or (stage = 'emergency' and (select people.reader_works_here())));

create policy by_relation on contact.outbound as restrictive for select to concord_reader using (
  array[school_id, people.every_school()] && (select people.reader_schools('{superintendent,counsel}', '{designee}', '{principal,designee}')));

do $$ declare beside regclass; begin
  foreach beside in array array['contact.visit', 'contact.paper_copy', 'contact.disclosure', 'contact.access_log', 'contact.referral']::regclass[] loop
    execute format('create policy by_relation on %1$s as restrictive for select to concord_reader using (
                      exists (select from contact.contact c where c.district_id = %1$s.district_id and c.contact_id = %1$s.contact_id offset 0))', beside);
  end loop;
end $$;

create policy by_relation_to_request on ledger.fact_body as restrictive for select to concord_reader using (
  not exists (select from ledger.fact f
               where f.district_id = fact_body.district_id and f.fact_id = fact_body.fact_id and (f.kind like 'contact.%' or f.kind like 'report.%')
                 and not exists (select from contact.contact c where c.district_id = f.district_id and c.contact_id = f.matter_id offset 0)
                 and not exists (select from contact.outbound o where o.district_id = f.district_id and o.report_id = f.matter_id offset 0) offset 0));

-- Whoever reads writes none of it.
do $$ declare guarded regclass; begin
  foreach guarded in array array['contact.contact', 'contact.outbound', 'contact.visit', 'contact.paper_copy', 'contact.disclosure', 'contact.access_log',
                                 'contact.referral']::regclass[] loop
    execute format('create policy reader_adds_none on %s as restrictive for insert to concord_reader with check (false)', guarded);
    execute format('create policy reader_changes_none on %s as restrictive for update to concord_reader using (false)', guarded);
    execute format('create policy reader_takes_none on %s as restrictive for delete to concord_reader using (false)', guarded);
  end loop;
end $$;
