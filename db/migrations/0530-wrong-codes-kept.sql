-- owner: people. Wrong codes stand until the clock takes them after thirty days, as the page of what is kept says, so that whoever administers sees whether somebody tries.

comment on table people.wrong_code is 'Codes of a second step that were none: after five in a quarter of an hour, the next waits. No code stands here';
create index wrong_code_at on people.wrong_code (district_id, at);
