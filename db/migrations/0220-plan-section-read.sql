-- owner: plan. What the district's counsel found of each section: read and signed, or a question about it. Tied to the digest of the section's text.

create table plan.section_read (
  district_id uuid not null,
  n           integer not null check (n > 0),
  plan        text not null,
  provision   text not null,
  digest      text not null check (digest ~ '^[0-9a-f]{64}$'),
  verdict     text not null check (verdict in ('signed', 'questioned')),
  says        text check ((verdict = 'questioned') = (says is not null)),
  read_at     timestamptz not null,
  read_by     uuid not null,
  read_as     text not null,
  primary key (district_id, n)
);
comment on table plan.section_read is 'What counsel found of sections of the plan, in order; the last of a text holds. Each is also a fact of the plan''s matter, which has neither the words nor the name';
comment on column plan.section_read.n is 'Its place among the district''s own, from 1 on';
comment on column plan.section_read.digest is 'SHA-256, in hex, of the section''s text: a section that has changed is unread again';
comment on column plan.section_read.says is 'What counsel asks or finds wrong, in their own words; no personal data';
comment on column plan.section_read.read_as is 'The name under which they signed';
alter table plan.section_read enable row level security;
alter table plan.section_read force row level security;
create policy own on plan.section_read to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert on plan.section_read to concord_app;
