-- owner: people. When the clock first saw that somebody has left, so that their own numbers, addresses and second steps go some time after.

alter table people.person add column left_seen_at timestamptz;
comment on column people.person.left_seen_at is 'When the clock first saw that somebody who has left still has ways, second steps or recovery codes; null once they are back';
