-- owner: respond. What an entry of the record says opens with the entry: three policies that each looked for the entry are one, which looks once.
-- Who may read what stays as it stood: an entry that is shown, and of a call or a request only with the matter itself.

drop policy by_relation_to_call on ledger.fact_body;
drop policy by_relation_to_request on ledger.fact_body;
drop policy by_relation_to_process on ledger.fact_body;
create policy by_relation on ledger.fact_body as restrictive for select to concord_reader using (
  exists (select from ledger.fact f
           where f.district_id = fact_body.district_id and f.fact_id = fact_body.fact_id
             and case
                   when f.kind like 'call.%' then
                     exists (select from respond.call c where c.district_id = f.district_id and c.call_id = f.matter_id offset 0)
                   when f.kind like 'contact.%' or f.kind like 'report.%' then
                     exists (select from contact.contact c where c.district_id = f.district_id and c.contact_id = f.matter_id offset 0)
                     or exists (select from contact.outbound o where o.district_id = f.district_id and o.report_id = f.matter_id offset 0)
                   else true
                 end offset 0));
