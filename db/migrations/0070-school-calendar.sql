-- owner: people. The school calendar a district sets: waits of the law are counted in its school days.

create table people.school_year (
  district_id uuid not null,
  starts_on   date not null,
  ends_on     date not null,
  name        text not null,
  primary key (district_id, starts_on),
  check (starts_on <= ends_on)
);
comment on table people.school_year is 'From which day to which there is school, both of them counted. Replaced as a whole with people.closed_day';
alter table people.school_year enable row level security;
alter table people.school_year force row level security;
create policy own on people.school_year to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, delete on people.school_year to concord_app;

create table people.closed_day (
  district_id uuid not null,
  closed_on   date not null,
  why         text not null,
  primary key (district_id, closed_on)
);
comment on table people.closed_day is 'Days of a school year without school, each with a word that says why';
alter table people.closed_day enable row level security;
alter table people.closed_day force row level security;
create policy own on people.closed_day to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, delete on people.closed_day to concord_app;
