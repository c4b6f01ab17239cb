-- owner: plan. A version holds from an instant, and what is about to be adopted waits for whoever reads it over.

alter table plan.version add column effective_at timestamptz;
alter table plan.version add column adopted_as text;
comment on column plan.version.effective is 'The day the document itself says';
comment on column plan.version.effective_at is 'From this instant it holds; null where it was adopted by its day alone: then from midnight of that day where the district is';
comment on column plan.version.adopted_as is 'In which role the person adopted it; null where it was done on the command line, or was not kept';

create table plan.draft (
  district_id uuid not null,
  draft_id    uuid not null,
  made_at     timestamptz not null,
  made_by     uuid not null,
  starts      text not null check (starts in ('own-day', 'now', 'at')),
  starts_at   timestamptz check ((starts = 'at') = (starts_at is not null)),
  proposal    text not null,
  found       text not null,
  primary key (district_id, draft_id)
);
comment on table plan.draft is 'Plans that somebody looks over before adopting; swept a week after they were made';
comment on column plan.draft.starts is 'From when it would hold: its own day, as soon as it is adopted, or at starts_at';
comment on column plan.draft.proposal is 'JSON: the text and the documents sent with it';
comment on column plan.draft.found is 'JSON: what the check said of it when it was made; adopting checks again';
alter table plan.draft enable row level security;
alter table plan.draft force row level security;
create policy own on plan.draft to concord_app using (district_id = platform.district()) with check (district_id = platform.district());
grant select, insert, delete on plan.draft to concord_app;
