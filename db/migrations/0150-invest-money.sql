-- owner: invest. The books of the money that moves: lines, moves between them, and entries that come to nothing in sum. Folded from the facts
-- of the record, but for what a line is called. Entries are added and never changed: a mistake is taken back by a second transaction.

create table invest.money_line (
  district_id uuid not null,
  line_id     uuid not null,
  title       text not null,
  title_es    text,
  owner       text not null,
  kind        text not null,
  unit        text,
  unit_cents  bigint check (unit_cents > 0),
  added_at    timestamptz not null,
  primary key (district_id, line_id),
  check ((unit is null) = (unit_cents is null))
);
comment on table invest.money_line is 'What a line is called, whose budget it stands in, what it pays for; owner and kind never change';
comment on column invest.money_line.unit is 'What the line buys by the piece, such as a position of a role for a year, and what one costs';
alter table invest.money_line enable row level security;
alter table invest.money_line force row level security;
create policy own on invest.money_line to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on invest.money_line to concord_app;

create table invest.money_year_line (
  district_id uuid not null,
  year        integer not null,
  line_id     uuid not null,
  place       integer not null,
  primary key (district_id, year, line_id)
);
comment on table invest.money_year_line is 'The lines of a fiscal year, July to June, called by the year it ends in; place is the order in which they were opened';
alter table invest.money_year_line enable row level security;
alter table invest.money_year_line force row level security;
create policy own on invest.money_year_line to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert on invest.money_year_line to concord_app;

create table invest.money_move (
  district_id uuid not null,
  move_id     uuid not null,
  year        integer not null,
  place       integer not null,
  from_line   uuid not null,
  to_line     uuid not null,
  cents       bigint not null check (cents > 0),
  state       text not null,
  asked_on    date not null,
  decided_on  date,
  primary key (district_id, move_id)
);
create index money_move_by_year on invest.money_move (district_id, year, place);
comment on table invest.money_move is 'Money that somebody asked to move; across owners it is a request until both have voted';
comment on column invest.money_move.state is 'asked, appropriated or refused';
alter table invest.money_move enable row level security;
alter table invest.money_move force row level security;
create policy own on invest.money_move to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on invest.money_move to concord_app;

create table invest.money_vote (
  district_id uuid not null,
  move_id     uuid not null,
  owner       text not null,
  vote        text not null,
  on_day      date not null,
  primary key (district_id, move_id, owner)
);
comment on table invest.money_vote is 'How the owner of a line voted on a move: an owner is a body, never a person';
alter table invest.money_vote enable row level security;
alter table invest.money_vote force row level security;
create policy own on invest.money_vote to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert on invest.money_vote to concord_app;

create table invest.money_transaction (
  district_id    uuid not null,
  transaction_id uuid not null,
  year           integer not null,
  place          integer not null,
  kind           text not null,
  on_day         date not null,
  move_id        uuid,
  reverses       uuid,
  over           boolean not null,
  primary key (district_id, transaction_id),
  unique (district_id, reverses)
);
create index money_transaction_by_year on invest.money_transaction (district_id, year, place);
comment on table invest.money_transaction is 'Entries that belong together; reverses is the one that this one takes back, which can happen once';
alter table invest.money_transaction enable row level security;
alter table invest.money_transaction force row level security;
create policy own on invest.money_transaction to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert on invest.money_transaction to concord_app;

create table invest.money_entry (
  district_id    uuid not null,
  transaction_id uuid not null,
  place          integer not null,
  account        text not null,
  line_id        uuid not null,
  cents          bigint not null check (cents <> 0),
  primary key (district_id, transaction_id, place)
);
comment on table invest.money_entry is 'Whole cents into (above nothing) or out of an account of a line: source, line or spent';
alter table invest.money_entry enable row level security;
alter table invest.money_entry force row level security;
create policy own on invest.money_entry to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert on invest.money_entry to concord_app;

create function invest.money_balances() returns trigger language plpgsql as $$
begin
  if (select sum(cents) from invest.money_entry where district_id = new.district_id and transaction_id = new.transaction_id) is distinct from 0 then
    raise exception 'the entries of transaction % do not come to nothing in sum', new.transaction_id using errcode = 'check_violation';
  end if;
  return null;
end
$$;
comment on function invest.money_balances() is 'Looked at when a transaction of the database ends: books that do not balance cannot be kept';
create constraint trigger money_balances after insert or update or delete on invest.money_entry
  deferrable initially deferred for each row execute function invest.money_balances();
create constraint trigger money_has_entries after insert on invest.money_transaction
  deferrable initially deferred for each row execute function invest.money_balances();
