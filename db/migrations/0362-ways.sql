-- owner: people. How somebody is reached besides the number in the roster, which of them first, and the codes that show a way to be theirs.

create table people.way (
  district_id uuid not null,
  way_id      uuid not null,
  person_id   uuid not null,
  kind        text not null check (kind in ('telephone', 'email', 'device')),
  address     text not null check (length(address) <= 4000),
  rank        int not null,
  made_at     timestamptz not null,
  verified_at timestamptz,
  removed_at  timestamptz,
  primary key (district_id, way_id),
  foreign key (district_id, person_id) references people.person
);
comment on table people.way is 'A way a person is reached by. The number in the roster has a row once something was done with it';
comment on column people.way.address is 'A telephone number in E.164, an e-mail address, or a push subscription as JSON. For the carrier and its owner alone';
comment on column people.way.rank is 'The lowest first. A number in the roster without a row stands at 0';
comment on column people.way.verified_at is 'When a code that went there came back. Null: not yet, and nothing but a code goes there';
create unique index way_once on people.way (district_id, person_id, kind, md5(address)) where removed_at is null;
alter table people.way enable row level security;
alter table people.way force row level security;
create policy own on people.way to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on people.way to concord_app;

create table people.way_code (
  district_id    uuid not null,
  code_id        uuid not null,
  way_id         uuid not null,
  digest         bytea not null,
  made_at        timestamptz not null,
  lapses_at      timestamptz not null,
  tries          int not null default 0,
  used_at        timestamptz,
  carried_at     timestamptz,
  unsent_because text,
  primary key (district_id, code_id),
  foreign key (district_id, way_id) references people.way
);
comment on table people.way_code is 'Six digits that go to a way and come back: their digest, ten minutes, five tries, once. Its id is that of its message';
comment on column people.way_code.carried_at is 'When a carrier took it';
comment on column people.way_code.unsent_because is 'Why it reaches nobody: a code';
create index way_code_at on people.way_code (district_id, made_at);
create index way_code_of on people.way_code (district_id, way_id, made_at);
alter table people.way_code enable row level security;
alter table people.way_code force row level security;
create policy own on people.way_code to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on people.way_code to concord_app;

create table people.quiet_hours (
  district_id uuid not null,
  person_id   uuid not null,
  begins      time not null,
  ends        time not null,
  primary key (district_id, person_id),
  check (begins <> ends),
  foreign key (district_id, person_id) references people.person
);
comment on table people.quiet_hours is 'When reminders wait, on the clocks of the district; over midnight where it ends before it begins. Nothing else waits';
alter table people.quiet_hours enable row level security;
alter table people.quiet_hours force row level security;
create policy own on people.quiet_hours to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update, delete on people.quiet_hours to concord_app;
