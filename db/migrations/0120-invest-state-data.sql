-- owner: invest. What the state publishes of its schools, as it prints it: figures of whole schools, never of a person. A file is read, its
-- difference shown, and then all of it is kept or nothing.

create schema invest;
comment on schema invest is 'People where the need is, and where the money went';
grant usage on schema invest to concord_app;

create table invest.state_report (
  district_id    uuid not null,
  report         text not null,
  year           text not null,
  import_id      uuid not null,
  file           text not null,
  file_digest    text not null,
  digest         text not null,
  columns        text[] not null,
  row_count      integer not null,
  withheld_count integer not null,
  unjoined       text[],
  read_at        timestamptz not null,
  primary key (district_id, report, year)
);
comment on table invest.state_report is 'A report of the state for one school year, as it was read last';
comment on column invest.state_report.import_id is 'The import whose lines count for it';
comment on column invest.state_report.year is 'As the state writes it: 2022-23';
comment on column invest.state_report.file_digest is 'SHA-256 of the file it was read from';
comment on column invest.state_report.digest is 'SHA-256 of the rows as they are kept: equal where nothing has changed';
comment on column invest.state_report.columns is 'What the state reported that year; a column that is not here was not reported';
comment on column invest.state_report.withheld_count is 'Rows in which the state withholds a value';
comment on column invest.state_report.unjoined is 'Codes that neither enrolment nor discipline of that year knows; null where neither was read';
alter table invest.state_report enable row level security;
alter table invest.state_report force row level security;
create policy own on invest.state_report to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update, delete on invest.state_report to concord_app;

create table invest.state_row (
  district_id uuid not null,
  import_id   uuid not null,
  year        text not null,
  report      text not null,
  org_code    text not null,
  item        text not null,
  name        text not null,
  cells       jsonb not null,
  primary key (district_id, import_id, year, report, org_code, item)
);
comment on table invest.state_row is 'One line of a report: one school in one year. A line counts where its report names its import, so that an import is written piece by piece and holds all at once';
comment on column invest.state_row.item is 'The job classification where a report has a line for each; else empty';
comment on column invest.state_row.cells is 'By column: a number, or null where the state withholds it; a column it did not report is not here';
alter table invest.state_row enable row level security;
alter table invest.state_row force row level security;
create policy own on invest.state_row to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, delete on invest.state_row to concord_app;

create table invest.state_upload (
  district_id uuid not null,
  upload_id   uuid not null,
  sent_at     timestamptz not null,
  sent_by     uuid,
  given_year  text,
  stage       text not null,
  done        integer not null default 0,
  total       integer not null default 0,
  heard_at    timestamptz not null,
  result      jsonb,
  primary key (district_id, upload_id)
);
comment on table invest.state_upload is 'Files sent by a page or a program, and what was found in them, until somebody saves them';
alter table invest.state_upload enable row level security;
alter table invest.state_upload force row level security;
create policy own on invest.state_upload to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update, delete on invest.state_upload to concord_app;

create table invest.state_upload_file (
  district_id uuid not null,
  upload_id   uuid not null,
  position    integer not null,
  name        text not null,
  bytes       bytea not null,
  primary key (district_id, upload_id, position),
  foreign key (district_id, upload_id) references invest.state_upload on delete cascade
);
comment on table invest.state_upload_file is 'A file that waits to be saved, packed; gone once it is saved or a day old';
alter table invest.state_upload_file enable row level security;
alter table invest.state_upload_file force row level security;
create policy own on invest.state_upload_file to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, delete on invest.state_upload_file to concord_app;

create table invest.state_page (
  district_id uuid not null,
  source      text not null,
  query       text not null,
  position    integer not null,
  body        text not null,
  fetched_at  timestamptz not null,
  primary key (district_id, source, query, position)
);
comment on table invest.state_page is 'Pages already taken from the state''s open data, so that a fetch that was cut off goes on where it stopped';
alter table invest.state_page enable row level security;
alter table invest.state_page force row level security;
create policy own on invest.state_page to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update, delete on invest.state_page to concord_app;
