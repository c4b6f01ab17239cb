-- owner: respond. Who may read a call stands in the database too: of a transaction that reads for somebody, by what they are to the call.

alter table respond.call add column part_of uuid[] not null default '{}', add column on_board boolean not null default false;
comment on column respond.call.part_of is 'Who was asked, was told, comes or owes something after it: whoever made the call stands in asked_by';
comment on column respond.call.on_board is 'It is open, and stands on the board of its school';

-- Calls from before these columns are read anew from what was kept of them. The owner too is under row-level security, so it is lifted for this transaction.
alter table respond.call no force row level security;
alter table respond.page no force row level security;
alter table respond.follow_up no force row level security;
alter table ledger.fact no force row level security;
alter table ledger.fact_body no force row level security;
update respond.call c
   set on_board = c.closed_at is null and (c.danger = 'now' or c.what not in ('abuse-suspected', 'sexual-harm', 'partner-violence')),
       part_of = array(select p.person_id from respond.page p where p.district_id = c.district_id and p.call_id = c.call_id
                       union select f.owner_id from respond.follow_up f where f.district_id = c.district_id and f.call_id = c.call_id
                       union select unnest(c.coming)
                       union select (b.body::jsonb ->> 'person')::uuid
                               from ledger.fact f join ledger.fact_body b on b.district_id = f.district_id and b.fact_id = f.fact_id
                              where f.district_id = c.district_id and f.matter_id = c.call_id and f.kind in ('call.told', 'call.answered')
                                and not exists (select from ledger.fact g join ledger.fact_body h on h.district_id = g.district_id and h.fact_id = g.fact_id
                                                 where f.kind = 'call.answered' and g.district_id = f.district_id and g.matter_id = f.matter_id
                                                   and g.seq > f.seq and g.kind = 'call.handed-back' and b.body::jsonb -> 'page' = 'null'
                                                   and h.body::jsonb ->> 'person' = b.body::jsonb ->> 'person')
                       order by 1);
alter table respond.call force row level security;
alter table respond.page force row level security;
alter table respond.follow_up force row level security;
alter table ledger.fact force row level security;
alter table ledger.fact_body force row level security;

-- Each of these adds to the wall between districts, and takes nothing from it. `offset 0` keeps a lookup a lookup: without it one row is sought by
-- reading every call or fact there is. The roles are those of `leadsAt`, `boardOf` and `may` (attacks/relations.test.ts).
create policy by_relation on respond.call as restrictive for select to concord_reader using (
  (select platform.reader()) = any (asked_by || part_of)
  or array[school_id, people.every_school()] && (select people.reader_schools('{superintendent,coordinator,designee,counsel}', '{}', '{principal}'))
  or (on_board
      and array[school_id, people.every_school()] && (select people.reader_schools('{superintendent,coordinator,designee}',
                                     '{responder,clinician,social-worker,psychologist,counselor,nurse,mediator,climate-coach,restorative-adviser,culture-keeper}',
                                     '{responder,clinician,social-worker,psychologist,counselor,nurse,mediator,climate-coach,restorative-adviser,culture-keeper,principal,front-office}')
                              || people.reader_duty('{responder,clinician,social-worker,psychologist,counselor,nurse,mediator,climate-coach,restorative-adviser,culture-keeper,principal,front-office}'))));

create policy by_relation on respond.page as restrictive for select to concord_reader using (
  person_id = (select platform.reader())
  or exists (select from respond.call c where c.district_id = page.district_id and c.call_id = page.call_id offset 0));
create policy by_relation on respond.follow_up as restrictive for select to concord_reader using (
  owner_id = (select platform.reader())
  or exists (select from respond.call c where c.district_id = follow_up.district_id and c.call_id = follow_up.call_id offset 0));
create policy by_relation on respond.call_link as restrictive for select to concord_reader using (false);
create policy by_relation_to_call on ledger.fact_body as restrictive for select to concord_reader using (
  not exists (select from ledger.fact f
               where f.district_id = fact_body.district_id and f.fact_id = fact_body.fact_id and f.kind like 'call.%'
                 and not exists (select from respond.call c where c.district_id = f.district_id and c.call_id = f.matter_id offset 0) offset 0));

-- Whoever reads writes none of it.
do $$ declare guarded regclass; begin
  foreach guarded in array array['respond.call', 'respond.page', 'respond.follow_up', 'respond.call_link', 'ledger.fact_body', 'ledger.fact']::regclass[] loop
    execute format('create policy reader_adds_none on %s as restrictive for insert to concord_reader with check (false)', guarded);
    execute format('create policy reader_changes_none on %s as restrictive for update to concord_reader using (false)', guarded);
    execute format('create policy reader_takes_none on %s as restrictive for delete to concord_reader using (false)', guarded);
  end loop;
end $$;
