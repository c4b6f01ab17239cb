-- owner: reconcile. An event that police took out of their list, or that turned out to be at no school of ours, counts no more; a person's word on it stays.

alter table reconcile.event drop constraint event_standing_check, drop constraint event_check;
alter table reconcile.event
  add constraint event_standing_check check (standing in ('proposed', 'confirmed', 'theirs-only', 'gone')),
  add constraint event_check check ((standing in ('theirs-only', 'gone')) = (ours_id is null));
