-- owner: contact. One visit that two people wrote down is two requests: one of them counts, and the other names it.

alter table contact.contact add column twice_of uuid;
alter table contact.contact add constraint contact_of_another check (twice_of is null or twice_of <> contact_id);
create index contact_twice on contact.contact (district_id, twice_of) where twice_of is not null;
comment on column contact.contact.twice_of is 'The request of which this one is the second record; then it counts nowhere as a request';
