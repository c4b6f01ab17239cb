-- owner: respond. Calls looked up by school and kind, and by who owes something after them: a page of history reads no more than it shows.

create index call_by_school on respond.call (district_id, school_id, asked_at, call_id);
create index call_by_kind on respond.call (district_id, what, asked_at, call_id);
create index follow_up_by_owner on respond.follow_up (district_id, owner_id);
