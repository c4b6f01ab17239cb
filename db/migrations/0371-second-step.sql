-- owner: people. The second step of sign-in: passkeys and one-time codes, the codes that stand in for them, and what was guessed.

alter table platform.district add column second_step text not null default 'own-choice' check (second_step in ('asked', 'own-choice'));
comment on column platform.district.second_step is 'Whether a second step of sign-in is asked of whoever leads, decides or counsels here, or of whoever has set one up alone';

alter table people.session add column second_at timestamptz, add column challenge text, add column challenge_at timestamptz,
  add check ((challenge is null) = (challenge_at is null));
comment on column people.session.second_at is 'When the second step was last shown in it; null: never';
comment on column people.session.challenge is 'What a passkey is to sign next. Once, within five minutes';

create table people.second_step (
  district_id  uuid not null,
  step_id      uuid not null,
  person_id    uuid not null,
  kind         text not null check (kind in ('passkey', 'code', 'owed')),
  name         text,
  added_at     timestamptz not null,
  confirmed_at timestamptz,
  used_at      timestamptz,
  credential   text,
  public_key   text,
  counter      bigint not null default 0,
  transports   text,
  relying      text,
  secret       text,
  last_window  bigint not null default 0,
  primary key (district_id, step_id),
  foreign key (district_id, person_id) references people.person,
  check ((kind = 'passkey') = (credential is not null and public_key is not null and relying is not null)),
  check ((kind = 'code') = (secret is not null))
);
comment on table people.second_step is 'What somebody shows besides their link or their account: a passkey, or codes from an app. What is removed is gone from here';
comment on column people.second_step.kind is 'owed: theirs were taken away, and the next sign-in sets one up anew';
comment on column people.second_step.confirmed_at is 'Codes count once one of them was right; null until then';
comment on column people.second_step.counter is 'How often a passkey says that it signed; one that goes back is refused';
comment on column people.second_step.relying is 'The host a passkey was made for; it shows itself to no other';
comment on column people.second_step.secret is 'What codes are made from, sealed with a key that is not in the database';
comment on column people.second_step.last_window is 'The half-minute of the last code that was taken: it, and those before it, are taken no more';
create unique index second_step_credential on people.second_step (district_id, credential);
create index second_step_person on people.second_step (district_id, person_id);
alter table people.second_step enable row level security;
alter table people.second_step force row level security;
create policy own on people.second_step to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update, delete on people.second_step to concord_app;

create table people.recovery_code (
  district_id uuid not null,
  person_id   uuid not null,
  digest      text not null,
  salt        text not null,
  made_at     timestamptz not null,
  used_at     timestamptz,
  primary key (district_id, person_id, digest),
  foreign key (district_id, person_id) references people.person
);
comment on table people.recovery_code is 'Codes on paper that stand in for a second step, each once. Only slow digests (scrypt) are kept, with one salt for the codes of a person';
alter table people.recovery_code enable row level security;
alter table people.recovery_code force row level security;
create policy own on people.recovery_code to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update, delete on people.recovery_code to concord_app;

create table people.wrong_code (
  district_id uuid not null,
  wrong_id    uuid not null,
  person_id   uuid not null,
  at          timestamptz not null,
  primary key (district_id, wrong_id),
  foreign key (district_id, person_id) references people.person
);
comment on table people.wrong_code is 'Codes of a second step that were none, for fifteen minutes: after five, the next waits. No code stands here';
create index wrong_code_person on people.wrong_code (district_id, person_id, at);
alter table people.wrong_code enable row level security;
alter table people.wrong_code force row level security;
create policy own on people.wrong_code to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, delete on people.wrong_code to concord_app;
