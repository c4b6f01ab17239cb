-- owner: contact. What leaves a school: reports to police as the state counts them, written reports with their words, and who was given which part
-- of a student's record. Referrals are folded from facts; what else stands here is erasable and in no fact.

create table contact.referral (
  district_id   uuid not null,
  contact_id    uuid not null,
  call_id       uuid,
  school_id     uuid not null,
  at            timestamptz not null,
  kind          text not null,
  mental_health boolean not null,
  counts        text not null,
  because       text not null,
  decided_by    uuid,
  decided_at    timestamptz,
  primary key (district_id, contact_id)
);
create index referral_by_time on contact.referral (district_id, at, contact_id);
comment on table contact.referral is 'A student was reported to police, whatever police did then; drills never';
comment on column contact.referral.mental_health is '911 for a mental-health crisis: counted apart until a person has said whether it counts';
alter table contact.referral enable row level security;
alter table contact.referral force row level security;
create policy own on contact.referral to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on contact.referral to concord_app;

create table contact.outbound (
  district_id uuid not null,
  report_id   uuid not null,
  contact_id  uuid not null,
  school_id   uuid not null,
  kind        text not null,
  stage       text not null,
  drafted_at  timestamptz not null,
  line        text,
  let_out     text,
  primary key (district_id, report_id)
);
create index outbound_of_contact on contact.outbound (district_id, contact_id);
create index outbound_by_time on contact.outbound (district_id, drafted_at, report_id);
comment on table contact.outbound is 'Written reports that leave the school; line is one line in a person''s words, let_out the words a second reader let stand and why';
alter table contact.outbound enable row level security;
alter table contact.outbound force row level security;
create policy own on contact.outbound to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on contact.outbound to concord_app;

create table contact.access_log (
  district_id           uuid not null,
  entry_id              uuid not null,
  contact_id            uuid not null,
  student_id            uuid,
  releaser_name         text not null,
  releaser_position     text not null,
  releaser_signature    text not null,
  recipient_name        text not null,
  recipient_position    text not null,
  recipient_affiliation text not null,
  released_at           timestamptz not null,
  parts                 text[] not null,
  purpose               text not null,
  primary key (district_id, entry_id)
);
create index access_log_of_student on contact.access_log (district_id, student_id, released_at);
create index access_log_of_contact on contact.access_log (district_id, contact_id, released_at);
comment on table contact.access_log is 'Kept with the student''s record as 603 CMR 23.07(1) has it: who released, to whom, when, which parts, what for';
alter table contact.access_log enable row level security;
alter table contact.access_log force row level security;
create policy own on contact.access_log to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on contact.access_log to concord_app;
