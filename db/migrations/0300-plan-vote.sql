-- owner: plan. The committee's vote stands with the version it was taken on, and a draft may wait for its check.

alter table plan.version add column vote_body text;
alter table plan.version add column vote_on date;
alter table plan.version add column vote_minutes text;
alter table plan.version add constraint vote_whole
  check ((vote_on is null) = (vote_body is null) and (vote_on is null) = (vote_minutes is null));
comment on column plan.version.vote_body is 'Which body voted, as it calls itself; null where no vote was put down';
comment on column plan.version.vote_on is 'The day of the vote';
comment on column plan.version.vote_minutes is 'Where its minutes are read: an address, or their title; no personal data';

alter table plan.draft alter column found drop not null;
alter table plan.draft add column why_not text check (why_not is null or (found is null and why_not in ('busy', 'too-much')));
comment on column plan.draft.found is 'JSON: what the check said of it when it was made; null while it waits for its check, or where there was none';
comment on column plan.draft.why_not is 'Why it was not checked; null while it waits, and where it was';
grant update (proposal, found, why_not) on plan.draft to concord_app;
