-- owner: contact. What police can reach of school video, systems or alerts without asking each time. No column for a person.

create table contact.standing_access (
  district_id uuid not null,
  access_id   uuid not null,
  entered_at  timestamptz not null,
  until       timestamptz,
  ended_at    timestamptz,
  primary key (district_id, access_id)
);
comment on table contact.standing_access is 'One standing access, folded from its facts: who, what, by whose vote and its last use stand there';
comment on column contact.standing_access.until is 'It holds before this instant; null where no last day is set';

alter table contact.standing_access enable row level security;
alter table contact.standing_access force row level security;
create policy own on contact.standing_access to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
create policy reader_adds_none on contact.standing_access as restrictive for insert to concord_reader with check (false);
create policy reader_changes_none on contact.standing_access as restrictive for update to concord_reader using (false);
create policy reader_takes_none on contact.standing_access as restrictive for delete to concord_reader using (false);
grant select, insert, update on contact.standing_access to concord_app;
