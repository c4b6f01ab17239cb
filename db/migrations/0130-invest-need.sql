-- owner: invest. The need index as it was published: which schools come first, how sure that is, and each step of it; and the answers that are due
-- where those who are served are others than those who are harmed. Of schools, never of a person, but for who owes an answer.

create table invest.need_publication (
  district_id    uuid not null,
  publication_id uuid not null,
  published_at   timestamptz not null,
  published_by   uuid,
  years          text[] not null,
  inputs_digest  text not null,
  setting_digest text not null,
  result_digest  text not null,
  summary        jsonb not null,
  audit          jsonb not null,
  primary key (district_id, publication_id)
);
create index need_publication_by_time on invest.need_publication (district_id, published_at);
comment on table invest.need_publication is 'A need index that was published; the last one is shown, the others stay';
comment on column invest.need_publication.inputs_digest is 'SHA-256 over the state''s reports it was made from';
comment on column invest.need_publication.summary is 'The setting it was made with, weights, cuts of the tiers, cautions, the middle of all schools';
comment on column invest.need_publication.audit is 'Whom it would serve, read beside it when it was published: counts and shares of the district by the state''s race groups, small ones hidden';
alter table invest.need_publication enable row level security;
alter table invest.need_publication force row level security;
create policy own on invest.need_publication to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert on invest.need_publication to concord_app;

create table invest.need_school (
  district_id    uuid not null,
  publication_id uuid not null,
  org_code       text not null,
  name           text not null,
  students       integer,
  is_small       boolean not null,
  is_own         boolean not null,
  need           double precision not null,
  ranks          integer[] not null,
  own_ranks      integer[],
  detail         jsonb not null,
  primary key (district_id, publication_id, org_code),
  foreign key (district_id, publication_id) references invest.need_publication
);
comment on table invest.need_school is 'A school of a published index';
comment on column invest.need_school.ranks is 'Among all schools: rank, least and greatest rank in nine cases of ten, first and last tier it may be in';
comment on column invest.need_school.own_ranks is 'The same among the schools of the district';
comment on column invest.need_school.detail is 'What the state prints by year, what was taken as true, points, and which weight would change its tier';
alter table invest.need_school enable row level security;
alter table invest.need_school force row level security;
create policy own on invest.need_school to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert on invest.need_school to concord_app;

create table invest.audit_departure (
  district_id    uuid not null,
  departure_id   uuid not null,
  publication_id uuid not null,
  measure        text not null,
  group_code     text not null,
  opened_at      timestamptz not null,
  owner_id       uuid,
  due_on         date not null,
  answer         text,
  answered_at    timestamptz,
  answered_by    uuid,
  primary key (district_id, departure_id),
  foreign key (district_id, publication_id) references invest.need_publication
);
create index audit_departure_of_publication on invest.audit_departure (district_id, publication_id);
comment on table invest.audit_departure is 'Where who is served or met by police departs from who is harmed, an answer in writing is due by a day; its words are erasable and in no fact';
alter table invest.audit_departure enable row level security;
alter table invest.audit_departure force row level security;
create policy own on invest.audit_departure to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on invest.audit_departure to concord_app;

create table invest.other_index (
  district_id uuid not null,
  org_code    text not null,
  title       text not null,
  score       double precision not null,
  loaded_at   timestamptz not null,
  primary key (district_id, org_code)
);
comment on table invest.other_index is 'Another published index of the same schools, to compare with';
alter table invest.other_index enable row level security;
alter table invest.other_index force row level security;
create policy own on invest.other_index to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, delete on invest.other_index to concord_app;
