-- owner: people. What somebody asked for of an office or its holder, until a second person says yes or no to it or a day is over.

create table people.office_change (
  district_id  uuid not null,
  change_id    uuid not null,
  person_id    uuid not null,
  kind         text not null check (kind in ('give', 'take', 'contact', 'leave')),
  what         jsonb not null,
  asked_at     timestamptz not null,
  asked_by     uuid,
  confirmed_at timestamptz,
  confirmed_by uuid,
  ended_at     timestamptz,
  ended        text check (ended in ('done', 'refused', 'replaced')),
  primary key (district_id, change_id),
  check ((ended_at is null) = (ended is null)),
  foreign key (district_id, person_id) references people.person
);
comment on table people.office_change is 'A change to who holds an office, or to how its holder is reached, that waits or has waited for a second person';
comment on column people.office_change.person_id is 'Who holds the office, or is to hold it';
comment on column people.office_change.what is 'The role that is given or taken; of a roster, the telephone numbers, the e-mail address and whether they may sign in. What works meanwhile stands in the register';
comment on column people.office_change.asked_by is 'Null where it was asked for on the district''s own machine';
create unique index office_change_once on people.office_change (district_id, person_id, kind, md5(what::text)) where ended_at is null;
create index office_change_open on people.office_change (district_id, asked_at) where ended_at is null;
alter table people.office_change enable row level security;
alter table people.office_change force row level security;
create policy own on people.office_change to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on people.office_change to concord_app;
