-- owner: contact. A request in an emergency opens to whoever works at its school, or belongs to none: it opened to all who work for the district.

create function people.reader_works_at() returns uuid[] language plpgsql stable as $$
begin
  if not people.reader_works_here() then
    return '{}';
  end if;
  return array[coalesce(people.reader_school(), people.every_school())];
end $$;
comment on function people.reader_works_at() is 'The school where the reader works; every school for who works for the district and belongs to none';

alter policy by_relation on contact.contact using (
  (select people.reader_everywhere('{superintendent,counsel}', '{designee}'))
  or (select platform.reader()) = any (asked_by || adults)
  or array[school_id, people.every_school()] && (select people.reader_schools('{superintendent,counsel}', '{designee}', '{principal,front-office,designee}'))
  or (stage = 'emergency' and array[school_id, people.every_school()] && (select people.reader_works_at()))
  or array[contact_id] && (select looks.reader_opened()));
