-- owner: people. Whoever keeps the books of the city does not work for the district: they see nothing that those who do see.

create or replace function people.reader_works_here() returns boolean language plpgsql stable as $$
begin
  return not people.reader_roles() <@ array['student', 'caregiver', 'defender', 'city-finance'];
end $$;
