-- owner: respond. Calls for support, as lists read them. The facts of the ledger are the record; these tables are folded from them
-- (`npm run replay` compares), but for what must be erasable: the room as it was typed, the student, the words of a follow-up.

create schema respond;
comment on schema respond is 'Calls for support, who was asked, what is still owed';
grant usage on schema respond to concord_app;

create table respond.call (
  district_id uuid not null,
  call_id     uuid not null,
  school_id   uuid not null,
  asked_by    uuid not null,
  asked_at    timestamptz not null,
  drill       boolean not null,
  stage       text not null,
  what        text not null,
  danger      text not null,
  answered_at timestamptz,
  outcome     text,
  nobody_came text,
  closed_at   timestamptz,
  room        text,
  student_id  uuid,
  primary key (district_id, call_id)
);
create index call_open on respond.call (district_id, asked_at, call_id) where closed_at is null;
create index call_by_time on respond.call (district_id, asked_at, call_id);
create index call_by_close on respond.call (district_id, closed_at) where closed_at is not null;
create index call_by_caller on respond.call (district_id, asked_by, asked_at);
comment on table respond.call is 'One row a call; room and student_id are in no fact and can be erased';
alter table respond.call enable row level security;
alter table respond.call force row level security;
create policy own on respond.call to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on respond.call to concord_app;

create table respond.page (
  district_id uuid not null,
  page_id     uuid not null,
  call_id     uuid not null,
  person_id   uuid not null,
  role        text not null,
  state       text not null,
  asked_at    timestamptz not null,
  sent_at     timestamptz,
  next_at     timestamptz,
  primary key (district_id, page_id)
);
create index page_of_person on respond.page (district_id, person_id, asked_at);
create index page_of_call on respond.page (district_id, call_id);
comment on table respond.page is 'Who was asked to come, as whom, and what became of it';
alter table respond.page enable row level security;
alter table respond.page force row level security;
create policy own on respond.page to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on respond.page to concord_app;

create table respond.follow_up (
  district_id  uuid not null,
  follow_up_id uuid not null,
  call_id      uuid not null,
  owner_id     uuid not null,
  due_on       date not null,
  done_at      timestamptz,
  what         text not null,
  primary key (district_id, follow_up_id)
);
create index follow_up_of_call on respond.follow_up (district_id, call_id);
comment on table respond.follow_up is 'What is owed after a call, by whom, by when; its words are in no fact and can be erased';
alter table respond.follow_up enable row level security;
alter table respond.follow_up force row level security;
create policy own on respond.follow_up to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on respond.follow_up to concord_app;
