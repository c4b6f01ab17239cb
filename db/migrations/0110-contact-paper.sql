-- owner: contact. Photographs and scans of papers that somebody brought to a school. Whoever is named to read papers sees them, nobody else;
-- they are in no fact, and can be erased.

create table contact.paper_copy (
  district_id uuid not null,
  copy_id     uuid not null,
  contact_id  uuid not null,
  media       text not null,
  bytes       bytea not null,
  added_by    uuid not null,
  added_at    timestamptz not null,
  primary key (district_id, copy_id)
);
create index paper_copy_of_contact on contact.paper_copy (district_id, contact_id);
comment on table contact.paper_copy is 'One photograph or scan of a paper, as it was sent';
alter table contact.paper_copy enable row level security;
alter table contact.paper_copy force row level security;
create policy own on contact.paper_copy to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, delete on contact.paper_copy to concord_app;
