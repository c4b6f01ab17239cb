-- owner: invest. Which schools get which positions: what is being worked out, one draft a district, and what was published. Of schools, never of a person,
-- but for who drew it up.

create table invest.staffing_draft (
  district_id uuid not null primary key,
  draft_id    uuid not null,
  made_at     timestamptz not null,
  made_by     uuid,
  form        jsonb not null,
  problem     jsonb not null,
  names       jsonb not null,
  need_index  uuid,
  answer      jsonb
);
comment on table invest.staffing_draft is 'The positions being placed; a new one takes the place of the last';
comment on column invest.staffing_draft.form is 'What was typed, to be changed and tried again';
comment on column invest.staffing_draft.need_index is 'The published need index it rests on; null where the needs came from a file';
comment on column invest.staffing_draft.answer is 'The best placing found, or which demands contradict each other; null while nobody has the answer';
alter table invest.staffing_draft enable row level security;
alter table invest.staffing_draft force row level security;
create policy own on invest.staffing_draft to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on invest.staffing_draft to concord_app;

create table invest.staffing_publication (
  district_id    uuid not null,
  publication_id uuid not null,
  published_at   timestamptz not null,
  published_by   uuid,
  problem        jsonb not null,
  names          jsonb not null,
  need_index     uuid,
  answer         jsonb not null,
  problem_digest text not null,
  result_digest  text not null,
  primary key (district_id, publication_id)
);
create index staffing_publication_by_time on invest.staffing_publication (district_id, published_at);
comment on table invest.staffing_publication is 'Positions as they were published; the last is shown, the others stay';
comment on column invest.staffing_publication.problem is 'What was asked, in the format of docs/allocate.md';
comment on column invest.staffing_publication.answer is 'Objective, bound, gap and positions';
comment on column invest.staffing_publication.problem_digest is 'SHA-256 of the problem in canonical JSON, as in the record';
alter table invest.staffing_publication enable row level security;
alter table invest.staffing_publication force row level security;
create policy own on invest.staffing_publication to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert on invest.staffing_publication to concord_app;
