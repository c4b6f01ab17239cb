-- owner: invest. Where the towns and the schools are, as a district loaded them. Nothing of it is shipped, and nothing of it is about a person.

create table invest.outline (
  district_id  uuid not null,
  arcs         text not null,
  loaded_at    timestamptz not null,
  primary key (district_id)
);
comment on table invest.outline is 'All borders of the towns of a district''s map, each stretch between two corners once; towns refer to them by number';
comment on column invest.outline.arcs is 'Whole metres on the Massachusetts mainland grid (NAD83): a first place, then steps; stretches are parted by ;';
alter table invest.outline enable row level security;
alter table invest.outline force row level security;
create policy own on invest.outline to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update, delete on invest.outline to concord_app;

create table invest.town (
  district_id  uuid not null,
  town_key     text not null,
  name         text not null,
  rings        text not null,
  primary key (district_id, town_key)
);
comment on table invest.town is 'A town on the map';
comment on column invest.town.rings is 'Numbers of stretches in order, ~ before one that is walked backwards; rings are parted by ;';
alter table invest.town enable row level security;
alter table invest.town force row level security;
create policy own on invest.town to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update, delete on invest.town to concord_app;

create table invest.school_point (
  district_id  uuid not null,
  org_code     text not null,
  building     smallint not null,
  name         text not null,
  town         text not null,
  town_key     text not null,
  is_public    boolean not null,
  lat          double precision not null,
  lon          double precision not null,
  primary key (district_id, org_code, building)
);
comment on table invest.school_point is 'Where a school stands; some have several buildings under one code, of which the first is the school''s point';
comment on column invest.school_point.building is 'Counted from 1 in the order of the file';
alter table invest.school_point enable row level security;
alter table invest.school_point force row level security;
create policy own on invest.school_point to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update, delete on invest.school_point to concord_app;
