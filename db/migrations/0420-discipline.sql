-- owner: discipline. Incidents considered for exclusion. No table here has a column for anything that anybody said or did.

create schema discipline;
comment on schema discipline is 'Incidents considered for exclusion: what was tried, what was decided, and the support that went with it';
grant usage on schema discipline to concord_app, concord_clock, concord_eraser;

create table discipline.incident (
  district_id   uuid not null,
  incident_id   uuid not null,
  school_id     uuid not null,
  student_id    uuid not null,
  families      uuid[] not null,
  student_reads boolean not null,
  happened_on   date not null,
  ground        text not null,
  grade         text not null,
  disability    text not null,
  opened_at     timestamptz not null,
  stage         text not null,
  alternatives  integer not null,
  excluded      boolean not null,
  duty          text,
  due_on        date,
  primary key (district_id, incident_id)
);
comment on table discipline.incident is 'An incident considered for exclusion, folded from its facts';
comment on column discipline.incident.student_reads is 'In grade 9 or above, or 18: the student reads it with the caregiver';
comment on column discipline.incident.alternatives is 'How many were carried out in answer to it';
create index incident_of_student on discipline.incident (district_id, student_id, happened_on);
create index incident_at_school on discipline.incident (district_id, school_id, happened_on);
alter table discipline.incident enable row level security;
alter table discipline.incident force row level security;
create policy own on discipline.incident to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on discipline.incident to concord_app;

create table discipline.exclusion (
  district_id  uuid not null,
  exclusion_id uuid not null,
  incident_id  uuid not null,
  student_id   uuid not null,
  kind         text not null,
  first_day    date not null,
  last_day     date not null,
  days         integer not null,
  primary key (district_id, exclusion_id),
  foreign key (district_id, incident_id) references discipline.incident
);
comment on table discipline.exclusion is 'One exclusion that was decided, with its school days';
create index exclusion_of_student on discipline.exclusion (district_id, student_id, first_day);
alter table discipline.exclusion enable row level security;
alter table discipline.exclusion force row level security;
create policy own on discipline.exclusion to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on discipline.exclusion to concord_app;

-- Who reads one: the principal of its school, the superintendent, counsel, the caregivers, and the student from grade 9 or 18 on. Nobody else, whatever
-- they are; the roles are those of `standingOf` (attacks/relations.test.ts).
create policy by_relation on discipline.incident as restrictive for select to concord_reader using (
  (select platform.reader()) = any (families)
  or (student_reads and student_id = (select platform.reader()))
  or array[school_id, people.every_school()] && (select people.reader_schools('{superintendent,counsel}', '{}', '{principal}')));
create policy by_relation on discipline.exclusion as restrictive for select to concord_reader using (
  exists (select from discipline.incident i where i.district_id = exclusion.district_id and i.incident_id = exclusion.incident_id));

-- Which process an alternative became: repair's own knowledge, read by no reader at all.
create table repair.asked_for (
  district_id    uuid not null,
  process_id     uuid not null,
  incident_id    uuid not null,
  alternative_id uuid not null,
  primary key (district_id, process_id),
  foreign key (district_id, process_id) references repair.process
);
comment on table repair.asked_for is 'Of which incident a process is an alternative; read when it ends, and by nobody';
alter table repair.asked_for enable row level security;
alter table repair.asked_for force row level security;
create policy own on repair.asked_for to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert on repair.asked_for to concord_app;
create policy by_relation on repair.asked_for as restrictive for select to concord_reader using (false);

do $$ declare each text; begin
  foreach each in array array['discipline.incident', 'discipline.exclusion', 'repair.asked_for'] loop
    execute format('create policy reader_adds_none on %s as restrictive for insert to concord_reader with check (false)', each);
    execute format('create policy reader_changes_none on %s as restrictive for update to concord_reader using (false)', each);
    execute format('create policy reader_takes_none on %s as restrictive for delete to concord_reader using (false)', each);
  end loop;
end $$;

-- Of an incident that does not open to them a reader sees no entry of the record at all.
create policy by_relation_to_incident on ledger.fact as restrictive for select to concord_reader using (
  kind not like 'discipline.%'
  or exists (select from discipline.incident i where i.district_id = fact.district_id and i.incident_id = fact.matter_id offset 0));

-- A look at an incident is kept as every look is.
alter table looks.look drop constraint look_kind_check;
alter table looks.look add constraint look_kind_check 
  check (kind in ('call', 'request', 'report', 'repair', 'exclusion', 'discipline', 'training', 'restraint'));
