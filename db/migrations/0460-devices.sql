-- owner: devices. What stands at schools to watch, search or lock, and where in each school. No table here has a column for a person.

create schema devices;
comment on schema devices is 'Devices and measures at schools: what each costs, who voted for it, who sees what it shows, and when it is looked at again';
grant usage on schema devices to concord_app, concord_clock, concord_eraser;

create table devices.device (
  district_id  uuid not null,
  device_id    uuid not null,
  measure      text not null,
  school_id    uuid,
  dollars      integer not null check (dollars >= 0),
  line_id      uuid,
  access       text not null,
  reviewed_on  date,
  review_by    date not null,
  sunset       date,
  voted_on     date,
  entered_at   timestamptz not null,
  taken_out_on date,
  primary key (district_id, device_id)
);
comment on table devices.device is 'One device or measure, folded from its facts';
comment on column devices.device.school_id is 'Null where it is for the whole district';
comment on column devices.device.line_id is 'The line of the books of money that it is paid from';
comment on column devices.device.sunset is 'Its last day: a day later the vote for it is over';

create table devices.place (
  district_id uuid not null,
  device_id   uuid not null,
  words       text not null check (length(words) between 1 and 60),
  primary key (district_id, device_id),
  foreign key (district_id, device_id) references devices.device (district_id, device_id)
);
comment on table devices.place is 'Where in a school a device is, in a few words that everyone reads';

do $$
declare
  kept text;
begin
  foreach kept in array array['device', 'place'] loop
    execute format('alter table devices.%I enable row level security', kept);
    execute format('alter table devices.%I force row level security', kept);
    execute format('create policy own on devices.%I to concord_app using (district_id = platform.district()) with check (district_id = platform.district())', kept);
  end loop;
end $$;
grant select, insert, update on devices.device to concord_app;
grant select, insert on devices.place to concord_app;
