-- owner: reconcile. What police say happened at our schools, beside what we wrote down. Of an extract nothing is kept but number, time, school and kind.

create schema reconcile;
comment on schema reconcile is 'Events of police dispatch at our schools, and which of our records is which';
grant usage on schema reconcile to concord_app, concord_clock, concord_eraser;

create table reconcile.source (
  district_id uuid not null,
  name        text not null,
  mapping     jsonb not null,
  saved_at    timestamptz not null,
  primary key (district_id, name)
);
comment on table reconcile.source is 'How to read the extract of each dispatch centre: which column holds what';

create table reconcile.extract (
  district_id uuid not null,
  import_id   uuid not null,
  source      text not null,
  digest      text not null,
  from_day    date not null,
  to_day      date not null,
  lines       integer not null,
  elsewhere   integer not null,
  unclear     integer not null,
  imported_at timestamptz not null,
  primary key (district_id, import_id)
);
comment on table reconcile.extract is 'Each extract that was taken in: the days it covers, and how many of its lines were at no school of ours';

create table reconcile.event (
  district_id uuid not null,
  event_id    uuid not null,
  source      text not null,
  number      text not null,
  at          timestamptz not null,
  school_id   uuid not null,
  fit         double precision not null,
  nature      text not null,
  standing    text not null check (standing in ('proposed', 'confirmed', 'theirs-only')),
  side        text check (side in ('request', 'call')),
  ours_id     uuid,
  probability double precision,
  denied      uuid[] not null,
  primary key (district_id, event_id),
  unique (district_id, source, number),
  check ((standing = 'theirs-only') = (ours_id is null))
);
comment on table reconcile.event is 'One event of the police at a school, and our record of it where there is one';
comment on column reconcile.event.number is 'The number the dispatch centre gave it; no name and no word of what happened is kept';
comment on column reconcile.event.denied is 'Records of ours of which somebody said that they are another matter';
create index event_by_time on reconcile.event (district_id, at, event_id);
create index event_of_ours on reconcile.event (district_id, ours_id) where ours_id is not null;

do $$
declare
  kept text;
begin
  foreach kept in array array['source', 'extract', 'event'] loop
    execute format('alter table reconcile.%I enable row level security', kept);
    execute format('alter table reconcile.%I force row level security', kept);
    execute format('create policy own on reconcile.%I to concord_app using (district_id = platform.district()) with check (district_id = platform.district())', kept);
  end loop;
end $$;
grant select, insert, update on reconcile.source, reconcile.event to concord_app;
grant select, insert on reconcile.extract to concord_app;
