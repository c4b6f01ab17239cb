-- owner: training. What somebody plans and does of building relationships, week by week: counts alone. No column is of a student.

create table training.presence_week (
  district_id       uuid not null,
  week_id           uuid not null,
  person_id         uuid not null,
  school_id         uuid,
  monday            date not null,
  planned_minutes   integer,
  planned_greetings integer,
  planned_check_ins integer,
  classroom_minutes integer not null,
  greetings         integer not null,
  check_ins         integer not null,
  primary key (district_id, week_id),
  unique (district_id, person_id, monday)
);
comment on table training.presence_week is 'One person''s week of building relationships, folded from its facts; null where nothing was planned';
create index presence_week_by_monday on training.presence_week (district_id, monday);

alter table training.presence_week enable row level security;
alter table training.presence_week force row level security;
create policy own on training.presence_week to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on training.presence_week to concord_app;
create policy reader_adds_none on training.presence_week as restrictive for insert to concord_reader with check (false);
create policy reader_changes_none on training.presence_week as restrictive for update to concord_reader using (false);
create policy reader_takes_none on training.presence_week as restrictive for delete to concord_reader using (false);

-- Whoever it is of, who leads everywhere, and the principal of their school.
create policy by_relation on training.presence_week as restrictive for select to concord_reader using (
  person_id = (select platform.reader())
  or array[school_id, people.every_school()] && (select people.reader_schools('{superintendent,coordinator}', '{}', '{principal}')));

-- Of a week that does not open to them a reader sees no entry of the record.
create policy by_relation_to_presence on ledger.fact as restrictive for select to concord_reader using (
  kind not like 'presence.%'
  or exists (select from training.presence_week w where w.district_id = fact.district_id and w.week_id = fact.matter_id offset 0));
