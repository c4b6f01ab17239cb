-- owner: contact. What those who were let in then wanted of a student is a request of its own, which names the one that let them in.

alter table contact.contact add column first_id uuid;
create index contact_following on contact.contact (district_id, first_id) where first_id is not null;
comment on column contact.contact.first_id is 'The request that let them in, where this is what they then wanted';
