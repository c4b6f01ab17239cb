-- owner: contact. Why a part of a student's record was let go in an emergency: the six tests, each in a sentence. Whoever is named to read
-- papers sees them, nobody else; they are in no fact, and can be erased.

create table contact.disclosure (
  district_id uuid not null,
  entry_id    uuid not null,
  contact_id  uuid not null,
  emergency   text not null,
  threat      text not null,
  need        text not null,
  only_needed text not null,
  this_case   text not null,
  reason      text not null,
  primary key (district_id, entry_id)
);
create index disclosure_of_contact on contact.disclosure (district_id, contact_id);
comment on table contact.disclosure is 'The six tests of 34 CFR 99.36 as they were answered, for the line of the log of access with the same id';
alter table contact.disclosure enable row level security;
alter table contact.disclosure force row level security;
create policy own on contact.disclosure to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, delete on contact.disclosure to concord_app;
