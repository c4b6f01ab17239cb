-- owner: people. A telephone or computer of somebody's own stays known for a school year: after its session it still calls for support.

create table people.own_device (
  district_id  uuid not null,
  device_id    uuid not null,
  person_id    uuid not null,
  digest       bytea not null check (length(digest) = 32),
  session      bytea not null,
  known_at     timestamptz not null,
  confirmed_at timestamptz,
  lapses_at    timestamptz not null,
  ended_at     timestamptz,
  browser      text check (browser ~ '^[A-Za-z]{1,20}$'),
  primary key (district_id, device_id),
  foreign key (district_id, person_id) references people.person
);
comment on table people.own_device is 'A telephone or computer that its person said is theirs alone. It calls for support, opens a request and answers its own page, as a session that has lapsed does, and nothing else';
comment on column people.own_device.digest is 'SHA-256 of its secret, which is made anew at each sign-in on it; the secret is kept nowhere';
comment on column people.own_device.session is 'Digest of the session of the last sign-in on it: what ends that session takes the device back too';
comment on column people.own_device.confirmed_at is 'Null while a second step that is asked of its person was not shown: it counts for nothing until then';
comment on column people.own_device.lapses_at is 'The end of the school year it was made known in';
create index own_device_by_person on people.own_device (district_id, person_id) where ended_at is null;
create index own_device_by_session on people.own_device (district_id, session) where confirmed_at is null;
create index own_device_over on people.own_device (district_id, (coalesce(ended_at, lapses_at)));
alter table people.own_device enable row level security;
alter table people.own_device force row level security;
create policy own on people.own_device to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update, delete on people.own_device to concord_app;
