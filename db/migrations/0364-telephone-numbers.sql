-- owner: people. Whose telephone it is from which our number is dialled.

alter table people.person
  add column sms_digits text generated always as (right(regexp_replace(coalesce(sms, ''), '\D', '', 'g'), 10)) stored,
  add column phone_digits text generated always as (right(regexp_replace(coalesce(phone, ''), '\D', '', 'g'), 10)) stored;
comment on column people.person.sms_digits is 'The last ten digits of sms, to find whose telephone it is';
comment on column people.person.phone_digits is 'The last ten digits of phone, to find whose telephone it is';
create index person_by_sms_digits on people.person (district_id, sms_digits) where sms_digits <> '';
create index person_by_phone_digits on people.person (district_id, phone_digits) where phone_digits <> '';
create index way_by_number on people.way (district_id, address) where kind = 'telephone' and removed_at is null;
