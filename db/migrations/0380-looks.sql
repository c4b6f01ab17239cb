-- owner: looks. Who looked at a record, with what 603 CMR 23.07(1) asks of whoever received one. Written in the transaction that reads; nobody changes or deletes it.

create schema looks;
comment on schema looks is 'Who looked at which record, when and why';
grant usage on schema looks to concord_app, concord_clock, concord_eraser;

create table looks.look (
  district_id uuid not null,
  look_id     uuid not null,
  at          timestamptz not null,
  quarter     timestamptz not null,
  person_id   uuid not null,
  position    text not null,
  through     text not null,
  kind        text not null check (kind in ('call', 'request', 'report')),
  matter_id   uuid not null,
  student_id  uuid,
  part        text not null,
  medium         text not null,
  glass_id    uuid,
  primary key (district_id, look_id)
);
comment on table looks.look is 'One look: who, in which position, through what, at which part of which record, by which medium. Inserted and read, never changed';
comment on column looks.look.quarter is 'The quarter of an hour it fell in: a page that is read again within it is the same look';
comment on column looks.look.position is 'The role by which the record opened to them';
comment on column looks.look.through is 'What they have to do with the record: a code';
comment on column looks.look.student_id is 'The student the record names, where it names one';
comment on column looks.look.glass_id is 'The opening in an emergency by which they looked';
create unique index look_once on looks.look (district_id, matter_id, person_id, part, medium, through, quarter);
create index look_of_student on looks.look (district_id, student_id, at) where student_id is not null;
create index look_of_person on looks.look (district_id, person_id, at);
alter table looks.look enable row level security;
alter table looks.look force row level security;
create policy own on looks.look to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert on looks.look to concord_app;

-- Who is 18 reads what is theirs.
comment on column people.person.born_on is 'Only to tell whether a student is under 12, or is 18';
