-- owner: invest. A budget file that was sent and waits, for a day at most, until somebody has seen the difference and saves it.

create table invest.money_upload (
  district_id uuid not null,
  upload_id   uuid not null,
  sent_at     timestamptz not null,
  sent_by     uuid not null,
  year        integer not null,
  source      text not null,
  mapping     jsonb,
  sheet       text,
  name        text not null,
  bytes       bytea not null,
  primary key (district_id, upload_id)
);
comment on table invest.money_upload is 'A budget file, until it is saved or a day has passed; mapping is null where it is read as the source was before';
alter table invest.money_upload enable row level security;
alter table invest.money_upload force row level security;
create policy own on invest.money_upload to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, delete on invest.money_upload to concord_app;
