-- owner: people. A coordinator may type a number of somebody: nothing but a code goes there until that code came back.

alter table people.way add column typed_by uuid;
alter table people.way add foreign key (district_id, typed_by) references people.person;
comment on column people.way.typed_by is 'Who typed it for its person; null where they added it themselves, or the roster has it';
