-- owner: people. A telephone that is lost keeps the texts that went to it: the links in them open nothing once its person, or a superintendent, says so.

alter table people.person add column links_end_at timestamptz;
comment on column people.person.links_end_at is
  'When they last took a verified way off, forgot a device or were signed out elsewhere: a link that was sent to them before then opens nothing. Null: never';
