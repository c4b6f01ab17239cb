-- owner: people. Counts of behavior from an Aspen export, and how far a roster's reading is.

create table people.incident_count (
  district_id      uuid not null,
  source_id        text not null,
  school_source_id text not null,
  month            text,
  kind             text not null,
  count            int not null,
  active           boolean not null,
  primary key (district_id, source_id)
);
comment on column people.incident_count.month is 'Such as 2026-09; null where the export does not say the day';
comment on table people.incident_count is 'How many lines of behavior a school has of a kind in a month, as its student information system says. Whose they are is not kept';
alter table people.incident_count enable row level security;
alter table people.incident_count force row level security;
create policy own on people.incident_count to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on people.incident_count to concord_app;

create table people.import_work (
  district_id uuid not null,
  import_id   uuid not null,
  format      text not null,
  began_at    timestamptz not null,
  begun_by    uuid,
  stage       text not null,
  done        int not null,
  total       int not null,
  problem     text,
  heard_at    timestamptz not null,
  primary key (district_id, import_id)
);
comment on column people.import_work.stage is 'reading, comparing, keeping or saving; ready or failed once the work has ended';
comment on column people.import_work.problem is 'Why it failed, in every language, as JSON';
comment on column people.import_work.heard_at is 'By the database''s clock, since the application''s may stand still: work that is silent for long died with its process';
comment on table people.import_work is 'How far the reading or saving of a roster is, for whoever comes back to it';
alter table people.import_work enable row level security;
alter table people.import_work force row level security;
create policy own on people.import_work to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update, delete on people.import_work to concord_app;
