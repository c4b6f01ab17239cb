-- owner: people. Who else says who somebody is: an issuer of the district's own, the accounts it has shown to be whose, and each sign-in on its way.

create table people.issuer (
  district_id uuid not null primary key,
  setting     jsonb not null,
  set_at      timestamptz not null,
  set_by      uuid
);
comment on table people.issuer is 'The one issuer by which a district signs in, if any';
comment on column people.issuer.setting is 'Its kind and address, our name there, which claim is compared with what of the register, which claims give which roles, the words of the button. No secret: that is the environment''s';
comment on column people.issuer.set_by is 'Null where it was set on the district''s own machine';
alter table people.issuer enable row level security;
alter table people.issuer force row level security;
create policy own on people.issuer to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update, delete on people.issuer to concord_app;

create table people.issuer_account (
  district_id uuid not null,
  digest      bytea not null,
  issuer      text not null,
  person_id   uuid not null,
  bound_at    timestamptz,
  refused_at  timestamptz,
  primary key (district_id, digest),
  check ((bound_at is null) <> (refused_at is null)),
  foreign key (district_id, person_id) references people.person
);
comment on table people.issuer_account is 'An account at an issuer: whose it was at its first sign-in, or that it was refused because somebody else''s is bound already';
comment on column people.issuer_account.digest is 'SHA-256 of the issuer and of its own name for the account, which is kept nowhere';
create unique index issuer_account_once on people.issuer_account (district_id, person_id, issuer) where bound_at is not null;
alter table people.issuer_account enable row level security;
alter table people.issuer_account force row level security;
create policy own on people.issuer_account to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update, delete on people.issuer_account to concord_app;

create table people.sign_in_begun (
  district_id uuid not null,
  digest      bytea not null,
  browser     bytea not null,
  issuer      text not null,
  leads_to    text,
  person_id   uuid,
  lapses_at   timestamptz not null,
  used_at     timestamptz,
  primary key (district_id, digest),
  foreign key (district_id, person_id) references people.person
);
comment on table people.sign_in_begun is 'A sign-in that was begun here and is at the issuer, or has come back and is on its last step. Once, in one browser, for some minutes';
comment on column people.sign_in_begun.digest is 'Of what the answer must carry';
comment on column people.sign_in_begun.browser is 'Of the secret that the browser keeps meanwhile';
comment on column people.sign_in_begun.leads_to is 'Where they wanted to go: an address of our own';
comment on column people.sign_in_begun.person_id is 'Whom the issuer has named, where only the browser is still to be compared';
create index sign_in_begun_lapses on people.sign_in_begun (district_id, lapses_at);
alter table people.sign_in_begun enable row level security;
alter table people.sign_in_begun force row level security;
create policy own on people.sign_in_begun to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update, delete on people.sign_in_begun to concord_app;
