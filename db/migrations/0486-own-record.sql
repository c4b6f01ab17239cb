-- owner: people. A student from 14, or in ninth grade and above, reads what is theirs beside their caregivers: asked as they read, so that whoever turns 14
-- or comes to ninth grade later reads too.
-- Law: 603 CMR 23.02 (eligible student), verified (secondary): policies of Boston (LGL-07) and Mashpee.

comment on column people.person.born_on is 'Only to tell whether a student is under 12, reads their own record from 14, or is 18';

create function people.reader_reads_own() returns boolean language plpgsql stable as $$
declare
  known text := current_setting('app.reader_reads_own', true);
begin
  if coalesce(known, '') = '' then
    known := coalesce(
      (select exists (select from unnest(p.grades) g where g ~ '^(0?9|1[0-9])$')
           or coalesce(extract(year from age((platform.reads_at() at time zone d.time_zone)::date, p.born_on)) >= 14, false)
         from people.person p join platform.district d on d.district_id = p.district_id
        where p.district_id = platform.district() and p.person_id = platform.reader())::text, 'false');
    perform set_config('app.reader_reads_own', known, true);
  end if;
  return known::boolean;
end $$;
comment on function people.reader_reads_own() is
  'Whether the reader, as a student, reads their own record by what the register knows as they read (readsOwnRecord, src/people/store/age.ts)';

-- What keeps a record from the caregivers, such as a fear of abuse at home, leaves `family` empty. It does not keep it from the student.
alter policy by_relation on restraint.entry using (
  (select platform.reader()) = any (took_part || family)
  or (student_id = (select platform.reader()) and (select people.reader_reads_own()))
  or array[school_id, people.every_school()] && (select people.reader_schools('{superintendent,designee,counsel,coordinator}', '{}', '{principal}')));
comment on column restraint.entry.family is
  'Who in the family reads it by what was written: caregivers, or a student of 18; nobody while it is held back. The student reads it besides, from 14 or ninth grade';

alter policy by_relation_to_restraint on ledger.fact using (
  kind not like 'restraint.%'
  or exists (select from restraint.entry e where e.district_id = fact.district_id and e.entry_id = fact.matter_id
                and (fact.kind <> 'restraint.injuries-named' or people.reads_notes('health') or (select platform.reader()) = any (e.family)
                     or (e.student_id = (select platform.reader()) and (select people.reader_reads_own()))) offset 0)
  or exists (select from restraint.month_review m where m.district_id = fact.district_id and m.review_id = fact.matter_id offset 0));

alter policy by_relation on discipline.incident using (
  (select platform.reader()) = any (families)
  or (student_id = (select platform.reader()) and (student_reads or (select people.reader_reads_own())))
  or array[school_id, people.every_school()] && (select people.reader_schools('{superintendent,counsel}', '{}', '{principal}')));
comment on column discipline.incident.student_reads is
  'By what was written it is of a student in grade 9 or above, or of 18. Whoever comes to 14 or to ninth grade later reads it too';
