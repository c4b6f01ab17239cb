-- owner: invest. What applicants say of themselves by choice, apart from what they sent: whoever chooses among them reads none of it.

create table invest.voluntary (
  district_id    uuid not null,
  application_id uuid not null,
  race           text,
  sex            text,
  primary key (district_id, application_id),
  check (race is not null or sex is not null)
);
comment on table invest.voluntary is 'Read as counts alone, after an opening has ended; goes with the application where somebody withdraws';
alter table invest.voluntary enable row level security;
alter table invest.voluntary force row level security;
create policy own on invest.voluntary to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, delete on invest.voluntary to concord_app;
