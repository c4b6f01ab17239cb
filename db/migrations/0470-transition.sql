-- owner: training. Each person's way from the old duty of a school security officer to the new one: days, and nothing that anybody says.

create table training.transition (
  district_id   uuid not null,
  transition_id uuid not null,
  person_id     uuid not null,
  school_id     uuid,
  opened_at     timestamptz not null,
  began_on      date,
  old_ends_on   date,
  stopped       boolean not null,
  primary key (district_id, transition_id),
  unique (district_id, person_id)
);
comment on table training.transition is 'One person''s change of duty, folded from its facts';
comment on column training.transition.school_id is 'Where they worked when it was opened: its principal keeps it too; null for who works for the whole district';
comment on column training.transition.old_ends_on is 'The last day of the old duty; both duties are paid from began_on to it, where it is not before';

alter table training.transition enable row level security;
alter table training.transition force row level security;
create policy own on training.transition to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on training.transition to concord_app;
create policy reader_adds_none on training.transition as restrictive for insert to concord_reader with check (false);
create policy reader_changes_none on training.transition as restrictive for update to concord_reader using (false);
create policy reader_takes_none on training.transition as restrictive for delete to concord_reader using (false);

-- Whoever it is of, who leads everywhere, and the principal of their school: the same as `transitionStanding` (src/training/transition/rules/standing.ts).
create policy by_relation on training.transition as restrictive for select to concord_reader using (
  person_id = (select platform.reader())
  or array[school_id, people.every_school()] && (select people.reader_schools('{superintendent,coordinator}', '{}', '{principal}')));

-- Of one that does not open to them a reader sees no entry of the record.
create policy by_relation_to_transition on ledger.fact as restrictive for select to concord_reader using (
  kind not like 'transition.%'
  or exists (select from training.transition t where t.district_id = fact.district_id and t.transition_id = fact.matter_id offset 0));
