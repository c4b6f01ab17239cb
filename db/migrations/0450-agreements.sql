-- owner: contact. Agreements of the district with police, defenders and others, and the letters signed about them. The other side is an office; no table here has a column for a student.

create table contact.agreement (
  district_id  uuid not null,
  agreement_id uuid not null,
  kind         text not null,
  party        text not null,
  entered_at   timestamptz not null,
  until        timestamptz,
  ended_at     timestamptz,
  under_from   timestamptz[] not null,
  under_until  timestamptz[] not null,
  primary key (district_id, agreement_id),
  constraint each_span_has_both check (cardinality(under_from) = cardinality(under_until))
);
comment on table contact.agreement is 'One agreement, folded from its facts; the other side stands here alone';
comment on column contact.agreement.party is 'The office on the other side';
comment on column contact.agreement.until is 'When its last version ends; null where no last day is set';
comment on column contact.agreement.under_from is 'When officers posted at a school count as under it: from each of these instants on, and no longer at the one in the same place of under_until';

create table contact.agreement_version (
  district_id  uuid not null,
  agreement_id uuid not null,
  version      integer not null,
  valid_from   timestamptz not null,
  valid_until  timestamptz,
  is_signed    boolean not null,
  hours        text,
  phone        text,
  languages    text[] not null,
  name_given   text,
  primary key (district_id, agreement_id, version),
  foreign key (district_id, agreement_id) references contact.agreement (district_id, agreement_id),
  constraint version_begins_first check (valid_from < valid_until)
);
comment on table contact.agreement_version is 'What each version of an agreement holds: when, by which telephone, in which languages. It holds from valid_from on and before valid_until, once both sides have signed';

create table contact.official_letter (
  district_id  uuid not null,
  letter_id    uuid not null,
  about        text not null,
  agreement_id uuid,
  school_year  integer,
  text         text not null,
  signer       text not null,
  signed_by    uuid not null,
  signed_at    timestamptz not null,
  primary key (district_id, letter_id),
  constraint of_one_thing check (num_nonnulls(agreement_id, school_year) = 1)
);
comment on table contact.official_letter is 'A letter of the superintendent to an office, as it was signed';
create index official_letter_of_agreement on contact.official_letter (district_id, agreement_id, signed_at);

do $$
declare
  made text;
begin
  foreach made in array array['contact.agreement', 'contact.agreement_version', 'contact.official_letter'] loop
    execute format('alter table %s enable row level security', made);
    execute format('alter table %s force row level security', made);
    execute format('create policy own on %s to concord_app using (district_id = platform.district()) with check (district_id = platform.district())', made);
    execute format('create policy reader_adds_none on %s as restrictive for insert to concord_reader with check (false)', made);
    execute format('create policy reader_changes_none on %s as restrictive for update to concord_reader using (false)', made);
    execute format('create policy reader_takes_none on %s as restrictive for delete to concord_reader using (false)', made);
  end loop;
end $$;
grant select, insert, update on contact.agreement, contact.agreement_version to concord_app;
grant select, insert on contact.official_letter to concord_app;
