-- owner: training. Each person's path through each track, and their certificates. No table here has a column for a student or for anything that anybody says.

create schema training;
comment on schema training is 'Who is trained for what, and until when: hours, days and certificates of those who work here';
grant usage on schema training to concord_app, concord_clock, concord_eraser;

create table training.path (
  district_id  uuid not null,
  path_id      uuid not null,
  person_id    uuid not null,
  track        text not null,
  school_id    uuid,
  enrolled_at  timestamptz not null,
  valid_until  timestamptz,
  primary key (district_id, path_id),
  unique (district_id, person_id, track)
);
comment on table training.path is 'One person''s path through one track, folded from its facts';
comment on column training.path.school_id is 'Where they worked when they enrolled: its principal keeps the path too; null for who works for the whole district';
comment on column training.path.valid_until is 'When the last certificate that stands ends, though it may be over; null where there is none';

create table training.certificate (
  district_id    uuid not null,
  certificate_id uuid not null,
  path_id        uuid not null,
  person_id      uuid not null,
  track          text not null,
  valid_from     timestamptz not null,
  valid_until    timestamptz not null,
  withdrawn_at   timestamptz,
  primary key (district_id, certificate_id),
  foreign key (district_id, path_id) references training.path (district_id, path_id),
  constraint certificate_begins_first check (valid_from < valid_until)
);
comment on table training.certificate is 'From valid_from on and before valid_until; no longer at withdrawn_at. Calls, restorative processes and hiring read it';
create index certificate_of_path on training.certificate (district_id, path_id);
create index certificate_of_person on training.certificate (district_id, person_id, track);

do $$
declare
  made text;
begin
  foreach made in array array['training.path', 'training.certificate'] loop
    execute format('alter table %s enable row level security', made);
    execute format('alter table %s force row level security', made);
    execute format('create policy own on %s to concord_app using (district_id = platform.district()) with check (district_id = platform.district())', made);
    execute format('grant select, insert, update on %s to concord_app', made);
    execute format('create policy reader_adds_none on %s as restrictive for insert to concord_reader with check (false)', made);
    execute format('create policy reader_changes_none on %s as restrictive for update to concord_reader using (false)', made);
    execute format('create policy reader_takes_none on %s as restrictive for delete to concord_reader using (false)', made);
  end loop;
end $$;

-- Whoever it is of, who leads everywhere, and the principal of their school: the same as `standingOf` (src/training/rules/standing.ts).
create policy by_relation on training.path as restrictive for select to concord_reader using (
  person_id = (select platform.reader())
  or array[school_id, people.every_school()] && (select people.reader_schools('{superintendent,coordinator}', '{}', '{principal}')));
create policy by_relation on training.certificate as restrictive for select to concord_reader using (
  exists (select from training.path p where p.district_id = certificate.district_id and p.path_id = certificate.path_id offset 0));

-- Of a path that does not open to them a reader sees no entry of the record.
create policy by_relation_to_path on ledger.fact as restrictive for select to concord_reader using (
  kind not like 'training.%'
  or exists (select from training.path p where p.district_id = fact.district_id and p.path_id = fact.matter_id offset 0));
