-- owner: repair. Whoever is kept out of leading a process does not look after it either: an adviser of its school reads none of it. The coordinator, who chooses
-- somebody else, goes on reading it.

alter table repair.process add column kept_out uuid[] not null default '{}';
comment on column repair.process.kept_out is 'Who may not lead it, because of a conflict of interest';

-- Processes from before this column are read anew from the record. The owner too is under row-level security, so it is lifted for this transaction.
alter table repair.process no force row level security;
alter table ledger.fact no force row level security;
alter table ledger.fact_body no force row level security;
do $$
declare
  owed bigint := (select count(distinct (f.district_id, f.matter_id)) from ledger.fact f
                    join ledger.fact_body b on b.district_id = f.district_id and b.fact_id = f.fact_id
                    join repair.process p on p.district_id = f.district_id and p.process_id = f.matter_id
                   where f.kind = 'repair.kept-out');
  changed bigint;
begin
  update repair.process p set kept_out = kept.people
    from (select f.district_id, f.matter_id, array_agg(distinct (b.body::jsonb ->> 'person')::uuid) as people
            from ledger.fact f join ledger.fact_body b on b.district_id = f.district_id and b.fact_id = f.fact_id
           where f.kind = 'repair.kept-out' group by 1, 2) kept
   where kept.district_id = p.district_id and kept.matter_id = p.process_id;
  get diagnostics changed = row_count;
  assert changed = owed, format('%s of %s processes were read anew', changed, owed);
end $$;
alter table repair.process force row level security;
alter table ledger.fact force row level security;
alter table ledger.fact_body force row level security;

alter policy by_relation on repair.process using (
  not (select people.reader_roles() && '{superintendent,principal,designee,counsel,front-office}'::text[])
  and ((select platform.reader()) = any (parties || families || facilitator_id)
       or ((select people.reader_roles() && '{coordinator}'::text[]) or (select platform.reader()) <> all (kept_out))
          and array[school_id, people.every_school()] && (select people.reader_schools('{coordinator}', '{restorative-adviser}', '{restorative-adviser}'))));
