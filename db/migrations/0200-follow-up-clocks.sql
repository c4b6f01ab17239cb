-- owner: respond. What the law wants done after a call has a kind in place of words, and may have an hour; it can turn out not to be owed.

alter table respond.follow_up
  add column kind text,
  add column due_at timestamptz,
  add column not_owed_at timestamptz;
create index follow_up_open on respond.follow_up (district_id, due_on) where done_at is null and not_owed_at is null;
