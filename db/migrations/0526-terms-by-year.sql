-- owner: invest. The period of a grant and the share of benefits are those of a fiscal year: the file of a later year changes nothing in the books of
-- an earlier one. What is kept so far holds for every year that has the line.

create table invest.money_line_terms (
  district_id uuid not null,
  line_id     uuid not null,
  year        integer not null,
  grant_from  date,
  grant_to    date,
  fringe      integer check (fringe between 0 and 20000),
  primary key (district_id, line_id, year)
);
comment on table invest.money_line_terms is 'When the grant of a line pays and what benefits add to its pay, from the fiscal year whose budget file said so until a later file says otherwise';
comment on column invest.money_line_terms.fringe is 'What benefits add to the pay of the line, in hundredths of a percent';

alter table invest.money_line_code no force row level security;
alter table invest.money_year_line no force row level security;
insert into invest.money_line_terms (district_id, line_id, year, grant_from, grant_to, fringe)
select c.district_id, c.line_id, y.year, c.grant_from, c.grant_to, c.fringe
  from invest.money_line_code c
  join invest.money_year_line y on y.district_id = c.district_id and y.line_id = c.line_id;
alter table invest.money_year_line force row level security;
alter table invest.money_line_code force row level security;
alter table invest.money_line_code drop column grant_from, drop column grant_to, drop column fringe;
comment on table invest.money_line_code is 'The account of a line that a budget file named, with its function and object of the state''s chart, its school and its fund';

alter table invest.money_line_terms enable row level security;
alter table invest.money_line_terms force row level security;
create policy own on invest.money_line_terms to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, update on invest.money_line_terms to concord_app;
