-- owner: people. What a district sets for itself, and roles that can be taken away again.

alter table platform.district add column school_begins time not null default '07:30';
alter table platform.district add column school_ends time not null default '15:00';
alter table platform.district add constraint school_hours check (school_begins < school_ends);
comment on column platform.district.school_begins is 'When a school day begins, on the district''s own clocks: from then to school_ends somebody should be on duty';
comment on column platform.district.school_ends is 'When a school day ends';

-- That a role was given and taken stays in the record.
grant delete on people.person_role to concord_app;
