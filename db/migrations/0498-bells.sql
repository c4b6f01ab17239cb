-- owner: people. When the periods of a school's day are, so that a call begins with the room in which its teacher teaches now.

create table people.bell (
  district_id uuid not null,
  org_id      uuid not null,
  period      text not null,
  begins      time not null,
  ends        time not null,
  primary key (district_id, org_id, period),
  check (begins < ends)
);
comment on table people.bell is 'From when to when a period is, named as the roster names it. Replaced as a whole for a school';
alter table people.bell enable row level security;
alter table people.bell force row level security;
create policy own on people.bell to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, delete on people.bell to concord_app;
