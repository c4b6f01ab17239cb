-- owner: invest. Amendments of a budget, votes that two people write down, promises, and years that are closed. Folded from the facts of the record,
-- but for what a promise is for, which body voted and where its minutes are.

alter table invest.money_transaction add column encumbrance_id uuid;
comment on column invest.money_transaction.encumbrance_id is 'The promise that this one makes, pays or lets go';

create table invest.money_amendment (
  district_id uuid not null,
  amendment_id uuid not null,
  year         integer not null,
  place        integer not null,
  state        text not null,
  asked_on     date not null,
  decided_on   date,
  primary key (district_id, amendment_id)
);
comment on table invest.money_amendment is 'A change of what lines have, up or down: asked, appropriated or refused';
alter table invest.money_amendment enable row level security;
alter table invest.money_amendment force row level security;
create policy own on invest.money_amendment to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on invest.money_amendment to concord_app;

create table invest.money_amendment_line (
  district_id uuid not null,
  amendment_id   uuid not null,
  place          integer not null,
  line_id        uuid not null,
  cents          bigint not null check (cents <> 0),
  transaction_id uuid not null,
  primary key (district_id, amendment_id, place)
);
comment on table invest.money_amendment_line is 'What an amendment changes, line by line';
alter table invest.money_amendment_line enable row level security;
alter table invest.money_amendment_line force row level security;
create policy own on invest.money_amendment_line to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert on invest.money_amendment_line to concord_app;

create table invest.money_kept_vote (
  district_id uuid not null,
  vote_id      uuid not null,
  year         integer not null,
  place        integer not null,
  of_id        uuid not null,
  owner        text not null,
  vote         text not null,
  on_day       date not null,
  recorded_by  uuid not null,
  state        text not null,
  confirmed_by uuid,
  body         text,
  minutes      text,
  primary key (district_id, vote_id),
  check ((state = 'confirmed') = (confirmed_by is not null)),
  check (confirmed_by is distinct from recorded_by)
);
comment on table invest.money_kept_vote is 'How a body voted on a move or an amendment: written down by one person, confirmed by a second';
alter table invest.money_kept_vote enable row level security;
alter table invest.money_kept_vote force row level security;
create policy own on invest.money_kept_vote to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on invest.money_kept_vote to concord_app;

create table invest.money_encumbrance (
  district_id uuid not null,
  encumbrance_id uuid not null,
  year           integer not null,
  place          integer not null,
  line_id        uuid not null,
  on_day         date not null,
  from_id        uuid,
  title          text,
  primary key (district_id, encumbrance_id)
);
comment on table invest.money_encumbrance is 'Money that is promised for what is ordered; what is left of it is in the entries';
alter table invest.money_encumbrance enable row level security;
alter table invest.money_encumbrance force row level security;
create policy own on invest.money_encumbrance to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert on invest.money_encumbrance to concord_app;

create table invest.money_closed (
  district_id uuid not null,
  year      integer not null,
  closed_on date not null,
  primary key (district_id, year)
);
comment on table invest.money_closed is 'The fiscal years that are closed';
alter table invest.money_closed enable row level security;
alter table invest.money_closed force row level security;
create policy own on invest.money_closed to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert on invest.money_closed to concord_app;

create index money_amendment_by_year on invest.money_amendment (district_id, year, place);
create index money_kept_vote_by_year on invest.money_kept_vote (district_id, year, place);
create index money_encumbrance_by_year on invest.money_encumbrance (district_id, year, place);
