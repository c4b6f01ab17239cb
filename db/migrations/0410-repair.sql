-- owner: repair. Restorative processes. No table here has a column for anything that anybody says.

create schema repair;
comment on schema repair is 'Restorative processes: who takes part, how far each is, and what waits; never what is said';
grant usage on schema repair to concord_app, concord_clock, concord_eraser;

create table repair.process (
  district_id    uuid not null,
  process_id     uuid not null,
  school_id      uuid not null,
  kind           text not null,
  call_id        uuid,
  asked_by       uuid not null,
  asked_at       timestamptz not null,
  stage          text not null,
  ended_as       text,
  facilitator_id uuid,
  parties        uuid[] not null,
  families       uuid[] not null,
  duty           text,
  whose          text,
  due_on         date,
  primary key (district_id, process_id)
);
comment on table repair.process is 'A restorative process, folded from its facts';
comment on column repair.process.families is 'Caregivers who are asked beside a student who is not 18';
comment on column repair.process.duty is 'What waits next, and whose it is: null once it is over';
create unique index process_of_call on repair.process (district_id, call_id) where call_id is not null;
create index process_open on repair.process (district_id, due_on) where ended_as is null;
alter table repair.process enable row level security;
alter table repair.process force row level security;
create policy own on repair.process to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on repair.process to concord_app;

-- Who reads one: whoever leads it, takes part, is a caregiver asked beside a party, or looks after those of its school. Whoever decides about exclusion, speaks
-- with police or stands at the desk reads none, whatever else they are. The roles are those of `closedTo` and `standingOf` (attacks/relations.test.ts).
create policy by_relation on repair.process as restrictive for select to concord_reader using (
  not (select people.reader_roles() && '{superintendent,principal,designee,counsel,front-office}'::text[])
  and ((select platform.reader()) = any (parties || families || facilitator_id)
       or array[school_id, people.every_school()] && (select people.reader_schools('{coordinator}', '{restorative-adviser}', '{restorative-adviser}'))));

do $$ begin
  execute 'create policy reader_adds_none on repair.process as restrictive for insert to concord_reader with check (false)';
  execute 'create policy reader_changes_none on repair.process as restrictive for update to concord_reader using (false)';
  execute 'create policy reader_takes_none on repair.process as restrictive for delete to concord_reader using (false)';
end $$;

-- Of a process that does not open to them a reader sees no entry of the record at all: not that there is one, nor when, nor by whom.
create policy by_relation_to_process on ledger.fact as restrictive for select to concord_reader using (
  kind not like 'repair.%'
  or exists (select from repair.process p where p.district_id = fact.district_id and p.process_id = fact.matter_id offset 0));
create policy by_relation_to_process on ledger.fact_body as restrictive for select to concord_reader using (
  exists (select from ledger.fact f where f.district_id = fact_body.district_id and f.fact_id = fact_body.fact_id offset 0));

-- A look at a process is kept as every look is.
alter table looks.look drop constraint look_kind_check;
alter table looks.look add constraint look_kind_check check (kind in ('call', 'request', 'report', 'repair'));
