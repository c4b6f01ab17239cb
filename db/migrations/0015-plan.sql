-- owner: plan. What was promised: every version of a district's plan, with every document it was decided with.

create schema plan;
comment on schema plan is 'Versions of the safety plan and their documents';
grant usage on schema plan to concord_app;

create table plan.version (
  district_id uuid not null,
  version     int not null check (version > 0),
  slug        text not null,
  title       text not null,
  effective   date not null,
  digest      text not null check (digest ~ '^[0-9a-f]{64}$'),
  adopted_at  timestamptz not null,
  adopted_by  uuid,
  primary key (district_id, version)
);
comment on table plan.version is 'One row an adoption, never changed: which plan held from which day, by the digest of its documents';
comment on column plan.version.digest is 'SHA-256 over the canonical listing of the version''s documents, in hex; every decision fact names it';
comment on column plan.version.adopted_by is 'The person; null where it was done on the command line';
alter table plan.version enable row level security;
alter table plan.version force row level security;
create policy own on plan.version to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert on plan.version to concord_app;

create table plan.document (
  district_id uuid not null,
  version     int not null,
  position    int not null check (position > 0),
  role        text not null check (role in ('main', 'translation', 'include', 'floor')),
  name        text not null,
  text        text not null,
  primary key (district_id, version, position),
  foreign key (district_id, version) references plan.version (district_id, version)
);
comment on table plan.document is 'Everything a version was decided with, so that it decides the same for ever: the plan, its translations, what it includes, what the law then required';
comment on column plan.document.name is 'The file''s name without its folder, by which plans include it';
alter table plan.document enable row level security;
alter table plan.document force row level security;
create policy own on plan.document to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert on plan.document to concord_app;
