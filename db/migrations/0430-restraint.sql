-- owner: restraint. The restraint log (603 CMR 46.00). No table here has a column for anything that anybody writes.

create schema restraint;
comment on schema restraint is 'Physical restraints, long time-outs and emergency seclusions: who, when, what waits; never in words';
grant usage on schema restraint to concord_app, concord_clock, concord_eraser;

create table restraint.entry (
  district_id   uuid not null,
  entry_id      uuid not null,
  school_id     uuid not null,
  call_id       uuid,
  student_id    uuid,
  begun_by      uuid not null,
  begun_at      timestamptz not null,
  happened_on   date not null,
  took_part     uuid[] not null,
  family        uuid[] not null,
  writer_duty   text,
  writer_due_on date,
  leader_duty   text,
  leader_due_on date,
  week_reviewed boolean not null,
  week_due_on   date not null,
  ended_as      text,
  primary key (district_id, entry_id)
);
comment on table restraint.entry is 'An entry of the restraint log, folded from its facts';
comment on column restraint.entry.family is 'Who in the family reads it: caregivers, or a student of 18; nobody while it is held back';
comment on column restraint.entry.writer_duty is 'What waits first for whoever took part, and for the leader beside it; without what stands among the follow-ups of its call';
create unique index entry_of_call on restraint.entry (district_id, call_id) where call_id is not null;
create index entry_of_student on restraint.entry (district_id, student_id, happened_on);
create index entry_of_school on restraint.entry (district_id, school_id, happened_on);
alter table restraint.entry enable row level security;
alter table restraint.entry force row level security;
create policy own on restraint.entry to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on restraint.entry to concord_app;

create table restraint.month_review (
  district_id uuid not null,
  review_id   uuid not null,
  school_id   uuid not null,
  month       text not null check (month ~ '^\d{4}-\d{2}$'),
  entries     integer not null,
  findings    text[] not null,
  held_by     uuid not null,
  held_at     timestamptz not null,
  primary key (district_id, review_id)
);
comment on table restraint.month_review is 'A school''s review of the month, with how many entries it looked at; the last one held counts';
create unique index review_of_month on restraint.month_review (district_id, school_id, month);
alter table restraint.month_review enable row level security;
alter table restraint.month_review force row level security;
create policy own on restraint.month_review to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on restraint.month_review to concord_app;

-- Who reads an entry: whoever took part, its family, who answers for its school, and counsel and the coordinator. Nobody else, whatever they are. The roles
-- are those of `standingOf` (src/restraint/rules/standing.ts).
create policy by_relation on restraint.entry as restrictive for select to concord_reader using (
  (select platform.reader()) = any (took_part || family)
  or array[school_id, people.every_school()] && (select people.reader_schools('{superintendent,designee,counsel,coordinator}', '{}', '{principal}')));
create policy by_relation on restraint.month_review as restrictive for select to concord_reader using (
  array[school_id, people.every_school()] && (select people.reader_schools('{superintendent,designee,counsel,coordinator}', '{}', '{principal}')));

do $$
declare
  each text;
begin
  foreach each in array array['entry', 'month_review'] loop
    execute format('create policy reader_adds_none on restraint.%I as restrictive for insert to concord_reader with check (false)', each);
    execute format('create policy reader_changes_none on restraint.%I as restrictive for update to concord_reader using (false)', each);
    execute format('create policy reader_takes_none on restraint.%I as restrictive for delete to concord_reader using (false)', each);
  end loop;
end $$;

-- Of an entry that does not open to them a reader sees no entry of the record; and that somebody was hurt only who reads notes of health, and its family. What
-- is not shown of `ledger.fact` has no body either (0410).
create policy by_relation_to_restraint on ledger.fact as restrictive for select to concord_reader using (
  kind not like 'restraint.%'
  or exists (select from restraint.entry e where e.district_id = fact.district_id and e.entry_id = fact.matter_id
                and (fact.kind <> 'restraint.injuries-named' or people.reads_notes('health') or (select platform.reader()) = any (e.family)) offset 0)
  or exists (select from restraint.month_review m where m.district_id = fact.district_id and m.review_id = fact.matter_id offset 0));

-- A look at an entry is kept as every look is.
alter table looks.look drop constraint look_kind_check;
alter table looks.look add constraint look_kind_check
  check (kind in ('call', 'request', 'report', 'repair', 'exclusion', 'discipline', 'training', 'restraint'));
