-- owner: platform. What every slice stands on: districts, jobs that fall due, messages that go out, who was turned away.

create schema platform;
comment on schema platform is 'Districts, jobs, outgoing messages, accesses refused';
grant usage on schema platform to concord_app, concord_clock, concord_eraser;

create function platform.district() returns uuid language sql stable
as $$ select nullif(current_setting('app.district', true), '')::uuid $$;
comment on function platform.district() is 'The district this transaction was opened for; null where none was named, so that every policy then shows nothing';

create table platform.district (
  district_id   uuid primary key,
  slug          text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name          text not null,
  office_phone  text,
  time_zone     text not null default 'America/New_York',
  is_demo       boolean not null default false,
  manual_now    timestamptz,
  register_revision bigint not null default 0,
  added_at      timestamptz not null
);
comment on table platform.district is 'One row a district. The id is made from the slug (docs/adr), so that nothing is asked across districts before sign-in';
comment on column platform.district.manual_now is 'Where a clock that only moves by hand stands; null while the real one runs';
comment on column platform.district.register_revision is 'Counts the changes of the register of people, so that a staged import knows whether it moved';
alter table platform.district enable row level security;
alter table platform.district force row level security;
create policy own on platform.district to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
create policy listed on platform.district for select to concord_clock using (true);
grant select, insert, update on platform.district to concord_app;
grant select (district_id, slug, is_demo, manual_now, added_at) on platform.district to concord_clock;

create table platform.job (
  district_id  uuid not null,
  job_id       uuid not null,
  kind         text not null,
  payload      text not null,
  due_at       timestamptz not null,
  dedupe       text,
  attempts     int not null default 0,
  leased_until timestamptz not null default '-infinity',
  primary key (district_id, job_id),
  unique (district_id, kind, dedupe)
);
create index job_due on platform.job (due_at);
comment on table platform.job is 'What the clock sets off. Claimed across districts by concord_clock, which sees when and never what; run in its district by concord_app, in one transaction with the row''s deletion';
alter table platform.job enable row level security;
alter table platform.job force row level security;
create policy own on platform.job to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
create policy due on platform.job to concord_clock using (true) with check (true);
grant select, insert, update, delete on platform.job to concord_app;
grant select (district_id, job_id, due_at, attempts, leased_until), update (attempts, leased_until) on platform.job to concord_clock;

create table platform.message (
  district_id  uuid not null,
  message_id   uuid not null,
  topic        text not null,
  subject_id   uuid not null,
  about_id     uuid,
  channel      text not null,
  person_id    uuid not null,
  address      text,
  text         text not null,
  due_at       timestamptz not null,
  attempts     int not null default 0,
  leased_until timestamptz not null default '-infinity',
  sent_at      timestamptz,
  failed_at    timestamptz,
  primary key (district_id, message_id)
);
create index message_due on platform.message (due_at) where sent_at is null and failed_at is null;
comment on table platform.message is 'The outbox: a row is written in the transaction of the deed it belongs to, and stays until a carrier has taken it';
comment on column platform.message.topic is 'Which slice is told when the carrier has taken or refused it';
comment on column platform.message.subject_id is 'The matter it is about';
comment on column platform.message.about_id is 'The page or notice of that matter it carries';
alter table platform.message enable row level security;
alter table platform.message force row level security;
create policy own on platform.message to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
create policy due on platform.message to concord_clock using (true) with check (true);
grant select, insert, update on platform.message to concord_app;
grant select (district_id, message_id, due_at, attempts, leased_until, sent_at, failed_at), update (attempts, leased_until) on platform.message to concord_clock;

create table platform.carried (
  district_id uuid not null,
  message_id  uuid not null,
  at          timestamptz not null,
  channel     text not null,
  person_id   uuid not null,
  text        text not null,
  subject_id  uuid not null,
  primary key (district_id, message_id)
);
comment on table platform.carried is 'What the demonstration''s made-up telephone company was handed; one row a message id, as a phone shows it once';
alter table platform.carried enable row level security;
alter table platform.carried force row level security;
create policy own on platform.carried to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert on platform.carried to concord_app;

create table platform.turned_away (
  district_id uuid not null,
  turned_away_id uuid not null,
  at          timestamptz not null,
  person_id   uuid,
  address     text not null,
  primary key (district_id, turned_away_id)
);
comment on table platform.turned_away is 'Who asked for what was not theirs to see or do; the address is the route''s pattern, never what was typed';
alter table platform.turned_away enable row level security;
alter table platform.turned_away force row level security;
create policy own on platform.turned_away to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert on platform.turned_away to concord_app;
