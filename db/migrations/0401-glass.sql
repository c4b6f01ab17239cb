-- owner: looks. A record that somebody opened in an emergency: for one person, one matter and one hour, with a reason by its code and a review by somebody else.

create table looks.glass (
  district_id uuid not null,
  glass_id    uuid not null,
  kind        text not null check (kind in ('call', 'request', 'report')),
  matter_id   uuid not null,
  person_id   uuid not null,
  position    text not null,
  reason      text not null,
  opened_at   timestamptz not null,
  ends_at     timestamptz not null check (ends_at > opened_at),
  owner_id    uuid check (owner_id <> person_id),
  due_on      date not null,
  result      text,
  reviewed_at timestamptz,
  reviewed_by uuid check (reviewed_by <> person_id),
  primary key (district_id, glass_id),
  check ((result is null) = (reviewed_at is null) and (result is null) = (reviewed_by is null))
);
comment on table looks.glass is 'One opening in an emergency, as folded from its facts';
comment on column looks.glass.position is 'The role by which they could open it';
comment on column looks.glass.ends_at is 'From then on it is closed to them again';
comment on column looks.glass.owner_id is 'Who owes the review; null where the district had nobody else for it';
comment on column looks.glass.due_on is 'By the calendar of the schools';
create index glass_in_force on looks.glass (district_id, person_id, ends_at);
create index glass_of_matter on looks.glass (district_id, matter_id);
create index glass_by_time on looks.glass (district_id, opened_at desc, glass_id);
create index glass_owed on looks.glass (district_id, owner_id) where result is null;
alter table looks.glass enable row level security;
alter table looks.glass force row level security;
create policy own on looks.glass to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert on looks.glass to concord_app;
grant update (owner_id, result, reviewed_at, reviewed_by) on looks.glass to concord_app;

-- Whoever reads knows of their own openings alone, and writes none.
create policy by_relation on looks.glass as restrictive for select to concord_reader using (person_id = (select platform.reader()));
create policy reader_adds_none on looks.glass as restrictive for insert to concord_reader with check (false);
create policy reader_changes_none on looks.glass as restrictive for update to concord_reader using (false);

create function looks.reader_opened() returns uuid[] language plpgsql stable as $$
begin
  if not people.reader_works_here() then
    return '{}';
  end if;
  return array(select g.matter_id from looks.glass g
                where g.district_id = platform.district() and g.person_id = platform.reader()
                  and g.opened_at <= platform.reads_at() and platform.reads_at() < g.ends_at);
end $$;
comment on function looks.reader_opened() is 'The matters that are open to the reader in an emergency as they read';

create index look_by_glass on looks.look (district_id, glass_id, at) where glass_id is not null;
