-- owner: people. A role that runs one school is given for a school.

alter table people.person_role add column school_id uuid;
alter table people.person_role add constraint person_role_school foreign key (district_id, school_id) references people.org;
comment on column people.person_role.school_id is 'For which school the role was given; null where it is for no school in particular, or where the roster says which';
grant update on people.person_role to concord_app;
