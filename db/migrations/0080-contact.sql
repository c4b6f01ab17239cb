-- owner: contact. Police and agency requests, as lists and counts read them. The facts of the ledger are the record; these tables are folded
-- from them, but for what must be erasable: who came by name, what they left behind, which student it was about.

create schema contact;
comment on schema contact is 'The gate: police or an agency asks something of a school';
grant usage on schema contact to concord_app;

create table contact.contact (
  district_id   uuid not null,
  contact_id    uuid not null,
  school_id     uuid not null,
  asked_by      uuid not null,
  asked_at      timestamptz not null,
  drill         boolean not null,
  call_id       uuid,
  stage         text not null,
  requester     text not null,
  basis         text not null,
  target        text not null,
  civil_enforcement boolean not null,
  emergency     text not null,
  answer        text not null,
  reason        text,
  children_saw  integer,
  force         text,
  action        text,
  ended_at      timestamptz,
  review_on     date,
  finding       text,
  student_id    uuid,
  primary key (district_id, contact_id)
);
create index contact_by_time on contact.contact (district_id, asked_at, contact_id);
create index contact_open on contact.contact (district_id, asked_at) where finding is null;
create index contact_of_call on contact.contact (district_id, call_id) where call_id is not null;
comment on table contact.contact is 'One row a request; student_id is in no fact and can be erased';
comment on column contact.contact.civil_enforcement is 'Whether it was, or had to be taken for, civil enforcement: of the request, never of a person at school';
alter table contact.contact enable row level security;
alter table contact.contact force row level security;
create policy own on contact.contact to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on contact.contact to concord_app;

create table contact.visit (
  district_id    uuid not null,
  contact_id     uuid not null,
  agency         text,
  names          text,
  badges         text,
  call_back      text,
  purpose        text,
  civil_criminal text,
  paper_issuer   text,
  paper_judge    text,
  paper_date     date,
  paper_scope    text,
  arrived_at     timestamptz,
  left_at        timestamptz,
  destination    text,
  dispatch_number text,
  saved_by       uuid not null,
  saved_at       timestamptz not null,
  primary key (district_id, contact_id)
);
comment on table contact.visit is 'Who came, with what, why and when, as they said it and as the paper reads; in no fact, and can be erased';
alter table contact.visit enable row level security;
alter table contact.visit force row level security;
create policy own on contact.visit to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on contact.visit to concord_app;
