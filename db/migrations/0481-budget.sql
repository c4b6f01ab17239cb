-- owner: invest. A whole budget in the books: the codes by which a line is known, and how the file of each source is read.

create table invest.money_line_code (
  district_id uuid not null,
  line_id     uuid not null,
  source      text not null,
  account     text not null,
  function    text,
  object      text,
  school_id   uuid,
  fund        text,
  grant_from  date,
  grant_to    date,
  fringe      integer check (fringe between 0 and 20000),
  primary key (district_id, line_id)
);
comment on table invest.money_line_code is 'The account of a line that a budget file named, with its function and object of the state''s chart, its school, fund and grant period';
comment on column invest.money_line_code.fringe is 'What benefits add to the pay of the line, in hundredths of a percent';
alter table invest.money_line_code enable row level security;
alter table invest.money_line_code force row level security;
create policy own on invest.money_line_code to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on invest.money_line_code to concord_app;

create table invest.money_source (
  district_id uuid not null,
  name        text not null,
  mapping     jsonb not null,
  saved_at    timestamptz not null,
  primary key (district_id, name)
);
comment on table invest.money_source is 'How the budget file of each source is read: which column holds what';
alter table invest.money_source enable row level security;
alter table invest.money_source force row level security;
create policy own on invest.money_source to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on invest.money_source to concord_app;
