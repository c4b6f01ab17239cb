-- owner: invest. Funded positions, who is in them, what is posted, and who applies. Positions are folded from facts; what an applicant sent stands
-- here alone and can be deleted.

create table invest.post (
  district_id  uuid not null,
  post_id      uuid not null,
  org_code     text not null,
  school_id    uuid,
  role         text not null,
  hundredths   integer not null,
  stage        text not null,
  funded_at    timestamptz not null,
  closed_at    timestamptz,
  vacancy      integer not null,
  vacant_since timestamptz,
  alarmed_at   timestamptz,
  opening_id   uuid,
  primary key (district_id, post_id)
);
comment on table invest.post is 'A funded position at a school; folded from its facts';
comment on column invest.post.hundredths is 'Of a full-time post';
comment on column invest.post.vacancy is 'Which vacancy of this post: the first begins with its funding';
comment on column invest.post.opening_id is 'The opening that takes applications or is being decided; null where none runs';
alter table invest.post enable row level security;
alter table invest.post force row level security;
create policy own on invest.post to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on invest.post to concord_app;

create table invest.post_spell (
  district_id uuid not null,
  post_id     uuid not null,
  spell       integer not null,
  person_id   uuid not null,
  filled_at   timestamptz not null,
  vacated_at  timestamptz,
  primary key (district_id, post_id, spell)
);
comment on table invest.post_spell is 'Who is or was in post, and from when to when; folded from facts';
alter table invest.post_spell enable row level security;
alter table invest.post_spell force row level security;
create policy own on invest.post_spell to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on invest.post_spell to concord_app;

create table invest.opening (
  district_id uuid not null,
  opening_id  uuid not null,
  post_id     uuid not null,
  posted_at   timestamptz not null,
  closes_on   date not null,
  posting     text not null,
  primary key (district_id, opening_id)
);
create index opening_of_post on invest.opening (district_id, post_id);
comment on table invest.opening is 'What was posted, word for word; its digest is in the record';
comment on column invest.opening.posting is 'JSON: pay in cents, languages, duties, questions, criteria with weights, what is added for residents and which places count';
alter table invest.opening enable row level security;
alter table invest.opening force row level security;
create policy own on invest.opening to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert on invest.opening to concord_app;

create table invest.panel_member (
  district_id uuid not null,
  opening_id  uuid not null,
  person_id   uuid not null,
  primary key (district_id, opening_id, person_id)
);
create index panel_of_person on invest.panel_member (district_id, person_id);
comment on table invest.panel_member is 'Who scores the candidates of an opening; folded from facts';
alter table invest.panel_member enable row level security;
alter table invest.panel_member force row level security;
create policy own on invest.panel_member to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, delete on invest.panel_member to concord_app;

create table invest.application (
  district_id    uuid not null,
  application_id uuid not null,
  opening_id     uuid not null,
  applicant_name text not null,
  reach          text not null,
  languages      text not null,
  certificate    text not null,
  area           text not null,
  answers        text not null,
  sent_at        timestamptz not null,
  primary key (district_id, application_id)
);
create index application_of_opening on invest.application (district_id, opening_id);
comment on table invest.application is 'What somebody sent to apply; in no fact, and deleted on request or when it is no longer needed';
comment on column invest.application.reach is 'A telephone number or an address for mail, as the applicant gave it';
comment on column invest.application.area is 'The place they say they live in, by choice; empty where they say none';
comment on column invest.application.answers is 'JSON: their words to each question of the posting';
alter table invest.application enable row level security;
alter table invest.application force row level security;
create policy own on invest.application to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, delete on invest.application to concord_app;

create table invest.certified (
  district_id  uuid not null,
  person_id    uuid not null,
  role         text not null,
  in_post_since timestamptz not null,
  certified_on date,
  primary key (district_id, person_id, role)
);
comment on table invest.certified is 'Whether whoever is in post is certified for the role; nobody is taken to be until a day is written here';
alter table invest.certified enable row level security;
alter table invest.certified force row level security;
create policy own on invest.certified to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on invest.certified to concord_app;
