-- owner: respond. The link in a text that asks somebody to come: it opens that one call for that one person.

create table respond.call_link (
  district_id uuid not null,
  digest      bytea not null,
  call_id     uuid not null,
  person_id   uuid not null,
  made_at     timestamptz not null,
  opened_at   timestamptz,
  device      bytea,
  primary key (district_id, digest)
);
create index call_link_of_device on respond.call_link (district_id, device, call_id) where device is not null;
comment on table respond.call_link is 'Links in texts that ask somebody to come: each opens one call for one person, on one device, until the call is closed';
comment on column respond.call_link.digest is 'Of the code in the address; the code itself is kept in no table once the text has been taken';
comment on column respond.call_link.opened_at is 'When its button was pressed first. Null: not yet; looking at its page is not opening it';
comment on column respond.call_link.device is 'Digest of the secret of the device that opened it';
alter table respond.call_link enable row level security;
alter table respond.call_link force row level security;
create policy own on respond.call_link to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on respond.call_link to concord_app;
