-- owner: people. Where a class meets, so that its teacher's call begins with the room.

alter table people.class add column location text;
alter table people.class add column periods text[] not null default '{}';
comment on column people.class.location is 'The room, as the roster writes it; null where it says none';
comment on column people.class.periods is 'When in the school day it meets, as the roster writes it';
