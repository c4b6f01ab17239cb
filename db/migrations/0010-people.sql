-- owner: people. Who is who, who may do what, who is on duty.

create schema people;
comment on schema people is 'The register of people: roster, roles, sign-in, duty';
grant usage on schema people to concord_app;

create table people.org (
  district_id      uuid not null,
  org_id           uuid not null,
  source_id        text not null,
  name             text not null,
  type             text not null,
  identifier       text,
  parent_source_id text,
  active           boolean not null,
  primary key (district_id, org_id),
  unique (district_id, source_id)
);
comment on table people.org is 'Schools, departments and the district itself; one that leaves the roster is made inactive, never deleted';
alter table people.org enable row level security;
alter table people.org force row level security;
create policy own on people.org to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on people.org to concord_app;

create table people.academic_session (
  district_id      uuid not null,
  source_id        text not null,
  title            text not null,
  type             text not null,
  starts_on        date not null,
  ends_on          date not null,
  parent_source_id text,
  active           boolean not null,
  primary key (district_id, source_id)
);
comment on table people.academic_session is 'Years, terms and grading periods: the school calendar';
alter table people.academic_session enable row level security;
alter table people.academic_session force row level security;
create policy own on people.academic_session to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on people.academic_session to concord_app;

create table people.course (
  district_id   uuid not null,
  source_id     text not null,
  title         text not null,
  org_source_id text,
  active        boolean not null,
  primary key (district_id, source_id)
);
comment on table people.course is 'What a class is a class of';
alter table people.course enable row level security;
alter table people.course force row level security;
create policy own on people.course to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on people.course to concord_app;

create table people.person (
  district_id          uuid not null,
  person_id            uuid not null,
  source_id            text,
  handle               text not null,
  username             text,
  given_name           text not null,
  family_name          text not null,
  preferred_given_name text,
  email                text,
  sms                  text,
  phone                text,
  identifier           text,
  grades               text[] not null,
  enabled              boolean not null,
  agents               text[] not null,
  primary_org          text,
  born_on              date,
  active               boolean not null,
  primary key (district_id, person_id),
  unique (district_id, source_id),
  constraint person_handle unique (district_id, handle) deferrable initially deferred
);
comment on column people.person.agents is 'The roster''s ids of a student''s caregivers';
comment on column people.person.born_on is 'Only to tell whether a student is under 12';
comment on constraint person_handle on people.person is 'Deferred: two people may trade user names in one roster';
comment on table people.person is 'Who is who. source_id is the rosters; a person added by hand has none and no roster can deactivate them';
alter table people.person enable row level security;
alter table people.person force row level security;
create policy own on people.person to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on people.person to concord_app;

create table people.position (
  district_id      uuid not null,
  source_id        text not null,
  person_source_id text not null,
  org_source_id    text not null,
  role             text not null,
  implies          text,
  is_primary       boolean not null,
  begins_on        date,
  ends_on          date,
  active           boolean not null,
  primary key (district_id, source_id)
);
create index position_person on people.position (district_id, person_source_id);
create index position_implies on people.position (district_id, implies) where active;
comment on table people.position is 'Who is what at which school, as the roster says; implies is the role in Concord that comes with it';
alter table people.position enable row level security;
alter table people.position force row level security;
create policy own on people.position to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on people.position to concord_app;

create table people.person_role (
  district_id uuid not null,
  person_id   uuid not null,
  role        text not null,
  given_at    timestamptz not null,
  given_by    uuid,
  primary key (district_id, person_id, role),
  foreign key (district_id, person_id) references people.person
);
comment on table people.person_role is 'Roles given by the district beyond what the roster implies';
alter table people.person_role enable row level security;
alter table people.person_role force row level security;
create policy own on people.person_role to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert on people.person_role to concord_app;

create table people.class (
  district_id      uuid not null,
  source_id        text not null,
  title            text not null,
  code             text,
  type             text not null,
  course_source_id text,
  school_source_id text not null,
  terms            text[] not null,
  grades           text[] not null,
  active           boolean not null,
  primary key (district_id, source_id)
);
comment on table people.class is 'Classes of a school';
alter table people.class enable row level security;
alter table people.class force row level security;
create policy own on people.class to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on people.class to concord_app;

create table people.enrollment (
  district_id      uuid not null,
  source_id        text not null,
  class_source_id  text not null,
  school_source_id text not null,
  person_source_id text not null,
  role             text not null,
  is_primary       boolean,
  begins_on        date,
  ends_on          date,
  active           boolean not null,
  primary key (district_id, source_id)
);
create index enrollment_person on people.enrollment (district_id, person_source_id);
create index enrollment_class on people.enrollment (district_id, class_source_id);
comment on table people.enrollment is 'Who teaches and who learns in which class';
alter table people.enrollment enable row level security;
alter table people.enrollment force row level security;
create policy own on people.enrollment to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on people.enrollment to concord_app;

create table people.session (
  district_id uuid not null,
  digest      bytea not null,
  person_id   uuid not null,
  started_at  timestamptz not null,
  lapses_at   timestamptz not null,
  ended_at    timestamptz,
  primary key (district_id, digest),
  foreign key (district_id, person_id) references people.person
);
comment on table people.session is 'Sign-ins. Only the digest of a token is kept; the row stays after it lapses, so that whoever calls for support is still known';
alter table people.session enable row level security;
alter table people.session force row level security;
create policy own on people.session to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on people.session to concord_app;

create table people.link (
  district_id uuid not null,
  digest      bytea not null,
  person_id   uuid not null,
  made_at     timestamptz not null,
  lapses_at   timestamptz not null,
  used_at     timestamptz,
  primary key (district_id, digest),
  foreign key (district_id, person_id) references people.person
);
comment on table people.link is 'One-time links to sign in with: digest of the token, a quarter of an hour, once';
alter table people.link enable row level security;
alter table people.link force row level security;
create policy own on people.link to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on people.link to concord_app;

create table people.duty (
  district_id uuid not null,
  duty_id     uuid not null,
  school_id   uuid not null,
  person_id   uuid not null,
  role        text not null,
  place       int not null,
  begins_at   timestamptz not null,
  ends_at     timestamptz not null,
  primary key (district_id, duty_id),
  check (begins_at < ends_at),
  foreign key (district_id, school_id) references people.org,
  foreign key (district_id, person_id) references people.person
);
create index duty_at on people.duty (district_id, school_id, begins_at);
comment on column people.duty.place is 'The order of asking, the lowest first';
comment on table people.duty is 'Who is on duty where, as what, in which order, from when until when. Replaced as a whole list';
alter table people.duty enable row level security;
alter table people.duty force row level security;
create policy own on people.duty to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, delete on people.duty to concord_app;

create table people.import (
  district_id  uuid not null,
  import_id    uuid not null,
  revision     bigint not null,
  staged_at    timestamptz not null,
  staged_by    uuid,
  committed_at timestamptz,
  difference   jsonb not null,
  primary key (district_id, import_id)
);
comment on table people.import is 'Rosters read and compared with the register. The file itself is never kept, only its cleaned rows, and those until they are committed';
alter table people.import enable row level security;
alter table people.import force row level security;
create policy own on people.import to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update, delete on people.import to concord_app;

create table people.import_part (
  district_id uuid not null,
  import_id   uuid not null,
  part        int not null,
  kind        text not null,
  mode        text not null,
  rows        jsonb not null,
  primary key (district_id, import_id, part),
  foreign key (district_id, import_id) references people.import on delete cascade
);
comment on table people.import_part is 'Cleaned rows of an import that waits to be committed, some hundreds in a part';
alter table people.import_part enable row level security;
alter table people.import_part force row level security;
create policy own on people.import_part to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, delete on people.import_part to concord_app;
