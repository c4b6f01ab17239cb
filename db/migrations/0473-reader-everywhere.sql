-- owner: people. The reader's school is looked up once in a transaction again, as their roles are; and who reads of every school is asked
-- once for a statement and not for every row. Who may read what stays as it stood.

create or replace function people.reader_school() returns uuid language plpgsql stable as $$
declare
  known text := current_setting('app.reader_school', true);
begin
  if coalesce(known, '') = '' then
    known := coalesce(
      (select o.org_id from people.person_role r
         join people.org o on o.district_id = r.district_id and o.org_id = r.school_id
        where r.district_id = platform.district() and r.person_id = platform.reader() and o.active
        order by r.given_at desc, r.role limit 1)::text,
      (select o.org_id from people.person p
         join people.position t on t.district_id = p.district_id and t.person_source_id = p.source_id and t.active
         join people.org o on o.district_id = t.district_id and o.source_id = t.org_source_id and o.active and o.type = 'school'
        where p.district_id = platform.district() and p.person_id = platform.reader()
        order by (o.source_id = p.primary_org) desc nulls last, t.is_primary desc, o.source_id limit 1)::text, 'none');
    perform set_config('app.reader_school', known, true);
  end if;
  return nullif(known, 'none')::uuid;
end $$;

create function people.reader_everywhere(everywhere text[], unplaced text[]) returns boolean language plpgsql stable as $$
begin
  return people.reader_roles() && everywhere
    or (people.reader_roles() && unplaced and people.reader_school() is null);
end $$;
comment on function people.reader_everywhere(text[], text[]) is
  'Whether the reader has a role that counts at every school, or one that does for whoever belongs to no school';

-- First in each policy stands what most rows pass by, without a look into the row's own lists.
alter policy by_relation on respond.call using (
  (restricted is null and (select people.reader_everywhere('{superintendent,coordinator,designee,counsel}', '{}')))
  or (select platform.reader()) = any (asked_by || part_of)
  or ((array[school_id, people.every_school()] && (select people.reader_schools('{superintendent,coordinator,designee,counsel}', '{}', '{principal}'))
       or array[call_id] && (select looks.reader_opened()))
      and (restricted is null or people.reads_notes(restricted)))
  or (on_board
      and array[school_id, people.every_school()] && (select people.reader_schools('{superintendent,coordinator,designee}',
                                     '{responder,clinician,social-worker,psychologist,counselor,nurse,mediator,climate-coach,restorative-adviser,culture-keeper}',
                                     '{responder,clinician,social-worker,psychologist,counselor,nurse,mediator,climate-coach,restorative-adviser,culture-keeper,principal,front-office}')
                              || people.reader_duty('{responder,clinician,social-worker,psychologist,counselor,nurse,mediator,climate-coach,restorative-adviser,culture-keeper,principal,front-office}'))));

alter policy by_relation on contact.contact using (
  (select people.reader_everywhere('{superintendent,counsel}', '{designee}'))
  or (select platform.reader()) = any (asked_by || adults)
  or array[school_id, people.every_school()] && (select people.reader_schools('{superintendent,counsel}', '{designee}', '{principal,front-office,designee}'))
  or (stage = 'emergency' and (select people.reader_works_here()))
  or array[contact_id] && (select looks.reader_opened()));
