-- owner: platform. A legal hold: while one is in force the clock takes nothing away that somebody may have to show.

create table platform.hold (
  district_id uuid not null,
  hold_id     uuid not null,
  reason      text not null,
  begun_at    timestamptz not null,
  begun_by    uuid,
  lifted_at   timestamptz check (lifted_at >= begun_at),
  lifted_by   uuid check (lifted_by <> begun_by),
  primary key (district_id, hold_id)
);
comment on table platform.hold is 'From when to when everything is kept, and by whose word; nobody where the command line said so';
comment on column platform.hold.reason is 'A code; what the matter is about stands in no table';
create index hold_in_force on platform.hold (district_id) where lifted_at is null;
alter table platform.hold enable row level security;
alter table platform.hold force row level security;
create policy own on platform.hold to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert on platform.hold to concord_app;
grant update (lifted_at, lifted_by) on platform.hold to concord_app;
