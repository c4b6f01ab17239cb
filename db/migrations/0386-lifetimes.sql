-- owner: platform. What is kept for a time is deleted by the clock, district by district, in small batches.

grant delete on platform.turned_away to concord_app;
grant delete on platform.carried to concord_app;
grant delete on platform.answer_heard to concord_app;
grant delete on people.session to concord_app;
grant delete on people.link to concord_app;
grant delete on people.way to concord_app;
grant delete on people.way_code to concord_app;
grant delete on people.duty_told to concord_app;
grant delete on people.office_change to concord_app;
grant delete on respond.call_link to concord_app;

-- Who was turned away is read by time, and by person and time.
create index turned_away_at on platform.turned_away (district_id, at desc);
create index turned_away_by_person on platform.turned_away (district_id, person_id, at desc);
-- Old sessions are found by when they were over.
create index session_over on people.session (district_id, (coalesce(ended_at, lapses_at)));
