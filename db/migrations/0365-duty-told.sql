-- owner: people. Before a shift whoever leads is told once a day and once an hour ahead who is due without a verified way.

create table people.duty_told (
  district_id uuid not null,
  told_id     uuid not null,
  person_id   uuid not null,
  begins_at   timestamptz not null,
  lead        text not null check (lead in ('day', 'hour')),
  told_at     timestamptz not null,
  primary key (district_id, told_id, person_id, begins_at, lead),
  foreign key (district_id, told_id) references people.person,
  foreign key (district_id, person_id) references people.person
);
comment on table people.duty_told is 'Who was written to before which shift of whom: once a lead, however often the list of duty is replaced';
comment on column people.duty_told.told_id is 'The coordinator who was written to';
comment on column people.duty_told.person_id is 'Who was due on duty then, with no verified way';
alter table people.duty_told enable row level security;
alter table people.duty_told force row level security;
create policy own on people.duty_told to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert on people.duty_told to concord_app;
create index duty_begins on people.duty (district_id, begins_at);
