-- owner: people. Where somebody is signed in is theirs to see and to end: each session says in which browser it began.

alter table people.session add column browser text check (browser ~ '^[A-Za-z]{1,20}$');
comment on column people.session.browser is 'The browser''s family, as it says of itself; no version and no address. Null where it is none that is known';
create index session_by_person on people.session (district_id, person_id) where ended_at is null;
