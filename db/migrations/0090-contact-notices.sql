-- owner: contact. The catalogue of letters by which families and defenders are told: a text for each notice and language, and who signed it.

create table contact.notice_template (
  district_id  uuid not null,
  language     text not null,
  notice       text not null,
  version      integer not null check (version > 0),
  text         text not null,
  saved_by     uuid not null,
  saved_at     timestamptz not null,
  signed_by    text,
  signed_at    timestamptz,
  primary key (district_id, language, notice, version),
  check ((signed_by is null) = (signed_at is null))
);
comment on table contact.notice_template is 'Every version stays; the one used is the last that a person who reads the language has signed';
comment on column contact.notice_template.text is 'With {school}, {time}, {what} and {office-phone} for what is filled in; never with a person';
alter table contact.notice_template enable row level security;
alter table contact.notice_template force row level security;
create policy own on contact.notice_template to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on contact.notice_template to concord_app;
