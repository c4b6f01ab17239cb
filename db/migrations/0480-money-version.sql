-- owner: invest. What the books of a district are at: another value after everything that is written in them, so that a page that has read ten
-- thousand lines reads them again only when they have changed.

create table invest.money_version (
  district_id uuid not null primary key,
  version     uuid not null
);
comment on table invest.money_version is 'A random value that is another one after each deed on the books of any year; nothing is kept by it that was read before';
alter table invest.money_version enable row level security;
alter table invest.money_version force row level security;
create policy own on invest.money_version to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on invest.money_version to concord_app;
