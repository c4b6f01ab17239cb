-- owner: deadlines. What falls due in a district, what was done about it, and the links by which a calendar program reads it.

create schema deadlines;
comment on schema deadlines is 'What falls due: what people did about each time of a line, lines of the district’s own, links of calendar programs';
grant usage on schema deadlines to concord_app, concord_clock, concord_eraser;

create table deadlines.deadline (
  district_id uuid not null,
  deadline_id uuid not null,
  line        text not null,
  key         text not null,
  moved_to    date,
  person_id   uuid,
  done_on     date,
  proof       text,
  page        text,
  done_by     uuid,
  is_ended    boolean not null,
  told_due    date[] not null,
  told_ahead  integer[] not null,
  primary key (district_id, deadline_id),
  constraint done_with_its_proof check ((done_on is null) = (proof is null)),
  constraint each_day_has_both check (cardinality(told_due) = cardinality(told_ahead))
);
comment on table deadlines.deadline is 'One time that a line falls due, folded from its facts; a time that nobody touched has no row';
comment on column deadlines.deadline.line is 'The code of a line, or the id of one of the district’s own';
comment on column deadlines.deadline.key is 'Which of its times: a year, or what it is about and its day';
comment on column deadlines.deadline.told_ahead is 'Its owner was told so many days ahead of the day in the same place of told_due; -1 where it was overdue';

create table deadlines.own_line (
  district_id uuid not null,
  line_id     uuid not null,
  kind        text not null,
  falls_on    text not null,
  owner       text not null,
  entered_on  date not null,
  primary key (district_id, line_id)
);
comment on table deadlines.own_line is 'A line that the district entered itself';
comment on column deadlines.own_line.falls_on is 'MM-DD of each year, a day, or when a meeting begins as the clock on the wall shows it';

create table deadlines.words (
  district_id uuid not null,
  about_id    uuid not null,
  words       text not null check (length(words) between 1 and 80),
  primary key (district_id, about_id)
);
comment on table deadlines.words is 'What somebody wrote: what a line of the district’s own is called, or the reference of a proof';

create table deadlines.feed (
  district_id   uuid not null,
  feed_id       uuid not null,
  digest        bytea not null,
  person_id     uuid not null,
  office        text,
  lang          text not null,
  made_at       timestamptz not null,
  taken_back_at timestamptz,
  primary key (district_id, feed_id),
  unique (district_id, digest)
);
comment on table deadlines.feed is 'Links by which a calendar program reads what falls due for a person or an office';
comment on column deadlines.feed.digest is 'Of the code in the address; the code itself is kept nowhere';
comment on column deadlines.feed.office is 'Null where it is what falls due for the person';

do $$
declare
  kept text;
begin
  foreach kept in array array['deadline', 'own_line', 'words', 'feed'] loop
    execute format('alter table deadlines.%I enable row level security', kept);
    execute format('alter table deadlines.%I force row level security', kept);
    execute format('create policy own on deadlines.%I to concord_app using (district_id = platform.district()) with check (district_id = platform.district())', kept);
    execute format('create policy reader_adds_none on deadlines.%I as restrictive for insert to concord_reader with check (false)', kept);
    execute format('create policy reader_changes_none on deadlines.%I as restrictive for update to concord_reader using (false)', kept);
    execute format('create policy reader_takes_none on deadlines.%I as restrictive for delete to concord_reader using (false)', kept);
  end loop;
end $$;
grant select, insert, update on deadlines.deadline, deadlines.words to concord_app;
grant select, insert on deadlines.own_line to concord_app;
grant select, insert, update, delete on deadlines.feed to concord_app;

-- Whoever made a link sees it; nobody else.
create policy by_relation on deadlines.feed as restrictive for select to concord_reader using (person_id = (select platform.reader()));
